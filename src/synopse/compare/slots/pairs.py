"""Pairs of sentences of two articles that tell alike, though not the same in every word."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.languages.rules.concepts import concepts_of

_POSTINGS = 40
"""Sentences that may have a word for it to bring pairs."""
_LEAST = 6.0
_FEWEST = 2
"""Weight (nats) that two sentences share, or words: in a story of a few sentences no word is rare."""

_NUMBER = re.compile(r"(?<![\w.,:])\d{2,}(?:[.,]\d{3})*(?![\w:])")
"""A number of two figures and more, as rare as a rare word."""

Place = tuple[int, int]
"""A reading of the story and a sentence of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of two articles, and what they share; ``weights`` tells how rare each stem is in the story, ``names`` which are names'."""

    first: Place
    second: Place
    stems: tuple[frozenset[str], frozenset[str]]
    weights: Mapping[str, float]
    names: frozenset[str]

    def shared(self, without: frozenset[str]) -> tuple[float, float]:
        """Weight (nats) that both have beside some stems, and its share of the lighter one."""
        one, other = (own - without for own in self.stems)
        both = self._weight(one & other)
        least = min(self._weight(one), self._weight(other))
        return both, both / least if least > 0 else 0.0

    def count(self, without: frozenset[str]) -> int:
        """How many stems both have beside names and some others."""
        return len((self.stems[0] & self.stems[1]) - without - self.names)

    def words(self, without: frozenset[str]) -> list[str]:
        """The stems that both have, the rarest first."""
        both = (self.stems[0] & self.stems[1]) - without
        return [word.removeprefix("=") for word in sorted(both, key=lambda word: (-self.weights[word], word))]

    def _weight(self, stems: Iterable[str]) -> float:
        return math.fsum(sorted(self.weights[one] for one in stems))


def like_sentences(comparison: Comparison, story: Story) -> list[Pair]:
    """Pairs of sentences in one language, of two articles that can tell of one event, which share rare words."""
    stems: dict[Place, frozenset[str]] = {}
    postings: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        known = concepts_of(reading.article.language)
        for at, sentence in enumerate(reading.article.sentences):
            own = frozenset(known.get(one, one) for one in content_stems(reading.article, (sentence,)))
            own |= set(_NUMBER.findall(reading.article.text, sentence.start, sentence.end))
            stems[number, at] = own
            for word in own:
                postings[reading.article.language, word].append((number, at))
    counts: dict[str, int] = defaultdict(int)
    for (_, word), places in postings.items():
        counts[word] += len(places)
    weights = {word: math.log(1 + len(stems) / n) for word, n in counts.items()}
    names = frozenset[str]().union(*(told.names for told in story.articles.values()))
    totals = _shared(postings, weights, _allowed(comparison, story))
    return [
        Pair(a, b, (stems[a], stems[b]), weights, names)
        for (a, b), total in sorted(totals.items())
        if total >= _LEAST or len(stems[a] & stems[b]) >= _FEWEST
    ]


def _shared(
    postings: Mapping[tuple[str, str], list[Place]], weights: Mapping[str, float], allowed: set[tuple[int, int]]
) -> dict[tuple[Place, Place], float]:
    totals: dict[tuple[Place, Place], float] = defaultdict(float)
    for (_, word), places in sorted(postings.items()):
        if 1 < len(places) <= _POSTINGS:
            weight = weights[word]
            for n, a in enumerate(places):
                for b in places[n + 1 :]:
                    if (a[0], b[0]) in allowed:
                        totals[a, b] += weight
    return totals


def _allowed(comparison: Comparison, story: Story) -> set[tuple[int, int]]:
    """Pairs of readings in one language that can tell of one event; copies of one text, too, may differ in a word."""
    articles = [reading.article for reading in comparison.readings]
    return {
        (i, j)
        for i, a in enumerate(articles)
        for j, b in enumerate(articles)
        if i < j and a.language == b.language and story.events.may_be_one(a.id, b.id)
    }
