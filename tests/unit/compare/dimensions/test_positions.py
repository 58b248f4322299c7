"""Who takes which position, on hand-made marks; texts are invented."""

from __future__ import annotations

import pytest

from builders import comparison, reading
from synopse.compare.dimensions.positions import DIMENSION
from synopse.model import Actor, Span, Variant


def positions(*readings, **fields):
    return [(p.actor, p.stance, p.topic) for p in DIMENSION.compare(comparison(*readings, **fields))]


def named(text, *names, id_="a", language="de"):
    return reading(id_, text, names=names, language=language)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Norland fordert einen Stopp des Bauprogramms.",
            [("Norland", "LOC")],
            [("Norland", "demands", "einen Stopp des Bauprogramms")],
        ),
        (
            "Zugleich fordert Ministerin Ada Brenk (ABC) mehr Geld für die Schulen.",
            [("Ada Brenk", "PER")],
            [("Ada Brenk", "demands", "mehr Geld für die Schulen")],
        ),
        (
            "Ada Brenk verlangt, dass die Bahn schneller baut.",
            [("Ada Brenk", "PER")],
            [("Ada Brenk", "demands", "dass die Bahn schneller baut")],
        ),
        (
            "Die Regierung lehnt den Vorschlag der Stadt ab.",
            [],
            [("Die Regierung", "rejects", "den Vorschlag der Stadt")],
        ),
        (
            "Norland setzt sich für ein schrittweises Vorgehen ein.",
            [("Norland", "LOC")],
            [("Norland", "supports", "ein schrittweises Vorgehen")],
        ),
        (
            "Norland setzt sich dafür ein, dass die Zölle sinken.",
            [("Norland", "LOC")],
            [("Norland", "supports", "dass die Zölle sinken")],
        ),
        (
            "Ada Brenk bot den Bauern neue Gespräche an.",
            [("Ada Brenk", "PER")],
            [("Ada Brenk", "offers", "den Bauern neue Gespräche")],
        ),
        (
            "Zwar zeigte sich Ada Brenk offen, sie stellte aber die Bedingung, dass alle Seiten teilnehmen.",
            [("Ada Brenk", "PER")],
            [("Ada Brenk", "conditions", "dass alle Seiten teilnehmen")],
        ),
        (
            "Norland befürwortet eine völlige Abrüstung der Halbinsel.",
            [("Norland", "LOC")],
            [("Norland", "supports", "eine völlige Abrüstung der Halbinsel")],
        ),
    ],
)
def test_german_positions(text, names, expected):
    assert positions(named(text, *names)) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Norland rejected the new border plan.", [("Norland", "LOC")], [("Norland", "rejects", "the new border plan")]),
        ("Ada Brenk called for an end to the strike.", [("Ada Brenk", "PER")], [("Ada Brenk", "demands", "an end to the strike")]),
        ("Ada Brenk offered to release the papers.", [("Ada Brenk", "PER")], [("Ada Brenk", "offers", "to release the papers")]),
        ("The government opposes a ban on diesel cars.", [], [("The government", "rejects", "a ban on diesel cars")]),
        ("Ada Brenk, 52, supports the bill on school meals.", [("Ada Brenk", "PER")], [("Ada Brenk", "supports", "the bill on school meals")]),
    ],
)  # fmt: skip
def test_english_positions(text, names, expected):
    assert positions(named(text, *names, language="en")) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norland fordert keine sofortige Aufgabe des Programms.", [("Norland", "LOC")]),
        ("Das Beben in Norland forderte mindestens drei Tote.", [("Norland", "LOC")]),
        ("Die Frau bot ein Bild des Jammers.", []),
        ("In Norland fordert niemand einen Stopp der Bauten.", [("Norland", "LOC")]),
        ("Die Forderung von Ada Brenk verlangte viel Mut.", [("Ada Brenk", "PER")]),
        ("Der Zug setzt sich langsam in Bewegung.", []),
    ],
)
def test_what_is_no_position(text, names):
    assert positions(named(text, *names)) == []


def test_the_same_position_in_two_outlets_is_one():
    a = named("Norland fordert einen Stopp des Bauprogramms.", ("Norland", "LOC"))
    b = named("Norland verlangt den sofortigen Stopp des Bauprogramms.", ("Norland", "LOC"), id_="b")
    (one,) = DIMENSION.compare(comparison(a, b))
    assert {s.article for s in one.spans} == {"a", "b"}


def test_actors_lend_their_name():
    a = named("Brenk fordert einen Stopp des Bauprogramms.", ("Brenk", "PER"))
    actor = Actor("a1", "Ada Brenk", "PER", (Variant("Brenk", ("a",)),), (), (Span("a", 0, 5),))
    assert positions(a, parts={"actors": (actor,)}) == [("Ada Brenk", "demands", "einen Stopp des Bauprogramms")]


def test_empty_story():
    assert positions() == []
    assert positions(named("")) == []
