"""Articles of one story whose words tell of two events."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import combinations

from synopse.languages.rules.stem_counts import stem_counts

_LEAST = 0.18
"""Share of the weight of the words of the article with fewer that two reports of one event have in common."""
_BOTH = 0.25
"""The same with a third article that ties two: it tells of what both do."""
_FEWEST = 150.0
"""Weight (nats) of the words of an article that tells enough for what it does not share to mean anything."""


def unlike_articles(words: Mapping[str, tuple[str, frozenset[str]]]) -> frozenset[frozenset[str]]:
    """Pairs of ids of articles of one language that share too few rare words for one event, and no third with both.

    ``words`` are the language and the stems of each article by its id. A stem weighs by how rare it is in the language's
    background (inverse document frequency, Spärck Jones 1972); short texts are left alone.
    """
    weights = {article: _weights(language, stems) for article, (language, stems) in words.items()}
    totals = {article: math.fsum(own.values()) for article, own in weights.items()}
    shares = {
        frozenset((a, b)): _share(weights[a], weights[b], min(totals[a], totals[b]))
        for a, b in combinations(words, 2)
        if words[a][0] == words[b][0]
    }
    ties: dict[str, set[str]] = {article: set() for article in words}
    for pair, share in shares.items():
        if share >= _BOTH:
            a, b = pair
            ties[a].add(b)
            ties[b].add(a)
    return frozenset(
        pair
        for pair, share in shares.items()
        if share < _LEAST
        and min(totals[one] for one in pair) >= _FEWEST
        and not set.intersection(*(ties[o] for o in pair))
    )


def _weights(language: str, stems: frozenset[str]) -> dict[str, float]:
    sentences, counts = stem_counts(language)
    return {stem: math.log((sentences + 1) / (counts.get(stem, 0) + 1)) for stem in stems}


def _share(a: Mapping[str, float], b: Mapping[str, float], least: float) -> float:
    shared = math.fsum(a[stem] for stem in a.keys() & b.keys())  # exact, in whatever order
    return shared / least if least > 0 else 1.0
