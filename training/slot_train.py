"""Train the slot reader: sentences that state one thing of an event come together, those of its other things apart.

The encoder below stays as it is: its last states of every sentence are read once.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from e5weights import E5Weights, default_path
from slot_corpus import ACT, Event, Side, load_events, split
from slot_network import Read, SlotBatch, SlotModel, batch_of
from states import StateReader
from torch import Tensor

from synopse.encoder.pieces import PieceTable
from synopse.text.tokens import tokenize

SEED = 7
TOGETHER, LINES = 4, 4  # events a step, and lines of a slot at most
RATE, HEAD_RATE, WARMING = 6e-5, 4.8e-4, 50
TEMPERATURE, COLDEST = 0.07, 100.0
DECAY = 0.99
LONGEST = 56  # pieces of a sentence that are read, those around the value
HIDDEN = "X"  # stands for the value: else "close values" is all that is learnt


def rows_of(side: Side, table: PieceTable) -> tuple[list[int], list[bool]]:
    """The rows of a side's pieces with its value hidden, and which of them stand for the value; without both ends."""
    rows: list[int] = []
    marks: list[bool] = []
    before, hidden = -1, -1
    for start, end in tokenize(side.sentence):
        span = next((place for place, (a, b) in enumerate(side.marked) if start < b and a < end), -1)
        if span < 0 or span != hidden:
            own = table.rows(HIDDEN if span >= 0 else side.sentence[start:end], after_space=start != before)
            rows.extend(own)
            marks.extend([span >= 0] * len(own))
        before, hidden = end, span
    places = [place for place, mark in enumerate(marks) if mark] or [0]
    first = max(0, min((places[0] + places[-1]) // 2 - LONGEST // 2, len(rows) - LONGEST))
    return rows[first : first + LONGEST], marks[first : first + LONGEST]


class Sides:
    """The states of every side that is asked for, read once."""

    def __init__(self, events: Sequence[Event], encoder: Path) -> None:
        reader, table = StateReader(encoder), PieceTable.load(encoder / "pieces.txt")
        self._read: dict[Side, Read] = {}
        for side in (line.side for event in events for slot in event.slots for line in slot.lines):
            if side not in self._read:
                rows, marks = rows_of(side, table)
                states = torch.from_numpy(reader.states([tuple(rows)])).half()
                self._read[side] = Read(states, torch.tensor([False, *marks, False]))

    def batch(self, sides: Sequence[Side]) -> SlotBatch:
        """The block of some sides."""
        return batch_of([self._read[side] for side in sides])


def without_acts(events: Sequence[Event]) -> list[Event]:
    """The events with the slots whose value can be hidden, where two remain."""
    for event in events:
        event.slots = [slot for slot in event.slots if slot.family != ACT]
    return [event for event in events if len(event.slots) > 1]


def batches(events: Sequence[Event], chance: random.Random) -> Iterator[tuple[list[Side], list[int]]]:
    """Endless sides of a few events, with the number of the slot of each."""
    waiting: list[Event] = []
    while True:
        if len(waiting) < TOGETHER:
            waiting = list(events)
            chance.shuffle(waiting)
        slots = [slot for _ in range(TOGETHER) for slot in waiting.pop().slots]
        drawn = [
            (line.side, n) for n, s in enumerate(slots) for line in chance.sample(s.lines, min(LINES, len(s.lines)))
        ]
        yield [side for side, _ in drawn], [number for _, number in drawn]


def loss_of(vectors: Tensor, slots: Sequence[int], temperature: Tensor) -> Tensor:
    """Cross entropy of finding the lines of one's own slot among all."""
    own = torch.tensor(slots)
    itself = torch.eye(len(own), dtype=torch.bool)
    likeness = (vectors @ vectors.T * temperature).masked_fill(itself, -1e9)
    partners = (own[:, None] == own[None]) & ~itself
    chances = likeness - torch.logsumexp(likeness, 1, keepdim=True)
    return -(chances.masked_fill(~partners, 0).sum(1) / partners.sum(1).clamp(min=1)).mean()


@torch.no_grad()
def figures(model: SlotModel, held: Sequence[Event], sides: Sides) -> str:
    """Average precision of telling pairs of one slot from pairs of two of one family, in events not trained on."""
    model.eval()
    found: list[tuple[float, bool]] = []
    for event in held:
        told = [(slot, line.side) for slot in event.slots for line in slot.lines]
        vectors = model(sides.batch([side for _, side in told])).numpy()
        found += [
            (float(vectors[i] @ vectors[j]), told[i][0] is told[j][0])
            for j in range(len(told))
            for i in range(j)
            if told[i][0].family == told[j][0].family
        ]
    model.train()
    found.sort(key=lambda pair: -pair[0])
    right = np.array([is_one for _, is_one in found])
    precision = right.cumsum() / np.arange(1, len(right) + 1)
    return f"{len(right)} pairs, {right.mean():.2f} of one slot, average precision {precision[right].mean():.3f}"


def main() -> None:
    """Write the averaged weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="folder with the invented sentences")
    parser.add_argument("encoder", type=Path, help="folder with encoder.onnx, pieces.txt, rows.npy, positions.npy")
    parser.add_argument("output", type=Path)
    parser.add_argument("--minutes", type=float, default=20.0, help="the rate falls to zero over them")
    parser.add_argument("--weights", type=Path, default=None)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    events = without_acts(load_events(arguments.corpus))
    sides = Sides(events, arguments.encoder)
    train, held = split(events)
    model = SlotModel(E5Weights(arguments.weights or default_path()), TEMPERATURE)
    body = list(model.layers.parameters())
    head = [value for name, value in model.named_parameters() if not name.startswith("layers.")]
    groups = [{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    averaged = {name: value.detach().clone() for name, value in model.named_parameters()}
    started, told = time.monotonic(), 0.0
    for step, (drawn, slots) in enumerate(batches(train, random.Random(SEED))):
        done = (time.monotonic() - started) / 60 / arguments.minutes
        if done >= 1:
            break
        for group, rate in zip(optimiser.param_groups, (RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * min(1.0, (step + 1) / WARMING) * (1 - done)
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model(sides.batch(drawn))
        optimiser.zero_grad()
        loss_of(vectors, slots, model.tau.exp().clamp(max=COLDEST)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        with torch.no_grad():
            for name, value in model.named_parameters():
                averaged[name].lerp_(value, 1 - min(DECAY, (step + 1) / (step + 11)))
        if done - told > 0.1:
            told = done
            print(f"{done:.2f} step {step}: {figures(model, held, sides)}", flush=True)
    model.load_state_dict(averaged)
    print(f"end, step {step}: {figures(model, held, sides)}", flush=True)
    torch.save(model.state_dict(), arguments.output)


if __name__ == "__main__":
    main()
