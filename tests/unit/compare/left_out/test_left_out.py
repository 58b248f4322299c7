"""Who can be charged with an omission, and what is told of persons whom an article names nowhere; invented texts."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from builders import article, comparison, reading, span
from synopse.compare.comparison import Comparison
from synopse.compare.dimensions import omissions
from synopse.compare.left_out.charged import common_points, had_room, is_ticker
from synopse.compare.left_out.named import is_named, named_facts
from synopse.model import Actor, Variant

FILLER = " ".join(
    f"Im Rathaus von Nordheim sprach am Abend Redner Nummer {n} über Schulen und Wege." for n in range(14)
)
NEWS = "Der Stadtrat von Nordheim hat am Abend den Haushalt beschlossen, teilte der Rat mit."
TOLD = (
    "Neue Leiterin der Hafenbehörde von Nordheim wird Ada Brenk.",
    "Die Hafenbehörde in Nordheim geht demnach an Ada Brenk aus dem Bauamt.",
    "An die Spitze der Hafenbehörde von Nordheim soll Ada Brenk rücken.",
)


def _named_story(*lacking: str, names: tuple[str, ...] = TOLD) -> Comparison:
    """Reports that tell of Ada Brenk and others that do not; their first sentences say one thing."""
    texts = [*(f"{NEWS} {line} {FILLER}" for line in names), *(f"{NEWS} {line} {FILLER}" for line in lacking)]
    readings = [reading(f"a{n}", text, names=[("Nordheim", "LOC")]) for n, text in enumerate(texts)]
    alone = [[(f"a{n}", 1)] for n in range(len(names))]
    made = comparison(*readings, points=[[(f"a{n}", 0) for n in range(len(texts))], *alone])
    vectors = np.zeros((len(made.statements), 3), np.float32)
    for number, statement in enumerate(made.statements):
        vectors[number, 2 if statement.sentence > 1 else statement.sentence] = 1
    mentions = tuple(span(one, "Ada Brenk") for one in made.readings if "Ada Brenk" in one.article.text)
    brenk = Actor("a1", "Ada Brenk", "person", (Variant("Ada Brenk", ()),), (), mentions)
    ones = tuple(
        replace(one, vectors=np.tile(np.eye(1, 3, 2, dtype=np.float32), (len(one.article.sentences), 1)))
        for one in made.readings
    )
    return replace(made, readings=ones, vectors=vectors, parts={"actors": (brenk,)})


def test_what_all_origins_tell_of_a_person_is_missing_where_nobody_names_them() -> None:
    made = _named_story("Über die Häfen wurde lange und laut gestritten.")
    (fact,) = named_facts(made)
    assert (fact.person.name, fact.origins) == ("Ada Brenk", 3)
    own = tuple(replace(one, vectors=None) for one in made.readings)
    (found,) = omissions.compare(replace(made, readings=own))
    assert found.missing_in == ("a3",)
    assert "3 of 4 origins tell it; Ada Brenk is named nowhere where it is missing" in found.why


@pytest.mark.parametrize(
    "line",
    [
        "Die neue Leiterin Brenk trat am Abend vor die Presse.",
        "Die neue Leiterin Brenck trat am Abend vor die Presse.",
        "Brenks Ernennung kam überraschend.",
    ],
)
def test_a_person_named_in_part_or_spelt_otherwise_is_named(line: str) -> None:
    made = _named_story(line)
    assert is_named(made, 3, made.parts["actors"][0])
    assert omissions.compare(made) == ()


def test_two_of_several_origins_are_not_enough_for_a_person() -> None:
    assert list(named_facts(_named_story("Gestritten wurde lange.", names=TOLD[:2]))) == []


def test_who_says_it_is_not_what_is_told() -> None:
    made = _named_story("Über die Häfen wurde lange und laut gestritten.")
    said = tuple(
        replace(one, speaker=span(made.readings[one.reading], "Ada Brenk"))
        if one.sentence == 1 and one.reading < 3
        else one
        for one in made.statements
    )
    assert list(named_facts(replace(made, statements=said))) == []


def test_of_who_stands_everywhere_no_single_thing_is_told() -> None:
    made = _named_story("Über die Häfen wurde lange und laut gestritten.")
    brenk = made.parts["actors"][0]
    often = msgspec.structs.replace(brenk, mentions=tuple(sorted(brenk.mentions * 3)))
    assert list(named_facts(replace(made, parts={"actors": (often,)}))) == []


def test_an_article_that_shares_nothing_with_those_who_tell_it_is_not_charged() -> None:
    made = _named_story("Über die Häfen wurde lange und laut gestritten.")
    assert common_points(made, "a3", {"a0", "a1", "a2"}) == (1, 1)
    first = made.points[0]
    apart = msgspec.structs.replace(first, reports=first.reports[:3])
    assert omissions.compare(replace(made, points=(apart, *made.points[1:]))) == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("16.41 Uhr: Der Kurs steigt.\n15.19 Uhr: Der Kurs fällt.\n14.25 Uhr: Der Handel beginnt.", None),
        ("+++ Zug steht +++\nNichts geht.\n+++ Bus steht +++\nNichts geht.\n+++ Bahn steht +++\nNichts geht.", None),
        ("Der Rat tagt noch.", "Sturm im Norden: Newsblog"),
        ("Der Rat tagt noch.", "Liveticker zum Sturm"),
    ],
)
def test_a_ticker_is_no_report(text: str, title: str | None) -> None:
    made = article("a", f"{text}\n{FILLER}", title=title)
    assert is_ticker(made)
    assert not had_room(made, 100)


def test_a_report_with_a_clock_time_is_one() -> None:
    made = article("a", f"Um 16.41 Uhr fiel der Strom aus. Um 17.10 Uhr war er wieder da. {FILLER}", title="Strom weg")
    assert not is_ticker(made)
    assert had_room(made, 200)


def test_who_prints_the_same_text_chose_where_to_cut_it() -> None:
    made = article("a", FILLER)
    usual = len(FILLER.split()) / 0.45
    assert not had_room(made, usual)
    assert had_room(made, usual, is_copy=True)
