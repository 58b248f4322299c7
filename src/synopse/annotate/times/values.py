"""TIMEX3 values: which function reads which kind of pattern."""

from __future__ import annotations

import re
from collections.abc import Callable

from synopse.annotate.times.context import Context, Value, meaning_of
from synopse.annotate.times.days import read_date, read_deictic, read_feast, read_same, read_shift, read_weekday
from synopse.annotate.times.durations import duration, recurring
from synopse.annotate.times.hours import read_clock, read_part
from synopse.annotate.times.periods import (
    read_century,
    read_decade,
    read_month,
    read_quarter,
    read_season,
    read_unit,
    read_year,
)
from synopse.languages.rules.times import TimeKind

Handler = Callable[[Context, re.Match[str], dict[str, str]], Value | None]


def evaluate(context: Context, kind: TimeKind, match: re.Match[str]) -> Value | None:
    """The value of one match; None where it is no time after all."""
    groups = {name: word for name, word in match.groupdict().items() if word is not None}
    return _HANDLERS[kind](context, match, groups)


def _duration(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    found = duration(context.grammar, context.text, match, groups)
    return None if found is None else Value(*found)


def _set(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    value = recurring(context.grammar, groups)
    return None if value is None else Value("SET", value)


def _reference(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    value = meaning_of(context, groups, "reference") or "PAST_REF"
    if "unknown" in groups:
        return Value("DATE", "XXXX-XX-XX")
    value = "FUTURE_REF" if "future" in groups else "PRESENT_REF" if "present" in groups else value
    return Value("DATE", value)


_HANDLERS: dict[TimeKind, Handler] = {
    "date": read_date,
    "month": read_month,
    "weekday": read_weekday,
    "deictic": read_deictic,
    "unit": read_unit,
    "year": read_year,
    "decade": read_decade,
    "century": read_century,
    "season": read_season,
    "quarter": read_quarter,
    "clock": read_clock,
    "part": read_part,
    "shift": read_shift,
    "same": read_same,
    "feast": read_feast,
    "duration": _duration,
    "set": _set,
    "reference": _reference,
}
