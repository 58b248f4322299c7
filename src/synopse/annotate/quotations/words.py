"""Words and clauses of a unit of text, found by form alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from synopse.languages.rules.quotations import QuotationRules

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:[-‐‑’'´`.&/]\w+)*-?|[^\w\s\u200b-\u200f\u2060\ufeff]")
"""Words and marks; what cannot be seen and joins words in some agencies' texts is neither."""
_CLAUSE_MARKS = frozenset(",;:–—-")
_ARTICLED = re.compile(r"[a-z]{1,3}[-‐‑][A-Z]")  # "al-Hakim"
_DIGITS = "0123456789-–.,"
_BRACKETS = {"(": ")", "[": "]"}


class Word(NamedTuple):
    """A word or a punctuation mark; offsets into the article's text.

    ``is_word`` tells words and numbers from punctuation; ``is_capitalised`` whether the first letter is upper case,
    also behind a number ("39-Jährige").
    """

    start: int
    end: int
    text: str
    lower: str
    is_word: bool
    is_capitalised: bool


class Clause(NamedTuple):
    """Words ``low:high`` of a unit between two clause marks; ``mark`` stands before them ("" at the start)."""

    low: int
    high: int
    mark: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a tagger and a list of names tell about an article; all empty when none was at hand.

    ``verbs`` are the offsets of finite verbs (those alone in ``finite``) and infinitives, ``nominal`` those of nouns, names and pronouns, ``participles`` those of participles, ``verbal`` those of all verbs; ``subjects`` gives for the offset of a verb that of its
    subject's head word; ``names`` gives for the offset of a name its end; ``persons`` are the offsets of persons'
    names, ``places`` those of places' names, ``number`` tells of a noun whether it is "Sing" or "Plur", ``proper`` are the offsets of words that a tagger called proper nouns. ``capitalised`` holds lower-case forms of what the article writes with a capital inside a sentence.
    """

    verbs: frozenset[int] = frozenset()
    verbal: frozenset[int] = frozenset()
    participles: frozenset[int] = frozenset()
    nominal: frozenset[int] = frozenset()
    finite: frozenset[int] = frozenset()
    subjects: Mapping[int, int] = field(default_factory=dict)
    names: Mapping[int, int] = field(default_factory=dict)
    persons: frozenset[int] = frozenset()
    places: frozenset[int] = frozenset()
    number: Mapping[int, str] = field(default_factory=dict)
    proper: frozenset[int] = frozenset()
    capitalised: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or several that one pair of quotation marks holds together.

    ``quote_of[i]`` is the index of the marked segment that word ``i`` stands in, -1 outside.
    ``bracketed[i]`` is true inside brackets.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    quote_of: tuple[int, ...]
    bracketed: tuple[bool, ...]
    clauses: tuple[Clause, ...]
    grammar: Grammar = field(default_factory=Grammar)

    def text_span(self, low: int, high: int) -> tuple[int, int]:
        """Character offsets of words ``low:high``."""
        return self.words[low].start, self.words[high - 1].end


def split_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Words and punctuation marks of ``text[start:end]``."""
    return tuple(_make_words(text, start, end))


def _make_words(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        surface = match.group()
        first = surface[0]
        capitalised = first.isupper() or (first.isdigit() and surface.lstrip(_DIGITS)[:1].isupper())
        capitalised = capitalised or _ARTICLED.match(surface) is not None
        # a full stop at the end of a word belongs to the sentence, inside ("z.B") to the word
        yield Word(match.start(), match.end(), surface, surface.lower(), first.isalnum(), capitalised)


def bracket_flags(words: Sequence[Word]) -> tuple[bool, ...]:
    """For each word, whether it stands inside brackets that are closed in the same unit."""
    flags = [False] * len(words)
    opened: list[tuple[str, int]] = []
    for index, word in enumerate(words):
        if word.text in _BRACKETS:
            opened.append((_BRACKETS[word.text], index))
        elif opened and word.text == opened[-1][0]:
            _, low = opened.pop()
            flags[low : index + 1] = [True] * (index + 1 - low)
    return tuple(flags)


def split_clauses(words: Sequence[Word], quote_of: Sequence[int], bracketed: Sequence[bool]) -> tuple[Clause, ...]:
    """Clauses at commas, colons, semicolons and dashes outside quotation marks and brackets."""
    clauses: list[Clause] = []
    low, mark = 0, ""
    for index, word in enumerate(words):
        if _leaves_sentence(words, quote_of, index) and index > low and word.text not in _CLAUSE_MARKS:
            clauses.append(Clause(low, index, mark))
            low, mark = index, ","
        if quote_of[index] >= 0 or bracketed[index] or word.text not in _CLAUSE_MARKS:
            continue
        if index > low:
            clauses.append(Clause(low, index, mark))
        low, mark = index + 1, word.text
    high = len(words)
    while high > low and quote_of[high - 1] < 0 and words[high - 1].text in ".!?…":
        high -= 1
    if high > low:
        clauses.append(Clause(low, high, mark))
    return tuple(clauses)


def _leaves_sentence(words: Sequence[Word], quote_of: Sequence[int], index: int) -> bool:
    """Whether word ``index`` follows quoted text that closes with its own punctuation: „Wann?“ fragte sie."""
    if index < 2 or quote_of[index] >= 0 or quote_of[index - 1] < 0:
        return False
    return words[index - 2].text in ",!?.…" and words[index].is_word


def _may_be_finite(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a word is a finite form of a verb of speech, and no noun of that shape ("her remarks")."""
    if not any(form.kind == "finite" for form in rules.speech.get(unit.words[index].text, ())):
        return False
    return rules.nouns_are_capitalised or unit.words[index].start not in unit.grammar.nominal


def has_finite_verb(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether words ``low:high`` hold a form that is certainly a finite verb."""
    return any(
        unit.words[i].lower in rules.finite_verbs
        or unit.words[i].lower in rules.contracted
        or unit.words[i].start in unit.grammar.finite
        or _may_be_finite(unit, i, rules)
        for i in range(low, high)
        if unit.quote_of[i] < 0
    )
