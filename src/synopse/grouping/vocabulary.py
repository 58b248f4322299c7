"""Numbers for terms: stems, parts of compounds, states; the same number in all languages."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.arrays import Integers, Mask, Numbers, grown
from synopse.grouping.shared import is_state, may_be_shared, shared_terms
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

    By number of a stem of the language: ``parts``, the terms of the parts of an uncommon compound ("Koalitionsgespräche" and
    "Gespräche" meet in one of them); ``shared``, those of the states or concepts that it, or else its parts, stand for;
    ``states``, that of the state it names; `NONE` where there is none. ``crosses`` says which may be the same in another
    language.
    """

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._language = language
        self._stemmer = load_language(language).stemmer
        self.states: Numbers = np.zeros(0, np.int32)
        self.shared: Numbers = np.zeros((0, 2), np.int32)
        self.crosses: Mask = np.zeros(0, np.bool_)
        self.parts: Numbers = np.zeros((0, 2), np.int32)

    def __missing__(self, word: str) -> int:
        found = stem(word, self._stemmer)
        self[word] = number = self._vocabulary.number(found)
        # parts and shared terms get numbers before there is room for them: neither is ever asked for its own
        parts, known = _parts(found, self._language), shared_terms(self._language)
        terms = (
            [known[found]] if found in known else list(dict.fromkeys(known[part] for part in parts if part in known))
        )
        self.states, self.crosses = grown(self.states, number + 1), grown(self.crosses, number + 1)
        self.parts, self.shared = grown(self.parts, number + 1), grown(self.shared, number + 1)
        self.parts[number] = [self._vocabulary.number(part) for part in parts] or NONE
        self.shared[number] = ([self._vocabulary.number(term) for term in terms] + [NONE, NONE])[:2]
        self.states[number] = self.shared[number, 0] if found in known and is_state(terms[0]) else NONE
        self.crosses[number] = not terms and may_be_shared(found)
        return number

    def numbers(self, words: Iterable[str]) -> list[int]:
        """The number of each word's stem."""
        return [self[word] for word in words]


def _parts(found: str, language: str) -> tuple[str, ...]:
    if len(found) < _LONG or not load_language(language).statements.writes_compounds:
        return ()
    _, counts = stem_counts(language)
    return () if found in counts else split_compound(found, counts) or ()
