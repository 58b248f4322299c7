"""The flat table: complete, pointing at the words, safe in a spreadsheet, the same in every library."""

from __future__ import annotations

import csv
import importlib
import io
import sys
from collections.abc import Callable
from typing import Any

import pytest

import synopse
from builders_present import STORIES, article, at
from synopse.errors import UsageError
from synopse.model import Point, Report, Synopsis
from synopse.present.form import View
from synopse.present.formats.csv import FORMAT as CSV
from synopse.present.tables.rows import COLUMNS, table_rows


def read(story: Synopsis) -> list[dict[str, str]]:
    rendered = CSV.render(story, View())
    assert isinstance(rendered, str)
    assert rendered.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(rendered[1:], newline="")))


@pytest.mark.parametrize("name", ["english", "fire", "pair", "wide"])
def test_every_place_holds_the_words_of_its_row(name: str) -> None:
    story = STORIES[name]()
    texts = {a.id: a.text for a in story.articles}
    placed = [row for row in table_rows(story) if row["start"] is not None]
    assert placed
    for row in placed:
        assert texts[row["article"]][row["start"] : row["stop"]] == row["wording"]


def test_every_part_of_the_story_has_its_rows() -> None:
    story = STORIES["fire"]()
    rows = table_rows(story)
    for part, wanted in {
        "article": [a.id for a in story.articles],
        "point": [p.id for p in story.points],
        "discrepancy": [d.id for d in story.discrepancies],
        "quotation": [q.id for q in story.quotations],
        "actor": [a.id for a in story.actors],
        "passage": [p.id for p in story.passages],
        "omission": [o.point for o in story.omissions],
        "rejected": [r.input for r in story.rejected],
    }.items():
        assert {row["id"] for row in rows if row["part"] == part} == set(wanted), part
    disputed = [row for row in rows if row["part"] == "discrepancy" and row["id"] == story.discrepancies[0].id]
    assert {row["value"] for row in disputed} == {reading.value for reading in story.discrepancies[0].readings}


def test_a_report_that_differs_is_marked() -> None:
    one = article("a", [("paragraph", "Drei Tote.")])
    two = article("b", [("paragraph", "Vier Tote.")])
    spans = at(one, "Drei Tote."), at(two, "Vier Tote.")
    reports = tuple(Report(span.article, (span,), "happened") for span in spans)
    point = Point("1", "Drei Tote.", spans[0], reports, 2, 1, differing=("b",))
    rows = [row for row in table_rows(Synopsis(articles=(one, two), points=(point,))) if row["part"] == "point"]
    assert [row["differs"] for row in rows] == [False, True]
    assert {row["origins"] for row in rows} == {1}


@pytest.mark.parametrize("start", ["=1+1", "+49 30", "-5 Grad", "@cmd", "\t=1", "  =HYPERLINK(1)"])
def test_no_cell_is_a_formula(start: str) -> None:
    story = Synopsis(articles=(article("a", [("paragraph", "Text.")], outlet=start, title=start),))
    row = next(row for row in read(story) if row["part"] == "article")
    assert row["outlet"] == row["title"]
    assert row["outlet"].startswith("'")
    assert row["outlet"].endswith(start.lstrip("\t")[-2:])


def test_csv_of_hostile_texts_reads_back_with_every_row() -> None:
    story = STORIES["hostile"]()
    rows = read(story)
    assert len(rows) == len(table_rows(story))
    assert all(set(row) == set(COLUMNS) for row in rows)


@pytest.mark.parametrize(
    ("library", "make"),
    [("pandas", synopse.to_pandas), ("polars", synopse.to_polars), ("pyarrow", synopse.to_arrow)],
)
def test_a_data_frame_has_the_table_s_rows_and_types(library: str, make: Callable[[Synopsis], Any]) -> None:
    pytest.importorskip(library, reason=f"needs {library}")
    story = STORIES["fire"]()
    frame = make(story)
    assert len(frame) == len(table_rows(story))
    assert list(frame.column_names if library == "pyarrow" else frame.columns) == list(COLUMNS)
    last = max(filter(None, frame["start"].to_pylist())) if library == "pyarrow" else frame["start"].max()
    assert last == max(row["start"] or 0 for row in table_rows(story))
    assert len(make(STORIES["empty"]())) == 1


@pytest.mark.parametrize(
    ("library", "make"),
    [("pandas", synopse.to_pandas), ("polars", synopse.to_polars), ("pyarrow", synopse.to_arrow)],
)
def test_a_missing_library_is_named_with_the_command(
    library: str, make: Callable[[Synopsis], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", refuse)
    with pytest.raises(UsageError, match=f"pip install {library}"):
        make(STORIES["pair"]())


def test_parquet_is_bytes_and_reads_back() -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    story = STORIES["fire"]()
    found = parquet.read_table(io.BytesIO(synopse.render_bytes(story, "parquet")))
    assert found.to_pylist() == table_rows(story)
    with pytest.raises(UsageError, match="render_bytes"):
        synopse.render(story, "parquet")


def test_parquet_without_its_library_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'synopse\[parquet\]'"):
        synopse.render_bytes(STORIES["pair"](), "parquet")
