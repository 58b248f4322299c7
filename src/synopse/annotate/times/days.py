"""TIMEX3 values of days: calendar dates, weekdays, "yesterday", "two days later", feasts."""

from __future__ import annotations

import datetime
import re

from synopse.annotate.times.anchor import Anchor, easter, weekday_of
from synopse.annotate.times.context import Context, Value, direction_of, dwelt_on, meaning_of, tells_of_era, year_of
from synopse.annotate.times.durations import number_of

_NEAR = 32  # characters before an expression that may tell what it means


def read_date(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "25 April 2019", "on the 3rd of May", "25.4.": a missing year is the nearest that fits tense and weekday."""
    day = int(groups["day"].rstrip("."))
    month = int(groups.get("monthnumber") or meaning_of(context, groups, "month") or 0)
    if not 1 <= day <= 31 or (month == 2 and day > 29) or (month in {4, 6, 9, 11} and day > 30):
        return None
    year = year_of(context, groups)
    if month == 0:
        return None
    weekday = int(meaning_of(context, groups, "weekday") or 0)
    if year is not None:
        value = f"{year:04d}-{month:02d}-{day:02d}"
    elif tells_of_era(context, match) and weekday in (0, weekday_of(context.era or 0, month, day)):
        value = f"{context.era or 0:04d}-{month:02d}-{day:02d}"
    else:
        value = context.published.day_of(month, day, direction_of(context, match), weekday)
    part = meaning_of(context, groups, "part")
    return Value("TIME", f"{value}T{part}") if part else Value("DATE", value)


def read_weekday(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Wednesday", "next Friday", "Tuesday evening": the nearest such day that the tense points to."""
    number = int(meaning_of(context, groups, "weekday") or 0)
    relative = int(meaning_of(context, groups, "relative") or 0)
    if "week" in groups:
        monday = Anchor.parse(context.published.weekday(1, -1))
        return Value("DATE", monday.days(7 * relative + number - 1) if monday.day else f"XXXX-WXX-{number}")
    if context.grammar.indefinite.search(context.text, max(0, match.start() - _NEAR), match.start()):
        value = f"XXXX-WXX-{number}"  # "on a Sunday"
    else:
        value = context.published.weekday(number, relative or direction_of(context, match))
    if relative and value == context.published.days(0):
        value = context.published.days(7 * relative)
    part = meaning_of(context, groups, "part")
    return Value("TIME", f"{value}T{part}") if part else Value("DATE", value)


def read_deictic(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Yesterday", "this morning": days from publication."""
    offset = int(meaning_of(context, groups, "deictic") or 0)
    value = context.published.days(offset)
    part = meaning_of(context, groups, "part")
    if part:
        return Value("TIME", f"{value}T{part}")
    if offset == 0 and _means_nowadays(context, match):
        value = "PRESENT_REF"
    if (
        abs(offset) == 1
        and not context.is_daily
        and context.grammar.of_day.search(context.text, max(0, match.start() - _NEAR), match.start())
    ):
        value = "FUTURE_REF" if offset > 0 else "PAST_REF"
    return Value("DATE", value)


def _means_nowadays(context: Context, match: re.Match[str]) -> bool:
    """Whether "today" is not the day of publication but the present age."""
    low = max(0, match.start() - 24)
    for general in context.grammar.general_today.finditer(context.text, low, match.end() + 16):
        if general.start() <= match.start() < general.end():
            return True
    return not context.is_daily and direction_of(context, match, default=0) == 0


def read_shift(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Two days later", "the day before": reckoned from the date that the text dwells on."""
    word = groups.get("unitword") or groups.get("unitword2")
    if word:
        code, _, steps = (context.grammar.meaning("unitword", word) or "D:-1").partition(":")
        count = int(steps)
    else:
        code = meaning_of(context, groups, "unit") or "D"
        number = 1.0 if not ({"n", "vague"} & groups.keys()) else number_of(context.grammar, groups)
        if number is None or number != int(number):
            return Value("DATE", "XXXX-XX-XX")
        count = int(number) * int(meaning_of(context, groups, "shift") or 1)
    if code.startswith("T"):
        return Value("TIME", "XXXX-XX-XXTXX:XX")
    anchor = dwelt_on(context)
    if anchor is context.published and ({"n", "vague"} & groups.keys()):
        anchor = Anchor()  # "two years later" is never reckoned from publication
    return Value("DATE", anchor.units(code, count) or "XXXX-XX-XX")


def read_same(context: Context, _match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "On the same day", "the next day": the date that the text dwells on, or the one after it."""
    steps = int(context.grammar.meaning("same", groups["same"]) or 0)
    anchor = dwelt_on(context)
    if anchor is context.published and meaning_of(context, groups, "unit") not in {"D", None}:
        anchor = Anchor()  # "the same year" is never reckoned from publication
    part = context.grammar.meaning("part", groups["unit"])
    if part:
        return Value("TIME", f"{anchor.days(steps)}T{part}")
    code = meaning_of(context, groups, "unit") or "D"
    return Value("DATE", anchor.units(code, steps) or "XXXX-XX-XX")


def read_feast(context: Context, match: re.Match[str], groups: dict[str, str]) -> Value | None:
    """ "Easter 2019", "next Christmas Eve": the date of the nearest such feast, or of the one on the side that is told."""
    rule = meaning_of(context, groups, "feast") or ""
    relative = int(meaning_of(context, groups, "relative") or 0)
    here = context.published.day
    if "year" in groups:
        return Value("DATE", _feast_in(int(groups["year"]), rule))
    if relative and here is not None:
        years = (here.year + step for step in ((0, 1) if relative > 0 else (0, -1)))
        days = [day for day in (_feast_in(year, rule) for year in years) if day[:4].isdigit()]
        return Value("DATE", next((day for day in days if (day > here.isoformat()) == (relative > 0)), "XXXX-XX-XX"))
    if not rule.startswith("E"):
        month, day = (int(part) for part in rule.split("-"))
        return Value("DATE", context.published.day_of(month, day, direction_of(context, match)))
    value = _feast_in(context.published.year or 0, rule)
    if here is not None and value[:4].isdigit():
        distance = (datetime.date.fromisoformat(value) - here).days
        if abs(distance) > 200:
            value = _feast_in(here.year + (1 if distance < 0 else -1), rule)
    return Value("DATE", value)


def _feast_in(year: int, rule: str) -> str:
    """The day of a feast in a year; easter is reckoned for the Gregorian calendar only."""
    if not rule.startswith("E"):
        return f"{year:04d}-{rule}"
    if not 1583 <= year < 4000:
        return "XXXX-XX-XX"
    return (easter(year) + datetime.timedelta(int(rule[1:]))).isoformat()
