"""What every form shows, in the order it shows it: a synopsis arranged for a reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from synopse.model import (
    Discrepancy,
    Point,
    Rejected,
    Span,
    Stance,
    Synopsis,
    TimelineEntry,
)
from synopse.present.cast import Cast
from synopse.present.characters import one_line
from synopse.present.dates import say_date, say_duration, say_range
from synopse.present.head import Head
from synopse.present.links import place_name
from synopse.present.listed import with_whole_sentences
from synopse.present.reasons import say_reason
from synopse.present.sources import QUOTE_MARKS, Cite, Source, Sources
from synopse.present.speech import Speech, with_both_marks
from synopse.present.spoken import fold_spoken
from synopse.present.views import (
    ActorView,
    Difference,
    Moment,
    PassageView,
    PositionRow,
    ReadingView,
    Statement,
)
from synopse.present.voices import Voices
from synopse.present.wordings import Carried, compare_wordings
from synopse.present.words import Words

STANCES: tuple[Stance, ...] = ("demands", "conditions", "offers", "supports", "rejects")
_CONTEXTS_PER_READING = 4  # one an origin: copies would repeat it, and the links name them all


class Outline:
    """A synopsis arranged for reading in one interface language."""

    def __init__(self, synopsis: Synopsis, words: Words) -> None:
        self.synopsis = synopsis = with_whole_sentences(synopsis)
        self.words = words
        self.sources = Sources(synopsis)
        self._cast = Cast(synopsis)
        self._speech = Speech(synopsis, self.sources)
        voices = Voices(synopsis, self.sources, self._cast, words)
        self._points = {point.id: point for point in synopsis.points}
        self._actors = {actor.id: actor for actor in synopsis.actors}
        self.event = self._event()
        self.summary = tuple(self._summary())
        self.agreements = tuple(self._point(p) for p in self._ranked() if len(p.reports) > 1)
        self.differences = tuple(self._difference(n, d) for n, d in enumerate(synopsis.discrepancies, start=1))
        self.speakers = voices.speakers()
        self.moments = fold_spoken([self._moment(n, entry) for n, entry in enumerate(synopsis.timeline, start=1)])
        self.actors = tuple(self._actor_views())
        self.positions = tuple(self._positions())
        self.omissions = tuple(self._omissions())
        self.singles = tuple(self._singles())
        self.head = Head(synopsis, words, self.sources, self.agreements, self.differences)

    @property
    def rejected(self) -> tuple[Rejected, ...]:
        """The inputs that could not be used."""
        return self.synopsis.rejected

    def _statement(
        self,
        key: str,
        text: str,
        spans: Iterable[Span],
        *,
        origins: int | None = None,
        why: str = "",
        actor: str | None = None,
    ) -> Statement:
        spans = tuple(spans)
        groups = self.sources.grouped(spans)
        sources = sorted({cite.source.number for group in groups for cite in group.cites})
        return Statement(
            id=key,
            text=text,
            language=self.sources[spans[0].article].article.language if spans else "und",
            cite=self.sources.cite(spans[0]) if spans else None,
            groups=groups,
            outlets=len(sources),
            origins=len(groups) if origins is None else origins,
            why=say_reason(why, self.words),
            numbers=tuple(sources),
            actors=self._cast.named_in(spans, actor),
        )

    def _event(self) -> Statement | None:
        event = self.synopsis.event
        return self._statement("event", self.sources.text(event.what), (event.what,)) if event else None

    def _summary(self) -> Iterable[Statement]:
        for number, sentence in enumerate(self.synopsis.summary, start=1):
            if sentence.spans:
                text = sentence.text or self.sources.text(sentence.spans[0])
                point = self._points.get(sentence.point or "")
                why = point.why if point else ""
                told = self._statement(f"s-{number}", text, sentence.spans, origins=sentence.origins, why=why)
                yield replace(told, differences=tuple(self._disputing(sentence.spans[0])))

    def _disputing(self, shown: Span) -> Iterable[str]:
        """The differences of which a sentence gives one of the values."""
        for discrepancy in self.synopsis.discrepancies:
            places = (place for reading in discrepancy.readings for place in reading.spans)
            if any(p.article == shown.article and shown.start <= p.start and p.end <= shown.end for p in places):
                yield place_name("d", discrepancy.id)

    def _ranked(self) -> list[Point]:
        order = {point.id: place for place, point in enumerate(self.synopsis.points)}
        return sorted(self.synopsis.points, key=lambda p: (-p.origins, -p.outlets, -p.score, order[p.id]))

    def _point(self, point: Point) -> Statement:
        spans = [span for report in point.reports for span in report.spans]
        text = self.sources.excerpt(point.span)
        if self._speech.holds(point.span):
            text = self.words("quote", text=text.strip("".join(QUOTE_MARKS)))
        text = with_both_marks(text)
        base = self._statement(place_name("p", point.id), text, (point.span, *spans), why=point.why)
        cells: list[tuple[Cite, ...]] = []
        worded = next((r.status for r in point.reports if point.span in r.spans), "")
        for source in self.sources.all:
            reports = [r for r in point.reports if r.article == source.article.id]
            reports.sort(key=lambda r: (not r.confirms, r.status != worded))  # a cell shows the first one's status
            cells.append(tuple(self.sources.cite(span, r.status) for r in reports for span in r.spans))
        differing = {self.sources[key].number for key in point.differing}
        bearing = {self.sources[r.article].number for r in point.reports if r.confirms}
        loose = {self.sources[r.article].number for r in point.reports} - bearing
        return replace(
            base,
            outlets=point.outlets,
            origins=point.origins,
            differences=tuple(place_name("d", key) for key in point.discrepancies),
            cells=tuple(cells),
            differing=tuple(sorted(differing)),
            loose=tuple(sorted(loose - differing)),
        )

    def _difference(self, number: int, discrepancy: Discrepancy) -> Difference:
        readings = tuple(
            self._reading(discrepancy, reading.value, reading.spans, reading.origins)
            for reading in discrepancy.readings
        )
        numbers = sorted({c.source.number for r in readings for g in r.groups for c in g.cites})
        return Difference(
            id=place_name("d", discrepancy.id),
            number=number,
            kind=discrepancy.kind,
            level=discrepancy.class_,
            what=discrepancy.what,
            readings=readings,
            why=say_reason(discrepancy.why, self.words),
            numbers=tuple(numbers),
            actors=self._cast.named_in(span for reading in discrepancy.readings for span in reading.spans),
        )

    def _reading(self, discrepancy: Discrepancy, value: str, spans: tuple[Span, ...], origins: int) -> ReadingView:
        groups = self.sources.grouped(spans)
        return ReadingView(
            value=self.say_value(discrepancy.kind, value),
            origins=origins or len(groups),
            groups=groups,
            contexts=tuple(self.sources.context(group.cites[0].span) for group in groups[:_CONTEXTS_PER_READING]),
        )

    def say_value(self, kind: str, value: str) -> str:
        """A reading as a reader says it: dates, durations, states and yes/no in words, the rest as it is."""
        if kind == "date":
            return say_date(value, self.words)
        if kind == "duration":
            return say_duration(value, self.words)
        if kind in {"status", "polarity"}:
            return self.words.get(f"{kind}.{value}", value)
        return value

    def _moment(self, number: int, entry: TimelineEntry) -> Moment:
        said = say_range(entry.date, entry.end, self.words)
        marks = [self.words(f"status.{entry.status}")] if entry.status != "happened" else []
        marks += [self.words("date.inferred")] if entry.inferred else []
        dates = tuple(
            (say_range(other.date, other.end, self.words), self.sources.grouped(other.spans)) for other in entry.dates
        )
        statement = self._statement(f"t-{number}", entry.text, entry.spans, why=entry.why)
        return Moment(number, said, tuple(marks), dates, statement, entry)

    def _actor_views(self) -> Iterable[ActorView]:
        for number, actor in enumerate(self.synopsis.actors, start=1):
            firsts: dict[str, Span] = {}
            for span in actor.mentions:
                firsts[span.article] = min(firsts.get(span.article, span), span)
            groups = self.sources.grouped(firsts.values())
            yield ActorView(
                id=place_name("x", actor.id),
                number=number,
                name=actor.name,
                kind=actor.kind,
                variants=tuple((v.text, tuple(self.sources[a] for a in v.articles)) for v in actor.variants),
                roles=actor.roles,
                mentions=len(actor.mentions),
                groups=groups,
                numbers=tuple(sorted(self.sources[a].number for a in firsts)),
                why=say_reason(actor.why, self.words),
            )

    def _positions(self) -> Iterable[PositionRow]:
        numbered = list(enumerate(self.synopsis.positions, start=1))
        order = list(dict.fromkeys(p.actor for p in self.synopsis.positions))
        for key in order:
            own = [(n, p) for n, p in numbered if p.actor == key]
            name = self._actors[key].name if key in self._actors else key
            if own[0][1].actor_id is None:
                name = name[:1].upper() + name[1:]  # a heading: "irakische Regierung" is no name
            cells = (
                tuple(
                    replace(
                        self._statement(f"h-{n}", p.topic, p.spans, why=p.why, actor=p.actor_id or p.actor),
                        condition=one_line(p.condition or ""),
                    )
                    for n, p in own
                    if p.stance == stance
                )
                for stance in STANCES
            )
            yield PositionRow(name, tuple(cells))

    def _omissions(self) -> Iterable[tuple[Source, tuple[Statement, ...]]]:
        missing: dict[str, list[Statement]] = {}
        for omission in self.synopsis.omissions:
            point = self._points[omission.point]
            for article in omission.missing_in:
                number = self.sources[article].number
                shown = replace(
                    self._point(point),
                    id=f"n-{number}-{place_name('p', point.id)}",
                    numbers=(number,),
                    why=say_reason(omission.why, self.words),
                )
                missing.setdefault(article, []).append(shown)
        for source in self.sources.all:
            if source.article.id in missing:
                found = missing[source.article.id]
                yield source, tuple(sorted(found, key=lambda s: (-s.origins, -s.outlets)))

    def _singles(self) -> Iterable[tuple[Source, tuple[Statement, ...]]]:
        alone = [point for point in self._ranked() if len(point.reports) == 1]
        alone.sort(key=lambda p: self.sources[p.reports[0].article].number)
        for article, points in groupby(alone, key=lambda p: p.reports[0].article):
            yield self.sources[article], tuple(self._point(point) for point in points)

    def passages(self) -> tuple[PassageView, ...]:
        """The shared passages, the longest first."""
        ranked = sorted(self.synopsis.passages, key=lambda p: -p.words)
        views = []
        for passage in ranked:
            carried = [Carried(self.sources.text(span), (self.sources.cite(span),)) for span in passage.spans]
            numbers = tuple(sorted({self.sources[span.article].number for span in passage.spans}))
            views.append(PassageView(place_name("w", passage.id), passage, compare_wordings(carried), numbers))
        return tuple(views)
