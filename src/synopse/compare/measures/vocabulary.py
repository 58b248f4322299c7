"""Articles of one story whose words tell of two events."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from synopse.languages.rules.stem_counts import stem_counts

_LEAST = 0.18
"""Share of the weight of the words of the article with fewer that two reports of one event have in common."""
_BOTH = 0.25
"""The same with a third article that ties two: it tells of what both do."""
_FEWEST = 150.0
"""Weight (nats) of the words of an article that tells enough for what it does not share to mean anything."""
_REST = 0.2
"""Share of what a tie needs that may lie in the words left out of the index: less means more words, and fewer pairs to add up."""
_SLACK = 1e-6
"""More than the rounding of a sum of weights, as a share of it: what comes so near a bound is added up exactly."""


class Vocabularies:
    """The words of a story's articles, weighed, and which pairs of articles they tell apart.

    ``words`` are the language and the stems of each article by its id. A stem weighs by how rare it is in the language's
    background (inverse document frequency, Spärck Jones 1972). A pair is looked at when it is asked for; the articles that tie
    others are found by an index of their rare words, since what shares none of those cannot share enough (prefix filtering,
    Chaudhuri et al. 2006).
    """

    def __init__(self, words: Mapping[str, tuple[str, frozenset[str]]]) -> None:
        self._languages = {article: language for article, (language, _) in words.items()}
        self._weights = {article: _weights(language, stems) for article, (language, stems) in words.items()}
        self._totals = {article: math.fsum(own.values()) for article, own in self._weights.items()}

    def are_unlike(self, a: str, b: str) -> bool:
        """Whether two articles of one language share too few rare words for one event, and no third enough with both.

        Short texts are left alone.
        """
        return (
            a != b
            and self._languages.get(a) is not None
            and self._languages[a] == self._languages.get(b)
            and min(self._totals[a], self._totals[b]) >= _FEWEST
            and self._share(a, b) < _LEAST
            and self._ties[a].isdisjoint(self._ties[b])
        )

    def _share(self, a: str, b: str) -> float:
        one, other = self._weights[a], self._weights[b]
        least = min(self._totals[a], self._totals[b])
        shared = math.fsum(one[stem] for stem in one.keys() & other.keys())  # exact, in whatever order
        return shared / least if least > 0 else 1.0

    @cached_property
    def _ties(self) -> Mapping[str, set[str]]:
        """The articles that share much with each one."""
        ties: dict[str, set[str]] = {article: set() for article in self._languages}
        for language in sorted(set(self._languages.values())):
            own = [article for article in self._languages if self._languages[article] == language]
            for a, b in self._near(own):
                if self._share(a, b) >= _BOTH:
                    ties[a].add(b)
                    ties[b].add(a)
        return ties

    def _near(self, articles: list[str]) -> Iterable[tuple[str, str]]:
        """Pairs of articles of one language that may share enough to tie others, the one with fewer words first."""
        articles = sorted(articles, key=lambda article: (self._totals[article], article))
        index = _index([self._weights[article].keys() for article in articles])
        for place, article in enumerate(articles):
            rare, rest = _rare(self._weights[article], _REST * _BOTH * self._totals[article])
            needed = _BOTH * self._totals[article] * (1 - _SLACK) - rest
            shared: NDArray[np.float64] = np.zeros(len(articles))
            if rare:
                found = [index[stem] for stem, _ in rare]
                weights = np.repeat([weight for _, weight in rare], [len(places) for places in found])
                shared = np.bincount(np.concatenate(found), weights, minlength=len(articles)).astype(np.float64)
            yield from ((article, articles[other]) for other in np.flatnonzero(shared >= needed) if other > place)


def _index(stems: Iterable[Iterable[str]]) -> dict[str, NDArray[np.int64]]:
    """The places in ``stems`` at which each stem stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(stems):
        for stem in own:
            places[stem].append(place)
    return {stem: np.array(own) for stem, own in places.items()}


def _rare(weights: Mapping[str, float], bound: float) -> tuple[list[tuple[str, float]], float]:
    """The rarest stems, so many that the others together weigh less than ``bound``, and what those others weigh."""
    ordered = sorted(weights.items(), key=lambda one: (one[1], one[0]))
    rest, kept = 0.0, 0
    while kept < len(ordered) and rest + ordered[kept][1] < bound:
        rest += ordered[kept][1]
        kept += 1
    return ordered[kept:], rest


def _weights(language: str, stems: frozenset[str]) -> dict[str, float]:
    sentences, counts = stem_counts(language)
    return {stem: math.log((sentences + 1) / (counts.get(stem, 0) + 1)) for stem in stems}
