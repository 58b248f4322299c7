"""TIMEX3 values of durations and of sets of times."""

from __future__ import annotations

import re

from synopse.annotate.times.grammar import Grammar
from synopse.model.marks import TimeType

_HALVES = {"Y": "P6M", "TH": "PT30M", "D": "PT12H", "CE": "P50Y", "DE": "P5Y", "M": "P15D", "TM": "PT30S"}


def number_of(grammar: Grammar, groups: dict[str, str]) -> float | None:
    """The number that was captured as digits or as a word; None for "several"."""
    word = groups.get("n") or groups.get("nword")
    if word is None:
        return None
    if word[0].isdigit():
        if grammar.rules.decimal_comma:
            word = re.sub(r"\.(?=\d{3}\b)", "", word).replace(",", ".")
        else:
            word = word.replace(",", "")
        try:
            return float(word)
        except ValueError:
            return None
    meaning = grammar.meaning("number", word)
    return float(meaning) if meaning else None


def iso_duration(unit: str, number: float | None) -> str:
    """``P3D``, ``PT1.5H``, ``PXY``: a number (None: unknown) of units (Y, M, W, D, TH, TM ...)."""
    if number == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    if unit in {"QC", "3Q"}:
        return f"P{(number or 1) * 25:g}Y" if unit == "QC" else f"P{(number or 1) * 9:g}M"
    if unit in {"TQ", "T3Q"}:
        return f"PT{(number or 1) * (15 if unit == 'TQ' else 45):g}M"
    if unit == "Q":
        unit, number = "M", None if number is None else 3 * number
    elif unit == "H":
        unit, number = "M", None if number is None else 6 * number
    elif unit == "ML":
        unit, number = "Y", None if number is None else 1000 * number
    amount = "X" if number is None else f"{number:.10g}"
    return f"PT{amount}{unit[1:]}" if unit.startswith("T") else f"P{amount}{unit}"


def duration(
    grammar: Grammar, text: str, match: re.Match[str], groups: dict[str, str]
) -> tuple[TimeType, str, str | None] | None:
    """Type, value and mod of a duration; None for ages."""
    unit = grammar.meaning("unit", groups.get("unit")) or grammar.meaning("adjective", groups.get("adjective"))
    if unit is None:
        unit = _long(grammar, groups)
    if unit is None:
        return None
    start, end = match.span("x") if "x" in groups else match.span()
    number = 1.0 if "whole" in groups else number_of(grammar, groups)
    relative = grammar.meaning("relative", groups.get("relative"))
    if unit == "Y" and _is_age(grammar, text, start, end, groups, number):
        return None
    if number == 1 and groups.get("n", "").lower() in grammar.rules.some_day and unit == "D":
        return None
    mod = grammar.meaning("hedge", groups.get("hedge")) or None
    if number is None and relative in {"1", "2"} and "vague" not in groups:
        return "DATE", "FUTURE_REF", None
    return "DURATION", iso_duration(unit, number), mod


def _long(grammar: Grammar, groups: dict[str, str]) -> str | None:
    """ "jahrelang", "stundenlange": the noun inside the adjective."""
    word = groups.get("unit")
    return grammar.meaning("unit", word.capitalize()) if word else None


def _is_age(grammar: Grammar, text: str, start: int, end: int, groups: dict[str, str], number: float | None) -> bool:
    if "adjective" in groups:
        return not grammar.long_nouns.match(text, end)
    if grammar.not_duration_after.match(text, end):
        return True
    return (
        number is not None
        and "relative" not in groups
        and grammar.not_duration_before.search(text[max(0, start - 40) : start]) is not None
    )


def recurring(grammar: Grammar, groups: dict[str, str]) -> str | None:
    """The value of a set: what comes again ("every Monday") or how often ("every two years")."""
    known = grammar.meaning("frequency", groups.get("frequency"))
    if known:
        return known
    unit = grammar.meaning("unit", groups.get("unit"))
    weekday = grammar.meaning("weekday", groups.get("weekday"))
    if weekday and unit is None:
        part = grammar.meaning("part", groups.get("part"))
        return f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    if unit is None:
        part, season = grammar.meaning("part", groups.get("part")), grammar.meaning("season", groups.get("season"))
        return f"XXXX-XX-XXT{part}" if part else f"XXXX-{season}" if season else None
    number = number_of(grammar, groups)
    return iso_duration(unit, 1.0 if number is None and "vague" not in groups else number)
