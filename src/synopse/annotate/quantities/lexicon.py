"""Compiles a language's rules for amounts into patterns and look-ups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.languages.rules.quantities import Pairs, QuantityRules


def _either_case(word: str) -> str:
    return f"[{word[0].upper()}{word[0]}]{word[1:]}" if word[:1].isalpha() and word[0].islower() else word


def _alternatives(pairs: Pairs) -> str:
    """All expressions of a vocabulary, the longest first."""
    return (
        "|".join(
            sorted(
                (_either_case(pattern) if "|" not in pattern else f"(?:{_both(pattern)})" for pattern, _ in pairs),
                key=len,
                reverse=True,
            )
        )
        or r"(?!)"
    )


def _both(pattern: str) -> str:
    parts, depth, begin = [], 0, 0
    for i, c in enumerate(pattern):
        depth += (c in "([") - (c in ")]")
        if c == "|" and depth == 0:
            parts.append(pattern[begin:i])
            begin = i + 1
    parts.append(pattern[begin:])
    return "|".join(_either_case(p) for p in sorted(parts, key=len, reverse=True))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """A language's amounts, ready to search; ``tables`` hold what words mean."""

    rules: QuantityRules
    number: re.Pattern[str]
    factor: re.Pattern[str]
    unit: re.Pattern[str]
    prefix_unit: re.Pattern[str]
    hedge: re.Pattern[str]
    hedge_after: re.Pattern[str]
    to: re.Pattern[str]
    both: re.Pattern[str]
    minus: re.Pattern[str]
    masses: re.Pattern[str]
    fraction: re.Pattern[str]
    single: re.Pattern[str]
    ends_in_number: re.Pattern[str]
    ages: tuple[re.Pattern[str], ...]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    total: re.Pattern[str]
    counted: re.Pattern[str]
    coordinated: re.Pattern[str]
    words: dict[str, float]
    tables: dict[str, tuple[tuple[re.Pattern[str], str], ...]]

    def meaning(self, table: str, word: str) -> str | None:
        """What a word means in a table; None where it does not stand."""
        return next((meaning for pattern, meaning in self.tables[table] if pattern.fullmatch(word)), None)


@cache
def compile_lexicon(rules: QuantityRules) -> Lexicon:
    """Compile the rules of one language, once."""
    words: dict[str, float] = {}
    for pattern, value in rules.number:
        for word in pattern.split("|"):
            words[word.lower()] = float(value)
    spelled = "|".join(_either_case(w) for w in sorted(words, key=len, reverse=True)) or r"(?!)"
    one = rules.article_one
    tables = {
        name: tuple((re.compile(_both(pattern)), meaning) for pattern, meaning in getattr(rules, name))
        for name in ("factor", "unit", "prefix_unit", "hedge", "hedge_after", "masses", "fraction")
    }
    return Lexicon(
        rules=rules,
        number=re.compile(rf"(?P<digits>{rules.digits})|(?<!\w)(?:(?P<word>{spelled})|(?P<one>(?i:{one})))(?!\w)"),
        factor=re.compile(rf"\s?({_alternatives(rules.factor)})(?!\w)"),
        unit=re.compile(rf"[\s-]?({_alternatives(rules.unit)})(?![\w²³]|-[^\W\d])"),
        prefix_unit=re.compile(rf"(?<!\w)({_alternatives(rules.prefix_unit)})\s?\Z"),
        hedge=re.compile(rf"(?<!\w)({_alternatives(rules.hedge)})\s\Z"),
        hedge_after=re.compile(rf"\s({_alternatives(rules.hedge_after)})(?!\w)"),
        to=re.compile(rules.to),
        both=re.compile(rules.both),
        minus=re.compile(rules.minus + r"\Z"),
        masses=re.compile(
            rf"(?<!\w)(?:(?P<several>{rules.several})\s(?P<factor>{_alternatives(rules.factor)})|(?P<mass>{_alternatives(rules.masses)}))(?!\w|-)"
        ),
        fraction=re.compile(rf"(?<!\w)(?P<fraction>{_alternatives(rules.fraction)})(?!\w)"),
        single=re.compile(rf"\s(?:{rules.single})(?!\w)"),
        ends_in_number=re.compile(rf"(?:\d|(?<!\w)(?:{spelled}|{one}))\s?\Z", re.IGNORECASE),
        ages=tuple(re.compile(p) for p in rules.age),
        not_before=re.compile(rules.not_before),
        not_after=re.compile(rules.not_after),
        total=re.compile(rules.total),
        counted=re.compile(
            rf"(?:\s(?:von|of)(?:\s(?:the|its|his|her|their|those|these|all))?)?(?:\s{rules.modifier}){{0,3}}?\s(?P<noun>{rules.noun})(?!\w)"
        ),
        coordinated=re.compile(rules.coordinated),
        words=words,
        tables=tables,
    )
