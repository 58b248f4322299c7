"""On which day an article without a date was written, inferred from the time marks of its story."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from synopse.annotate.times.clues import Clue, Logs, clues_of, log_likelihood
from synopse.annotate.times.find import find_times
from synopse.languages import load_language
from synopse.model import Clock, Reading, TimeExpression
from synopse.text.timex import nearest_weekday, open_month_day, open_weekday, stated_day

_AROUND = range(-3, 11)
"""Days of writing looked at around a day that the texts name."""
_MOST_ANCHORS = 24
_MOST_YEARS = 2
_APART = (0.55, 0.15, 0.03, 0.003)
"""Share of reports of one event that come out so many days apart, to one side; the last for all within `_LONG_APART`."""
_LONG_APART, _FAR_APART = 14, 1e-4
_SURE = 0.85
"""Probability from which what hangs on an inferred day of writing is said."""
_SAME_DAYS = 7
"""Days around the likeliest one that count as doubt about the very day; what lies farther is doubt about all."""
_TINY = 1e-3
_MONTH = re.compile(r"([1-8]\d{3})-(0[1-9]|1[0-2])")


def set_clocks(readings: Sequence[Reading]) -> list[Reading]:
    """Give each reading of a story without a day of publication the day that the story lets infer.

    Readings keep no clock when nothing tells the day. A time mark keeps its open value when the days
    on which the article may have been written read it differently.
    """
    stated = [_stated(reading) for reading in readings]
    if all(day is not None for day in stated):
        return list(readings)
    clues = [() if day else clues_of(reading) for reading, day in zip(readings, stated, strict=True)]
    days = _candidates(readings, stated, clues)
    if not len(days):
        return list(readings)
    near = _nearness(days)
    tellers = [r for r, day in zip(readings, stated, strict=True) if day is not None] or readings
    published = sum((near @ _known(reading, days) for reading in tellers), np.zeros(len(days) + 1))
    return [
        reading if day else _with_clock(reading, _shares_of(reading, found, clues, published, days), days)
        for reading, day, found in zip(readings, stated, clues, strict=True)
    ]


def _stated(reading: Reading) -> date | None:
    return stated_day(reading.article.published)


def _candidates(
    readings: Sequence[Reading], stated: Sequence[date | None], clues: Sequence[Sequence[Clue]]
) -> NDArray[np.int64]:
    """Ordinals of the days on which the story's articles may have been written, ascending."""
    anchors = Counter(day for day in stated if day is not None)
    if not anchors:
        found = [clue for own in clues for clue in own]
        years = _years(readings, found)
        for clue in found:
            named = {clue.day_in(year) for year in years} if clue.is_day else set()
            anchors.update(day for day in named if day is not None)
    chosen = sorted(anchors, key=lambda day: (-anchors[day], -day.toordinal()))[:_MOST_ANCHORS]
    near = {day.toordinal() + shift for day in chosen for shift in _AROUND}
    for reading in readings:
        near |= {day.toordinal() for day in _days_of_month(reading.article.published or "")}
    return np.array(sorted(near), dtype=np.int64)


def _days_of_month(published: str) -> list[date]:
    """The days of a publication known to its month; none for other precisions."""
    match = _MONTH.fullmatch(published)
    if match is None:
        return []
    year, month = int(match[1]), int(match[2])
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]


def _years(readings: Sequence[Reading], clues: Sequence[Clue]) -> list[int]:
    """Years that a day without one may lie in: stated ones and those before; else the latest named as past and the two
    after, and those named as to come and the ones before them."""
    published = {int(year) for r in readings if (year := (r.article.published or "")[:4]).isdigit()}
    if published:
        return sorted({year - less for year in published for less in (0, 1)})
    named = sorted({clue.year for clue in clues if clue.year is not None and clue.direction <= 0})[-_MOST_YEARS:]
    ahead = {clue.year for clue in clues if clue.year is not None and clue.direction > 0}
    return sorted(
        {year + more for year in named for more in (0, 1, 2)} | {year - less for year in ahead for less in (0, 1)}
    )


