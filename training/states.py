"""Last states of a trained model for the training sentences: what a smaller model must reproduce.

Reads the exported model (int8), one sentence at a time, and adds its states to the graph's outputs.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from batches import LONGEST
from onnx import TensorProto, helper
from prepare import load

from synopse.encoder.network import Network, Window
from synopse.encoder.pieces import PieceTable


class StateReader:
    """A shipped model that tells its last states."""

    def __init__(self, folder: Path) -> None:
        model = onnx.load(folder / "encoder.onnx")
        model.graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["pieces", "width"]))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self._network = Network(folder)
        self._table = PieceTable.load(folder / "pieces.txt")

    def window(self, words: list[str], spaced: list[bool]) -> Window:
        """The rows of a sentence's pieces."""
        return [self._table.rows(word, after_space=after) for word, after in zip(words, spaced, strict=True)]

    def states(self, window: Window) -> np.ndarray:
        """The states (pieces, width) of a sentence, both ends among them."""
        states: np.ndarray = self._session.run(["states"], self._network.inputs([window]))[0]
        return states[: pieces_of(window)]


def pieces_of(window: Window) -> int:
    """How many pieces a sentence has, both ends counted."""
    return 2 + sum(map(len, window))


def main() -> None:
    """Write ``states.f16`` (pieces, width) and ``offsets.npy``: where each sentence begins; too long ones have none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("model", type=Path, help="folder with encoder.onnx, pieces.txt, rows.npy, positions.npy")
    parser.add_argument("output", type=Path, help="folder")
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--parts", type=int, default=1, help="how many processes share the sentences")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    reader = StateReader(arguments.model)
    sentences = load(arguments.sentences)["train"]
    share = -(-len(sentences) // arguments.parts)
    mine = sentences[arguments.part * share : (arguments.part + 1) * share]
    sizes: list[int] = []
    started = time.process_time()
    partial = arguments.output / f"states.{arguments.part}.part"
    with partial.open("wb") as stream:
        for number, sentence in enumerate(mine):
            window = reader.window(sentence.words, sentence.spaced)
            size = pieces_of(window)
            sizes.append(size if 2 < size <= LONGEST else 0)
            if sizes[-1]:
                stream.write(reader.states(window).astype(np.float16).tobytes())
            if number % 2000 == 1999:
                print(number + 1, f"{time.process_time() - started:.0f} CPU-s", flush=True)
    np.save(arguments.output / f"sizes.{arguments.part}.npy", np.array(sizes))
    partial.rename(arguments.output / f"states.{arguments.part}.f16")


if __name__ == "__main__":
    main()
