"""Who bears a wording out: amounts that only one article gives, reports that give another value or status."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.evidence import Amount, Evidence, story_evidence
from synopse.model import Status
from synopse.text.timex import date_range

REACH = 1.6
"""How far "more than X" is said of: the same reach as in `compare/values`."""

_ALIKE: tuple[frozenset[Status], ...] = (
    frozenset({"happened", "said"}),
    frozenset({"planned", "expected", "said"}),
    frozenset({"demanded", "said"}),
    frozenset({"possible", "expected", "said"}),
    frozenset({"denied"}),
)
"""Statuses that do not gainsay each other; what somebody said may be any of them but a denial."""

_SAME_WORDS = 0.6
"""Share of the shorter one's stems in common from which a negation on one side only turns the statement round."""


def evidence_of(comparison: Comparison, group: Sequence[int]) -> dict[int, Evidence]:
    """Evidence of some statements (indices), by index."""
    known = story_evidence(comparison)
    return {index: known[index] for index in group}


def count_unshared(
    statements: Sequence[Statement], group: Sequence[int], evidence: Mapping[int, Evidence]
) -> dict[int, int]:
    """For each statement of ``group`` (indices), how many of its amounts no statement of another article agrees with.

    Zero for all in a group of one article, which speaks for nobody else.
    """
    if len({statements[index].reading for index in group}) < 2:
        return dict.fromkeys(group, 0)
    return {
        index: sum(
            not any(
                amount.agrees_with(other)
                for rival in group
                if statements[rival].reading != statements[index].reading
                for other in evidence[rival].amounts
            )
            for amount in evidence[index].amounts
        )
        for index in group
    }


def take_sides(
    statements: Sequence[Statement], group: Sequence[int], shown: int, evidence: Mapping[int, Evidence]
) -> tuple[frozenset[int], frozenset[int]]:
    """Readings whose reports bear out the statement ``shown``, and readings whose reports differ from it.

    A report that gives another value or day, turns the statement round or has another status differs; one that gives no
    value where the wording has one does neither. ``shown``'s own reading always bears it out.
    """
    by_reading: dict[int, list[int]] = {}
    for index in group:
        by_reading.setdefault(statements[index].reading, []).append(index)
    own, wording = statements[shown], evidence[shown]
    bearing, differing = {own.reading}, set[int]()
    for reading, indices in by_reading.items():
        if reading == own.reading:
            continue
        amounts = [amount for index in indices for amount in evidence[index].amounts]
        days = [day for index in indices for day in evidence[index].days]
        if (
            _has_another_value(wording.amounts, amounts)
            or _has_another_day(wording.days, days)
            or not any(_may_be_one(own.status, statements[index].status) for index in indices)
            or all(_turns_round(own, wording, statements[index], evidence[index]) for index in indices)
        ):
            differing.add(reading)
        elif bears_out(wording.amounts, amounts):
            bearing.add(reading)
    return frozenset(bearing), frozenset(differing)


def _has_another_value(own: Sequence[Amount], other: Sequence[Amount]) -> bool:
    """Whether some kind of amount is given on both sides and no value fits."""
    return any(
        any(one.kind == rival.kind for rival in other)
        and not any(one.kind == rival.kind and _close(one, rival) for rival in other)
        for one in own
    )


def _has_another_day(own: Sequence[str], other: Sequence[str]) -> bool:
    return bool(own and other) and not any(_may_be_one_day(a, b) for a in own for b in other)


def _may_be_one_day(one: str, other: str) -> bool:
    """Whether a day may lie in the week, month or year that the other names; what no calendar fixes may be any."""
    first, second = date_range(one), date_range(other)
    return first is None or second is None or first.overlaps(second)


def _may_be_one(one: Status, other: Status) -> bool:
    return one == other or any({one, other} <= alike for alike in _ALIKE)


def _turns_round(one: Statement, own: Evidence, other: Statement, evidence: Evidence) -> bool:
    if one.negated == other.negated or "denied" in {one.status, other.status}:
        return False
    shared = len(set(own.stems) & set(evidence.stems))
    return shared >= _SAME_WORDS * min(len(own.stems), len(evidence.stems))


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
