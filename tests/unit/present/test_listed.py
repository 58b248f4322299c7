"""Clauses of one sentence are read as one, fragments say that they are some; everything is invented."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import synopse
from builders_present import article, at
from synopse.model import (
    Article,
    MergedQuotation,
    Omission,
    Point,
    QuotationReport,
    Report,
    Span,
    SummarySentence,
    Synopsis,
)
from synopse.present.listed import with_whole_sentences
from synopse.present.outline import Outline
from synopse.present.sources import Sources
from synopse.present.speech import with_both_marks
from synopse.present.words import Words

ONE = article(
    "a",
    [
        ("paragraph", "Die Brücke ist gesperrt, weil ein Pfeiler nachgab und die Stadt keine Mittel hat. Alle warten."),
        ("paragraph", "Die Brücke ist gesperrt, weil ein Pfeiler nachgab und die Stadt keine Mittel hat. Alle warten."),
    ],
    outlet="Bote",
)
TWO = article("b", [("paragraph", "Weil ein Pfeiler nachgab, ist die Brücke zu.")], outlet="Kurier")
CLAUSES = ("Die Brücke ist gesperrt", "weil ein Pfeiler nachgab", "die Stadt keine Mittel hat.")


def told(id_: str, span: Span, *others: Span) -> Point:
    reports = tuple(Report(one.article, (one,), "happened") for one in (span, *others))
    return Point(id_, ONE.text[span.start : span.end], span, reports, len(reports), len(reports))


def story(*points: Point) -> Synopsis:
    return Synopsis(articles=(ONE, TWO), points=points)


def clauses() -> list[Span]:
    return [at(ONE, words) for words in CLAUSES]


def test_clauses_of_one_sentence_that_one_article_tells_are_one() -> None:
    first, second, third = clauses()
    given = replace(
        story(told("p1", second), told("p2", first), told("p3", third)),
        summary=(SummarySentence((third,), 1, "p3"),),
        omissions=(Omission("p2", ("b",)), Omission("p3", ("b",))),
    )
    shown = with_whole_sentences(given)
    (point,) = shown.points
    assert (point.id, point.span) == ("p1", Span("a", first.start, third.end))
    assert point.text.startswith("Die Brücke ist gesperrt, weil")
    assert [report.spans for report in point.reports] == [(point.span,)]
    assert shown.summary[0].point == "p1"
    assert shown.omissions == (Omission("p1", ("b",)),)


def test_a_clause_that_others_tell_too_stays_by_itself_and_says_it_is_a_part() -> None:
    first, second, third = clauses()
    given = story(told("p1", second, at(TWO, "Weil ein Pfeiler nachgab")), told("p2", first), told("p3", third))
    assert with_whole_sentences(given) == given
    sources = Sources(given)
    assert [sources.excerpt(span) for span in (first, second, third)] == [
        "Die Brücke ist gesperrt …",
        "… weil ein Pfeiler nachgab …",
        "… die Stadt keine Mittel hat.",
    ]
    assert sources.excerpt(at(ONE, "Alle warten.")) == "Alle warten."
    assert "… weil ein Pfeiler nachgab …" in synopse.render(given, "markdown", language="de")


def test_a_sentence_that_stands_twice_in_an_article_is_listed_once() -> None:
    once = at(ONE, "Alle warten.")
    again = Span("a", ONE.text.rindex("Alle"), len(ONE.text))
    shown = with_whole_sentences(story(told("p1", once), told("p2", again)))
    assert [point.id for point in shown.points] == ["p1"]
    assert shown.points[0].reports[0].spans == (once, again)


def test_sentences_that_follow_each_other_stay_two() -> None:
    whole = Span("a", 0, ONE.text.index(" Alle"))
    given = story(told("p1", whole), told("p2", at(ONE, "Alle warten.")))
    assert with_whole_sentences(given) == given


def test_a_sentence_out_of_somebody_s_speech_stands_in_quotation_marks() -> None:
    text = "„Wir warten nicht. Wir bauen. Wer zahlt, ist offen“, sagte Ida Kelm. Sie geht. Das wars."
    spoken = article("c", [("paragraph", text)], outlet="Blatt")
    inside, after = (
        Span("c", text.index("Wir bauen"), text.index(" Wer")),
        Span("c", text.index("Sie geht"), text.rindex(" Das")),
    )
    first = Span("c", 0, text.index(" Wir bauen"))
    speech = Span("c", 1, text.index("“"))
    quotation = MergedQuotation("q1", "direct", None, "Ida Kelm", (QuotationReport("c", (speech,)),), False)
    points = tuple(
        Point(f"p{n}", text[at.start : at.end], at, (Report("c", (at,), "said"),), 1, 1)
        for n, at in enumerate((first, inside, after))
    )
    shown = Outline(Synopsis(articles=(spoken,), points=points, quotations=(quotation,)), Words("de"))
    assert [statement.text for _, own in shown.singles for statement in own] == [
        "„Wir warten nicht.“",
        "„Wir bauen.“",
        "Sie geht.",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wir warten nicht“, sagte Ida Kelm.", "„Wir warten nicht“, sagte Ida Kelm."),
        ("We wait,” she said.", "“We wait,” she said."),
        ("Kelm sagte: „Wir warten nicht.", "Kelm sagte: „Wir warten nicht.“"),
        ('The letter read: "We wait.', 'The letter read: "We wait."'),
        ("„Wir warten“, sagte Kelm.", "„Wir warten“, sagte Kelm."),
        ('The pipe is 5 " wide.', 'The pipe is 5 " wide.'),
    ],
)
def test_speech_that_goes_on_beyond_a_sentence_gets_its_other_mark(text: str, shown: str) -> None:
    assert with_both_marks(text) == shown


def test_an_utterance_that_an_article_gives_twice_is_listed_once() -> None:
    text = "Kelm sagte, der Damm halte. Es regnete. Kelm sagte, der Damm halte."
    words = "der Damm halte"
    places = (
        Span("a", text.index(words), text.index(words) + len(words)),
        Span("a", text.rindex(words), len(text) - 1),
    )
    quotations = tuple(
        MergedQuotation(f"q{n}", "indirect", None, "Kelm", (QuotationReport("a", (place,)),), False)
        for n, place in enumerate(places)
    )
    other = replace(quotations[1], id="q9", speaker_text="Feld")
    shown = Outline(Synopsis(articles=(Article(id="a", text=text),), quotations=(*quotations, other)), Words("de"))
    assert [(view.name, len(view.quotations)) for view in shown.speakers] == [("Kelm", 1), ("Feld", 1)]
