"""Lengths, clock times and ends of closures that are of one event by the sum of what speaks for it; all events are invented."""

from __future__ import annotations

import pytest

from told_values import values_told

TIMES = ("date", "duration")

PAIRS = [
    (
        "de",
        "Sonntag|Dienstag",
        "Ein Erdrutsch hat die Straße nach Ostrau verschüttet. Die Straße nach Ostrau bleibt bis Sonntag gesperrt, sagte Ada Brenk.",
        "Nach dem Erdrutsch bei Ostrau räumen Bagger den Schutt weg. Erst am Dienstag wird die Strecke nach Ostrau wieder geöffnet, "
        "kündigte Ada Brenk an.",
    ),
    (
        "en",
        "Thursday|Saturday",
        "A burst pipe flooded the library in Ostrau. The library in Ostrau will stay shut until Thursday, Ada Brenk said.",
        "The library in Ostrau was flooded on Monday. It will reopen on Saturday, said Ada Brenk, who runs it.",
    ),
    (
        "en",
        "three days|eight days",
        "A digger cut a cable in Ostrau. The repair will take three days, said Ada Brenk.",
        "Ada Brenk is in charge of the cables of Ostrau. The repair of the cable takes eight days, she said.",
    ),
]

LOOK_ALIKES = [
    (
        "de",
        "Ein Mann hat in Ostrau eine Tankstelle überfallen. Gegen 22.15 Uhr betrat der Täter die Tankstelle in Ostrau und bedrohte "
        "Ada Brenk mit einem Messer.",
        "Nach dem Überfall in Ostrau sucht die Polizei einen Täter. Um 22.50 Uhr nahm die Polizei am Bahnhof von Ostrau einen Mann fest.",
    ),
    (
        "de",
        "In Ostrau ist am Morgen der Strom ausgefallen. Die Reparatur des Kabels in Ostrau dauert nach Angaben von Ada Brenk drei Tage.",
        "Ein Bagger hat in Ostrau ein Kabel zerrissen. Der Strom war acht Stunden lang weg, sagte Ada Brenk.",
    ),
    (
        "en",
        "A court in Ostrau heard the case of Ada Brenk for weeks. The trial of Ada Brenk in Ostrau lasted six weeks.",
        "Ada Brenk was acquitted in Ostrau. The jury in Ostrau deliberated for nine hours.",
    ),
    (
        "en",
        "Ada Brenk has led the museum in Ostrau for six years. The museum in Ostrau was closed for six years, from 2011 on.",
        "Ada Brenk leads the museum in Ostrau. It will show the works of Ostrau's painters for four months.",
    ),
]


@pytest.mark.parametrize(("language", "values", "first", "second"), PAIRS, ids=lambda value: value[:20])
def test_one_event_told_in_other_words(language: str, values: str, first: str, second: str) -> None:
    assert set(values.split("|")) in values_told(first, second, language, *TIMES)


@pytest.mark.parametrize(("language", "first", "second"), LOOK_ALIKES, ids=lambda value: value[:20])
def test_times_of_other_things_are_left_alone(language: str, first: str, second: str) -> None:
    assert values_told(first, second, language, *TIMES) == []


def test_the_hour_in_words_may_be_of_either_half_of_the_day() -> None:
    first = "A man attacked Ada Brenk in Ostrau. He rushed into the ticket hall of Ostrau at 4.45pm, Ada Brenk said."
    second = "Ada Brenk was attacked in Ostrau. It happened at a quarter to five in the ticket hall of Ostrau."
    assert values_told(first, second, "en", *TIMES) == []


def test_noon_does_not_name_two_oclock() -> None:
    first = (
        "Die Fahrer streiken in Ostrau. Der Streik der Fahrer in Ostrau soll bis 14 Uhr dauern, kündigte Ada Brenk an."
    )
    second = (
        "In Ostrau streiken die Fahrer. Gegen Mittag sprach Ada Brenk zu den Fahrern in Ostrau. "
        "Der Streik der Fahrer endet um 15 Uhr."
    )
    assert values_told(first, second, "de", *TIMES) == [{"14 Uhr", "15 Uhr"}]


def test_just_under_and_just_over_a_length_are_near_it() -> None:
    first = "In Ostrau haben sich Ada Brenk und Jan Kern geeinigt. Die Sitzung in Ostrau dauerte gut 14 Stunden."
    second = "Ada Brenk und Jan Kern sind sich in Ostrau einig. Die Sitzung in Ostrau dauerte fast 18 Stunden."
    assert values_told(first, second, "de", "duration") == [{"gut 14 Stunden", "fast 18 Stunden"}]


def test_an_opening_ends_what_was_closed() -> None:
    first = "Kelm und Ostrau sind sich einig. Der Übergang bei Ostrau wird am 1. Juni wieder geöffnet, sagte Ada Brenk."
    second = (
        "Ada Brenk hat in Ostrau unterschrieben. Der Übergang bei Ostrau geht nach Angaben von Kelm am 1. Juli auf."
    )
    assert values_told(first, second, "de", *TIMES) == [{"1. Juni", "1. Juli"}]


def test_old_years_with_two_figures_swapped_are_a_slip() -> None:
    first = (
        "A bridge in Ostrau was closed on Monday. The bridge, built in 1968, carries 9,000 cars a day, said Ada Brenk."
    )
    second = "Ada Brenk wants a new bridge for Ostrau. The bridge over the Kelm dates from 1986 and has cracks."
    assert values_told(first, second, "en", "date") == [{"1968", "1986"}]


def test_late_years_are_named_for_many_things() -> None:
    first = "The museum in Ostrau has burned down. The museum opened in 2012, said Ada Brenk."
    second = "Ada Brenk wept for the museum of Ostrau. The roof of the museum was renewed in 2021."
    assert values_told(first, second, "en", "date") == []
