"""Which articles count as one source."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from passage_stories import reading
from synopse.compare.origins import find_origins
from synopse.compare.passages import find_passages
from synopse.model import Origin, Reading
from synopse.settings import Settings

WIRE = (
    "Der Damm oberhalb von Nordheim hielt dem Druck am frühen Morgen nicht mehr stand. "
    "Mehr als vierzig Familien mussten ihre Häuser verlassen und kamen in einer Turnhalle unter. "
    "Die Feuerwehr war mit zweihundert Leuten im Einsatz und pumpte bis zum Abend Keller leer."
)
OTHER_WIRE = (
    "Ein Gutachten hatte schon vor drei Jahren vor undichten Stellen im unteren Teil des Bauwerks gewarnt. "
    "Der Betreiber verwies auf regelmäßige Prüfungen und kündigte eine unabhängige Untersuchung an. "
    "Geologen aus der Hauptstadt sollen nun klären, weshalb die Fühler im Inneren keinen Alarm auslösten."
)
OWN = (
    "Unsere Reporterin traf am Vormittag erschöpfte Helfer, die noch immer Sandsäcke stapelten und Suppe verteilten. "
    "Bürgermeisterin Ida Sommer wirkte gefasst, als sie durch die verschlammten Gassen ihrer Gemeinde ging. "
    "Am Marktplatz hatte jemand einen Flügel ins Freie gestellt, aus dem das Wasser in dünnen Fäden lief. "
    "Viele Bewohner fragten sich, ob sie je zurückkehren würden, und keiner wollte ihnen eine Antwort geben."
)

OWN_TOO = (
    "Im Gasthof an der Brücke kochten Freiwillige bis tief in die Nacht für alle, die nicht nach Hause konnten. "
    "Eine alte Frau hatte nur ihre Katze und eine Mappe mit Briefen gerettet, sie erzählte davon ohne Klage. "
    "Gegenüber stapelte ein Tischler nasse Bretter und rechnete laut vor, was ihn dieser Montag gekostet hat."
)
ELSEWHERE = (
    "Über dem Tal kreisten am Nachmittag zwei Hubschrauber, deren Lärm manchen an den Krieg der Großeltern erinnerte. "
    "In der Landeshauptstadt beriet ein Krisenstab darüber, welche Straßen zuerst geräumt werden sollen."
)
ELSEWHERE_TOO = (
    "Gegen Abend kehrte in den höher gelegenen Ortsteilen der Strom zurück, und Kinder jubelten am Fenster. "
    "Versicherer erwarten, dass viele Schäden an Gebäuden nicht gedeckt sind, weil Policen dafür fehlten."
)


def origins(*readings: Reading) -> tuple[Origin, ...]:
    return find_origins(readings, find_passages(readings, Settings()), Settings())


def groups(*readings: Reading) -> list[tuple[str, ...]]:
    return [origin.articles for origin in origins(*readings)]


def test_copies_of_one_wire_report_are_one_origin() -> None:
    story = [reading("a", WIRE), reading("b", f"{WIRE} {OWN}"), reading("c", OWN.replace("Sommer", "Winter"))]
    assert groups(reading("a", WIRE), reading("b", f"Nordheim. {WIRE}"), reading("c", OWN)) == [("a", "b"), ("c",)]
    assert origins(*story)[0].passages


def test_a_borrowed_sentence_does_not_make_one_origin() -> None:
    borrowed = WIRE.split(". ")[0] + "."
    assert groups(reading("a", f"{WIRE} {OTHER_WIRE}"), reading("b", f"{OWN} {borrowed}")) == [("a",), ("b",)]


def test_a_shortened_copy_comes_from_where_the_long_one_does() -> None:
    short = " ".join(WIRE.split(" ")[:28])
    assert groups(reading("a", f"{WIRE} {OWN}"), reading("b", short)) == [("a", "b")]


def test_a_mixture_does_not_tie_two_agencies_together() -> None:
    first, second, third, fourth = OWN.split(". ")
    mixture = reading("m", f"{WIRE} {first}. {OTHER_WIRE} {second}.")
    x = reading("x", f"{WIRE} {third}. {ELSEWHERE}")
    y = reading("y", f"{OTHER_WIRE} {fourth} {ELSEWHERE_TOO}")
    assert sorted(map(len, groups(mixture, x, y))) == [1, 2]


@pytest.mark.parametrize(("agency", "expected"), [("dpa", [("a", "b")]), ("AFP", [("a",), ("b",)])])
def test_the_same_agency_named_tips_the_scale(agency: str, expected: list[tuple[str, ...]]) -> None:
    a, b = f"{WIRE} {OWN} {OWN_TOO}", f"{OTHER_WIRE} {WIRE} {ELSEWHERE} {ELSEWHERE_TOO}"
    assert groups(reading("a", a), reading("b", b)) == [("a",), ("b",)]
    assert groups(reading("a", f"Nordheim (dpa) - {a}"), reading("b", f"{b} ({agency})")) == expected


def test_a_brief_and_a_long_dispatch_of_one_agency_are_one_origin() -> None:
    sentence = WIRE.split(". ")[0] + "."
    brief, long = f"{sentence} {ELSEWHERE}", f"{OWN} {OWN_TOO} {OTHER_WIRE} {sentence}"
    assert groups(reading("a", brief), reading("b", long)) == [("a",), ("b",)]
    assert groups(reading("a", f"Nordheim (dpa) - {brief}"), reading("b", f"{long} (dpa)")) == [("a", "b")]
    assert groups(reading("a", f"Nordheim (dpa) - {brief}"), reading("b", f"{long} (AFP)")) == [("a",), ("b",)]
    # each made with two agencies: the sentence may be of either
    mixed = reading("a", f"{brief} {ELSEWHERE_TOO} (AFP/dpa)"), reading("b", f"{long} (dpa/AP)")
    assert groups(*mixed) == [("a",), ("b",)]


def test_the_same_agency_without_common_wording_does_not() -> None:
    assert groups(reading("a", f"Nordheim (dpa) - {OWN}"), reading("b", f"{WIRE} (dpa)")) == [("a",), ("b",)]


@pytest.mark.parametrize(
    ("texts", "agency"),
    [
        ((f"Nordheim (dpa) - {WIRE}", f"{WIRE} (AFP/dpa)"), "dpa"),
        ((f"Nordheim (dpa) - {WIRE}", WIRE), "dpa"),
        ((f"{WIRE}\nsda/afp", WIRE), "Keystone-SDA/AFP"),
        ((f"{WIRE} (AFP)", f"{WIRE} (dpa)"), None),
        ((WIRE, WIRE), None),
    ],
)
def test_an_origin_carries_the_agency_that_most_name(texts: tuple[str, ...], agency: str | None) -> None:
    found = origins(*(reading(str(number), text) for number, text in enumerate(texts)))
    assert [origin.agency for origin in found] == [agency]


@pytest.mark.parametrize("text", ["", "Kurz.", WIRE, "\n\n", "。。。"])
def test_equal_texts_are_one_origin(text: str) -> None:
    assert groups(reading("a", text), reading("b", text)) == [("a", "b")]


def test_without_articles_there_is_no_origin() -> None:
    assert origins() == ()


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("Damm in Nordheim hält dem Druck nicht stand", "Unwetter: Damm in Nordheim hält dem Druck nicht stand", True),
        (
            "Unwetter:Damm in Nordheim hält dem „Druck“ nicht stand",
            'Damm in Nordheim hält dem "Druck" nicht stand',
            True,
        ),
        ("Damm in Nordheim hält dem Druck nicht stand", "Damm in Nordheim hält dem Druck noch stand", False),
        ("Sommer tritt zurück", "Nordheim: Sommer tritt zurück", False),
    ],
)
def test_headlines_alone_are_one_origin_whatever_stands_over_them(first: str, second: str, together: bool) -> None:
    told = [reading("a", first, kinds=["title"]), reading("b", second, kinds=["title"])]
    assert groups(*told) == ([("a", "b")] if together else [("a",), ("b",)])


def test_a_headline_alone_is_a_part_of_the_report_that_it_stands_over() -> None:
    title = "Damm in Nordheim hält dem Druck nicht stand"
    told = [reading("a", title, kinds=["title"]), reading("b", OWN), reading("c", f"{title}\n{WIRE}", kinds=["title"])]
    told = [told[0], told[1], with_title(told[2], title)]
    assert groups(*told) == [("a", "c"), ("b",)]


def with_title(one: Reading, title: str) -> Reading:
    return replace(one, article=msgspec.structs.replace(one.article, title=title))
