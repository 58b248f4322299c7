"""ISO 8601 and TIMEX3 values as a reader says them, and as a stretch on the time axis."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from synopse.present.words import Words

_DAY = re.compile(
    r"^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::?(\d\d))?(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?|T([A-Z]{2}))?$"
)
_MONTH = re.compile(r"^(\d{4})-(\d\d)$")
_WEEK = re.compile(r"^(\d{4})-W(\d\d)(-WE)?$")
_PART = re.compile(r"^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$")
_WHOLE = re.compile(r"^(\d{4})-(\d\d)(?:-(\d\d))?$")
_YEAR = re.compile(r"^\d{4}$")
_DECADE = re.compile(r"^(\d{3})X?$")
_CENTURY = re.compile(r"^(\d{2})(?:XX)?$")
_DURATION = re.compile(
    r"^P(?=.)(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$"
)
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")
_FIRST_MONTH = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
_MONTHS_LONG = {"Q": 3, "H": 6}


def say_date(value: str, words: Words, *, weekday: bool = False) -> str:
    """A date at the precision it has: "25. April 2019, 17:09 Uhr", "April 2019", "1960er Jahre"."""
    if found := _DAY.match(value):
        return _say_day(found, words, weekday=weekday)
    if (found := _MONTH.match(value)) and 1 <= int(found[2]) <= 12:
        return f"{words.months[int(found[2]) - 1]} {found[1]}"
    if found := _WEEK.match(value):
        return words("date.weekend" if found[3] else "date.week", week=int(found[2]), year=found[1])
    if found := _PART.match(value):
        return words(f"date.{found[2]}", year=found[1])
    if _YEAR.match(value):
        return value
    if found := _DECADE.match(value):
        return words("date.decade", decade=f"{found[1]}0")
    if found := _CENTURY.match(value):
        return words("date.century", century=int(found[1]) + 1)
    return value


def _say_day(found: re.Match[str], words: Words, *, weekday: bool) -> str:
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return found[0]
    said = words("date.day", day=day.day, month=words.months[day.month - 1], year=day.year)
    if weekday:
        said = f"{words.weekdays[day.weekday()]}, {said}"
    if found[4]:
        said += words("date.clock", clock=f"{found[4]}:{found[5] or '00'}")
    elif found[7]:
        said += f", {words.get(f'date.{found[7]}', found[7])}"
    return said


def say_range(start: str, end: str | None, words: Words) -> str:
    """From when to when; the day is said once where both are on the same one."""
    if not end or end == start:
        return say_date(start, words, weekday=True)
    if start[:11] == end[:11] and start[10:11] == "T" and _DAY.match(start) and (found := _DAY.match(end)) and found[4]:
        return words("date.until", start=say_date(start, words), end=f"{found[4]}:{found[5] or '00'}")
    start, end = _whole_months(start, end)
    if start == end:
        return say_date(start, words)
    return words("date.until", start=_say_start(start, end, words), end=say_date(end, words))


def _whole_months(start: str, end: str) -> tuple[str, str]:
    """A range from the first of a month to the last of one, as the months."""
    first, last = _WHOLE.match(start), _WHOLE.match(end)
    if first is None or last is None or first[3] != "01" or not last[3] or not 1 <= int(last[2]) <= 12:
        return start, end
    is_whole = int(last[3]) == monthrange(int(last[1]), int(last[2]))[1]
    return (start[:7], end[:7]) if is_whole else (start, end)


def _say_start(start: str, end: str, words: Words) -> str:
    """The first day or month of a range, without the month and year that it shares with the last: "6 to 12 May 2013"."""
    first, last = (_WHOLE.match(value) for value in (start, end))
    if first is None or last is None or first[1] != last[1] or not all(1 <= int(f[2]) <= 12 for f in (first, last)):
        return say_date(start, words)
    if first[3] is None or last[3] is None:
        return words.months[int(first[2]) - 1] if first[3] == last[3] else say_date(start, words)
    month = "" if first[2] == last[2] else words.months[int(first[2]) - 1]
    return words("date.first", day=int(first[3]), month=month).strip()


def say_duration(value: str, words: Words) -> str:
    """A TIMEX3 duration in words ("PT2H" is "2 Stunden"); anything else as it is."""
    found = _DURATION.match(value)
    if not found:
        return value
    parts = [
        _say_amount(amount, unit, words)
        for amount, unit in zip(found.groups(), _UNITS, strict=True)
        if amount and amount != "." and amount.count(".") < 2
    ]
    return " ".join(parts) or value


def _say_amount(amount: str, unit: str, words: Words) -> str:
    number = "one" if float(amount) == 1 else "many"
    return amount.replace(".", words("number.decimal")) + " " + words(f"unit.{unit}.{number}")


def stretch(value: str) -> tuple[datetime, datetime] | None:
    """First and last moment that an ISO date may mean, or None when it fixes no time."""
    try:
        return _stretch(value)
    except (ValueError, OverflowError):
        return None


def _stretch(value: str) -> tuple[datetime, datetime] | None:
    if found := _DAY.match(value):
        day = datetime(int(found[1]), int(found[2]), int(found[3]))
        if found[4]:
            moment = day.replace(hour=int(found[4]), minute=int(found[5] or 0))
            return moment, moment
        return day, day + timedelta(days=1)
    if found := _MONTH.match(value):
        return _months(int(found[1]), int(found[2]), 1)
    if found := _WEEK.match(value):
        monday = datetime.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=7)
    if found := _PART.match(value):
        return _months(
            int(found[1]), _FIRST_MONTH[found[2]], _MONTHS_LONG.get(found[2][0], 3) if found[2] != "SP" else 3
        )
    if _YEAR.match(value):
        return _months(int(value), 1, 12)
    if found := _DECADE.match(value):
        return datetime(int(found[1]) * 10, 1, 1), datetime(int(found[1]) * 10 + 9, 12, 31)
    return None


def _months(year: int, first: int, count: int) -> tuple[datetime, datetime]:
    last_index = first - 1 + count - 1
    last_year, last_month = year + last_index // 12, last_index % 12 + 1
    end = datetime(last_year, last_month, monthrange(last_year, last_month)[1]) + timedelta(days=1)
    return datetime(year, first, 1), end
