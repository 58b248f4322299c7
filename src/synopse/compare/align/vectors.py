"""Sentence vectors made comparable within one story."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.rows import Floats, Ints

Vectors = NDArray[np.float32]

_SPREADS = 6.0
"""A cosine this many spreads above the story's middle counts as one."""

_BLOCK = 4_096
"""Pairs gathered at a time; more leave the processor's cache."""

_MEAN_TAKEN = 0.8
"""Share of the mean that is taken off: the rest keeps alike what tells the news itself, which in a small story is the mean."""

_SAMPLE = 400
"""Statements from whose pairs the spread is taken; more change the third digit."""


def whiten(vectors: Vectors, language_of: Ints) -> Vectors:
    """Unit vectors after the story's mean is taken off and its main directions are damped.

    What all statements of a story have in common says nothing about any two of them; nor does what
    all statements in one language have in common, so each language has its own mean. Directions are
    divided by the root of their variance plus the mean variance, so that rare ones are not blown up.
    """
    if len(vectors) < 2 or not vectors.shape[1]:
        return vectors
    centred = vectors.astype(np.float64)
    for language in np.unique(language_of):
        own = language_of == language
        centred[own] -= _MEAN_TAKEN * centred[own].mean(axis=0, keepdims=True)
    centred = _unit(centred)
    variance, directions = np.linalg.eigh(centred.T @ centred / len(centred))
    variance = np.maximum(variance, 0.0)
    occupied = variance > 1e-9
    if not occupied.any():
        return vectors
    damping = 1.0 / np.sqrt(variance + variance[occupied].mean())
    return _unit(centred @ (directions * damping) @ directions.T).astype(np.float32)


def around(vectors: Vectors, article_of: Ints) -> Vectors:
    """For each statement the direction of its neighbours before and after in the same article.

    A statement without neighbours gets zeros.
    """
    context = np.zeros_like(vectors)
    same = article_of[1:] == article_of[:-1]
    context[1:][same] += vectors[:-1][same]
    context[:-1][same] += vectors[1:][same]
    return _unit(context.astype(np.float64)).astype(np.float32)


def standing(left: Vectors, right: Vectors, pairs: Ints) -> Floats:
    """How far each pair's cosine stands out among all the story's pairs, about 0 (chance) to 1 (same wording).

    Encoders differ in how wide they spread their cosines; the story itself gives the measure.
    """
    if not left.size or not len(pairs):
        return np.zeros(len(pairs))
    cosine = np.empty(len(pairs))
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        cosine[start : start + _BLOCK] = np.einsum("ij,ij->i", left[block[:, 0]], right[block[:, 1]])
    step = -(-len(left) // _SAMPLE)
    sample = left[::step] @ right[::step].T
    low, high = np.quantile(sample[~np.eye(len(sample), dtype=bool)], (0.16, 0.84))
    spread = max(float(high - low) / 2, 1e-3)
    stood: Floats = np.clip(cosine / spread / _SPREADS, -0.5, 1.2)
    return stood


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float64] = np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 1e-12)
    return unit
