"""Articles as arrays of word codes: what all later steps calculate with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from synopse.text.wording import WORD, is_short, normalise_word, quoted_ranges

WORD_BITS = np.uint32((1 << 30) - 1)
SHORT_BIT = np.uint32(1 << 30)
QUOTED_BIT = np.uint32(1 << 31)

_PARTS = re.compile(f"({WORD.pattern})")
_MOST_KNOWN = 2_000_000
"""Surfaces remembered before the memory is emptied: some 200 MB, and a new word costs only microseconds."""
_LONGEST = 0xFFFF
"""Characters; what is longer is no word."""

Ranges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several articles, one article after the other.

    The words of article ``i`` are ``offsets[i]:offsets[i + 1]``. A code is the 30-bit hash of the word in one spelling,
    with a bit for what is most likely a function word and one for what is quoted; ``starts`` and ``lengths`` are
    characters of the article's text. Two different words have one code once in a thousand million.
    """

    codes: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    lengths: NDArray[np.uint16]
    offsets: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.offsets) - 1


class _Codes(dict[str, int]):
    """Codes by surface, made when first seen; the same in every process."""

    def __missing__(self, surface: str) -> int:
        digest = blake2b(normalise_word(surface).encode("utf-8", "surrogatepass"), digest_size=4).digest()
        code = int.from_bytes(digest, "little") & int(WORD_BITS)
        if is_short(surface):
            code |= int(SHORT_BIT)
        self[surface] = code
        return code


_codes = _Codes()


def read_words(texts: Iterable[str], bodies: Iterable[Ranges | None]) -> Words:
    """Read the words of each text, in its body (half-open ranges of characters in order) or, with None, in all of it."""
    if len(_codes) > _MOST_KNOWN:
        _codes.clear()
    codes: list[NDArray[np.uint32]] = []
    starts: list[NDArray[np.uint32]] = []
    lengths: list[NDArray[np.uint16]] = []
    offsets = [0]
    for text, body in zip(texts, bodies, strict=True):
        size = 0
        for begin, end in ((0, len(text)),) if body is None else body:
            read = _read_range(text, begin, end)
            codes.append(read[0])
            starts.append(read[1])
            lengths.append(read[2])
            size += len(read[0])
        if size and (quoted := list(quoted_ranges(text))):
            _mark_quoted(codes, starts, size, quoted)
        offsets.append(offsets[-1] + size)
    return Words(
        np.concatenate(codes) if codes else np.empty(0, np.uint32),
        np.concatenate(starts) if starts else np.empty(0, np.uint32),
        np.concatenate(lengths) if lengths else np.empty(0, np.uint16),
        np.array(offsets, np.int64),
    )


def _read_range(text: str, begin: int, end: int) -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint16]]:
    # one call that gives words and gaps in turn takes half the time of asking every match for its place
    parts = _PARTS.split(text[begin:end])
    sizes = np.fromiter(map(len, parts), np.int64, len(parts))
    starts = begin + np.cumsum(sizes)[:-1:2]
    lengths = sizes[1::2]
    codes = np.array([_codes[word] for word in parts[1::2]], np.uint32)
    if len(lengths) and lengths.max() > _LONGEST:
        kept = lengths <= _LONGEST
        codes, starts, lengths = codes[kept], starts[kept], lengths[kept]
    return codes, starts.astype(np.uint32), lengths.astype(np.uint16)


def _mark_quoted(codes: list[NDArray[np.uint32]], starts: list[NDArray[np.uint32]], size: int, quoted: Ranges) -> None:
    """Set the bit of quoted words in the last ``size`` words."""
    number = len(codes)
    while size > 0:
        number -= 1
        size -= len(codes[number])
        for begin, end in quoted:
            first, stop = np.searchsorted(starts[number], (begin, end))
            codes[number][first:stop] |= QUOTED_BIT
