"""Finds earlier articles that share heavy stems, in bounded time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.kept import Disk, Kept
from synopse.grouping.terms import Terms, Weights

KEYS, NAMES = "key ", "name "
"""Kinds of a language's postings on a disk, before the language: by heavy stems, and by those that others may share."""

_POSTINGS = 256
"""Latest articles kept per stem: a stem that has more in a window is no trail to a story."""

_FOUND = 16
"""Candidates in the article's own language, and"""

_FOUND_ACROSS = 8
"""in each other language."""

_KEYS_ACROSS = 2
"""Stems that must be shared across languages: names and numbers, seldom a word."""

_SWEPT = 4
"""Parts of the open articles: when one part has been forgotten, stems that nobody has any more are looked for."""

_MOST_HERE = 100_000
"""Postings of a table that stay in memory when they stand on a disk."""


class _Postings:
    """The latest places of one stem in a ring that grows to its full size."""

    __slots__ = ("count", "latest", "ring")

    def __init__(self) -> None:
        self.ring: NDArray[np.int64] = np.empty(4, np.int64)
        self.count = 0
        self.latest = -1

    def add(self, place: int) -> None:
        if self.count == len(self.ring) < _POSTINGS:
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
    def decode(cls, record: bytes) -> _Postings:
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


class _Table:
    """Articles by some of their stems."""

    __slots__ = ("postings",)

    def __init__(self, kind: str, disk: Disk | None) -> None:
        def load(keys: Sequence[str]) -> Mapping[str, _Postings]:
            found = disk.values(kind, keys) if disk else {}
            return {key: _Postings.decode(record) for key, record in found.items()}

        self.postings: Kept[str, _Postings] = Kept(load if disk else None)

    def add(self, keys: Iterable[str], place: int) -> None:
        keys = list(keys)
        self.postings.fetch(keys)
        for key in keys:
            postings = self.postings.get(key) or _Postings()
            postings.add(place)
            self.postings.put(key, postings)

    def sweep(self, first: int) -> None:
        """Forget stems that only places before ``first`` have."""
        here = self.postings.here
        for key in [key for key, postings in here.items() if postings.latest < first]:
            del here[key]

    def best(self, keys: Weights, first: int, most: int, least_shared: int) -> list[int]:
        """Places from ``first`` on that share most of the weight of ``keys``, best first; ties in order of arrival."""
        self.postings.fetch(keys)
        found = [
            (postings.places(), weight)
            for key, weight in keys.items()
            if (postings := self.postings.get(key)) is not None
        ]
        if not found:
            return []
        places = np.concatenate([places for places, _ in found])
        weights = np.repeat([weight for _, weight in found], [len(places) for places, _ in found])
        distinct, where, shared = np.unique(places, return_inverse=True, return_counts=True)
        pulls = np.bincount(where, weights)
        pulls[(distinct < first) | (shared < least_shared)] = 0.0
        order = np.lexsort((distinct, -pulls))[:most]
        chosen: list[int] = distinct[order[pulls[order] > 0.0]].tolist()
        return chosen


class Index:
    """Places of articles by their keys, in order of arrival; the oldest are forgotten per stem, and all those before a point.

    Each language has tables of its own, so that the many articles of one do not crowd out the few of another.
    """

    def __init__(self, disk: Disk | None = None) -> None:
        """With ``disk`` the postings stand there, and what is in use in memory."""
        self.languages: set[str] = set()
        self._disk = disk
        self._tables: dict[str, _Table] = {}
        self._unswept = 0

    def add(self, terms: Terms, place: int) -> None:
        """Make an article findable; ``place`` is greater than that of all before it."""
        self.languages.add(terms.language)
        self._table(KEYS + terms.language).add(terms.keys, place)
        self._table(NAMES + terms.language).add(terms.names, place)

    def forget(self, number: int, first: int, still_open: int) -> None:
        """Note that ``number`` more articles before ``first`` are closed; now and then stems that only such have go."""
        self._unswept += number
        # looking through all stems is paid for by as many articles as a fourth of those that are left; on a disk the
        # state looks through a few at a time
        if self._disk is not None or _SWEPT * self._unswept < still_open:
            return
        self._unswept = 0
        for table in self._tables.values():
            table.sweep(first)

    def candidates(self, terms: Terms, first: int) -> list[int]:
        """Places from ``first`` on that share most, those in the article's own language first, best first."""
        places: list[int] = []
        if terms.language in self.languages:
            places += self._table(KEYS + terms.language).best(terms.keys, first, _FOUND, 1)
        for language in sorted(self.languages):
            if language != terms.language:
                places += self._table(NAMES + language).best(terms.names, first, _FOUND_ACROSS, _KEYS_ACROSS)
        return places

    def take_changes(self, first: int) -> dict[tuple[str, str], bytes | None]:
        """What the disk does not know yet, without places before ``first``."""
        return {
            (kind, key): None if postings is None else postings.encode(first)
            for kind, table in self._tables.items()
            for key, postings in table.postings.take_changes(_MOST_HERE).items()
        }

    def is_forgotten(self, kind: str, key: str, record: bytes, first: int) -> bool:
        """Whether postings on the disk have no place from ``first`` on."""
        postings = self._table(kind).postings
        if int.from_bytes(record[-4:], "little") >= first or postings.has_changed(key):
            return False
        postings.here.pop(key, None)
        return True

    def _table(self, kind: str) -> _Table:
        if kind not in self._tables:
            self._tables[kind] = _Table(kind, self._disk)
        return self._tables[kind]
