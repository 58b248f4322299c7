"""Sample what goes into each dense product, for the export to choose how to quantise it."""

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from batches import Encoding, inputs_of
from e5weights import E5Weights, default_path
from network import JointModel
from prepare import load
from student import load_run, read_run
from torch import Tensor, nn

from synopse.encoder.pieces import PieceTable

SAMPLES = 1500  # rows of a product


class Samples:
    """Inputs of products, by the product's name in the graph."""

    def __init__(self, model: JointModel) -> None:
        self._rows: dict[str, list[np.ndarray]] = defaultdict(list)
        for number, layer in enumerate(model.layers):
            for part, name in (("q", "qkv"), ("ao", "ao"), ("fi", "fi"), ("fo", "fo")):
                self._watch(getattr(layer, part), f"layer{number}.{name}")
        self._watch(model.upos, "word_heads")
        self._watch(model.vector_in, "vector_in")
        self._watch(model.vector_out, "vector_out")

    def _watch(self, module: nn.Module, name: str) -> None:
        module.register_forward_hook(lambda _module, inputs, _output: self.add(name, inputs[0]))

    def add(self, name: str, value: Tensor) -> None:
        """Keep the rows of a value (…, width)."""
        self._rows[name].append(value.reshape(-1, value.shape[-1]).numpy().astype(np.float16))

    def chosen(self) -> dict[str, np.ndarray]:
        """Of each product at most ``SAMPLES`` rows, spread over all."""
        every = {name: np.concatenate(rows) for name, rows in self._rows.items()}
        return {
            name: rows[np.linspace(0, len(rows) - 1, min(len(rows), SAMPLES)).astype(int)]
            for name, rows in every.items()
        }


def main() -> None:
    """Write ``samples.npz``: inputs (rows, width) by product."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with model.pt and labels.json")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--count", type=int, default=300, help="sentences read")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    labels, _ = read_run(arguments.run)
    weights = E5Weights(arguments.weights or default_path())
    model = load_run(arguments.run, weights, arguments.vocabulary)
    samples = Samples(model)
    encoding = Encoding(PieceTable.load(arguments.vocabulary / "pieces.txt"), labels)
    sentences = load(arguments.sentences)["choose"]
    step = max(1, len(sentences) // arguments.count)
    with torch.no_grad():
        for sentence in sentences[::step]:
            example = encoding.example(sentence, None)
            if example is not None:
                scores = model(inputs_of([example]))
                samples.add("relation_mixed", torch.relu(model.relation_child(scores.words)))
    np.savez(arguments.run / "samples.npz", **samples.chosen())


if __name__ == "__main__":
    main()
