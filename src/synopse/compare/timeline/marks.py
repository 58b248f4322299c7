"""Which time marks can date an event at all, each with what it hangs on and the day it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from synopse.compare.timeline.cues import TimelineCues, timeline_cues
from synopse.compare.timeline.governor import Governor, governor_of
from synopse.compare.timeline.place import Place, times_in
from synopse.compare.timeline.reckon import reckon, reckon_turned
from synopse.compare.timeline.resolve import Placed, place_time
from synopse.compare.timeline.undated import dates_nothing
from synopse.model import TimeExpression

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class DatedMark:
    """A time mark with its days and what it hangs on (None without grammar).

    ``starts`` when it is the beginning of a time; ``is_turned`` when it dates the clause behind it ("a day after ...").
    """

    time: TimeExpression
    placed: Placed
    governor: Governor | None
    starts: bool = False
    is_turned: bool = False


def dated_marks(place: Place, day: date | None) -> Iterator[DatedMark]:
    """The marks of a statement that date something; ``day`` is the day from which open ones are counted."""
    reading, statement = place.reading, place.statement
    text, cues = reading.article.text, timeline_cues(reading.article.language)
    before: TimeExpression | None = None
    was_dropped = False
    for time in times_in(reading, statement.start, statement.end):
        if time.end > statement.end:
            continue
        closes_range = before is not None and before.end <= time.start and cues.is_range(text, before, time)
        before = time
        governor = governor_of(place.tree, time, place.dated, reading.article.language) if place.tree else None
        was_dropped = was_dropped if closes_range else dates_nothing(place, time, governor, cues)
        if was_dropped or (not closes_range and _is_past_limit(place, time, day, cues)):
            was_dropped = True
            continue
        is_turned = _counts_on(text, time, cues)
        placed = (reckon_turned if is_turned else reckon)(place, time, governor, day, cues)
        if placed is None or (_YEAR.fullmatch(time.value) and _is_frame(time, day, governor)):
            continue
        starts = cues.has_before(cues.starts, text, time.start, place.sentence.start)
        yield DatedMark(time, placed, governor, starts, is_turned)


def _counts_on(text: str, time: TimeExpression, cues: TimelineCues) -> bool:
    """Whether a distance is counted from what follows ("a day after"); "last week, after the vote" is counted from the report."""
    if cues.relative.search(text, time.start, time.end):
        return False
    return cues.after.search(text, time.start, time.end + len(" before")) is not None


def _is_past_limit(place: Place, time: TimeExpression, day: date | None, cues: TimelineCues) -> bool:
    """Whether the date only ends a time that is over: what runs until then is told of elsewhere."""
    text = place.reading.article.text
    if not cues.has_before(cues.limits, text, time.start, place.sentence.start):
        return False
    placed = place_time(time, day, "future")
    return place.tree is None or placed is None or day is None or placed.last_day <= day


def _is_frame(time: TimeExpression, day: date | None, governor: Governor | None) -> bool:
    """Whether a year is only the frame of what is told: the running one of which no clause says what will be, a later
    one of a noun phrase."""
    if day is None or int(time.value) < day.year:
        return False
    if int(time.value) > day.year:
        return governor is None or governor.kind != "clause" or governor.tense == "past"
    return governor is None or governor.kind != "clause" or governor.tense != "future"
