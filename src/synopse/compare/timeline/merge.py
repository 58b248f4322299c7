"""The same dated event over several outlets becomes one entry."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.timeline.events import DatedEvent

_SAME_WORDS = 0.4
"""Share of the shorter clause's content words that two clauses of the same date share when they tell the same."""
_FEWEST_SHARED = 2
_FEWEST_NAMES = 1
"""Names that two clauses about the same kind of event share; one more when only one date is exact."""


def merge_events(comparison: Comparison, events: Sequence[DatedEvent]) -> list[tuple[DatedEvent, ...]]:
    """Groups of events that are one; within a group the dates fit together."""
    membership: dict[int, set[int]] = {}
    for point, members in enumerate(comparison.members):
        for statement in members:
            membership.setdefault(statement, set()).add(point)
    groups: list[list[DatedEvent]] = []
    for event in sorted(events, key=lambda e: (e.placed.covered.width, e.placed.covered.low, e.span)):
        home = next((g for g in groups if _belongs(event, g, membership)), None)
        if home is None:
            groups.append([event])
        else:
            home.append(event)
    return [tuple(group) for group in groups]


def _belongs(event: DatedEvent, group: list[DatedEvent], membership: dict[int, set[int]]) -> bool:
    """Whether the event is one with the group's finest, with two more, or with any of the very same day."""
    same = [other for other in group if _is_same(event, other, membership)]
    return bool(same) and (same[0] is group[0] or len(same) > 1 or same[0].placed.iso == event.placed.iso)


def _is_same(a: DatedEvent, b: DatedEvent, membership: dict[int, set[int]]) -> bool:
    if not (a.placed.covered.covers(b.placed.covered) or b.placed.covered.covers(a.placed.covered)):
        return False
    if a.span == b.span:
        return True
    if membership.get(a.statement, set()) & membership.get(b.statement, set()):
        return True
    shared = a.stems & b.stems
    is_one_date = a.placed.iso == b.placed.iso
    if a.kinds & b.kinds and len(a.names & b.names) >= (_FEWEST_NAMES if is_one_date else _FEWEST_NAMES + 1):
        return True
    least = min(len(a.stems), len(b.stems))
    return is_one_date and len(shared) >= _FEWEST_SHARED and len(shared) >= _SAME_WORDS * least
