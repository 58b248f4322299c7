"""A point in time with the precision that is known, and TIMEX3 values relative to it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_ISO = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|S[PU]|FA|WI|[QH]\d))?(?:T.*)?\Z")
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


_NEXT_TURN = 330
"""Days ahead from which a day without a year is rather that of the year's turn just past, whatever the tense."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A year, a month or a day that other times are reckoned from; unknown parts are None."""

    year: int | None = None
    month: int | None = None
    day: datetime.date | None = None

    @staticmethod
    def parse(value: str | None) -> Anchor:
        """Read an ISO date of any precision ("2019", "2019-04", "2019-04-25T17:09"), a season's or quarter's year ("2019-SU").

        Anything else knows nothing.
        """
        match = _ISO.match(value or "")
        if match is None or not 1 <= int(match.group(1)) <= 9998:
            return Anchor()
        year, month, day = (int(g) if g else None for g in match.groups())
        if month is None or not 1 <= month <= 12:
            return Anchor(year)
        try:
            return Anchor(year, month, datetime.date(year or 1, month, day) if day else None)
        except ValueError:
            return Anchor(year, month)

    def days(self, count: int) -> str:
        """The day ``count`` days later."""
        if self.day is None:
            return "XXXX-XX-XX"
        try:
            return (self.day + datetime.timedelta(count)).isoformat()
        except OverflowError:
            return "XXXX-XX-XX"

    def units(self, unit: str, count: int) -> str | None:
        """The calendar unit (Y, M, W, WE, D, Q, H, DE, CE) that lies ``count`` units later."""
        if unit == "D":
            return self.days(count)
        if unit in {"W", "WE"}:
            return self._week(count) + ("-WE" if unit == "WE" else "")
        if unit == "M":
            return self._month(count)
        if self.year is None:
            return {"Y": "XXXX", "DE": "XXX", "CE": "XX", "Q": "XXXX-QX", "H": "XXXX-HX"}.get(unit)
        if unit in {"Q", "H"}:
            return self._part_of_year(unit, count)
        size = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}.get(unit)
        if size is None or not 0 < self.year + count * size < 9999:
            return None
        digits = {1: 4, 10: 3, 100: 2, 1000: 1}[size]
        return str((self.year + count * size) // size).zfill(digits)

    def weekday(self, weekday: int, direction: int) -> str:
        """The nearest such day on or before (direction -1) or on or after (1) this one."""
        if self.day is None:
            return f"XXXX-WXX-{weekday}"
        ahead = (weekday - self.day.isoweekday()) % 7
        return self.days(ahead if direction > 0 else ahead - 7 if ahead else 0)

    def weekend(self, direction: int) -> str:
        """The weekend just past, or the coming one; on a Saturday or Sunday the present one."""
        is_now = self.day is not None and self.day.isoweekday() >= 6
        return self._week(0 if direction > 0 or is_now else -1) + "-WE"

    def month_of(self, month: int, direction: int) -> str:
        """The nearest such month, the present one included."""
        if self.year is None:
            return f"XXXX-{month:02d}"
        year = self.year
        if self.month is not None:
            year += (month < self.month) if direction > 0 else -(month > self.month)
        return f"{year:04d}-{month:02d}"

    def day_of(self, month: int, day: int, direction: int, weekday: int = 0) -> str:
        """The nearest such day of the calendar, on that weekday if one is given; a far one only if the tense points there."""
        if self.year is None:
            return f"XXXX-{month:02d}-{day:02d}"
        year = self.year
        for candidate in (year, year - 1, year + 1) if weekday else ():
            if weekday_of(candidate, month, day) == weekday:
                return f"{candidate:04d}-{month:02d}-{day:02d}"
        here = self.day or (datetime.date(year, self.month, 15) if self.month else None)
        if here is not None:
            distance = (month - here.month) * 30.4 + day - here.day
            is_ahead = direction > 0 and distance < _NEXT_TURN
            if (distance > 200 and not is_ahead) or (distance > 100 and direction < 0):
                year -= 1
            elif distance < -200 and direction > 0:
                year += 1
        return f"{year:04d}-{month:02d}-{day:02d}"

    def season_of(self, season: str, direction: int, *, is_other: bool = False) -> str:
        """The nearest such season, the present one unless it must be another; its year is that of its first month."""
        if self.year is None:
            return f"XXXX-{season}"
        first, last = _SEASON_MONTHS[season]
        year = self.year
        if self.month is not None:
            is_present = first <= self.month <= last
            if direction > 0 and (last < self.month or (is_other and is_present)):
                year += 1
            elif direction < 0 and (first > self.month or (is_other and is_present)):
                year -= 1
        return f"{year:04d}-{season}"

    def _week(self, count: int) -> str:
        if self.day is None:
            return "XXXX-WXX"
        try:
            year, week, _ = (self.day + datetime.timedelta(7 * count)).isocalendar()
        except OverflowError:
            return "XXXX-WXX"
        return f"{year:04d}-W{week:02d}"

    def _month(self, count: int) -> str:
        if self.year is None or self.month is None:
            return "XXXX-XX"
        year, month = divmod(self.year * 12 + self.month - 1 + count, 12)
        return f"{year:04d}-{month + 1:02d}" if 0 < year < 9999 else "XXXX-XX"

    def _part_of_year(self, unit: str, count: int) -> str | None:
        if self.year is None or self.month is None:
            return f"XXXX-{unit}X"
        parts = 4 if unit == "Q" else 2
        year, part = divmod(self.year * parts + (self.month - 1) * parts // 12 + count, parts)
        return f"{year:04d}-{unit}{part + 1}"


def weekday_of(year: int, month: int, day: int) -> int:
    """The ISO number of a day's weekday, 0 for no day of the calendar."""
    try:
        return datetime.date(year, month, day).isoweekday()
    except ValueError:
        return 0


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return datetime.date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)
