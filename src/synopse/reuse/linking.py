"""From fingerprints to pairs of articles worth a closer look, in time and space linear in the fingerprints."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.reuse.arrays import Integers, runs
from synopse.reuse.fingerprints import Hashes, mix
from synopse.reuse.register import NO_OUTLET, UNDATED, Register

CARRIERS = 4
"""Earlier articles an article is paired with for one fingerprint: the first that had it and the latest of the others."""

HOUSE_ARTICLES = 8
"""An outlet that prints a wording in more articles than this, over"""

HOUSE_DAYS = 3
"""days or more, or over any time when undated, prints its furniture ("Read more in our newsletter"), not a copy."""

STOCK_ARTICLES = 5_000
"""Wording of more articles than this, or printed on"""

STOCK_DAYS = 10
"""days or more, by whomever, is a stock phrase or the furniture of a chain: a dispatch has fewer takers and is gone sooner."""

_EVERYBODY = np.int32(-2)


def link(hashes: Hashes, ranks: NDArray[np.uint32], register: Register, window: int | None) -> tuple[Hashes, Hashes]:
    """Pair the articles that share fingerprints; all articles that have one of ``hashes`` must be among these.

    Returns the pairs, one entry for each fingerprint two articles share (earlier rank in the upper 32 bits, later in
    the lower ones), and the house keys (see `house_keys`) of furniture and stock phrases. Articles of one outlet, and
    those more than ``window`` days apart, make no pair. Neither result depends on the order of the input.
    """
    hashes, ranks = _sorted_once(hashes, ranks)
    hashes, ranks, house = _without_house_style(hashes, ranks, register)
    first, size = runs(hashes)
    number = np.repeat(np.arange(len(first)), size)
    stock = (size > STOCK_ARTICLES) | (_days(first, ranks, register) >= STOCK_DAYS)
    begins = first[number]
    used = ~stock[number]
    places = np.arange(len(hashes))
    pairs = []
    for step in range(1, CARRIERS):
        near = places[used & (places - step > begins)]
        pairs.append(_pairs(near - step, near, ranks, register, window))
    others = used & (places > begins)
    pairs.append(_pairs(begins[others], places[others], ranks, register, window))
    stocks = house_keys(hashes[first[stock]], np.full(int(stock.sum()), _EVERYBODY))
    return np.concatenate(pairs), np.concatenate([house, stocks])


def house_keys(hashes: Hashes, outlets: NDArray[np.int32]) -> Hashes:
    """One number for a fingerprint as an outlet's own."""
    return mix(hashes + outlets.astype(np.int64).view(np.uint64) * np.uint64(0xD6E8FEB86659FD93))


def house_style(hashes: Hashes, outlets: NDArray[np.int32], house: Hashes) -> NDArray[np.bool_]:
    """Which fingerprints are furniture of their outlet or stock phrases; ``house`` are all house keys, sorted."""
    everybody = np.full(len(hashes), _EVERYBODY)
    return _among(house_keys(hashes, outlets), house) | _among(house_keys(hashes, everybody), house)


def _among(values: Hashes, known: Hashes) -> NDArray[np.bool_]:
    if not len(known):
        return np.zeros(len(values), bool)
    places = np.minimum(np.searchsorted(known, values), len(known) - 1)
    found: NDArray[np.bool_] = known[places] == values
    return found


def _sorted_once(hashes: Hashes, ranks: NDArray[np.uint32]) -> tuple[Hashes, NDArray[np.uint32]]:
    order = np.lexsort((ranks, hashes))
    hashes, ranks = hashes[order], ranks[order]
    again = np.zeros(len(hashes), bool)
    again[1:] = (hashes[1:] == hashes[:-1]) & (ranks[1:] == ranks[:-1])
    return hashes[~again], ranks[~again]


def _days(first: Integers, ranks: NDArray[np.uint32], register: Register) -> Integers:
    """Number of days in each run of ranks; these are in order, and so are the days of those that are dated."""
    if not len(first):
        return first
    days = register.days[ranks]
    is_new = np.ones(len(days), np.int64)
    is_new[1:] = days[1:] != days[:-1]
    is_new[first] = 1
    counts: Integers = np.add.reduceat(is_new, first)
    return counts


def _without_house_style(
    hashes: Hashes, ranks: NDArray[np.uint32], register: Register
) -> tuple[Hashes, NDArray[np.uint32], Hashes]:
    """Take out what an outlet prints again and again."""
    # only a run that is long enough can hold so many articles of one outlet
    first, size = runs(hashes)
    long = np.repeat(size > HOUSE_ARTICLES, size)
    places = np.flatnonzero(long)
    outlets = register.outlets[ranks[places]]
    keys = house_keys(hashes[places], outlets)
    order = np.argsort(keys, kind="stable")
    first, size = runs(keys[order])
    if not len(first):
        return hashes, ranks, keys
    days = register.days[ranks[places[order]]]
    earliest, latest = np.minimum.reduceat(days, first), np.maximum.reduceat(days, first)
    spread = latest.astype(np.int64) - earliest
    is_house = (size > HOUSE_ARTICLES) & ((spread >= HOUSE_DAYS) | (latest == UNDATED))
    is_house &= outlets[order][first] != NO_OUTLET
    dropped = places[order[np.repeat(is_house, size)]]
    kept = np.ones(len(hashes), bool)
    kept[dropped] = False
    return hashes[kept], ranks[kept], keys[order][first[is_house]]


def _pairs(
    earlier: NDArray[np.int64],
    later: NDArray[np.int64],
    ranks: NDArray[np.uint32],
    register: Register,
    window: int | None,
) -> Hashes:
    left, right = ranks[earlier], ranks[later]
    outlets = register.outlets[left]
    wanted = (outlets != register.outlets[right]) | (outlets == NO_OUTLET)
    if window is not None:
        one, other = register.days[left].astype(np.int64), register.days[right].astype(np.int64)
        wanted &= (np.abs(one - other) <= window) | (one == UNDATED) | (other == UNDATED)
    pairs: Hashes = (left[wanted].astype(np.uint64) << np.uint64(32)) | right[wanted]
    return pairs
