"""Compares the values of two mentions, whatever they are."""

from __future__ import annotations

from msgspec.structs import replace

from synopse.compare.measures.hours import on_weekday, weekday_of
from synopse.compare.measures.mention import Mention
from synopse.compare.values.clocks import of_day
from synopse.compare.values.dates import compare_dates
from synopse.compare.values.durations import compare_durations
from synopse.compare.values.quantities import compare_quantities
from synopse.compare.values.units import to_base
from synopse.compare.values.verdict import Verdict
from synopse.model import Quantity
from synopse.text.timex import length_of


def compare_mentions(a: Mention, b: Mention) -> Verdict | None:
    """How the values of two mentions relate, None where they cannot be compared."""
    if a.measured != b.measured:
        return None
    if isinstance(a.mark, Quantity) and isinstance(b.mark, Quantity):
        if a.is_minimum and b.is_minimum and None not in (a.mark.low, b.mark.low):
            # both can be true, but who has counted 28 does not say "at least 25"
            counted = [replace(mark, value=mark.low, low=None, high=None, approx=False) for mark in (a.mark, b.mark)]
            return "fits" if compare_quantities(*counted) == "fits" else "precision"
        return compare_quantities(a.mark, b.mark)
    if isinstance(a.mark, Quantity) or isinstance(b.mark, Quantity):
        return None
    if a.measured == "date" and a.surface.casefold() == b.surface.casefold():
        return "fits"  # "Thursday" in two papers is one Thursday, however each day of writing was inferred
    weekday = weekday_of(a.language, a.surface) if a.measured == "date" and a.language == b.language else None
    if weekday is not None and weekday_of(b.language, b.surface) == weekday:
        return compare_dates(on_weekday(a.mark, weekday), on_weekday(b.mark, weekday))
    compare = compare_durations if a.measured == "duration" else compare_dates
    return compare(a.mark, b.mark)


def is_clock(mention: Mention) -> bool:
    """Whether a mention is a time of day by the clock."""
    hours = of_day(mention.mark) if mention.measured == "date" and not isinstance(mention.mark, Quantity) else None
    return hours is not None and hours.is_clock


def size_of(mention: Mention) -> float | None:
    """The number of a quantity in its base unit (of bounds the lower), the seconds of a length; None where there is none."""
    mark = mention.mark
    if isinstance(mark, Quantity):
        number = mark.value if mark.value is not None else mark.low if mark.low is not None else mark.high
        return to_base(number, mark.unit) if number is not None else None
    length = length_of(mark.value)
    return length.seconds if length is not None else None
