"""Whether two quantities fit together, units converted."""

from __future__ import annotations

import math

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
from synopse.model import Quantity, TimeExpression
from synopse.text.intervals import Interval

_LEAST_VAGUE = 10.0
"""Lowest mark of a plural that names an order of magnitude ("Dutzende", "Hunderte"); "scores" and "ein paar" name none."""

_FEWEST_DIGITS = 3
_DIGITS = 9


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


def are_transposed(a: Quantity | TimeExpression, b: Quantity | TimeExpression) -> bool:
    """Whether two numbers of one unit have the same digits in another order, the commonest slip in copying a number.

    Three digits are needed as written (45,3 and 54,3; 340 and 430): of two, many pairs agree by chance.
    """
    if not (isinstance(a, Quantity) and isinstance(b, Quantity)) or canonical_unit(a.unit) != canonical_unit(b.unit):
        return False
    if a.value is None or b.value is None or a.value == b.value or min(a.value, b.value) <= 0:
        return False
    first, second = (f"{one.value:.{_DIGITS}g}" for one in (a, b))
    if "e" in first + second:
        first, second = (f"{one.value:.{_DIGITS}e}".split("e")[0] for one in (a, b))
        if math.floor(math.log10(a.value)) != math.floor(math.log10(b.value)):
            return False
    digits = [one.replace(".", "") for one in (first, second)]
    is_long = len(digits[0]) >= _FEWEST_DIGITS and len(digits[0]) == len(digits[1])
    return is_long and first.find(".") == second.find(".") and sorted(digits[0]) == sorted(digits[1])


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
