"""Who says what about the fire, and when it happened."""

from __future__ import annotations

from builders_present.fire_texts import AGENCY_END
from builders_present.parts import at
from synopse.model import Article, MergedQuotation, QuotationReport, TimelineEntry


def fire_quotations(a: dict[str, Article]) -> tuple[MergedQuotation, ...]:
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


def fire_timeline(a: dict[str, Article]) -> tuple[TimelineEntry, ...]:
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
