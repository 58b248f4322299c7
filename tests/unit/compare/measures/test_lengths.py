"""Lengths told in two pieces."""

from __future__ import annotations

import pytest

from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.lengths import joined_length, with_half
from synopse.model import TimeExpression


def marks(text: str, *pieces: tuple[str, str]) -> list[TimeExpression]:
    return [TimeExpression(text.index(p), text.index(p) + len(p), "DURATION", value) for p, value in pieces]


@pytest.mark.parametrize(
    ("text", "first", "second", "value"),
    [
        ("drei Jahren und sechs Monaten", ("drei Jahren", "P3Y"), ("sechs Monaten", "P6M"), "P3Y6M"),
        ("two hours and ten minutes", ("two hours", "PT2H"), ("ten minutes", "PT10M"), "PT2H10M"),
        ("a day and three hours", ("a day", "P1D"), ("three hours", "PT3H"), "P1DT3H"),
    ],
)
def test_a_finer_unit_belongs_to_the_coarser_before(
    text: str, first: tuple[str, str], second: tuple[str, str], value: str
) -> None:
    joined = joined_length(text, *marks(text, first, second), measure_cues("de" if "Jahre" in text else "en"))
    assert joined is not None
    assert (joined.value, text[joined.start : joined.end]) == (value, text)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("three years and four years", ("three years", "P3Y"), ("four years", "P4Y")),
        ("six months and three years", ("six months", "P6M"), ("three years", "P3Y")),
        ("three years, not six months", ("three years", "P3Y"), ("six months", "P6M")),
        ("months and ten days", ("months", "PXM"), ("ten days", "P10D")),
    ],
)
def test_two_lengths_stay_two(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert joined_length(text, *marks(text, first, second), measure_cues("de" if "Jahre" in text else "en")) is None


def test_the_half_behind_a_length() -> None:
    text = "an hour and a half on a good day"
    (hour,) = marks(text, ("an hour", "PT1H"))
    length = with_half(text, hour, measure_cues("en"))
    assert (length.value, text[length.start : length.end]) == ("PT1.5H", "an hour and a half")
    assert with_half("an hour later", hour, measure_cues("en")) is hour
