"""Synopses made by hand for the forms: an invented event, and the awkward cases."""

from __future__ import annotations

from functools import cache

from synopse.model import (
    Actor,
    Article,
    Block,
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
    Span,
    SummarySentence,
    Synopsis,
    TimelineEntry,
    Used,
    Variant,
)
from synopse.model.article import BlockKind

AGENCY_COPY = (
    "Bei einem Brand im Chemiewerk Lindner in Rothenau sind am Dienstag zwölf Menschen verletzt worden. "
    "Das Feuer war gegen 4.30 Uhr in einer Lagerhalle für Lösungsmittel ausgebrochen, wie die Polizei mitteilte. "
    "Rund 300 Anwohner mussten ihre Wohnungen verlassen."
)
AGENCY_END = "Das Werk gehört seit 2011 zur Nordchem-Gruppe und beschäftigt 640 Menschen."


def article(key: str, parts: list[tuple[BlockKind, str]], **fields: object) -> Article:
    """An article from its blocks, one a line."""
    text, blocks = "", []
    for kind, words in parts:
        start = len(text)
        text += words
        blocks.append(Block(kind, start, len(text)))
        text += "\n"
    return Article(id=key, text=text, blocks=tuple(blocks), **{"language": "de", **fields})  # type: ignore[arg-type]


def at(source: Article, words: str) -> Span:
    """The span of some words in an article; they must be there."""
    start = source.text.index(words)
    return Span(source.id, start, start + len(words))


