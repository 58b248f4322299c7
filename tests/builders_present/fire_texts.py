"""Five reports of an invented fire."""

from __future__ import annotations

from functools import cache

from builders_present.parts import article
from synopse.model import Article

AGENCY_COPY = (
    "Bei einem Brand im Chemiewerk Lindner in Rothenau sind am Dienstag zwölf Menschen verletzt worden. "
    "Das Feuer war gegen 4.30 Uhr in einer Lagerhalle für Lösungsmittel ausgebrochen, wie die Polizei mitteilte. "
    "Rund 300 Anwohner mussten ihre Wohnungen verlassen."
)
AGENCY_END = "Das Werk gehört seit 2011 zur Nordchem-Gruppe und beschäftigt 640 Menschen."


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
