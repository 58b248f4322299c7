"""Which time marks can date an event at all, each with what it hangs on and the day it means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import msgspec

from synopse.compare.comparison import Statement
from synopse.compare.measures.cues import clause, segment
from synopse.compare.timeline.cues import TimelineCues, timeline_cues
from synopse.compare.timeline.governor import Governor, governor_of
from synopse.compare.timeline.resolve import Placed, Tense, place_time
from synopse.compare.timeline.tense import tense_of
from synopse.compare.trees import Tree, tree_of
from synopse.model import Quotation, Reading, Sentence, TimeExpression
from synopse.text.timex import open_weekday

_YEAR = re.compile(r"\d{4}")
_JUST_PAST = 31
"""Days before a report within which a date in the present tense is told as it was."""
_OBJECTS = frozenset({"obj", "iobj", "nsubj", "vocative", "appos"})


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


@dataclass(frozen=True, slots=True)
class Place:
    """A statement in its sentence, with the sentence's tree (None without a tagger) and dates."""

    reading: Reading
    statement: Statement
    sentence: Sentence
    tree: Tree | None
    dated: frozenset[int]


def place_of(reading: Reading, statement: Statement) -> Place:
    """The statement with what is needed to read its dates."""
    sentence = reading.article.sentences[statement.sentence]
    whole = Sentence(min(sentence.start, statement.start), max(sentence.end, statement.end))
    tree = tree_of(reading.tokens, whole.start, whole.end)
    dated: frozenset[int] = frozenset()
    if tree is not None:
        dated = frozenset(i for t in _times(reading, whole.start, whole.end) for i in tree.inside(t.start, t.end))
    return Place(reading, statement, whole, tree, dated)


def dated_marks(place: Place, day: date | None) -> Iterator[DatedMark]:
    """The marks of a statement that date something; ``day`` is the day from which open ones are counted."""
    reading, statement = place.reading, place.statement
    text, cues = reading.article.text, timeline_cues(reading.article.language)
    before: TimeExpression | None = None
    was_dropped = False
    for time in _times(reading, statement.start, statement.end):
        if time.end > statement.end:
            continue
        closes_range = before is not None and before.end <= time.start and cues.is_range(text, before, time)
        before = time
        governor = governor_of(place.tree, time, place.dated, reading.article.language) if place.tree else None
        was_dropped = was_dropped if closes_range else _dates_nothing(place, time, governor, cues)
        if was_dropped or (not closes_range and _is_past_limit(place, time, day, cues)):
            was_dropped = True
            continue
        reopened = _reopened(text, time, governor, day, cues)
        tense = _tense(place, reopened, governor, day)
        is_turned = cues.after.search(text, time.start, time.end + len(" before")) is not None
        placed = _turned(place, time, day, tense) if is_turned else place_time(reopened, day, tense)
        if placed is None or (_YEAR.fullmatch(time.value) and _is_frame(time, day, governor)):
            continue
        starts = cues.has_before(cues.starts, text, time.start, place.sentence.start)
        yield DatedMark(time, placed, governor, starts, is_turned)


def _turned(place: Place, time: TimeExpression, day: date | None, tense: Tense) -> Placed | None:
    """The date of what "a day after" is counted from: as far from the sentence's other date on its other side."""
    others = [t for t in _times(place.reading, place.sentence.start, place.sentence.end) if t.end <= time.start]
    shifted, base = place_time(time, day, tense), place_time(others[-1], day, tense) if others else None
    origin = base.first_day if base is not None else day
    if shifted is None or origin is None:
        return None
    turned = origin - (shifted.first_day - origin)
    return place_time(msgspec.structs.replace(time, value=turned.isoformat()), day, tense)


def _times(reading: Reading, start: int, end: int) -> tuple[TimeExpression, ...]:
    times = reading.article.times
    first = bisect_left(times, start, key=lambda time: time.start)
    last = bisect_left(times, end, key=lambda time: time.start)
    return tuple(time for time in times[first:last] if time.type in {"DATE", "TIME"})


def _is_just_past(time: TimeExpression, day: date | None) -> bool:
    """Whether the nearest such day lies in the weeks before the report: "from 3 to 9 May there are" tells no coming May."""
    placed = place_time(time, day, "present")
    return day is not None and placed is not None and 0 < (day - placed.last_day).days <= _JUST_PAST


def _tense(place: Place, time: TimeExpression, governor: Governor | None, day: date | None) -> Tense:
    if governor is not None:
        if open_weekday(time.value) is not None:
            return governor.tense or "present"
        if governor.kind == "phrase":  # what was said of the election in May tells not which May
            return "future" if governor.tense == "future" else "present"
        text, least = place.reading.article.text, place.sentence.start
        cues = timeline_cues(place.reading.article.language)
        if cues.has_before(cues.starts, text, time.start, least) and governor.tense != "future":
            return "past"
        if governor.tense == "present":
            return "present" if _is_just_past(time, day) else "future"
        return governor.tense or "present"
    start, end = segment(place.reading.article.text, place.sentence, time.start, time.end)
    return tense_of(place.reading, start, end, place.statement.status)


