"""How near an article comes to telling a point that it does not report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from synopse.compare.align.meanings import match_words, story_meanings
from synopse.compare.comparison import Comparison
from synopse.compare.salience import Salience, SentenceKey
from synopse.model import Reading, Span

TOLD = 0.3
_TOLD_ANYWHERE = 0.4
"""Part of a point's telling words that two neighbouring sentences, or a whole article, may hold before we
take it that the article does tell it: to accuse wrongly is worse than to miss an omission."""

NEAR = 0.68
"""Cosine of sentence vectors from which a sentence may be a paraphrase of the point."""

_MEANT = 0.46
"""Agreement of the words' meanings (see `match_words`) from which a statement may tell the point."""


@dataclass(frozen=True, slots=True)
class Lack:
    """What an article that lacks a point has nearest to it: how close in meaning, how many of the telling words, where."""

    article: str
    nearness: float
    words: float
    nearest: Span | None


def find_lack(
    comparison: Comparison, salience: Salience, index: int, told: Sequence[SentenceKey], members: Sequence[int]
) -> Lack | None:
    """What article ``index`` has nearest to a point; None when it may hold it after all, in words or in sense.

    ``told`` are the sentences that report the point, ``members`` its statements.
    """
    nearness, nearest = nearest_sentence(comparison.readings, index, told)
    if nearness >= NEAR:
        return None
    count = len(comparison.readings[index].article.sentences)
    own = [salience.stems[index, number] for number in range(count)]
    everything = frozenset[str]().union(*own)
    windows = [own[number] | (own[number + 1] if number + 1 < count else frozenset()) for number in range(count)]
    if any(salience.contained(salience.stems[key], everything) >= _TOLD_ANYWHERE for key in told):
        return None
    words = max((salience.contained(salience.stems[key], window) for key in told for window in windows), default=0.0)
    if words >= TOLD or _means(comparison, index, members):
        return None
    return Lack(comparison.readings[index].article.id, nearness, words, nearest)


def _means(comparison: Comparison, index: int, members: Sequence[int]) -> bool:
    """Whether a statement of an article says with other words what a wording of the point says."""
    own = [at for at, statement in enumerate(comparison.statements) if statement.reading == index]
    pairs = np.array([(member, at) for member in sorted(members) for at in own], np.int64)
    if not len(pairs):
        return False
    found = match_words(pairs, story_meanings(comparison))
    return bool((found[:, :2].max(axis=1) >= _MEANT).any())


def nearest_sentence(readings: Sequence[Reading], index: int, told: Sequence[SentenceKey]) -> tuple[float, Span | None]:
    """An article's sentence that is nearest to a wording of the point, and its cosine; 0 without vectors."""
    article, own = readings[index].article, readings[index].vectors
    rows = [vectors[number] for reading, number in told if (vectors := readings[reading].vectors) is not None]
    if own is None or not rows or not len(own):
        return 0.0, None
    cosines = (own @ np.stack(rows).T).max(axis=1)
    at = int(cosines.argmax())
    return float(cosines[at]), Span(article.id, article.sentences[at].start, article.sentences[at].end)
