"""Persons by the titles that an article gives them: "the governor" is the Asa Feld it called governor before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from synopse.annotate.quotations.words import Unit, Word
from synopse.languages.rules.quotations import QuotationRules

Offsets = tuple[int, int]
_BEFORE = 3
"""Words before a name that may be its title: "Supreme Leader Ayatollah ..."."""
_AFTER = 4
"""Words behind a name and a comma in which its title begins: "Rosa Feld, die neue Sprecherin"."""
_SHORTEST = 4
_KEY = 5
"""Letters by which a name is known again in another case: "Grüne", "Grünen"."""
_APART = 40
"""Characters between two names that "and" joins."""


@dataclass(slots=True)
class Titles:
    """Titles of persons in order of mention, and pairs of names joined by "and"."""

    held: list[tuple[int, str, Offsets, str]] = field(default_factory=list)
    """Offset, title, name and last word of the name."""
    pairs: list[tuple[str, Offsets]] = field(default_factory=list)
    """Two names in lower case, and where they stand."""

    def holder(self, title: str, before: int) -> Offsets | None:
        """Who alone was called ``title`` before an offset."""
        for fits in (str.__eq__, _fits):
            found = [(name, last) for offset, held, name, last in self.held if offset < before and fits(held, title)]
            if found:
                return found[-1][0] if len({last for _, last in found}) == 1 else None
        return None

    def pair(self, before: int) -> Offsets | None:
        """The two names that were joined by "and" most often before an offset; of equals the last."""
        known = [(key, pair) for key, pair in self.pairs if pair[1] <= before]
        counts = Counter(key for key, _ in known)
        best = max(enumerate(known), key=lambda entry: (counts[entry[1][0]], entry[0]), default=None)
        return best[1][1] if best is not None else None


def find_titles(text: str, units: Sequence[Unit], rules: QuotationRules) -> Titles:
    """Titles that stand right before or behind persons' names."""
    titles = Titles()
    for unit in units:
        named = [i for i, word in enumerate(unit.words) if word.start in unit.grammar.names]
        for index in named:
            if unit.words[index].start not in unit.grammar.persons:
                continue
            end = unit.grammar.names[unit.words[index].start]
            last = text[unit.words[index].start : end].split()[-1].rstrip("s’'").lower()
            for title in _titles_of(unit, index, end, rules):
                titles.held.append((unit.words[index].start, title, (unit.words[index].start, end), last))
        for one, other in pairwise(named):
            if _are_joined(text, unit, one, other, rules):
                low, high = unit.words[one].start, unit.grammar.names[unit.words[other].start]
                names = text[low : unit.grammar.names[low]], text[unit.words[other].start : high]
                titles.pairs.append((" ".join(sorted(name.lower()[:_KEY] for name in names)), (low, high)))
    return titles


def title_of(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> str | None:
    """The title by which a definite phrase without a name means somebody: "der frühere Kanzler"."""
    words = unit.words[phrase[0] : phrase[1]]
    if words[0].lower not in rules.definite or any(word.start in unit.grammar.persons for word in words):
        return None
    for position, word in enumerate(words[1:], 1):
        if word.lower in rules.attaching or word.lower in rules.coordinators:
            return None
        if _is_title(word, rules) and (rules.nouns_are_capitalised or not _goes_on(words, position, rules)):
            return word.lower
    return None


def _goes_on(words: Sequence[Word], position: int, rules: QuotationRules) -> bool:
    """Whether another noun follows, which is the title: "the president spokesman"."""
    following = words[position + 1 : position + 2]
    return bool(following) and following[0].is_word and following[0].lower not in rules.prepositions


def _titles_of(unit: Unit, index: int, end: int, rules: QuotationRules) -> Iterator[str]:
    for before in range(index - 1, max(-1, index - 1 - _BEFORE), -1):
        word = unit.words[before]
        if word.text == ".":
            continue
        if not word.is_word or not (word.is_capitalised or _is_title(word, rules)):
            break
        if _is_title(word, rules):
            yield rules.title_abbreviations.get(word.lower, word.lower)
    behind = next((i for i in range(index, len(unit.words)) if unit.words[i].start >= end), len(unit.words))
    if behind >= len(unit.words) or unit.words[behind].text != ",":
        return
    for word in unit.words[behind + 1 : behind + 1 + _AFTER]:
        if not word.is_word or word.start in unit.grammar.names or word.lower in rules.relatives - rules.definite:
            return
        if _is_title(word, rules):
            yield word.lower
            return


def _is_title(word: Word, rules: QuotationRules) -> bool:
    if word.lower in rules.title_abbreviations:
        return True
    if rules.nouns_are_capitalised and not word.is_capitalised:
        return False
    return word.lower.endswith(rules.role_endings or ("\0",))


def _fits(held: str, title: str) -> bool:
    """Whether one title is the other, in another case or as the head of a compound."""
    one, other = held.rstrip("s"), title.rstrip("s")
    if min(len(one), len(other)) < _SHORTEST:
        return False
    return one.endswith(other) or other.endswith(one)


def _are_joined(text: str, unit: Unit, one: int, other: int, rules: QuotationRules) -> bool:
    low, high = unit.grammar.names[unit.words[one].start], unit.words[other].start
    persons = unit.grammar.persons
    if (unit.words[one].start in persons) != (high in persons):
        return False
    if not 0 < high - low < _APART:
        return False
    between = text[low:high].lower().split()
    return bool(between) and between[0] in rules.coordinators and len(between) <= _BEFORE
