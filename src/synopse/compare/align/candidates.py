"""Pairs of statements worth comparing: those that share rare words or lie close as vectors."""

from __future__ import annotations

import numpy as np

from synopse.compare.align.rows import Ints, Rows
from synopse.compare.align.vectors import Vectors

_POSTINGS = 120
"""A term that more statements have brings no candidates: it names the story, not a fact in it."""

_RAREST = 8
"""Terms of a statement that bring candidates, its weightiest first."""

_NEIGHBOURS = 12
"""Nearest vectors taken per statement."""

_NEIGHBOURS_ACROSS = 6
"""Nearest vectors taken per statement in languages that are not its own."""

_EXHAUSTIVE = 4_000
"""Statements up to which every vector is compared with every other."""

_BLOCK = 512


def find_candidates(words: Rows, parts: Rows, vectors: Vectors, article_of: Ints, language_of: Ints) -> Ints:
    """Candidate pairs ``(i, j)`` with ``i < j`` from different articles, sorted, without repetition."""
    size = len(words)
    found = [_by_terms(words, parts, size), _by_vectors(vectors, size), _across(vectors, language_of, size)]
    keys = _distinct(np.concatenate(found))
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
    ends = np.append(bounds, len(column))[1:]
    for start, end in zip(bounds, ends, strict=True):
        if 1 < end - start <= _POSTINGS:
            members = owner[start:end]
            upper = np.triu_indices(len(members), 1)
            keys.append(members[upper[0]] * size + members[upper[1]])
    return np.concatenate(keys)


def _by_vectors(vectors: Vectors, size: int) -> Ints:
    """Keys of each statement with its nearest neighbours.

    Up to some thousand statements all are compared, block by block. Beyond, each statement is put into
    the cells of its two nearest centres, some root of n of them, and compared within those: the cost
    then grows with n to the power of one and a half.
    """
    if len(vectors) != size or size < 2 or not vectors.shape[1]:
        return np.zeros(0, np.int64)
    everything = np.arange(size, dtype=np.int64)
    if size <= _EXHAUSTIVE:
        return _nearest(vectors, everything, size)
    centres = vectors[:: int(size**0.5)].T
    cells = np.concatenate(
        [
            np.argpartition(-(vectors[start : start + _BLOCK] @ centres), 1, axis=1)[:, :2]
            for start in range(0, size, _BLOCK)
        ]
    )
    owner, cell = np.repeat(everything, 2), cells.ravel()
    order = np.lexsort((owner, cell))
    bounds = np.flatnonzero(np.diff(cell[order], prepend=-1))
    keys = [
        _nearest(vectors, owner[order[start:end]], size)
        for start, end in zip(bounds, np.append(bounds, len(order))[1:], strict=True)
    ]
    return np.concatenate(keys)


def _across(vectors: Vectors, language_of: Ints, size: int) -> Ints:
    """Keys of each statement with its nearest in other languages, which those in its own would crowd out."""
    keys = [np.zeros(0, np.int64)]
    languages = np.unique(language_of)
    if len(vectors) != size or len(languages) < 2 or size > _EXHAUSTIVE or not vectors.shape[1]:
        return keys[0]
    for language in languages:
        own, other = np.flatnonzero(language_of == language), np.flatnonzero(language_of != language)
        count = min(_NEIGHBOURS_ACROSS, len(other))
        nearest = np.argpartition(-(vectors[own] @ vectors[other].T), count - 1, axis=1)[:, :count]
        left, right = np.repeat(own, count), other[nearest.ravel()]
        keys.append(np.minimum(left, right) * size + np.maximum(left, right))
    return np.concatenate(keys)


def _nearest(vectors: Vectors, members: Ints, size: int) -> Ints:
    """Keys of each of ``members`` with its nearest others among them."""
    count = min(_NEIGHBOURS, len(members) - 1)
    own = vectors[members]
    keys = [np.zeros(0, np.int64)]
    for start in range(0, len(members) if count > 0 else 0, _BLOCK):
        block = own[start : start + _BLOCK] @ own.T
        rows = np.arange(start, start + len(block), dtype=np.int64)
        block[np.arange(len(block)), rows] = -np.inf
        nearest = np.argpartition(-block, count - 1, axis=1)[:, :count]
        left, right = np.repeat(members[rows], count), members[nearest.ravel()]
        keys.append(np.minimum(left, right) * size + np.maximum(left, right))
    return np.concatenate(keys)


def _distinct(keys: Ints) -> Ints:
    """Sorted keys without repetition; sorting beats numpy's hashing on millions of them."""
    ordered = np.sort(keys)
    distinct: Ints = ordered[np.diff(ordered, prepend=-1) != 0]
    return distinct
