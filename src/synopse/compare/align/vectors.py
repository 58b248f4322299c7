"""How close the sentences of one story are by their vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.rows import Floats, Ints

Vectors = NDArray[np.float32]

_BLOCK = 4_096
"""Pairs gathered at a time; more leave the processor's cache."""

_MEAN_TAKEN = 0.4
"""Share of the mean that is taken off: the topic is in it, but so is the news itself, which a small story tells again
and again."""

_POWER = 3
"""Closeness is the cosine to this power: of two sentences on one topic .5 is common, and only .8 and more means the same."""


def centre(vectors: Vectors, language_of: Ints) -> Vectors:
    """Unit vectors after a part of the story's mean is taken off, in each language its own."""
    if len(vectors) < 2 or not vectors.shape[1]:
        return vectors
    centred = vectors.astype(np.float64)
    for language in np.unique(language_of):
        own = language_of == language
        centred[own] -= _MEAN_TAKEN * centred[own].mean(axis=0, keepdims=True)
    return _unit(centred).astype(np.float32)


def around(vectors: Vectors, article_of: Ints) -> Vectors:
    """For each statement the direction of its neighbours before and after in the same article.

    A statement without neighbours gets zeros.
    """
    context = np.zeros_like(vectors)
    same = article_of[1:] == article_of[:-1]
    context[1:][same] += vectors[:-1][same]
    context[:-1][same] += vectors[1:][same]
    return _unit(context.astype(np.float64)).astype(np.float32)


def closeness(vectors: Vectors, pairs: Ints) -> Floats:
    """How close each pair is, 0 (unrelated, or no vectors) to 1 (same wording)."""
    if not vectors.size or not len(pairs):
        return np.zeros(len(pairs))
    cosine = np.empty(len(pairs))
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        cosine[start : start + _BLOCK] = np.einsum("ij,ij->i", vectors[block[:, 0]], vectors[block[:, 1]])
    close: Floats = np.clip(cosine, 0.0, 1.0) ** _POWER
    return close


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float64] = np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 1e-12)
    return unit
