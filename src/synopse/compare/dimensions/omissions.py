"""What do most origins report that a complete article leaves out?"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import numpy as np

from synopse.compare.align.meanings import match_words, story_meanings
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.salience import Salience, SentenceKey, find_salience
from synopse.compare.standalone import dependence
from synopse.model import AnnotatedArticle, Omission, Reading

_FEWEST_ORIGINS = 3
"""Independent origins that must report a point, in whatever value, when they are more than half of all."""

_FEWEST_CONFIRMING = 2
"""Independent origins that are enough where they bear out the very wording and are more than half of all."""

_WEIGHTY = 0.55
"""Centrality, as a share of the story's most central sentence, from which a point has weight: several may have chosen
what another thought minor."""

_CLEAR = 0.5
"""Dependence (see `dependence`) up to which a wording says by itself what would be missing; "In the
afternoon the delegations met" is told by any report of the talks."""

_FEWEST_WORDS = 120
_SHORT = 0.6
"""Part of the median length of those that report a point from which an article had room for it; a
shorter one chose, and a list of headlines is not a report."""

_TOLD = 0.3
_TOLD_ANYWHERE = 0.4
"""Part of a point's telling words that two neighbouring sentences, or a whole article, may hold before we
take it that the article does tell it: to accuse wrongly is worse than to miss an omission."""

_NEAR = 0.7
"""Cosine of sentence vectors from which a sentence may be a paraphrase of the point."""

_MEANT = 0.46
"""Agreement of the words' meanings (see `match_words`) from which a statement may tell the point."""


def compare(comparison: Comparison) -> tuple[Omission, ...]:
    """Widely reported points, each with the articles that are complete, had room for it and lack it.

    Not charged: truncated, short and earlier articles, those that have no point in common with any other
    (they tell another story), and any in which something like the point stands.
    """
    told = [number for number in range(len(comparison.points)) if _is_widely_told(comparison, number)]
    if len(comparison.origins) <= _FEWEST_CONFIRMING or not told:
        return ()
    salience = find_salience(comparison)
    highest = max((salience.centrality(key) for key in salience.stems), default=0.0)
    on_story = {r.article for point in comparison.points if point.outlets > 1 for r in point.reports}
    found: list[Omission] = []
    for number in told:
        places = _places(comparison, number)
        weighty = max(salience.centrality(key) for key in places) >= _WEIGHTY * highest
        if not weighty or not _is_clear(comparison, places):
            continue
        missing = tuple(article for article in _missing(comparison, salience, number) if article in on_story)
        if missing:
            found.append(Omission(comparison.points[number].id, missing))
    return tuple(found)


def _is_widely_told(comparison: Comparison, number: int) -> bool:
    """Whether more than half of the origins report a point: three at least, or two that surely say the same."""
    point, most = comparison.points[number], len(comparison.origins) // 2 + 1
    if point.origins >= max(_FEWEST_CONFIRMING, most):
        return True
    needed = max(_FEWEST_ORIGINS, most)
    return point.outlets >= needed and comparison.reporting_origins(point) >= needed


def _places(comparison: Comparison, number: int) -> list[SentenceKey]:
    """The sentences that report a point, in order."""
    members = (comparison.statements[index] for index in comparison.members[number])
    return sorted({(statement.reading, statement.sentence) for statement in members})


def _is_clear(comparison: Comparison, places: Sequence[SentenceKey]) -> bool:
    """Whether one of a point's sentences can be read alone, and names somebody or something."""
    return any(dependence(comparison.readings[reading], sentence) <= _CLEAR for reading, sentence in places)


def _missing(comparison: Comparison, salience: Salience, number: int) -> tuple[str, ...]:
    point = comparison.points[number]
    reporting = {report.article for report in point.reports}
    reports = [reading.article for reading in comparison.readings if reading.article.id in reporting]
    usual = median(word_count(article) for article in reports)
    earliest = min((article.published for article in reports if article.published), default=None)
    told = _places(comparison, number)
    return tuple(
        reading.article.id
        for index, reading in enumerate(comparison.readings)
        if reading.article.id not in reporting
        and _can_be_charged(reading.article, usual)
        and not _is_earlier(reading.article, earliest)
        and not _tells(comparison, salience, index, told)
        and not _means(comparison, index, comparison.members[number])
    )


def word_count(article: AnnotatedArticle) -> int:
    """Words in the sentences of an article."""
    return sum(len(article.text[s.start : s.end].split()) for s in article.sentences)


def _can_be_charged(article: AnnotatedArticle, usual: float) -> bool:
    """Whether an article is complete and had room for the point."""
    return not article.is_truncated and word_count(article) >= max(_FEWEST_WORDS, _SHORT * usual)


def _is_earlier(article: AnnotatedArticle, earliest: str | None) -> bool:
    """Whether an article appeared before any of those that report the point, as far as the times are known."""
    if not article.published or not earliest:
        return False
    shared = min(len(article.published), len(earliest))
    return article.published[:shared] < earliest[:shared]


def _tells(comparison: Comparison, salience: Salience, index: int, told: Sequence[SentenceKey]) -> bool:
    """Whether an article may hold the point after all, in words or in sense."""
    if _nearest(comparison.readings, index, told) >= _NEAR:
        return True
    count = len(comparison.readings[index].article.sentences)
    own = [salience.stems[index, number] for number in range(count)]
    everything = frozenset[str]().union(*own)
    windows = [own[number] | (own[number + 1] if number + 1 < count else frozenset()) for number in range(count)]
    for key in told:
        wording = salience.stems[key]
        if salience.contained(wording, everything) >= _TOLD_ANYWHERE:
            return True
        if any(salience.contained(wording, window) >= _TOLD for window in windows):
            return True
    return False


def _means(comparison: Comparison, index: int, members: Sequence[int]) -> bool:
    """Whether a statement of an article says with other words what a wording of the point says."""
    own = [at for at, statement in enumerate(comparison.statements) if statement.reading == index]
    pairs = np.array([(member, at) for member in sorted(members) for at in own], np.int64)
    if not len(pairs):
        return False
    found = match_words(pairs, story_meanings(comparison))
    return bool((found[:, :2].max(axis=1) >= _MEANT).any())


def _nearest(readings: Sequence[Reading], index: int, told: Sequence[SentenceKey]) -> float:
    """Highest cosine between an article's sentences and the wordings of a point; 0 without vectors."""
    own = readings[index].vectors
    rows = [vectors[number] for reading, number in told if (vectors := readings[reading].vectors) is not None]
    if own is None or not rows or not len(own):
        return 0.0
    return float((own @ np.stack(rows).T).max())


DIMENSION = Dimension(
    question="What do most origins report that a complete article leaves out?",
    needs=("names",),
    compare=compare,
)
