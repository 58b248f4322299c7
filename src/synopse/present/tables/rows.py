"""The rows of the table, in the order of the synopsis's parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from synopse.model import Span, Status, Synopsis
from synopse.present.sources import Source, Sources

COLUMNS: dict[str, type] = {
    "part": str,
    "id": str,
    "statement": str,
    "kind": str,
    "class": str,
    "value": str,
    "status": str,
    "speaker": str,
    "date": str,
    "end": str,
    "outlets": int,
    "origins": int,
    "differs": bool,
    "article": str,
    "outlet": str,
    "title": str,
    "url": str,
    "published": str,
    "language": str,
    "origin": str,
    "agency": str,
    "start": int,
    "stop": int,
    "wording": str,
    "why": str,
}
"""Every column with the type of its values; a value may be missing (None)."""

Row = dict[str, Any]


def table_rows(synopsis: Synopsis) -> list[Row]:
    """One row for each place that bears a statement; ``start`` and ``stop`` are its characters in the article's text.

    An omission's row names the article that lacks the point and has no place; an article without any statement and
    an input that was not used have a row of their own, so that nothing gets lost.
    """
    table = _Table(synopsis)
    parts = (
        table.articles(),
        table.summary(),
        table.points(),
        table.discrepancies(),
        table.quotations(),
        table.timeline(),
        table.positions(),
        table.actors(),
        table.passages(),
        table.omissions(),
        table.rejected(),
    )
    return [row for part in parts for row in part]


class _Table:
    def __init__(self, synopsis: Synopsis) -> None:
        self.synopsis = synopsis
        self.sources = Sources(synopsis)
        self._names = {actor.id: actor.name for actor in synopsis.actors}

    def _row(self, part: str, key: str, source: Source | None, span: Span | None = None, **values: Any) -> Row:
        row: Row = dict.fromkeys(COLUMNS)
        row |= {"part": part, "id": key, **values}
        if source:
            article = source.article
            row |= {
                "article": article.id,
                "outlet": article.outlet,
                "title": article.title,
                "url": article.url,
                "published": article.published,
                "language": article.language,
                "origin": source.letter,
                "agency": self.sources.agency(source.letter),
            }
        if span and source:
            row |= {"start": span.start, "stop": span.end, "wording": source.article.text[span.start : span.end]}
        return row

    def _places(self, part: str, key: str, spans: Iterable[Span], **values: Any) -> Iterator[Row]:
        for span in sorted(set(spans), key=lambda span: (self.sources[span.article].number, span.start, span.end)):
            yield self._row(part, key, self.sources[span.article], span, **values)

    def articles(self) -> Iterator[Row]:
        for source in self.sources.all:
            yield self._row("article", source.article.id, source, statement=source.label)

    def summary(self) -> Iterator[Row]:
        event = self.synopsis.event
        if event:
            yield from self._places(
                "event", "event", (event.what,), statement=self.sources.text(event.what), date=event.date
            )
        for number, sentence in enumerate(self.synopsis.summary, start=1):
            if sentence.spans:
                text = sentence.text or self.sources.text(sentence.spans[0])
                yield from self._places(
                    "summary", f"s-{number}", sentence.spans, statement=text, origins=sentence.origins
                )

    def points(self) -> Iterator[Row]:
        for point in self.synopsis.points:
            for report in point.reports:
                yield from self._places(
                    "point",
                    point.id,
                    report.spans,
                    statement=point.text,
                    status=report.status,
                    outlets=point.outlets,
                    origins=point.origins,
                    differs=report.article in point.differing,
                    why=point.why,
                )

    def discrepancies(self) -> Iterator[Row]:
        for discrepancy in self.synopsis.discrepancies:
            for reading in discrepancy.readings:
                yield from self._places(
                    "discrepancy",
                    discrepancy.id,
                    reading.spans,
                    statement=discrepancy.what,
                    kind=discrepancy.kind,
                    value=reading.value,
                    origins=reading.origins,
                    why=discrepancy.why,
                    **{"class": discrepancy.class_},
                )

    def quotations(self) -> Iterator[Row]:
        for quotation in self.synopsis.quotations:
            speaker = self._names.get(quotation.speaker or "", quotation.speaker_text)
            spans = [span for report in quotation.reports for span in report.spans]
            yield from self._places(
                "quotation",
                quotation.id,
                spans,
                statement=self.sources.text(spans[0]) if spans else None,
                kind=quotation.kind,
                speaker=speaker,
                outlets=len(quotation.reports),
                differs=quotation.wordings_differ,
                why=quotation.why,
            )

    def timeline(self) -> Iterator[Row]:
        for number, entry in enumerate(self.synopsis.timeline, start=1):
            status: Status = entry.status
            yield from self._places(
                "timeline",
                f"t-{number}",
                entry.spans,
                statement=entry.text,
                kind="background" if entry.background else "news",
                status=status,
                date=entry.date,
                end=entry.end,
                why=entry.why,
            )

    def positions(self) -> Iterator[Row]:
        for number, position in enumerate(self.synopsis.positions, start=1):
            yield from self._places(
                "position",
                f"h-{number}",
                position.spans,
                statement=position.topic,
                kind=position.stance,
                speaker=self._names.get(position.actor, position.actor),
                value=position.condition,
                why=position.why,
            )

    def actors(self) -> Iterator[Row]:
        for actor in self.synopsis.actors:
            yield from self._places("actor", actor.id, actor.mentions, statement=actor.name, kind=actor.kind)

    def passages(self) -> Iterator[Row]:
        for passage in self.synopsis.passages:
            yield from self._places(
                "passage",
                passage.id,
                passage.spans,
                statement=self.sources.text(passage.spans[0]),
                value=str(passage.words),
                kind=passage.agency,
            )

    def omissions(self) -> Iterator[Row]:
        points = {point.id: point for point in self.synopsis.points}
        for omission in self.synopsis.omissions:
            point = points[omission.point]
            for article in omission.missing_in:
                yield self._row(
                    "omission",
                    point.id,
                    self.sources[article],
                    statement=point.text,
                    outlets=point.outlets,
                    origins=point.origins,
                    why=omission.why,
                )

    def rejected(self) -> Iterator[Row]:
        for entry in self.synopsis.rejected:
            yield self._row("rejected", entry.input, None, statement=entry.input, why=entry.reason)