@cache
def fire_articles() -> dict[str, Article]:
    """Five reports of an invented fire: three carry agency copy, one is cut off."""
    return {
        a.id: a
        for a in (
            article(
                "bote",
                [
                    ("furniture", "Startseite > Regionales > Rothenau"),
                    ("kicker", "Großbrand"),
                    ("title", "Zwölf Verletzte bei Feuer im Chemiewerk"),
                    ("dateline", "Rothenau (dpa)"),
                    ("lede", AGENCY_COPY),
                    ("caption", "Die Rauchsäule war bis nach Altenbruch zu sehen."),
                    ("credit", "Foto: Hanna Weil"),
                    (
                        "paragraph",
                        "„Es bestand zu keiner Zeit Gefahr für die Bevölkerung“, sagte Werksleiter Jens Harder am Vormittag.",
                    ),
                    (
                        "paragraph",
                        "Die Löscharbeiten dauerten rund sieben Stunden. Die Brandursache war zunächst unklar.",
                    ),
                    (
                        "paragraph",
                        "Oberbürgermeisterin Karin Volland forderte eine lückenlose Aufklärung. „Die Menschen in Rothenau haben ein Recht zu erfahren, was in dieser Halle lag“, sagte Volland.",
                    ),
                    ("paragraph", AGENCY_END),
                    ("furniture", "Lesen Sie auch: Neue Umgehungsstraße verzögert sich"),
                    ("furniture", "Newsletter abonnieren"),
                ],
                outlet="Rothenauer Bote",
                url="https://bote.example/brand",
                title="Zwölf Verletzte bei Feuer im Chemiewerk",
                authors=("Mira Sander",),
                published="2024-03-12T11:40",
                published_basis="metadata",
            ),
            article(
                "rundschau",
                [
                    ("title", "Brand bei Lindner: Polizei ermittelt"),
                    ("lede", AGENCY_COPY),
                    (
                        "paragraph",
                        "Werksleiter Jens Harder sagte, es habe zu keiner Zeit eine Gefahr für die Bevölkerung bestanden.",
                    ),
                    (
                        "paragraph",
                        AGENCY_END + " Bereits 1987 war dort ein Tank explodiert; damals starben zwei Arbeiter.",
                    ),
                    ("paragraph", "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten."),
                ],
                outlet="Nordwest-Rundschau",
                url="https://rundschau.example/lindner",
                title="Brand bei Lindner: Polizei ermittelt",
                published="2024-03-12T13:05",
                published_basis="stated",
            ),
            article(
                "elbtal",
                [
                    ("title", "Feuer in Rothenau – das wissen wir"),
                    (
                        "paragraph",
                        AGENCY_COPY.replace("Rund 300 Anwohner mussten", "Rund 300 Anwohner mussten am frühen Morgen"),
                    ),
                    (
                        "paragraph",
                        "Inzwischen ist die Zahl der Verletzten nach Angaben des Klinikums auf 14 gestiegen.",
                    ),
                    ("paragraph", "Die Umweltinitiative Klare Luft fordert Messungen in allen Stadtteilen."),
                ],
                outlet="Radio Elbtal",
                title="Feuer in Rothenau – das wissen wir",
                published="2024-03-12T18:20",
                published_basis="metadata",
            ),
            article(
                "allgemeine",
                [
                    ("title", "Die Nacht, in der der Himmel orange war"),
                    ("byline", "Von Olaf Brandt und Selma Yıldız, Rothenau"),
                    (
                        "lede",
                        "In Rothenau brennt eine Halle des Chemieherstellers Lindner. Was darin lag, will das Unternehmen nicht sagen.",
                    ),
                    (
                        "paragraph",
                        "Um halb fünf wird Petra Kölsch vom Knall geweckt. Etwa 500 Menschen holt die Feuerwehr in dieser Nacht aus ihren Häusern.",
                    ),
                    (
                        "paragraph",
                        "Mehr als zehn Stunden kämpfen die Einsatzkräfte gegen die Flammen. Zwölf Menschen werden verletzt, die meisten leicht.",
                    ),
                    ("heading", "„Das ist kein Zufall“"),
                    (
                        "paragraph",
                        "„Die Leute in Rothenau haben ein Recht darauf zu erfahren, was in dieser Halle lag“, sagt Oberbürgermeisterin Volland. Nach Recherchen dieser Zeitung hatte die Gewerbeaufsicht die Halle 2022 beanstandet.",
                    ),
                    (
                        "paragraph",
                        "Nordchem lehnt eine Veröffentlichung der Lagerliste ab. „Betriebsgeheimnisse“, sagt eine Sprecherin.",
                    ),
                ],
                outlet="Neue Allgemeine",
                url="https://allgemeine.example/rothenau",
                title="Die Nacht, in der der Himmel orange war",
                authors=("Olaf Brandt", "Selma Yıldız"),
                published="2024-03-13",
                published_basis="inferred",
            ),
            article(
                "tagesbild",
                [
                    ("kicker", "GIFT-ALARM"),
                    ("title", "Flammen-Hölle im Chemiewerk!"),
                    (
                        "paragraph",
                        "Mitten in der Nacht steht die Lagerhalle in Flammen. Zwölf Verletzte! Rund 300 Anwohner fliehen.",
                    ),
                    ("paragraph", "Ob giftiger Rauch austrat, ist noch unklar. Weiterlesen mit"),
                ],
                outlet="Tagesbild",
                url="javascript:alert(1)",
                title="Flammen-Hölle im Chemiewerk!",
                is_truncated=True,
            ),
        )
    }


