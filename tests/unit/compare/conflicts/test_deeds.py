"""One deed with two doers; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse.languages.rules.exclusive import deeds_of
from told_values import values_told


def values(first: str, second: str, language: str) -> list[set[str]]:
    return values_told(first, second, language, "attribution")


FIRE = "In Ostrau brannte am Montag die Mühle. {} Verletzt wurde niemand, sagte Mira Holt."
FIRE_EN = "The mill in Ostrau burned down on Monday. {} Nobody was hurt, Mira Holt said."


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("Der Jogger Jan Kern wählte gegen sechs Uhr den Notruf.", "Der Hinweis kam von Lena Brook, die dort wohnt.", {"Jan Kern", "Lena Brook"}),
        ("Ein Jogger schlug Alarm.", "Eine Nachbarin rief die Feuerwehr.", {"Jogger", "Nachbarin"}),
        ("Jan Kern riss den Brandstifter zu Boden und hielt ihn fest.", "Lena Brook war es, die den Mann überwältigte.", {"Jan Kern", "Lena Brook"}),
        ("Die Regierungsdelegation verließ wütend den Saal.", "Am Dienstag hatte die Rebellendelegation den Saal verlassen.", {"Regierungsdelegation", "Rebellendelegation"}),
        ("Aufgefallen war es durch den Hinweis einer Nachbarin.", "Ein Jogger verständigte die Feuerwehr.", {"Nachbarin", "Jogger"}),
        ("Die Staatsanwaltschaft kündigte Revision an.", "Die Verteidigung will Berufung einlegen.", {"Staatsanwaltschaft", "Verteidigung"}),
        ("Zuvor bemerkte Jan Kern den Einbruch.", "Entdeckt wurde nichts, bis Lena Brook den Diebstahl bemerkte.", {"Jan Kern", "Lena Brook"}),
        ("Jan Kern, der den Rauch als Erster bemerkt hatte, ging nach Hause.", "Als Erste bemerkte Lena Brook den Rauch.", {"Jan Kern", "Lena Brook"}),
    ],
)  # fmt: skip
def test_two_doers_in_german(first, second, told):
    assert values(FIRE.format(first), FIRE.format(second), "de") == [told]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("A jogger, Jan Kern, raised the alarm at six.", "The tip came from Lena Brook, who lives nearby.", {"Jan Kern", "Lena Brook"}),
        ("A jogger called 911.", "It was a teacher who raised the alarm.", {"jogger", "teacher"}),
        ("Jan Kern, the clerk who first noticed the smoke, wept.", "A young auditor named Lena Brook became the first person to spot the smoke.", {"Jan Kern", "Lena Brook"}),
        ("A complaint was filed with the court by Jan Kern.", "Lena Brook lodged a complaint.", {"Jan Kern", "Lena Brook"}),
        ("The prosecution will appeal.", "The defence announced an appeal.", {"prosecution", "defence"}),
        ("Jan Kern was sent off.", "Lena Brook saw red.", {"Jan Kern", "Lena Brook"}),
        ("Jan Kern conceded defeat.", "On Tuesday Lena Brook conceded the race.", {"Jan Kern", "Lena Brook"}),
        ("Jan Kern was the one who called 911.", "Max Kern called the fire brigade.", {"Jan Kern", "Max Kern"}),
        ("Jan Kern was named player of the match that day.", "Lena Brook, the player of the match that day, wept.", {"Jan Kern", "Lena Brook"}),
    ],
)  # fmt: skip
def test_two_doers_in_english(first, second, told):
    assert values(FIRE_EN.format(first), FIRE_EN.format(second), "en") == [told]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Der Jogger Jan Kern wählte den Notruf.", "Der Notruf kam von Kern, der dort wohnt.", "de"),
        ("Ein Jogger schlug Alarm.", "Jan Kern wählte den Notruf.", "de"),
        ("Ein Jogger schlug Alarm.", "Ein Läufer rief die Feuerwehr.", "de"),
        ("Jan Kern schlug Alarm.", "Jan Kern und Lena Brook schlugen Alarm. Lena Brook wählte den Notruf.", "de"),
        ("Jan Kern raised the alarm.", "Jan Kern raised the alarm, and Lena Brook called 911.", "en"),
        ("A jogger raised the alarm.", "Neighbours called 911.", "en"),
        ("The prosecution will appeal.", "The prosecutor announced an appeal.", "en"),
        ("The prosecution will appeal.", "Jan Kern announced an appeal.", "en"),
        ("Jan Kern called 911.", "Lena Brook ran into the street.", "en"),
    ],
)
def test_one_doer_and_several_are_none(first, second, language):
    frame = FIRE if language == "de" else FIRE_EN
    assert values(frame.format(first), frame.format(second), language) == []


def test_both_languages_have_the_same_deeds():
    assert {v.set for v in deeds_of("de").values} == {v.set for v in deeds_of("en").values}
