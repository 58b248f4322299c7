from __future__ import annotations

import pytest

from synopse.compare.values.durations import compare_durations
from synopse.model import TimeExpression


def duration(value, mod=None):
    return TimeExpression(0, 1, "DURATION", value, mod)


PAIRS = [
    (duration("PT2H"), duration("PT2H"), "fits"),
    (duration("PT2H"), duration("PT2H", "APPROX"), "fits"),
    (duration("PT2H"), duration("PT1H", "MORE_THAN"), "precision"),  # two hours are not "more than one hour"
    (duration("PT90M"), duration("PT1H", "MORE_THAN"), "fits"),
    (duration("PT2H", "APPROX"), duration("PT1H", "MORE_THAN"), "fits"),  # about two may be an hour and a half
    (duration("PT5H"), duration("PT1H", "MORE_THAN"), "precision"),
    (duration("PT30M"), duration("PT1H", "MORE_THAN"), "contradiction"),
    (duration("PT2H"), duration("PT110M"), "fits"),
    (duration("PT2H"), duration("PT170M"), "contradiction"),
    (duration("PT5H"), duration("PT2H"), "contradiction"),
    (duration("P2W"), duration("P14D"), "fits"),
    (duration("P10D"), duration("P14D"), "contradiction"),
    (duration("P3M"), duration("P90D"), "fits"),
    (duration("P1Y"), duration("P14M"), "fits"),
    (duration("P1Y"), duration("P2Y"), "contradiction"),
    (duration("PT45M"), duration("PT1H", "LESS_THAN"), "fits"),
    (duration("PT70M"), duration("PT1H", "LESS_THAN"), "contradiction"),
    (duration("PXD"), duration("P3D"), "fits"),  # mehrere Tage
    (duration("PXM"), duration("P2Y"), "precision"),  # two years are not said to be months
    (duration("PXD"), duration("PT2H"), "contradiction"),
    (duration("PXD"), duration("PXW"), None),
    (duration("PAST_REF"), duration("P3D"), None),
    (duration("PT5H", "APPROX"), duration("PT5H"), "fits"),
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_durations(a, b, verdict):
    assert compare_durations(a, b) == verdict
    assert compare_durations(b, a) == verdict
