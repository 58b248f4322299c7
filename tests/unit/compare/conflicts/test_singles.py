"""One thing in one report, several in another; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy

ONE = "Unbekannte haben in Ostrau in der Nacht einen Tresor im Rathaus gesprengt. Die Polizei sucht Zeugen der Tat."
TWO = "Unbekannte brachen in der Nacht in das Rathaus von Ostrau ein. Dort sprengten sie zwei Tresore. Die Polizei sucht Zeugen."


def counted(first: str, second: str, language: str = "de") -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language) for i, text in (("a", first), ("b", second))
    ]
    return [one for one in compare(*articles).discrepancies if one.kind == "quantity"]


def test_one_and_two_of_the_same_things() -> None:
    (one,) = counted(ONE, TWO)
    assert one.class_ == "contradiction"
    assert sorted(reading.value for reading in one.readings) == ["einen Tresor", "zwei Tresore"]


def test_in_english_and_in_the_passive() -> None:
    first = "Thieves stole a painting from the town hall of Ostrau at night. Police are looking for witnesses."
    second = "Two paintings were stolen from the town hall of Ostrau at night. The police hope that witnesses will come forward."
    (one,) = counted(first, second, "en")
    assert {reading.value for reading in one.readings} == {"a painting", "Two paintings"}


@pytest.mark.parametrize(
    "second",
    [
        TWO.replace("sprengten sie zwei Tresore", "fanden sie zwei Tresore"),
        TWO.replace("zwei Tresore", "zwei weitere Tresore"),
        TWO.replace("zwei Tresore.", "zwei Tresore. Zuvor hatten sie einen Tresor gesprengt."),
        TWO.replace("zwei Tresore", "einen Tresor"),
        "In Kelm sprengten Diebe zwei Tresore einer Bank.",
    ],
)
def test_another_act_one_more_both_and_another_town_are_none(second: str) -> None:
    assert counted(ONE, second) == []


def test_a_thing_with_an_attribute_of_its_own_is_another() -> None:
    first = (
        "The actor Jan Kern shared pictures from his film in Ostrau. In the first picture the actor wears a red wig."
    )
    second = (
        "The actor Jan Kern shared pictures from his film in Ostrau. The actor wears two very different wigs in it."
    )
    assert counted(first, second, "en") == []
