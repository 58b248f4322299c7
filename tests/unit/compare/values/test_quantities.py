"""Pairs of amounts of one and the same thing: do they fit together?"""

from __future__ import annotations

import pytest

from synopse.compare.values.quantities import compare_quantities
from synopse.compare.values.units import dimension_of, to_base
from synopse.model import Quantity


def quantity(value=None, unit=None, approx=False, low=None, high=None):
    return Quantity(0, 1, unit, None, approx, value, low, high)


PLAIN_COUNTS = [
    (30, 30, "fits"), (12, 15, "contradiction"), (29, 30, "contradiction"), (19, 20, "contradiction"),
    (28.7, 29, "fits"), (28.4, 29, "contradiction"), (1_200_000, 1_234_567, "fits"), (1_200_000, 1_300_000, "contradiction"),
    (5000, 4987, "fits"), (5000, 4000, "contradiction"), (1000, 1100, "fits"), (1000, 1300, "contradiction"),
    (100, 98, "fits"), (100, 140, "contradiction"), (176, 180, "contradiction"), (250, 247, "fits"),
    (0, 0, "fits"), (0, 1, "contradiction"), (2, 3, "contradiction"), (45_000, 44_672, "fits"),
    (45_000, 46_000, "contradiction"), (3_000_000, 2_960_000, "fits"), (1, 1.0, "fits"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), PLAIN_COUNTS)
def test_plain_counts(a, b, verdict):
    assert compare_quantities(quantity(a), quantity(b)) == verdict
    assert compare_quantities(quantity(b), quantity(a)) == verdict


HEDGED = [
    (quantity(30), quantity(30, approx=True), "fits"),  # 30 / rund 30
    (quantity(29), quantity(30, approx=True), "fits"),
    (quantity(34), quantity(30, approx=True), "fits"),
    (quantity(40), quantity(30, approx=True), "contradiction"),
    (quantity(20), quantity(30, approx=True), "contradiction"),
    (quantity(30, approx=True), quantity(33, approx=True), "fits"),
    (quantity(30, approx=True), quantity(50, approx=True), "contradiction"),
    (quantity(430), quantity(500, approx=True), "fits"),
    (quantity(1200), quantity(1000, approx=True), "fits"),
    (quantity(30), quantity(low=20), "fits"),  # 30 / mehr als 20
    (quantity(30), quantity(low=30), "fits"),
    (quantity(200), quantity(low=20), "precision"),
    (quantity(40), quantity(low=20), "precision"),  # mehr als 20 is not said of 40
    (quantity(20), quantity(low=30), "contradiction"),  # mehr als 30 / 20
    (quantity(29), quantity(30, approx=True, low=27, high=30), "fits"),  # knapp 30
    (quantity(35), quantity(30, approx=True, low=27, high=30), "contradiction"),
    (quantity(50), quantity(low=24, high=99), "fits"),  # Dutzende
    (quantity(300), quantity(low=24, high=99), "contradiction"),
    (quantity(approx=True, low=1e3, high=1e4), quantity(approx=True, low=1e4, high=1e5), "precision"),  # Tausende
    (quantity(approx=True, low=24, high=99), quantity(approx=True, low=12, high=99), "fits"),  # mehrere Dutzend
    (quantity(approx=True, low=24, high=99), quantity(approx=True, low=200, high=999), "precision"),  # Hunderte
    (quantity(approx=True, low=24, high=99), quantity(300), "precision"),
    (quantity(approx=True, low=24, high=99), quantity(60), "fits"),
    (quantity(approx=True, low=24, high=99), quantity(12), "contradiction"),
    (quantity(low=20), quantity(low=30), "fits"),
    (quantity(low=20), quantity(low=100), "precision"),
    (quantity(low=30), quantity(high=20), "contradiction"),
    (quantity(low=20), quantity(high=30), "fits"),
    (quantity(25), quantity(high=30), "fits"),  # bis zu 30
    (quantity(35), quantity(high=30), "contradiction"),
    (quantity(5), quantity(high=30), "precision"),
    (quantity(low=10, high=20), quantity(15), "fits"),
    (quantity(low=10, high=20), quantity(25), "contradiction"),
    (quantity(low=10, high=20), quantity(low=18, high=25), "fits"),
    (quantity(low=20, high=10), quantity(15), "fits"),  # bounds in the wrong order
    (quantity(), quantity(15), "fits"),  # nothing is claimed
    (quantity(1), quantity(low=0), "fits"),
    (quantity(low=1), quantity(2), "fits"),  # mindestens einer / zwei: counts have no mark between
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), HEDGED)
def test_hedged_counts(a, b, verdict):
    assert compare_quantities(a, b) == verdict
    assert compare_quantities(b, a) == verdict


UNITS = [
    ((10, "km"), (6.2, "mile"), "fits"), ((10, "km"), (10, "mile"), "contradiction"), ((5, "km"), (5000, "m"), "fits"),
    ((30, "°C"), (86, "°F"), "fits"), ((30, "°C"), (30, "°F"), "contradiction"), ((100, "km/h"), (62, "mph"), "fits"),
    ((1, "ha"), (2.5, "acre"), "fits"), ((70, "kg"), (154, "pound"), "fits"), ((50, "percent"), (52, "percent"), "fits"),
    ((50, "percent"), (55, "percent"), "contradiction"), ((5, "percent"), (5.2, "percent"), "fits"),
    ((5.1, "percent"), (5.2, "percent"), "contradiction"), ((38, "km"), (40, "km"), "fits"),
    ((3, "EUR"), (3.5, "USD"), None), ((3, "EUR"), (3, None), None), ((35, "year"), (36, "year"), "contradiction"),
    ((3, "percent"), (3, "percentage point"), None), ((50, "km"), (50, "kg"), None), ((60, "miles"), (97, "km"), "fits"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), UNITS)
def test_units_are_converted_and_currencies_never(a, b, verdict):
    assert compare_quantities(quantity(*a), quantity(*b)) == verdict
    assert compare_quantities(quantity(*b), quantity(*a)) == verdict


def test_unknown_units_are_their_own_dimension():
    assert dimension_of("widget") == "widget"
    assert dimension_of(None) == "count"
    assert to_base(3, "widget") == 3


def test_temperatures_convert_with_their_zero():
    assert to_base(212, "°F") == pytest.approx(100)
    assert to_base(273.15, "kelvin") == pytest.approx(0)
