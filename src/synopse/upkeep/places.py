"""Where a stretch of an earlier text stands in the text of now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from synopse.model import Span

_CONTEXT = 40
"""A stretch shorter than this is looked for with what stands around it: "14" alone stands in many places."""


class Places:
    """Finds spans of one state of a story's texts in another; ids of articles stay, texts may be corrected."""

    def __init__(self, before: Mapping[str, str], now: Mapping[str, str]) -> None:
        """Texts by article id."""
        self._before = before
        self._now = now

    def find(self, span: Span) -> Span | None:
        """Where a span of before stands now; None when its wording or its article is gone."""
        before, now = self._before.get(span.article), self._now.get(span.article)
        if before is None or now is None:
            return None
        if before == now:
            return span
        start, end = _widened(before, span.start, span.end)
        place = _nearest(now, before[start:end], start)
        if place is None:
            return None
        return Span(span.article, place + span.start - start, place + span.end - start)

    def found(self, spans: Iterable[Span]) -> list[Span]:
        """Those spans of before that stand now, where they do."""
        return [place for span in spans if (place := self.find(span)) is not None]


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    missing = _CONTEXT - (end - start)
    if missing <= 0:
        return start, end
    return max(0, start - missing // 2), min(len(text), end + missing // 2)


def _nearest(text: str, wanted: str, start: int) -> int | None:
    """Begin of ``wanted`` nearest to ``start``."""
    places = [text.find(wanted, start), text.rfind(wanted, 0, start + len(wanted))]
    found = [place for place in places if place >= 0]
    return min(found, key=lambda place: (abs(place - start), place)) if found else None


class SpanIndex:
    """Spans that others are held against."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._by_article: dict[str, list[Span]] = {}
        for span in spans:
            self._by_article.setdefault(span.article, []).append(span)

    def shared(self, spans: Iterable[Span]) -> int:
        """How many of ``spans`` share at least half of the shorter one with one of these."""
        return sum(any(_are_one(span, other) for other in self._by_article.get(span.article, ())) for span in spans)


def _are_one(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > 0 and 2 * common >= min(one.end - one.start, other.end - other.start)
