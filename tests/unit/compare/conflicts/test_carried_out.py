"""Just ahead or still due in one report, told as done by another; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy


def statuses(first: str, second: str, language: str = "de", days: tuple[str, str] | None = None) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language, published=days[n] if days else None)
        for n, (i, text) in enumerate((("a", first), ("b", second)))
    ]
    return [one for one in compare(*articles).discrepancies if one.kind == "status"]


NEAR = "Jan Kern (Rote) und Ada Brenk (Blaue) stehen kurz vor der Einigung über den Hafen von Ostrau."
SAID_SO = "In Ostrau haben sich die Roten um Jan Kern und die Blauen um Ada Brenk auf einen Hafen geeinigt."


def test_just_ahead_and_done() -> None:
    found = statuses(NEAR, SAID_SO)
    assert found
    assert found[0].class_ == "update"


def test_announced_for_a_day_and_done_on_it_is_none() -> None:
    plan = "Ministerin Ada Brenk will am Mittwoch in Ostrau ihren Plan für den Bahnbau vorstellen."
    assert statuses(plan, "Ministerin Ada Brenk stellte am Mittwoch in Ostrau ihren Plan für den Bahnbau vor.") == []


def test_a_report_from_before_tells_of_something_else() -> None:
    assert statuses(NEAR, SAID_SO, days=("2021-03-11", "2021-03-12"))


DUE = "Zuvor muss noch das Kreisgericht von Ostrau die neue Satzung des Hafens billigen, sagte Ada Brenk in Kelm."


def test_what_must_still_be_done_and_has_been() -> None:
    (one,) = statuses(
        DUE, "Im Eiltempo hatte das Kreisgericht in Ostrau der Satzung des Hafens zugestimmt, sagte Jan Kern."
    )
    assert one.class_ == "update"
    assert "still to be done" in one.why


@pytest.mark.parametrize(
    "other",
    [
        "Im Eiltempo hatte der Gemeinderat einer Reise nach Kelm zugestimmt, sagte Jan Kern in Ostrau.",
        "Ada Brenk sagte in Ostrau, das Kreisgericht könnte der Satzung des Hafens noch zustimmen.",
    ],
)
def test_others_and_possibilities_do_not_do_what_is_due(other: str) -> None:
    assert statuses(DUE, other) == []
