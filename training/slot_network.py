"""The upper layers of e5 over the states of a sentence whose value is hidden, in PyTorch."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from e5weights import E5Weights
from network import TransformerLayer
from teacher import read_layer
from torch import Tensor, nn
from torch.nn import functional

FIRST, LAST = 6, 12  # of the twelve layers of e5: those above the encoder's
WIDTH = 256  # of a slot's vector


@dataclass(frozen=True)
class Read:
    """One side: its states (pieces, width) and which pieces are marked."""

    states: Tensor
    marks: Tensor


@dataclass
class SlotBatch:
    """Sides, the shorter ones padded behind."""

    states: Tensor  # (batch, pieces, width)
    present: Tensor  # (batch, pieces), true where a piece stands
    marks: Tensor  # (batch, pieces)


def batch_of(sides: Sequence[Read]) -> SlotBatch:
    """The block of some sides."""
    longest = max(len(side.states) for side in sides)
    shape = (len(sides), longest)
    batch = SlotBatch(
        torch.zeros(*shape, sides[0].states.shape[1]),
        torch.zeros(shape, dtype=torch.bool),
        torch.zeros(shape, dtype=torch.bool),
    )
    for row, side in enumerate(sides):
        size = len(side.states)
        batch.states[row, :size], batch.marks[row, :size] = side.states.float(), side.marks
        batch.present[row, :size] = True
    return batch


class SlotModel(nn.Module):
    """Layers over one sentence, and a vector of its hidden value and the whole."""

    def __init__(self, weights: E5Weights, temperature: float, dropout: float = 0.1) -> None:
        super().__init__()
        width = weights.shape.width
        self.layers = nn.ModuleList(TransformerLayer(weights.shape, dropout) for _ in range(FIRST, LAST))
        for layer, number in zip(self.layers, range(FIRST, LAST), strict=True):
            layer.load(read_layer(weights, number))  # type: ignore[operator]
        self.mark = nn.Parameter(torch.randn(width) * 0.02)
        self.out = nn.Linear(2 * width, WIDTH)
        self.tau = nn.Parameter(torch.tensor(1 / temperature).log())

    def forward(self, batch: SlotBatch) -> Tensor:
        """Unit vectors (batch, ``WIDTH``)."""
        states = batch.states + self.mark * batch.marks[..., None]
        for layer in self.layers:
            states = layer(states, batch.present[:, None, None, :])
        seen = torch.cat([_mean(states, batch.marks), _mean(states, batch.present)], 1)
        return functional.normalize(self.out(seen).float(), dim=1)


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weight = chosen.float()[..., None]
    return (states * weight).sum(1) / weight.sum(1).clamp(min=1)
