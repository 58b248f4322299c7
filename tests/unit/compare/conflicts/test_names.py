"""Names spelt in two ways; all persons are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse.compare.conflicts.names import spelling_conflicts
from synopse.compare.conflicts.slips import slip_conflicts


def told(first: str, second: str, *, language: str = "de", other: str | None = None):
    readings = [
        marked_reading("a", f"Es sprach [{first}/PER] in Ostrau.", language=language),
        marked_reading("b", f"In Ostrau hat [{second}/PER] gesprochen.", language=other or language),
    ]
    return comparison(*readings, points=[[("a", 0), ("b", 0)]])


@pytest.mark.parametrize(
    ("first", "second", "class_"),
    [
        ("Vincent Tabor", "Vicent Tabor", "precision"),
        ("Mira Schafil", "Mira Schafin", "precision"),
        ("Gordan Radlow Grabitz", "Gordan Grabitz Radlow", "contradiction"),
        ("Fadis al-Tarradsch", "Fadez al-Terraj", "precision"),
    ],
)
def test_spellings_and_orders_are_reported_once(first, second, class_):
    (one,) = spelling_conflicts(told(first, second))
    assert (one.kind, one.class_) == ("name", class_)
    assert sorted(value for value, _ in one.readings) == sorted([first, second])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jürgen Kröger", "Juergen Kroeger"),
        ("Adel Abdel-Tabor", "Adel Abdul Tabor"),
        ("Sergej Kosalow", "Sergei Kosaljow"),
        ("Andrej Plenković", "Andrej Plenkovic"),
        ("Mike Tabor", "Mark Tabor"),
        ("Fadis al-Tarradsch", "Kadez al-Terraj"),
        ("Jan Kern", "Jon Korn"),
        ("Mira Holt", "Jan Kern"),
        ("Mira Holt", "Mira Holts"),
        ("Kim Lo Un", "Kim Lo-un"),
    ],
)
def test_transliterations_genitives_and_other_persons_are_not(first, second):
    assert spelling_conflicts(told(first, second)) == []


def test_two_languages_spell_as_they_do():
    assert spelling_conflicts(told("Vincent Tabor", "Vicent Tabor", other="en")) == []


def test_articles_that_share_no_point_may_tell_of_namesakes():
    readings = told("Vincent Tabor", "Vicent Tabor").readings
    assert spelling_conflicts(comparison(*readings)) == []


def test_an_article_that_has_both_tells_two_persons_apart():
    both = marked_reading("a", "Es sprachen [Vincent Tabor/PER] und [Vicent Tabor/PER].")
    other = marked_reading("b", "Es sprach [Vicent Tabor/PER].")
    assert spelling_conflicts(comparison(both, other, points=[[("a", 0), ("b", 0)]])) == []


RIGHT = "[Mira Tabor/PER] kam. Später ging [Tabor/PER]."


def test_a_slip_is_one_letter_wrong_beside_the_right_name():
    slip = marked_reading("a", RIGHT + " Da lachte [Taber/PER].")
    (one,) = slip_conflicts(comparison(slip, marked_reading("b", RIGHT)))
    assert [value for value, _ in one.readings] == ["Taber", "Tabor"]
    assert {span.article for span in one.readings[1][1]} == {"b"}


@pytest.mark.parametrize("other", ["[Jan Taber/PER]", "[Tabors/PER]", "[Kaber/PER]", "[Tabri/PER]"])
def test_another_person_a_genitive_or_two_letters_are_no_slip(other):
    slip = marked_reading("a", f"{RIGHT} Da lachte {other}.")
    assert slip_conflicts(comparison(slip, marked_reading("b", RIGHT))) == []


def test_a_name_that_another_article_has_too_is_no_slip():
    both = RIGHT + " Da lachte [Taber/PER]."
    assert slip_conflicts(comparison(marked_reading("a", both), marked_reading("b", both))) == []


def test_nothing_named_gives_nothing():
    assert spelling_conflicts(comparison()) == []
    assert slip_conflicts(comparison(marked_reading("a", ""), marked_reading("b", "Es regnet."))) == []
