"""What was known of a story before: its last synopsis, and those of stories that went into it since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.model import Discrepancy, Point, Span, Synopsis
from synopse.upkeep.places import Places


@dataclass(frozen=True, slots=True)
class KnownPoint:
    """A point of before; ``spans`` is where its reports stand now, ``origins`` what bore it out then."""

    spans: tuple[Span, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class KnownDiscrepancy:
    """A discrepancy of before; ``spans`` is where it stands now, ``lost`` the articles in which its wording no longer stands."""

    discrepancy: Discrepancy
    spans: tuple[Span, ...]
    lost: tuple[str, ...]


class Before:
    """Points and discrepancies of earlier synopses, placed in the texts of now."""

    def __init__(self, synopses: Sequence[Synopsis], texts: Mapping[str, str]) -> None:
        """``texts`` are those of now by article id."""
        self.texts = {article.id: article.text for synopsis in synopses for article in synopsis.articles}
        self.titles = {article.id: article.title for synopsis in synopses for article in synopsis.articles}
        self._now = Places(self.texts, texts)
        self._then = Places(texts, self.texts)
        self.points = tuple(self._point(point) for synopsis in synopses for point in synopsis.points)
        self.discrepancies = tuple(self._placed(d) for synopsis in synopses for d in synopsis.discrepancies)

    def stood(self, span: Span) -> bool:
        """Whether a stretch of now stood in the article already."""
        return self._then.find(span) is not None

    def _point(self, point: Point) -> KnownPoint:
        spans = (span for report in point.reports for span in report.spans)
        return KnownPoint(tuple(self._now.found(spans)), point.origins)

    def _placed(self, discrepancy: Discrepancy) -> KnownDiscrepancy:
        spans = [span for reading in discrepancy.readings for span in reading.spans]
        lost = dict.fromkeys(span.article for span in spans if self._now.find(span) is None)
        return KnownDiscrepancy(discrepancy, tuple(self._now.found(spans)), tuple(lost))
