"""How many independent origins stand behind a statement: copies are no confirmation."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from synopse.model import Article, Origin, Passage, Span

COPIED_SHARE = 0.5
"""A report counts as copied where at least half of its characters stand in a passage shared with another report."""


class Support:
    """Counts independent origins, per statement.

    Two articles with origins of their own may still share one agency sentence; for what that sentence says they
    are one origin. Articles of one origin always are. Nor do two reports of one outlet bear each other out: what is
    counted are the origins that can each be given an outlet of its own (a maximum matching, Kuhn 1955).
    """

    def __init__(self, articles: Iterable[Article], origins: Sequence[Origin], passages: Sequence[Passage]) -> None:
        self._outlets = {article.id: article.outlet.casefold() for article in articles if article.outlet}
        self._origin_of = {article: origin.id for origin in origins for article in origin.articles}
        by_article: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for passage in passages:
            for span in passage.spans:
                by_article[span.article].append((span.start, span.end, passage.id))
        self._passages = {article: sorted(spans) for article, spans in by_article.items()}
        self._longest = {
            article: max(end - start for start, end, _ in spans) for article, spans in self._passages.items()
        }

    def count(self, spans: Iterable[Span]) -> int:
        """Number of independent origins behind ``spans`` (the places that report one thing)."""
        by_article: dict[str, list[Span]] = defaultdict(list)
        for span in spans:
            by_article[span.article].append(span)
        leader: dict[str, str] = {}

        def find(name: str) -> str:
            leader.setdefault(name, name)
            while leader[name] != name:
                name = leader[name]
            return name

        for article, own in by_article.items():
            names = [self._origin_of.get(article, article), *self._carried(article, own)]
            for name in names:
                leader[find(name)] = find(f"article {article}")
        voices: dict[str, set[str]] = defaultdict(set)
        for article in by_article:
            voices[find(f"article {article}")].add(self._outlets.get(article, f"article {article}"))
        return _matched(voices)

    def _carried(self, article: str, spans: Sequence[Span]) -> list[str]:
        """Ids of the passages that at least half of an article's spans stand in."""
        covered: dict[str, int] = defaultdict(int)
        shared = self._passages.get(article, [])
        for span in spans:
            first = bisect_left(shared, (span.start - self._longest.get(article, 0), 0, ""))
            for start, end, passage in shared[first:]:
                if start >= span.end:
                    break
                covered[passage] += max(0, min(end, span.end) - max(start, span.start))
        size = sum(span.end - span.start for span in spans)
        return [passage for passage, length in covered.items() if length >= COPIED_SHARE * size]


def _matched(voices: Mapping[str, set[str]]) -> int:
    """How many origins can be paired with an outlet each, no outlet twice."""
    taken: dict[str, str] = {}

    def can_speak(origin: str, asked: set[str]) -> bool:
        for outlet in sorted(voices[origin]):
            if outlet in asked:
                continue
            asked.add(outlet)
            if outlet not in taken or can_speak(taken[outlet], asked):
                taken[outlet] = origin
                return True
        return False

    return sum(can_speak(origin, set()) for origin in voices)
