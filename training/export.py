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


def add_word_heads(graph: Graph, words: str, state: State) -> None:
    """One product for all that is asked of single words, then the pairs of words, sentence by sentence.

    The tags come in the order of ``TAG_HEADS``.
    """
    heads = (*TAG_HEADS, *TREE_HEADS)
    weight = np.concatenate([state[f"{head}.weight"] for head in heads])
    bias = np.concatenate([state[f"{head}.bias"] for head in heads])
    joint = graph.linear_int8(words, weight, bias, "word_heads")
    sizes = [
        sum(len(state[f"{head}.bias"]) for head in TAG_HEADS),
        *(len(state[f"{head}.bias"]) for head in TREE_HEADS),
    ]
    cuts = graph.constant("word_heads.sizes", np.array(sizes))
    tags, *linear = graph.split(joint, ["tags", *(f"{head}.linear" for head in TREE_HEADS)], 1, cuts)
    graph.output(tags, TensorProto.FLOAT, ["all_words", sizes[0]])
    arc_head, arc_child, relation_head, relation_child = (
        graph.add("Relu", [value], head) for value, head in zip(linear, TREE_HEADS, strict=True)
    )
    _add_arcs(graph, arc_child, _with_root(graph, arc_head, state["arc_root"], "arc_heads"), state["arc"])
    heads_of = _with_root(graph, relation_head, state["relation_root"], "relation_heads")
    _add_relations(graph, relation_child, heads_of, state["relation"])


def _with_root(graph: Graph, value: str, root: Array, name: str) -> list[str]:
    """Each sentence's words behind the root, turned."""
    row = graph.constant(f"{name}.row", root[None])
    turned = []
    for part in graph.split(value, graph.names(name), 0, "words"):
        rows = graph.add("Concat", [row, part], f"{part}.rows", axis=0)
        turned.append(graph.add("Transpose", [rows], f"{part}.turned", perm=[1, 0]))
    return turned


def _add_arcs(graph: Graph, children: str, heads: list[str], arc: Array) -> None:
    """Head scores (words, 1 + words) of each sentence."""
    children = graph.linear(children, arc[:-1].T, arc[-1], "arc_mixed")
    parts = graph.split(children, graph.names("arc_children"), 0, "words")
    for name, part, turned in zip(graph.names("heads"), parts, heads, strict=True):
        graph.output(graph.add("MatMul", [part, turned], name), TensorProto.FLOAT, [f"{name}.words", f"{name}.choices"])


def _add_relations(graph: Graph, children: str, heads: list[str], relation: Array) -> None:
    """The best relation for each pair (words, 1 + words) of each sentence."""
    count, size, _ = relation.shape
    inner = size - 1
    # child x relation, the constant one of each side folded into biases
    weight = relation.transpose(1, 0, 2).reshape(size, count * size)
    mixed = graph.linear_int8(children, weight[:-1].T, weight[-1], "relation_mixed")
    shape = graph.constant("relation_shape", np.array([-1, count, size]))
    mixed = graph.add("Reshape", [mixed, shape], "relation_split")
    sizes = graph.constant("relation_sizes", np.array([inner, 1]))
    parts = graph.split(mixed, ["relation_left", "relation_bias"], 2, sizes)
    pairs = zip(*(graph.split(part, graph.names(part), 0, "words") for part in parts), strict=True)
    for name, (left, bias), turned in zip(graph.names("deprels"), pairs, heads, strict=True):
        scores = graph.add("MatMul", [left, turned], f"{name}.product")
        scores = graph.add("Add", [scores, bias], f"{name}.scores")
        graph.add("ArgMax", [scores], name, axis=1, keepdims=0)
        graph.output(name, TensorProto.INT64, [f"{name}.words", f"{name}.choices"])


def add_vector_head(graph: Graph, states: str, state: State) -> None:
    """The sentence vectors (slots, width), not yet of unit length."""
    axes = graph.constant("vector_axes", np.array([0]))
    means = [
        graph.add("ReduceMean", [part, axes], f"{part}.mean", keepdims=1)
        for part in graph.split(states, graph.names("sentence"), 0, "pieces")
    ]
    mean = graph.add("Concat", means, "vector_mean", axis=0)
    inner = graph.linear_int8(mean, state["vector_in.weight"], state["vector_in.bias"], "vector_in")
    inner = graph.add("Gelu", [inner], "vector_gelu", "com.microsoft")
    weight, bias = state["vector_out.weight"], state["vector_out.bias"]
    graph.add("Add", [mean, graph.linear_int8(inner, weight, bias, "vector_out")], "vectors")
    graph.output("vectors", TensorProto.FLOAT, [graph.slots, len(bias)])


def export(state: State, shape: Shape, path: Path, samples: State) -> None:
    """Build the graph of a checkpoint; ``samples`` as ``calibrate.py`` takes them."""
    graph = Graph(samples)
    norm = (state["norm.weight"], state["norm.bias"])
    inputs, states = add_trunk(graph, trunk_layers(state), norm, heads=shape.heads, epsilon=shape.epsilon)
    flat = graph.add("Squeeze", [states, graph.constant("zero", np.array([0]))], "states")
    inputs.append(helper.make_tensor_value_info("words", TensorProto.INT64, [graph.slots]))
    ends = []
    for name in ("first", "last"):
        inputs.append(helper.make_tensor_value_info(name, TensorProto.INT64, ["all_words"]))
        ends.append(graph.add("Gather", [flat, name], f"{name}.states", axis=0))
    # what a word means where it stands: its first and its last piece's state together
    graph.output(graph.add("Add", ends, "meanings"), TensorProto.FLOAT, ["all_words", shape.width])
    add_word_heads(graph, graph.add("Concat", ends, "words.states", axis=1), state)
    add_vector_head(graph, flat, state)
    graph.save(path, inputs)


def main() -> None:
    """Write the package's data folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with model.pt, labels.json, samples.npz")
    parser.add_argument("vocabulary", type=Path, help="folder with pieces.txt, rows.npy, …")
    parser.add_argument("output", type=Path)
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--outside", type=float, default=0.0, help="added to the score of a word in no name")
    arguments = parser.parse_args()
    loaded = torch.load(arguments.run / "model.pt", map_location="cpu", weights_only=True)
    state = {name: value.numpy() for name, value in loaded.items()}
    labels = json.loads((arguments.run / "labels.json").read_text(encoding="utf-8"))
    state["names.bias"][labels["names"].index("O")] += arguments.outside
    arguments.output.mkdir(parents=True, exist_ok=True)
    shape = E5Weights(arguments.weights or default_path()).shape
    partial = arguments.output / "encoder.onnx.part"
    export(state, shape, partial, dict(np.load(arguments.run / "samples.npz")))
    labels_path = arguments.output / "labels.json.part"
    labels_path.write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    for name in _TABLES:
        if arguments.output.resolve() != arguments.vocabulary.resolve():
            shutil.copyfile(arguments.vocabulary / name, arguments.output / f"{name}.part")
    for path in sorted(arguments.output.glob("*.part")):
        path.replace(path.with_suffix(""))


if __name__ == "__main__":
    main()
