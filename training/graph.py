"""Write the encoder as an ONNX graph with int8 matrix products, node by node.

Weights carry seven bits so that no CPU without VNNI saturates: every machine gives the same integers. Inputs are
quantised with fixed numbers, so a row of a product is the same whatever rows stand beside it: the graph reads several
sentences as one block of rows, without padding, and cuts the block only where a sentence looks at itself.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from scaling import Scaling, best_scaling, quantised_weights

Array = NDArray[np.float32]
Layer = Mapping[str, Array]
CONTRIB = "com.microsoft"
SLOTS = 8  # sentences that the shipped graph reads at once; an unused slot gets one row


class Graph:
    """A growing list of nodes and constants.

    Without ``samples`` of what goes into each product, inputs are quantised by their own range, and the graph reads
    one sentence.
    """

    def __init__(self, samples: Mapping[str, Array] | None = None) -> None:
        self._samples = samples
        self.slots = 1 if samples is None else SLOTS
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

    def names(self, name: str) -> list[str]:
        """The names of a value's parts, one a sentence."""
        return [f"{name}.{number}" for number in range(self.slots)]

    def split(self, value: str, names: list[str], axis: int, sizes: str = "") -> list[str]:
        """Cut a value into equal parts, or into parts of given sizes."""
        if sizes:
            self.nodes.append(helper.make_node("Split", [value, sizes], names, axis=axis))
        else:
            self.nodes.append(helper.make_node("Split", [value], names, axis=axis, num_outputs=len(names)))
        return names

    def scaling(self, name: str, weight: Array) -> Scaling | None:
        """How the inputs of a product are quantised, as far as that is fixed."""
        if self._samples is None:
            return None
        return best_scaling(self._samples[name].astype(np.float32), weight)

    def linear_int8(self, value: str, weight: Array, bias: Array, name: str, *, scaling: Scaling | None = None) -> str:
        """A dense layer: int8 weights with a step per output, inputs quantised with fixed numbers.

        With a ``scaling`` given, inputs come shrunk already.
        """
        is_shrunk = scaling is not None
        scaling = scaling or self.scaling(name, weight)
        if scaling is not None and scaling.shrink is not None:
            weight = weight * scaling.shrink
            if not is_shrunk:
                factors = self.constant(f"{name}.factors", 1 / scaling.shrink)
                value = self.add("Mul", [value, factors], f"{name}.smoothed")
        steps, scale = quantised_weights(weight)
        weights = [self.constant(f"{name}.weight", steps.T), self.constant(f"{name}.scale", scale)]
        offset = self.constant(f"{name}.bias", bias)
        if scaling is None:
            return self.add("DynamicQuantizeMatMul", [value, *weights, "", offset], name, CONTRIB)
        size = self.constant(f"{name}.input_scale", np.array(scaling.scale, np.float32))
        zero = self.constant(f"{name}.input_zero", np.array(scaling.zero, np.uint8))
        value = self.add("QuantizeLinear", [value, size, zero], f"{name}.steps")
        inputs = [value, weights[0], size, weights[1], zero, "", offset]
        return self.add("MatMulIntegerToFloat", inputs, name, CONTRIB)

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
    mixing = graph.scaling(f"{name}.ao", layer["ao.weight"])
    is_plain = mixing is None or mixing.shrink is None
    shrink = np.ones(len(layer["v.bias"]), np.float32) if is_plain else mixing.shrink
    weight = np.concatenate([layer["q.weight"], layer["k.weight"], layer["v.weight"] / shrink[:, None]])
    bias = np.concatenate([layer["q.bias"], layer["k.bias"], layer["v.bias"] / shrink])
    joined = graph.linear_int8(value, weight, bias, f"{name}.qkv")
    parts = [
        graph.split(part, graph.names(part), 1, "pieces")
        for part in graph.split(joined, [f"{name}.q", f"{name}.k", f"{name}.v"], 2)
    ]
    mixed = [
        graph.add("MultiHeadAttention", list(own), f"{name}.mixed.{slot}", CONTRIB, num_heads=heads)
        for slot, own in enumerate(zip(*parts, strict=True))
    ]
    attended = graph.add("Concat", mixed, f"{name}.mixed", axis=1)
    attended = graph.linear_int8(attended, layer["ao.weight"], layer["ao.bias"], f"{name}.ao", scaling=mixing)
    value = _add_and_norm(graph, attended, value, layer, "aln", name, epsilon)
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
    graph: Graph, layers: Sequence[Layer], norm: tuple[Array, Array], *, heads: int, epsilon: float
) -> tuple[list[onnx.ValueInfoProto], str]:
    """From the sum of piece, position and type embeddings to the last layer's states.

    Beside them the graph is given how many of the rows are each slot's.
    """
    inputs = [
        helper.make_tensor_value_info("embedded", TensorProto.FLOAT, [1, "all_pieces", len(norm[0])]),
        helper.make_tensor_value_info("pieces", TensorProto.INT64, [graph.slots]),
    ]
    scales = [graph.constant("embedded.weight", norm[0]), graph.constant("embedded.bias", norm[1])]
    value = graph.add("LayerNormalization", ["embedded", *scales], "embedded.norm", axis=-1, epsilon=epsilon)
    for number, layer in enumerate(layers):
        value = add_layer(graph, value, layer, f"layer{number}", heads=heads, epsilon=epsilon)
    return inputs, value
