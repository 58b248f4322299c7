"""Compiles a language's rules for amounts into patterns and look-ups."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.languages.rules.quantities import Pairs, QuantityRules


def _either_case(word: str) -> str:
    return f"[{word[0].upper()}{word[0]}]{word[1:]}" if word[:1].isalpha() and word[0].islower() else word


_EXACT = frozenset({"unit", "prefix_unit"})  # "g" is not "G", "m" is not "M"


def _split(pattern: str) -> list[str]:
    """Alternatives of an expression that stand outside brackets."""
    parts, depth, begin = [], 0, 0
    for i, c in enumerate(pattern):
        depth += (c in "([") - (c in ")]")
        if c == "|" and depth == 0:
            parts.append(pattern[begin:i])
            begin = i + 1
    return [*parts, pattern[begin:]]


def _widened(pattern: str, table: str) -> str:
    """An expression that allows a capital at the beginning, except in units."""
    parts = sorted(_split(pattern), key=len, reverse=True)
    return "|".join(parts if table in _EXACT else map(_either_case, parts))


def _alternatives(rules: QuantityRules, table: str) -> str:
    """All expressions of a vocabulary, the longest first."""
    pairs: Pairs = getattr(rules, table)
    parts = sorted((part for pattern, _ in pairs for part in _split(_widened(pattern, table))), key=len, reverse=True)
    return "|".join(parts) or r"(?!)"


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
    change_before: re.Pattern[str]
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
    partitive = "|".join(sorted(rules.partitive)) or r"(?!)"
    tables = {
        name: tuple((re.compile(_widened(pattern, name)), meaning) for pattern, meaning in getattr(rules, name))
        for name in ("factor", "unit", "prefix_unit", "hedge", "hedge_after", "masses", "fraction")
    }
    return Lexicon(
        rules=rules,
        number=re.compile(rf"(?P<digits>{rules.digits})|(?<!\w)(?:(?P<word>{spelled})|(?P<one>(?i:{one})))(?!\w)"),
        factor=re.compile(rf"\s?({_alternatives(rules, 'factor')})(?!\w)"),
        unit=re.compile(rf"[\s-]?({_alternatives(rules, 'unit')})(?![\w²³]|-[^\W\d])"),
        prefix_unit=re.compile(rf"(?<!\w)({_alternatives(rules, 'prefix_unit')})\s?\Z"),
        hedge=re.compile(rf"(?<!\w)({_alternatives(rules, 'hedge')})\s\Z"),
        hedge_after=re.compile(rf"\s({_alternatives(rules, 'hedge_after')})(?!\w)"),
        to=re.compile(rules.to),
        change_before=re.compile(rules.change_before),
        both=re.compile(rules.both),
        minus=re.compile(rules.minus + r"\Z"),
        masses=re.compile(
            rf"(?<!\w)(?:(?P<several>{rules.several})\s(?P<factor>{_alternatives(rules, 'factor')})|(?P<mass>{_alternatives(rules, 'masses')}))(?!\w|-)"
        ),
        fraction=re.compile(rf"(?<!\w)(?P<fraction>{_alternatives(rules, 'fraction')})(?!\w)"),
        single=re.compile(rf"\s(?:{rules.single})(?!\w)"),
        ends_in_number=re.compile(rf"(?:\d|(?<!\w)(?:{spelled}|{one}))\s?\Z", re.IGNORECASE),
        ages=tuple(re.compile(p) for p in rules.age),
        not_before=re.compile(rules.not_before),
        not_after=re.compile(rules.not_after),
        total=re.compile(rules.total),
        counted=re.compile(
            rf"(?:\s(?:{partitive})){{0,2}}(?:\s{rules.modifier}){{0,3}}?\s(?P<noun>{rules.noun})(?!\w)"
        ),
        coordinated=re.compile(rules.coordinated),
        words=words,
        tables=tables,
    )
