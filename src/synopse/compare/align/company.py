"""What the other pairs of a story say for a pair: its neighbours in both articles, its rivals, a third article between."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_LENIENT = 1.5
"""Log odds by which scores are kinder than the odds are, so that a fact in other words is found: whoever speaks for another
pair must be likely without that."""

_REACH = 2
"""Statements before and after that are asked."""

_ENOUGH = 2.0
"""Neighbouring pairs that are all one can ask for."""

_LIKELY = -2.0
"""Log odds from which a pair may carry another one over a third article."""

_LINKS = 16
"""Pairs of a statement that may do so, its likeliest first: more would cost the square of the articles."""


def with_others(features: Features, scores: Floats, pairs: Ints, article_of: Ints) -> Features:
    """Features that tell how a pair stands among the others, by the ``scores`` that those have without it.

    ``neighbours``: the statements around pair up in the same order, as reports of one source keep it (sum of their
    probabilities). ``best``: no statement of the other article fits better, half for each direction. ``through``: a
    statement of a third article says the same as both (probability of the weaker pair).
    """
    scores = scores - _LENIENT
    return replace(
        features,
        neighbours=_neighbours(scores, pairs, article_of),
        best=_best(scores, pairs, article_of),
        through=_through(scores, pairs, len(article_of)),
    )


def _neighbours(scores: Floats, pairs: Ints, article_of: Ints) -> Floats:
    size = len(article_of)
    likely = _probability(scores)
    total = np.zeros(len(pairs))
    steps = [step for step in range(-_REACH, _REACH + 1) if step]
    for one in steps:
        for other in steps:
            if one * other < 0:
                continue
            near = pairs + np.array([one, other])
            inside = ((near >= 0) & (near < size)).all(axis=1)
            near = near[inside]
            same = (article_of[near] == article_of[pairs[inside]]).all(axis=1)
            rows = np.flatnonzero(inside)[same]
            total[rows] += _look_up(near[same], pairs, likely, size)
    return np.minimum(total, _ENOUGH)


def _best(scores: Floats, pairs: Ints, article_of: Ints) -> Floats:
    best = np.zeros(len(pairs))
    for one, other in ((0, 1), (1, 0)):
        rivalry = pairs[:, one] * (int(article_of.max(initial=0)) + 1) + article_of[pairs[:, other]]
        order = np.lexsort((np.arange(len(pairs)), -scores, rivalry))
        first = np.diff(rivalry[order], prepend=-1) != 0
        best[order[first]] += 0.5
    return best


def _through(scores: Floats, pairs: Ints, size: int) -> Floats:
    likely = np.flatnonzero(scores > _LIKELY)
    middle = np.concatenate([pairs[likely, 0], pairs[likely, 1]])
    end = np.concatenate([pairs[likely, 1], pairs[likely, 0]])
    weight = np.concatenate([scores[likely], scores[likely]])
    order = np.lexsort((end, -weight, middle))
    middle, end, weight = middle[order], end[order], weight[order]
    bounds = np.flatnonzero(np.diff(middle, prepend=-1))
    keys, values = [np.zeros(0, np.int64)], [np.zeros(0)]
    for start, stop in zip(bounds.tolist(), np.append(bounds, len(middle))[1:].tolist(), strict=True):
        ends, weights = end[start : min(stop, start + _LINKS)], weight[start : min(stop, start + _LINKS)]
        one, other = np.triu_indices(len(ends), 1)
        keys.append(np.minimum(ends[one], ends[other]) * size + np.maximum(ends[one], ends[other]))
        values.append(weights[other])  # sorted from the likeliest down, the later one is the weaker
    key, value = np.concatenate(keys), np.concatenate(values)
    order = np.lexsort((-value, key))
    first = np.diff(key[order], prepend=-1) != 0
    key, value = key[order][first], value[order][first]
    return _look_up(pairs, np.stack([key // size, key % size], axis=1), _probability(value), size)


def _look_up(wanted: Ints, pairs: Ints, values: Floats, size: int) -> Floats:
    """The value of each pair ``wanted``, 0 where it is not among ``pairs``, which are sorted."""
    if not len(pairs):
        return np.zeros(len(wanted))
    keys, asked = pairs[:, 0] * size + pairs[:, 1], wanted[:, 0] * size + wanted[:, 1]
    at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    found: Floats = np.where(keys[at] == asked, values[at], 0.0)
    return found


def _probability(scores: Floats) -> Floats:
    probability: Floats = 1.0 / (1.0 + np.exp(-scores))
    return probability
