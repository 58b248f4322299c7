"""Whether two durations fit together."""

from __future__ import annotations

from synopse.compare.values.amounts import APPROX_SHARE, Amount, bounded_amount, compare_amounts, vague_amount
from synopse.compare.values.verdict import Verdict
from synopse.model import TimeExpression
from synopse.text.intervals import Interval
from synopse.text.timex import Length, length_of

_ROUND_SHARE = 0.25
"""Largest rounding of a plain duration: "two hours" for 110 or 140 minutes, not for 170."""

_NEAR_SHARE, _NEAR_GRAIN = 0.1, 0.25
"""How much less "fast", or more "gut", may be: a share of the length, and of the step in which it is counted."""

_VAGUE = {"PTXM": (60.0, 90), "PTXH": (3_600.0, 36), "PXD": (86_400.0, 13), "PXW": (604_800.0, 9),
          "PXM": (2_629_746.0, 18), "PXY": (31_556_952.0, 20), "PXDE": (315_569_520.0, 9)}  # fmt: skip
"""Durations without a number -> seconds of the unit, and how many a hearer expects at most ("mehrere Wochen")."""


def duration_amount(time: TimeExpression) -> Amount | None:
    """Seconds of a duration with its hedge; None where nothing tells its length."""
    if time.value in _VAGUE:
        unit, most = _VAGUE[time.value]
        return vague_amount(2 * unit, most * unit)
    length = length_of(time.value)
    if length is None or length.seconds <= 0:
        return None
    match time.mod:
        case "MORE_THAN" | "EQUAL_OR_MORE":
            return bounded_amount(length.seconds, None, is_counted=False)
        case "LESS_THAN" | "EQUAL_OR_LESS":
            return bounded_amount(None, length.seconds, is_counted=False)
        case "JUST_UNDER":
            return _within(length.seconds - _nearness(length), length.seconds)
        case "JUST_OVER":
            return _within(length.seconds, length.seconds + _nearness(length))
        case "APPROX" | "START" | "MID" | "END":
            return _hedged(length)
    margin = min(length.grain / 2, _ROUND_SHARE * length.seconds)
    allowed = Interval(length.seconds - margin, length.seconds + margin)
    return Amount(allowed, allowed, length.seconds, length.grain)


def _nearness(length: Length) -> float:
    return max(_NEAR_SHARE * length.seconds, _NEAR_GRAIN * length.grain)


def _within(low: float, high: float) -> Amount:
    allowed = Interval(low, high)
    return Amount(allowed, allowed)


def _hedged(length: Length) -> Amount:
    margin = max(min(length.grain / 2, _ROUND_SHARE * length.seconds), APPROX_SHARE * length.seconds)
    allowed = Interval(length.seconds - margin, length.seconds + margin)
    return Amount(allowed, allowed)


def compare_durations(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """How two durations of the same thing relate; None when one of them tells no length."""
    if a.value in _VAGUE and b.value in _VAGUE:
        return "fits" if a.value == b.value else None
    first, second = duration_amount(a), duration_amount(b)
    if first is None or second is None:
        return None
    return compare_amounts(first, second)
