"""Does a story fall into two?"""

from __future__ import annotations

from collections.abc import Sequence

from synopse.grouping.likeness import VectorOf, likeness
from synopse.grouping.terms import Terms

_PART = 2.0
"""Two halves whose articles are on average less like than this are two stories."""

_FEWEST = 2
"""Articles that a story of its own needs here: one stray article is no second story."""


def parted(articles: Sequence[Terms], vector_of: VectorOf) -> list[str]:
    """Ids of those that leave, in order of arrival; none when the story holds together.

    Average-link agglomeration down to two clusters; the one with the earliest article stays.
    """
    if len(articles) < 2 * _FEWEST:
        return []
    clusters = [[i] for i in range(len(articles))]
    scores = {(i, j): likeness(articles[i], articles[j], vector_of) for j in range(len(articles)) for i in range(j)}

    def mean(left: list[int], right: list[int]) -> float:
        total = sum(scores[min(i, j), max(i, j)] for i in left for j in right)
        return total / (len(left) * len(right))

    while len(clusters) > 2:
        _, a, b = max((mean(clusters[a], clusters[b]), -a, -b) for b in range(len(clusters)) for a in range(b))
        clusters[-a] = sorted(clusters[-a] + clusters[-b])
        del clusters[-b]
    stays, leaves = sorted(clusters)
    if min(len(stays), len(leaves)) < _FEWEST or mean(stays, leaves) >= _PART:
        return []
    return [articles[i].id for i in leaves]
