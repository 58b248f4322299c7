"""Whether two sentences are near enough to tell of one thing."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.slots.pairs import Place
from synopse.compare.statements import overlapping
from synopse.compare.values.dates import compare_dates
from synopse.model import TimeExpression


def are_near(comparison: Comparison, one: Place, other: Place, least: float) -> bool:
    """Whether any statements of two sentences speak of one thing with log odds of more than ``least``."""
    likeness = story_likeness(comparison)
    sources = (comparison.statements,)
    told = comparison.once("statements by sentence", sources, lambda: _by_sentence(*sources))
    return any(likeness.of(i, j) > least for i in told.get(one, ()) for j in told.get(other, ()))


def have_other_dates(comparison: Comparison, one: Place, other: Place) -> bool:
    """Whether two sentences give dates and none of the one fits one of the other: they tell of two occasions."""
    verdicts = {compare_dates(a, b) for a in _times(comparison, one) for b in _times(comparison, other)}
    return "contradiction" in verdicts and "fits" not in verdicts


def _times(comparison: Comparison, place: Place) -> tuple[TimeExpression, ...]:
    article = comparison.readings[place[0]].article
    sentence = article.sentences[place[1]]
    return tuple(overlapping(article.times, sentence.start, sentence.end))


def _by_sentence(statements: Sequence[Statement]) -> dict[Place, list[int]]:
    found: dict[Place, list[int]] = {}
    for i, statement in enumerate(statements):
        found.setdefault((statement.reading, statement.sentence), []).append(i)
    return found
