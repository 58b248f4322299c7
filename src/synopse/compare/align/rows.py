"""Sparse rows: for each statement its terms and their weights, and how much two rows share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of weighted columns: row ``i`` holds ``columns[starts[i]:starts[i + 1]]``, ascending."""

    starts: Ints
    columns: Ints
    weights: Floats
    width: int

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def totals(self) -> Floats:
        """Sum of the weights of each row."""
        return np.bincount(self._owners(), self.weights, minlength=len(self)).astype(np.float64)

    def _owners(self) -> Ints:
        return np.repeat(np.arange(len(self), dtype=np.int64), np.diff(self.starts))

    def _keys(self) -> Ints:
        return self._owners() * self.width + self.columns


def make_rows(terms: Sequence[Mapping[int, float]], width: int) -> Rows:
    """Rows from mappings of column to weight."""
    starts = np.zeros(len(terms) + 1, np.int64)
    np.cumsum([len(row) for row in terms], out=starts[1:])
    columns = np.fromiter((column for row in terms for column in sorted(row)), np.int64, int(starts[-1]))
    weights = np.fromiter((row[column] for row in terms for column in sorted(row)), np.float64, int(starts[-1]))
    return Rows(starts, columns, weights, width)


def shared_weight(left: Rows, right: Rows, pairs: Ints) -> Floats:
    """For each pair ``(i, j)``, the weight that row ``i`` of ``left`` shares with row ``j`` of ``right``.

    A column counts with the smaller of its two weights. Both must have the same width.
    """
    if not len(pairs) or not len(left.columns):
        return np.zeros(len(pairs))
    rows = pairs[:, 1]
    counts = right.starts[rows + 1] - right.starts[rows]
    owners = np.repeat(np.arange(len(pairs), dtype=np.int64), counts)
    offsets = np.arange(len(owners), dtype=np.int64) - np.repeat(np.cumsum(counts) - counts, counts)
    at = np.repeat(right.starts[rows], counts) + offsets
    wanted = pairs[owners, 0] * left.width + right.columns[at]
    keys = left._keys()
    found = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    weight = np.where(keys[found] == wanted, np.minimum(left.weights[found], right.weights[at]), 0.0)
    return np.bincount(owners, weight, minlength=len(pairs)).astype(np.float64)
