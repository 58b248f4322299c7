"""Killed or hurt; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy

HURT = "Bei dem Angriff auf das Lager in Ostrau wurden am Freitag ein Fahrer und vier Soldaten verletzt."
KILLED = (
    "Die Regierung berät über die Folgen. Am Freitag wurde bei einem Angriff auf das Lager in Ostrau ein Fahrer getötet. "
    "Das Lager soll nun geräumt werden, teilte ein Sprecher mit."
)


def polarities(first: str, second: str, language: str) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language) for i, text in (("a", first), ("b", second))
    ]
    return [one for one in compare(*articles).discrepancies if one.kind == "polarity"]


def test_one_person_hurt_in_one_report_and_killed_in_the_other() -> None:
    (one,) = polarities(HURT, KILLED, "de")
    assert one.class_ == "contradiction"
    assert "Fahrer" in one.what


@pytest.mark.parametrize(
    "other",
    [
        KILLED.replace("ein Fahrer getötet", "ein Koch getötet"),
        KILLED.replace("ein Fahrer getötet", "zwei Fahrer getötet"),
        KILLED.replace("Freitag", "Montag"),
        "In Ostrau wurde ein Fahrer getötet, als sein Wagen im Winter auf der Brücke ins Schleudern kam.",
        f"{HURT} Später wurde bei einem Angriff auf das Lager ein Fahrer getötet.",
    ],
)
def test_another_person_number_day_or_event_is_none(other: str) -> None:
    assert polarities(HURT, other, "de") == []
