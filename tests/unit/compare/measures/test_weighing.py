"""Amounts that are one thing by the sum of what speaks for it; all events are invented."""

from __future__ import annotations

import msgspec
import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy
from told_values import told


def found(first: str, second: str, language: str = "en") -> tuple[Discrepancy, ...]:
    return told(first, second, language, "quantity", "duration")


PAIRS = [
    (
        "de",
        "17|23",
        "Streik im Hafen von Kelm. Vor der Küste von Kelm lagen am Vormittag 17 Frachter auf Reede. Niemand lädt. Der Rat"
        " tagt. Ada Lenz verhandelt.",
        "Der Hafen von Kelm steht still. Vor der Küste von Kelm lagen am Abend 23 Schiffe auf Reede. Die Kräne ruhen."
        " Der Rat tagt. Ada Lenz verhandelt.",
    ),
    (
        "de",
        "54 Prozent|45 Prozent",
        "Ada Lenz ist Bürgermeisterin von Kelm. An der Wahl in Kelm beteiligten sich 54 Prozent der Bürger.",
        "Ada Lenz gewinnt die Wahl in Kelm. An der Wahl in Kelm beteiligten sich nur 45 Prozent.",
    ),
    (
        "en",
        "two days|three days",
        "Ada Lenz asked for a recount in Kelm. The recount of the ballots in Kelm went on for two days.",
        "Ada Lenz lost in Kelm. The recount of all ballots in Kelm went on for three days.",
    ),
    (
        "en",
        "at least two|seven",
        "Fires burn near Kelm. At least two people were killed by the fires near Kelm as winds drove them on. Roads closed."
        " The mayor asked for help. Schools stay shut.",
        "Fires rage around Kelm. Since Monday, seven people have died as the fires near Kelm spread. Rain is far off."
        " Planes drop water. Nobody knows the cause.",
    ),
]


@pytest.mark.parametrize(("language", "values", "first", "second"), PAIRS, ids=lambda value: value[:20])
def test_told_in_other_words(language: str, values: str, first: str, second: str) -> None:
    (one,) = found(first, second, language)
    assert {reading.value.lower() for reading in one.readings} == set(values.lower().split("|"))
    assert one.why.rsplit("; ", 1)[1]


def test_the_same_amount_in_another_unit_is_compared_once() -> None:
    first = "Ada Lenz gave money in Kelm. Her bank in Kelm freed about 800 billion yuan ($114.9 billion) on Monday."
    second = "Ada Lenz spoke in Kelm. Her bank in Kelm freed about 800 billion yuan ($114.6 billion) on Monday."
    assert found(first, second) == ()


def test_what_the_other_report_counts_as_well_is_no_partner() -> None:
    first = "A bus crashed in Kelm. Five women died in the bus in Kelm, and three men died in hospital."
    second = "A bus crashed in Kelm. Three men died in hospital in Kelm after the bus went off the road."
    assert found(first, second) == ()


def test_passengers_are_fewer_than_all_on_board() -> None:
    first = "A bus went off the road near Kelm on Tuesday. The bus near Kelm had 46 people on board."
    second = "A bus crashed near Kelm on Tuesday. The bus near Kelm was carrying 45 passengers and a driver."
    assert found(first, second) == ()


def test_reports_with_many_names_in_common_tell_of_one_event() -> None:
    first = "Ada Lenz of the Kelm Choir spoke to Jan Tabor in Ostrau. In Ostrau six singers of the choir were hurt."
    second = (
        "Jan Tabor of Ostrau met Ada Lenz. Of the Kelm Choir nine singers were hurt in Ostrau, Tabor said. Tabor left."
    )
    (one,) = found(first, second)
    assert {reading.value for reading in one.readings} == {"six", "nine"}


def test_a_known_group_and_some_of_it() -> None:
    first = "The union of Kelm asks for more pay for the 5,100 dockers of Kelm. Kelm waits."
    second = "In Kelm the union is on strike. About 1,800 dockers marched through Kelm on Monday."
    assert found(first, second) == ()


