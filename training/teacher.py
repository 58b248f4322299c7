"""Vectors of the full 12-layer e5 for the training sentences: what the small vector head must reproduce."""

import argparse
import time
from pathlib import Path

import numpy as np
import onnxruntime
from e5weights import MATRICES, NORMS, E5Weights, default_path
from graph import Array, Graph, Layer, add_trunk
from onnx import TensorProto
from prepare import load

from synopse.encoder.pieces import PieceTable

PREFIX = "query:"


def read_layer(weights: E5Weights, number: int) -> Layer:
    """The float32 weights of one layer."""
    rows = {"fi": weights.shape.inner}
    layer: dict[str, Array] = {}
    for name in MATRICES:
        layer[f"{name}.weight"] = weights.matrix(f"l{number}.{name}.w", rows.get(name, weights.shape.width))
        layer[f"{name}.bias"] = weights.vector(f"l{number}.{name}.b")
    for name in NORMS:
        layer[f"{name}.weight"] = weights.vector(f"l{number}.{name}.w")
        layer[f"{name}.bias"] = weights.vector(f"l{number}.{name}.b")
    return layer


class Teacher:
    """The full encoder, int8, one sentence at a time."""

    def __init__(self, weights: E5Weights, folder: Path) -> None:
        shape = weights.shape
        graph = Graph()
        layers = [read_layer(weights, number) for number in range(shape.layers)]
        norm = (weights.vector("emb.ln.w"), weights.vector("emb.ln.b"))
        inputs, states = add_trunk(graph, layers, norm, heads=shape.heads, epsilon=shape.epsilon)
        axes = graph.constant("axes", np.array([1]))
        graph.add("ReduceMean", [states, axes], "vector", keepdims=0)
        graph.output("vector", TensorProto.FLOAT, [1, shape.width])
        path = folder / "teacher.onnx"
        graph.save(path, inputs)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(str(path), options)
        self._words = weights.matrix("emb.word", shape.pieces)
        width = shape.width
        places = weights.vector("emb.pos").reshape(-1, width) + weights.vector("emb.type")[:width]
        self._places = places[: shape.positions]
        tokeniser = weights.tokeniser
        special = {tokeniser.begin, tokeniser.end, tokeniser.unknown}
        pieces = enumerate(zip(tokeniser.pieces, tokeniser.scores, strict=True))
        self._table = PieceTable({piece: (float(score), row) for row, (piece, score) in pieces if row not in special})
        self._ends = (tokeniser.begin, tokeniser.end)

    def vector(self, text: str) -> Array:
        """The unit vector of a text as a query."""
        rows = [self._ends[0]]
        for word in [PREFIX, *text.split()]:
            rows += self._table.rows(word, after_space=True)
        rows = [*rows[: len(self._places) - 1], self._ends[1]]
        embedded = (self._words[rows] + self._places[: len(rows)])[None]
        inputs = {"embedded": embedded, "pieces": np.array([len(rows)])}
        vector: Array = self._session.run(None, inputs)[0][0]
        return vector / np.linalg.norm(vector)


def main() -> None:
    """Write an array with one row a training sentence, in the order of the file; zeros where none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("output", type=Path, help="vectors.npy, float16")
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--skip", nargs="*", default=["mobie", "smartdata"], help="sources without vectors")
    arguments = parser.parse_args()
    teacher = Teacher(E5Weights(arguments.weights or default_path()), arguments.output.parent)
    sentences = load(arguments.sentences)["train"]
    vectors = np.zeros((len(sentences), 384), np.float16)
    started = time.process_time()
    for number, sentence in enumerate(sentences):
        if sentence.source not in arguments.skip:
            vectors[number] = teacher.vector(sentence.text)
        if number % 2000 == 1999:
            np.save(arguments.output, vectors)
            print(number + 1, f"{time.process_time() - started:.0f} CPU-s", flush=True)
    np.save(arguments.output, vectors)


if __name__ == "__main__":
    main()
