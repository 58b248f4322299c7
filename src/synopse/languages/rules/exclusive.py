"""Values of which one thing has one at a time: open or closed, found or missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from synopse.model import DiscrepancyKind

Scope = Literal["", "clause", "person"]
_GAP = "…"
_REACH = 14
"""Words of a clause between the two parts of "a … b"."""
_KEY = 3
"""Letters by which the words are looked up."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a set: ``set`` and ``value`` have the same names in every language, ``kind`` is a discrepancy's.

    ``scope`` tells of what it is said: "" for what its words govern, "clause" for anything in its clause ("after two tests …
    came back negative"), "person" for one person.
    """

    set: str
    kind: DiscrepancyKind
    value: str
    scope: Scope = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value at the places ``at`` of a row of words."""

    value: Value
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExclusiveSets:
    """The sets of one language, looked up by the first letters of their phrases."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], Value], ...]]

    def find(self, words: Sequence[str]) -> tuple[Stated, ...]:
        """The values that a clause states, in order; ``words`` are in lower case. A phrase outranks the words in it."""
        found = []
        for first, word in enumerate(words):
            for phrase, value in self.phrases.get(word[:_KEY], ()):
                at = _match(phrase, words, first)
                if at:
                    found.append(Stated(value, at))
        taken = [frozenset(one.at) for one in found]
        kept = (one for one in found if not any(frozenset(one.at) < other for other in taken))
        return tuple(dict.fromkeys(kept))


def _match(phrase: tuple[str, ...], words: Sequence[str], first: int) -> tuple[int, ...]:
    """Places of the words of ``phrase`` from ``first`` on; none where they do not stand there."""
    at: list[int] = []
    place, reach = first, 0
    for part in phrase:
        if part == _GAP:
            reach = _REACH
            continue
        found = next((i for i in range(place, min(len(words), place + reach + 1)) if _is(part, words[i])), None)
        if found is None:
            return ()
        at.append(found)
        place, reach = found + 1, 0
    return tuple(at)


def _is(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def exclusive_sets(language: str) -> ExclusiveSets:
    """The sets in ``exclusive.txt`` beside the language; none without that file."""
    file = files("synopse.languages").joinpath(language, "exclusive.txt")
    rows = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    phrases: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for value, phrase in _phrases(rows):
        for key in _keys(phrase[0]):
            phrases.setdefault(key, []).append((phrase, value))
    return ExclusiveSets({key: tuple(listed) for key, listed in phrases.items()})


def _keys(word: str) -> Iterator[str]:
    yield word.rstrip("*")[:_KEY]


def _phrases(rows: Sequence[str]) -> Iterator[tuple[Value, tuple[str, ...]]]:
    name = kind = scope = ""
    for row in rows:
        if row.startswith("= "):
            _, name, kind, *scopes = row.split()
            scope = "".join(scopes)
        elif row and not row.startswith("#"):
            value, listed = row.split("\t")
            for phrase in listed.split(","):
                yield Value(name, cast(DiscrepancyKind, kind), value, cast(Scope, scope)), tuple(phrase.split())
