"""The furniture lexicon of all languages on the shelf, merged: a German page may speak English to its reader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.languages import language_codes, load_language
from synopse.languages.rules.furniture import FurnitureRules

_NOT_WORD = re.compile(r"[\W_]+")


def normalised(text: str) -> str:
    """Lower-case words with one space between them and one at either end, for phrase matching."""
    return " " + _NOT_WORD.sub(" ", text.lower().replace("\u00ad", "")).strip() + " "


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases as padded strings, so that ``phrase in normalised(line)`` matches whole words."""

    function_words: frozenset[str]
    finite_verbs: frozenset[str]
    sentence_starters: frozenset[str]
    labels: frozenset[str]
    sections: frozenset[str]
    strong: tuple[str, ...]
    weak: tuple[str, ...]
    openers: tuple[str, ...]
    tips: tuple[str, ...]
    tails: tuple[str, ...]
    interruptions: tuple[str, ...]
    galleries: tuple[str, ...]
    cut_off: tuple[str, ...]
    byline_words: tuple[str, ...]
    name_joins: frozenset[str]
    credit_words: tuple[str, ...]
    newsroom_words: frozenset[str]
    published_words: tuple[str, ...]
    updated_words: tuple[str, ...]
    months: dict[str, int]
    abbreviations: frozenset[str]


def _padded(phrase: str) -> str:
    stem = phrase.endswith("*")
    return normalised(phrase)[:-1] if stem else normalised(phrase)


@cache
def load_lexicon() -> Lexicon:
    """Merge the furniture rules of every language on the shelf."""
    rules: list[FurnitureRules] = [load_language(code).furniture for code in language_codes()]
    sentences = [load_language(code).sentences for code in language_codes()]

    def words(name: str) -> frozenset[str]:
        return frozenset().union(*(getattr(rule, name) for rule in rules))

    def padded(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_padded(phrase) for rule in rules for phrase in getattr(rule, name)))

    def plain(name: str) -> tuple[str, ...]:
        longest_first = {phrase for rule in rules for phrase in getattr(rule, name)}
        return tuple(sorted(longest_first, key=lambda phrase: (-len(phrase), phrase)))

    return Lexicon(
        function_words=words("function_words"),
        finite_verbs=words("finite_verbs"),
        sentence_starters=words("sentence_starters"),
        labels=frozenset(normalised(label) for label in words("labels")),
        sections=frozenset(normalised(section) for section in words("sections")),
        strong=padded("strong"),
        weak=padded("weak"),
        openers=padded("openers"),
        tips=padded("tips"),
        tails=padded("tails"),
        interruptions=plain("interruptions"),
        galleries=padded("galleries"),
        cut_off=padded("cut_off"),
        byline_words=plain("byline_words"),
        name_joins=words("name_joins"),
        credit_words=plain("credit_words"),
        newsroom_words=words("newsroom_words"),
        published_words=plain("published_words"),
        updated_words=plain("updated_words"),
        months={name: number for rule in rules for name, number in rule.months.items()},
        abbreviations=frozenset().union(*(rule.abbreviations | rule.closing_abbreviations for rule in sentences)),
    )


@dataclass(frozen=True, slots=True)
class DocumentLexicon:
    """The part of the lexicon that occurs in one text at all, so that lines are matched quickly."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    cut_off: tuple[str, ...]
    verb_endings: tuple[str, ...]
    capitalised_nouns: bool

    @classmethod
    def of(cls, text: str, language: str) -> DocumentLexicon:
        """Keep the phrases that occur in ``text``; verbs are those of its ``language``."""
        lexicon, whole = load_lexicon(), normalised(text)
        return cls(
            strong=tuple(phrase for phrase in lexicon.strong if phrase in whole),
            weak=tuple(phrase for phrase in lexicon.weak if phrase in whole),
            cut_off=tuple(phrase for phrase in lexicon.cut_off if phrase in whole),
            verb_endings=load_language(language).furniture.verb_endings,
            capitalised_nouns=load_language(language).furniture.capitalised_nouns,
        )

    def notice_score(self, line: str) -> float:
        """How much a line talks about the page instead of the news: 0 not at all, 1 and more clearly.

        Evidence is set against length: one phrase in a long paragraph means little.
        """
        words = line.count(" ") - 1
        if words <= 0:
            return 0.0
        strong = sum(phrase in line for phrase in self.strong)
        weak = sum(phrase in line for phrase in self.weak)
        if not strong and weak < 3:
            return 0.0
        dilution = min(1.0, (28 / max(words, 1)) ** 0.7)
        return float((1.1 * strong + 0.18 * weak) * dilution)
