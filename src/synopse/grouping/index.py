"""Finds earlier articles that share heavy stems, in bounded time."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.terms import Terms, Weights

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


class _Table:
    """Articles by some of their stems."""

    __slots__ = ("_postings",)

    def __init__(self) -> None:
        self._postings: dict[str, _Postings] = {}

    def add(self, keys: Iterable[str], place: int) -> None:
        for key in keys:
            postings = self._postings.get(key)
            if postings is None:
                postings = self._postings[key] = _Postings()
            postings.add(place)

    def sweep(self, first: int) -> None:
        """Forget stems that only places before ``first`` have."""
        for key in [key for key, postings in self._postings.items() if postings.latest < first]:
            del self._postings[key]

    def best(self, keys: Weights, first: int, most: int, least_shared: int) -> list[int]:
        """Places from ``first`` on that share most of the weight of ``keys``, best first; ties in order of arrival."""
        found = [
            (postings.places(), weight)
            for key, weight in keys.items()
            if (postings := self._postings.get(key)) is not None
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
    """Articles by their keys, in order of arrival; the oldest are forgotten per stem, and all those before a point.

    Each language has tables of its own, so that the many articles of one do not crowd out the few of another.
    """

    def __init__(self) -> None:
        self._own: dict[str, _Table] = {}
        self._across: dict[str, _Table] = {}
        self._ids: list[str] = []
        self._first = 0
        self._unswept = 0

    def add(self, terms: Terms) -> None:
        """Make an article findable."""
        place = self._first + len(self._ids)
        self._own.setdefault(terms.language, _Table()).add(terms.keys, place)
        self._across.setdefault(terms.language, _Table()).add(terms.names, place)
        self._ids.append(terms.id)

    def forget(self, number: int) -> None:
        """Forget the ``number`` oldest articles, and now and then the stems that only such have."""
        self._first += number
        del self._ids[:number]
        self._unswept += number
        # looking through all stems is paid for by as many articles as a fourth of those that are left
        if _SWEPT * self._unswept < len(self._ids):
            return
        self._unswept = 0
        for table in (*self._own.values(), *self._across.values()):
            table.sweep(self._first)

    def candidates(self, terms: Terms) -> list[str]:
        """Ids of the articles that share most, those in the article's own language first, best first."""
        own = self._own.get(terms.language)
        places = own.best(terms.keys, self._first, _FOUND, 1) if own else []
        for language in sorted(self._across):
            if language != terms.language:
                places += self._across[language].best(terms.names, self._first, _FOUND_ACROSS, _KEYS_ACROSS)
        return [self._ids[place - self._first] for place in places]
