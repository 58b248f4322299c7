"""One place filled in two ways; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from told_values import values_told


def values(first: str, second: str, language: str) -> list[set[str]]:
    return values_told(first, second, language, "name", "attribution")


DE = "In Ostrau hat Mira Holt den neuen Hafenrat berufen. Um 17 Uhr wird das Gremium in der {} der Künste vorgestellt."
DE_OTHER = (
    "Mira Holt stellt in Ostrau den Hafenrat vor. Um 17 Uhr folgt die Vorstellung des Gremiums in der {} der Künste."
)
EN = "Jan Kern was attacked in Ostrau on Friday night. The attacker wounded Kern with {} near the harbour, police said."
EN_OTHER = "Police in Ostrau are looking for a man who wounded Jan Kern. On Friday night the attacker wounded Kern with {} near the harbour."


@pytest.mark.parametrize(
    ("first", "second", "told", "language"),
    [
        (DE.format("Aula"), DE_OTHER.format("Akademie"), {"Aula", "Akademie"}, "de"),
        (EN.format("an axe"), EN_OTHER.format("a knife"), {"axe", "knife"}, "en"),
        (EN.format("a rifle"), EN_OTHER.format("a crossbow"), {"rifle", "crossbow"}, "en"),
    ],
)
def test_two_words_of_one_set_in_one_place(first, second, told, language):
    assert told in values(first, second, language)


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (DE.format("Aula"), DE_OTHER.format("Aula"), "de"),
        (
            f"{DE.format('Aula')} Die Akademie der Künste ist zu fern.",
            f"{DE_OTHER.format('Akademie')} Die Aula der Künste ist zu klein.",
            "de",
        ),
        (EN.format("an axe"), EN_OTHER.format("a hatchet"), "en"),
        (
            EN.format("an axe"),
            "Jan Kern of Ostrau told police on Friday that a knife was missing from his kitchen.",
            "en",
        ),
    ],
)
def test_synonyms_what_both_know_and_other_places_are_none(first, second, language):
    assert values(first, second, language) == []


def test_a_report_that_tells_of_the_old_place_too():
    moved = f"{DE_OTHER.format('Akademie')} Die Aula der Künste ist zu klein."
    assert {"Aula", "Akademie"} in values(DE.format("Aula"), moved, "de")


def test_two_names_of_one_kind_in_one_place():
    said = "{} told the council of Ostrau on Monday that the old ferry will never leave the harbour again."
    assert {"Jan Kern", "Lena Vogt"} in values(said.format("Jan Kern"), said.format("Lena Vogt"), "en")
    assert {"Jan Kern", "Ole Kern"} in values(said.format("Jan Kern"), said.format("Ole Kern"), "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [("the United States", "the U.S."), ("Berlin", "Germany"), ("Britain", "London"), ("Bavaria", "Bayreuth")],
)
def test_second_names_and_coarser_places_fit(one, other):
    said = "The council of Ostrau on Monday sent its old ferry to {} for good, Jan Kern said."
    assert values(said.format(one), said.format(other), "en") == []


@pytest.mark.parametrize(("place", "number"), [("in Ostrau", 1), ("in der Nähe von Ostrau", 0), ("nahe Ostrau", 0)])
def test_what_lies_near_a_place_may_lie_in_another(place, number):
    said = "Der Sänger Jan Kern und seine Familie haben am Montag ein zweites altes Zuhause {} gefunden."
    found = values(said.format(place), said.format("in Kelm"), "de")
    assert len([one for one in found if "Kelm" in one]) == number


def test_a_list_has_the_other_value_too():
    first = "Die Gewalt gegen Lehrerinnen, Polizisten und Pfleger hat in Ostrau zugenommen."
    second = "Die Gewalt gegen Feuerwehrleute und Polizisten nimmt in Ostrau zu."
    assert values(first, second, "de") == []
