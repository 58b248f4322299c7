from __future__ import annotations

from datetime import date

import pytest

from synopse.compare.timeline.resolve import join_range, place_time
from synopse.model import TimeExpression

THURSDAY = date(2019, 4, 25)


def placed(value, tense="past", day=THURSDAY, mod=None):
    found = place_time(TimeExpression(0, 1, "DATE", value, mod), day, tense)
    return (found.iso, found.end) if found else None


@pytest.mark.parametrize(
    ("value", "tense", "expected"),
    [
        ("2019-04-25", "past", ("2019-04-25", None)),
        ("2019-04-25T17:30", "past", ("2019-04-25", None)),
        ("2019-04-25TNI", "past", ("2019-04-25", None)),
        ("2019-02", "past", ("2019-02", None)),
        ("2011", "past", ("2011", None)),
        ("2019-W17", "past", ("2019-04-22", "2019-04-28")),
        ("2019-W17-WE", "past", ("2019-04-27", "2019-04-28")),
        ("2018-Q2", "past", ("2018-04-01", "2018-06-30")),
        ("XXXX-WXX-3", "past", ("2019-04-24", None)),
        ("XXXX-WXX-3", "future", ("2019-05-01", None)),
        ("XXXX-WXX-5", "present", ("2019-04-26", None)),
        ("XXXX-WXX-2", "present", ("2019-04-23", None)),
        ("XXXX-05", "past", ("2018-05", None)),
        ("XXXX-05", "future", ("2019-05", None)),
        ("XXXX-02-28", "past", ("2019-02-28", None)),
        ("XXXX-02-29", "past", None),
        ("201", "past", None),
        ("PAST_REF", "past", None),
    ],
)
def test_place_time(value, tense, expected):
    assert placed(value, tense) == expected


def test_what_is_open_stays_open_without_a_day_or_with_a_limit():
    assert placed("XXXX-WXX-3", day=None) is None
    assert placed("XXXX-02-28", day=None) is None
    assert placed("2019-04-25", mod="BEFORE") is None


def test_a_range_keeps_its_order():
    first = place_time(TimeExpression(0, 1, "DATE", "2019-05-03"), None, "past")
    last = place_time(TimeExpression(0, 1, "DATE", "2019-05-05"), None, "past")
    assert first is not None
    assert last is not None
    assert (join_range(first, last).iso, join_range(first, last).end) == ("2019-05-03", "2019-05-05")
    assert join_range(last, first) == last
