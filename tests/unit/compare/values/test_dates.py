from __future__ import annotations

import pytest

from synopse.compare.values.dates import compare_dates, days_apart, is_narrow
from synopse.model import TimeExpression


def day(value, mod=None):
    return TimeExpression(0, 1, "DATE", value, mod)


PAIRS = [
    (day("2019-02", "END"), day("2019-02-28"), "fits"),  # Ende Februar / 28. Februar
    (day("2019-02"), day("2019-02-28"), "fits"),
    (day("2019-02"), day("2019-02", "END"), "fits"),
    (day("2019-02", "END"), day("2019-02-16"), "fits"),  # the edge of "Ende" is soft
    (day("2019-02", "END"), day("2019-02-05"), "contradiction"),
    (day("2019-02", "START"), day("2019-02-28"), "contradiction"),
    (day("2019-02"), day("2019-03-01"), "contradiction"),
    (day("2019"), day("2019-02-28"), "fits"),
    (day("2018"), day("2019-02-28"), "contradiction"),
    (day("2019-04-24"), day("2019-04-25"), "contradiction"),  # Mittwoch / Donnerstag
    (day("XXXX-WXX-3"), day("2019-04-24"), "fits"),
    (day("XXXX-WXX-3"), day("2019-04-25"), "contradiction"),
    (day("XXXX-WXX-3"), day("XXXX-WXX-3"), "fits"),
    (day("XXXX-WXX-3"), day("XXXX-WXX-4"), "contradiction"),
    (day("XXXX-WXX-3"), day("2019-04"), None),
    (day("XXXX-WXX-3"), day("PAST_REF"), None),
    (day("XXXX-02-28"), day("2019-02-28"), "fits"),
    (day("XXXX-02-28"), day("2019-02-27"), "contradiction"),
    (day("XXXX-02"), day("2019-02-27"), "fits"),
    (day("XXXX-02"), day("2019-W09"), None),
    (day("2019-04-24TEV"), day("2019-04-25TNI"), "fits"),
    (day("2019-04-24TEV"), day("2019-04-25"), "contradiction"),
    (day("2019-04-24TNI"), day("2019-04-25"), "fits"),
    (day("2019-04-24TEV"), day("2019-04-26"), "contradiction"),
    (day("2019-04-24T14:00"), day("2019-04-24T20:00"), "fits"),  # six hours: another time zone
    (day("XXXX-XX-XXT21:30"), day("XXXX-XX-XXT21:45"), "contradiction"),
    (day("XXXX-XX-XXT21:45"), day("XXXX-XX-XXT22:00", "BEFORE"), "fits"),  # 21.45 Uhr / kurz vor 22 Uhr
    (day("XXXX-XX-XXT12:00", "APPROX"), day("XXXX-XX-XXT12:15"), "fits"),  # gegen 12 Uhr / 12.15 Uhr
    (day("XXXX-XX-XXT12:00", "APPROX"), day("XXXX-XX-XXT12:30", "APPROX"), "precision"),
    (day("XXXX-XX-XXT07:42"), day("XXXX-XX-XXT07:40"), "fits"),  # rounded to five minutes
    (day("XXXX-XX-XXT07:00"), day("XXXX-XX-XXT19:00"), "fits"),  # a clock of twelve hours
    (day("XXXX-XX-XXT07:40"), day("XXXX-XX-XXTMO"), "fits"),
    (day("XXXX-XX-XXT15:10"), day("XXXX-XX-XXTMO"), "contradiction"),
    (day("XXXX-XX-XXT24:00"), day("XXXX-XX-XXTEV"), "fits"),
    (day("XXXX-XX-XXT15:10"), day("2019-04-24"), None),  # on which day is open
    (day("2019-04-24TMO"), day("2019-04-24TAF"), "contradiction"),
    (day("2019-04-24TMO"), day("2019-04-24TMI"), "fits"),
    (day("2019-04-21TEV"), day("2019-04-22TMO"), "contradiction"),  # Sonntagabend / Montagmorgen
    (day("XXXX-WXX-7TEV"), day("XXXX-WXX-1TMO"), "contradiction"),
    (day("XXXX-WXX-7TEV"), day("XXXX-WXX-1TNI"), "fits"),  # Nacht zum Montag
    (day("2019-04-24T23:50"), day("2019-04-25T00:10", "APPROX"), "precision"),
    (day("2019-W17"), day("2019-04-25"), "fits"),
    (day("2019-W17-WE"), day("2019-04-25"), "contradiction"),
    (day("2019-02-28", "BEFORE"), day("2019-01"), "fits"),
    (day("2019-02-28", "BEFORE"), day("2019-03"), "contradiction"),
    (day("2019-02", "APPROX"), day("2019-01-20"), "fits"),  # vor gut zwei Monaten
    (day("FUTURE_REF"), day("2019"), None),
    (day("2019-12-31"), day("2020-01-01"), "fits"),  # Jahreswechsel / 1. Januar
    (day("XXXX-12-31"), day("2020-01-01"), "fits"),
    (day("2019-12-31"), day("2020-01-02"), "contradiction"),
    (day("1967/1979"), day("1966/1978"), "contradiction"),
    (day("1967/1979"), day("1967/1979-05"), "fits"),
    (day("1967/1979"), day("1971"), None),
    (day("1967/PAST_REF"), day("1967/1979"), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_dates(a, b, verdict):
    assert compare_dates(a, b) == verdict
    assert compare_dates(b, a) == verdict


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (day("2019-04-24"), day("2019-05-24"), 29),
        (day("XXXX-12-20"), day("2019-01-15"), 26),
        (day("XXXX-WXX-3"), day("2019-01-15"), None),
        (day("XXXX-02"), day("2019-01-15"), None),
    ],
)
def test_days_between(a, b, days):
    assert days_apart(a, b) == days


def test_an_open_month_is_no_day():
    assert not is_narrow(day("XXXX-12"))
    assert is_narrow(day("XXXX-12"), days=31)
    assert is_narrow(day("XXXX-12-08"))
