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
    if "noon" in groups:
        return Value("TIME", f"{_day(context)}T12:00")
    hour = int(groups["hour"]) if "hour" in groups else _hour_of(context, groups.get("hourword", ""))
    minute = int(groups.get("minute") or groups.get("minute2") or 0)
    if "to" in groups:
        hour, minute = _with_fraction(context, groups["to"].lower(), hour)
    half = groups.get("meridiem", "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour < 12 and meaning_of(context, groups, "part") in {"AF", "EV"}:
        hour += 12
    if not 0 <= hour <= 24 or minute > 59:
        return None
    if context.is_habit:
        return Value("TIME", f"T{hour:02d}:{minute:02d}")
    return Value("TIME", f"{_day(context)}T{hour:02d}:{minute:02d}")


def _hour_of(context: Context, word: str) -> int:
    return int(word) if word.isdecimal() else int(float(context.grammar.meaning("number", word) or 99))


def _with_fraction(context: Context, fraction: str, hour: int) -> tuple[int, int]:
    """Hour and minute of "half past" and "quarter to"; German counts towards the next hour ("halb acht" is 7.30)."""
    return divmod(60 * hour + int(context.grammar.meaning("fraction", fraction) or 0), 60)


def _recurs(context: Context, groups: dict[str, str]) -> bool:
    """Whether "abends" is every evening: in a text that does not reckon in days and names none here."""
    is_adverb = groups.get("part", "").lower() in context.grammar.rules.day_adverbs
    return is_adverb and not context.is_daily and not context.dates


def read_part(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "In the morning", "the night to Sunday": the day is the one the sentence speaks of."""
    part = meaning_of(context, groups, "part") or ""
    number = meaning_of(context, groups, "weekday")
    relative = meaning_of(context, groups, "relative")
    if number:
        value = context.published.weekday(int(number), direction_of(context, match))
    else:
        value = _day(context) if relative is None else context.published.days(int(relative))
    if _recurs(context, groups):
        return Value("SET", f"XXXX-XX-XXT{part}")
    return Value("TIME", f"{value}T{part}", context.grammar.meaning("partphase", groups.get("phasepart")))
