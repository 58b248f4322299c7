"""Amounts that only one article's wording of a point gives: such a wording must not speak for the others."""

from __future__ import annotations

import math
from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.evidence import Amount, collect_evidence

REACH = 1.6
"""How far "more than X" is said of: the same reach as in `compare/values`."""


def count_unshared(comparison: Comparison, group: Sequence[int]) -> dict[int, int]:
    """For each statement of ``group`` (indices), how many of its amounts no statement of another article agrees with.

    Zero for all in a group of one article, which speaks for nobody else.
    """
    statements = [comparison.statements[index] for index in group]
    if len({statement.reading for statement in statements}) < 2:
        return dict.fromkeys(group, 0)
    evidence = collect_evidence(comparison.readings, statements)
    return {
        index: sum(
            not any(
                amount.agrees_with(other_amount)
                for other, found in zip(statements, evidence, strict=True)
                if other.reading != statement.reading
                for other_amount in found.amounts
            )
            for amount in own.amounts
        )
        for index, statement, own in zip(group, statements, evidence, strict=True)
    }


def bears_out(own: Sequence[Amount], other: Sequence[Amount]) -> bool:
    """Whether ``other`` has, for each kind of amount in ``own``, one that says the same.

    An open bound reaches to `REACH` times its figure only: "at least two" does not confirm 18.
    """
    return all(any(one.kind == rival.kind and _close(one, rival) for rival in other) for one in own)


def _close(one: Amount, other: Amount) -> bool:
    low, high = _bounded(one)
    other_low, other_high = _bounded(other)
    return low <= other_high and other_low <= high


def _bounded(amount: Amount) -> tuple[float, float]:
    low, high = amount.low, amount.high
    if math.isinf(low):
        low = high / REACH
    if math.isinf(high):
        high = low * REACH
    return low, high
