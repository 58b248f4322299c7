"""Does a story fall into two?"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from synopse.grouping.likeness import Scales
from synopse.grouping.terms import Terms

_PART = 2.0
"""Two halves whose articles are on average less like than this are two stories."""

_FEWEST = 2
"""Articles that a story of its own needs here: one stray article is no second story."""


def parted(articles: Sequence[Terms], scales: Scales) -> list[str]:
    """Ids of those that leave, in order of arrival; none when the story holds together.

    Average-link agglomeration down to two clusters; the one with the earliest article stays.
    """
    if len(articles) < 2 * _FEWEST:
        return []
    clusters = [[i] for i in range(len(articles))]
    # sums of likeness between clusters; those of a merged one are the sums of its parts'
    sums = np.zeros((len(articles), len(articles)))
    for j in range(len(articles)):
        sums[j, :j] = sums[:j, j] = scales.likeness(articles[j], articles[:j])
    sizes = np.ones(len(articles))
    while len(clusters) > 2:
        means = sums / np.outer(sizes, sizes)
        np.fill_diagonal(means, -np.inf)
        # the first of equals: cluster a stands before b
        a, b = sorted(divmod(int(means.argmax()), len(clusters)))
        clusters[a] = sorted(clusters[a] + clusters.pop(b))
        sums[a] += sums[b]
        sums[:, a] += sums[:, b]
        sizes[a] += sizes[b]
        sums, sizes = np.delete(np.delete(sums, b, 0), b, 1), np.delete(sizes, b)
    stays, leaves = sorted(clusters)
    if min(len(stays), len(leaves)) < _FEWEST or sums[0, 1] / (sizes[0] * sizes[1]) >= _PART:
        return []
    return [articles[i].id for i in leaves]
