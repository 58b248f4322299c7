"""The same dated event over several outlets becomes one entry."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.timeline.events import DatedEvent
from synopse.text.intervals import Interval

_SAME_WORDS = 0.4
"""Share of the lighter clause's weight of content words that two clauses of the same date share when they tell the same."""
_SAME_WORDS_COARSE = 0.6
"""The same where only one of the dates is exact."""
_SOME_WORDS = 0.12
"""The same where the sentences are close in meaning."""
_CLOSE, _NEAR, _NOT_FAR, _FAR = 0.7, 0.6, 0.5, 0.35
"""Cosines of sentence vectors: that mean nearly the same, the same plan, that may mean the same, and that do not."""
_REPORTED = 0.5
"""Cosine from which a clause in somebody's words may tell what another tells as fact."""
_AHEAD = frozenset({"planned", "expected"})
_FEWEST_SHARED = 2
_MOST_COMPARED = 24
"""Members of a group that one more is compared with; a hundred copies of a report say no more."""
_FEWEST_NAMES = 1
"""Names that two clauses about the same kind of event share; one more when only one date is exact."""


def merge_events(comparison: Comparison, events: Sequence[DatedEvent]) -> list[tuple[DatedEvent, ...]]:
    """Groups of events that are one; within a group the dates fit together."""
    sameness = _Sameness(comparison, events)
    groups: list[list[DatedEvent]] = []
    dated: dict[Interval, list[int]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (e.placed.covered.width, e.placed.covered.low, e.span)):
        own = event.placed.covered
        near = {i for range_, places in dated.items() if range_.covers(own) or own.covers(range_) for i in places}
        home = next((i for i in sorted(near) if sameness.belongs(event, groups[i])), len(groups))
        if home == len(groups):
            groups.append([])
        if not any(other.placed.covered == own for other in groups[home]):
            dated[own].append(home)
        groups[home].append(event)
    return [tuple(group) for group in groups]


class _Sameness:
    """Which events of one story are the same: words weigh the more the fewer events have them."""

    def __init__(self, comparison: Comparison, events: Sequence[DatedEvent]) -> None:
        self._vectors = comparison.vectors
        self._points: dict[int, set[int]] = {}
        for point, members in enumerate(comparison.members):
            for statement in members:
                self._points.setdefault(statement, set()).add(point)
        counts = Counter(stem for event in events for stem in event.stems)
        self._weights = {stem: math.log(1 + len(events) / n) for stem, n in counts.items()}

    def belongs(self, event: DatedEvent, group: list[DatedEvent]) -> bool:
        """Whether the event is one with the group's finest, with two more, or with any of the very same day."""
        same = [other for other in group[:_MOST_COMPARED] if self._is_same(event, other)]
        return bool(same) and (same[0] is group[0] or len(same) > 1 or same[0].placed.iso == event.placed.iso)

    def _is_same(self, a: DatedEvent, b: DatedEvent) -> bool:
        if not (a.placed.covered.covers(b.placed.covered) or b.placed.covered.covers(a.placed.covered)):
            return False
        if a.span == b.span:
            return True
        if a.statement == b.statement and not (a.span.start < b.span.end and b.span.start < a.span.end):
            return False  # two dates of one sentence, each with a part of its own
        if a.placed.iso != b.placed.iso and (a.is_phrase or b.is_phrase) and not a.stems & b.stems:
            return False
        if self._points.get(a.statement, set()) & self._points.get(b.statement, set()):
            return True
        if any(one.is_phrase and one.stems and one.stems <= other.stems for one, other in ((a, b), (b, a))):
            return True  # "the June election" in "the special election on June 25"
        if (a.status == "said") != (b.status == "said"):
            return not (a.is_speech or b.is_speech) and self._is_reported(a, b)
        is_one_date, close = a.placed.iso == b.placed.iso, self._cosine(a, b)
        if close is not None and close < _FAR:
            return False
        near = _CLOSE if a.span.article == b.span.article else _NEAR  # one article says few things twice
        if is_one_date and close is not None and close >= near and {a.status, b.status} <= _AHEAD:
            return True  # one story plans one thing for a day, each report in its own words
        if a.kinds & b.kinds and len(a.names & b.names) >= (_FEWEST_NAMES if is_one_date else _FEWEST_NAMES + 1):
            return close is None or close >= _NOT_FAR
        if len(a.stems & b.stems) < _FEWEST_SHARED:
            return False
        shared = self._overlap(a, b)
        if is_one_date and close is not None and close >= _CLOSE:
            return shared >= _SOME_WORDS
        return shared >= (_SAME_WORDS if is_one_date else _SAME_WORDS_COARSE)

    def _is_reported(self, a: DatedEvent, b: DatedEvent) -> bool:
        """Whether one tells by somebody's words what the other tells as fact: close in meaning and in words."""
        close = self._cosine(a, b)
        is_close = close is not None and close >= _REPORTED and len(a.stems & b.stems) >= _FEWEST_SHARED
        return is_close and a.placed.iso == b.placed.iso and self._overlap(a, b) >= _SAME_WORDS

    def _cosine(self, a: DatedEvent, b: DatedEvent) -> float | None:
        if not len(self._vectors):
            return None
        return float(self._vectors[a.statement] @ self._vectors[b.statement])

    def _overlap(self, a: DatedEvent, b: DatedEvent) -> float:
        least = min(self._weight(a.stems), self._weight(b.stems))
        return self._weight(a.stems & b.stems) / least if least > 0 else 0.0

    def _weight(self, stems: frozenset[str]) -> float:
        return math.fsum(sorted(self._weights[stem] for stem in stems))
