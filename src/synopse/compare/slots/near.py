"""Whether two sentences are near enough to tell of one thing."""

from __future__ import annotations

from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison
from synopse.compare.slots.pairs import Place


def are_near(comparison: Comparison, one: Place, other: Place, least: float) -> bool:
    """Whether any statements of two sentences speak of one thing with log odds of more than ``least``."""
    likeness = story_likeness(comparison)
    told = [
        [i for i, statement in enumerate(comparison.statements) if (statement.reading, statement.sentence) == place]
        for place in (one, other)
    ]
    return any(likeness.of(i, j) > least for i in told[0] for j in told[1])