def test_a_large_number_without_its_noun() -> None:
    rest = "Die Schulen bleiben zu. Der Rat tagt am Abend. Es fehlt an Betten."
    first = f"Ada Lenz zählte die Kranken von Ostrau. In Ostrau waren es 1.330 Kranke, sagte Ada Lenz. {rest}"
    second = (
        f"Die Zahlen steigen. Ada Lenz sorgt sich um die Kranken in Ostrau. In Ostrau waren es bereits 1.623. {rest}"
    )
    assert "1.623" in {reading.value for one in found(first, second, "de") for reading in one.readings}


def test_ages_of_somebody_called_by_what_he_does() -> None:
    first = "Der 52 Jahre alte Lokführer aus Kelm wurde verletzt. Der Zug war in Ostrau entgleist."
    second = "In Ostrau entgleiste ein Zug aus Kelm. Der Lokführer, ein 54-Jähriger, hat Brüche."
    (one,) = found(first, second, "de")
    assert "Lokführer" in one.why


@pytest.mark.parametrize("word", ["Frau", "Rentnerin"])
def test_ages_of_anybody_are_none(word: str) -> None:
    first = f"Eine 52-jährige {word} aus Kelm wurde verletzt. Der Zug war in Ostrau entgleist."
    second = f"In Ostrau entgleiste ein Zug aus Kelm. Eine 71-jährige {word} hat Brüche."
    assert found(first, second, "de") == ()


def test_days_since_an_event_are_counted_from_the_day_of_each_report() -> None:
    first = "Zwei Tage nach der Erstürmung der Botschaft in Ostrau hat sich die Regierung von Kelm entschuldigt."
    second = "Drei Tage nach dem Sturm auf die Botschaft in Ostrau sucht die Regierung von Kelm nach Verantwortlichen."
    assert not any(one.kind == "duration" for one in found(first, second, "de"))


def test_the_only_amount_of_a_teaser_says_little() -> None:
    first = "In Kelm hat Ada Lenz dutzende Kopfhörer getestet. In ihrer Liste stehen die zehn besten Modelle."
    second = "Kopfhörer ohne Kabel sind beliebt, so Ada Lenz aus Kelm. Wir haben in Kelm sieben Modelle getestet."
    assert found(first, second, "de") == ()


def test_whose_names_are_known_are_a_part_of_the_dead() -> None:
    first = (
        "40 Tote nach dem Brand in Kelm. In Kelm trauern viele um die Toten. Lenz kam. Es brannte lange. Alle helfen."
    )
    second = (
        "In Kelm kennt man inzwischen die Identität von 24 Toten. Lenz kam nach Kelm. Es brannte lange. Alle helfen."
        " Der Rat tagt."
    )
    assert found(first, second, "de") == ()


def test_who_is_held_to_be_missing_and_who_would_be_missed() -> None:
    rest = "Der Sturm traf Kelm am Montag. Lenz kam nach Kelm. Alle helfen. Der Rat von Kelm tagt."
    first = f"Nach dem Sturm in Kelm gelten 27 Menschen als vermisst. {rest}"
    second = (
        f"In Kelm seien im Sturm drei Menschen verletzt worden, und 29 Menschen würden vermisst, sagte Lenz. {rest}"
    )
    (one,) = found(first, second, "de")
    assert {reading.value for reading in one.readings} == {"27", "29"}


def test_years_apart_are_two_events() -> None:
    text = "Lenz lobte den Rat von Kelm. Der {}-jährige Lenz lebt in Kelm."
    articles = [
        RawArticle(id=day, source=day, content=text.format(age), language="de", published=day)
        for day, age in (("2005-09-26", 77), ("2013-02-11", 84))
    ]
    assert compare(*articles).discrepancies == ()
    near = [msgspec.structs.replace(one, published=f"2013-02-1{n}") for n, one in enumerate(articles)]
    assert len(compare(*near).discrepancies) == 1


@pytest.mark.parametrize(("other", "number"), [("2.180", 1), ("1.180", 0)])
def test_exact_figures_that_are_near_count_one_thing(other: str, number: int) -> None:
    first = "Niemand klagt. Der Rat ruht. Schulen haben auf. Lenz lobt Kelm. 2.340 Menschen sind in Kelm ohne Strom, so Lenz."
    second = f"Ohne Strom waren am Abend bei Kelm {other} Haushalte, teilte Lenz mit. Es regnet. Alle helfen. Lenz kam. Es friert."
    assert len(found(first, second, "de")) == number
