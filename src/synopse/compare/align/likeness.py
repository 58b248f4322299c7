"""How like two statements are whatever value, polarity or stage each of them gives."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from synopse.compare.align.decide import share_of
from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_TELLING = ("negation", "plan", "opposed", "other_numbers")
"""Features by which two statements differ in what they say of one thing."""


_BELOW = -6.0
"""Log odds that are taken for two statements that were never compared."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of statements by their sorted ``keys`` (``i * size + j``, ``i < j``) with the log odds that both speak of one thing."""

    size: int
    keys: Ints
    scores: Floats

    def of(self, i: int, j: int) -> float:
        """Log odds that the statements ``i`` and ``j`` speak of one thing; little for two that were never compared."""
        key = min(i, j) * self.size + max(i, j)
        at = int(np.searchsorted(self.keys, key))
        return float(self.scores[at]) if at < len(self.keys) and self.keys[at] == key else _BELOW


def likeness(size: int, pairs: Ints, features: Features, scores: Floats) -> Likeness:
    """The scores of ``pairs`` among ``size`` statements without what tells the values apart."""
    keys: Ints = pairs[:, 0] * size + pairs[:, 1]
    order = np.argsort(keys, kind="stable")
    return Likeness(size, keys[order], (scores - share_of(features, _TELLING))[order])
