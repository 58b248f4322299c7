"""Whether two dates for the same event fit together."""

from __future__ import annotations

from synopse.compare.values.verdict import Verdict
from synopse.model import TimeExpression
from synopse.text.timex import MINUTES_A_DAY, date_range, iso_day, open_month_day, open_weekday

_MONTH_SLACK = 4 * MINUTES_A_DAY
"""Days by which "Anfang", "Mitte" and "Ende" of a month or year may overshoot their third of it."""

_OPEN_MODS = {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}


def compare_dates(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """How two dates of the same event relate; None when one of them cannot be placed.

    A coarser date that covers the finer one fits ("Februar 2019" / "28. Februar"). Times of day are
    compared only within half-hours, because reports of one event give them in different time zones.
    """
    first, second = date_range(a.value, a.mod), date_range(b.value, b.mod)
    if first is None or second is None:
        return _compare_open(a, b)
    first_slack, second_slack = _slack(a, first.width), _slack(b, second.width)
    if first.gap(second) <= max(first_slack, second_slack) and (first.overlaps(second) or first_slack or second_slack):
        return "fits"
    return "contradiction"


def is_narrow(time: TimeExpression, days: int = 1) -> bool:
    """Whether a date is exact to ``days``, or an open weekday: "2019" and "next year" name frames, not days."""
    if open_weekday(time.value) is not None or open_month_day(time.value) is not None:
        return True
    covered = date_range(time.value, time.mod)
    return covered is not None and covered.width <= days * MINUTES_A_DAY


def _slack(time: TimeExpression, width: float) -> float:
    if time.mod in {"START", "MID", "END"}:
        return min(_MONTH_SLACK, width / 2) if width < 60 * MINUTES_A_DAY else width / 4
    if time.mod == "APPROX":
        return width / 2
    if "T" in time.value:
        # the day is what is compared: "Mittwochabend" and "Nacht auf Donnerstag" are one evening
        return 12 * 60
    return 0.0


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
    return "fits" if first == second else "contradiction"


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
