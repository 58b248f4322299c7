"""Measure how large each channel before a layer's dense products grows.

A few channels of e5 are fifty times larger than the rest; with one scale for all, eight bits would leave the others
two or three steps. The export divides those channels and multiplies their weights instead (Xiao et al. 2023, SmoothQuant).
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from batches import Encoding, inputs_of
from e5weights import E5Weights, default_path
from prepare import load
from student import load_run, read_run
from torch import Tensor, nn

from synopse.encoder.pieces import PieceTable

MEASURED = ("fi", "fo")


def main() -> None:
    """Write ``ranges.npz``: the greatest magnitude of each channel, by layer and product."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with model.pt and labels.json")
    parser.add_argument("sentences", type=Path)
    parser.add_argument("vocabulary", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--joined", type=int, default=None, help="layers on pieces, for a model of distil.py")
    parser.add_argument("--count", type=int, default=200, help="sentences measured")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    labels, _ = read_run(arguments.run)
    weights = E5Weights(arguments.weights or default_path())
    model = load_run(arguments.run, weights, arguments.vocabulary, arguments.joined)
    ranges = _watch(model)
    encoding = Encoding(PieceTable.load(arguments.vocabulary / "pieces.txt"), labels)
    sentences = load(arguments.sentences)["choose"]
    step = max(1, len(sentences) // arguments.count)
    with torch.no_grad():
        for sentence in sentences[::step]:
            example = encoding.example(sentence, None)
            if example is not None:
                model(inputs_of([example]))
    np.savez(arguments.run / "ranges.npz", **ranges)


def _watch(model: nn.Module) -> dict[str, np.ndarray]:
    ranges: dict[str, np.ndarray] = {}

    def note(key: str, value: Tensor) -> None:
        largest = value.reshape(-1, value.shape[-1]).abs().amax(0).numpy()
        ranges[key] = np.maximum(ranges.get(key, largest), largest)

    for number, layer in enumerate(model.layers):  # type: ignore[arg-type]
        for name in MEASURED:
            key = f"layer{number}.{name}"
            getattr(layer, name).register_forward_hook(lambda _module, inputs, _output, key=key: note(key, inputs[0]))
    return ranges


if __name__ == "__main__":
    main()