def _known(reading: Reading, days: NDArray[np.int64]) -> Logs:
    """The shares of ``days`` that a publication known to its day or month gives; nothing without one."""
    day = _stated(reading)
    known = [day] if day is not None else _days_of_month(reading.article.published or "")
    fits = np.isin(days, [one.toordinal() for one in known]) / max(1, len(known))
    return np.append(fits, 0.0)


def _shares_of(
    reading: Reading,
    own: Sequence[Clue],
    clues: Sequence[Sequence[Clue]],
    published: Logs,
    days: NDArray[np.int64],
) -> Logs:
    """The probability of each of ``days`` and, last, of any other day, for an article of the story.

    Its own marks count, those of other articles that it lacks count more softly, and stated days instead of these.
    """
    logs = log_likelihood(own, days)
    known = (reading.article.published or "")[: len("2019-04")]
    fits = [date.fromordinal(int(day)).isoformat().startswith(known) for day in days]
    logs = np.where([*fits, not known], logs, logs - 20.0)
    others = published
    if not published.any():
        theirs = sorted({clue for found in clues for clue in found} - set(own), key=repr)
        others = _nearness(days) @ _shares(log_likelihood(theirs, days)) if theirs else others
    return _shares(logs + np.log(others)) if others.any() else _shares(logs)


def _shares(logs: Logs) -> Logs:
    shares = np.exp(logs - logs.max())
    return np.asarray(shares / shares.sum())


def _nearness(days: NDArray[np.int64]) -> Logs:
    """How likely two reports of one event come out on two of ``days``; last row and column: on any other day."""
    distance = np.abs(days[:, None] - days[None, :])
    near = np.array(_APART)[np.minimum(distance, len(_APART) - 1)]
    near = np.where(distance > _LONG_APART, _FAR_APART, near)
    return np.pad(near, (0, 1), constant_values=_FAR_APART)


def _with_clock(reading: Reading, shares: Logs, days: NDArray[np.int64]) -> Reading:
    best = max(range(len(days)), key=lambda i: (shares[i], -days[i]))
    day = date.fromordinal(int(days[best]))
    possible = [
        (date.fromordinal(int(d)), float(share)) for d, share in zip(days, shares, strict=False) if share > _TINY
    ]
    if sum(share for other, share in possible if abs((other - day).days) <= _SAME_DAYS) < _SURE:
        return reading
    closed = {(time.start, time.end): time for time in _times(reading, day)}
    second = max(possible, key=lambda other: (other[0] != day, other[1], other[0]))[0]
    fixed = set(closed.values()) & set(_times(reading, second)) if second != day else set(closed.values())
    times = []
    for time in reading.article.times:
        found = closed.get((time.start, time.end), time)
        agreeing = sum(share for other, share in possible if is_same_from(time.value, found.value, day, other))
        is_sure = agreeing >= _SURE or (found in fixed and not _is_named(time.value))
        times.append(found if is_sure else time)
    return replace(reading, clock=Clock(day, tuple(times)))


def _is_named(value: str) -> bool:
    """Whether an open value names its weekday or month; others are reckoned from the day or another date."""
    return open_weekday(value) is not None or open_month_day(value) is not None


def is_same_from(value: str, closed: str, day: date, other: date) -> bool:
    """Whether an open ``value`` that is ``closed`` when reckoned from ``day`` is so, too, from ``other``."""
    if value == closed or day == other:
        return True
    try:
        named = date.fromisoformat(f"{closed[:7]}-01" if len(closed) == len("2019-04") else closed[:10])
    except ValueError:
        return closed[:4] == str(other.year) and "W" not in closed and len(closed) <= len("2019-Q1")
    if (weekday := open_weekday(value)) is not None:
        return nearest_weekday(other, weekday, ahead=named > day) == named
    if open_month_day(value) is not None:
        return (named <= day) == (named <= other)
    return False


def _times(reading: Reading, day: date) -> tuple[TimeExpression, ...]:
    """The article's times reckoned from ``day``."""
    article = msgspec.structs.replace(reading.article, published=day.isoformat())
    return find_times(article, article.sentences, load_language(article.language), reading.tokens)
