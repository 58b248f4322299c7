from datetime import date
from math import inf

import pytest

from synopse.text.timex import (
    MINUTES_A_DAY,
    date_range,
    iso_day,
    length_of,
    nearest_weekday,
    open_month_day,
    open_weekday,
)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-02-28", date(2019, 2, 28), date(2019, 2, 28)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-12", date(2019, 12, 1), date(2019, 12, 31)),
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-Q2", date(2019, 4, 1), date(2019, 6, 30)),
        ("2019-H2", date(2019, 7, 1), date(2019, 12, 31)),
        ("2019-SU", date(2019, 6, 1), date(2019, 8, 31)),
        ("2019-WI", date(2019, 12, 1), date(2020, 2, 29)),
        ("2019-W17", date(2019, 4, 22), date(2019, 4, 28)),
        ("2019-W17-WE", date(2019, 4, 27), date(2019, 4, 28)),
        ("2019-W17-4", date(2019, 4, 25), date(2019, 4, 25)),
        ("201", date(2010, 1, 1), date(2019, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_date_range_covers_the_calendar_days(value, first, last):
    covered = date_range(value)
    assert covered is not None
    assert (iso_day(covered.low), iso_day(covered.high - 1)) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "PAST_REF", "XXXX-WXX-3", "XXXX-02-28", "2019-13", "2019-02-30", "2019-W54", "2019-02-28T25:00", "20190228",
     "0000-01-01", "0000", "9999-12-31", "00", "9999-W53-7x", "201-02", "2019-02-28T10:99"],
)  # fmt: skip
def test_date_range_is_none_without_a_place_in_the_calendar(value):
    assert date_range(value) is None


def test_end_of_february_is_its_last_third():
    covered = date_range("2019-02", "END")
    assert covered is not None
    assert iso_day(covered.low) == date(2019, 2, 19)
    assert iso_day(covered.high - 1) == date(2019, 2, 28)


@pytest.mark.parametrize(
    ("mod", "low", "high"),
    [
        ("BEFORE", -inf, 0), ("ON_OR_BEFORE", -inf, MINUTES_A_DAY), ("AFTER", MINUTES_A_DAY, inf),
        ("ON_OR_AFTER", 0, inf), ("APPROX", -MINUTES_A_DAY / 2, 1.5 * MINUTES_A_DAY), (None, 0, MINUTES_A_DAY),
    ],
)  # fmt: skip
def test_modifiers_open_and_widen(mod, low, high):
    plain = date_range("2019-02-28")
    covered = date_range("2019-02-28", mod)
    assert plain is not None
    assert covered is not None
    assert (covered.low - plain.low, covered.high - plain.low) == (low, high)


@pytest.mark.parametrize(
    ("value", "start", "minutes"),
    [("2019-02-28T14:30", 870, 1), ("2019-02-28T14", 840, 60), ("2019-02-28TEV", 1020, 420)],
)
def test_times_lie_within_their_day(value, start, minutes):
    day, covered = date_range("2019-02-28"), date_range(value)
    assert day is not None
    assert covered is not None
    assert covered.low - day.low == start
    assert covered.width == minutes


@pytest.mark.parametrize(
    ("value", "seconds", "grain"),
    [
        ("PT2H", 7200, 3600), ("PT90M", 5400, 60), ("PT1.5H", 5400, 1800), ("P1W", 604800, 604800),
        ("P14D", 1209600, 86400), ("PT1H30M", 5400, 60), ("P1DT12H", 129600, 3600),
    ],
)  # fmt: skip
def test_length_in_seconds(value, seconds, grain):
    length = length_of(value)
    assert length is not None
    assert (length.seconds, length.grain) == (seconds, grain)


def test_months_and_years_have_mean_lengths():
    month, year = length_of("P12M"), length_of("P1Y")
    assert month is not None
    assert year is not None
    assert month.seconds == pytest.approx(year.seconds)


@pytest.mark.parametrize("value", ["PXD", "P", "PT", "2019", "P1.2.3D", "P.D", "", "PTXH"])
def test_vague_lengths_have_no_seconds(value):
    assert length_of(value) is None


def test_open_values():
    assert open_weekday("XXXX-WXX-3") == 3
    assert open_weekday("XXXX-WXX-3TEV") == 3
    assert open_weekday("2019-W17-3") is None
    assert open_month_day("XXXX-02-28") == (2, 28)
    assert open_month_day("XXXX-02") == (2, None)
    assert open_month_day("2019-02") is None


def test_nearest_weekday_looks_back_or_ahead_and_includes_the_day_itself():
    thursday = date(2019, 4, 25)
    assert nearest_weekday(thursday, 3, ahead=False) == date(2019, 4, 24)
    assert nearest_weekday(thursday, 6, ahead=True) == date(2019, 4, 27)
    assert nearest_weekday(thursday, 4, ahead=False) == thursday
    assert nearest_weekday(thursday, 4, ahead=True) == thursday
