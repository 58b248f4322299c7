"""Which articles count as one source."""

from __future__ import annotations

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
    part = ". ".join(WIRE.split(". ")[:2])
    other = ". ".join(OTHER_WIRE.split(". ")[:2])
    own = OWN.split(". ")
    mixture = reading("m", f"{part}. {own[0]}. {other}. {own[1]}.")
    story = [mixture, reading("x", f"{part}. {own[2]}."), reading("y", f"{other}. {own[3]}")]
    assert sorted(map(len, groups(*story))) == [1, 2]


def test_the_same_agency_named_tips_the_scale() -> None:
    first, second, third = WIRE.split(". ")
    own = OWN.split(". ")
    a = f"{first}. {own[0]}. {own[1]}."
    b = f"{second}. {first}. {OTHER_WIRE}"
    assert groups(reading("a", a), reading("b", b)) == [("a",), ("b",)]
    assert groups(reading("a", f"Nordheim (dpa) - {a}"), reading("b", f"{b} (dpa)")) == [("a", "b")]
    assert third


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
