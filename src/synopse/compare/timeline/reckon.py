"""Which day an open time mark means: the tense of what it hangs on, its preposition and the marks before it tell."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

import msgspec

from synopse.compare.measures.cues import measure_cues, segment
from synopse.compare.timeline.cues import TimelineCues
from synopse.compare.timeline.governor import Governor, tense_above
from synopse.compare.timeline.place import Place, times_in
from synopse.compare.timeline.resolve import Placed, Tense, place_time
from synopse.compare.timeline.tense import tense_of
from synopse.model import TimeExpression
from synopse.text.timex import open_weekday

_JUST_PAST = 31
"""Days before a report within which a date in the present tense is told as it was."""
_SOON, _SOON_DAY = 150, 100
"""Days within which what is told in the past may speak of what is ahead ("was asked about the election in May"), in months
and in days of the calendar."""
_SENTENCES_BACK = 1
"""Sentences up to the one whose date "the next day" is counted from."""


def reckon(
    place: Place, time: TimeExpression, governor: Governor | None, day: date | None, cues: TimelineCues
) -> Placed | None:
    """The day, month or year that ``time`` means; ``day`` is the one from which open marks are counted."""
    text = place.reading.article.text
    if cues.is_shift(text, time):
        return _shifted(place, time, day, cues)
    reopened = _reopened(place, time, governor, day, cues)
    return place_time(reopened, day, _tense(place, reopened, governor, day, cues))


def reckon_turned(
    place: Place, time: TimeExpression, governor: Governor | None, day: date | None, cues: TimelineCues
) -> Placed | None:
    """The date of what "a day after" is counted from: as far from the sentence's other date on its other side."""
    tense = _tense(place, _reopened(place, time, governor, day, cues), governor, day, cues)
    others = [t for t in times_in(place.reading, place.sentence.start, place.sentence.end) if t.end <= time.start]
    shifted, base = place_time(time, day, tense), place_time(others[-1], day, tense) if others else None
    origin = base.first_day if base is not None else day
    if shifted is None or origin is None:
        return None
    turned = origin - (shifted.first_day - origin)
    return place_time(msgspec.structs.replace(time, value=turned.isoformat()), day, tense)


def _shifted(place: Place, time: TimeExpression, day: date | None, cues: TimelineCues) -> Placed | None:
    """A day before or after another: that of the sentence or of the one before, if it is the day of something.

    The end or the beginning of a time ("until 30 April") is none. Without any, the day before is that before the report.
    """
    article = place.reading.article
    at = bisect_left(article.sentences, place.sentence.start, key=lambda s: s.start)
    least = article.sentences[max(0, at - _SENTENCES_BACK)].start
    before = [t for t in times_in(place.reading, least, time.start) if t.type == "DATE"]
    base = before[-1] if before else None
    if base is not None and not cues.is_bound(article.text, base.start, least):
        return place_time(time, day, "past")
    if day is None or not cues.day_before.match(article.text, time.start, time.end):
        return None
    return place_time(msgspec.structs.replace(time, value=(day - timedelta(1)).isoformat()), day, "past")


def _is_just_past(time: TimeExpression, day: date | None) -> bool:
    """Whether the nearest such day lies in the weeks before the report: "from 3 to 9 May there are" tells no coming May."""
    placed = place_time(time, day, "present")
    return day is not None and placed is not None and 0 < (day - placed.last_day).days <= _JUST_PAST


def _is_told_as_past(place: Place, governor: Governor) -> bool:
    """Whether a noun phrase stands in a clause that tells what was."""
    if governor.tense is not None or place.tree is None:
        return governor.tense == "past"
    return tense_above(place.tree, governor.head, place.reading.article.language) == "past"


def _is_far_ahead(time: TimeExpression, day: date | None) -> bool:
    """Whether the nearest such day lies months ahead of the report."""
    placed = place_time(time, day, "present")
    return day is not None and placed is not None and (placed.first_day - day).days > _SOON


def _tense(
    place: Place, time: TimeExpression, governor: Governor | None, day: date | None, cues: TimelineCues
) -> Tense:
    if governor is None:
        article = place.reading.article
        start, end = segment(measure_cues(article.language), article.text, place.sentence, time.start, time.end)
        return tense_of(place.reading, start, end, place.statement.status)
    if open_weekday(time.value) is not None:
        return _weekday_tense(place, time, governor, cues)
    if governor.kind == "phrase":  # what was said of the election in May tells not which May
        if _is_told_as_past(place, governor) and _is_far_ahead(time, day):
            return "past"  # "in an interview in January she voiced doubts", told in July
        return "future" if governor.tense == "future" else "present"
    text, least = place.reading.article.text, place.sentence.start
    if cues.has_before(cues.starts, text, time.start, least) and governor.tense != "future":
        return "past"
    if governor.tense == "present":
        return "present" if _is_just_past(time, day) else "future"
    return governor.tense or "present"


def _weekday_tense(place: Place, time: TimeExpression, governor: Governor, cues: TimelineCues) -> Tense:
    """Which way a weekday lies; what somebody did for a day or from a day on leaves it open, the nearest is meant."""
    text, least = place.reading.article.text, place.sentence.start
    if cues.has_before(cues.since, text, time.start, least):
        return "past"
    if governor.tense == "past" and cues.has_before(cues.aims, text, time.start, least):
        return "present"
    if governor.tense != "present" or not cues.present_lies_ahead:
        return governor.tense or "present"
    head = place.tree.tokens[governor.head] if place.tree is not None else None
    is_told = head is not None and cues.reporting.match(text, head.start, head.end)
    return "past" if is_told else "future"  # "sagt sie am Montag", "am Montag öffnet die Brücke"


def _reopened(
    place: Place, time: TimeExpression, governor: Governor | None, day: date | None, cues: TimelineCues
) -> TimeExpression:
    """The mark without the week or year that was guessed for it: what it hangs on tells the tense more surely."""
    text = place.reading.article.text
    words = text[time.start : time.end]
    if governor is None or day is None or cues.relative.search(words) or "X" in time.value:
        return time
    value = time.value.split("T")[0]
    try:
        is_month = len(value) == len("2019-04")
        named = date.fromisoformat(f"{value}-01" if is_month else value)
    except ValueError:
        return time
    if not any(c.isdigit() for c in words) and cues.weekdays.match(words):
        is_open = _leaves_weekday_open(place, time, governor, cues)
        return msgspec.structs.replace(time, value=f"XXXX-WXX-{named.isoweekday()}") if is_open else time
    is_past = governor.tense == "past" and governor.kind == "clause"
    if abs(named.year - day.year) > 1 or (is_past and (named <= day or not is_month)):
        return time
    next_year = (named + timedelta(366) - day).days
    if (
        not is_month
        and "W" not in value
        and named <= day
        and next_year > _SOON_DAY
        and _is_told_as_past(place, governor)
    ):
        return time  # "revealed no details of the Sept. 11 attack", told in May
    return msgspec.structs.replace(time, value=f"XXXX{value[4:]}")


def _leaves_weekday_open(place: Place, time: TimeExpression, governor: Governor, cues: TimelineCues) -> bool:
    """Whether the grammar tells the week better than the words around: a tense, and no date right behind."""
    text = place.reading.article.text
    if cues.dates_behind.match(text, time.end):
        return False
    if governor.tense in {"past", "future"}:
        return True
    return cues.present_lies_ahead and governor.kind == "clause" and governor.tense == "present"
