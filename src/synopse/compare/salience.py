"""What weighs in a story: words that many origins use, and the sentences that hold most of them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from synopse.compare.align.terms import rarity
from synopse.compare.comparison import Comparison
from synopse.languages import load_language
from synopse.model import Reading
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_SHORT_SENTENCE = 8
"""Stems below which a sentence is not given credit for being dense."""

SentenceKey = tuple[int, int]
"""Index of the reading, and of the sentence in its article."""


@dataclass(frozen=True, slots=True)
class Salience:
    """Stems of every sentence and their weights in the story.

    ``weights`` are higher for stems that more origins use and that are rare in the language; 1 would be
    a stem of the highest rarity in every origin. ``telling`` weighs what sets a sentence apart: stems that
    are rare in the language and in the story.
    """

    stems: dict[SentenceKey, frozenset[str]]
    weights: dict[str, float]
    telling: dict[str, float]

    def centrality(self, key: SentenceKey) -> float:
        """How much of what the story is about a sentence says; unbounded, comparable within a story."""
        found = self.stems[key]
        return math.fsum(sorted(self.weights[s] for s in found)) / math.sqrt(max(len(found), _SHORT_SENTENCE))

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Telling weight in common as a share of the lighter of two sets of stems, 0 to 1."""
        return max(self.contained(left, right), self.contained(right, left))

    def contained(self, inner: frozenset[str], outer: frozenset[str]) -> float:
        """Share of the telling weight of ``inner`` that ``outer`` holds, 0 to 1."""
        whole = self._tell(inner)
        return self._tell(inner & outer) / whole if whole > 0 else 0.0

    def _tell(self, stems: Iterable[str]) -> float:
        return math.fsum(sorted(self.telling[s] for s in stems))


def find_salience(comparison: Comparison) -> Salience:
    """Weigh the stems of all body sentences by the number of origins that use them."""
    return comparison.once("salience", (comparison.readings, comparison.origins), lambda: _salience(comparison))


def _salience(comparison: Comparison) -> Salience:
    origin = {article: number for number, one in enumerate(comparison.origins) for article in one.articles}
    stems: dict[SentenceKey, frozenset[str]] = {}
    used: dict[str, set[int]] = {}
    language_of: dict[str, str] = {}
    for index, reading in enumerate(comparison.readings):
        mine = origin.get(reading.article.id, -1 - index)
        for number, found in enumerate(sentence_stems(reading)):
            stems[index, number] = found
            for one in found:
                used.setdefault(one, set()).add(mine)
                language_of.setdefault(one, reading.article.language)
    origins = max(1, len({who for group in used.values() for who in group}))
    repeats = Counter(one for found in stems.values() for one in found)
    weights: dict[str, float] = {}
    telling: dict[str, float] = {}
    for one, who in used.items():
        rare = max(0.0, rarity(one, language_of[one])) / 10
        telling[one] = rare / (1 + math.log(repeats[one]))
        # one origin alone: what it repeats is what it is about
        spread = (len(who) - 1) / (origins - 1) if origins > 1 else min(1.0, (repeats[one] - 1) / 5)
        weights[one] = (0.1 + 0.9 * spread) * rare
    return Salience(stems, weights, telling)


def sentence_stems(reading: Reading) -> list[frozenset[str]]:
    """Content stems of every sentence of an article."""
    article = reading.article
    language = load_language(article.language)
    stop = language.statements.stop_words
    found: list[frozenset[str]] = []
    for sentence in article.sentences:
        words = (article.text[a:b] for a, b in word_spans(article.text, sentence.start, sentence.end))
        found.append(frozenset(stem(w, language.stemmer) for w in words if len(w) > 1 and w.lower() not in stop))
    return found
