"""Which pairs of statements say the same: a score in log odds from weighed features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_BIAS = -5.2
_WEIGHTS = {
    "overlap": 5.0,
    "contained": 3.0,
    "mass": 2.0,
    "vector": 4.0,
    "same_numbers": 0.5,
    "other_numbers": -0.6,
    "same_names": 0.3,
    "other_names": -1.5,
    "same_days": 0.2,
    "other_days": -0.8,
    "negation": -0.8,
    "plan": -0.3,
    "translated": 0.5,
    "passage": 2.0,
    "neighbours": 1.0,
}


def score(features: Features) -> Floats:
    """Log odds that the two statements of each pair say the same."""
    total = np.full(len(features.overlap), _BIAS)
    for name, weight in _WEIGHTS.items():
        total += weight * getattr(features, name)
    return total


def with_neighbours(features: Features, scores: Floats, pairs: Ints, size: int) -> Features:
    """Features in which pairs whose neighbours in both articles pair up as well are marked.

    Reports of one source keep its order, so a match before or after supports a doubtful one.
    """
    keys = pairs[:, 0] * size + pairs[:, 1]
    likely = keys[scores > 0]
    support = np.zeros(len(pairs))
    for step in (-1, 1):
        support = np.maximum(support, np.isin(keys + step * (size + 1), likely).astype(np.float64))
    return replace(features, neighbours=support)
