"""Which pairs of statements say the same: a score in log odds from weighed features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_BIAS = -6.4
_WEIGHTS = {
    "overlap": 1.6,
    "contained": 2.0,
    "mass": 1.0,
    "vector": 1.4,
    "words": 7.0,
    "same_numbers": 1.9,
    "other_numbers": -0.4,
    "same_names": 0.4,
    "other_names": -0.8,
    "same_days": 0.5,
    "other_days": -0.5,
    "negation": -1.2,
    "plan": -0.2,
    "translated": -0.6,
    "passage": 2.0,
    "roles": -3.5,
    "lede": 1.3,
    "apart": -5.0,
    "hollow": -1.5,
    "neighbours": 0.5,
    "context": 0.3,
    "best": 1.8,
}

_FAR = 0.7
"""Closeness of the vectors below which shared words are more likely the story's topic than the same fact."""

_FAR_WEIGHT = -1.5
"""Log odds lost for each unit below `_FAR`; not where the wording is shared, which needs no vector, nor between the heads
of two articles, which tell the same news however they put it."""

_ACROSS_LANGUAGES = {"overlap": -1.2, "contained": -1.2, "mass": -1.0, "vector": 3.8}
"""What is added to the weights of a pair in two languages: the words they share are names, so the vectors must speak."""


def score(features: Features) -> Floats:
    """Log odds that the two statements of each pair say the same."""
    total = np.full(len(features.overlap), _BIAS)
    for name, weight in _WEIGHTS.items():
        total += (weight + _ACROSS_LANGUAGES.get(name, 0.0) * features.translated) * getattr(features, name)
    far: Floats = np.maximum(0.0, _FAR - features.vector) * (features.passage == 0.0) * (features.lede == 0.0)
    if features.vector.any():
        total += _FAR_WEIGHT * far
    return total


def with_rivals(features: Features, scores: Floats, pairs: Ints, article_of: Ints) -> Features:
    """Features that tell how a pair stands among the others.

    ``neighbours``: the statements before or after pair up as well, as reports of one source keep its
    order. ``best``: no statement of the other article fits better, half for each direction.
    """
    size = len(article_of)
    keys = pairs[:, 0] * size + pairs[:, 1]
    likely = keys[scores > 0]
    support = np.zeros(len(pairs))
    for step in (-1, 1):
        support = np.maximum(support, np.isin(keys + step * (size + 1), likely).astype(np.float64))
    best = np.zeros(len(pairs))
    for one, other in ((0, 1), (1, 0)):
        rivalry = pairs[:, one] * (int(article_of.max(initial=0)) + 1) + article_of[pairs[:, other]]
        order = np.lexsort((np.arange(len(pairs)), -scores, rivalry))
        first = np.diff(rivalry[order], prepend=-1) != 0
        best[order[first]] += 0.5
    return replace(features, neighbours=support, best=best)
