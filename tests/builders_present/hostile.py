"""A story whose every text field carries markup and control characters."""

from __future__ import annotations

from functools import cache

from builders_present.parts import article, at
from synopse.model import (
    Actor,
    Discrepancy,
    DiscrepancyReading,
    Event,
    MergedQuotation,
    Omission,
    Origin,
    Passage,
    Point,
    Position,
    QuotationReport,
    Rejected,
    Report,
    SummarySentence,
    Synopsis,
    TimelineEntry,
    Used,
    Variant,
)

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></style><style>*{display:none}</style>{{7*7}}[link](javascript:alert(4))\u202e\u2066\x1b[31m\x00\x9b'\"`&|</textarea>"


@cache
def hostile_story() -> Synopsis:
    """Every text field carries markup, control characters and bidirectional overrides."""
    bad = HOSTILE
    one = article(
        'a"><script>alert(5)</script>',
        [
            ("title", bad * 500),
            ("paragraph", f"Vorher {bad} nachher. Zwei Verletzte."),
            ("paragraph", "T" * 100_000),
            ("furniture", bad),
        ],
        outlet=bad,
        url="javascript:alert(6)//https://x.example",
        title="T" * 100_000,
        authors=(bad,),
        published=bad,
        published_basis="stated",
        language="de",
    )
    two = article(
        "b",
        [("paragraph", f"Drei Verletzte {bad}.")],
        outlet="\u202eevil",
        url='https://x.example/"onmouseover="alert(7)',
        title=bad,
        language='x"><script>',
        published="2024-02-30",
    )
    spans = (at(one, f"Vorher {bad} nachher."), at(two, f"Drei Verletzte {bad}."))
    reports = tuple(Report(s.article, (s,), "said") for s in spans)
    return Synopsis(
        articles=(one, two),
        event=Event(spans[0], bad, (bad, "\u202eort")),
        summary=(SummarySentence(spans, 2, bad),),
        points=(Point(bad, bad, spans[0], reports, 2, 2, (bad,), 1.0, bad),),
        discrepancies=(
            Discrepancy(
                bad,
                "quantity",
                "contradiction",
                bad,
                (
                    DiscrepancyReading(bad, (at(one, "Zwei Verletzte"),), 1),
                    DiscrepancyReading("3", (at(two, "Drei Verletzte"),), 1),
                ),
                (bad,),
                bad,
            ),
        ),
        omissions=(Omission(bad, (two.id,)),),
        actors=(
            Actor(
                bad, bad, bad, (Variant(bad, (one.id, two.id)), Variant("y", (two.id,))), (bad,), (at(one, "Vorher"),)
            ),
        ),
        quotations=(
            MergedQuotation(bad, "direct", bad, bad, tuple(QuotationReport(s.article, (s,)) for s in spans), True),
        ),
        timeline=(
            TimelineEntry(bad, "happened", bad, (spans[0],)),
            TimelineEntry("2024-02-30", "planned", bad, (spans[1],), end=bad),
        ),
        positions=(Position(bad, "demands", bad, (spans[0],)), Position("unbekannt", "rejects", bad, (spans[1],))),
        passages=(Passage(bad, (at(one, "Verletzte"), at(two, "Verletzte")), 1, bad),),
        origins=(Origin(bad, (one.id, two.id), (bad,), bad),),
        used=(Used(bad, one.id), Used("b", two.id)),
        rejected=(Rejected(bad, bad),),
    )
