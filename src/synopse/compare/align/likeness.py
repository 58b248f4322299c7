"""How like two statements are whatever value, polarity or stage each of them gives."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.compare.align.decide import share_of
from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_TELLING = ("negation", "plan", "opposed", "other_numbers")
"""Features by which two statements differ in what they say of one thing."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of statements ``(i, j)``, ``i < j``, with the log odds that both speak of one thing."""

    pairs: Ints
    scores: Floats

    def lookup(self) -> dict[tuple[int, int], float]:
        """The scores by their pairs."""
        pairs: list[list[int]] = self.pairs.tolist()
        scores: list[float] = self.scores.tolist()
        return {(i, j): score for (i, j), score in zip(pairs, scores, strict=True)}


def likeness(pairs: Ints, features: Features, scores: Floats) -> Likeness:
    """The scores without what tells the values apart."""
    kept = scores - share_of(features, _TELLING)
    return Likeness(pairs, kept)
