"""An empty story, two reports that agree, two that contradict each other."""

from __future__ import annotations

from functools import cache

from builders_present.parts import article, at
from synopse.model import (
    Actor,
    Discrepancy,
    DiscrepancyReading,
    Event,
    MergedQuotation,
    Origin,
    Point,
    QuotationReport,
    Rejected,
    Report,
    SummarySentence,
    Synopsis,
    Used,
    Variant,
)


def empty_story() -> Synopsis:
    """Nothing could be used."""
    return Synopsis(articles=(), rejected=(Rejected("texte/bild.jpg", "not a text"),))


@cache
def pair_story() -> Synopsis:
    """Two articles that agree; no outlet, no date, nothing differs."""
    one = article(
        "eins",
        [
            (
                "paragraph",
                "Der Stadtrat von Kellen hat am Montag den Haushalt beschlossen. Er umfasst 40 Millionen Euro.",
            )
        ],
        title="Haushalt steht",
    )
    two = article(
        "zwei", [("paragraph", "Kellens Haushalt ist beschlossen. Das Zahlenwerk umfasst 40 Millionen Euro.")]
    )
    reports = (
        Report("eins", (at(one, "Er umfasst 40 Millionen Euro."),), "happened"),
        Report("zwei", (at(two, "Das Zahlenwerk umfasst 40 Millionen Euro."),), "happened"),
    )
    point = Point("1", "Er umfasst 40 Millionen Euro.", reports[0].spans[0], reports, 2, 2)
    return Synopsis(
        articles=(one, two),
        event=Event(at(one, "Der Stadtrat von Kellen hat am Montag den Haushalt beschlossen."), None, ()),
        summary=(SummarySentence((*reports[0].spans, *reports[1].spans), 2, "1"),),
        points=(point,),
        origins=(Origin("1", ("eins",), (), None), Origin("2", ("zwei",), (), None)),
        used=(Used("eins.txt", "eins"), Used("zwei.txt", "zwei")),
    )


@cache
def english_story() -> Synopsis:
    """Two English reports that contradict each other."""
    one = article(
        "gazette",
        [
            ("title", "Ferry service halted"),
            (
                "paragraph",
                'Harwick\'s ferry was halted on Friday after a collision that injured three people. "We are cooperating fully," said harbour master Joan Pell.',
            ),
        ],
        outlet="Harwick Gazette",
        language="en",
        published="2023-06-02T09:00",
        published_basis="metadata",
    )
    two = article(
        "herald",
        [
            (
                "paragraph",
                "Five people were hurt when the Harwick ferry struck a pier on Friday. Harbour master Joan Pell said they were cooperating fully.",
            )
        ],
        outlet="The Herald",
        language="en",
        published="2023-06-02",
        published_basis="stated",
    )
    first = at(one, "Harwick's ferry was halted on Friday after a collision that injured three people.")
    second = at(two, "Five people were hurt when the Harwick ferry struck a pier on Friday.")
    return Synopsis(
        articles=(one, two),
        event=Event(first, "2023-06-02", ("Harwick",)),
        summary=(SummarySentence((first, second), 2, "1"),),
        points=(
            Point(
                "1",
                one.text[first.start : first.end],
                first,
                (Report("gazette", (first,), "happened"), Report("herald", (second,), "happened")),
                2,
                2,
                ("1",),
            ),
        ),
        discrepancies=(
            Discrepancy(
                "1",
                "quantity",
                "contradiction",
                "people injured",
                (
                    DiscrepancyReading("three", (at(one, "three people"),), 1),
                    DiscrepancyReading("five", (at(two, "Five people"),), 1),
                ),
            ),
        ),
        actors=(
            Actor(
                "pell",
                "Joan Pell",
                "person",
                (Variant("Joan Pell", ("gazette", "herald")),),
                ("harbour master",),
                (at(one, "Joan Pell"), at(two, "Joan Pell")),
            ),
        ),
        quotations=(
            MergedQuotation(
                "1",
                "direct",
                "pell",
                "Joan Pell",
                (
                    QuotationReport("gazette", (at(one, "We are cooperating fully"),)),
                    QuotationReport("herald", (at(two, "they were cooperating fully"),)),
                ),
                True,
            ),
        ),
        origins=(Origin("1", ("gazette",), (), None), Origin("2", ("herald",), (), None)),
        used=(Used("gazette.txt", "gazette"), Used("herald.txt", "herald")),
    )
