"""Words of which only one can hold of one thing: father and uncle, axe and knife, red and blue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from synopse.text.normalise import fold

_SHORTEST_FEMALE = 6
"""Letters of a word whose ending may be that of a woman's trade or office."""
_SHORTEST_REST = 3
"""Letters that a compound has before its last part."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a set of which only one holds: the set's name and the member's number in it.

    ``is_quality`` where the words of the set describe ("red", "left") and name nothing.
    """

    set: str
    number: int
    is_quality: bool


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The sets of one language: members by their words, folded, and by the last parts of compounds; ``entries`` the words of each.

    ``female`` is the ending that makes a woman's trade or office of a man's ("-in"), ``ends`` are pairs of members that are the two
    ends of one relation: who has a son is a father.
    """

    words: dict[str, tuple[Member, ...]]
    tails: dict[str, tuple[Member, ...]]
    entries: dict[Member, tuple[tuple[str, ...], ...]]
    longest: int
    female: str = ""
    ends: frozenset[frozenset[Member]] = frozenset()

    def are_ends(self, first: Member, second: Member) -> bool:
        """Whether one person may be the one to somebody who is the other ("father", "son")."""
        return frozenset((first, second)) in self.ends

    def members(self, words: Sequence[str]) -> tuple[Member, ...]:
        """The members that ``words`` (folded, in lower case) end in; the longest known ending decides."""
        for size in range(min(self.longest, len(words)), 0, -1):
            found = self.words.get(" ".join(words[-size:]))
            if found:
                return found
        found = self._of_compound(words[-1]) if words else ()
        female = self.female
        if not found and female and words and words[-1].endswith(female) and len(words[-1]) > _SHORTEST_FEMALE:
            plain = words[-1].removesuffix(female)
            return self.words.get(plain) or self._of_compound(plain)
        return found

    def _of_compound(self, word: str) -> tuple[Member, ...]:
        for cut in range(_SHORTEST_REST, len(word) - 1):
            found = self.tails.get(word[cut:])
            if found:
                return found
        return ()


@cache
def alternatives_of(language: str) -> Alternatives:
    """The sets that stand in ``alternatives.txt`` beside the language; empty without such a file."""
    file = files("synopse.languages").joinpath(language, "alternatives.txt")
    words: dict[str, list[Member]] = {}
    tails: dict[str, list[Member]] = {}
    listed: dict[Member, list[tuple[str, ...]]] = {}
    rows = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    for line in rows:
        name, _, members = line.partition(":")
        if line.startswith(("#", "~")) or not members:
            continue
        for number, entries in enumerate(members.split("|")):
            member = Member(name.removesuffix("*"), number, name.endswith("*"))
            for entry in entries.split():
                word = fold(entry.removeprefix("-").replace("_", " "))
                if member not in words.setdefault(word, []):
                    words[word].append(member)
                listed.setdefault(member, []).append(tuple(part for part in word.replace("-", " ").split()))
                if entry.startswith("-"):
                    tails.setdefault(word, []).append(member)
    return Alternatives(
        {word: tuple(found) for word, found in words.items()},
        {word: tuple(found) for word, found in tails.items()},
        {member: tuple(found) for member, found in listed.items()},
        max((word.count(" ") + 1 for word in words), default=0),
        next((line.removeprefix("=").strip() for line in rows if line.startswith("=")), ""),
        frozenset(
            frozenset((one, other))
            for line in rows
            if line.startswith("~")
            for first, second in [line.removeprefix("~").split("|")]
            for one in _named(words, first)
            for other in _named(words, second)
        ),
    )


def _named(words: dict[str, list[Member]], listed: str) -> list[Member]:
    return [member for word in listed.split() for member in words[fold(word.replace("_", " "))]]
