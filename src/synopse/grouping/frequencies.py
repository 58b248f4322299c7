"""How often a stem stands in articles: what the language's background says, and what the stream has shown so far."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache

from synopse.languages.rules.stem_counts import stem_counts

_SENTENCES_AN_ARTICLE = 12
"""The background counts sentences; an article is a dozen of them."""

_PRIOR = 200.0
"""Articles that the background counts for: after as many of its own the stream says as much."""

_UNSEEN = 0.3
"""Sentences in which a stem without an entry is taken to stand."""


class Frequencies:
    """Document frequencies of stems per language; they grow with every article counted."""

    def __init__(self) -> None:
        self.articles: Counter[str] = Counter()
        self.counts: dict[str, Counter[str]] = {}

    def count(self, language: str, stems: Iterable[str]) -> None:
        """Count one article's distinct stems."""
        self.articles[language] += 1
        self.counts.setdefault(language, Counter()).update(stems)

    def rarities(self, language: str, stems: Iterable[str]) -> dict[str, float]:
        """Inverse document frequency of each stem (natural logarithm; near 0 for a stem of every article)."""
        expected, unseen = _expected(language)
        seen = self.counts.get(language, Counter())
        all_articles = _PRIOR + self.articles[language] + 1.0
        return {stem: math.log(all_articles / (expected.get(stem, unseen) + seen.get(stem, 0))) for stem in stems}


@cache
def _expected(language: str) -> tuple[dict[str, float], float]:
    """Articles among `_PRIOR` that have a stem by the background, and for a stem without an entry."""
    sentences, background = stem_counts(language)

    def articles(count: float) -> float:
        return _PRIOR * (1.0 - (1.0 - min(count / sentences, 0.999)) ** _SENTENCES_AN_ARTICLE)

    return {stem: articles(count) for stem, count in background.items()}, articles(_UNSEEN)
