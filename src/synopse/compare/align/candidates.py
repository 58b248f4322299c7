"""Pairs of statements worth comparing: those that share rare words or lie close as vectors."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.rows import Ints, Rows

_POSTINGS = 200
"""A term that more statements have brings no candidates: it names the story, not a fact in it."""

_RAREST = 8
"""Terms of a statement that bring candidates, its weightiest first."""

_NEIGHBOURS = 12
"""Nearest vectors taken per statement."""

_BLOCK = 512


def find_candidates(words: Rows, parts: Rows, vectors: NDArray[np.float32], article_of: Ints) -> Ints:
    """Candidate pairs ``(i, j)`` with ``i < j`` from different articles, sorted, without repetition."""
    size = len(words)
    keys = np.unique(np.concatenate([_by_terms(words, parts, size), _by_vectors(vectors, size)]))
    pairs: Ints = np.stack([keys // size, keys % size], axis=1) if size else np.zeros((0, 2), np.int64)
    apart: Ints = pairs[article_of[pairs[:, 0]] != article_of[pairs[:, 1]]]
    return apart


def _by_terms(words: Rows, parts: Rows, size: int) -> Ints:
    """Keys ``i * size + j`` of statements that share one of their weightiest terms."""
    columns, owners = [], []
    for rows, most in ((words, _RAREST), (parts, 4)):
        row_of = np.repeat(np.arange(size, dtype=np.int64), np.diff(rows.starts))
        order = np.lexsort((rows.columns, -rows.weights, row_of))
        rank = np.arange(len(order), dtype=np.int64) - rows.starts[row_of[order]]
        kept = order[rank < most]
        columns.append(rows.columns[kept])
        owners.append(row_of[kept])
    column, owner = np.concatenate(columns), np.concatenate(owners)
    order = np.lexsort((owner, column))
    column, owner = column[order], owner[order]
    bounds = np.flatnonzero(np.diff(column, prepend=-1))
    keys = [np.zeros(0, np.int64)]
    for start, end in zip(bounds, np.append(bounds[1:], len(column)), strict=True):
        if 1 < end - start <= _POSTINGS:
            members = owner[start:end]
            upper = np.triu_indices(len(members), 1)
            keys.append(members[upper[0]] * size + members[upper[1]])
    return np.concatenate(keys)


def _by_vectors(vectors: NDArray[np.float32], size: int) -> Ints:
    """Keys of each statement with its nearest neighbours; the product is made block by block."""
    if len(vectors) != size or size < 2 or not vectors.shape[1]:
        return np.zeros(0, np.int64)
    count = min(_NEIGHBOURS, size - 1)
    keys = []
    for start in range(0, size, _BLOCK):
        block = vectors[start : start + _BLOCK] @ vectors.T
        rows = np.arange(start, start + len(block), dtype=np.int64)
        block[np.arange(len(block)), rows] = -np.inf
        nearest = np.argpartition(-block, count - 1, axis=1)[:, :count].astype(np.int64)
        left = np.repeat(rows, count)
        right = nearest.ravel()
        keys.append(np.minimum(left, right) * size + np.maximum(left, right))
    return np.concatenate(keys)