def _points(a: dict[str, Article]) -> tuple[Point, ...]:
    injured = "sind am Dienstag zwölf Menschen verletzt worden"
    first = AGENCY_COPY.split(". Das")[0] + "."
    evacuated = "Rund 300 Anwohner mussten ihre Wohnungen verlassen."
    started = (
        "Das Feuer war gegen 4.30 Uhr in einer Lagerhalle für Lösungsmittel ausgebrochen, wie die Polizei mitteilte."
    )
    return (
        Point(
            "1",
            first,
            at(a["bote"], first),
            (
                Report("bote", (at(a["bote"], first),), "happened"),
                Report("rundschau", (at(a["rundschau"], first),), "happened"),
                Report("elbtal", (at(a["elbtal"], first),), "happened"),
                Report(
                    "allgemeine",
                    (at(a["allgemeine"], "Zwölf Menschen werden verletzt, die meisten leicht."),),
                    "happened",
                ),
                Report("tagesbild", (at(a["tagesbild"], "Zwölf Verletzte!"),), "happened"),
            ),
            5,
            3,
            ("1",),
            9.0,
            f"gleiche Zahl (12), gleiches Ziel ({injured})",
        ),
        Point(
            "2",
            evacuated,
            at(a["bote"], evacuated),
            (
                Report("bote", (at(a["bote"], evacuated),), "happened"),
                Report("rundschau", (at(a["rundschau"], evacuated),), "happened"),
                Report(
                    "elbtal",
                    (at(a["elbtal"], "Rund 300 Anwohner mussten am frühen Morgen ihre Wohnungen verlassen."),),
                    "happened",
                ),
                Report(
                    "allgemeine",
                    (at(a["allgemeine"], "Etwa 500 Menschen holt die Feuerwehr in dieser Nacht aus ihren Häusern."),),
                    "happened",
                ),
                Report("tagesbild", (at(a["tagesbild"], "Rund 300 Anwohner fliehen."),), "happened"),
            ),
            5,
            3,
            ("2",),
            8.0,
        ),
        Point(
            "3",
            started,
            at(a["bote"], started),
            (
                Report("bote", (at(a["bote"], started),), "said"),
                Report("rundschau", (at(a["rundschau"], started),), "said"),
                Report("elbtal", (at(a["elbtal"], started),), "said"),
                Report(
                    "allgemeine",
                    (at(a["allgemeine"], "Um halb fünf wird Petra Kölsch vom Knall geweckt."),),
                    "happened",
                ),
            ),
            4,
            2,
            (),
            7.0,
        ),
        Point(
            "4",
            "Die Löscharbeiten dauerten rund sieben Stunden.",
            at(a["bote"], "Die Löscharbeiten dauerten rund sieben Stunden."),
            (
                Report("bote", (at(a["bote"], "Die Löscharbeiten dauerten rund sieben Stunden."),), "happened"),
                Report(
                    "allgemeine",
                    (at(a["allgemeine"], "Mehr als zehn Stunden kämpfen die Einsatzkräfte gegen die Flammen."),),
                    "happened",
                ),
            ),
            2,
            2,
            ("3",),
            6.0,
        ),
        Point(
            "5",
            AGENCY_END,
            at(a["bote"], AGENCY_END),
            (
                Report("bote", (at(a["bote"], AGENCY_END),), "happened"),
                Report("rundschau", (at(a["rundschau"], AGENCY_END),), "happened"),
            ),
            2,
            1,
            (),
            3.0,
        ),
        Point(
            "6",
            "Nach Recherchen dieser Zeitung hatte die Gewerbeaufsicht die Halle 2022 beanstandet.",
            at(a["allgemeine"], "Nach Recherchen dieser Zeitung hatte die Gewerbeaufsicht die Halle 2022 beanstandet."),
            (
                Report(
                    "allgemeine",
                    (
                        at(
                            a["allgemeine"],
                            "Nach Recherchen dieser Zeitung hatte die Gewerbeaufsicht die Halle 2022 beanstandet.",
                        ),
                    ),
                    "happened",
                ),
            ),
            1,
            1,
            (),
            2.0,
        ),
        Point(
            "7",
            "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten.",
            at(a["rundschau"], "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten."),
            (
                Report(
                    "rundschau",
                    (at(a["rundschau"], "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten."),),
                    "planned",
                ),
            ),
            1,
            1,
            (),
            1.5,
        ),
        Point(
            "8",
            "Ob giftiger Rauch austrat, ist noch unklar.",
            at(a["tagesbild"], "Ob giftiger Rauch austrat, ist noch unklar."),
            (Report("tagesbild", (at(a["tagesbild"], "Ob giftiger Rauch austrat, ist noch unklar."),), "possible"),),
            1,
            1,
            (),
            1.0,
        ),
    )


