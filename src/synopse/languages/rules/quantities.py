"""How amounts are written: number words, separators, units, hedges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Pairs = tuple[tuple[str, str], ...]
Hedge = Literal["approx", "more", "less", "between"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class QuantityRules:
    """How amounts are written: number words, separators, units, hedges.

    Vocabularies are pairs of (regular expression, meaning); a small first letter stands for the capital
    as well.
    """

    digits: str = r"\d{1,3}(?:[,.]\d{3})+|\d+(?:[.,]\d+)?"
    """Numbers in digits, the longest form first."""
    thousands: str = " \u00a0\u202f'’"
    """Characters that may part thousands and are dropped."""
    decimal: str = "."
    """The decimal mark."""
    number: Pairs = ()
    """Number words that count by themselves; meaning: decimal number."""
    article_one: str = r"(?!)"
    """Words for one that are articles too: numbers only before a factor, a unit or "single"."""
    single: str = r"(?!)"
    """Words after such an article that make it a number ("einziger")."""
    factor: Pairs = ()
    """"million", "dozen" after a number; meaning: factor."""
    masses: Pairs = ()
    """"hundreds", "thousands" without a number; meaning: factor."""
    several: str = r"(?!)"
    """"several" before a factor."""
    fraction: Pairs = ()
    """"a third of", "half of the"; meaning: per cent."""
    hedge: Pairs = ()
    """Words before a number; meaning: approx, more, less, less-unit (counts only before a unit), between."""
    hedge_after: Pairs = ()
    """Words after a number ("or more"); meaning as for hedge."""
    to: str = r"\s?[-–—]\s?"
    """What stands between the ends of a range."""
    change_before: str = r"(?!)"
    """What stands before a number that changes to another ("rose from 20 to 30"), which is no range."""
    both: str = r"(?!)"
    """What stands between the ends after "between"."""
    minus: str = r"(?!)"
    """What makes a number negative."""
    unit: Pairs = ()
    """Units after a number; meaning: canonical unit, with a factor after a colon where it is not 1 ("m:0.01")."""
    prefix_unit: Pairs = ()
    """Units before a number ("$", "EUR"); meaning as for unit."""
    age: tuple[str, ...] = ()
    """Ages, with the groups n or word, to or toword (end of a range), hedge, and noun where the age stands before a noun."""
    not_before: str = r"(?!)"
    """Words before a number that make it part of a name, a rank, an address; searched at the end of the text before it."""
    not_after: str = r"(?!)"
    """What follows a number that is no amount."""
    total: str = r"(?!)"
    """"the number of X rose to N": group of is X; searched at the end of the text before N."""
    modifier: str = r"(?!)"
    """Words that may stand between a number and the noun it counts."""
    noun: str = r"(?!)"
    """The noun that is counted."""
    partitive: frozenset[str] = frozenset()
    """Words between a number and a counted noun that are no modifiers ("of", "the"), lower case."""
    compounds: bool = False
    """True where a compound is written as several nouns, the last of which is its head ("police officers")."""
    coordinated: str = r"(?!)"
    """What follows a noun cut short before a hyphen ("Staats-": " und Regierungschefs")."""
    not_noun: frozenset[str] = frozenset()
    """Words that look like a counted noun and are none, lower case."""
