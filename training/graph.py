"""Write the encoder as an ONNX graph with int8 matrix products, node by node.

Weights carry seven bits so that no CPU without VNNI saturates: every machine gives the same integers.
A graph reads one sentence; there is no padding and no mask, so a reading cannot depend on its neighbours.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[np.float32]
Layer = Mapping[str, Array]
CONTRIB = "com.microsoft"
WEIGHT_MAXIMUM = 63
LARGEST = {"fi": 4.0, "fo": 6.0}  # channels that grow larger are scaled down to this before quantising


class Graph:
    """A growing list of nodes and constants."""

    def __init__(self, ranges: Mapping[str, Array] | None = None) -> None:
        self._ranges = ranges or {}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.outputs: list[onnx.ValueInfoProto] = []

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        """Store a constant and give its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, kind: str, inputs: Sequence[str], name: str, domain: str = "", **attributes: object) -> str:
        """Add a node with one output and give the output's name."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def split(self, value: str, names: list[str], axis: int) -> list[str]:
        """Cut a value into equal parts."""
        self.nodes.append(helper.make_node("Split", [value], names, axis=axis, num_outputs=len(names)))
        return names

    def linear_int8(self, value: str, weight: Array, bias: Array, name: str) -> str:
        """A dense layer: int8 weights with a scale per output, activations quantised on the fly."""
        largest = self._ranges.get(name)
        if largest is not None:
            shrink = np.maximum(1, largest / LARGEST[name.split(".")[-1]]).astype(np.float32)
            factors = self.constant(f"{name}.factors", 1 / shrink)
            value = self.add("Mul", [value, factors], f"{name}.smoothed")
            weight = weight * shrink
        scale = np.abs(weight).max(axis=1) / WEIGHT_MAXIMUM
        scale = np.where(scale == 0, 1, scale).astype(np.float32)
        steps = np.rint(weight / scale[:, None]).astype(np.int8)
        inputs = [
            value,
            self.constant(f"{name}.weight", steps.T),
            self.constant(f"{name}.scale", scale),
            "",
            self.constant(f"{name}.bias", bias),
        ]
        return self.add("DynamicQuantizeMatMul", inputs, name, CONTRIB)

    def linear(self, value: str, weight: Array, bias: Array, name: str) -> str:
        """A dense layer in float32, for the small heads."""
        product = self.add("MatMul", [value, self.constant(f"{name}.weight", weight.T)], f"{name}.product")
        return self.add("Add", [product, self.constant(f"{name}.bias", bias)], name)

    def output(self, name: str, kind: int, shape: Sequence[str | int]) -> None:
        """Declare an output."""
        self.outputs.append(helper.make_tensor_value_info(name, kind, shape))

    def save(self, path: Path, inputs: list[onnx.ValueInfoProto]) -> None:
        """Check the graph and write it."""
        graph = helper.make_graph(self.nodes, "synopse-encoder", inputs, self.outputs, self.constants)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
        path.write_bytes(model.SerializeToString())


def add_layer(graph: Graph, value: str, layer: Layer, name: str, *, heads: int, epsilon: float) -> str:
    """One transformer layer; ``value`` and the result are (1, pieces, width)."""
    weight = np.concatenate([layer["q.weight"], layer["k.weight"], layer["v.weight"]])
    bias = np.concatenate([layer["q.bias"], layer["k.bias"], layer["v.bias"]])
    joined = graph.linear_int8(value, weight, bias, f"{name}.qkv")
    parts = graph.split(joined, [f"{name}.q", f"{name}.k", f"{name}.v"], 2)
    mixed = graph.add("MultiHeadAttention", parts, f"{name}.mixed", CONTRIB, num_heads=heads)
    mixed = graph.linear_int8(mixed, layer["ao.weight"], layer["ao.bias"], f"{name}.ao")
    value = _add_and_norm(graph, mixed, value, layer, "aln", name, epsilon)
    inner = graph.linear_int8(value, layer["fi.weight"], layer["fi.bias"], f"{name}.fi")
    inner = graph.add("FastGelu", [inner], f"{name}.gelu", CONTRIB)
    inner = graph.linear_int8(inner, layer["fo.weight"], layer["fo.bias"], f"{name}.fo")
    return _add_and_norm(graph, inner, value, layer, "oln", name, epsilon)


def _add_and_norm(graph: Graph, value: str, skip: str, layer: Layer, norm: str, name: str, epsilon: float) -> str:
    """Two nodes: onnxruntime's SkipLayerNormalization takes seven times as long on a CPU."""
    inputs = [
        graph.add("Add", [value, skip], f"{name}.{norm}.sum"),
        graph.constant(f"{name}.{norm}.weight", layer[f"{norm}.weight"]),
        graph.constant(f"{name}.{norm}.bias", layer[f"{norm}.bias"]),
    ]
    return graph.add("LayerNormalization", inputs, f"{name}.{norm}", axis=-1, epsilon=epsilon)


def add_trunk(
    graph: Graph,
    layers: Sequence[Layer],
    norm: tuple[Array, Array],
    *,
    heads: int,
    epsilon: float,
    joined: int | None = None,
) -> tuple[list[onnx.ValueInfoProto], str]:
    """From the sum of piece, position and type embeddings to the last layer's states.

    From layer ``joined`` on the states are of words: an input gives each word's share of the pieces.
    """
    width = len(norm[0])
    inputs = [helper.make_tensor_value_info("embedded", TensorProto.FLOAT, [1, "pieces", width])]
    scales = [
        graph.constant("embedded.weight", norm[0]),
        graph.constant("embedded.bias", norm[1]),
    ]
    value = graph.add("LayerNormalization", ["embedded", *scales], "embedded.norm", axis=-1, epsilon=epsilon)
    for number, layer in enumerate(layers):
        if number == joined:
            inputs.append(helper.make_tensor_value_info("shares", TensorProto.FLOAT, [1, "slots", "pieces"]))
            value = graph.add("MatMul", ["shares", value], "joined")
        value = add_layer(graph, value, layer, f"layer{number}", heads=heads, epsilon=epsilon)
    return inputs, value