def _reopened(
    text: str, time: TimeExpression, governor: Governor | None, day: date | None, cues: TimelineCues
) -> TimeExpression:
    """The mark without the week or year that was guessed for it: what it hangs on tells the tense more surely."""
    words = text[time.start : time.end]
    if governor is None or day is None or cues.relative.search(words) or "X" in time.value:
        return time
    value = time.value.split("T")[0]
    try:
        named = date.fromisoformat(f"{value}-01" if len(value) == len("2019-04") else value)
    except ValueError:
        return time
    if not any(c.isdigit() for c in words) and cues.weekdays.match(words):
        is_told = governor.tense in {"past", "future"}
        return msgspec.structs.replace(time, value=f"XXXX-WXX-{named.isoweekday()}") if is_told else time
    if abs(named.year - day.year) > 1 or (governor.tense == "past" and governor.kind == "clause"):
        return time
    return msgspec.structs.replace(time, value=f"XXXX{value[4:]}")


def _dates_nothing(place: Place, time: TimeExpression, governor: Governor | None, cues: TimelineCues) -> bool:
    text, least = place.reading.article.text, place.sentence.start
    if cues.editions.match(text, time.end) or _is_glued(text, time) or _is_in_name(place.reading, time):
        return True
    if time.type == "TIME" and not cues.days.search(text, time.start, time.end):
        return True  # a bare time of day: which day is told elsewhere, if at all
    if _is_relayed(place, time, cues) or _means_nowadays(place, time, governor, cues):
        return True
    if cues.has_before(cues.pointing, text, time.start, least) or cues.has_before(cues.edges, text, time.start, least):
        return True
    if governor is not None and governor.relation in _OBJECTS and not cues.weekdays.match(text, time.start):
        return True
    if cues.has_before(cues.starts, text, time.start, least) and cues.is_compared(text, time.start, least):
        return True
    is_year = _YEAR.fullmatch(time.value) is not None
    if is_year and cues.has_before(cues.attributes, text, time.start, least):
        return True
    return place.tree is None and _dates_nothing_plain(place, time, cues, is_year=is_year)


def _dates_nothing_plain(place: Place, time: TimeExpression, cues: TimelineCues, *, is_year: bool) -> bool:
    """The stricter rules where no grammar tells what a date hangs on: reports, spans of time and noun phrases."""
    text, least = place.reading.article.text, place.sentence.start
    if cues.reporting.search(text, *clause(text, place.sentence, time.start, time.end)):
        return True
    if cues.has_before(cues.starts, text, time.start, least):
        return True
    return is_year and cues.has_before(cues.belongs, text, time.start, least)


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


def _is_relayed(place: Place, time: TimeExpression, cues: TimelineCues) -> bool:
    """Whether the date is that of a medium's report, not of what it reports."""
    text = place.reading.article.text
    return cues.relays.search(text, *clause(text, place.sentence, time.start, time.end)) is not None


def _means_nowadays(place: Place, time: TimeExpression, governor: Governor | None, cues: TimelineCues) -> bool:
    """Whether "today" inside a quotation tells of the present age, or belongs to a noun ("today's seniors")."""
    text = place.reading.article.text
    if not cues.now.match(text, time.start, time.end):
        return False
    if governor is not None and governor.kind == "phrase":
        return True
    if governor is not None and governor.is_side and governor.tense == "present":
        return True
    is_quoted = any(_holds(q, time) for q in place.reading.article.quotations)
    return is_quoted and (governor is None or governor.tense not in {"past", "future"})


def _holds(quotation: Quotation, time: TimeExpression) -> bool:
    return quotation.kind == "direct" and quotation.start <= time.start and time.end <= quotation.end


def _is_glued(text: str, time: TimeExpression) -> bool:
    """Whether the mark is a piece of something longer ("2018/19", "2021-27", "Mittwoch-Ausgabe", "Neujahrskonzert")."""
    before, after = text[max(0, time.start - 1) : time.start], text[time.end : time.end + 1]
    return after in {"-", "–", "/"} or before in {"-", "–", "/"} or after.isalnum() or before.isalnum()


def _is_in_name(reading: Reading, time: TimeExpression) -> bool:
    """Whether a name covers the mark ("Global 2000")."""
    names = reading.article.names
    at = bisect_left(names, time.start + 1, key=lambda name: name.start) - 1
    return at >= 0 and names[at].end >= time.end
