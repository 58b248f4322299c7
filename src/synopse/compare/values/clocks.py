"""Whether two times of day fit together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synopse.compare.values.verdict import Verdict
from synopse.model import TimeExpression

_DAY, _HALF_DAY = 24 * 60, 12 * 60
_DAWN, _LATE = 6 * 60, 22 * 60
_OF_DAY = re.compile(r"(?P<day>.*)T(?:(?P<part>MO|MI|DT|AF|EV|NI)|(?P<hour>\d\d):(?P<minute>\d\d))")
_PARTS = {
    "MO": (4 * 60, 12 * 60),
    "MI": (11 * 60, 14 * 60 + 30),
    "DT": (6 * 60, 20 * 60),
    "AF": (12 * 60, 19 * 60),
    "EV": (17 * 60, 25 * 60),
    "NI": (19 * 60, 31 * 60),
}
"""Minutes of the day that people mean by its parts; evening and night reach into the next day."""
_SHORTLY = 25
"""Minutes that "shortly before ten" covers at most."""
_ROUNDED = {60: (5, 15), 30: (5, 10), 5: (2, 7), 1: (0, 5)}
"""By what a clock time is divisible: minutes by which it may be rounded, and by which when it is hedged."""
_NEARLY = 60
"""Minutes up to which a hedged time and another can both be true."""
_OTHER_ZONE = 5 * 60
"""Whole hours from which two places' clocks are likelier than two times."""


@dataclass(frozen=True, slots=True)
class OfDay:
    """A time of day: the TIMEX3 value of its day ("" or ``XXXX-XX-XX`` when that is open) and its minutes.

    ``slack`` are the minutes by which it may be rounded; None for a part of the day. ``hedged`` when the text says "about".
    """

    day: str
    low: int
    high: int
    slack: int | None
    hedged: bool

    @property
    def is_open(self) -> bool:
        """Whether nothing says on which day."""
        return self.day in {"", "XXXX-XX-XX"}

    @property
    def is_clock(self) -> bool:
        """Whether it is given by the clock."""
        return self.slack is not None

    @property
    def is_of_night(self) -> bool:
        """Whether the day may be that before or that after midnight."""
        return self.high <= _DAWN or self.low >= _LATE or (not self.is_clock and self.low >= _PARTS["NI"][0])

    @property
    def days_off(self) -> tuple[int, ...]:
        """By how many days its day may be another: a night is named after either, "two o'clock" after the evening before."""
        if not self.is_clock and self.is_of_night:
            return 0, -1
        return (0, 1) if self.high <= _DAWN else (0,)


def of_day(time: TimeExpression) -> OfDay | None:
    """The time of day of a TIMEX3 value; None where it has none."""
    match = _OF_DAY.fullmatch(time.value)
    if match is None:
        return None
    if match["part"]:
        return OfDay(match["day"], *_PARTS[match["part"]], None, time.mod is not None)
    minute = int(match["hour"]) * 60 + int(match["minute"])
    exact, hedged = next(slacks for step, slacks in _ROUNDED.items() if minute % step == 0)
    is_hedged = time.mod == "APPROX"
    low = minute - (_SHORTLY if time.mod == "BEFORE" else 0)
    high = minute + (_SHORTLY if time.mod == "AFTER" else 0)
    return OfDay(match["day"], low, high, hedged if is_hedged else exact, is_hedged or time.mod is not None)


def compare_hours(a: OfDay, b: OfDay, later: int = 0) -> Verdict:
    """How two times of day relate, the day of ``b`` being ``later`` days behind that of ``a``.

    Parts of the day are what people mean by them, and two times of the night may be told of either day. Clock times fit
    as far as they are rounded or hedged, and where they differ by half a day, or by so many whole hours that it is the place.
    """
    gap = min(_gap(a, b, shift) for shift in _shifts(a, b, later))
    if gap < 0 or (gap <= max(a.slack or 0, b.slack or 0) and (a.is_clock or b.is_clock)):
        return "fits"
    if a.is_clock and b.is_clock:
        if gap == _HALF_DAY or (gap >= _OTHER_ZONE and gap % 60 == 0):
            return "fits"
        return "precision" if (a.hedged or b.hedged) and gap <= _NEARLY else "contradiction"
    return "contradiction"


def minutes_apart(a: TimeExpression, b: TimeExpression) -> int | None:
    """Minutes between two clock times of one day or of open days; None for others."""
    first, second = of_day(a), of_day(b)
    if first is None or second is None or not (first.is_clock and second.is_clock):
        return None
    if first.day != second.day and not (first.is_open or second.is_open):
        return None
    return max(0, min(_gap(first, second, shift) for shift in _shifts(first, second, 0)))


def _shifts(a: OfDay, b: OfDay, later: int) -> set[int]:
    """Minutes by which the day of ``b`` may lie behind that of ``a``."""
    return {(later + more - less) * _DAY for more in b.days_off for less in a.days_off}


def _gap(a: OfDay, b: OfDay, shift: int) -> int:
    """Minutes between the two, below 0 where they share some."""
    return max(a.low - b.high - shift, b.low + shift - a.high)
