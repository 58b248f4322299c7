"""How far two times lie apart: clock times whatever their days, days, and lengths."""

from __future__ import annotations

import re
from dataclasses import replace

from synopse.compare.measures.frames import Frame
from synopse.compare.measures.hours import OPEN_DAY
from synopse.compare.measures.verdicts import compare_mentions, size_of
from synopse.compare.values.clocks import OfDay, compare_hours, of_day
from synopse.compare.values.dates import compare_dates, days_apart
from synopse.compare.values.verdict import Verdict
from synopse.model import Quantity

_DAY, _HALF_DAY = 24 * 60, 12 * 60
_DIGIT = re.compile(r"\d")
_NEAR_CLOCKS, _FAR_CLOCKS = 60, 180
_NEAR_DAYS = 8
_FAR_LENGTHS = 0.1


def verdict_of(a: Frame, b: Frame) -> Verdict | None:
    """How two times relate, None where they cannot be compared; clock times whatever the days are that were inferred for them."""
    first, second = _hours(a), _hours(b)
    if first is None or second is None:
        return compare_mentions(a.mention, b.mention)
    apart = _minutes(a, b)
    if apart is None or apart >= _FAR_CLOCKS:
        return None  # what happens hours apart is two things
    if _is_in_words(a, b) and apart <= max(first.slack or 0, second.slack or 0):
        return "fits"  # "a quarter to five" may be of either half of the day
    return compare_hours(first, second)


def apart_in(a: Frame, b: Frame) -> dict[str, float]:
    """Whether the values lie near each other, or far apart, as pieces of evidence with their degree."""
    first, second = a.mention, b.mention
    if first.measured == "duration":
        sizes = size_of(first), size_of(second)
        if not sizes[0] or not sizes[1]:
            return {}
        share = min(sizes[0], sizes[1]) / max(sizes[0], sizes[1])
        return {"close values": share, **({"far apart": 1.0} if share < _FAR_LENGTHS else {})}
    minutes = _minutes(a, b)
    if minutes is not None:
        return (
            {"close values": 1.0} if minutes <= _NEAR_CLOCKS else {"far apart": 1.0} if minutes >= _FAR_CLOCKS else {}
        )
    if isinstance(first.mark, Quantity) or isinstance(second.mark, Quantity):
        return {}
    days = days_apart(first.mark, second.mark)
    return {"close values": 1.0} if days is not None and days <= _NEAR_DAYS else {}


def are_days_apart(a: Frame, b: Frame) -> bool:
    """Whether two clock times are told with days right before them ("on Saturday at 1 p.m.") that differ."""
    if not a.grain == b.grain == "clock":
        return False
    return a.day is not None and b.day is not None and compare_dates(a.day, b.day) == "contradiction"


def _minutes(a: Frame, b: Frame) -> int | None:
    """Minutes between two clock times whatever their days, and of either half of the day where one is in words."""
    first, second = _hours(a), _hours(b)
    if first is None or second is None:
        return None
    around = _HALF_DAY if _is_in_words(a, b) else _DAY
    apart = (first.low - second.low) % around
    return min(apart, around - apart)


def _is_in_words(a: Frame, b: Frame) -> bool:
    return not all(_DIGIT.search(frame.mention.surface) for frame in (a, b))


def _hours(frame: Frame) -> OfDay | None:
    """A clock time on an open day; None for others."""
    mark = frame.mention.mark
    hours = of_day(mark) if frame.grain == "clock" and not isinstance(mark, Quantity) else None
    return replace(hours, day=OPEN_DAY) if hours is not None else None
