"""The story of the fire, with every part of a synopsis."""

from __future__ import annotations

from functools import cache

from builders_present.fire_points import fire_discrepancies, fire_points
from builders_present.fire_texts import AGENCY_COPY, AGENCY_END, fire_articles
from builders_present.fire_told import fire_quotations, fire_timeline
from builders_present.parts import at
from synopse.model import (
    Actor,
    Event,
    Omission,
    Origin,
    Passage,
    Position,
    Rejected,
    SummarySentence,
    Synopsis,
    Used,
    Variant,
)


@cache
def fire_story() -> Synopsis:
    """The full story: every part of a synopsis is filled."""
    a = fire_articles()
    points = fire_points(a)
    later = AGENCY_COPY.split("Rund 300")[0].strip()
    return Synopsis(
        articles=tuple(a.values()),
        event=Event(points[0].span, "2024-03-12", ("Rothenau",)),
        summary=tuple(
            SummarySentence(tuple(s for r in p.reports for s in r.spans), p.origins, p.id) for p in points[:4]
        ),
        points=points,
        discrepancies=fire_discrepancies(a),
        omissions=(
            Omission("3", ("tagesbild",)),
            Omission("4", ("rundschau", "elbtal")),
            Omission("5", ("elbtal", "allgemeine")),
        ),
        actors=(
            Actor(
                "volland",
                "Karin Volland",
                "person",
                (Variant("Karin Volland", ("bote",)), Variant("Volland", ("bote", "allgemeine"))),
                ("Oberbürgermeisterin",),
                (at(a["bote"], "Karin Volland"), at(a["allgemeine"], "Volland")),
            ),
            Actor(
                "harder",
                "Jens Harder",
                "person",
                (Variant("Jens Harder", ("bote", "rundschau")),),
                ("Werksleiter",),
                (at(a["bote"], "Jens Harder"), at(a["rundschau"], "Jens Harder")),
            ),
            Actor(
                "nordchem",
                "Nordchem",
                "organisation",
                (Variant("Nordchem-Gruppe", ("bote", "rundschau")), Variant("Nordchem", ("allgemeine",))),
                (),
                (at(a["bote"], "Nordchem-Gruppe"), at(a["allgemeine"], "Nordchem")),
            ),
            Actor(
                "rothenau",
                "Rothenau",
                "place",
                (Variant("Rothenau", ("bote", "rundschau", "elbtal", "allgemeine")),),
                (),
                (at(a["bote"], "Rothenau"),),
            ),
        ),
        quotations=fire_quotations(a),
        timeline=fire_timeline(a),
        positions=(
            Position(
                "volland", "demands", "eine lückenlose Aufklärung", (at(a["bote"], "eine lückenlose Aufklärung"),)
            ),
            Position(
                "Klare Luft",
                "demands",
                "Messungen in allen Stadtteilen",
                (at(a["elbtal"], "Messungen in allen Stadtteilen"),),
            ),
            Position(
                "nordchem",
                "rejects",
                "eine Veröffentlichung der Lagerliste",
                (at(a["allgemeine"], "eine Veröffentlichung der Lagerliste"),),
            ),
        ),
        passages=(
            Passage("1", (at(a["bote"], AGENCY_COPY), at(a["rundschau"], AGENCY_COPY)), 39, "dpa"),
            Passage("2", (at(a["bote"], later), at(a["rundschau"], later), at(a["elbtal"], later)), 32, "dpa"),
            Passage("3", (at(a["bote"], AGENCY_END), at(a["rundschau"], AGENCY_END)), 11, "dpa"),
        ),
        origins=(
            Origin("1", ("bote", "rundschau", "elbtal"), ("1", "2", "3"), "dpa"),
            Origin("2", ("allgemeine",), (), None),
            Origin("3", ("tagesbild",), (), None),
        ),
        used=tuple(Used(f"texte/{key}.txt", key) for key in a),
        rejected=(
            Rejected("texte/leer.txt", "the file is empty"),
            Rejected("https://intern.example/", "private address"),
        ),
    )
