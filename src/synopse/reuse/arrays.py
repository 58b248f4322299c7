"""Two things that numpy has no name for."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


def runs(values: NDArray[Any]) -> tuple[Integers, Integers]:
    """Where runs of equal values begin, and how long they are."""
    if not len(values):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    first = np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]]))
    return first, np.diff(np.concatenate([first, [len(values)]]))


def expand(starts: Integers, sizes: Integers) -> Integers:
    """All numbers of the ranges that begin at ``starts`` and have ``sizes``, one range after the other."""
    before = np.cumsum(sizes) - sizes
    numbers: Integers = np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes)
    return numbers
