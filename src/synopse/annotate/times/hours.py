"""TIMEX3 values of times of day: clock times and parts of the day."""

from __future__ import annotations

import re

from synopse.annotate.times.context import Context, Value, direction_of, meaning_of


def _day(context: Context) -> str:
    """The day that a time of day belongs to."""
    if context.dates and context.dates[0].day is not None:
        return context.dates[0].days(0)
    if context.focus.day is not None and context.focus_age <= 1:
        return context.focus.days(0)
    return context.published.days(0)


def read_clock(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "5.30 p.m.", "17.30 Uhr", "noon": the day is the one the sentence speaks of."""
    if "midnight" in groups:
        return Value("TIME", f"{_day(context)}T24:00")
    hour = (
        int(groups["hour"])
        if "hour" in groups
        else int(float(context.grammar.meaning("number", groups.get("hourword")) or 99))
    )
    minute = int(groups.get("minute") or groups.get("minute2") or 0)
    half = groups.get("meridiem", "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    return Value("TIME", f"{_day(context)}T{hour:02d}:{minute:02d}")


def read_part(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "In the morning", "the night to Sunday": the day is the one the sentence speaks of."""
    part = meaning_of(context, groups, "part") or ""
    number = meaning_of(context, groups, "weekday")
    relative = meaning_of(context, groups, "relative")
    if number:
        value = context.published.weekday(int(number), direction_of(context, match))
    else:
        value = _day(context) if relative is None else context.published.days(int(relative))
    return Value(
        "TIME",
        f"{value}T{part}",
        {"frühen": "START", "early": "START", "späten": "END", "late": "END"}.get(groups.get("phasepart", "")),
    )
