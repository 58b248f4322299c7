"""Pairs become groups: each group is one point, and no group is held together by a chain."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from synopse.compare.align.rows import Floats, Ints

_PER_ARTICLE = 3
"""Statements of one article in one point: a fact told in the lede, the text and once more."""

_MISSING = -3.0
"""Score assumed for two statements of a group that were never candidates."""

_MOST = 4.0
"""Score beyond which agreement is certain: more of it must not make up for disagreement elsewhere."""


def cluster(pairs: Ints, scores: Floats, article_of: Ints, *, least: float = 0.0) -> list[list[int]]:
    """Groups of statement indices, each sorted, in the order of their first member.

    Pairs are taken from the best down; two groups are joined when the mean score over all their
    pairs across articles is at least ``least``. Statements without a partner form groups of one.
    """
    size = len(article_of)
    parent = list(range(size))
    members: dict[int, list[int]] = {index: [index] for index in range(size)}
    links: dict[int, dict[int, float]] = defaultdict(dict)
    good = np.flatnonzero(scores > _MISSING)
    for (i, j), value in zip(pairs[good].tolist(), scores[good].tolist(), strict=True):
        links[i][j] = links[j][i] = min(value, _MOST)
    order = np.flatnonzero(scores >= least)
    order = order[np.lexsort((pairs[order, 1], pairs[order, 0], -scores[order]))]
    for i, j in pairs[order].tolist():
        a, b = _root(parent, i), _root(parent, j)
        if a != b and _may_join(members[a], members[b], links, article_of, least):
            keep, gone = min(a, b), max(a, b)
            parent[gone] = keep
            members[keep] = sorted(members[keep] + members.pop(gone))
    return [members[index] for index in sorted(members)]


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _may_join(
    one: list[int], other: list[int], links: dict[int, dict[int, float]], article_of: Ints, least: float
) -> bool:
    counts: dict[int, int] = defaultdict(int)
    for index in (*one, *other):
        counts[int(article_of[index])] += 1
    if max(counts.values()) > _PER_ARTICLE:
        return False
    total = number = 0.0
    for i in one:
        row = links.get(i, {})
        for j in other:
            if article_of[i] != article_of[j]:
                total += row.get(j, _MISSING)
                number += 1
    return number > 0 and total / number >= least
