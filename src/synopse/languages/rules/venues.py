"""Where things are held: the words of one language for places of which an event has one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from synopse.languages.rules.exclusive import ExclusiveSets, sets_of
from synopse.text.normalise import fold


@dataclass(frozen=True, slots=True)
class Venues:
    """Prepositions of being somewhere, words of a change of place, nouns by their class of places, and the events.

    ``has_compounds`` where a noun's last part tells its class ("Domplatz"); "Wakefield" is no field.
    """

    prepositions: frozenset[str]
    moved: tuple[str, ...]
    nouns: dict[str, str]
    events: ExclusiveSets
    has_compounds: bool

    def class_of(self, word: str) -> str:
        """The class of places that a folded noun is of, by the longest of the listed nouns that it ends in; else nothing."""
        return self.nouns.get(self.noun_of(word), "")

    def noun_of(self, word: str) -> str:
        """The longest listed noun that a folded word ends in; else nothing."""
        if not self.has_compounds:
            return word if word in self.nouns else ""
        return max((noun for noun in self.nouns if word.endswith(noun)), key=len, default="")

    def is_moved(self, word: str) -> bool:
        """Whether a folded word tells of a change of place."""
        return any(word == one or (one[-1] == "*" and word.startswith(one[:-1])) for one in self.moved)


@cache
def venues_of(language: str) -> Venues:
    """The lists in ``venues.txt`` beside the language; empty without that file."""
    file = files("synopse.languages").joinpath(language, "venues.txt")
    rows = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    rows = [row for row in rows if not row.startswith("#")]
    first = next((n for n, row in enumerate(rows) if row.startswith("= ")), len(rows))
    listed = {name: words.split() for name, _, words in (row.partition(":") for row in rows[:first])}
    nouns = {
        fold(word.replace("_", " ")): name
        for name, words in listed.items()
        if name not in {"in", "moved", "compounds"}
        for word in words
    }
    events = [f"= {rows[first].split()[1]} {' '.join(rows[first].split()[1:])}"] if first < len(rows) else []
    return Venues(
        frozenset(listed.get("in", ())),
        tuple(fold(word) for word in listed.get("moved", ())),
        nouns,
        sets_of([*events, *rows[first + 1 :]]),
        has_compounds="compounds" in listed,
    )
