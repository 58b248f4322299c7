"""The latest articles of each term where they stand on a disk, by the term's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.arrays import Integers
from synopse.grouping.kept import Disk, Kept
from synopse.grouping.postings import MOST
from synopse.grouping.vocabulary import Vocabulary

_MOST_HERE = 100_000
"""Terms of one kind that stay in memory."""


class _Ring:
    """The latest places of one stem in a ring that grows to its full size."""

    __slots__ = ("count", "latest", "ring")

    def __init__(self) -> None:
        self.ring: NDArray[np.int64] = np.empty(4, np.int64)
        self.count = 0
        self.latest = -1

    def add(self, place: int) -> None:
        if self.count == len(self.ring) < MOST:
            self.ring = np.concatenate([self.ring, np.empty_like(self.ring)])
        self.ring[self.count % len(self.ring)] = place
        self.latest = place
        self.count += 1

    def places(self) -> NDArray[np.int64]:
        return self.ring[: self.count]

    def encode(self, first: int) -> bytes:
        """The places from ``first`` on, in order."""
        places = np.sort(self.places())
        return places[np.searchsorted(places, first) :].astype("<u4").tobytes()

    @classmethod
    def decode(cls, record: bytes) -> _Ring:
        """The postings of `encode`."""
        places = np.frombuffer(record, "<u4")
        postings = cls()
        size = 4
        while size < len(places):
            size *= 2
        postings.ring = np.empty(size, np.int64)
        postings.ring[: len(places)] = places
        postings.count = len(places)
        postings.latest = int(places[-1]) if len(places) else -1
        return postings


class StoredPostings:
    """As `Postings`, on a disk; what is in use is in memory."""

    def __init__(self, kind: str, disk: Disk, vocabulary: Vocabulary) -> None:
        def load(keys: Sequence[str]) -> Mapping[str, _Ring]:
            return {key: _Ring.decode(record) for key, record in disk.values(kind, keys).items()}

        self.vocabulary = vocabulary
        self._rings: Kept[str, _Ring] = Kept(load)

    def add(self, terms: Integers, place: int) -> None:
        """Note that the article at ``place``, later than all before, has these terms, each given once."""
        names = self.vocabulary.spelled(terms)
        self._rings.fetch(names)
        for name in names:
            ring = self._rings.get(name) or _Ring()
            ring.add(place)
            self._rings.put(name, ring)

    def of(self, terms: Integers) -> tuple[Integers, Integers]:
        """Places of the articles with each term, one term after the other, and how many each has."""
        names = self.vocabulary.spelled(terms)
        self._rings.fetch(names)
        nothing = np.zeros(0, np.int64)
        places = [nothing if (ring := self._rings.get(name)) is None else ring.places() for name in names]
        return np.concatenate([nothing, *places]), np.array([len(found) for found in places], np.int64)

    def sweep(self, first: int) -> None:
        """Nothing here: the state looks through the disk, a little at a time."""

    def take_changes(self, first: int) -> dict[str, bytes | None]:
        """What the disk does not know yet, without places before ``first``."""
        changes = self._rings.take_changes(_MOST_HERE)
        return {name: None if ring is None else ring.encode(first) for name, ring in changes.items()}

    def is_forgotten(self, name: str, record: bytes, first: int) -> bool:
        """Whether what stands on the disk has no place from ``first`` on."""
        if int.from_bytes(record[-4:], "little") >= first or self._rings.has_changed(name):
            return False
        self._rings.here.pop(name, None)
        return True
