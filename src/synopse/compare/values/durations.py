"""Whether two durations fit together."""

from __future__ import annotations

from synopse.compare.values.amounts import APPROX_SHARE, Amount, bounded_amount, compare_amounts
from synopse.compare.values.verdict import Verdict
from synopse.model import TimeExpression
from synopse.text.intervals import Interval
from synopse.text.timex import Length, length_of

_ROUND_SHARE = 0.25
"""Largest rounding of a plain duration: "two hours" for 110 or 140 minutes, not for 170."""


def duration_amount(time: TimeExpression) -> Amount | None:
    """Seconds of a duration with its hedge; None for vague ones ("mehrere Stunden")."""
    length = length_of(time.value)
    if length is None or length.seconds <= 0:
        return None
    match time.mod:
        case "MORE_THAN" | "EQUAL_OR_MORE":
            return bounded_amount(length.seconds, None, is_counted=False)
        case "LESS_THAN" | "EQUAL_OR_LESS":
            return bounded_amount(None, length.seconds, is_counted=False)
        case "APPROX" | "START" | "MID" | "END":
            return _hedged(length)
    margin = min(length.grain / 2, _ROUND_SHARE * length.seconds)
    allowed = Interval(length.seconds - margin, length.seconds + margin)
    return Amount(allowed, allowed, length.seconds, length.grain)


def _hedged(length: Length) -> Amount:
    margin = max(min(length.grain / 2, _ROUND_SHARE * length.seconds), APPROX_SHARE * length.seconds)
    allowed = Interval(length.seconds - margin, length.seconds + margin)
    return Amount(allowed, allowed)


def compare_durations(a: TimeExpression, b: TimeExpression) -> Verdict | None:
    """How two durations of the same thing relate; None when one of them is vague."""
    first, second = duration_amount(a), duration_amount(b)
    if first is None or second is None:
        return None
    return compare_amounts(first, second)
