"""The stretches that pairs of articles share: rare seeds, gap-tolerant chains, a weight for each; many pairs at once.

Seed and chain as in genome comparison (Altschul et al. 1990; Li 2016), on words, in arrays. A stretch is what
`synopse.compare.passages` calls one, but for two things: single equal words between two changes do not count, and names
and sentence borders are unknown here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.reuse.arrays import Integers, expand, runs
from synopse.reuse.fingerprints import GRAM, WINDOW, Hashes, gram_hashes, select
from synopse.reuse.linking import house_style
from synopse.reuse.words import QUOTED_BIT, SHORT_BIT, Words

SEED_WORDS = 3
SEED_PLACES = 4
"""Places of one article that a seed is looked up at; what stands there more often is a refrain."""
MAX_GAP = 10
"""Words that one side may insert or change before a stretch counts as interrupted: a clause, not a sentence."""
LOOK_BACK = 4
SHORT_WEIGHT = 0.5
"""Function words go together in fixed ways ("in der Nacht zum")."""
GAP_COST = 0.5
"""Each changed or inserted word makes chance likelier."""
END_COST = 0.6
"""What each word of the gap beyond the first or last run of a stretch must be worth."""
MIN_WORDS = GRAM + WINDOW - 1
"""Common words of a stretch: what fingerprints promise to find; shorter ones are found by chance and are mostly phrases."""
MIN_IDENTITY = 0.6
"""Share of common words in the longer side; below it two sentences only resemble each other."""

_POSITION_BITS = 20
_SEED_BITS = np.uint64(64 - 20)
_SEED_MASK = np.uint64((1 << (64 - 20)) - 1)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of wording: ``left_first:left_end`` of the pair's left article (places in it) stand in the right one.

    In order of pair, then of place. ``words`` are common words.
    """

    pair: Integers
    left_first: Integers
    left_end: Integers
    right_first: Integers
    right_end: Integers
    words: Integers


def find_stretches(
    words: Words, left: Integers, right: Integers, outlets: NDArray[np.int32], house: Hashes, min_strength: float
) -> Stretches:
    """Find what each pair of articles shares; ``left`` and ``right`` are numbers of articles in ``words``.

    Furniture of an outlet (``house``: all house keys, sorted) takes no part. A stretch must weigh ``min_strength``
    content words of the outlets' own. At most a million articles and four million pairs; what lies behind the first million words of an
    article is not searched.
    """
    weights, is_used = _weigh_words(words, outlets, house)
    blocks = _find_blocks(words, is_used, left, right)
    order = np.lexsort((blocks[2], blocks[1], blocks[0]))
    pair, p, q, size = (column[order] for column in blocks)
    chain = _chain(pair, p, q, size)
    order = np.lexsort((q, p, chain))
    chain, pair, p, q, size = (column[order] for column in (chain, pair, p, q, size))
    sums = np.concatenate([np.zeros(1), np.cumsum(weights)])
    kept = _trim(chain, p, q, size, sums, words.offsets[left[pair]])
    chain, pair, p, q, size = (column[kept] for column in (chain, pair, p, q, size))
    p, q, size = _without_overlap(chain, p, q, size)
    return _apart(_sum_up(chain, pair, p, q, size, sums, words.offsets[left[pair]], min_strength))


