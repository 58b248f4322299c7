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

from synopse.encoder.pieces import BEGIN, END, PieceTable
from synopse.encoder.rows import unpack_rows


class StateReader:
    """A shipped model that tells its last states."""

    def __init__(self, folder: Path) -> None:
        model = onnx.load(folder / "encoder.onnx")
        model.graph.output.append(helper.make_tensor_value_info("states", TensorProto.FLOAT, ["pieces", "width"]))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self._rows = np.load(folder / "rows.npy", mmap_mode="r")
        self._places = np.load(folder / "positions.npy").astype(np.float32)
        self._table = PieceTable.load(folder / "pieces.txt")

    def rows(self, words: list[str], spaced: list[bool]) -> list[int]:
        """A sentence's pieces between both ends."""
        rows = [BEGIN]
        for word, is_spaced in zip(words, spaced, strict=True):
            rows += self._table.rows(word, after_space=is_spaced)
        return [*rows, END]

    def states(self, rows: list[int]) -> np.ndarray:
        """The states (pieces, width) of a sentence."""
        embedded = (unpack_rows(self._rows[rows]) + self._places[: len(rows)])[None]
        word = np.array([0], np.int64)  # the heads are not asked for, yet want a word
        states: np.ndarray = self._session.run(["states"], {"embedded": embedded, "first": word, "last": word})[0]
        return states


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
            rows = reader.rows(sentence.words, sentence.spaced)
            sizes.append(len(rows) if 2 < len(rows) <= LONGEST else 0)
            if sizes[-1]:
                stream.write(reader.states(rows).astype(np.float16).tobytes())
            if number % 2000 == 1999:
                print(number + 1, f"{time.process_time() - started:.0f} CPU-s", flush=True)
    np.save(arguments.output / f"sizes.{arguments.part}.npy", np.array(sizes))
    partial.rename(arguments.output / f"states.{arguments.part}.f16")


if __name__ == "__main__":
    main()
