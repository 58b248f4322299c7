"""Which pairs of statements say the same: a score in log odds from weighed features."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints

_BIAS = -5.6
_WEIGHTS = {
    "overlap": 0.4,
    "contained": 2.4,
    "mass": 1.8,
    "vector": 6.0,
    "words": 6.4,
    "same_numbers": 1.6,
    "other_numbers": -0.6,
    "same_names": 0.4,
    "other_names": -0.3,
    "same_days": 1.0,
    "negation": -2.0,
    "plan": -0.3,
    "translated": 0.8,
    "passage": 1.5,
    "quoted": 1.5,
    "opposed": -2.0,
    "other_subjects": -0.8,
    "lede": 0.9,
    "place": -1.2,
    "apart": -0.3,
    "hollow": -0.4,
    "unanchored": -1.0,
    "roles": -3.5,
    "neighbours": 0.7,
    "best": 1.0,
}

_ACROSS_VECTOR = 8.0
"""What the vectors weigh more between two languages, where they lie farther apart and words are few."""

_BY_WORDS_BIAS = 1.0
_BY_WORDS = {"overlap": 2.0, "mass": 1.0, "passage": 1.5}
"""What is added where no encoder has read the story: then the words alone must speak."""


def score(features: Features) -> Floats:
    """Log odds that the two statements of each pair say the same."""
    read = bool(features.words.any() or features.vector.any())
    total = np.full(len(features.overlap), _BIAS + (0.0 if read else _BY_WORDS_BIAS))
    for name, weight in _WEIGHTS.items():
        total += (weight + (0.0 if read else _BY_WORDS.get(name, 0.0))) * getattr(features, name)
    total += _ACROSS_VECTOR * features.translated * features.vector
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
