"""A synopsis in the entries that a tool answers with: every statement with outlets, spans, verbatim words, origins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from pydantic import BaseModel

from synopse.assistant.answers import (
    Dated,
    Difference,
    Held,
    Named,
    Omitted,
    Part,
    Place,
    Quote,
    Reading,
    SharedWording,
    Source,
    Statement,
    Utterance,
)
from synopse.compare.support import Support
from synopse.model import Discrepancy, MergedQuotation, Point, Span, Synopsis
from synopse.present.characters import one_line
from synopse.present.sources import Sources

MOST_QUOTES = 4
"""Quotes of one entry with their words; further places follow without."""

MOST_QUOTED = 400
"""Characters of one quote; a long sentence has 300."""

_MOST_FURTHER = 20
_MOST_NAME = 120


class Entries:
    """The entries of one synopsis, made when they are asked for."""

    def __init__(self, synopsis: Synopsis) -> None:
        self.synopsis = synopsis
        self._sources = Sources(synopsis)
        self._support = Support(synopsis.articles, self._sources.origins, synopsis.passages)
        self._points = {point.id: point for point in synopsis.points}

    def of(self, part: Part) -> Sequence[BaseModel]:
        """All entries of a part, the weightiest first."""
        made: Mapping[Part, Callable[[], Iterable[BaseModel]]] = {
            "summary": self._summary,
            "differences": self.differences,
            "points": self._shared_points,
            "quotations": self.utterances,
            "timeline": self._timeline,
            "positions": self._positions,
            "omissions": self._omissions,
            "shared_wording": self._shared_wording,
            "actors": self._actors,
        }
        return list(made[part]())

    @property
    def origins(self) -> int:
        """How many independent origins the articles have."""
        return len(self._sources.origins)

    @property
    def outlets(self) -> int:
        """How many outlets reported."""
        return len({self.outlet(article.id) for article in self.synopsis.articles})

    def outlet(self, article: str) -> str:
        """The outlet of an article, or what else it is called by."""
        source = self._sources[article]
        return one_line(source.article.outlet or source.label, _MOST_NAME)

    def sources(self) -> list[Source]:
        """The articles that were read."""
        return [
            Source(
                article=article.id,
                outlet=self.outlet(article.id),
                origin=self._sources[article.id].letter,
                title=one_line(article.title, 2 * _MOST_NAME) if article.title else None,
                published=article.published,
                language=article.language,
                url=one_line(article.url, 500) if article.url else None,
                is_truncated=article.is_truncated,
            )
            for article in self.synopsis.articles
        ]

    def event(self) -> Quote | None:
        """The event in one cited sentence."""
        return self.quote(self.synopsis.event.what) if self.synopsis.event else None

    def quote(self, span: Span, status: str | None = None) -> Quote:
        """The words at a span, at most `MOST_QUOTED` of them."""
        words = self._sources.text(span)
        return Quote(
            outlet=self.outlet(span.article),
            article=span.article,
            start=span.start,
            end=span.end,
            verbatim=one_line(words, MOST_QUOTED),
            is_cut=len(words) > MOST_QUOTED,
            status=status,
        )

    def differences(self) -> list[Difference]:
        """The values that do not fit together."""
        return [self._difference(discrepancy) for discrepancy in self.synopsis.discrepancies]

    def utterances(self) -> list[Utterance]:
        """What is quoted, the most carried first."""
        made = [self._utterance(quotation) for quotation in self.synopsis.quotations]
        return sorted(made, key=lambda utterance: (-utterance.outlets, -utterance.origins))

    @cached_property
    def names_of(self) -> dict[str, tuple[str, ...]]:
        """Every name under which each actor is called, its main one first."""
        return {
            actor.id: tuple(dict.fromkeys((actor.name, *(variant.text for variant in actor.variants))))
            for actor in self.synopsis.actors
        }

    def _cited(self, spans: Sequence[Span], statuses: Mapping[str, str] | None = None) -> dict[str, object]:
        """What every statement carries: the first place of each article in words, further places without."""
        seen: set[str] = set()
        first: list[Span] = []
        rest: list[Span] = []
        for span in dict.fromkeys(spans):
            (rest if span.article in seen else first).append(span)
            seen.add(span.article)
        rest = first[MOST_QUOTES:] + rest
        return {
            "origins": self._support.count(spans),
            "outlets": len({self.outlet(span.article) for span in spans}),
            "quotes": [self.quote(span, (statuses or {}).get(span.article)) for span in first[:MOST_QUOTES]],
            "further": [
                Place(outlet=self.outlet(span.article), article=span.article, start=span.start, end=span.end)
                for span in rest[:_MOST_FURTHER]
            ],
        }

    def _summary(self) -> Iterable[Statement]:
        for sentence in self.synopsis.summary:
            point = self._points.get(sentence.point or "")
            cited = self._of_point(point) if point else self._cited(sentence.spans) | {"origins": sentence.origins}
            yield Statement(id=sentence.point, **cited)  # type: ignore[arg-type]

    def _shared_points(self) -> Iterable[Statement]:
        for point in self.synopsis.points:
            if point.outlets > 1:
                yield Statement(id=point.id, **self._of_point(point))  # type: ignore[arg-type]

    def _of_point(self, point: Point) -> dict[str, object]:
        spans = [span for report in point.reports for span in report.spans]
        ordered = sorted(spans, key=lambda span: span != point.span)
        statuses = {report.article: report.status for report in point.reports}
        support = {"origins": point.origins, "differing": self._outlets(point.differing)}
        return self._cited(ordered, statuses) | support

    def _difference(self, discrepancy: Discrepancy) -> Difference:
        return Difference(
            id=discrepancy.id,
            kind=discrepancy.kind,
            level=discrepancy.class_,
            about=one_line(discrepancy.what, MOST_QUOTED),
            readings=[
                Reading(
                    value=one_line(reading.value, _MOST_NAME),
                    origins=reading.origins or self._support.count(reading.spans),
                    quotes=[self.quote(span) for span in reading.spans[:MOST_QUOTES]],
                )
                for reading in discrepancy.readings
            ],
            why=one_line(discrepancy.why, 2 * MOST_QUOTED),
        )

    def _utterance(self, quotation: MergedQuotation) -> Utterance:
        named = self.names_of.get(quotation.speaker or "")
        speaker = named[0] if named else quotation.speaker_text
        carrying = {report.article for report in quotation.reports}
        return Utterance(
            id=quotation.id,
            kind=quotation.kind,
            speaker=one_line(speaker, _MOST_NAME) if speaker else None,
            wordings_differ=quotation.wordings_differ,
            not_in=self._outlets(a.id for a in self.synopsis.articles if a.id not in carrying and not a.is_truncated),
            **self._cited([span for report in quotation.reports for span in report.spans]),  # type: ignore[arg-type]
        )

    def _timeline(self) -> Iterable[Dated]:
        for entry in self.synopsis.timeline:
            yield Dated(
                date=entry.date,
                end=entry.end,
                status=entry.status,
                is_background=entry.background,
                is_inferred=entry.inferred,
                **self._cited(entry.spans),  # type: ignore[arg-type]
            )

    def _positions(self) -> Iterable[Held]:
        for position in self.synopsis.positions:
            yield Held(
                actor=one_line(position.actor, _MOST_NAME),
                stance=position.stance,
                topic=one_line(position.topic, MOST_QUOTED),
                condition=one_line(position.condition, MOST_QUOTED) if position.condition else None,
                **self._cited(position.spans),  # type: ignore[arg-type]
            )

    def _omissions(self) -> Iterable[Omitted]:
        for omission in self.synopsis.omissions:
            point = self._points[omission.point]
            yield Omitted(id=point.id, not_in=self._outlets(omission.missing_in), **self._of_point(point))  # type: ignore[arg-type]

    def _shared_wording(self) -> Iterable[SharedWording]:
        words = {passage.id: passage.words for passage in self.synopsis.passages}
        for origin in self.synopsis.origins:
            if len(origin.articles) > 1:
                yield SharedWording(
                    outlets=self._outlets(origin.articles),
                    agency=origin.agency,
                    words=max((words.get(passage, 0) for passage in origin.passages), default=0),
                )

    def _actors(self) -> Iterable[Named]:
        for actor in sorted(self.synopsis.actors, key=lambda actor: -len(actor.mentions)):
            yield Named(
                id=actor.id,
                name=one_line(actor.name, _MOST_NAME),
                kind=actor.kind,
                roles=[one_line(role, _MOST_NAME) for role in actor.roles[:5]],
                variants=[one_line(variant.text, _MOST_NAME) for variant in actor.variants[:8]],
                mentions=len(actor.mentions),
            )

    def _outlets(self, articles: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(self.outlet(article) for article in articles))
