"""The three passes over a part of a corpus; each is run by any process, in any order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synopse.reuse.arrays import runs
from synopse.reuse.files import FINGERPRINT, WordReader, WordWriter, append_parts, read_part
from synopse.reuse.fingerprints import Hashes, select
from synopse.reuse.linking import link
from synopse.reuse.matching import Stretches, find_stretches
from synopse.reuse.register import Placed, Register
from synopse.reuse.words import read_words

MIN_SHARED = 2
"""Fingerprints two articles must share to be looked at: one alone is mostly a phrase."""

MOST_PAIRS = 12
"""Earlier articles an article is compared with in full, those that share most with it."""

_AT_ONCE = 400
"""Pairs compared at once: their words fit the processor's cache."""


@dataclass(frozen=True, slots=True)
class Found:
    """Edges between ranks, and the stretches of each: characters of the texts, by number of the edge."""

    earlier: NDArray[np.int64]
    later: NDArray[np.int64]
    words: NDArray[np.int64]
    earlier_share: NDArray[np.float32]
    later_share: NDArray[np.float32]
    edge: NDArray[np.int64]
    stretches: NDArray[np.int64]
    """Four columns: first character and end in the earlier text, first character and end in the later one."""


class Workplace:
    """One process's view of the files."""

    def __init__(self, folder: Path, writer: int) -> None:
        self._folder, self._writer = folder, writer
        self._words = WordWriter(folder, writer)

    def read(self, first: int, texts: list[str], bodies: list[Any], parts: int) -> Placed:
        """Write the words and fingerprints of the articles from number ``first`` on."""
        words = read_words(texts, bodies)
        articles, _, hashes = select(words)
        found = np.empty(len(hashes), FINGERPRINT)
        found["hash"], found["article"] = hashes, first + articles
        # ranges of the upper half: equal parts whatever their number
        part = ((hashes >> np.uint64(32)) * np.uint64(parts)) >> np.uint64(32)
        append_parts(self._folder, "fingerprints", found, part.astype(np.int64), self._writer)
        return Placed(first, self._writer, self._words.write(words), np.diff(words.offsets))

    def link(self, part: int, parts: int, window: int | None) -> Hashes:
        """Write the pairs that a part's fingerprints make; the house keys found."""
        found = read_part(self._folder, "fingerprints", part, FINGERPRINT)
        pairs, house = link(found["hash"], self._ranks[found["article"]], self._register, window)
        later = (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)
        append_parts(self._folder, "pairs", pairs, later * parts // len(self._ranks), self._writer)
        return house

    def match(self, part: int, min_strength: float) -> Found:
        """Compare the pairs of a part, in order of the later article and then the earlier one."""
        pairs, shared = np.unique(read_part(self._folder, "pairs", part, np.dtype("<u8")), return_counts=True)
        earlier, later = _most_shared(pairs, shared)
        found = [
            self._match(earlier[begin : begin + _AT_ONCE], later[begin : begin + _AT_ONCE], min_strength)
            for begin in range(0, len(earlier), _AT_ONCE)
        ]
        return _joined(found)

    def _match(self, earlier: NDArray[np.int64], later: NDArray[np.int64], min_strength: float) -> Found:
        ranks, numbers = np.unique(np.concatenate([earlier, later]), return_inverse=True)
        words = self._reader.codes(ranks)
        left, right = numbers[: len(earlier)], numbers[len(earlier) :]
        found = find_stretches(words, left, right, self._register.outlets[ranks], self._house, min_strength)
        edges, edge = np.unique(found.pair, return_inverse=True)
        common = np.bincount(edge, found.words, len(edges)).astype(np.int64)
        sizes = self._reader.sizes
        return Found(
            earlier[edges],
            later[edges],
            common,
            _share(common, sizes[earlier[edges]]),
            _share(common, sizes[later[edges]]),
            edge,
            self._characters(found, ranks, left, right),
        )

    def _characters(
        self, found: Stretches, ranks: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """The stretches in characters of the texts."""
        used, numbers = np.unique(np.concatenate([left[found.pair], right[found.pair]]), return_inverse=True)
        starts, ends = self._reader.places(ranks[used])
        sizes = self._reader.sizes[ranks[used]].astype(np.int64)
        begins = np.cumsum(sizes) - sizes
        in_left, in_right = begins[numbers[: len(found.pair)]], begins[numbers[len(found.pair) :]]
        return np.stack(
            [
                starts[in_left + found.left_first],
                ends[in_left + found.left_end - 1],
                starts[in_right + found.right_first],
                ends[in_right + found.right_end - 1],
            ],
            axis=1,
        )

    @cached_property
    def _ranks(self) -> NDArray[np.uint32]:
        return self._load("ranks")

    @cached_property
    def _register(self) -> Register:
        return Register(self._load("outlets"), self._load("days"))

    @cached_property
    def _house(self) -> Hashes:
        return self._load("house")

    @cached_property
    def _reader(self) -> WordReader:
        return WordReader(self._folder, self._load("writers"), self._load("places"), self._load("sizes"))

    def _load(self, name: str) -> NDArray[Any]:
        found: NDArray[Any] = np.load(self._folder / f"{name}.npy")
        return found

    def close(self) -> None:
        """Close what is open."""
        if "_reader" in self.__dict__:
            self._reader.close()


def _most_shared(pairs: Hashes, shared: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs that share enough, at most `MOST_PAIRS` of each later article, in order of the later and the earlier."""
    enough = shared >= MIN_SHARED
    pairs, shared = pairs[enough], shared[enough]
    earlier, later = (pairs >> np.uint64(32)).astype(np.int64), (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)
    order = np.lexsort((earlier, -shared, later))
    first, size = runs(later[order])
    place = np.arange(len(order)) - np.repeat(first, size)
    kept = np.sort(order[place < MOST_PAIRS])
    kept = kept[np.lexsort((earlier[kept], later[kept]))]
    return earlier[kept], later[kept]


def _share(words: NDArray[np.int64], sizes: NDArray[np.uint32]) -> NDArray[np.float32]:
    return np.minimum(words / np.maximum(sizes, 1), 1.0).astype(np.float32)


def _joined(found: list[Found]) -> Found:
    none = np.empty(0, np.int64)
    first = np.cumsum([0, *(len(part.earlier) for part in found)])
    return Found(
        np.concatenate([none, *(part.earlier for part in found)]),
        np.concatenate([none, *(part.later for part in found)]),
        np.concatenate([none, *(part.words for part in found)]),
        np.concatenate([none.astype(np.float32), *(part.earlier_share for part in found)]),
        np.concatenate([none.astype(np.float32), *(part.later_share for part in found)]),
        np.concatenate([none, *(part.edge + begin for part, begin in zip(found, first.tolist(), strict=False))]),
        np.concatenate([np.empty((0, 4), np.int64), *(part.stretches for part in found)]),
    )
