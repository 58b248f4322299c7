"""What an undated article's own time marks tell about the day on which it was written."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from synopse.annotate.times.find import shift_token
from synopse.annotate.times.grammar import compile_grammar
from synopse.annotate.times.tense import direction
from synopse.languages import load_language
from synopse.model import Reading, Token
from synopse.text.timex import open_month_day, open_weekday

Logs = NDArray[np.float64]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_SPELT_YEAR = re.compile(r"\d{4}|\d\.\d\d\b")
_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")
_WORD = re.compile(r"[^\W\d_]+\.?")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
"""Years of anything that news may be written in."""
_WRONG_WAY = 0.05
"""Of what a day would fit, for one told as past that lies ahead, or the other way round: the tense may be misread."""
_BEHIND = (0.30, 0.24, 0.08, 0.05, 0.03, 0.03, 0.03, 0.03)
_NEAR_WITH_YEAR = 0.3
"""Who writes the year is seldom near that day."""
_WEEKDAYS_BEHIND = np.array((0.46, 0.32, 0.08, 0.05, 0.04, 0.03, 0.02))
_WEEKDAYS_AHEAD = np.array((0.14, 0.26, 0.2, 0.15, 0.11, 0.08, 0.06))
"""Shares of the distances, in days, at which reports name a weekday that is past or to come (guessed from reading)."""
_YEARS = {0: 0.3, 1: 0.3, -1: 0.1, 2: 0.1, 3: 0.04}
_FAR_YEAR = 0.02
_MONTHS = ((4, 0.015), (12, 0.08), (24, 0.1), (1200, 0.03))
"""Shares of the distances, in months, below which a month is named with its year: near by it needs none."""
_FAR_DAY, _FAR_DAY_OF_THE_YEAR = 0.002, 0.0003
_NEAR_DAYS, _SAME_SEASON = 30, 120
_AROUND = 300
"""Characters to each side of a mark that may tell its tense."""
_OTHER_DAYS = 1000
"""Days on which an article may as well have been written when no day it names is near."""


@dataclass(frozen=True, slots=True)
class Clue:
    """One time mark: a day with or without its year (and its weekday where the text gives that), a weekday, a month with its
    year, or a year.

    ``direction`` is the tense it stands in: 1 ahead, -1 past, 0 unknown.
    """

    direction: int
    weekday: int | None = None
    month: int | None = None
    of_month: int | None = None
    year: int | None = None

    @property
    def is_day(self) -> bool:
        """Whether it names a day of the calendar."""
        return self.of_month is not None

    def day_in(self, year: int) -> date | None:
        """The day it names, in ``year`` when it gives none; None where that is another weekday than it says."""
        try:
            day = date(self.year or year, self.month or 0, self.of_month or 0)
        except ValueError:
            return None
        return day if self.weekday in (None, day.isoweekday()) else None


def clues_of(reading: Reading) -> tuple[Clue, ...]:
    """The clues of one article, each kind once."""
    article, tokens = reading.article, reading.tokens
    grammar = compile_grammar(load_language(article.language).times)
    found: dict[Clue, None] = {}
    for time in article.times:
        parts = _parts(time.value) if time.type in {"DATE", "TIME"} and time.mod is None else None
        if parts is not None and parts[2] is not None and not _SPELT_YEAR.search(article.text, time.start, time.end):
            parts = (*parts[:3], None)  # the year was reckoned from what is known of the publication
        at = bisect_right(article.sentences, time.start, key=lambda s: s.start) - 1
        if parts is None or at < 0:
            continue
        if parts[2] is not None and (spelt := _WORD.match(article.text, time.start, time.end)):
            # "Tuesday, 7 January" is not so in every year
            parts = (int(grammar.meaning("weekday", spelt[0]) or 0) or None, *parts[1:])
        offset = max(article.sentences[at].start, time.start - _AROUND)
        end = min(article.sentences[at].end, time.end + _AROUND)
        own = tokens[bisect_left(tokens, offset, key=_start) : bisect_left(tokens, end, key=_start)]
        shifted = tuple(shift_token(token, offset) for token in own)
        told = direction(grammar, article.text[offset:end], shifted, time.start - offset, time.end - offset)
        found[Clue(told, *parts)] = None
    return tuple(found)


def _start(token: Token) -> int:
    return token.start


def _parts(value: str) -> tuple[int | None, int | None, int | None, int | None] | None:
    """Weekday, month, day of the month and year of a TIMEX3 value."""
    if (weekday := open_weekday(value)) is not None:
        return weekday, None, None, None
    if (month_day := open_month_day(value)) is not None and month_day[1] is not None:
        return None, month_day[0], month_day[1], None
    if (day := _DAY.fullmatch(value)) is not None and _FIRST_YEAR < int(day[1]) < _LAST_YEAR:
        return None, int(day[2]), int(day[3]), int(day[1])
    if (year := _YEAR.fullmatch(value)) is not None and _FIRST_YEAR < int(year[1]) < _LAST_YEAR:
        return None, int(year[2]) if year[2] else None, None, int(year[1])
    return None


def log_likelihood(clues: Sequence[Clue], days: NDArray[np.int64]) -> Logs:
    """How well the clues fit each of ``days`` (ordinals, ascending) as the day of writing, and, last, any other day."""
    total = np.zeros(len(days) + 1)
    for clue in clues:
        total[:-1] += np.log(np.maximum(_fit(clue, days), 1e-9))
        total[-1] += math.log(_unrelated(clue))
    total[-1] += math.log(_OTHER_DAYS)
    return total


def _unrelated(clue: Clue) -> float:
    """Likelihood of naming that day from a day of writing of which nothing is known."""
    if clue.is_day:
        return _FAR_DAY if clue.year else _FAR_DAY_OF_THE_YEAR
    if clue.weekday is not None:
        return 1 / 7
    return _MONTHS[-1][1] if clue.month else _FAR_YEAR


def _fit(clue: Clue, days: NDArray[np.int64]) -> Logs:
    if clue.weekday is not None and not clue.is_day:
        return _weekday_fit(clue, days)
    calendar = [date.fromordinal(int(day)) for day in days]
    years = np.array([day.year for day in calendar])
    if clue.is_day:
        return _day_fit(clue, days, years)
    if clue.month:
        return _month_fit(clue, np.array([day.year * 12 + day.month for day in calendar]))
    behind = years - (clue.year or 0)
    fit = np.full(len(days), _FAR_YEAR)
    for distance, share in _YEARS.items():
        fit[behind == distance] = share
    if clue.direction < 0:
        fit[behind < 0] = _FAR_YEAR * _WRONG_WAY
    return fit


def _month_fit(clue: Clue, months: NDArray[np.int64]) -> Logs:
    behind = months - ((clue.year or 0) * 12 + (clue.month or 0))
    fit = np.full(len(months), _MONTHS[-1][1])
    for limit, share in reversed(_MONTHS):
        fit[np.abs(behind) < limit] = share
    fit[behind < 0] *= _WRONG_WAY if clue.direction < 0 else 1
    return fit


def _weekday_fit(clue: Clue, days: NDArray[np.int64]) -> Logs:
    of_week = (days - 1) % 7 + 1  # ordinal 1 is a Monday
    behind = _WEEKDAYS_BEHIND[(of_week - (clue.weekday or 0)) % 7]
    ahead = _WEEKDAYS_AHEAD[((clue.weekday or 0) - of_week) % 7]
    if clue.direction < 0:
        return behind
    return ahead if clue.direction > 0 else (behind + ahead) / 2


def _day_fit(clue: Clue, days: NDArray[np.int64], years: NDArray[np.int64]) -> Logs:
    fit = np.zeros(len(days))
    shifts = (0,) if clue.year else (-1, 0, 1)
    for year in sorted({int(y) for y in years}):
        rows = years == year
        for shift in shifts:
            named = clue.day_in(year + shift)
            if named is not None:
                fit[rows] = np.maximum(fit[rows], _distance_fit(days[rows] - named.toordinal(), clue))
    return fit


def _distance_fit(behind: NDArray[np.int64], clue: Clue) -> Logs:
    """Likelihood of naming a day that lies ``behind`` days back (negative: ahead)."""
    distance = np.abs(behind)
    if clue.year:
        fit = np.where(distance <= _NEAR_DAYS, 0.003, np.where(distance <= _SAME_SEASON, 0.0007, _FAR_DAY))
    else:
        fit = np.where(distance <= _NEAR_DAYS, 0.006, np.where(distance <= 200, 0.002, _FAR_DAY_OF_THE_YEAR))
    for near, share in enumerate(_BEHIND):
        fit[distance == near] = share * (_NEAR_WITH_YEAR if clue.year else 1)
    if clue.direction < 0:
        fit[behind < 0] *= _WRONG_WAY
    elif clue.direction > 0:
        fit[behind > 0] *= _WRONG_WAY
    return fit
