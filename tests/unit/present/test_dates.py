"""Dates and durations as readers say them."""

from __future__ import annotations

from datetime import datetime

import pytest

from synopse.present.dates import say_date, say_duration, say_range, stretch
from synopse.present.words import Words

DE, EN = Words("de"), Words("en")


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        ("2019-04-25", "25. April 2019", "25 April 2019"),
        ("2019-04-25T17:09", "25. April 2019, 17:09 Uhr", "25 April 2019, 17:09"),
        ("2019-04-25T17:09:30+02:00", "25. April 2019, 17:09 Uhr", "25 April 2019, 17:09"),
        ("2019-04-25TEV", "25. April 2019, abends", "25 April 2019, in the evening"),
        ("2019-02", "Februar 2019", "February 2019"),
        ("2019-W17", "17. Woche 2019", "week 17 of 2019"),
        ("2019-Q2", "2. Quartal 2019", "second quarter of 2019"),
        ("2019-SU", "Sommer 2019", "summer 2019"),
        ("2019", "2019", "2019"),
        ("196", "1960er Jahre", "1960s"),
        ("19", "20. Jahrhundert", "century 20"),
        ("2019-02-30", "2019-02-30", "2019-02-30"),
        ("2019-13", "2019-13", "2019-13"),
        ("PAST_REF", "PAST_REF", "PAST_REF"),
        ("", "", ""),
    ],
)
def test_say_date(value: str, german: str, english: str) -> None:
    assert say_date(value, DE) == german
    assert say_date(value, EN) == english


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("PT2H", "2 Stunden"),
        ("P1D", "1 Tag"),
        ("PT1H30M", "1 Stunde 30 Minuten"),
        ("P1.5Y", "1,5 Jahre"),
        ("P", "P"),
        ("mehr als 1 Stunde", "mehr als 1 Stunde"),
    ],
)
def test_say_duration(value: str, said: str) -> None:
    assert say_duration(value, DE) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2024-03-12T04:30", "2024-03-12T11:30", "12. März 2024, 04:30 Uhr bis 11:30"),
        ("2024-03-12", "2024-03-14", "12. bis 14. März 2024"),
        ("2024-04-28", "2024-05-04", "28. April bis 4. Mai 2024"),
        ("2023-12-30", "2024-01-02", "30. Dezember 2023 bis 2. Januar 2024"),
        ("2024-06-01", "2024-08-31", "Juni bis August 2024"),
        ("2024-06-01", "2024-06-30", "Juni 2024"),
        ("2024-13-01", "2024-13-02", "2024-13-01 bis 2024-13-02"),
        ("2024-03-12", None, "Dienstag, 12. März 2024"),
        ("2024-03-12", "2024-03-12", "Dienstag, 12. März 2024"),
    ],
)
def test_say_range(start: str, end: str | None, said: str) -> None:
    assert say_range(start, end, DE) == said


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", datetime(2024, 2, 1), datetime(2024, 3, 1)),
        ("2024-Q4", datetime(2024, 10, 1), datetime(2025, 1, 1)),
        ("2024-WI", datetime(2024, 12, 1), datetime(2025, 3, 1)),
        ("2024-W01", datetime(2024, 1, 1), datetime(2024, 1, 8)),
        ("2024-03-12T04:30", datetime(2024, 3, 12, 4, 30), datetime(2024, 3, 12, 4, 30)),
    ],
)
def test_stretch(value: str, first: datetime, last: datetime) -> None:
    assert stretch(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "9999-12", "9999-12-31", "0000", "2024-W60", "2024-02-30", "2024-01-01T25:00", "morgen"]
)
def test_stretch_never_fails(value: str) -> None:
    stretch(value)
