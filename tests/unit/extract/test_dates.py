"""Dates as pages state them."""

from __future__ import annotations

import pytest

from synopse.extract.dates import find_date, normalise_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("25.04.2019 17:09", "2019-04-25T17:09"),
        ("25. April 2019, 17:09 Uhr", "2019-04-25T17:09"),
        ("1.2.20, 15.00 Uhr", "2020-02-01T15:00"),
        ("17. Mär. 2020", "2020-03-17"),
        ("April 25th, 2019 5:09 pm", "2019-04-25T17:09"),
        ("25 April 2019", "2019-04-25"),
        ("12:01 am", None),
        ("31.02.2020", None),
        ("99.99.2020", None),
        ("im Jahr 2019", None),
        ("2019-04", "2019-04"),
        ("2019-13-01", None),
        ("2019-04-25T17:09:33.123Z", "2019-04-25T17:09+00:00"),
        ("2019-04-25T17:09:33+0200", "2019-04-25T17:09+02:00"),
    ],
)
def test_find_date(text: str, date: str | None) -> None:
    found = find_date(text)
    assert (found[2] if found else None) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019", "2019"),
        ("2019-04", "2019-04"),
        ("2019-04-25", "2019-04-25"),
        ("Thu, 25 Apr 2019 17:09:33 GMT", "2019-04-25T17:09"),
        ("yesterday", None),
        ("", None),
    ],
)
def test_normalise_date(text: str, date: str | None) -> None:
    assert normalise_date(text) == date
