"""Finds the dated events of each article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.measures.cues import clause, measure_cues
from synopse.compare.measures.story import publication_day, story_day
from synopse.compare.timeline.resolve import Placed, Tense, join_range, place_time
from synopse.compare.timeline.tense import tense_of
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Sentence, Span, Status, TimeExpression
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_JOINT = 8
"""Characters at most between the two dates of a range ("3. bis 5. Mai")."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """One clause with its date."""

    placed: Placed
    status: Status
    statement: int
    span: Span
    text: str
    stems: frozenset[str]
    language: str


def events_of(comparison: Comparison) -> tuple[DatedEvent, ...]:
    """The dated statements of a story, in the order of readings and text."""
    shared_day = story_day(reading.article for reading in comparison.readings)
    return tuple(
        event
        for number, statement in enumerate(comparison.statements)
        if (event := _event(comparison, number, statement, shared_day)) is not None
    )


def _event(comparison: Comparison, number: int, statement: Statement, shared_day: date | None) -> DatedEvent | None:
    reading = comparison.readings[statement.reading]
    article = reading.article
    times = [t for t in article.times if t.type in {"DATE", "TIME"} and _within(t, statement)]
    if not times:
        return None
    day = publication_day(article) or shared_day
    tense = tense_of(reading, statement)
    placed = _place(article, times, statement, day, tense)
    if placed is None:
        return None
    status = statement.status
    if status == "happened" and day is not None and placed.first_day > day:
        status = "planned"
    return DatedEvent(
        placed=placed,
        status=status,
        statement=number,
        span=Span(article.id, statement.start, statement.end),
        text=article.text[statement.start : statement.end],
        stems=_stems(article, statement, times),
        language=article.language,
    )


def _within(time: TimeExpression, statement: Statement) -> bool:
    return statement.start <= time.start and time.end <= statement.end


def _place(
    article: AnnotatedArticle, times: Sequence[TimeExpression], statement: Statement, day: date | None, tense: Tense
) -> Placed | None:
    """The one date of a statement; None when it has none or several that are no range."""
    text, sentence = article.text, Sentence(statement.start, statement.end)
    until, reporting, editions = _cues(article.language)
    kept = []
    for time in times:
        if editions.match(text, time.end) or text[time.end : time.end + 1] in {"-", "–"}:
            continue
        if reporting.search(text, *clause(text, sentence, time.start, time.end)):
            continue
        if (placed := place_time(time, day, tense)) is not None:
            kept.append((time, placed))
    if len(kept) == 2 and until.fullmatch(text, kept[0][0].end, kept[1][0].start):
        return join_range(kept[0][1], kept[1][1])
    days = {placed.iso for _, placed in kept}
    return kept[0][1] if len(days) == 1 else None


@cache
def _cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rules = load_language(language).timeline
    return (
        re.compile(rf"\s?(?:{rules.until})\s?", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{rules.reporting})(?!\w)", re.IGNORECASE),
        re.compile(rules.editions, re.IGNORECASE),
    )


def _stems(article: AnnotatedArticle, statement: Statement, times: Iterable[TimeExpression]) -> frozenset[str]:
    cues = measure_cues(article.language)
    dated = [(t.start, t.end) for t in times]
    return frozenset(
        stem(article.text[a:b], cues.stemmer)
        for a, b in word_spans(article.text, statement.start, statement.end)
        if b - a > 2
        and not article.text[a].isdigit()
        and article.text[a:b].lower() not in cues.stop_words
        and not any(start <= a < end for start, end in dated)
    )
