"""The synopsis as linked data: schema.org for what is said, Web Annotation selectors for where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from synopse.model import Article, Span, Synopsis
from synopse.present.characters import replace_surrogates
from synopse.present.form import Format, View
from synopse.present.links import place_name, web_address

Node = dict[str, Any]

_CONTEXT = [
    "https://schema.org/",
    {
        "oa": "http://www.w3.org/ns/oa#",
        "selector": "oa:hasSelector",
        "TextPositionSelector": "oa:TextPositionSelector",
        "oa:start": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
        "oa:end": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    },
]
_ACTOR_TYPES = {"person": "Person", "organisation": "Organization", "place": "Place"}


def render(synopsis: Synopsis, view: View) -> str:
    """JSON-LD 1.1: NewsArticle, Claim, Quotation, Event, Person, Organization and Place nodes in one graph.

    A node's places are ``appearance`` (Claim), ``isBasedOn`` (Quotation) or ``subjectOf`` (Event): excerpts of the
    articles with half-open character offsets into their text.
    """
    graph = [_report(synopsis, view), *_articles(synopsis), *_actors(synopsis)]
    graph += [*_claims(synopsis), *_quotations(synopsis), *_events(synopsis)]
    written = json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=2)
    return replace_surrogates(written) + "\n"


def _key(prefix: str, key: str) -> str:
    return f"#{place_name(prefix, key)}"


def _filled(**values: Any) -> Node:
    """The values that there are; ``at_`` stands for the sign of JSON-LD's own keywords."""
    return {name.replace("at_", "@", 1): value for name, value in values.items() if value not in (None, "", [], ())}


def _report(synopsis: Synopsis, view: View) -> Node:
    event = synopsis.event
    texts = {article.id: article.text for article in synopsis.articles}
    return _filled(
        at_id="#synopsis",
        at_type="Report",
        name=texts[event.what.article][event.what.start : event.what.end] if event else None,
        inLanguage=view.language_for(synopsis),
        temporalCoverage=event.date if event else None,
        contentLocation=[{"@type": "Place", "name": place} for place in event.places] if event else None,
        isBasedOn=[{"@id": _key("article", article.id)} for article in synopsis.articles],
        hasPart=[{"@id": _key("p", point.id)} for point in synopsis.points],
        comment=[{"@type": "Comment", "text": f"not used: {r.input}: {r.reason}"} for r in synopsis.rejected],
        abstract=[texts[s.spans[0].article][s.spans[0].start : s.spans[0].end] for s in synopsis.summary if s.spans],
    )


def _articles(synopsis: Synopsis) -> Iterator[Node]:
    for article in synopsis.articles:
        yield _filled(
            at_id=_key("article", article.id),
            at_type="NewsArticle",
            identifier=article.id,
            url=web_address(article.url),
            headline=article.title,
            publisher={"@type": "Organization", "name": article.outlet} if article.outlet else None,
            author=[{"@type": "Person", "name": name} for name in article.authors],
            datePublished=article.published,
            inLanguage=article.language,
        )


def _actors(synopsis: Synopsis) -> Iterator[Node]:
    for actor in synopsis.actors:
        kind = _ACTOR_TYPES.get(actor.kind, "Thing")
        role = "jobTitle" if kind == "Person" else "description"
        yield _filled(
            at_id=_key("x", actor.id),
            at_type=kind,
            name=actor.name,
            alternateName=[variant.text for variant in actor.variants if variant.text != actor.name],
            **{role: list(actor.roles)},
        )


def _excerpts(synopsis: Synopsis, spans: Iterable[Span]) -> list[Node]:
    articles: dict[str, Article] = {article.id: article for article in synopsis.articles}
    return [
        {
            "@type": "CreativeWork",
            "isPartOf": {"@id": _key("article", span.article)},
            "text": articles[span.article].text[span.start : span.end],
            "selector": {"@type": "TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
        }
        for span in sorted(set(spans))
    ]


def _claims(synopsis: Synopsis) -> Iterator[Node]:
    for point in synopsis.points:
        yield _filled(
            at_id=_key("p", point.id),
            at_type="Claim",
            text=point.text,
            appearance=_excerpts(synopsis, (span for report in point.reports for span in report.spans)),
            identifier={"@type": "PropertyValue", "name": "independent origins", "value": point.origins},
        )
    for discrepancy in synopsis.discrepancies:
        yield _filled(
            at_id=_key("d", discrepancy.id),
            at_type="Claim",
            name=discrepancy.what,
            additionalType=f"{discrepancy.class_} ({discrepancy.kind})",
            hasPart=[
                {"@type": "Claim", "text": reading.value, "appearance": _excerpts(synopsis, reading.spans)}
                for reading in discrepancy.readings
            ],
        )


def _quotations(synopsis: Synopsis) -> Iterator[Node]:
    known = {actor.id for actor in synopsis.actors}
    for quotation in synopsis.quotations:
        excerpts = _excerpts(synopsis, (span for report in quotation.reports for span in report.spans))
        named = {"@type": "Person", "name": quotation.speaker_text} if quotation.speaker_text else None
        yield _filled(
            at_id=_key("q", quotation.id),
            at_type="Quotation",
            text=excerpts[0]["text"] if excerpts else None,
            additionalType=quotation.kind,
            creator={"@id": _key("x", quotation.speaker)} if quotation.speaker in known else named,
            isBasedOn=excerpts,
        )


def _events(synopsis: Synopsis) -> Iterator[Node]:
    for number, entry in enumerate(synopsis.timeline, start=1):
        yield _filled(
            at_id=f"#t-{number}",
            at_type="Event",
            name=entry.text,
            startDate=entry.date,
            endDate=entry.end,
            additionalType=entry.status,
            subjectOf=_excerpts(synopsis, entry.spans),
        )


FORMAT = Format(
    name="jsonld",
    suffix=".jsonld",
    media_type="application/ld+json",
    sentence="Linked data in schema.org terms, for search engines and knowledge graphs.",
    render=render,
)