def _weigh_words(
    words: Words, outlets: NDArray[np.int32], house: Hashes
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """What each word says about copying, and which words are no furniture."""
    weights = np.where(words.codes & SHORT_BIT, SHORT_WEIGHT, 1.0)
    weights[(words.codes & QUOTED_BIT) != 0] = 0.0
    is_used = np.ones(len(words.codes), bool)
    if len(house):
        articles, places, hashes = select(words)
        is_house = house_style(hashes, outlets[articles], house)
        articles, places = articles[is_house], places[is_house]
        # between two fingerprints of furniture that are neighbours stands furniture
        ends = places + GRAM
        near = (articles[1:] == articles[:-1]) & (places[1:] - places[:-1] <= WINDOW)
        ends[:-1][near] = np.maximum(ends[:-1], places[1:])[near]
        is_used[expand(places, ends - places)] = False
    return weights, is_used


def _find_blocks(
    words: Words, is_used: NDArray[np.bool_], left: Integers, right: Integers
) -> tuple[Integers, Integers, Integers, Integers]:
    """Runs of at least `SEED_WORDS` equal words: pair, place in the left and in the right article, length."""
    keys, places, begins = _seeds(words, is_used)
    counts = np.diff(begins)[right]
    pair = np.repeat(np.arange(len(right)), counts)
    queries = expand(begins[right], counts)
    wanted = (keys[queries] & _SEED_MASK) | (left[pair].astype(np.uint64) << _SEED_BITS)
    at = np.searchsorted(keys, wanted)
    found: list[Integers] = []
    for step in range(SEED_PLACES):
        here = np.minimum(at + step, len(keys) - 1)
        hit = np.flatnonzero((keys[here] == wanted) & (at + step < len(keys))) if len(keys) else at[:0]
        p, q = places[here[hit]], places[queries[hit]]
        diagonal = q - p + (1 << _POSITION_BITS)
        found.append((((pair[hit] << (_POSITION_BITS + 1)) | diagonal) << _POSITION_BITS) | p)
    seeds = np.sort(np.concatenate(found))
    # seeds on one diagonal, each a word after the last, differ by one; less their number they are equal
    first, size = runs(seeds - np.arange(len(seeds)))
    size = size + SEED_WORDS - 1
    heads = seeds[first]
    p = heads & ((1 << _POSITION_BITS) - 1)
    diagonal = (heads >> _POSITION_BITS) & ((1 << (_POSITION_BITS + 1)) - 1)
    return heads >> (2 * _POSITION_BITS + 1), p, p + diagonal - (1 << _POSITION_BITS), size


def _seeds(words: Words, is_used: NDArray[np.bool_]) -> tuple[Hashes, Integers, Integers]:
    """Sorted keys of all seeds (article, hash), their places in the article, and where each article's begin."""
    hashes = gram_hashes(words.codes, SEED_WORDS)
    total = len(hashes)
    articles = np.repeat(np.arange(len(words)), np.diff(words.offsets))[:total]
    places = np.arange(total) - words.offsets[articles]
    good = np.arange(total) + SEED_WORDS <= words.offsets[articles + 1]
    good &= places < (1 << _POSITION_BITS)
    for step in range(SEED_WORDS):
        good &= is_used[step : step + total]
    keys = (hashes[good] & _SEED_MASK) | (articles[good].astype(np.uint64) << _SEED_BITS)
    order = np.argsort(keys, kind="stable")
    counts = np.bincount(articles[good], minlength=len(words))
    return keys[order], places[good][order], np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])


def _chain(pair: Integers, p: Integers, q: Integers, size: Integers) -> Integers:
    """The chain of each run: the number of the first run that it follows, over gaps of at most `MAX_GAP` words."""
    count = len(pair)
    before = np.arange(count)
    cost = np.full(count, np.iinfo(np.int64).max)
    for step in range(1, min(LOOK_BACK + 1, count)):
        gap_p, gap_q = p[step:] - p[:-step] - size[:-step], q[step:] - q[:-step] - size[:-step]
        # runs may overlap by the seed's length where a word repeats
        fits = (pair[step:] == pair[:-step]) & (np.minimum(gap_p, gap_q) > -SEED_WORDS)
        fits &= (np.maximum(gap_p, gap_q) <= MAX_GAP) & (p[step:] > p[:-step]) & (q[step:] > q[:-step])
        price = np.abs(gap_p - gap_q) + np.maximum(gap_p, gap_q)
        better = np.flatnonzero(fits & (price < cost[step:])) + step
        before[better] = better - step
        cost[better] = price[better - step]
    while True:
        further = before[before]
        if np.array_equal(further, before):
            return before
        before = further


