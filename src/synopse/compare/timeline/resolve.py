"""Resolves time marks to days: what the mark leaves open, the story's day closes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from synopse.model import TimeExpression
from synopse.text.intervals import Interval
from synopse.text.timex import MINUTES_A_DAY, date_range, iso_day, nearest_weekday, open_month_day, open_weekday

Tense = Literal["past", "future", "present"]

_LONGEST_DAYS = 366
"""A decade or a century dates no event."""


_EARLY = 5
"""Days into a month before which what is told as past under its name was a year ago."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A day, month or year on which something happens: ISO with its precision, and ``end`` for ranges.

    ``covered`` are the minutes it covers.
    """

    iso: str
    covered: Interval
    end: str | None = None

    @property
    def first_day(self) -> date:
        """The first day covered."""
        return iso_day(self.covered.low)

    @property
    def last_day(self) -> date:
        """The last day covered."""
        return iso_day(self.covered.high - 1)


def place_time(time: TimeExpression, day: date | None, tense: Tense) -> Placed | None:
    """Where ``time`` lies; ``day`` is the day from which an open weekday or month is counted.

    None for references without a date ("damals"), for frames longer than a year, and for what stays open.
    """
    value = time.value
    if (weekday := open_weekday(value)) is not None:
        return _on_day(_weekday_near(day, weekday, tense)) if day else None
    if (month_day := open_month_day(value)) is not None:
        if day is None or (closed := _closed_year(*month_day, day, tense)) is None:
            return None
        value = closed
    if time.mod in {"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"}:
        return None
    covered = date_range(value)
    if covered is None or covered.width > _LONGEST_DAYS * MINUTES_A_DAY:
        return None
    return _placed(value, covered)


def join_range(first: Placed, last: Placed) -> Placed:
    """A range from one date to another ("vom 3. bis 5. Mai")."""
    if last.covered.high <= first.covered.low:
        return first
    return Placed(first.iso, Interval(first.covered.low, last.covered.high), last.end or last.iso)


def _weekday_near(day: date, weekday: int, tense: Tense) -> date:
    """The weekday meant: behind in the past tense, ahead in the future, in the present the nearer one."""
    behind, ahead = nearest_weekday(day, weekday, ahead=False), nearest_weekday(day, weekday, ahead=True)
    if tense == "present":
        return behind if day - behind <= ahead - day else ahead
    return ahead if tense == "future" else behind


def _closed_year(month: int, of_month: int | None, day: date, tense: Tense) -> str | None:
    """The year meant: the latest that is not ahead in the past tense, the next in the future, else the nearest."""
    candidates = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            candidates.append(date(year, month, of_month or 1))
        except ValueError:
            continue
    slack = timedelta(0 if of_month else 31)
    if tense == "past":
        # told early in a month, "in January" is last year's
        candidates = [c for c in candidates if c <= day - timedelta(0 if of_month else _EARLY)]
    elif tense == "future":
        candidates = [c for c in candidates if c + slack >= day]
    if not candidates:
        return None
    best = min(candidates, key=lambda c: (abs((c - day).days), c))
    return best.isoformat() if of_month else f"{best.year:04d}-{best.month:02d}"


def _on_day(day: date) -> Placed:
    start = day.toordinal() * MINUTES_A_DAY
    return Placed(day.isoformat(), Interval(start, start + MINUTES_A_DAY))


def _placed(value: str, covered: Interval) -> Placed:
    calendar = value.split("T")[0]
    first, last = iso_day(covered.low), iso_day(covered.high - 1)
    if "T" in value:
        plain = date_range(calendar)
        return _on_day(iso_day(plain.low)) if plain is not None else _on_day(first)
    if "W" in calendar or calendar[-2:] in {"SP", "SU", "FA", "WI"} or "Q" in calendar or "H" in calendar:
        if first == last:
            return _on_day(first)
        return Placed(first.isoformat(), covered, last.isoformat())
    return Placed(calendar, covered)
