"""Finds the dated events of each article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import publication_day
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.timeline.datings import Dating, datings_of
from synopse.compare.timeline.resolve import Placed, Tense
from synopse.compare.timeline.shown import shown_part
from synopse.compare.timeline.speech import dates_speech
from synopse.compare.timeline.tense import plan_cues, tense_of
from synopse.model import AnnotatedArticle, Reading, Span, Status
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_UNREAL = frozenset({"possible", "demanded"})
"""What is possible or demanded does not lie in the past: the date is that of something it mentions."""

_ACTS = frozenset({"denied", "demanded"})


_PART = re.compile(r"[:;](?=\s)")


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One clause with its date; ``stems`` are its content, ``names`` those of its names, ``kinds`` as in measures.

    ``shown`` is what a reader gets to see of it, where ``text`` stands. ``dated_by`` are the words that date it, ``counted_from`` the day from which they are counted. With ``is_speech`` the date
    is that of somebody's saying it.
    """

    placed: Placed
    status: Status
    statement: int
    span: Span
    text: str
    stems: frozenset[str]
    names: frozenset[str]
    kinds: frozenset[str]
    language: str
    dated_by: str
    counted_from: date | None = None
    shown: Span | None = None
    tense: Tense | None = None
    is_phrase: bool = False
    is_inferred: bool = False
    is_speech: bool = False


def events_of(comparison: Comparison) -> tuple[DatedEvent, ...]:
    """The dated statements of a story, in the order of readings and text."""
    clocks = [_reckoned(reading) for reading in comparison.readings]
    return tuple(
        replace(event, is_inferred=_is_inferred(comparison.readings[statement.reading], event))
        for number, statement in enumerate(comparison.statements)
        for event in _events(*clocks[statement.reading], number, statement)
    )


def _is_inferred(reading: Reading, event: DatedEvent) -> bool:
    """Whether the date follows from an inferred day of writing and stands nowhere in the event's text."""
    if reading.clock is None or publication_day(reading.article) is not None:
        return False
    return not any(
        event.span.start <= time.start < event.span.end and time.value.startswith(event.placed.iso[:4])
        for time in reading.article.times
    )


def _reckoned(reading: Reading) -> tuple[Reading, date | None]:
    """The reading with its times reckoned from the day it was written on, and that day where it is known."""
    day = publication_day(reading.article)
    if day is not None or reading.clock is None:
        return reading, day
    article = msgspec.structs.replace(reading.article, times=reading.clock.times)
    return replace(reading, article=article), reading.clock.day


def _events(reading: Reading, day: date | None, number: int, statement: Statement) -> Iterator[DatedEvent]:
    article = reading.article
    for dating in datings_of(reading, statement, day):
        status = _status(reading, statement, dating, day)
        if status in _UNREAL and day is not None and dating.placed.last_day < day:
            if dating.tense != "past":
                continue
            status = "happened"  # its own clause tells what was; what may be stands in another
        cues = measure_cues(article.language)
        shown = Span(article.id, *shown_part(reading, statement, dating))
        yield DatedEvent(
            placed=dating.placed,
            status=status,
            statement=number,
            span=Span(article.id, dating.start, dating.end),
            text=article.text[shown.start : shown.end],
            shown=shown,
            tense=dating.tense or tense_of(reading, dating.start, dating.end, status),
            stems=_stems(article, dating),
            names=_names(article, dating),
            kinds=frozenset(k for k, pattern in cues.kinds if pattern.search(article.text, dating.start, dating.end)),
            language=article.language,
            dated_by=article.text[dating.time.start : dating.time.end],
            counted_from=day,
            is_phrase=dating.is_phrase,
            is_speech=_is_speech(reading, statement, dating),
        )


def _status(reading: Reading, statement: Statement, dating: Dating, day: date | None) -> Status:
    """A plan once its day is past has happened, unless it is told as a plan; what lies ahead is planned.

    What is told in the past tense is no plan when only the day after: the article's day may be inferred.
    """
    status, article = statement.status, reading.article
    if day is None:
        return status
    ahead = (dating.placed.first_day - day).days
    cues = timeline_cues(article.language)
    if status in _UNREAL and ahead <= 0 and cues.has_before(cues.since, article.text, dating.time.start, dating.start):
        return "happened"  # "muss sich seit Dienstag verantworten": what goes on since then is no demand
    if dating.is_phrase:
        return "planned" if ahead > 0 else "happened"
    if status == "happened" and dating.tense == "future" and dating.placed.last_day > day:
        return "planned"
    if status == "happened" and ahead > 0:
        is_past = (dating.tense or tense_of(reading, dating.start, dating.end, status)) == "past"
        return status if is_past and ahead == 1 and reading.clock is not None else "planned"
    is_plan = plan_cues(article.language).search(article.text, *_own_part(article.text, dating)) is not None
    if dating.tense == "past" and dating.placed.last_day <= day and (status in _ACTS or _is_announced(status, is_plan)):
        return "happened"  # the date is that of the denying, demanding, announcing
    if status == "demanded" and ahead > 0:
        return "planned"
    if status in {"planned", "expected"} and dating.placed.last_day < day:
        return status if is_plan else "happened"
    return status


def _own_part(text: str, dating: Dating) -> tuple[int, int]:
    """Offsets of the part of a sentence that the date stands in: a colon or a semicolon begins another."""
    marks = [match.start() for match in _PART.finditer(text, dating.start, dating.end)]
    before = [at + 1 for at in marks if at < dating.time.start]
    behind = [at for at in marks if at >= dating.time.end]
    return max([dating.start, *before]), min([dating.end, *behind])


def _is_announced(status: Status, is_plan: bool) -> bool:
    """Whether something ahead was only spoken of ("Das kündigte sie am Mittwoch an"), not put off or undone."""
    return status == "planned" and not is_plan


def _is_speech(reading: Reading, statement: Statement, dating: Dating) -> bool:
    """Whether only the saying is dated; a sentence before that is told along is what happened."""
    begins = reading.article.sentences[statement.sentence].start
    return not dating.is_phrase and dating.start >= begins and dates_speech(reading, statement, dating.time)


def _stems(article: AnnotatedArticle, dating: Dating) -> frozenset[str]:
    cues = measure_cues(article.language)
    dated = [(t.start, t.end) for t in article.times if dating.start <= t.start < dating.end]
    return frozenset(
        stem(article.text[a:b].replace("-", ""), cues.stemmer)
        for a, b in word_spans(article.text, dating.start, dating.end)
        if b - a > 2
        and not article.text[a].isdigit()
        and article.text[a:b].lower() not in cues.stop_words
        and not any(start <= a < end for start, end in dated)
    )


def _names(article: AnnotatedArticle, dating: Dating) -> frozenset[str]:
    stemmer = measure_cues(article.language).stemmer
    return frozenset(
        stem(article.text[a:b], stemmer)
        for name in article.names
        if dating.start <= name.start and name.end <= dating.end
        for a, b in word_spans(article.text, name.start, name.end)
    )
