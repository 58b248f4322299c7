"""Amounts with their tolerance: what a speaker who says "rund 30" or "1,2 Millionen" commits himself to.

A plain number claims as many digits as it shows (rounding, Krifka 2007, "Approximate interpretation of
number words"). A bound ("mehr als 20") is logically open, yet nobody says "more than 20" of 200: the
speaker would have named a higher mark (Grice's maxim of quantity; Cummins, Sauerland and Solt 2012,
"Granularity and scalar implicature in numerical expressions"). So every amount has two ranges: what it
strictly allows, and what a hearer may expect.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from synopse.compare.values.verdict import Verdict
from synopse.text.intervals import INFINITY, Interval

BOUND_REACH = 1.6
""""More than X" is said of values up to about 1.6 X: 30 is still "more than 20", two hours are no
longer "more than one hour" - from there on the next round mark would have been named."""

APPROX_SHARE = 0.15
"""Half width of "rund": one part in seven, the median that readers grant hedged round numbers."""

_ROUND_SHARE = 0.12
"""Largest rounding that a plain round number is granted ("1000" for 1100, not for 1300)."""

_EXACT_COUNT_BELOW = 200
"""Plain counts below are taken at their word: 30 dead are not 29."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its hedge: ``strict`` is what it allows, ``expected`` what a hearer may expect.

    ``point`` is the number itself where it is given plainly, ``grain`` the step in which it is counted.
    """

    strict: Interval
    expected: Interval
    point: float | None = None
    grain: float = 0.0


def grain_of(value: float) -> float:
    """The step of the last digit shown: 0.1 for 28.7, 1 for 29, 100 for 4500."""
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return 10.0**exponent if isinstance(exponent, int) and value else 1.0


def plain_amount(value: float, *, is_count: bool) -> Amount:
    """An unhedged number; a count of things is more exact than a measurement."""
    grain = grain_of(value)
    if is_count and (grain <= 1 or (grain == 10 and abs(value) < _EXACT_COUNT_BELOW)):
        margin = 0.0
    elif grain <= 1:
        margin = grain / 2
    else:
        share = _ROUND_SHARE if grain >= 100 else 0.03 if is_count else 0.05
        margin = min(grain / 2, share * abs(value))
    allowed = Interval(value - margin, value + margin)
    return Amount(allowed, allowed, value, grain)


_PRECISE_SHARE = 0.03
"""What "about" leaves open of a number with three digits or more that are not zero ("some 314")."""


def approximate_amount(value: float) -> Amount:
    """A number after "rund", "etwa", "knapp"."""
    size = abs(value)
    grain = grain_of(value)
    share = _PRECISE_SHARE if grain >= 1 and size >= 100 * grain else APPROX_SHARE
    margin = max(min(grain / 2, 0.25 * size), share * size)
    allowed = Interval(value - margin, value + margin)
    return Amount(allowed, allowed)


def next_mark(value: float) -> float:
    """The next number with one digit that is not zero: 30 after 20 and after 28, 6000 after 5000."""
    step = 10.0 ** math.floor(math.log10(value))
    return (math.floor(value / step) + 1) * step


def bounded_amount(low: float | None, high: float | None, *, is_counted: bool = True) -> Amount:
    """A number after "mehr als", "bis zu" or between two bounds; one that is no length is named by round marks."""
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
        allowed = Interval(low, high).widened(0.02 * abs(high))
        return Amount(allowed, allowed)
    if low is not None:
        reach = low * BOUND_REACH if low > 0 else INFINITY
        if is_counted and 0 < low < INFINITY:
            reach = min(reach, next_mark(low) * (1 + 1e-9))
        return Amount(Interval(low, INFINITY), Interval(low, max(reach, low + 1)))
    if high is not None:
        reach = high / BOUND_REACH if high > 0 else -INFINITY
        return Amount(Interval(-INFINITY, high), Interval(min(reach, high - 1), high))
    return Amount(Interval(-INFINITY, INFINITY), Interval(-INFINITY, INFINITY))


def vague_amount(low: float, high: float) -> Amount:
    """A plural without a number ("Tausende"): true of any larger number, expected of none beyond ``high``."""
    return Amount(Interval(min(low, high), INFINITY), Interval(min(low, high), max(low, high)))


def compare_amounts(a: Amount, b: Amount) -> Verdict:
    """Whether two amounts of the same thing, in the same unit, fit together."""
    if a.point is not None and b.point is not None:
        coarse, fine = (a, b.point) if a.grain >= b.grain else (b, a.point)
        return "fits" if _rounds_to(coarse, fine, is_finer=a.grain != b.grain) else "contradiction"
    if not _meet(a.strict, a.point, b.strict, b.point):
        return "contradiction"
    return "fits" if _meet(a.expected, a.point, b.expected, b.point) else "precision"


def _rounds_to(coarse: Amount, fine: float, *, is_finer: bool) -> bool:
    """Whether the coarser of two plain numbers can be a rounding of the finer one."""
    point = coarse.strict.middle if coarse.point is None else coarse.point
    if math.isclose(point, fine, rel_tol=1e-9):
        return True
    if not is_finer:
        return False
    # a whole number beside a fraction is a rounding even where a count would be exact
    return coarse.strict.contains(fine) or (coarse.grain <= 1 and abs(point - fine) <= coarse.grain / 2)


def _meet(a: Interval, a_point: float | None, b: Interval, b_point: float | None) -> bool:
    if a_point is not None:
        return b.widened(1e-9 * abs(a_point)).contains(a_point)
    if b_point is not None:
        return a.widened(1e-9 * abs(b_point)).contains(b_point)
    return a.overlaps(b)
