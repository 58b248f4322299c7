"""What `compare` makes of a story. The published JSON Schema is generated from these classes."""

from __future__ import annotations

from typing import Literal

import msgspec

from synopse.model.article import Article, Rejected, Used
from synopse.model.marks import QuotationKind
from synopse.model.span import Span

SCHEMA = "synopse/1"
Status = Literal["happened", "planned", "expected", "demanded", "denied", "possible", "said"]
DiscrepancyKind = Literal["quantity", "date", "duration", "name", "polarity", "status", "attribution"]
DiscrepancyClass = Literal["contradiction", "update", "precision"]
Stance = Literal["demands", "offers", "supports", "rejects", "conditions"]


class Event(msgspec.Struct, frozen=True):
    """The event in one cited sentence, with its date and places."""

    what: Span
    date: str | None
    places: tuple[str, ...]


class SummarySentence(msgspec.Struct, frozen=True):
    """One of the most important points; ``spans[0]`` is the wording to show.

    ``text`` is a phrased wording (see `phrasing`) that stands for it; None for the verbatim one.
    """

    spans: tuple[Span, ...]
    origins: int
    point: str | None = None
    text: str | None = None


class Report(msgspec.Struct, frozen=True):
    """How one article puts a point; ``confirms`` tells whether it bears out `Point.text` as that is worded."""

    article: str
    spans: tuple[Span, ...]
    status: Status
    confirms: bool = True


class Point(msgspec.Struct, frozen=True):
    """One fact, with every article that reports it.

    ``text`` is the clearest wording, verbatim, and stands at ``span``. ``outlets`` counts the articles in
    ``reports``, ``origins`` the independent origins that bear ``text`` out as it is worded; ``differing`` are
    the articles that give another value than ``text``, as one of ``discrepancies`` tells. ``score`` orders points by weight.
    """

    id: str
    text: str
    span: Span
    reports: tuple[Report, ...]
    outlets: int
    origins: int
    discrepancies: tuple[str, ...] = ()
    score: float = 0.0
    why: str = ""
    differing: tuple[str, ...] = ()


class DiscrepancyReading(msgspec.Struct, frozen=True):
    """One of the differing values and the passages that state it; ``origins`` counts who stands for it."""

    value: str
    spans: tuple[Span, ...]
    origins: int = 0


class Discrepancy(msgspec.Struct, frozen=True):
    """Values for one and the same thing that do not fit together."""

    id: str
    kind: DiscrepancyKind
    class_: DiscrepancyClass = msgspec.field(name="class")
    what: str
    readings: tuple[DiscrepancyReading, ...]
    points: tuple[str, ...] = ()
    why: str = ""


class Omission(msgspec.Struct, frozen=True, omit_defaults=True):
    """A widely reported point that some complete articles leave out.

    ``why`` says how many origins tell it and how near those articles come; ``nearest`` are their sentences nearest to it.
    """

    point: str
    missing_in: tuple[str, ...]
    why: str = ""
    nearest: tuple[Span, ...] = ()


class Variant(msgspec.Struct, frozen=True):
    """One way of naming an actor, and the articles that use it."""

    text: str
    articles: tuple[str, ...]


class Actor(msgspec.Struct, frozen=True):
    """A person, organisation or country, under all its names.

    ``why`` says by what its mentions are taken for it.
    """

    id: str
    name: str
    kind: str
    variants: tuple[Variant, ...]
    roles: tuple[str, ...]
    mentions: tuple[Span, ...]
    why: str = ""


class QuotationReport(msgspec.Struct, frozen=True):
    """One article's wording of an utterance."""

    article: str
    spans: tuple[Span, ...]


class MergedQuotation(msgspec.Struct, frozen=True):
    """The same utterance over all articles that carry it.

    ``why`` says which words tell that somebody speaks, and what makes several wordings one utterance.
    """

    id: str
    kind: QuotationKind
    speaker: str | None
    speaker_text: str | None
    reports: tuple[QuotationReport, ...]
    wordings_differ: bool
    why: str = ""


class EventDate(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of the dates that reports give one event, with the places that give it."""

    date: str
    spans: tuple[Span, ...]
    end: str | None = None


class TimelineEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """A dated event; ``text`` is verbatim; ``background`` tells history from the news itself.

    ``inferred`` when no report says the date and no day of publication fixes it: it follows from the day on which the
    reports were most likely written. ``dates`` are the differing dates of the reports, where they differ. ``why`` says which
    words date it and from which day they were counted. With ``speech`` the date is that on which somebody said it.
    """

    date: str
    status: Status
    text: str
    spans: tuple[Span, ...]
    end: str | None = None
    background: bool = False
    inferred: bool = False
    dates: tuple[EventDate, ...] = ()
    why: str = ""
    speech: bool = False


class Position(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a party demands, offers, supports or rejects.

    ``topic`` and ``condition`` ("only if ...", "im Gegenzug ...") are verbatim; ``actor_id`` is the actor's, where the
    party is one. ``why`` says which word tells the stance.
    """

    actor: str
    stance: Stance
    topic: str
    spans: tuple[Span, ...]
    actor_id: str | None = None
    condition: str | None = None
    why: str = ""


class Passage(msgspec.Struct, frozen=True):
    """Wording that two or more articles share; ``words`` counts the words in common."""

    id: str
    spans: tuple[Span, ...]
    words: int
    agency: str | None


class Origin(msgspec.Struct, frozen=True):
    """Articles whose wording comes from one place."""

    id: str
    articles: tuple[str, ...]
    passages: tuple[str, ...]
    agency: str | None


class Synopsis(msgspec.Struct, frozen=True, kw_only=True):
    """The comparison of one story's articles; a statement in it always points into their texts."""

    schema: str = SCHEMA
    articles: tuple[Article, ...]
    event: Event | None = None
    summary: tuple[SummarySentence, ...] = ()
    points: tuple[Point, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    omissions: tuple[Omission, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotations: tuple[MergedQuotation, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    positions: tuple[Position, ...] = ()
    passages: tuple[Passage, ...] = ()
    origins: tuple[Origin, ...] = ()
    used: tuple[Used, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    notes: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        """Show the synopsis in a notebook as the same page that `--format html` writes."""
        from synopse.registry import find_unit

        markup: str = find_unit("present.formats", "html", "FORMAT").render_notebook(self)
        return markup
