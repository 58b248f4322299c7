"""Amounts that only one article's wording of a point gives: such a wording must not speak for the others."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.evidence import collect_evidence


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
