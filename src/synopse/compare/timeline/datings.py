"""Which time marks date what a statement says, and which only date a report, a name or a limit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from synopse.compare.comparison import Statement
from synopse.compare.measures.cues import clause, segment
from synopse.compare.timeline.resolve import Placed, join_range, place_time
from synopse.compare.timeline.tense import tense_of
from synopse.languages import load_language
from synopse.model import Reading, Sentence, TimeExpression

_SIDE = 24
_YEAR = re.compile(r"\d{4}")
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Dating:
    """A date and the stretch of text that it dates."""

    placed: Placed
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cues:
    until: re.Pattern[str]
    limits: re.Pattern[str]
    attributes: re.Pattern[str]
    reporting: re.Pattern[str]
    editions: re.Pattern[str]
    days: re.Pattern[str]


@cache
def _cues(language: str) -> _Cues:
    rules = load_language(language).timeline
    return _Cues(
        until=re.compile(rf"\s?(?:{rules.until})\s?", re.IGNORECASE),
        limits=_before(rules.limits, rules.articles),
        attributes=_before(rules.attributes, rules.articles),
        reporting=re.compile(rf"(?<!\w)(?:{rules.reporting})(?!\w)", re.IGNORECASE),
        editions=re.compile(rules.editions, re.IGNORECASE),
        days=re.compile(rf"(?<!\w)(?:{rules.days})(?!\w)", re.IGNORECASE),
    )


def _before(words: str, articles: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:(?:{articles})\s+){{0,3}}\Z", re.IGNORECASE)


def datings_of(reading: Reading, statement: Statement, day: date | None) -> tuple[Dating, ...]:
    """The dates of a statement: one for all of it, or one for each of its segments.

    ``day`` is the day from which open weekdays are counted. Several dates in one segment date nothing.
    """
    found = list(_placed_times(reading, statement, day))
    joined = _joined(reading, found)
    if len({placed.iso for _, placed in joined}) == 1:
        return (Dating(joined[0][1], statement.start, statement.end),)
    whole = Sentence(statement.start, statement.end)
    parts = [segment(reading.article.text, whole, time.start, time.end) for time, _ in joined]
    if len(set(parts)) != len(parts):
        return ()
    return tuple(
        Dating(placed, *_trimmed(reading.article.text, *_with_subject(reading, statement, *part)))
        for (_, placed), part in zip(joined, parts, strict=True)
        if _is_clause(reading, *part)
    )


def _placed_times(reading: Reading, statement: Statement, day: date | None) -> Iterator[tuple[TimeExpression, Placed]]:
    text = reading.article.text
    whole = Sentence(statement.start, statement.end)
    times = reading.article.times
    first = bisect_left(times, statement.start, key=lambda time: time.start)
    last = bisect_left(times, statement.end, key=lambda time: time.start)
    until, joint, was_dropped = _cues(reading.article.language).until, -1, False
    for time in times[first:last]:
        if time.type not in {"DATE", "TIME"} or time.end > statement.end:
            continue
        closes_range = 0 <= joint <= time.start and until.fullmatch(text, joint, time.start) is not None
        joint = time.end
        was_dropped = (closes_range and was_dropped) or _dates_nothing(reading, whole, time, closes_range=closes_range)
        if was_dropped:
            continue
        start, end = segment(text, whole, time.start, time.end)
        if day is not None and _YEAR.fullmatch(time.value) and int(time.value) >= day.year:
            continue
        if (placed := place_time(time, day, tense_of(reading, start, end, statement.status))) is not None:
            yield time, placed


def _dates_nothing(reading: Reading, whole: Sentence, time: TimeExpression, *, closes_range: bool) -> bool:
    text, cues = reading.article.text, _cues(reading.article.language)
    if cues.editions.match(text, time.end) or _is_glued(text, time) or _is_in_name(reading, time):
        return True
    if cues.reporting.search(text, *clause(text, whole, time.start, time.end)):
        return True
    if time.type == "TIME" and not cues.days.search(text, time.start, time.end):
        return True  # a bare time of day: which day is told elsewhere, if at all
    before = text[max(whole.start, time.start - _SIDE) : time.start]
    if cues.limits.search(before) and not closes_range:
        return True
    return bool(_YEAR.fullmatch(time.value)) and (bool(cues.attributes.search(before)) or _is_attribute(reading, time))


def _is_glued(text: str, time: TimeExpression) -> bool:
    """Whether the mark is a piece of something longer ("2018/19", "2021-27", "Mittwoch-Ausgabe")."""
    return text[time.end : time.end + 1] in {"-", "–", "/"} or text[max(0, time.start - 1) : time.start] in {
        "-",
        "–",
        "/",
    }


def _is_in_name(reading: Reading, time: TimeExpression) -> bool:
    """Whether a name covers the mark ("Global 2000")."""
    names = reading.article.names
    at = bisect_left(names, time.start + 1, key=lambda name: name.start) - 1
    return at >= 0 and names[at].end >= time.end


def _is_attribute(reading: Reading, time: TimeExpression) -> bool:
    """Whether the tags hang the date on a noun behind it ("des 2005 geschlossenen Vertrages", "the 2015 deal")."""
    tokens = reading.tokens
    at = bisect_left(tokens, time.end, key=lambda token: token.start) - 1
    if at < 0 or tokens[at].end <= time.start:
        return False
    for _ in range(2):
        head = tokens[at].head
        if head <= at:
            return False
        if tokens[head].upos in _NOUNS and tokens[at].deprel in {"nummod", "compound", "amod", "acl", "nmod"}:
            return True
        at = head
    return False


def _joined(reading: Reading, found: list[tuple[TimeExpression, Placed]]) -> list[tuple[TimeExpression, Placed]]:
    """The dates with "3. bis 5. Mai" made one range."""
    joined: list[tuple[TimeExpression, Placed]] = []
    for time, placed in found:
        if joined and _cues(reading.article.language).until.fullmatch(
            reading.article.text, joined[-1][0].end, time.start
        ):
            joined[-1] = (time, join_range(joined[-1][1], placed))
        else:
            joined.append((time, placed))
    return joined


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _with_subject(reading: Reading, statement: Statement, start: int, end: int) -> tuple[int, int]:
    """The stretch from the statement's start on when its own subject stands before it ("... und reist am Freitag ab")."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    has_subject = any(token.deprel.startswith(("nsubj", "csubj")) for token in reading.tokens[first:last])
    return (start, end) if has_subject or first == last else (statement.start, end)


def _is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb stands in the stretch; without tags any stretch of four words passes."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    if first == last:
        return len(reading.article.text[start:end].split()) >= 4
    return any(token.upos in {"VERB", "AUX"} for token in reading.tokens[first:last])
