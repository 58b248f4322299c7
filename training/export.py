"""Write a trained checkpoint as the ONNX file, labels and tables that the package reads."""

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from e5weights import MATRICES, NORMS, E5Weights, Shape, default_path
from graph import Array, Graph, Layer, add_trunk
from labels import FEATURES
from onnx import TensorProto, helper

_TABLES = ("pieces.txt", "rows.npy", "positions.npy", "lemmas.txt")
State = dict[str, Array]


def trunk_layers(state: State) -> list[Layer]:
    """The layers of a checkpoint under the names of the graph."""
    depth = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))
    return [
        {
            f"{name}.{part}": state[f"layers.{number}.{name}.{part}"]
            for name in MATRICES + NORMS
            for part in ("weight", "bias")
        }
        for number in range(depth)
    ]


TAG_HEADS = ("upos", *(f"feats.{number}" for number in range(len(FEATURES))), "names", "lemmas")
TREE_HEADS = ("arc_head", "arc_child", "relation_head", "relation_child")
MEANING = "words"  # what a word means where it stands: its first and its last piece's state together


def add_word_heads(graph: Graph, words: str, state: State) -> None:
    """One product for all that is asked of single words, then the pairs of words.

    The tags come in the order of ``TAG_HEADS``, after the trees what the words mean if that asks for a product.
    """
    meaning = [MEANING] if f"{MEANING}.weight" in state else []
    heads = (*TAG_HEADS, *TREE_HEADS, *meaning)
    weight = np.concatenate([state[f"{head}.weight"] for head in heads])
    bias = np.concatenate([state[f"{head}.bias"] for head in heads])
    joint = graph.linear_int8(words, weight, bias, "word_heads")
    sizes = [
        sum(len(state[f"{head}.bias"]) for head in TAG_HEADS),
        *(len(state[f"{h}.bias"]) for h in heads[len(TAG_HEADS) :]),
    ]
    parts = ["tags", *(f"{head}.linear" for head in TREE_HEADS), *meaning]
    cuts = graph.constant("word_heads.sizes", np.array(sizes))
    graph.nodes.append(helper.make_node("Split", [joint, cuts], parts, axis=1))
    graph.output("tags", TensorProto.FLOAT, ["words", sizes[0]])
    arc_head, arc_child, relation_head, relation_child = (
        graph.add("Relu", [f"{head}.linear"], head) for head in TREE_HEADS
    )
    _add_arcs(graph, arc_child, _with_root(graph, arc_head, state["arc_root"], "arc_heads"), state["arc"])
    heads_of = _with_root(graph, relation_head, state["relation_root"], "relation_heads")
    _add_relations(graph, relation_child, heads_of, state["relation"])


def _with_root(graph: Graph, value: str, root: Array, name: str) -> str:
    row = graph.constant(f"{name}.row", root[None])
    return graph.add("Concat", [row, value], name, axis=0)


def _add_arcs(graph: Graph, children: str, heads: str, arc: Array) -> None:
    """Head scores (words, 1 + words)."""
    children = graph.linear(children, arc[:-1].T, arc[-1], "arc_mixed")
    turned = graph.add("Transpose", [heads], "arc_turned", perm=[1, 0])
    graph.add("MatMul", [children, turned], "heads")
    graph.output("heads", TensorProto.FLOAT, ["words", "choices"])


def _add_relations(graph: Graph, children: str, heads: str, relation: Array) -> None:
    """The best relation for each pair (words, 1 + words)."""
    count, size, _ = relation.shape
    inner = size - 1
    # child x relation, the constant one of each side folded into biases
    weight = relation.transpose(1, 0, 2).reshape(size, count * size)
    mixed = graph.linear_int8(children, weight[:-1].T, weight[-1], "relation_mixed")
    shape = graph.constant("relation_shape", np.array([-1, count, size]))
    mixed = graph.add("Reshape", [mixed, shape], "relation_split")
    sizes = graph.constant("relation_sizes", np.array([inner, 1]))
    parts = ["relation_left", "relation_bias"]
    graph.nodes.append(helper.make_node("Split", [mixed, sizes], parts, axis=2))
    turned = graph.add("Transpose", [heads], "relation_turned", perm=[1, 0])
    scores = graph.add("MatMul", [parts[0], turned], "relation_product")
    scores = graph.add("Add", [scores, parts[1]], "relation_scores")
    graph.add("ArgMax", [scores], "deprels", axis=1, keepdims=0)
    graph.output("deprels", TensorProto.INT64, ["words", "choices"])


