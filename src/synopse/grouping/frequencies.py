"""How often a stem stands in articles: what the language's background says, and what the stream has shown of late."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

import numpy as np

from synopse.grouping.arrays import Floats, Integers, grown
from synopse.grouping.kept import Disk, Kept
from synopse.grouping.shared import shared_terms
from synopse.grouping.vocabulary import Vocabulary
from synopse.languages.rules.stem_counts import stem_counts

COUNTS = "count "
"""Kind of a language's counts on a disk, before the language."""

_SENTENCES_AN_ARTICLE = 12
"""The background counts sentences; an article is a dozen of them."""

_PRIOR = 200.0
"""Articles that the background counts for: after as many of its own the stream says as much."""

_UNSEEN = 0.3
"""Sentences in which a stem without an entry is taken to stand."""

_MOST_ARTICLES = 100_000
"""When a language has so many, all its counts are halved: what was common last year need not be so now, and a stem that
stays away is forgotten, so that the words of a stream without end take bounded room."""

_TURN_BITS = 32

_MOST_HERE = 400_000
"""Counts of a language that stay in memory when they stand on a disk."""


class _Language:
    """A language's numbers by term: articles that have it (without a disk), and those that the background expects."""

    def __init__(self) -> None:
        self.known = 0
        self.seen: Integers = np.zeros(0, np.int64)
        self.expected: Floats = np.zeros(0)


class Frequencies:
    """Counts in how many articles of a language each term stands; ``vocabulary`` says which are meant by the numbers.

    A count on a disk is kept with the number of halvings that it has been through; the others are made up for when it is
    read.
    """

    def __init__(self, disk: Disk | None = None, vocabulary: Vocabulary | None = None) -> None:
        """With ``disk`` the counts stand there, and what is in use in memory."""
        self.vocabulary = vocabulary or Vocabulary()
        self.articles: dict[str, int] = {}
        self.turns: dict[str, int] = {}
        self._disk = disk
        self._languages: dict[str, _Language] = {}
        self._counts: dict[str, Kept[str, int]] = {}

    def count(self, language: str, terms: Integers) -> None:
        """Count one article's terms, each of which is given once."""
        turn = self.turns.get(language, 0)
        found = self._language(language)
        if self._disk is None:
            found.seen[terms] += 1
        else:
            counts, stems, base = self._of(language), self.vocabulary.spelled(terms), turn << _TURN_BITS
            counts.fetch(stems)
            for stem in stems:
                counts.put(stem, base + _worth(counts.here.get(stem, 0), turn) + 1)
        self.articles[language] = self.articles.get(language, 0) + 1
        if self.articles[language] >= _MOST_ARTICLES:
            self.articles[language] //= 2
            self.turns[language] = turn + 1
            found.seen >>= 1

    def rarities(self, language: str, terms: Integers) -> Floats:
        """Inverse document frequency of each term (natural logarithm; near 0 for a stem of every article)."""
        found = self._language(language)
        seen = found.seen[terms] if self._disk is None else self._stored(language, terms)
        shares = (_PRIOR + self.articles.get(language, 0) + 1.0) / (found.expected[terms] + seen)
        # the logarithm of numpy has other last digits on another kind of processor
        return np.array([math.log(share) for share in shares.tolist()])

    def _stored(self, language: str, terms: Integers) -> Integers:
        counts, stems, turn = self._of(language), self.vocabulary.spelled(terms), self.turns.get(language, 0)
        counts.fetch(stems)
        return np.array([_worth(counts.here.get(stem, 0), turn) for stem in stems], np.int64)

    def forget_numbers(self) -> None:
        """Begin the vocabulary anew; what stands on the disk is known by name."""
        self.vocabulary = Vocabulary()
        self._languages.clear()

    def _language(self, language: str) -> _Language:
        """The numbers of a language, with room for all terms."""
        found = self._languages.setdefault(language, _Language())
        terms = self.vocabulary.terms
        if found.known < len(terms):
            found.seen = grown(found.seen, len(terms))
            found.expected = grown(found.expected, len(terms))
            expected, unseen = _expected(language)
            new = terms[found.known :]
            found.expected[found.known : len(terms)] = [expected.get(term, unseen) for term in new]
            found.known = len(terms)
        return found

    def take_changes(self) -> dict[tuple[str, str], bytes | None]:
        """What the disk does not know yet."""
        return {
            (COUNTS + language, stem): None if value is None else value.to_bytes(8, "little")
            for language, counts in self._counts.items()
            for stem, value in counts.take_changes(_MOST_HERE).items()
        }

    def is_forgotten(self, language: str, stem: str, value: bytes) -> bool:
        """Whether a count on the disk has been halved to nothing."""
        turn = self.turns.get(language, 0)
        if turn == 0 or self._of(language).has_changed(stem):
            return False
        if _worth(int.from_bytes(value, "little"), turn):
            return False
        self._of(language).here.pop(stem, None)
        return True

    def _of(self, language: str) -> Kept[str, int]:
        counts = self._counts.get(language)
        if counts is None:
            disk, kind = self._disk, COUNTS + language

            def load(stems: Iterable[str]) -> Mapping[str, int]:
                found = disk.values(kind, list(stems)) if disk else {}
                return {stem: int.from_bytes(value, "little") for stem, value in found.items()}

            counts = self._counts[language] = Kept(load if disk else None)
        return counts


def _worth(value: int, turn: int) -> int:
    """A count, less the halvings since it was written."""
    return value if turn == 0 else (value & 0xFFFF_FFFF) >> min(turn - (value >> _TURN_BITS), _TURN_BITS)


@cache
def _expected(language: str) -> tuple[dict[str, float], float]:
    """Articles among `_PRIOR` that have a stem by the background, and for a stem without an entry."""
    sentences, background = stem_counts(language)

    def articles(count: float) -> float:
        return _PRIOR * (1.0 - (1.0 - min(count / sentences, 0.999)) ** _SENTENCES_AN_ARTICLE)

    counts = Counter(background)
    for stem, term in shared_terms(language).items():
        counts[term] += background.get(stem, 0)
    return {term: articles(count) for term, count in counts.items() if count}, articles(_UNSEEN)
