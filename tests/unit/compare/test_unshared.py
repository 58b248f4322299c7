import math

import pytest

from synopse.compare.comparison import Statement
from synopse.compare.evidence import Amount, Evidence
from synopse.compare.unshared import bears_out, take_sides


def amount(low: float, high: float | None = None, kind: str = "people") -> Amount:
    return Amount(kind, low, low if high is None else high, 0, 1)


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ([], [], True),
        ([amount(18)], [amount(18)], True),
        ([amount(18)], [amount(15, math.inf)], True),
        ([amount(18)], [amount(2, math.inf)], False),
        ([amount(18)], [amount(12)], False),
        ([amount(18)], [], False),
        ([amount(18)], [amount(18, kind="houses")], False),
    ],
)
def test_figure_is_borne_out_by_the_same_kind_of_figure_only(own, other, expected) -> None:
    assert bears_out(own, other) is expected


def evidence(*amounts: Amount, days: tuple[str, ...] = (), stems: tuple[str, ...] = ("ship", "sink")) -> Evidence:
    return Evidence(stems, (), frozenset(), frozenset(), amounts, days, len(stems))


def sides(shown: tuple[Statement, Evidence], *others: tuple[Statement, Evidence]) -> tuple[set[int], set[int]]:
    told = [shown, *others]
    bearing, differing = take_sides([s for s, _ in told], range(len(told)), 0, dict(enumerate(e for _, e in told)))
    return set(bearing), set(differing)


def statement(reading: int, **told: object) -> Statement:
    return Statement(reading, 0, 0, 10, **told)  # type: ignore[arg-type]


def test_who_gives_another_value_differs_and_who_gives_none_does_neither() -> None:
    shown = statement(0), evidence(amount(34))
    same, other, silent = (
        (statement(1), evidence(amount(34))),
        (statement(2), evidence(amount(30))),
        (statement(3), evidence()),
    )
    assert sides(shown, same, other, silent) == ({0, 1}, {2})


def test_another_day_another_status_and_the_contrary_differ() -> None:
    shown = statement(0), evidence(days=("2026-03-02",))
    day = statement(1), evidence(days=("2026-03-03",))
    month = statement(2), evidence(days=("2026-03",))
    plan = statement(3, status="planned"), evidence()
    contrary = statement(4, negated=True), evidence()
    elsewhere = statement(5, negated=True), evidence(stems=("harbour", "open"))
    said = statement(6, status="said"), evidence()
    assert sides(shown, day, month, plan, contrary, elsewhere, said) == ({0, 2, 5, 6}, {1, 3, 4})
