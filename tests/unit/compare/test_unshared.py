import math

import pytest

from synopse.compare.evidence import Amount
from synopse.compare.unshared import bears_out


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
