"""Actors over invented articles: variants resolved, different persons kept apart."""

from __future__ import annotations

import pytest

import builders
import synopse
from synopse.compare.actors.forms import is_like, name_words, same_full_name
from synopse.compare.dimensions.actors import compare
from synopse.model import Actor
from synopse.present.reasons import say_reason
from synopse.present.words import Words


def actors(*articles: tuple[str, list[tuple[str, str]]]) -> dict[str, Actor]:
    readings = [builders.reading(f"r{n}", text, names=names) for n, (text, names) in enumerate(articles)]
    return {actor.name: actor for actor in compare(builders.comparison(*readings))}


def test_variants_of_one_person_over_outlets() -> None:
    found = actors(
        ("Tan Min Ho kam. Tan sprach.", [("Tan Min Ho", "PER"), ("Tan#2", "PER")]),
        ("Tans Zug stand. Tan Min-ho fuhr.", [("Tans", "PER"), ("Tan Min-ho", "PER")]),
    )
    (actor,) = found.values()
    assert actor.kind == "person"
    assert len(actor.mentions) == 4
    assert {variant.text for variant in actor.variants} == {"Tan Min Ho", "Tan", "Tans", "Tan Min-ho"}


def test_an_actor_says_by_what_its_mentions_are_told_to_be_one() -> None:
    found = actors(
        (
            "Bürgermeisterin Ida Sommer kam. Sommer sprach. Die Bürgermeisterin ging.",
            [("Ida Sommer", "PER"), ("Sommer#2", "PER")],
        ),
        ("Ida Sommer blieb in Nordheim.", [("Ida Sommer", "PER"), ("Nordheim", "LOC")]),
    )
    full, part, office = found["Ida Sommer"].why.split("; ")
    assert full == "2× named in full"
    assert part.startswith("1× by a part of the name")
    assert office == "1× by office, age or kinship: “Die Bürgermeisterin”"
    assert found["Nordheim"].why == "1× the same name"
    german = say_reason(found["Ida Sommer"].why, Words("de"))
    assert german.startswith("2× mit vollem Namen genannt; 1× mit einem Teil des Namens")
    assert german.endswith("1× mit Amt, Alter oder Verwandtschaft: “Die Bürgermeisterin”")


def test_father_and_son_stay_two_and_the_surname_goes_to_the_one_named_most() -> None:
    found = actors(
        ("Tan Min Ho kam.", [("Tan Min Ho", "PER")]),
        (
            "Tan Min Ho kam. Tan sprach. Sein Vater Tan Min Su starb.",
            [("Tan Min Ho", "PER"), ("Tan#2", "PER"), ("Tan Min Su", "PER")],
        ),
    )
    assert len(found["Tan Min Ho"].mentions) == 3
    assert len(found["Tan Min Su"].mentions) == 1


def test_surname_belongs_to_the_person_introduced_in_the_article() -> None:
    found = actors(
        ("Rosa Feld sprach. Feld ging.", [("Rosa Feld", "PER"), ("Feld#2", "PER")]),
        ("Karl Feld sang. Feld verbeugte sich.", [("Karl Feld", "PER"), ("Feld#2", "PER")]),
    )
    assert [len(found[name].mentions) for name in ("Rosa Feld", "Karl Feld")] == [2, 2]


def test_bare_surname_of_two_namesakes_is_given_to_neither() -> None:
    found = actors(
        ("Rosa Feld sprach.", [("Rosa Feld", "PER")]),
        ("Karl Feld sang.", [("Karl Feld", "PER")]),
        ("Feld kam.", [("Feld", "PER")]),
    )
    assert set(found) == {"Rosa Feld", "Karl Feld", "Feld"}


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Konstantin Kosatschjow", "Konstantin Kosatschow", True),
        ("Sergej Lawrow", "Sergei Lavrov", True),
        ("Jean-Luc Petit", "Jean Luc Petit", True),
        ("George W. Bush", "George Bush", True),
        ("Witali Klitschko", "Wladimir Klitschko", False),
        ("Kim Jong Un", "Kim Jong Il", False),
        ("Anna Müller", "Anna Möller", False),
    ],
)
def test_spellings_of_full_names(first: str, second: str, same: bool) -> None:
    assert same_full_name(name_words(first), name_words(second)) is same
    assert same_full_name(name_words(second), name_words(first)) is same


def test_short_words_must_be_equal() -> None:
    assert not is_like("un", "il")
    assert is_like("sergej", "sergei")


def test_case_endings_of_places_are_one() -> None:
    found = actors(
        ("Norlands Küste. Norland liegt am Meer.", [("Norlands", "LOC"), ("Norland#2", "LOC")]),
        ("Die Vereinten Nationen (UN) tagen. Die UN stimmten ab.", [("Vereinten Nationen", "ORG"), ("UN#2", "ORG")]),
    )
    assert {name: len(actor.mentions) for name, actor in found.items()} == {"Norland": 2, "Vereinten Nationen": 2}


def test_roles_are_collected_verbatim() -> None:
    found = actors(
        ("Es sprach der neue Sprecher des Stadtrates Karl Feld.", [("Karl Feld", "PER")]),
        ("Karl Feld, Bürgermeister von Oberau, kam. Später sprach der neue Sprecher.", [("Karl Feld", "PER")]),
    )
    actor = found["Karl Feld"]
    assert set(actor.roles) == {"der neue Sprecher des Stadtrates", "Bürgermeister von Oberau"}
    assert len(actor.mentions) == 3  # "der neue Sprecher" names him too


def test_a_role_has_the_whole_name_of_its_place() -> None:
    text = "Der New Yorker Bürgermeister Karl Feld hielt eine Rede. In Wien kam Stadtsprecher Jan Kern."
    article = synopse.RawArticle(id="a", source="a", content=text, language="de")
    found = {actor.name: actor.roles for actor in synopse.compare(article).actors}
    assert found["Karl Feld"] == ("New Yorker Bürgermeister",)
    assert found["Jan Kern"] == ("Stadtsprecher",)


def test_ids_do_not_depend_on_the_order_of_articles() -> None:
    one = builders.reading("r1", "Rosa Feld kam.", names=[("Rosa Feld", "PER")])
    two = builders.reading(
        "r2", "Feld traf Karl Kern in Au.", names=[("Feld", "PER"), ("Karl Kern", "PER"), ("Au", "LOC")]
    )
    assert compare(builders.comparison(one, two)) == compare(builders.comparison(two, one))
    assert [a.id for a in compare(builders.comparison(one, two))] == ["a1", "a2", "a3"]


def test_nothing_named_no_actors() -> None:
    assert compare(builders.comparison(builders.reading("r1", "Es regnet."))) == ()
    assert compare(builders.comparison()) == ()
