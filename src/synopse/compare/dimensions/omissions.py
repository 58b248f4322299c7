"""What do most origins report that a complete article leaves out?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from synopse.compare.align.meanings import match_words, story_meanings
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.salience import Salience, SentenceKey, find_salience
from synopse.compare.standalone import dependence
from synopse.model import AnnotatedArticle, Omission, Reading, Span

_FEWEST_ORIGINS = 3
"""Independent origins that must report a point, in whatever value, when they are more than half of all."""

_FEWEST_CONFIRMING = 2
"""Independent origins that are enough where they bear out the very wording and are more than half of all."""

_WEIGHTY = 0.5
"""Centrality, as a share of the story's most central sentence, from which a point has weight: several may have chosen
what another thought minor."""

_CLEAR = 0.5
"""Dependence (see `dependence`) up to which a wording says by itself what would be missing; "In the
afternoon the delegations met" is told by any report of the talks."""

_FEWEST_QUOTED = 8
"""Words from which what somebody is quoted with says enough by itself; shorter ones need the sentence around them."""

_FEWEST_WORDS = 120
_SHORT = 0.5
"""Part of the median length of those that report a point from which an article had room for it; a
shorter one chose, and a list of headlines is not a report."""

_TOLD = 0.3
_TOLD_ANYWHERE = 0.4
"""Part of a point's telling words that two neighbouring sentences, or a whole article, may hold before we
take it that the article does tell it: to accuse wrongly is worse than to miss an omission."""

_NEAR = 0.68
"""Cosine of sentence vectors from which a sentence may be a paraphrase of the point."""

_MEANT = 0.46
"""Agreement of the words' meanings (see `match_words`) from which a statement may tell the point."""


def compare(comparison: Comparison) -> tuple[Omission, ...]:
    """Widely reported points, each with the articles that are complete, had room for it and lack it.

    Not charged: truncated, short and earlier articles, those that have no point in common with any other
    (they tell another story), and any in which something like the point stands.
    """
    told = [number for number in range(len(comparison.points)) if _is_widely_told(comparison, number)]
    if len(comparison.origins) < _FEWEST_CONFIRMING or not told:
        return ()
    salience = find_salience(comparison)
    highest = max((salience.centrality(key) for key in salience.stems), default=0.0)
    on_story = {r.article for point in comparison.points if point.outlets > 1 for r in point.reports}
    found: list[Omission] = []
    for number in told:
        places = _places(comparison, number)
        weighty = max(salience.centrality(key) for key in places) >= _WEIGHTY * highest
        if not weighty or not (_is_clear(comparison, places) or _is_quoted(comparison, number)):
            continue
        missing = [one for one in _missing(comparison, salience, number) if one.article in on_story]
        if missing:
            found.append(_omission(comparison, number, missing))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Lack:
    """What an article that lacks a point has nearest to it: how close in meaning, how many of the telling words, where."""

    article: str
    nearness: float
    words: float
    nearest: Span | None


def _omission(comparison: Comparison, number: int, missing: Sequence[_Lack]) -> Omission:
    point = comparison.points[number]
    origins = max(point.origins, comparison.reporting_origins(point))
    clauses = [f"{origins} of {len(comparison.origins)} origins tell it"]
    if any(one.nearest for one in missing):
        nearness = max(one.nearness for one in missing)
        clauses.append(
            f"the nearest sentence where it is missing agrees by {nearness:.2f} in meaning, {_NEAR:.2f} would tell it"
        )
    words = max(one.words for one in missing)
    clauses.append(f"at most {words:.2f} of its telling words stand together there, {_TOLD:.2f} would tell it")
    return Omission(
        point.id,
        tuple(one.article for one in missing),
        why="; ".join(clauses),
        nearest=tuple(one.nearest for one in missing if one.nearest is not None),
    )


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


def _is_quoted(comparison: Comparison, number: int) -> bool:
    """Whether each report quotes somebody with it: an utterance is whole without the sentences around it."""
    members = [comparison.statements[index] for index in comparison.members[number]]
    return all(
        statement.speaker is not None
        and len(comparison.readings[statement.reading].article.text[statement.start : statement.end].split())
        >= _FEWEST_QUOTED
        for statement in members
    )


def _missing(comparison: Comparison, salience: Salience, number: int) -> tuple[_Lack, ...]:
    point = comparison.points[number]
    reporting = {report.article for report in point.reports}
    reports = [reading.article for reading in comparison.readings if reading.article.id in reporting]
    usual = median(word_count(article) for article in reports)
    earliest = min((article.published for article in reports if article.published), default=None)
    told = _places(comparison, number)
    lacks: list[_Lack] = []
    for index, reading in enumerate(comparison.readings):
        article = reading.article
        if article.id in reporting or not _can_be_charged(article, usual) or _is_earlier(article, earliest):
            continue
        lack = _lack(comparison, salience, index, told)
        if lack is not None and not _means(comparison, index, comparison.members[number]):
            lacks.append(lack)
    return tuple(lacks)


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


def _lack(comparison: Comparison, salience: Salience, index: int, told: Sequence[SentenceKey]) -> _Lack | None:
    """What an article has nearest to a point; None when it may hold the point after all, in words or in sense."""
    nearness, nearest = _nearest(comparison.readings, index, told)
    if nearness >= _NEAR:
        return None
    count = len(comparison.readings[index].article.sentences)
    own = [salience.stems[index, number] for number in range(count)]
    everything = frozenset[str]().union(*own)
    windows = [own[number] | (own[number + 1] if number + 1 < count else frozenset()) for number in range(count)]
    if any(salience.contained(salience.stems[key], everything) >= _TOLD_ANYWHERE for key in told):
        return None
    words = max((salience.contained(salience.stems[key], window) for key in told for window in windows), default=0.0)
    return _Lack(comparison.readings[index].article.id, nearness, words, nearest) if words < _TOLD else None


def _means(comparison: Comparison, index: int, members: Sequence[int]) -> bool:
    """Whether a statement of an article says with other words what a wording of the point says."""
    own = [at for at, statement in enumerate(comparison.statements) if statement.reading == index]
    pairs = np.array([(member, at) for member in sorted(members) for at in own], np.int64)
    if not len(pairs):
        return False
    found = match_words(pairs, story_meanings(comparison))
    return bool((found[:, :2].max(axis=1) >= _MEANT).any())


def _nearest(readings: Sequence[Reading], index: int, told: Sequence[SentenceKey]) -> tuple[float, Span | None]:
    """An article's sentence that is nearest to a wording of the point, and its cosine; 0 without vectors."""
    article, own = readings[index].article, readings[index].vectors
    rows = [vectors[number] for reading, number in told if (vectors := readings[reading].vectors) is not None]
    if own is None or not rows or not len(own):
        return 0.0, None
    cosines = (own @ np.stack(rows).T).max(axis=1)
    at = int(cosines.argmax())
    return float(cosines[at]), Span(article.id, article.sentences[at].start, article.sentences[at].end)


DIMENSION = Dimension(
    question="What do most origins report that a complete article leaves out?",
    needs=("names",),
    compare=compare,
)
