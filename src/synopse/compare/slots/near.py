"""Whether two sentences are near enough to tell of one thing."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.slots.pairs import Place


def are_near(comparison: Comparison, one: Place, other: Place, least: float) -> bool:
    """Whether any statements of two sentences speak of one thing with log odds of more than ``least``."""
    likeness = story_likeness(comparison)
    sources = (comparison.statements,)
    told = comparison.once("statements by sentence", sources, lambda: _by_sentence(*sources))
    return any(likeness.of(i, j) > least for i in told.get(one, ()) for j in told.get(other, ()))


def _by_sentence(statements: Sequence[Statement]) -> dict[Place, list[int]]:
    found: dict[Place, list[int]] = {}
    for i, statement in enumerate(statements):
        found.setdefault((statement.reading, statement.sentence), []).append(i)
    return found