def add_vector_head(graph: Graph, states: str, state: State) -> None:
    """The sentence vector, not yet of unit length."""
    axes = graph.constant("vector_axes", np.array([1]))
    mean = graph.add("ReduceMean", [states, axes], "vector_mean", keepdims=0)
    weight, bias = state["vector_in.weight"], state["vector_in.bias"]
    inner = graph.linear_int8(mean, weight, bias, "vector_in")
    inner = graph.add("Gelu", [inner], "vector_gelu", "com.microsoft")
    weight, bias = state["vector_out.weight"], state["vector_out.bias"]
    graph.add("Add", [mean, graph.linear_int8(inner, weight, bias, "vector_out")], "vector")
    graph.output("vector", TensorProto.FLOAT, [1, len(bias)])


def export(state: State, shape: Shape, path: Path, ranges: State | None = None, joined: int | None = None) -> None:
    """Build the graph of a checkpoint; ``ranges`` as ``calibrate.py`` measures them."""
    graph = Graph(ranges)
    norm = (state["norm.weight"], state["norm.bias"])
    layers = trunk_layers(state)
    inputs, states = add_trunk(graph, layers, norm, heads=shape.heads, epsilon=shape.epsilon, joined=joined)
    flat = graph.add("Squeeze", [states, graph.constant("zero", np.array([0]))], "states")
    if joined is None:
        ends = []
        for name in ("first", "last"):
            inputs.append(helper.make_tensor_value_info(name, TensorProto.INT64, ["words"]))
            ends.append(graph.add("Gather", [flat, name], f"{name}.states", axis=0))
        words = graph.add("Concat", ends, "words.states", axis=1)
        graph.add("Add", ends, "words")
    else:
        bounds = [graph.constant(f"words.{name}", np.array([at])) for name, at in (("from", 1), ("to", -1))]
        words = graph.add("Slice", [flat, *bounds, "zero"], "words.states")
        state = narrowed(state)
    graph.output("words", TensorProto.FLOAT, ["words", shape.width])
    add_word_heads(graph, words, state)
    add_vector_head(graph, states, state)
    graph.save(path, inputs)


def narrowed(state: State) -> State:
    """The heads with the widening of the word states multiplied in: two linear maps are one."""
    weight, bias = state["expand.weight"], state["expand.bias"]
    narrow = dict(state)
    for head in (*TAG_HEADS, *TREE_HEADS):
        narrow[f"{head}.weight"] = state[f"{head}.weight"] @ weight
        narrow[f"{head}.bias"] = state[f"{head}.bias"] + state[f"{head}.weight"] @ bias
    first, last = np.split(weight, 2)
    narrow[f"{MEANING}.weight"], narrow[f"{MEANING}.bias"] = first + last, sum(np.split(bias, 2))
    return narrow


def main() -> None:
    """Write the package's data folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with model.pt, labels.json, ranges.npz")
    parser.add_argument("vocabulary", type=Path, help="folder with pieces.txt, rows.npy, …")
    parser.add_argument("output", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--joined", type=int, default=None, help="layers on pieces, for a model of distil.py")
    arguments = parser.parse_args()
    loaded = torch.load(arguments.run / "model.pt", map_location="cpu", weights_only=True)
    state = {name: value.numpy() for name, value in loaded.items()}
    arguments.output.mkdir(parents=True, exist_ok=True)
    shape = E5Weights(arguments.weights or default_path()).shape
    partial = arguments.output / "encoder.onnx.part"
    export(state, shape, partial, dict(np.load(arguments.run / "ranges.npz")), arguments.joined)
    labels = json.loads((arguments.run / "labels.json").read_text(encoding="utf-8"))
    labels_path = arguments.output / "labels.json.part"
    labels_path.write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    for name in _TABLES:
        if arguments.output.resolve() != arguments.vocabulary.resolve():
            shutil.copyfile(arguments.vocabulary / name, arguments.output / f"{name}.part")
    for path in sorted(arguments.output.glob("*.part")):
        path.replace(path.with_suffix(""))


if __name__ == "__main__":
    main()
