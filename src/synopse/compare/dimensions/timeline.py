"""What happened when?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.measures.story import story_day
from synopse.compare.timeline.events import DatedEvent, events_of
from synopse.compare.timeline.merge import merge_events
from synopse.model import Status, TimelineEntry

_NEWS_DAYS = 21
"""Days before the story's day within which an event belongs to the news: what a report recalls from
longer ago is its background."""

_RANK: tuple[Status, ...] = ("happened", "planned", "expected", "said", "denied", "demanded", "possible")


def compare(comparison: Comparison) -> tuple[TimelineEntry, ...]:
    """The story's dated events in order of time, each once with all its places."""
    events = events_of(comparison)
    day = story_day(reading.article for reading in comparison.readings) or _busiest_day(events)
    entries = [_entry(group, day) for group in merge_events(comparison, events)]
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.end or "", entry.spans)))


def _busiest_day(events: Sequence[DatedEvent]) -> date | None:
    """The day that most events fall on, for stories without a date of publication."""
    days = Counter(event.placed.iso for event in events if len(event.placed.iso) == len("2019-04-25"))
    if not days:
        return None
    most = max(days.values())
    return date.fromisoformat(max(day for day, count in days.items() if count == most))


def _entry(group: tuple[DatedEvent, ...], day: date | None) -> TimelineEntry:
    finest = group[0]
    wording = min(group, key=lambda e: (e.is_phrase, _RANK.index(e.status), len(e.text), e.span))
    placed = finest.placed
    return TimelineEntry(
        date=placed.iso,
        end=placed.end,
        status=min((event.status for event in group), key=_RANK.index),
        text=wording.text,
        spans=tuple(sorted({wording.span, *(event.span for event in group)}, key=lambda s: (s != wording.span, s))),
        background=day is not None and placed.last_day < day - timedelta(_NEWS_DAYS),
    )


DIMENSION = Dimension(
    question="What happened when?",
    needs=("times",),
    compare=compare,
)
