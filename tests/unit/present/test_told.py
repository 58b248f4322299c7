"""What the forms say of dates that differ or are inferred, of conditions, and of reports that differ."""

from __future__ import annotations

import html
import re

import pytest
from msgspec.structs import replace

import synopse
from builders_present import article, at
from synopse.model import EventDate, Point, Position, Report, Span, Synopsis, TimelineEntry

ONE = article("a", [("paragraph", "Am Montag beginnt der Umbau. Nur gegen Geld stimmt Kellen zu.")], outlet="Bote")
TWO = article("b", [("paragraph", "Am Dienstag beginnt der Umbau.")], outlet="Kurier")


def story() -> Synopsis:
    spans = at(ONE, "Am Montag beginnt der Umbau."), at(TWO, "Am Dienstag beginnt der Umbau.")
    dates = (EventDate("2024-05-06", spans[:1]), EventDate("2024-05-07", spans[1:]))
    reports = tuple(Report(span.article, (span,), "planned") for span in spans)
    return Synopsis(
        articles=(ONE, TWO),
        points=(Point("1", ONE.text[:28], spans[0], reports, 2, 1, differing=("b",)),),
        timeline=(TimelineEntry("2024-05-06", "planned", ONE.text[:28], spans, inferred=True, dates=dates),),
        positions=(Position("Kellen", "supports", "der Umbau", (Span("a", 17, 26),), condition="Nur gegen Geld"),),
    )


def words(form: str, language: str) -> str:
    shown = synopse.render(story(), form, language=language)
    text = re.sub(r"<(script|style).*?</\1>", " ", shown, flags=re.DOTALL) if form == "html" else shown
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_differing_and_inferred_dates_are_said(form: str) -> None:
    said = words(form, "de")
    assert "geplant" in said
    assert "erschlossen" in said
    assert "7. Mai 2024" in said
    assert "inferred" in words(form, "en")


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_a_position_s_condition_is_said(form: str) -> None:
    assert "Bedingung: Nur gegen Geld" in words(form, "de")


@pytest.mark.parametrize("form", ["html", "markdown", "terminal"])
def test_reports_that_differ_do_not_count_as_support(form: str) -> None:
    assert "1 abweichend" in words(form, "de")
    assert "1 differing" in words(form, "en")


@pytest.mark.parametrize(
    ("form", "signs"), [("markdown", ("≠ Kurier", "\\~ Kurier")), ("terminal", ("≠ Kurier", "~ Kurier"))]
)
def test_the_text_forms_mark_who_does_not_bear_a_point_out(form: str, signs: tuple[str, str]) -> None:
    differing = words(form, "de")
    assert signs[0] in differing
    assert "gibt es anders an" in differing
    assert "≠ Bote" not in differing
    (point,) = story().points
    loose = tuple(replace(report, confirms=report.article != "b") for report in point.reports)
    told = synopse.render(replace(story(), points=(replace(point, differing=(), reports=loose),)), form, language="de")
    assert signs[1] in " ".join(told.split())
    assert "deckt aber nicht diesen Wortlaut" in " ".join(told.split())
    both = (*loose, replace(loose[1], status="happened", confirms=True))
    told = synopse.render(replace(story(), points=(replace(point, differing=(), reports=both),)), form, language="de")
    assert "~" not in told


def test_the_matrix_marks_the_report_that_differs() -> None:
    page = synopse.render(story(), "html", language="de")
    cells = re.findall(r'<td( class="[^"]*")?><a href="#a-(\d)-', page)
    assert [("alters" in kind, number) for kind, number in cells] == [(False, "1"), (True, "2")]


@pytest.mark.parametrize(
    ("key", "label"),
    [
        ("002_ad13c6fc177309bb", "Der Stadtrat hat den Haushalt…"),
        ("1484153694", "Der Stadtrat hat den Haushalt…"),
        ("bote-abend", "bote-abend"),
    ],
)
def test_an_article_without_outlet_and_title_goes_by_its_name_or_first_words(key: str, label: str) -> None:
    text = "Der Stadtrat hat den Haushalt für das kommende Jahr beschlossen."
    nameless = Synopsis(articles=(article(key, [("furniture", "Menü"), ("paragraph", text)]),))
    for form in ("html", "markdown", "terminal", "csv"):
        assert label in synopse.render(nameless, form)


def test_a_cell_shows_how_the_report_that_bears_the_point_out_puts_it() -> None:
    (point,) = story().points
    planned, happened = at(TWO, "Am Dienstag"), at(TWO, "beginnt der Umbau.")
    told = (
        point.reports[0],
        Report("b", (planned,), "happened", confirms=False),
        Report("b", (happened,), "planned"),
    )
    page = synopse.render(replace(story(), points=(replace(point, differing=(), reports=told),)), "html", language="de")
    assert re.findall(r'<td[^>]*><a href="#a-\d-[^"]*" class="st-(\w+)"', page) == ["planned", "planned"]
