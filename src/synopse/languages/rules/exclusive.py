"""Values of which one thing has one at a time: open or closed, found or missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from synopse.model import DiscrepancyKind

Scope = Literal["", "clause", "person", "plan", "doer", "source", "bearer", "patient", "held"]
_GAP = "…"
_HALVES = 2
_REACH = 14
"""Words of a clause between the two parts of "a … b"."""
_KEY = 3
"""Letters by which the words are looked up."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a set: ``set`` and ``value`` have the same names in every language, ``kind`` is a discrepancy's.

    ``scope`` tells of what it is said: "" for what its words govern, "clause" for anything in its clause ("after two tests …
    came back negative"), "person" for one person; "plan" for what will be, whatever its tense. In ``deeds.txt`` it tells where who does
    it stands: "doer" as the subject, "source" behind a preposition, "bearer" where the words name what somebody is,
    "patient" for whom it befalls.
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
    """The sets of one language: phrases by their first word, and those of open ending by its first letters."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], Value], ...]]
    opening: dict[str, tuple[tuple[tuple[str, ...], Value], ...]]

    @property
    def values(self) -> frozenset[Value]:
        """All values of all sets."""
        listed = (*self.phrases.values(), *self.opening.values())
        return frozenset(value for row in listed for _, value in row)

    def find(self, words: Sequence[str]) -> tuple[Stated, ...]:
        """The values that a clause states, in order; ``words`` are in lower case. A phrase outranks the words in it."""
        found = []
        for first, word in enumerate(words):
            for phrase, value in (*self.phrases.get(word, ()), *self.opening.get(word[:_KEY], ())):
                at = _match(phrase, words, first)
                if at:
                    found.append(Stated(value, at))
        taken = [frozenset(one.at) for one in found]
        kept = (one for one in found if not any(frozenset(one.at) < other for other in taken))
        return tuple(dict.fromkeys(kept))


def _match(phrase: tuple[str, ...], words: Sequence[str], first: int) -> tuple[int, ...]:
    """Places of the words of ``phrase``, of which the first stands at ``first``; none where they do not all follow it."""
    at = [first] if _is(phrase[0], words[first]) else []
    place, reach = first + 1, 0
    for part in phrase[1:] if at else ():
        if part == _GAP:
            reach = _REACH
            continue
        last = min(len(words) - 1, place + reach)
        while place < last and not _is(part, words[place]):
            place += 1
        if place > last or not _is(part, words[place]):
            return ()
        at.append(place)
        place, reach = place + 1, 0
    return tuple(at)


def _is(part: str, word: str) -> bool:
    return word == part or (part[-1] == "*" and word.startswith(part[:-1]))


@cache
def exclusive_sets(language: str) -> ExclusiveSets:
    """The sets in ``exclusive.txt`` beside the language; none without that file."""
    return sets_of(_rows(language, "exclusive.txt"))


@cache
def deeds_of(language: str) -> ExclusiveSets:
    """The deeds in ``deeds.txt`` beside the language, of which an event has one doer; none without that file.

    "a … b" stands for "b … a", too: a German subordinate clause ends in its verb.
    """
    return sets_of([_either_way(row) for row in _rows(language, "deeds.txt")])


def _either_way(row: str) -> str:
    _, tab, listed = row.partition("\t")
    phrases = [phrase.split(f" {_GAP} ") for phrase in listed.split(",")] if tab else []
    return f"{row}{''.join(f',{b} {_GAP} {a}' for a, b in (p for p in phrases if len(p) == _HALVES))}"


def _rows(language: str, name: str) -> list[str]:
    file = files("synopse.languages").joinpath(language, name)
    return file.read_text(encoding="utf-8").splitlines() if file.is_file() else []


def sets_of(rows: Sequence[str]) -> ExclusiveSets:
    """The sets that rows in the form of ``exclusive.txt`` list."""
    whole: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    opening: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
    for value, phrase in _phrases(rows):
        if phrase[0].endswith("*"):
            opening.setdefault(phrase[0].rstrip("*")[:_KEY], []).append((phrase, value))
        else:
            whole.setdefault(phrase[0], []).append((phrase, value))
    return ExclusiveSets(_frozen(whole), _frozen(opening))


def _frozen(
    listed: dict[str, list[tuple[tuple[str, ...], Value]]],
) -> dict[str, tuple[tuple[tuple[str, ...], Value], ...]]:
    return {key: tuple(rows) for key, rows in listed.items()}


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
