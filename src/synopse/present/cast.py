"""Which actors a statement is about, so that a reader can ask for one actor's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from synopse.model import Span, Synopsis


class Cast:
    """The actors of a synopsis, found by the words that name them; numbers count from 1 in the synopsis's order."""

    def __init__(self, synopsis: Synopsis) -> None:
        self._by_id = {actor.id: number for number, actor in enumerate(synopsis.actors, start=1)}
        found: dict[str, list[tuple[int, int]]] = {}
        for number, actor in enumerate(synopsis.actors, start=1):
            for span in actor.mentions:
                found.setdefault(span.article, []).append((span.start, number))
        self._mentions = {article: sorted(own) for article, own in found.items()}

    def number(self, actor_id: str | None) -> int | None:
        """The number of an actor, or None where there is none of that id."""
        return self._by_id.get(actor_id or "")

    def named_in(self, spans: Iterable[Span], *ids: str | None) -> tuple[int, ...]:
        """Numbers of the actors that are mentioned within the spans, and of those of ``ids``."""
        numbers = {number for key in ids if (number := self.number(key)) is not None}
        for span in set(spans):
            own = self._mentions.get(span.article, [])
            at = bisect_left(own, (span.start, 0))
            while at < len(own) and own[at][0] < span.end:
                numbers.add(own[at][1])
                at += 1
        return tuple(sorted(numbers))
