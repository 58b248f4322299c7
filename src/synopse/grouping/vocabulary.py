"""Numbers for terms: stems, parts of compounds, states; the same number in all languages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.arrays import Integers, Numbers, grown
from synopse.languages import load_language
from synopse.languages.rules.stem_counts import stem_counts
from synopse.text.stems import split_compound, stem

_LONG = 9
"""Shorter stems are not taken apart: chance splits outnumber compounds there."""

_MOST_KNOWN = 600_000
"""Words of a language remembered before the memory is emptied: some 90 MB."""

_PREFIX = 16
"""Bytes of a term that are kept for sorting; few that have more in common stand in one article."""

NONE = -1


class Vocabulary:
    """Terms by number, in the order in which they first came."""

    def __init__(self) -> None:
        self.terms: list[str] = []
        self._numbers: dict[str, int] = {}
        self._prefixes: NDArray[np.uint64] = np.zeros((0, 2), np.uint64)
        self._lexicons: dict[str, Lexicon] = {}

    def number(self, term: str) -> int:
        """The number of a term, a new one where it never came."""
        number = self._numbers.get(term)
        if number is None:
            number = self._numbers[term] = len(self.terms)
            self.terms.append(term)
            self._prefixes = grown(self._prefixes, len(self.terms))
            start = term.encode("utf-8", "surrogatepass")[:_PREFIX].ljust(_PREFIX, b"\0")
            self._prefixes[number] = np.frombuffer(start, ">u8")
        return number

    def spelled(self, numbers: Integers) -> list[str]:
        """The terms with these numbers."""
        return [self.terms[number] for number in numbers.tolist()]

    def order(self, numbers: Integers) -> Integers:
        """What puts terms in order of their characters, equal ones side by side."""
        prefixes = self._prefixes[numbers]
        order: Integers = np.lexsort((prefixes[:, 1], prefixes[:, 0]))
        prefixes, ordered = prefixes[order], numbers[order]
        begins_alike = (prefixes[1:] == prefixes[:-1]).all(axis=1)
        if (ordered[1:] != ordered[:-1])[begins_alike].any():
            again = np.flatnonzero(begins_alike)
            alike = np.union1d(again, again + 1)
            terms = self.spelled(ordered[alike])
            # what begins otherwise is in order already, so all can be sorted together
            order[alike] = order[alike][sorted(range(len(terms)), key=terms.__getitem__)]
        return order

    def lexicon(self, language: str) -> Lexicon:
        """The words of a language."""
        found = self._lexicons.get(language)
        if found is None:
            found = self._lexicons[language] = Lexicon(self, language)
        elif len(found) > _MOST_KNOWN:
            found.clear()
        return found


class Lexicon(dict[str, int]):
    """Numbers of the stems of a language's words, as they stand in texts.

    By number of a stem of the language: ``states``, the term of the state that it names, and ``parts``, those of an
    uncommon compound ("Koalitionsgespräche" and "Gespräche" meet in one of them); `NONE` where there is none.
    """

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._language = language
        self._stemmer = load_language(language).stemmer
        self.states: Numbers = np.zeros(0, np.int32)
        self.parts: Numbers = np.zeros((0, 2), np.int32)

    def __missing__(self, word: str) -> int:
        found = stem(word, self._stemmer)
        self[word] = number = self._vocabulary.number(found)
        # parts and states get numbers before there is room for them: neither is ever asked for its own
        parts = [self._vocabulary.number(part) for part in _parts(found, self._language)]
        state = _states(self._language).get(found)
        self.states, self.parts = (grown(values, number + 1) for values in (self.states, self.parts))
        self.parts[number] = parts or NONE
        self.states[number] = NONE if state is None else self._vocabulary.number(state)
        return number

    def numbers(self, words: Iterable[str]) -> list[int]:
        """The number of each word's stem."""
        return [self[word] for word in words]


@cache
def _states(language: str) -> dict[str, str]:
    """Term of each state by the stems of its name, its capital and its adjective."""
    rules = load_language(language)
    terms: dict[str, str] = {}
    for country in rules.names.countries:
        for name in (*country.names, country.capital, *country.adjectives):
            if " " not in name:
                terms.setdefault(stem(name, rules.stemmer), f"§{country.code}")
    return terms


def _parts(found: str, language: str) -> tuple[str, ...]:
    if len(found) < _LONG or not load_language(language).statements.writes_compounds:
        return ()
    _, counts = stem_counts(language)
    return () if found in counts else split_compound(found, counts) or ()