def _discrepancies(a: dict[str, Article]) -> tuple[Discrepancy, ...]:
    return (
        Discrepancy(
            "1",
            "quantity",
            "update",
            "Zahl der Verletzten",
            (
                DiscrepancyReading(
                    "12",
                    (
                        at(a["bote"], "zwölf Menschen"),
                        at(a["rundschau"], "zwölf Menschen"),
                        at(a["allgemeine"], "Zwölf Menschen"),
                        at(a["tagesbild"], "Zwölf Verletzte"),
                    ),
                    3,
                ),
                DiscrepancyReading("14", (at(a["elbtal"], "14"),), 1),
            ),
            ("1",),
            "die höhere Zahl steht im später veröffentlichten Artikel und mit „gestiegen“",
        ),
        Discrepancy(
            "2",
            "quantity",
            "contradiction",
            "wie viele Menschen ihre Wohnungen verlassen mussten",
            (
                DiscrepancyReading(
                    "rund 300",
                    (
                        at(a["bote"], "Rund 300 Anwohner"),
                        at(a["rundschau"], "Rund 300 Anwohner"),
                        at(a["elbtal"], "Rund 300 Anwohner"),
                        at(a["tagesbild"], "Rund 300 Anwohner"),
                    ),
                    2,
                ),
                DiscrepancyReading("etwa 500", (at(a["allgemeine"], "Etwa 500 Menschen"),), 1),
            ),
            ("2",),
            "300 und 500 liegen weiter auseinander als eine Rundung",
        ),
        Discrepancy(
            "3",
            "duration",
            "contradiction",
            "Dauer der Löscharbeiten",
            (
                DiscrepancyReading("PT7H", (at(a["bote"], "rund sieben Stunden"),), 1),
                DiscrepancyReading("mehr als 10 Stunden", (at(a["allgemeine"], "Mehr als zehn Stunden"),), 1),
            ),
            ("4",),
        ),
    )


def _quotations(a: dict[str, Article]) -> tuple[MergedQuotation, ...]:
    return (
        MergedQuotation(
            "1",
            "direct",
            "volland",
            "Karin Volland",
            (
                QuotationReport(
                    "bote",
                    (at(a["bote"], "Die Menschen in Rothenau haben ein Recht zu erfahren, was in dieser Halle lag"),),
                ),
                QuotationReport(
                    "allgemeine",
                    (
                        at(
                            a["allgemeine"],
                            "Die Leute in Rothenau haben ein Recht darauf zu erfahren, was in dieser Halle lag",
                        ),
                    ),
                ),
            ),
            True,
        ),
        MergedQuotation(
            "2",
            "direct",
            "harder",
            "Jens Harder",
            (
                QuotationReport("bote", (at(a["bote"], "Es bestand zu keiner Zeit Gefahr für die Bevölkerung"),)),
                QuotationReport(
                    "rundschau",
                    (at(a["rundschau"], "es habe zu keiner Zeit eine Gefahr für die Bevölkerung bestanden"),),
                ),
            ),
            True,
        ),
        MergedQuotation(
            "3",
            "direct",
            None,
            "eine Sprecherin",
            (QuotationReport("allgemeine", (at(a["allgemeine"], "Betriebsgeheimnisse"),)),),
            False,
        ),
        MergedQuotation(
            "4",
            "reported",
            None,
            None,
            (
                QuotationReport(
                    "elbtal",
                    (
                        at(
                            a["elbtal"],
                            "Inzwischen ist die Zahl der Verletzten nach Angaben des Klinikums auf 14 gestiegen.",
                        ),
                    ),
                ),
            ),
            False,
        ),
    )


