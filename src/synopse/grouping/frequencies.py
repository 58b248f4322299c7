"""How often a stem stands in articles: what the language's background says, and what the stream has shown so far."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

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

    def rarity(self, language: str, stem: str) -> float:
        """Inverse document frequency (natural logarithm; near 0 for a stem of every article)."""
        sentences, background = stem_counts(language)
        share = min(background.get(stem, _UNSEEN) / sentences, 0.999)
        expected = _PRIOR * (1.0 - (1.0 - share) ** _SENTENCES_AN_ARTICLE)
        seen = self.counts[language][stem] if language in self.counts else 0
        return math.log((_PRIOR + self.articles[language] + 1.0) / (expected + seen))
