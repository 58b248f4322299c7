"""TIMEX3 values (ISO 24617-1) as ranges: minutes since 0001-01-01 for dates, seconds for durations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from synopse.text.intervals import Interval

MINUTES_A_DAY = 1440
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
_PARTS_OF_DAY = {"MO": (5, 12), "MI": (11, 14), "DT": (8, 18), "AF": (12, 18), "EV": (17, 24), "NI": (-6, 30)}
"""Hours of the day; a night is named after the day on which it begins or the one on which it ends."""

_FIRST_YEAR, _LAST_YEAR = 2, 9000
"""Years that Python's calendar holds with room on both sides."""

_CALENDAR = re.compile(
    r"(?P<year>\d{2,4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|W(?P<week>\d{2})(?:-(?P<weekday>WE|[1-7]))?|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
    r"(?:T(?:(?P<part>MO|MI|DT|AF|EV|NI)|(?P<hour>\d{2})(?::(?P<minute>\d{2}))?(?::\d{2})?))?"
)
_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T.*)?")
_OPEN_YEAR = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?(?:T.*)?")
_DURATION = re.compile(
    r"P(?:(?P<years>[\d.]+)Y)?(?:(?P<decades>[\d.]+)DE)?(?:(?P<centuries>[\d.]+)CE)?(?:(?P<months>[\d.]+)M)?"
    r"(?:(?P<weeks>[\d.]+)W)?(?:(?P<weekends>[\d.]+)WE)?(?:(?P<days>[\d.]+)D)?"
    r"(?:T(?:(?P<hours>[\d.]+)H)?(?:(?P<minutes>[\d.]+)M)?(?:(?P<seconds>[\d.]+)S)?)?"
)
SECONDS = {
    "seconds": 1.0,
    "minutes": 60.0,
    "hours": 3600.0,
    "days": 86_400.0,
    "weekends": 2 * 86_400.0,
    "weeks": 7 * 86_400.0,
    "months": 365.2425 / 12 * 86_400,
    "years": 365.2425 * 86_400,
    "decades": 3652.425 * 86_400,
    "centuries": 36_524.25 * 86_400,
}
"""Seconds in a unit; months and years in the Gregorian mean."""


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: ``seconds``, and ``grain``, the seconds of the smallest unit in which it is given."""

    seconds: float
    grain: float


@lru_cache(maxsize=4_096)
def date_range(value: str, mod: str | None = None) -> Interval | None:
    """Minutes covered by a TIMEX3 date or time; None when the calendar does not fix it (``XXXX-WXX-3``).

    ``mod`` narrows (``START``, ``MID``, ``END``), widens (``APPROX``) or opens (``BEFORE``, ``AFTER``) it.
    """
    match = _CALENDAR.fullmatch(value)
    if match is None or not _FIRST_YEAR <= int(match["year"].ljust(4, "0")) <= _LAST_YEAR:
        return None
    try:
        plain = _within_day(match, _calendar_days(match))
    except ValueError:
        return None
    return _modified(plain, mod) if plain is not None else None


def _calendar_days(match: re.Match[str]) -> Interval | None:
    """Days named by the date part of a TIMEX3 value, in minutes."""
    digits = match["year"]
    if len(digits) < 4:
        if match.end("year") != len(match.string):
            return None
        span = 10 ** (4 - len(digits))
        return _days(_first_day(int(digits) * span, 1), _first_day((int(digits) + 1) * span, 1))
    year = int(digits)
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1).toordinal()
        match match["weekday"]:
            case None:
                return _days(monday, monday + 7)
            case "WE":
                return _days(monday + 5, monday + 7)
            case weekday:
                return _days(monday + int(weekday) - 1, monday + int(weekday))
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"])).toordinal()
        return _days(day, day + 1)
    first, last = 1, 12
    if match["month"]:
        first = last = date(year, int(match["month"]), 1).month
    elif match["quarter"]:
        first, last = int(match["quarter"]) * 3 - 2, int(match["quarter"]) * 3
    elif match["half"]:
        first, last = int(match["half"]) * 6 - 5, int(match["half"]) * 6
    elif match["season"]:
        first, last = _SEASONS[match["season"]]
        last += 12 if last < first else 0
    return _days(_first_day(year, first), _first_day(year, last + 1))


def _first_day(year: int, month: int) -> int:
    """Ordinal of the first day of a month; months beyond 12 run on into the next year."""
    return date(max(1, year + (month - 1) // 12), (month - 1) % 12 + 1, 1).toordinal()


def _days(first: int, after: int) -> Interval:
    return Interval(first * MINUTES_A_DAY, after * MINUTES_A_DAY)


def _within_day(match: re.Match[str], days: Interval | None) -> Interval | None:
    if days is None or (match["part"] is None and match["hour"] is None):
        return days
    if match["part"]:
        first, last = _PARTS_OF_DAY[match["part"]]
        return Interval(days.low + first * 60, days.low + last * 60)
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour > 24 or minute > 59:
        return None
    start = days.low + hour * 60 + minute
    return Interval(start, start + (1 if match["minute"] else 60))


def _modified(plain: Interval, mod: str | None) -> Interval:
    third = plain.width / 3
    match mod:
        case "START" | "EARLY":
            return Interval(plain.low, plain.low + third)
        case "MID":
            return Interval(plain.low + third, plain.high - third)
        case "END" | "LATE":
            return Interval(plain.high - third, plain.high)
        case "APPROX":
            return plain.widened(plain.width / 2)
        case "BEFORE" | "ON_OR_BEFORE" | "LESS_THAN" | "EQUAL_OR_LESS":
            return Interval(float("-inf"), plain.high if mod in {"ON_OR_BEFORE", "EQUAL_OR_LESS"} else plain.low)
        case "AFTER" | "ON_OR_AFTER" | "MORE_THAN" | "EQUAL_OR_MORE":
            return Interval(plain.low if mod in {"ON_OR_AFTER", "EQUAL_OR_MORE"} else plain.high, float("inf"))
    return plain


def open_weekday(value: str) -> int | None:
    """ISO weekday (1 = Monday) of a value that names a weekday without its week (``XXXX-WXX-3``)."""
    match = _OPEN_WEEKDAY.fullmatch(value)
    return int(match[1]) if match else None


def open_month_day(value: str) -> tuple[int, int | None] | None:
    """Month and day of a value that leaves the year open (``XXXX-02-28``, ``XXXX-02``)."""
    match = _OPEN_YEAR.fullmatch(value)
    return (int(match[1]), int(match[2]) if match[2] else None) if match else None


def length_of(value: str) -> Length | None:
    """How long a TIMEX3 duration lasts (``PT2H``, ``P1.5Y``); None for vague ones (``PXD``)."""
    match = _DURATION.fullmatch(value)
    if match is None:
        return None
    given = {unit: text for unit, text in match.groupdict().items() if text and text.count(".") <= 1 and text != "."}
    if not given:
        return None
    seconds = sum(float(text) * SECONDS[unit] for unit, text in given.items())
    grain = min(SECONDS[unit] / (2 if "." in text else 1) for unit, text in given.items())
    return Length(seconds, grain)


def iso_day(minutes: float) -> date:
    """The day on which a minute of `date_range` falls."""
    return date.fromordinal(int(minutes // MINUTES_A_DAY))


def nearest_weekday(anchor: date, weekday: int, *, ahead: bool) -> date:
    """The ISO weekday closest to ``anchor`` on or before it, or on or after it when ``ahead``."""
    distance = weekday - anchor.isoweekday()
    return anchor + timedelta(distance % 7 if ahead else -(-distance % 7))


def stated_day(published: str | None) -> date | None:
    """The day of a stated time of publication (ISO 8601), None when it is not known to the day."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None
