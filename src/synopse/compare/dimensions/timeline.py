"""What happened when?"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.measures.story import story_day
from synopse.compare.timeline.events import DatedEvent, events_of
from synopse.compare.timeline.merge import merge_events
from synopse.compare.timeline.resolve import Placed
from synopse.model import EventDate, Span, Status, TimelineEntry

_NEWS_DAYS = 21
"""Days before the story's day within which an event belongs to the news: what a report recalls from
longer ago is its background."""

_RANK: tuple[Status, ...] = ("happened", "planned", "expected", "said", "denied", "demanded", "possible")


def compare(comparison: Comparison) -> tuple[TimelineEntry, ...]:
    """The story's dated events in order of time, each once with all its places."""
    events = events_of(comparison)
    day = _story_day(comparison)
    entries = [_entry(group, day) for group in merge_events(comparison, events)]
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.end or "", entry.spans)))


def _story_day(comparison: Comparison) -> date | None:
    """The day of the story: the commonest day of publication, or else of writing as inferred."""
    day = story_day(reading.article for reading in comparison.readings)
    days = Counter(reading.clock.day for reading in comparison.readings if reading.clock is not None)
    return day or min(days, key=lambda d: (-days[d], d), default=None)


def _is_background(placed: Placed, status: Status, day: date | None, group: tuple[DatedEvent, ...]) -> bool:
    """Whether an event lies before the news.

    Without any day the news itself has no date: what has one is recalled, unless it is told, or said by somebody, as to come.
    """
    if day is None:
        is_recalled = status != "said" or any(event.is_phrase or event.tense == "past" for event in group)
        return is_recalled and status not in {"planned", "expected", "possible", "demanded"}
    return placed.last_day < day - timedelta(_NEWS_DAYS)


def _entry(group: tuple[DatedEvent, ...], day: date | None) -> TimelineEntry:
    finest = group[0]
    wording = min(group, key=lambda e: (e.is_phrase, e.text[:1].islower(), _RANK.index(e.status), len(e.text), e.span))
    placed, status = finest.placed, min((event.status for event in group), key=_RANK.index)
    shown = wording.shown or wording.span
    others = {event.span for event in group if event.span != wording.span}
    return TimelineEntry(
        date=placed.iso,
        end=placed.end,
        status=status,
        text=wording.text,
        spans=tuple(sorted({shown, *others}, key=lambda s: (s != shown, s))),
        background=_is_background(placed, status, day, group),
        inferred=all(event.is_inferred for event in group),
        dates=_dates(group),
        why=_why(wording, group),
        speech=all(event.is_speech for event in group),
    )


def _why(wording: DatedEvent, group: tuple[DatedEvent, ...]) -> str:
    """The words that date the event, the day they are counted from where they need one, and how many tell it."""
    reports = {event.span.article for event in group}
    by = " ".join(wording.dated_by.split())
    counted = wording.counted_from is not None and wording.placed.iso[:4] not in by
    why = f"dated by “{by}”" + (f", counted from {wording.counted_from}" if counted else "")
    return why if len(group) == 1 else f"{why}; {len(group)} passages of {len(reports)} reports tell it"


def _dates(group: tuple[DatedEvent, ...]) -> tuple[EventDate, ...]:
    """The dates that the reports give, the finest first; none when they agree."""
    given: dict[tuple[str, str | None], list[Span]] = {}
    for event in group:
        given.setdefault((event.placed.iso, event.placed.end), []).append(event.span)
    if len(given) < 2:
        return ()
    ordered = sorted(given, key=lambda date: (-len(date[0]), date[0], date[1] or ""))
    return tuple(EventDate(date, tuple(sorted(given[date, end])), end) for date, end in ordered)


DIMENSION = Dimension(
    question="What happened when?",
    needs=("times",),
    compare=compare,
)
