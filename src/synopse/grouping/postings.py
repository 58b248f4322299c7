"""The latest articles of each term, in rings of one array."""

from __future__ import annotations

import numpy as np

from synopse.grouping.arrays import Integers, grown

MOST = 256
"""Latest articles kept of a term: one that has more in a window is no trail to a story."""

_FEWEST = 4
"""Room that a term begins with; a ring that is full has twice as much, up to the most."""


class Postings:
    """Places of articles by number of a term."""

    def __init__(self) -> None:
        self._rings: Integers = np.zeros(0, np.int64)
        self._used = 0
        self._free: dict[int, list[int]] = {}
        # by number of the term: where its ring begins, how much room it has, articles so far, the latest
        self._starts: Integers = np.zeros(0, np.int64)
        self._rooms: Integers = np.zeros(0, np.int64)
        self._counts: Integers = np.zeros(0, np.int64)
        self._latest: Integers = np.zeros(0, np.int64)

    def add(self, terms: Integers, place: int) -> None:
        """Note that the article at ``place``, later than all before, has these terms, each given once."""
        if not len(terms):
            return
        if int(terms.max()) >= len(self._starts):
            size = int(terms.max()) + 1
            self._starts, self._rooms, self._counts, self._latest = (
                grown(values, size) for values in (self._starts, self._rooms, self._counts, self._latest)
            )
        counts, rooms = self._counts[terms], self._rooms[terms]
        for term in terms[(counts == rooms) & (rooms < MOST)].tolist():
            self._widen(term)
        self._rings[self._starts[terms] + counts % self._rooms[terms]] = place
        self._counts[terms] = counts + 1
        self._latest[terms] = place

    def of(self, terms: Integers) -> tuple[Integers, Integers]:
        """Places of the articles with each term, one term after the other, and how many each has."""
        known = terms < len(self._starts)
        inside = np.where(known, terms, 0)
        if not len(self._starts):
            return np.zeros(0, np.int64), np.zeros(len(terms), np.int64)
        sizes = np.where(known, np.minimum(self._counts[inside], self._rooms[inside]), 0)
        before = np.cumsum(sizes) - sizes
        at = np.arange(int(sizes.sum())) + np.repeat(self._starts[inside] - before, sizes)
        return self._rings[at], sizes

    def sweep(self, first: int) -> None:
        """Forget terms that only places before ``first`` have."""
        gone = np.flatnonzero((self._rooms > 0) & (self._latest < first))
        for room in np.unique(self._rooms[gone]).tolist():
            self._free.setdefault(room, []).extend(self._starts[gone[self._rooms[gone] == room]].tolist())
        self._rooms[gone] = 0
        self._counts[gone] = 0

    def _widen(self, term: int) -> None:
        """Give a full ring twice its room."""
        start, room = int(self._starts[term]), int(self._rooms[term])
        wider = 2 * room or _FEWEST
        free = self._free.get(wider)
        if free:
            begin = free.pop()
        else:
            begin = self._used
            self._used += wider
            self._rings = grown(self._rings, self._used)
        if room:
            self._rings[begin : begin + room] = self._rings[start : start + room]
            self._free.setdefault(room, []).append(start)
        self._starts[term], self._rooms[term] = begin, wider
