"""Winnowing: a few hashes of an article such that two articles that share a long enough stretch share one of them.

Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD 2003), on words.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.reuse.words import WORD_BITS, Words

GRAM = 5
"""Words of a fingerprint: shorter sequences are phrases that everybody uses."""

WINDOW = 8
"""Sequences of which one is kept: every shared stretch of 12 words (GRAM + WINDOW - 1) has a fingerprint in common."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_FINAL = np.uint64(0xBF58476D1CE4E5B9)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)

Hashes = NDArray[np.uint64]


def gram_hashes(codes: NDArray[np.uint32], size: int) -> Hashes:
    """Hash of the ``size`` words from each place on; the last ``size - 1`` places have none and are left out."""
    count = max(0, len(codes) - size + 1)
    words = mix((codes & WORD_BITS).astype(np.uint64) + np.uint64(1))
    total = np.zeros(count, np.uint64)
    for step in range(size):
        total = total * _MULTIPLIER + words[step : step + count]
    return mix(total)


def mix(values: Hashes) -> Hashes:
    """Spread the values evenly over 64 bits (the finaliser of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * _FINAL
    return values ^ (values >> np.uint64(31))


def select(words: Words) -> tuple[NDArray[np.int64], NDArray[np.int64], Hashes]:
    """The places kept of each article: its number, the place among all ``words.codes``, and the hash.

    A place is kept when it has the least hash of a window; an article with fewer sequences than a window is one window.
    What is kept of an article depends on nothing but the article.
    """
    total = len(words.codes)
    ends = np.repeat(words.offsets[1:], np.diff(words.offsets))
    hashes = np.full(total, _NONE)
    found = gram_hashes(words.codes, GRAM)
    hashes[: len(found)] = found
    hashes[np.arange(total) + GRAM > ends] = _NONE
    least = _forward_least(hashes)
    least[np.arange(total) + (GRAM + WINDOW - 1) > ends] = 0
    kept = (_backward_most(least) == hashes) & (hashes != _NONE)
    _keep_in_short(kept, hashes, words.offsets)
    places = np.flatnonzero(kept)
    articles = np.searchsorted(words.offsets, places, side="right") - 1
    return articles, places, hashes[places]


def _forward_least(hashes: Hashes) -> Hashes:
    """Least of each place and the ones after it in its window."""
    least = hashes.copy()
    step = 1
    while step < WINDOW:
        least[:-step] = np.minimum(least[:-step], least[step:])
        step *= 2
    return least


def _backward_most(least: Hashes) -> Hashes:
    """Most of each place and the ones before it in its window."""
    most = least.copy()
    step = 1
    while step < WINDOW:
        most[step:] = np.maximum(most[step:], most[:-step].copy())
        step *= 2
    return most


def _keep_in_short(kept: NDArray[np.bool_], hashes: Hashes, offsets: NDArray[np.int64]) -> None:
    sizes = np.diff(offsets)
    for number in np.flatnonzero((sizes >= GRAM) & (sizes < GRAM + WINDOW - 1)).tolist():
        first, end = int(offsets[number]), int(offsets[number + 1])
        kept[first + int(np.argmin(hashes[first:end]))] = True
