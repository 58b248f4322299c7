"""One event held in two places; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse.languages.rules.venues import venues_of
from told_values import values_told


def values(first: str, second: str, language: str) -> list[set[str]]:
    return values_told(first, second, language, "name")


DE = "In Ostrau will Mira Holt das Hafenamt schließen. {} Das teilte Jan Kern mit."
EN = "In Ostrau Mira Holt plans to close the harbour office. {} Jan Kern said so."


@pytest.mark.parametrize(
    ("first", "second", "told", "language"),
    [
        ("Auf dem Domplatz versammelten sich 200 Menschen.", "Die Kundgebung auf dem Bahnhofsplatz dauerte lange.", {"Domplatz", "Bahnhofsplatz"}, "de"),
        ("Die Trauerfeier findet am Freitag in der Stadthalle statt.", "In der Nikolaikirche ist am Freitag eine Trauerfeier.", {"Stadthalle", "Nikolaikirche"}, "de"),
        ("Die Bewohner wurden in der Turnhalle untergebracht.", "Betreut wurden sie im Pfarrheim.", {"Turnhalle", "Pfarrheim"}, "de"),
        ("Die Mahnwache wurde in die Eishalle verlegt, statt wie geplant in der Lukaskirche zu beginnen.", "Eine Mahnwache soll es in der Lukaskirche geben.", {"Eishalle", "Lukaskirche"}, "de"),
        ("A vigil was held in the cathedral.", "The vigil at the town museum drew 200 people.", {"cathedral", "museum"}, "en"),
        ("Neighbours were looked after in the village hall.", "They spent the night in the primary school.", {"hall", "school"}, "en"),
        ("The meeting in the library lasted two hours.", "She spoke at a meeting in the theatre.", {"library", "theatre"}, "en"),
    ],
)  # fmt: skip
def test_two_places_for_one_event(first, second, told, language):
    text = DE if language == "de" else EN
    assert values(text.format(first), text.format(second), language) == [told]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Auf dem Domplatz versammelten sich 200 Menschen.", "Die Kundgebung auf dem Platz dauerte lange.", "de"),
        ("Auf dem Domplatz versammelten sich 200 Menschen.", "In der Stadthalle war eine Trauerfeier.", "de"),
        ("Auf dem Domplatz war eine Kundgebung.", "Vor dem Rathaus versammelten sich 200 Menschen.", "de"),
        ("Die Trauerfeier ist in der Stadthalle.", "Die Trauerfeier ist in der Kirche, nicht in der Stadthalle.", "de"),
        ("Sie wurden in der Turnhalle und in der Schule betreut.", "Sie wurden im Pfarrheim betreut.", "de"),
        ("A vigil was held in the high school gym.", "The vigil at the school drew 200 people.", "en"),
        ("A vigil was held in the cathedral.", "The meeting in the museum drew 200 people.", "en"),
        ("A vigil was held in the church.", "A vigil was held in Ostrau.", "en"),
        ("The meeting on Monday was in the library.", "A meeting on Friday will be in the theatre.", "en"),
        ("The rally was held in Wakefield.", "The rally in the park drew 200 people.", "en"),
    ],
)
def test_other_events_and_places_that_fit_are_none(first, second, language):
    text = DE if language == "de" else EN
    assert values(text.format(first), text.format(second), language) == []


def test_both_languages_have_the_same_events():
    assert {v.value for v in venues_of("de").events.values} == {v.value for v in venues_of("en").events.values}
    assert venues_of("xx").nouns == {}
