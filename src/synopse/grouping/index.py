"""Finds earlier articles that share heavy stems, in bounded time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.terms import Terms

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


class Index:
    """Articles by their keys, in order of arrival; the oldest are forgotten per stem, and all those before a point."""

    def __init__(self) -> None:
        self._postings: dict[str, _Postings] = {}
        self._ids: list[str] = []
        self._languages: list[str] = []
        self._first = 0
        self._unswept = 0

    def add(self, terms: Terms) -> None:
        """Make an article findable."""
        for key in terms.keys:
            postings = self._postings.get(key)
            if postings is None:
                postings = self._postings[key] = _Postings()
            postings.add(self._first + len(self._ids))
        self._ids.append(terms.id)
        self._languages.append(terms.language)

    def forget(self, number: int) -> None:
        """Forget the ``number`` oldest articles, and now and then the stems that only such have."""
        self._first += number
        del self._ids[:number], self._languages[:number]
        self._unswept += number
        # looking through all stems is paid for by as many articles as a fourth of those that are left
        if _SWEPT * self._unswept < len(self._ids):
            return
        self._unswept = 0
        gone = [key for key, postings in self._postings.items() if postings.latest < self._first]
        for key in gone:
            del self._postings[key]

    def candidates(self, terms: Terms) -> list[str]:
        """Ids of the articles that share most, best first within a language; ties in order of arrival."""
        found = [
            (postings.places(), weight)
            for key, weight in terms.keys.items()
            if (postings := self._postings.get(key)) is not None
        ]
        if not found:
            return []
        places = np.concatenate([places for places, _ in found])
        weights = np.repeat([weight for _, weight in found], [len(places) for places, _ in found])
        distinct, where, shared = np.unique(places, return_inverse=True, return_counts=True)
        pulls = np.bincount(where, weights)
        pulls[distinct < self._first] = 0.0
        order = np.lexsort((distinct, -pulls))
        room = {terms.language: _FOUND}
        chosen: list[str] = []
        for number in order.tolist():
            if pulls[number] <= 0.0:
                break
            place = int(distinct[number]) - self._first
            language = self._languages[place]
            if language != terms.language and shared[number] < _KEYS_ACROSS:
                continue
            if room.setdefault(language, _FOUND_ACROSS):
                room[language] -= 1
                chosen.append(self._ids[place])
            elif not any(room.values()):
                break
        return chosen
