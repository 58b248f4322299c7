"""Whether two quantities fit together, units converted."""

from __future__ import annotations

from synopse.compare.values.amounts import (
    Amount,
    approximate_amount,
    bounded_amount,
    compare_amounts,
    plain_amount,
    vague_amount,
)
from synopse.compare.values.units import canonical_unit, dimension_of, to_base
from synopse.compare.values.verdict import Verdict
from synopse.model import Quantity
from synopse.text.intervals import Interval

_LEAST_VAGUE = 10.0
"""Lowest mark of a plural that names an order of magnitude ("Dutzende", "Hunderte"); "scores" and "ein paar" name none."""


def is_vague(quantity: Quantity) -> bool:
    """Whether a quantity only names its order of magnitude ("Tausende")."""
    return quantity.value is None and quantity.approx and None not in (quantity.low, quantity.high)


def amount_of(quantity: Quantity) -> Amount:
    """The amount of a quantity in its own unit."""
    is_count = quantity.unit is None
    if quantity.value is None and quantity.approx and quantity.low is not None and quantity.high is not None:
        return vague_amount(quantity.low, quantity.high)
    if quantity.value is None:
        return bounded_amount(quantity.low, quantity.high)
    if quantity.low is None and quantity.high is None:
        return (
            approximate_amount(quantity.value) if quantity.approx else plain_amount(quantity.value, is_count=is_count)
        )
    hedged = bounded_amount(quantity.low, quantity.high)
    return hedged if quantity.approx else plain_amount(quantity.value, is_count=is_count)


def compare_quantities(a: Quantity, b: Quantity) -> Verdict | None:
    """How two quantities of the same thing relate; None when their units measure different things."""
    if dimension_of(a.unit) != dimension_of(b.unit):
        return None
    if is_vague(a) and is_vague(b):
        return _compare_magnitudes(a, b)
    first, second = amount_of(a), amount_of(b)
    if canonical_unit(a.unit) != canonical_unit(b.unit):
        # a converted number is rounded by whoever converted it
        first, second = _converted(first, a.unit), _converted(second, b.unit)
    return compare_amounts(first, second)


def _compare_magnitudes(a: Quantity, b: Quantity) -> Verdict:
    """ "Dutzende" and "Hunderte" can both be true of 120, but say different things; "mehrere Dutzend" is no third."""
    first, second = a.low or 0.0, b.low or 0.0
    is_one_order = first == second or a.high == b.high
    return "fits" if is_one_order or min(first, second) < _LEAST_VAGUE else "precision"


def _converted(amount: Amount, unit: str | None) -> Amount:
    strict, expected = (
        Interval(min(ends), max(ends))
        for ends in (
            (to_base(amount.strict.low, unit), to_base(amount.strict.high, unit)),
            (to_base(amount.expected.low, unit), to_base(amount.expected.high, unit)),
        )
    )
    if amount.point is None:
        return Amount(strict, expected)
    margin = max(0.05 * abs(to_base(amount.point, unit)), 1.0 if dimension_of(unit) == "temperature" else 0.0)
    return Amount(strict.widened(margin), expected.widened(margin))