def _timeline(a: dict[str, Article]) -> tuple[TimelineEntry, ...]:
    started = (
        "Das Feuer war gegen 4.30 Uhr in einer Lagerhalle für Lösungsmittel ausgebrochen, wie die Polizei mitteilte."
    )
    return (
        TimelineEntry(
            "1987",
            "happened",
            "Bereits 1987 war dort ein Tank explodiert; damals starben zwei Arbeiter.",
            (at(a["rundschau"], "Bereits 1987 war dort ein Tank explodiert; damals starben zwei Arbeiter."),),
            background=True,
        ),
        TimelineEntry(
            "2011", "happened", AGENCY_END, (at(a["bote"], AGENCY_END), at(a["rundschau"], AGENCY_END)), background=True
        ),
        TimelineEntry(
            "2022",
            "happened",
            "hatte die Gewerbeaufsicht die Halle 2022 beanstandet",
            (at(a["allgemeine"], "hatte die Gewerbeaufsicht die Halle 2022 beanstandet"),),
            background=True,
        ),
        TimelineEntry(
            "2024-03-12T04:30",
            "happened",
            started,
            (at(a["bote"], started), at(a["elbtal"], started)),
            end="2024-03-12T11:30",
        ),
        TimelineEntry(
            "2024-03-12",
            "happened",
            "sagte Werksleiter Jens Harder am Vormittag",
            (at(a["bote"], "sagte Werksleiter Jens Harder am Vormittag"),),
        ),
        TimelineEntry(
            "2024-03-14",
            "planned",
            "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten.",
            (at(a["rundschau"], "Am Donnerstag will der Umweltausschuss des Landtags über den Fall beraten."),),
        ),
    )


