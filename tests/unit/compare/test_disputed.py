"""What speaks for all when reports disagree; read with the tagger, the events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare, render
from synopse.compare.comparison import Comparison
from synopse.compare.disputed import with_discrepancies
from synopse.encoder import load_encoder
from synopse.model import Discrepancy, DiscrepancyClass, DiscrepancyReading, Point, Report, Span
from synopse.settings import Settings

TEXTS = {
    "a": "Das Landgericht Kelm hat den Bauunternehmer Jan Tabor zu drei Jahren Haft verurteilt. Er schwieg im Prozess.",
    "b": "Zu drei Jahren Haft hat das Landgericht Kelm den Bauunternehmer Jan Tabor verurteilt. Der Saal war voll.",
    "c": "Das Landgericht Kelm hat am Ende den Bauunternehmer Jan Tabor zu fünf Jahren Haft verurteilt. Viele weinten.",
}


def test_the_headline_gives_what_most_origins_give_and_the_summary_marks_it() -> None:
    if load_encoder(None) is None:
        pytest.skip("needs the encoder's model files, which are not in this checkout")
    synopsis = compare(*[RawArticle(id=i, source=i, content=text, language="de") for i, text in TEXTS.items()])
    (difference,) = synopsis.discrepancies
    assert {reading.value: reading.origins for reading in difference.readings} == {"drei Jahren": 2, "fünf Jahren": 1}
    assert synopsis.event is not None
    assert synopsis.event.what.article in {"a", "b"}
    assert synopsis.summary[0].spans[0].article in {"a", "b"}
    first = next(line for line in render(synopsis, "markdown").splitlines() if line.startswith("1. "))
    assert "≠1" in first


SHOWN, TOLD = Span("a", 0, 40), Span("b", 0, 40)
POINT = Point(
    "pt1",
    "Three boats sank.",
    SHOWN,
    (Report("a", (SHOWN,), "happened"), Report("b", (TOLD,), "planned"), Report("c", (Span("c", 0, 9),), "happened")),
    3,
    3,
)


def difference(class_: DiscrepancyClass, *places: Span, points: tuple[str, ...] = ()) -> Discrepancy:
    readings = tuple(DiscrepancyReading(f"v{n}", (place,), 1) for n, place in enumerate(places))
    return Discrepancy("d1", "quantity", class_, "boats", readings, points)


def with_listed(*found: Discrepancy) -> Point:
    return with_discrepancies(Comparison((), Settings()), (POINT,), found)[0]


def test_an_article_differs_where_a_listed_difference_says_so() -> None:
    told = with_listed(difference("contradiction", Span("a", 5, 9), Span("b", 5, 9)))
    assert (told.differing, told.discrepancies, told.origins) == (("b",), ("d1",), 2)
    assert [report.confirms for report in told.reports] == [True, False, True]


def test_nobody_differs_without_a_listed_difference() -> None:
    assert with_listed() == POINT
    assert with_listed(difference("contradiction", Span("a", 50, 59), Span("b", 50, 59))) == POINT


def test_two_ways_of_saying_one_thing_and_values_that_the_wording_does_not_give_make_nobody_differ() -> None:
    spelt = with_listed(difference("precision", Span("a", 5, 9), Span("b", 5, 9)))
    assert (spelt.differing, spelt.discrepancies, spelt.origins) == ((), ("d1",), 3)
    others = with_listed(difference("update", Span("b", 5, 9), Span("c", 5, 9), points=("pt1",)))
    assert (others.differing, others.discrepancies) == ((), ("d1",))
    both = with_listed(difference("update", Span("a", 5, 9), Span("a", 15, 19)))
    assert both.differing == ()