def _trim(
    chain: Integers, p: Integers, q: Integers, size: Integers, sums: NDArray[np.float64], begins: Integers
) -> NDArray[np.bool_]:
    """Which runs stay when those at the ends that are worth less than the gap before them are cut off."""
    kept = np.ones(len(chain), bool)
    worth = sums[begins + p + size] - sums[begins + p]
    for _ in range(3):
        here = np.flatnonzero(kept)
        if len(here) < 2:
            break
        one, two = here[:-1], here[1:]
        same = chain[one] == chain[two]
        price = END_COST * np.maximum(p[two] - p[one] - size[one], q[two] - q[one] - size[one])
        is_first = np.concatenate([[True], ~same[:-1]]) & same
        is_last = np.concatenate([~same[1:], [True]]) & same
        cut_first, cut_last = is_first & (worth[one] < price), is_last & (worth[two] < price)
        if not (cut_first.any() or cut_last.any()):
            break
        kept[one[cut_first]] = False
        kept[two[cut_last]] = False
    return kept


def _without_overlap(chain: Integers, p: Integers, q: Integers, size: Integers) -> tuple[Integers, Integers, Integers]:
    """Cut from each run what the run before it has already."""
    if len(chain) < 2:
        return p, q, size
    same = chain[1:] == chain[:-1]
    overlap = np.maximum(p[:-1] + size[:-1] - p[1:], q[:-1] + size[:-1] - q[1:])
    overlap = np.concatenate([[0], np.where(same, np.clip(overlap, 0, size[1:]), 0)])
    return p + overlap, q + overlap, size - overlap


def _sum_up(
    chain: Integers,
    pair: Integers,
    p: Integers,
    q: Integers,
    size: Integers,
    sums: NDArray[np.float64],
    begins: Integers,
    min_strength: float,
) -> Stretches:
    """One stretch a chain, where it weighs enough."""
    if not len(chain):
        return Stretches(pair, p, p, q, q, size)
    first, _ = runs(chain)
    left_first, left_end = np.minimum.reduceat(p, first), np.maximum.reduceat(p + size, first)
    right_first, right_end = np.minimum.reduceat(q, first), np.maximum.reduceat(q + size, first)
    words = np.add.reduceat(size, first)
    longer = np.maximum(left_end - left_first, right_end - right_first)
    strength = np.add.reduceat(sums[begins + p + size] - sums[begins + p], first) - GAP_COST * (longer - words)
    good = (strength >= min_strength) & (words >= np.maximum(MIN_WORDS, MIN_IDENTITY * longer))
    return Stretches(
        pair[first][good],
        left_first[good],
        left_end[good],
        right_first[good],
        right_end[good],
        words[good],
    )


def _apart(found: Stretches) -> Stretches:
    """Leave out stretches of which more than half, on either side, lies in longer ones of the same pair."""
    order = np.lexsort((found.right_first, found.left_first, -found.words, found.pair))
    pairs = found.pair[order]
    begins, sizes = runs(pairs)
    kept = np.ones(len(pairs), bool)
    for begin, size in zip(begins[sizes > 1].tolist(), sizes[sizes > 1].tolist(), strict=True):
        kept[begin : begin + size] = _keep_apart(found, order[begin : begin + size])
    chosen = order[kept]
    chosen = chosen[np.lexsort((found.right_first[chosen], found.left_first[chosen], found.pair[chosen]))]
    return Stretches(
        found.pair[chosen],
        found.left_first[chosen],
        found.left_end[chosen],
        found.right_first[chosen],
        found.right_end[chosen],
        found.words[chosen],
    )


def _keep_apart(found: Stretches, numbers: Integers) -> list[bool]:
    """Which of a pair's stretches, the longest first, are mostly new on both sides."""
    sides = tuple(
        list(zip(first[numbers].tolist(), end[numbers].tolist(), strict=True))
        for first, end in ((found.left_first, found.left_end), (found.right_first, found.right_end))
    )
    covered = [bytearray(max(end for _, end in side)) for side in sides]
    kept = []
    for ranges in zip(*sides, strict=True):
        is_new = all(
            2 * taken.count(1, start, end) <= end - start for taken, (start, end) in zip(covered, ranges, strict=True)
        )
        kept.append(is_new)
        if is_new:
            for taken, (start, end) in zip(covered, ranges, strict=True):
                taken[start:end] = b"\x01" * (end - start)
    return kept
