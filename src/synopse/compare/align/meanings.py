"""How well the words of two statements find their like in each other, by what they mean where they stand.

Greedy matching of contextual word vectors, weighed by rarity, after Zhang et al. 2020 (BERTScore).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.rows import Floats, Ints
from synopse.compare.align.terms import rarity
from synopse.compare.comparison import Comparison, Statement
from synopse.languages import load_language
from synopse.model import Reading, Token
from synopse.text.stems import stem

_COMMON = 2
"""Main directions of the story's words that are taken off: they tell place in the sentence and topic, not meaning."""

_SAMPLE = 4_000
"""Words from which those directions are taken."""

_LEAST_WEIGHT = 1.0
_MOST_WORDS = 60
"""Words of one statement that are looked at."""

_NAME_WEIGHT = 0.8
_DEPTH_WEIGHT = 0.8
"""What a word keeps of its weight for each step away from the statement's predicate: "two months after the failed
summit he seeks support" says that he seeks support."""

_DEEPEST = 8
_LEVEL = ("conj", "flat", "fixed", "compound", "aux", "cop")
"""Relations that lead no deeper: an enumeration's members stand side by side."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """Content words of all statements: statement ``i`` has the rows ``starts[i]:starts[i + 1]``.

    ``rows`` are unit vectors, ``weights`` the words' rarity in nats, ``plain`` tells the words that stand in no name.
    """

    starts: Ints
    rows: NDArray[np.float32]
    weights: Floats
    plain: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.starts) - 1


def story_meanings(comparison: Comparison) -> Meanings:
    """The content words of all statements of a story, collected once."""
    sources = (comparison.readings, comparison.statements)
    return comparison.once("meanings", sources, lambda: collect_meanings(*sources))


def collect_meanings(readings: Sequence[Reading], statements: Sequence[Statement]) -> Meanings:
    """The content words of all statements; none at all when a reading has no word vectors."""
    starts = [0]
    parts: list[NDArray[np.int8]] = []
    weights: list[float] = []
    plain: list[bool] = []
    for statement in statements:
        reading = readings[statement.reading]
        if reading.meanings is None or reading.meaning_of is None:
            return Meanings(np.zeros(len(statements) + 1, np.int64), _none(), np.zeros(0), np.zeros(0, bool))
        kept = _content(reading, reading.meaning_of, statement)
        parts.append(reading.meanings[[row for row, _, _ in kept]])
        weights += [weight for _, weight, _ in kept]
        plain += [is_plain for _, _, is_plain in kept]
        starts.append(len(weights))
    rows = _unit_rows(np.concatenate(parts)) if parts else _none()
    return Meanings(np.array(starts, np.int64), rows, np.array(weights), np.array(plain, bool))


def _none() -> NDArray[np.float32]:
    return np.zeros((0, 0), np.float32)


def _content(reading: Reading, places: NDArray[np.int32], statement: Statement) -> list[tuple[int, float, bool]]:
    """Rows, weights and plainness of the content words of a statement; row ``i`` belongs to token ``places[i]``."""
    article = reading.article
    language = load_language(article.language)
    first = bisect_left(reading.tokens, statement.start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, statement.end, key=lambda token: token.start)
    names = [name for name in article.names if name.start < statement.end and name.end > statement.start]
    found: list[tuple[int, float, bool]] = []
    for row in range(int(np.searchsorted(places, first)), int(np.searchsorted(places, last))):
        token = reading.tokens[int(places[row])]
        word = article.text[token.start : token.end]
        if word.lower() in language.statements.stop_words or not any(map(str.isalnum, word)):
            continue
        named = any(name.start <= token.start < name.end for name in names)
        weight = max(_LEAST_WEIGHT, rarity(stem(word, language.stemmer), article.language))
        weight *= _DEPTH_WEIGHT ** _depth(reading.tokens, int(places[row]), first, last)
        found.append((row, weight * (_NAME_WEIGHT if named else 1.0), not named))
    return found[:_MOST_WORDS]


def _depth(tokens: Sequence[Token], at: int, first: int, last: int) -> int:
    """Steps in the tree from a token to the predicate of ``tokens[first:last]``."""
    depth = steps = 0
    while first <= tokens[at].head < last and depth < _DEEPEST and steps < last - first:
        depth += not tokens[at].deprel.startswith(_LEVEL)
        at, steps = tokens[at].head, steps + 1
    return depth


def _unit_rows(steps: NDArray[np.int8]) -> NDArray[np.float32]:
    """Unit vectors less what all words of the story have in common."""
    rows = steps.astype(np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-6))
    rows -= rows.mean(axis=0)
    sample = rows[:: -(-len(rows) // _SAMPLE)].astype(np.float64)
    _, directions = np.linalg.eigh(sample.T @ sample)
    common = directions[:, -_COMMON:].astype(np.float32)
    rows -= (rows @ common) @ common.T
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-6))
    return rows


def match_words(pairs: Ints, meanings: Meanings) -> NDArray[np.float64]:
    """For each pair four columns: how well the words of the first find their like in the second, and back, then the
    same for the words outside names. 0 is chance, 1 the same words in the same context.

    Pairs must be sorted by their first statement.
    """
    found = np.zeros((len(pairs), 4))
    if not len(meanings.rows):
        return found
    bounds = np.flatnonzero(np.diff(pairs[:, 0], prepend=-1))
    for start, end in zip(bounds.tolist(), np.append(bounds, len(pairs))[1:].tolist(), strict=True):
        _match_one(int(pairs[start, 0]), pairs[start:end, 1], meanings, found[start:end])
    return found


def _match_one(one: int, others: Ints, meanings: Meanings, found: NDArray[np.float64]) -> None:
    """Fill the rows of ``found`` for one statement and its partners, all in a single product."""
    first, last = int(meanings.starts[one]), int(meanings.starts[one + 1])
    sizes = meanings.starts[others + 1] - meanings.starts[others]
    filled = np.flatnonzero(sizes > 0)
    if first == last or not len(filled):
        return
    sizes, starts = sizes[filled], meanings.starts[others[filled]]
    ends = np.cumsum(sizes)
    places = np.repeat(starts - (ends - sizes), sizes) + np.arange(ends[-1])
    cosines = meanings.rows[first:last] @ meanings.rows[places].T
    there = np.maximum.reduceat(cosines, ends - sizes, axis=1).astype(np.float64)
    back = cosines.max(axis=0).astype(np.float64)
    weights, plain = meanings.weights[first:last], meanings.plain[first:last]
    found[filled, 0] = weights @ there / weights.sum()
    found[filled, 2] = (weights * plain) @ there / (weights @ plain) if plain.any() else 0.0
    of_pair = np.repeat(np.arange(len(filled)), sizes)
    for column, kept in ((1, np.ones(len(places))), (3, meanings.plain[places].astype(np.float64))):
        weight = meanings.weights[places] * kept
        total = np.bincount(of_pair, weight, minlength=len(filled))
        share = np.bincount(of_pair, weight * back, minlength=len(filled))
        found[filled, column] = np.divide(share, total, out=np.zeros(len(filled)), where=total > 0)
