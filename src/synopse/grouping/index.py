"""Finds earlier articles that share heavy terms, in bounded time."""

from __future__ import annotations

import numpy as np

from synopse.grouping.arrays import Floats, Integers, Numbers, grown
from synopse.grouping.kept import Disk
from synopse.grouping.postings import Postings
from synopse.grouping.stored import StoredPostings
from synopse.grouping.terms import Trail
from synopse.grouping.vocabulary import Vocabulary

KEYS, NAMES = "key ", "name "
"""Kinds of a language's postings on a disk, before the language: by heavy stems, and by those that others may share."""

_FOUND = 16
"""Candidates in the article's own language, and"""

_FOUND_ACROSS = 8
"""in each other language."""

_KEYS_ACROSS = 2
"""Terms that must be shared across languages: names and numbers, seldom a word."""

_SWEPT = 4
"""Parts of the open articles: when one part has been forgotten, terms that nobody has any more are looked for."""


class Index:
    """Places of articles by their terms, in order of arrival; the oldest are forgotten per term, and all before a point.

    Each language has postings of its own, so that the many articles of one do not crowd out the few of another.
    """

    def __init__(self, disk: Disk | None = None, vocabulary: Vocabulary | None = None) -> None:
        """With ``disk`` the postings stand there, under the names that the ``vocabulary`` has for the terms."""
        self.languages: set[str] = set()
        self._disk = disk
        self._vocabulary = vocabulary or Vocabulary()
        self._postings: dict[str, Postings | StoredPostings] = {}
        self._unswept = 0
        self._pulls: Floats = np.zeros(0)
        self._shared: Numbers = np.zeros(0, np.int32)

    def add(self, trail: Trail, place: int) -> None:
        """Make an article findable; ``place`` is greater than that of all before it."""
        self.languages.add(trail.language)
        self._of(KEYS + trail.language).add(trail.own, place)
        self._of(NAMES + trail.language).add(trail.names, place)

    def forget(self, number: int, first: int, still_open: int) -> None:
        """Note that ``number`` more articles before ``first`` are closed; now and then terms that only such have go."""
        self._unswept += number
        # looking through all terms is paid for by as many articles as a fourth of those that are left; on a disk the
        # state looks through a few at a time
        if self._disk is not None or _SWEPT * self._unswept < still_open:
            return
        self._unswept = 0
        for postings in self._postings.values():
            postings.sweep(first)

    def candidates(self, trail: Trail, first: int) -> list[int]:
        """Places from ``first`` on that share most, those in the article's own language first, best first."""
        places: list[int] = []
        if trail.language in self.languages:
            places += self._best(KEYS + trail.language, trail.own, trail.pulls, first, _FOUND, 1)
        for language in sorted(self.languages):
            if language != trail.language:
                found = self._best(NAMES + language, trail.names, trail.name_pulls, first, _FOUND_ACROSS, _KEYS_ACROSS)
                places += found
        return places

    def take_changes(self, first: int) -> dict[tuple[str, str], bytes | None]:
        """What the disk does not know yet, without places before ``first``."""
        return {
            (kind, name): record
            for kind, postings in self._postings.items()
            if isinstance(postings, StoredPostings)
            for name, record in postings.take_changes(first).items()
        }

    def is_forgotten(self, kind: str, name: str, record: bytes, first: int) -> bool:
        """Whether postings on the disk have no place from ``first`` on."""
        postings = self._of(kind)
        return isinstance(postings, StoredPostings) and postings.is_forgotten(name, record, first)

    def renumber(self, vocabulary: Vocabulary) -> None:
        """Take the numbers of terms from another vocabulary from now on; what stands on a disk is known by name."""
        self._vocabulary = vocabulary
        for postings in self._postings.values():
            if isinstance(postings, StoredPostings):
                postings.vocabulary = vocabulary

    def _of(self, kind: str) -> Postings | StoredPostings:
        found = self._postings.get(kind)
        if found is None:
            found = Postings() if self._disk is None else StoredPostings(kind, self._disk, self._vocabulary)
            self._postings[kind] = found
        return found

    def _best(self, kind: str, terms: Integers, pulls: Floats, first: int, most: int, least_shared: int) -> list[int]:
        """Places that share most pull, best first; ties in order of arrival."""
        found, sizes = self._of(kind).of(terms)
        places = found - first
        weights = np.repeat(pulls, sizes)
        is_open = places >= 0
        if not is_open.all():
            places, weights = places[is_open], weights[is_open]
        if not len(places):
            return []
        pulled, shared = self._sums(places, weights)
        enough = shared >= least_shared
        distinct, pulled = places[enough], pulled[enough]
        if len(distinct) > most:
            near = pulled >= np.partition(pulled, len(pulled) - most)[len(pulled) - most]
            distinct, pulled = distinct[near], pulled[near]
        chosen: list[int] = (distinct[np.lexsort((distinct, -pulled))[:most]] + first).tolist()
        return chosen

    def _sums(self, places: Integers, weights: Floats) -> tuple[Floats, Numbers]:
        """For each place the first time it comes its weights together and how many they are; 0 when it comes again."""
        size = int(places.max()) + 1
        self._pulls, self._shared = grown(self._pulls, size), grown(self._shared, size)
        np.add.at(self._pulls, places, weights)
        np.add.at(self._shared, places, 1)
        pulled, shared = self._pulls[places], self._shared[places]
        self._pulls[places] = 0.0
        # which of the equal places stands there last is no matter: one does
        self._shared[places] = numbers = np.arange(len(places), dtype=np.int32)
        shared[self._shared[places] != numbers] = 0
        self._shared[places] = 0
        return pulled, shared
