from math import inf

import pytest

from synopse.text.intervals import Interval


def test_interval_refuses_ends_in_the_wrong_order():
    with pytest.raises(ValueError, match="ends before it starts"):
        Interval(3, 2)


@pytest.mark.parametrize(
    ("a", "b", "overlaps"),
    [
        (Interval(0, 2), Interval(1, 3), True),
        (Interval(0, 2), Interval(2, 3), False),
        (Interval(0, 2), Interval(2, 2), True),
        (Interval(0, inf), Interval(-inf, 1), True),
        (Interval(5, inf), Interval(-inf, 1), False),
    ],
)
def test_overlap_needs_more_than_a_shared_end(a, b, overlaps):
    assert a.overlaps(b) is overlaps
    assert b.overlaps(a) is overlaps


def test_gap_is_zero_when_touching():
    assert Interval(0, 2).gap(Interval(2, 3)) == 0
    assert Interval(5, 6).gap(Interval(2, 3)) == 2


@pytest.mark.parametrize(("interval", "middle"), [(Interval(2, 4), 3), (Interval(2, inf), 2), (Interval(-inf, 4), 4)])
def test_middle_of_an_open_range_is_its_end(interval, middle):
    assert interval.middle == middle


def test_covers_and_widened():
    assert Interval(0, 10).covers(Interval(2, 10))
    assert not Interval(0, 10).covers(Interval(2, 11))
    assert Interval(0, 10).widened(1) == Interval(-1, 11)
