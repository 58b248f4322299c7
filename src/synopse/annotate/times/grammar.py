"""Compiles a language's time patterns: vocabularies become named groups, captured words get their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from synopse.languages.rules.times import Pairs, TimeKind, TimeRules

_WORD = re.compile(r"[\w.’']+")
_MACRO = re.compile(r"%(\w+)(:bare)?%")
VOCABULARIES = (
    "month",
    "weekday",
    "part",
    "season",
    "unit",
    "number",
    "ordinal",
    "relative",
    "deictic",
    "phase",
    "hedge",
    "vague",
    "shift",
    "feast",
    "reference",
    "frequency",
    "adjective",
    "decade",
    "unitword",
    "same",
    "period",
    "fraction",
    "partphase",
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern and what its groups mean together."""

    kind: TimeKind
    regex: re.Pattern[str]
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """A language's patterns, ready to search, and its vocabularies, ready to look up."""

    rules: TimeRules
    patterns: tuple[Pattern, ...]
    meanings: dict[str, tuple[tuple[re.Pattern[str], str], ...]]
    memory: dict[tuple[str, str], str | None]
    any_trigger: re.Pattern[str]
    triggers: tuple[tuple[re.Pattern[str], int], ...]
    """Each trigger with the patterns it sets off, as a bit mask of their ranks."""
    triggered: dict[str, int]
    """The patterns that a word sets off, for the words met so far."""
    past: re.Pattern[str]
    future: re.Pattern[str]
    present: re.Pattern[str]
    not_day_before: re.Pattern[str]
    not_day_after: re.Pattern[str]
    not_year_before: re.Pattern[str]
    not_year_after: re.Pattern[str]
    not_duration_before: re.Pattern[str]
    not_duration_after: re.Pattern[str]
    general_today: re.Pattern[str]
    long_nouns: re.Pattern[str]
    daily: re.Pattern[str]
    near_future: re.Pattern[str]
    of_day: re.Pattern[str]
    indefinite: re.Pattern[str]
    past_before: re.Pattern[str]
    future_before: re.Pattern[str]
    year_word: re.Pattern[str]
    season_year: re.Pattern[str]
    millennium: re.Pattern[str]
    after_name: re.Pattern[str]
    """The end of a text with a capital word before a year that may be part of its name ("Agenda 2010")."""
    apposed: re.Pattern[str]
    """What may stand between a weekday and the date that says which one it is."""
    goes_on: re.Pattern[str]
    """What leads from the beginning of a time to its end."""

    def patterns_for(self, text: str) -> Iterator[Pattern]:
        """The patterns that the words of a text can set off."""
        mask = 0
        for word in _WORD.findall(text):
            known = self.triggered.get(word)
            if known is None:
                if len(self.triggered) > 50_000:
                    self.triggered.clear()
                known = 0
                if self.any_trigger.search(word):
                    known = sum(mask for trigger, mask in self.triggers if trigger.search(word))
                self.triggered[word] = known
            mask |= known
        while mask:
            lowest = mask & -mask
            yield self.patterns[lowest.bit_length() - 1]
            mask ^= lowest

    def meaning(self, vocabulary: str, word: str | None) -> str | None:
        """What a captured word means in a vocabulary; None for no word and for a word it does not hold."""
        if word is None:
            return None
        key = (vocabulary, word)
        if key not in self.memory:
            if len(self.memory) > 20_000:
                self.memory.clear()
            found = (meaning for regex, meaning in self.meanings[vocabulary] if regex.fullmatch(word))
            self.memory[key] = next(found, None)
        return self.memory[key]


def _either_case(pattern: str) -> str:
    """Let each alternative that begins with a small letter begin with a capital too."""

    def widen(alternative: str) -> str:
        first = alternative[:1]
        if first.isalpha() and first.islower():
            return f"[{first.upper()}{first}]{alternative[1:]}"
        return alternative

    return "|".join(widen(a) for a in _split_top(pattern))


def _split_top(pattern: str) -> list[str]:
    """Alternatives of a pattern that stand outside brackets."""
    parts, depth, begin = [], 0, 0
    for i, c in enumerate(pattern):
        if c in "([":
            depth += 1
        elif c in ")]":
            depth -= 1
        elif c == "|" and depth == 0:
            parts.append(pattern[begin:i])
            begin = i + 1
    return [*parts, pattern[begin:]]


def _group(pairs: Pairs) -> str:
    alternatives = [a for pattern, _ in pairs for a in _split_top(_either_case(pattern))]
    alternatives.sort(key=len, reverse=True)
    return "|".join(alternatives) or r"(?!)"


def _trigger(pattern: str, groups: dict[str, str]) -> str:
    """A trigger looks at single words, so that of an expression of several words the last one counts."""

    def last_words(match: re.Match[str]) -> str:
        return "(?:" + "|".join(a.rsplit(" ", 1)[-1] for a in _split_top(groups[match.group(1)])) + ")"

    return _MACRO.sub(last_words, pattern)


@cache
def compile_grammar(rules: TimeRules) -> Grammar:
    """Compile the rules of one language, once."""
    groups = {name: _group(getattr(rules, name)) for name in VOCABULARIES}

    def expand(match: re.Match[str]) -> str:
        name, bare = match.groups()
        return f"(?:{groups[name]})" if bare else f"(?P<{name}>{groups[name]})"

    patterns = tuple(
        Pattern(p.kind, re.compile(_MACRO.sub(expand, p.pattern)), rank) for rank, p in enumerate(rules.patterns)
    )
    triggers: dict[str, int] = {}
    for rank, pattern in enumerate(rules.patterns):
        trigger = _trigger(pattern.trigger or dict(rules.triggers).get(pattern.kind, ""), groups)
        triggers[trigger] = triggers.get(trigger, 0) | 1 << rank
    meanings = {
        name: tuple((re.compile(_either_case(p)), meaning) for p, meaning in getattr(rules, name))
        for name in VOCABULARIES
    }
    contexts = {
        name: re.compile(getattr(rules, name))
        for name in (
            "past",
            "future",
            "present",
            "not_day_before",
            "not_day_after",
            "not_year_before",
            "not_year_after",
            "not_duration_before",
            "not_duration_after",
            "general_today",
            "long_nouns",
            "daily",
            "near_future",
            "of_day",
            "indefinite",
            "past_before",
            "future_before",
            "year_word",
            "season_year",
            "millennium",
        )
    }
    return Grammar(
        rules=rules,
        patterns=patterns,
        meanings=meanings,
        memory={},
        any_trigger=re.compile("|".join(f"(?:{t})" for t in triggers)),
        triggers=tuple((re.compile(t), mask) for t, mask in triggers.items()),
        triggered={},
        after_name=re.compile(rf"(?:\A|\s)(?!(?:{rules.year_leads})\s)[A-ZÄÖÜ][\w-]*\s\Z"),
        apposed=re.compile(rf"\s?[,(]?\s?(?:(?:{rules.apposing})\s)?"),
        goes_on=re.compile(rf"\s?(?:{rules.ranges}|[-–—])"),
        **contexts,
    )