@cache
def fire_story() -> Synopsis:
    """The full story: every part of a synopsis is filled."""
    a = fire_articles()
    points = _points(a)
    later = AGENCY_COPY.split("Rund 300")[0].strip()
    return Synopsis(
        articles=tuple(a.values()),
        event=Event(points[0].span, "2024-03-12", ("Rothenau",)),
        summary=tuple(
            SummarySentence(tuple(s for r in p.reports for s in r.spans), p.origins, p.id) for p in points[:4]
        ),
        points=points,
        discrepancies=_discrepancies(a),
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
        quotations=_quotations(a),
        timeline=_timeline(a),
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


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></style><style>*{display:none}</style>{{7*7}}[link](javascript:alert(4))\u202e\u2066\x1b[31m\x00\x9b'\"`&|</textarea>"


@cache
def hostile_story() -> Synopsis:
    """Every text field carries markup, control characters and bidirectional overrides."""
    bad = HOSTILE
    one = article(
        'a"><script>alert(5)</script>',
        [("title", bad * 500), ("paragraph", f"Vorher {bad} nachher. Zwei Verletzte."), ("furniture", bad)],
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


_SUBJECTS = (
    "Die Verwaltung",
    "Der Betreiber",
    "Ein Sprecher der Stadt",
    "Die Gewerkschaft",
    "Der Verband",
    "Das Ministerium",
    "Die Feuerwehr",
)
_VERBS = ("prüft", "bestätigt", "bezweifelt", "kündigt an", "verschiebt", "begründet", "veröffentlicht")
_OBJECTS = (
    "den Neubau der Brücke",
    "die Sperrung der Uferstraße",
    "einen Zuschuss von vier Millionen Euro",
    "die neuen Fahrpläne",
    "das Gutachten zur Statik",
    "den Streit um die Kosten",
)


def _sentence(n: int) -> str:
    return f"{_SUBJECTS[n % 7]} {_VERBS[(n // 7) % 7]} {_OBJECTS[(n // 5) % 6]}, und zwar im Abschnitt {n} nach langer Beratung mit allen Beteiligten."


@cache
def wide_story(outlets: int = 20, sentences: int = 70) -> Synopsis:
    """Many outlets with long texts; each sentence is a point, many of them shared."""
    own: dict[str, list[int]] = {f"o{k:02}": list(range(k, k + 3 * sentences, 3)) for k in range(outlets)}
    articles = {
        key: article(
            key,
            [
                ("title", f"Streit um die Brücke, Bericht {key}"),
                *[("paragraph", " ".join(_sentence(n) for n in numbers[i : i + 4])) for i in range(0, sentences, 4)],
            ],
            outlet=f"Zeitung {key.upper()} Landesausgabe",
            url=f"https://{key}.example/",
            published=f"2024-05-{int(key[1:]) + 1:02}",
            published_basis="metadata",
        )
        for key, numbers in own.items()
    }
    carriers: dict[int, list[str]] = {}
    for key, numbers in own.items():
        for n in numbers:
            carriers.setdefault(n, []).append(key)
    letters = {key: index % 7 for index, key in enumerate(articles)}
    points = tuple(
        Point(
            f"p{n}",
            _sentence(n),
            at(articles[keys[0]], _sentence(n)),
            tuple(Report(k, (at(articles[k], _sentence(n)),), "happened" if n % 4 else "planned") for k in keys),
            len(keys),
            len({letters[k] for k in keys}),
            (),
            float(len(keys)),
        )
        for n, keys in sorted(carriers.items())
    )
    shared = [n for n, keys in sorted(carriers.items()) if len(keys) > 3][::3][:60]
    return Synopsis(
        articles=tuple(articles.values()),
        event=Event(points[60].span, "2024-05-01", ("Kellen", "Rothenau")),
        summary=tuple(
            SummarySentence(tuple(s for r in p.reports for s in r.spans), p.origins, p.id) for p in points[60:66]
        ),
        points=points,
        discrepancies=tuple(
            Discrepancy(
                f"x{n}",
                "quantity",
                "contradiction",
                f"der Abschnitt, um den es geht ({n})",
                (
                    DiscrepancyReading(str(n), tuple(at(articles[k], _sentence(n)) for k in carriers[n][:3]), 2),
                    DiscrepancyReading(str(n + 1), tuple(at(articles[k], _sentence(n)) for k in carriers[n][3:]), 1),
                ),
            )
            for n in shared[:8]
        ),
        omissions=tuple(
            Omission(p.id, tuple(k for k in articles if k not in {r.article for r in p.reports}))
            for p in points
            if p.outlets >= 6
        )[:10],
        quotations=tuple(
            MergedQuotation(
                f"q{n}",
                "direct" if n % 2 else "indirect",
                f"v{n % 9}",
                None,
                tuple(QuotationReport(k, (at(articles[k], _sentence(n)),)) for k in carriers[n]),
                n % 3 == 0,
            )
            for n in range(120)
        ),
        actors=tuple(
            Actor(
                f"v{k}",
                _SUBJECTS[k % 7] + f" {k}",
                "organisation",
                (Variant(_SUBJECTS[k % 7], ("o00",)),),
                (),
                tuple(points[m].span for m in range(k, 120, 9)),
            )
            for k in range(9)
        ),
        timeline=tuple(
            TimelineEntry(
                f"2024-05-{d + 1:02}", "happened", points[d].text, tuple(r.spans[0] for r in points[d].reports)
            )
            for d in range(25)
        ),
        passages=tuple(
            Passage(f"w{n}", tuple(at(articles[k], _sentence(n)) for k in carriers[n]), 18, "dpa" if n % 2 else None)
            for n in shared
        ),
        origins=tuple(
            Origin(
                f"g{g}",
                tuple(k for k in articles if letters[k] == g),
                tuple(f"w{n}" for n in shared if letters[carriers[n][0]] == g),
                "dpa" if g == 0 else None,
            )
            for g in range(7)
        ),
        used=tuple(Used(f"{k}.txt", k) for k in articles),
    )


STORIES = {
    "fire": fire_story,
    "empty": empty_story,
    "pair": pair_story,
    "english": english_story,
    "hostile": hostile_story,
    "wide": wide_story,
}
