"""Make a smaller model from a trained one: some of its layers, narrower."""

import json
from dataclasses import replace
from pathlib import Path

import torch
from batches import Encoding, Example, inputs_of
from e5weights import E5Weights, Shape
from labels import Labels
from network import JointModel
from prepare import load
from torch import Tensor
from torch.nn import functional
from train import new_model

State = dict[str, Tensor]
MEASURED_SENTENCES = 150


def read_run(run: Path) -> tuple[Labels, State]:
    """The labels and weights of a trained run."""
    labels = Labels(**json.loads((run / "labels.json").read_text(encoding="utf-8")))
    state: State = torch.load(run / "model.pt", map_location="cpu", weights_only=True)
    return labels, state


def depth_of(state: State) -> int:
    """How many layers a checkpoint has."""
    return 1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers."))


def shape_of(state: State, shape: Shape) -> Shape:
    """The source's sizes with the checkpoint's own inner width."""
    return replace(shape, inner=len(state["layers.0.fi.bias"]))


def load_run(run: Path, weights: E5Weights, vocabulary: Path) -> JointModel:
    """A trained model, ready to read."""
    labels, state = read_run(run)
    shape = shape_of(state, weights.shape)
    model = new_model(weights, depth_of(state), labels, vocabulary, shape=shape)
    model.load_state_dict(state)
    return model.eval()


def inner_use(teacher: JointModel, examples: list[Example]) -> list[Tensor]:
    """How much each inner unit of each layer adds to its output: mean magnitude times the length of its weights."""
    sums = [torch.zeros(layer.fo.in_features) for layer in teacher.layers]  # type: ignore[union-attr, arg-type]

    def note(at: int, value: Tensor) -> None:
        sums[at] += value.abs().sum((0, 1))

    hooks = [
        layer.fo.register_forward_hook(lambda _module, inputs, _output, at=at: note(at, inputs[0]))  # type: ignore[union-attr]
        for at, layer in enumerate(teacher.layers)
    ]
    with torch.no_grad():
        for example in examples:
            teacher.states(inputs_of([example]))
    for hook in hooks:
        hook.remove()
    return [
        used * layer.fo.weight.detach().norm(dim=0)  # type: ignore[union-attr]
        for used, layer in zip(sums, teacher.layers, strict=True)
    ]


def student_state(state: State, layers: list[int], inner: int, use: list[Tensor]) -> State:
    """The teacher's weights of some layers, of each the ``inner`` most used units, and all heads."""
    chosen = {name: value for name, value in state.items() if not name.startswith("layers.")}
    for place, number in enumerate(layers):
        kept = use[number].topk(inner).indices.sort().values
        for name, value in state.items():
            if name.startswith(f"layers.{number}."):
                part = name.split(".", 2)[2]
                if part.startswith("fi."):
                    value = value[kept]
                elif part == "fo.weight":
                    value = value[:, kept]
                chosen[f"layers.{place}.{part}"] = value.clone()
    return chosen


def new_student(
    teacher_run: Path, weights: E5Weights, vocabulary: Path, sentences: Path, layers: list[int], inner: int
) -> tuple[JointModel, JointModel, Labels]:
    """The student, the teacher, and their labels."""
    from synopse.encoder.pieces import PieceTable

    labels, state = read_run(teacher_run)
    teacher = load_run(teacher_run, weights, vocabulary)
    encoding = Encoding(PieceTable.load(vocabulary / "pieces.txt"), labels)
    chosen = load(sentences)["choose"]
    examples = [encoding.example(s, None) for s in chosen[:: max(1, len(chosen) // MEASURED_SENTENCES)]]
    use = inner_use(teacher, [example for example in examples if example is not None])
    shape = replace(weights.shape, inner=inner)
    student = new_model(weights, len(layers), labels, vocabulary, shape=shape)
    student.requires_grad_(True)
    student.load_state_dict(student_state(state, layers, inner, use))
    return student, teacher, labels


def set_dropout(model: JointModel, states: float, words: float) -> None:
    """How much is left out at random: less than in training without a teacher."""
    model.embedding_dropout.p = states
    model.word_dropout.p = words
    for layer in model.layers:
        layer.dropout.p = states  # type: ignore[union-attr]


def soft_entropy(scores: Tensor, wanted: Tensor) -> Tensor:
    """The mean divergence of two score lists over their last dimension."""
    return functional.kl_div(
        functional.log_softmax(scores, -1), functional.log_softmax(wanted, -1), log_target=True, reduction="none"
    ).sum(-1)
