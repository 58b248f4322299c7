"""Announced for a day by one report, told as done by another; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy

PLAN = "Ministerin Ada Brenk will am Mittwoch in Ostrau ihren Plan für den Bahnbau vorstellen."
DONE = "Ministerin Ada Brenk stellte in Ostrau ihren Plan für den Bahnbau vor."


def statuses(first: str, second: str, language: str = "de", days: tuple[str, str] | None = None) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language, published=days[n] if days else None)
        for n, (i, text) in enumerate((("a", first), ("b", second)))
    ]
    return [one for one in compare(*articles).discrepancies if one.kind == "status"]


@pytest.mark.parametrize(
    ("plan", "done", "language"),
    [
        (PLAN, DONE, "de"),
        (PLAN, "Der Bahnbau sei nötig, sagte Ministerin Ada Brenk bei der Vorstellung ihres Plans in Ostrau.", "de"),
        (
            "Ada Brenk will meet Jan Kern in Ostrau on Thursday.",
            "Ada Brenk met Jan Kern in Ostrau for two hours.",
            "en",
        ),
    ],
)
def test_the_verb_or_its_noun_told_as_done(plan: str, done: str, language: str) -> None:
    (one,) = statuses(plan, done, language)
    assert one.class_ == "update"
    assert plan.rstrip(".") in {reading.value.rstrip(".") for reading in one.readings}
    assert "told as done" in one.why


@pytest.mark.parametrize(
    ("plan", "done"),
    [
        (
            PLAN.replace("am Mittwoch ", ""),
            "Ada Brenk stellte in Kelm mit anderen aus Ostrau einen Haushalt für Schulen vor.",
        ),
        (PLAN, "Minister Jan Kern stellte in Kelm sein Buch über die Berge vor."),
        (PLAN, DONE.replace("stellte", "wird am Mittwoch").replace(" vor.", " vorstellen.")),
        (PLAN, DONE.replace("stellte", "stellte am Montag")),
        (f"{PLAN} {DONE}", DONE),
    ],
)
def test_no_day_others_and_those_who_know(plan: str, done: str) -> None:
    assert statuses(plan, done) == []


def test_a_report_from_before_the_day_tells_of_something_else() -> None:
    assert statuses(PLAN, DONE, days=("2021-03-08", "2021-03-11"))
    assert statuses(PLAN, DONE, days=("2021-03-08", "2021-03-09")) == []


GATHERED = (
    "Jan Kern (Rote) und Ada Brenk (Blaue) wollen die Einigung über den Hafen von Ostrau gegen 21.50 Uhr vorstellen."
)
SAID_SO = (
    "In Ostrau haben sich die Roten um Jan Kern und die Blauen um Ada Brenk auf einen Hafen geeinigt. "
    "Das verkündeten die beiden Parteichefs auf einer Pressekonferenz."
)


def test_a_sentence_that_points_back_is_read_with_the_one_before() -> None:
    (one,) = statuses(GATHERED, SAID_SO)
    assert "Das verkündeten" in " ".join(reading.value for reading in one.readings)
    alone = SAID_SO.replace("Das verkündeten", "Einen Hund verkündeten")
    assert not any("verkündeten" in reading.value for one in statuses(GATHERED, alone) for reading in one.readings)


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
