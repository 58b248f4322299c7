"""How close the sentences of one story are by their vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.rows import Floats, Ints

Vectors = NDArray[np.float32]

_BLOCK = 4_096
"""Pairs or statements taken at a time; more leave the processor's cache."""

_MEAN_TAKEN = 0.4
"""Share of the mean that is taken off: the topic is in it, but so is the news itself, which a small story tells again
and again."""

_POWER = 3
"""Closeness is the cosine to this power: of two sentences on one topic .5 is common, and only .8 and more means the same."""

_CROWD = 0.1
"""Share of the other articles' statements that are a statement's crowd: a few of each article, on the same topic."""

_SAMPLE = 1_000
"""Statements of a language that are asked for it."""

_NO_CROWD = 0.4
"""Cosine that stands for the crowd where there is none: the closest tenth of a story lies at .45 on average."""

_ROUNDING = 1e-6


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
    close: Floats = np.clip(_cosines(vectors, pairs), 0.0, 1.0) ** _POWER
    return close


def _cosines(vectors: Vectors, pairs: Ints) -> Floats:
    cosine = np.empty(len(pairs))
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        cosine[start : start + _BLOCK] = np.einsum("ij,ij->i", vectors[block[:, 0]], vectors[block[:, 1]])
    return cosine


def margins(vectors: Vectors, pairs: Ints, article_of: Ints, language_of: Ints) -> Floats:
    """How much closer each pair is than what else lies closest to its statements in other articles; 0 where it is not.

    The cosine less the mean of both crowds, after Artetxe & Schwenk 2019 (margin-based mining), times the cosine: between
    articles that have little in common something always stands out. A statement's crowd is the closest tenth of (a sample
    of) the statements in the other's language.
    """
    if not vectors.size or not len(pairs):
        return np.zeros(len(pairs))
    crowds = [_crowds(vectors, article_of, language_of == code) for code in range(int(language_of.max()) + 1)]
    sums, least, further, counts = (np.stack(column) for column in zip(*crowds, strict=True))
    cosine = _cosines(vectors, pairs)
    total = np.zeros(len(pairs))
    for one, other in ((0, 1), (1, 0)):
        at = language_of[pairs[:, other]], pairs[:, one]
        # the other statement is no part of the crowd: the next one takes its place
        without = np.where(cosine >= least[at] - _ROUNDING, sums[at] - cosine + further[at], sums[at])
        total += np.where(counts[at] > 0, without / np.maximum(1, counts[at]), _NO_CROWD)
    above: Floats = np.maximum(0.0, cosine - total / 2) * np.maximum(0.0, cosine)
    return above


def _crowds(vectors: Vectors, article_of: Ints, among: NDArray[np.bool_]) -> tuple[Floats, Floats, Floats, Ints]:
    """For each statement its crowd ``among`` those of other articles: sum and least of the cosines, the next one, the number.

    The number is 0 where there is no next one.
    """
    sample = np.flatnonzero(among)
    sample = sample[:: max(1, -(-len(sample) // _SAMPLE))]
    sums, least, further = np.zeros((3, len(vectors)))
    counts = np.zeros(len(vectors), np.int64)
    for start in range(0, len(vectors), _BLOCK):
        cosine = (vectors[start : start + _BLOCK] @ vectors[sample].T).astype(np.float64)
        own = article_of[start : start + _BLOCK, None] == article_of[None, sample]
        cosine[own] = -1.0
        others = (~own).sum(axis=1)
        count = np.where(others > 1, np.maximum(1, np.rint(_CROWD * others)), 0).astype(np.int64)
        most = min(len(sample), int(count.max(initial=0)) + 1)
        if most < 2:
            continue
        nearest = -np.sort(np.partition(-cosine, most - 1, axis=1)[:, :most], axis=1)
        rows, last = np.arange(len(count)), np.maximum(count, 1) - 1
        sums[start : start + _BLOCK] = np.cumsum(nearest, axis=1)[rows, last]
        least[start : start + _BLOCK] = nearest[rows, last]
        further[start : start + _BLOCK] = nearest[rows, last + 1]
        counts[start : start + _BLOCK] = count
    return sums, least, further, counts


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float64] = np.divide(rows, norms, out=np.zeros_like(rows), where=norms > 1e-12)
    return unit
