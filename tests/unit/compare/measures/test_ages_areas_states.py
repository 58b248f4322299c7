"""Ages of one person, burnt areas, lasting states and the words that restrict a count; all events are invented."""

from __future__ import annotations

import pytest

from synopse.model import Discrepancy
from told_values import told


def found(first: str, second: str, language: str = "en") -> tuple[Discrepancy, ...]:
    return told(first, second, language)


def test_ages_beside_the_name_and_beside_the_first_name_of_one_person() -> None:
    first = "Jan Tabor (40) met his wife Mira Tabor (36) at the station of Ostrau, police said. Mira Tabor waved."
    second = "Police in Ostrau said that Jan Tabor came with his wife Mira Tabor. Mira (35) had waited for an hour."
    (one,) = found(first, second)
    assert sorted(reading.value for reading in one.readings) == ["35", "36"]
    assert "Mira Tabor" in one.why


def test_ages_of_two_persons_with_one_surname_are_none() -> None:
    first = "Jan Tabor (40) waited at the station of Ostrau, police said."
    second = "Mira Tabor (36) waited at the station of Ostrau, the police said later."
    assert [one for one in found(first, second) if one.kind == "quantity"] == []


def test_areas_that_burned() -> None:
    first = "Fires in the hills of Ostrau have scorched 12 million acres. Rain is not in sight."
    second = "In the hills of Ostrau 1,400 homes were destroyed and 9 million acres burned in the fires of this summer."
    (one,) = found(first, second)
    assert one.kind == "quantity"
    assert {"12 million acres", "9 million acres"} == {reading.value for reading in one.readings}


def test_how_long_one_state_has_lasted() -> None:
    first = "Jan Tabor had been living in Ostrau for the last six months, his father said. He worked at the mill."
    second = "The mill gave no comment. According to his father, Jan Tabor was living in Ostrau for the past one year."
    (one,) = found(first, second)
    assert one.kind == "duration"


def test_how_long_ago_and_how_long_it_lasted_are_two_things() -> None:
    first = "Jan Tabor had been living in Ostrau for the last six months, his father said. He worked at the mill."
    second = "The mill gave no comment. According to his father, Jan Tabor moved to Ostrau one year ago."
    assert found(first, second) == ()


@pytest.mark.parametrize("place", ["in die schwer bewachte Altstadt", "pro-irdischer Gruppen in die Altstadt"])
def test_words_that_restrict_no_count(place: str) -> None:
    first = f"Am Dienstag marschierten in Ostrau Tausende Demonstranten {place} und warfen Steine auf das Rathaus."
    second = "Am Dienstag warfen in der Altstadt von Ostrau Hunderte Demonstranten Steine auf das Rathaus. Es regnete."
    assert [one.class_ for one in found(first, second, "de")] == ["precision"]


def test_a_count_there_is_none_of_the_whole_country() -> None:
    first = "The protests in Kelm turned violent, particularly in Ostrau, and at least 25 people have been killed."
    second = "The violence of the protests has been bad particularly in Ostrau, where an estimated 19 people have died."
    assert found(first, second) == ()


def test_the_recovered_are_not_the_infected() -> None:
    first = "Im Bezirk Kelm haben sich 1.203 Menschen infiziert, sagte Ada Brenk in Ostrau. Die Schulen bleiben zu."
    second = "Im Bezirk Kelm gelten 166 Infizierte als genesen, sagte Ada Brenk in Ostrau. Die Schulen öffnen wieder."
    assert [one for one in found(first, second, "de") if one.kind == "quantity"] == []


AGES = [
    (
        "de",
        "Ada Lenz hat die Wahl in Kelm gewonnen. Die 41-Jährige gehört keiner Partei an.",
        "In Kelm jubelt die Siegerin. Ada Lenz, 43, parteilos, regiert nun die Stadt Kelm.",
    ),
    (
        "en",
        "An 84-year-old retired mail carrier, Jan Tabor, was the first to die in Kelm, doctors said.",
        "In Kelm the family of Jan Tabor, 87, was not present when doctors spoke. Jan Tabor died first.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second"), AGES, ids=["phrase", "apposition"])
def test_an_age_of_somebody_named_nearby(language: str, first: str, second: str) -> None:
    (one,) = found(first, second, language)
    assert one.kind == "quantity"


def test_an_age_phrase_behind_two_persons_is_nobodys() -> None:
    first = "Ada Lenz besiegte Jan Tabor in Kelm. Die 41-Jährige gehört keiner Partei an."
    assert found(first, "In Kelm jubelt Ada Lenz. Ada Lenz, 43, parteilos, regiert nun die Stadt Kelm.", "de") == ()
