"""Announced by one, called off by another; all events are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse.compare.comparison import Statement
from synopse.compare.dimensions.discrepancies import DIMENSION

PLAN = "Der Prozess gegen [Mira Tabor/PER] soll am {17. März|2021-03-17} in [Ostrau/LOC] beginnen."
OFF = "In [Ostrau/LOC] wurde der Beginn des Betrugsprozesses gegen [Mira Tabor/PER] verschoben."


def found(plan: str, off: str, status: str = "planned"):
    first, second = marked_reading("a", plan), marked_reading("b", off)
    statements = [
        Statement(n, 0, one.article.sentences[0].start, one.article.sentences[0].end, s)
        for n, (one, s) in enumerate(((first, status), (second, "happened")))
    ]
    return DIMENSION.compare(comparison(first, second, statements=statements))


def test_put_off_in_one_report_and_announced_in_another():
    (one,) = found(PLAN, OFF)
    assert (one.kind, one.class_) == ("status", "update")
    assert {reading.value for reading in one.readings} == {
        "Der Prozess gegen Mira Tabor soll am 17. März in Ostrau beginnen.",
        "verschoben",
    }


@pytest.mark.parametrize(
    ("plan", "off"),
    [
        (PLAN, OFF.replace("wurde der", "hatte man den")),
        (PLAN, OFF.replace("verschoben", "bestätigt")),
        (PLAN, "In [Kelm/LOC] wurde ein Konzert von [Jan Kern/PER] verschoben."),
        (PLAN.replace("am {17. März|2021-03-17} ", ""), OFF),
        (PLAN, OFF.replace("In [", "Am {5. Januar|2021-01-05} wurde in [").replace("wurde der", "der")),
        (PLAN.replace("beginnen", "beginnen, nachdem er einmal verschoben wurde"), OFF),
    ],
)
def test_old_stories_other_events_and_reports_that_know_are_not(plan, off):
    assert [one for one in found(plan, off) if one.kind == "status"] == []


def test_a_chronicle_tells_of_an_earlier_plan():
    first = marked_reading("a", PLAN)
    second = marked_reading("b", f"{{5. Januar|2021-01-05}}:\n\n{OFF}")
    statements = [
        Statement(0, 0, *_ends(first, 0), "planned"),
        Statement(1, len(second.article.sentences) - 1, *_ends(second, -1), "happened"),
    ]
    assert len(second.article.sentences) == 2
    assert DIMENSION.compare(comparison(first, second, statements=statements)) == ()


def _ends(reading, number):
    sentence = reading.article.sentences[number]
    return sentence.start, sentence.end


def test_what_has_happened_is_no_plan():
    assert [one for one in found(PLAN, OFF, "happened") if one.kind == "status"] == []
