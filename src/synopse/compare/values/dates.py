"""Whether two dates for the same event fit together."""

from __future__ import annotations

from synopse.compare.values.clocks import compare_hours, of_day
from synopse.compare.values.verdict import Verdict
from synopse.model import TimeExpression
from synopse.text.intervals import INFINITY, Interval
from synopse.text.timex import MINUTES_A_DAY, date_range, iso_day, open_month_day, open_weekday

_MONTH_SLACK = 4 * MINUTES_A_DAY
"""Days by which "Anfang", "Mitte" and "Ende" of a month or year may overshoot their third of it."""

_MONTH = 31
"""Days of the longest month."""

_YEAR = 12 * _MONTH

_NIGHT = 12 * 60
"""Minutes by which a time of the night may be told of the day before or after."""

_NEW_YEAR = {(12, 31), (1, 1)}

_OPEN_MODS = {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}


def compare_dates(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """How two dates of the same event relate; None when one of them cannot be placed.

    A coarser date that covers the finer one fits ("Februar 2019" / "28. Februar"). Times of day are compared
    where they are of one day, or where neither text says of which.
    """
    if is_span(a) or is_span(b):
        return _compare_spans(a, b) if is_span(a) and is_span(b) else None
    first, second = of_day(a), of_day(b)
    if (first is not None and first.is_open) or (second is not None and second.is_open):
        return compare_hours(first, second) if first is not None and second is not None else None
    if first is not None and second is not None and (later := _days_later(a, b)) is not None:
        return compare_hours(first, second, later)
    return _compare_days(a, b)


def _days_later(a: TimeExpression, b: TimeExpression) -> int | None:
    """Days from the day of one time of day to that of the other, where these are the same or neighbours."""
    ranges = [date_range(time.value.partition("T")[0]) for time in (a, b)]
    if ranges[0] is not None and ranges[1] is not None:
        later = int(ranges[1].low - ranges[0].low) // MINUTES_A_DAY
    elif (first := open_weekday(a.value)) is not None and (second := open_weekday(b.value)) is not None:
        later = (second - first + 3) % 7 - 3
    else:
        return 0 if a.value.partition("T")[0] == b.value.partition("T")[0] else None
    return later if abs(later) <= 1 else None


def _compare_days(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """How two dates relate by their days."""
    first, second = date_range(a.value, a.mod), date_range(b.value, b.mod)
    if first is None or second is None:
        return _compare_open(a, b)
    if {_day_of_year(first), _day_of_year(second)} == _NEW_YEAR and first.gap(second) <= 0:
        return "fits"  # the night between the two years belongs to either day
    first_slack, second_slack = _slack(a, first.width), _slack(b, second.width)
    if first.gap(second) <= max(first_slack, second_slack) and (first.overlaps(second) or first_slack or second_slack):
        return "fits"
    return "contradiction"


def days_apart(a: TimeExpression, b: TimeExpression) -> float | None:
    """Days between two dates, the least that open years allow; None when one of them names no day of a month."""
    first, second = date_range(a.value, a.mod), date_range(b.value, b.mod)
    if first is not None and second is not None:
        return first.gap(second) / MINUTES_A_DAY
    places = [_place_in_year(time) for time in (a, b)]
    if places[0] is None or places[1] is None:
        return None
    apart = abs(places[0] - places[1])
    return float(min(apart, _YEAR - apart))


def _place_in_year(time: TimeExpression) -> int | None:
    month_day = open_month_day(time.value) or _month_day(time)
    return (month_day[0] - 1) * _MONTH + month_day[1] if month_day and month_day[1] else None


def is_span(time: TimeExpression) -> bool:
    """Whether a time is given by its two ends ("from 1967 to 1979": ``1967/1979``)."""
    return "/" in time.value


def _compare_spans(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """Two times by their ends: both must fit, and an end that cannot be placed leaves it open."""
    ends = zip(a.value.split("/", 1), b.value.split("/", 1), strict=True)
    verdicts = [compare_dates(TimeExpression(0, 0, "DATE", x), TimeExpression(0, 0, "DATE", y)) for x, y in ends]
    if None in verdicts:
        return None
    return "contradiction" if "contradiction" in verdicts else "fits"


def is_narrow(time: TimeExpression, days: int = 1) -> bool:
    """Whether a date is exact to ``days``, or an open weekday or hour: "2019" and "next year" name frames, not days."""
    hours = of_day(time)
    if hours is not None and hours.is_open:
        return True
    if open_weekday(time.value) is not None:
        return True
    if (open_day := open_month_day(time.value)) is not None:
        return open_day[1] is not None or days >= _MONTH
    covered = date_range(time.value, time.mod)
    return covered is not None and covered.width <= days * MINUTES_A_DAY


def _day_of_year(days: Interval) -> tuple[int, int] | None:
    """Month and day of a range that lies within one day."""
    if days.width > MINUTES_A_DAY or not -INFINITY < days.low < INFINITY:
        return None
    first = iso_day(days.low)
    return first.month, first.day


def _slack(time: TimeExpression, width: float) -> float:
    if time.mod in {"START", "MID", "END"}:
        return min(_MONTH_SLACK, width / 2) if width < 60 * MINUTES_A_DAY else width / 4
    if time.mod == "APPROX":
        return width / 2
    hours = of_day(time)
    # the day is what is compared: "Mittwochabend" and "Nacht auf Donnerstag" are one evening
    return _NIGHT if hours is not None and hours.is_of_night else 0.0


def _compare_open(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """Values that leave the week or the year open contradict only what they exclude."""
    if (verdict := _compare_weekdays(a, b)) is not None:
        return verdict
    first, second = open_month_day(a.value), open_month_day(b.value)
    if first is None and second is None:
        return None
    first, second = first or _month_day(a), second or _month_day(b)
    if first is None or second is None:
        return None
    if {first, second} == _NEW_YEAR:
        return "fits"
    if first[0] != second[0]:
        return "contradiction"
    return "contradiction" if None not in (first[1], second[1]) and first[1] != second[1] else "fits"


def _compare_weekdays(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    first, second = open_weekday(a.value), open_weekday(b.value)
    if first is None and second is None:
        return None
    first, second = first or _weekday(a), second or _weekday(b)
    if first is None or second is None:
        return None
    if first == second:
        return "fits"
    is_night = any(hours is not None and hours.is_of_night for hours in (of_day(a), of_day(b)))
    return "fits" if is_night and (first - second) % 7 in {1, 6} else "contradiction"


def _weekday(time: TimeExpression) -> int | None:
    days = date_range(time.value)
    if days is None or days.width > MINUTES_A_DAY or time.mod in _OPEN_MODS:
        return None
    return iso_day(days.low).isoweekday()


def _month_day(time: TimeExpression) -> tuple[int, int | None] | None:
    days = date_range(time.value)
    if days is None or days.width > 31 * MINUTES_A_DAY or "W" in time.value:
        return None
    first = iso_day(days.low)
    return first.month, first.day if days.width <= MINUTES_A_DAY else None
