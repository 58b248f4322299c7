"""The points and discrepancies of the fire."""

from __future__ import annotations

from builders_present.fire_texts import AGENCY_COPY, AGENCY_END
from builders_present.parts import at
from synopse.model import Article, Discrepancy, DiscrepancyReading, Point, Report


def fire_points(a: dict[str, Article]) -> tuple[Point, ...]:
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


def fire_discrepancies(a: dict[str, Article]) -> tuple[Discrepancy, ...]:
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
