"""Tables as JSON lines: the same rows as in Parquet, the same bytes always, and articles that can be read again."""

import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from batch_corpora import InlineEngine, lines, tables, write_corpus
from killed_batches import kill_with_all, start
from synopse.errors import UsageError
from synopse.examples import example_folder
from synopse.pipeline import compare, group
from synopse.run.batch import run_batch
from synopse.run.lines import from_lines, to_lines
from synopse.run.parts import FORMS, part_name
from synopse.run.storage import DiskFolder
from synopse.run.tables import JSON_COLUMNS, PRIVATE, PUBLIC, from_parquet, make_table, schema_of, to_parquet
from synopse.settings import Settings

QUICK = ("extract", "group")
ODD = 'Er sagte:\n"Nein\\Ja"\r\n\ttab\u2028\u2029\x00\x85 – Grüße 👩‍🚒'


def rows_of(folder: Path, table: str) -> list[dict]:
    """The rows of a table of JSON lines, as anyone would read them."""
    return [json.loads(line) for path in sorted((folder / table).iterdir()) for line in gzip.open(path)]


def batch(source: Path, output: Path, form: str, stages=QUICK, **options) -> None:
    run_batch([str(source)], str(output), InlineEngine(), settings=Settings(), stages=stages, form=form, **options)


@pytest.fixture(scope="module")
def examples(tmp_path_factory) -> dict[str, Path]:
    """All stages over two example stories, and an input that is not there, once in each form."""
    place = tmp_path_factory.mktemp("examples")
    given = [str(example_folder(name) / "story.jsonl") for name in ("de-hafen", "en-cable-car")]
    for form in FORMS:
        run_batch([*given, "no-such-file"], str(place / form), InlineEngine(), settings=Settings(), form=form)
    return {form: place / form for form in FORMS}


@pytest.mark.parametrize("table", PUBLIC)
def test_rows_and_fields_are_those_of_parquet(table, examples) -> None:
    paths = sorted((examples["parquet"] / table).glob("*"))
    expected = [row for path in paths for row in pq.read_table(path).to_pylist()]
    assert expected
    for row in expected:
        row.update({name: json.loads(row[name]) for name in JSON_COLUMNS.get(table, ())})

    def order(row: dict) -> str:
        return json.dumps(row)

    found = rows_of(examples["jsonl"], table)
    assert sorted(found, key=order) == sorted(expected, key=order)
    assert all(list(row) == schema_of(table).names for row in found)


def test_a_run_leaves_one_form_for_the_user_and_says_which(examples) -> None:
    for form, ending in (("parquet", ".parquet"), ("jsonl", ".jsonl.gz")):
        names = tables(examples[form]).keys() - {"manifest.json"}
        assert names
        assert all(name.endswith(ending) for name in names)
        manifest = json.loads((examples[form] / "manifest.json").read_text())
        assert manifest["format"] == form
        assert {part["name"] for table in manifest["tables"].values() for part in table["parts"]} == names


def test_no_column_needs_more_than_json_has() -> None:
    def plain(kind: pa.DataType) -> bool:
        if pa.types.is_list(kind):
            return plain(kind.value_type)
        if pa.types.is_struct(kind):
            return all(plain(field.type) for field in kind)
        return any(test(kind) for test in (pa.types.is_string, pa.types.is_int64, pa.types.is_boolean)) or (
            pa.types.is_floating(kind)
        )

    assert all(plain(field.type) for table in PUBLIC for field in schema_of(table))


def test_times_are_iso_8601(tmp_path) -> None:
    given = ["2026-03-01", "2026-03-02T05:06:00+01:00", "Tue, 03 Mar 2026 05:06:00 GMT", "nie"]
    records = [{"id": str(number), "text": "Ein Bericht.", "published": time} for number, time in enumerate(given)]
    batch(write_corpus(tmp_path / "in", records, files=1), tmp_path / "out", "jsonl", ("extract",))
    found = {row["id"]: row["published"] for row in rows_of(tmp_path / "out", "articles")}
    assert found["0"].startswith("2026-03-01")
    assert found["1"].startswith("2026-03-02T05:06")
    assert found["2"].startswith("2026-03-03T05:06")
    assert found["3"] is None


def test_any_text_is_one_line_and_comes_back() -> None:
    blocks = [{"kind": "paragraph", "start": 0, "end": 9}, {"kind": "heading", "start": 10, "end": None}]
    table = make_table("articles", [{"id": ODD, "text": ODD, "authors": [ODD, "B"], "blocks": blocks}, {"id": "b"}])
    content = to_lines(table, "articles")
    first, second = gzip.decompress(content).decode().removesuffix("\n").split("\n")
    assert json.loads(first)["authors"] == [ODD, "B"]
    assert json.loads(second) == {**dict.fromkeys(schema_of("articles").names), "id": "b"}
    assert from_lines(content, "articles").equals(table)
    assert from_lines(content, "articles", ["text", "id"]).equals(table.select(["text", "id"]))


def test_bytes_do_not_depend_on_how_the_rows_came() -> None:
    rows = [{"id": f"a{number}", "text": ODD * (number % 7)} for number in range(9_000)]
    whole = make_table("articles", rows)
    pieces = pa.concat_tables([whole.slice(start, 1_111) for start in range(0, 9_000, 1_111)])
    assert to_lines(pieces, "articles") == to_lines(whole, "articles")
    assert to_lines(from_parquet(to_parquet(whole)), "articles") == to_lines(whole, "articles")


def test_the_header_has_no_time_no_name_and_no_system(examples) -> None:
    parts = [content for name, content in tables(examples["jsonl"]).items() if name != "manifest.json"]
    assert {content[:10] for content in parts} == {bytes.fromhex("1f8b08000000000000ff")}


def test_what_only_the_run_reads_is_parquet_in_every_form() -> None:
    assert {part_name(table, "a", form) for table in PRIVATE for form in FORMS} == {
        f"work/{table}/a.parquet" for table in PRIVATE
    }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"), lines(40))


def test_articles_are_an_input_again(corpus, tmp_path) -> None:
    batch(corpus, tmp_path / "first", "jsonl")
    articles = tmp_path / "first" / "articles"
    for form in FORMS:
        batch(articles, tmp_path / f"again-{form}", form)

    def plain(rows: list[dict]) -> list[dict]:
        return sorted(({**row, "source": ""} for row in rows), key=lambda row: row["id"])

    first = plain(rows_of(tmp_path / "first", "articles"))
    assert len(first) == len(lines(40))
    assert plain(rows_of(tmp_path / "again-jsonl", "articles")) == first
    assert plain(pq.read_table(tmp_path / "again-parquet" / "articles").to_pylist()) == first
    stories = rows_of(tmp_path / "first", "stories")
    assert rows_of(tmp_path / "again-jsonl", "stories") == stories
    assert set(group(articles).stories) == {(row["article"], row["story"]) for row in stories}


def test_articles_are_compared_again_as_they_were(examples, tmp_path) -> None:
    for row in rows_of(examples["jsonl"], "synopses"):
        told = {entry["article"] for entry in rows_of(examples["jsonl"], "stories") if entry["story"] == row["story"]}
        again = tmp_path / "articles.jsonl.gz"
        with gzip.open(again, "wt", encoding="utf-8") as file:
            for article in rows_of(examples["jsonl"], "articles"):
                if article["id"] in told:
                    file.write(json.dumps(article) + "\n")
        synopsis = compare(again)
        found = json.loads(msgspec.json.encode(synopsis))
        assert not synopsis.rejected
        assert found["points"]
        for part in ("points", "discrepancies", "quotations", "timeline", "origins", "passages"):
            assert found[part] == row["synopsis"][part]


def test_the_folder_of_articles_is_an_input_of_compare(examples) -> None:
    synopsis = compare(examples["jsonl"] / "articles")
    assert len(synopsis.articles) == len(rows_of(examples["jsonl"], "articles"))
    assert not synopsis.rejected


def test_another_form_is_another_run(corpus, tmp_path) -> None:
    batch(corpus, tmp_path / "out", "parquet")
    with pytest.raises(UsageError, match="other format: parquet there, jsonl asked for"):
        batch(corpus, tmp_path / "out", "jsonl")
    batch(corpus, tmp_path / "out", "jsonl", renew=True)
    batch(corpus, tmp_path / "fresh", "jsonl")
    assert tables(tmp_path / "out") == tables(tmp_path / "fresh")


def test_a_form_that_is_none_is_told(corpus, tmp_path) -> None:
    with pytest.raises(UsageError, match="no form called 'warc'; known: parquet, jsonl"):
        batch(corpus, tmp_path / "out", "warc")
    assert not (tmp_path / "out").exists()


def test_killed_in_the_middle_it_goes_on_in_its_own_form_only(corpus, tmp_path) -> None:
    out = tmp_path / "out"
    run = start(corpus, out, ",".join(QUICK), "jsonl")
    deadline = time.monotonic() + 120
    while not list(out.glob("articles/*.jsonl.gz")) and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    kill_with_all(run)
    assert list(out.glob("articles/*.jsonl.gz"))
    assert not (out / "manifest.json").exists()
    command = [sys.executable, "-m", "synopse", "batch", str(corpus), "-o", str(out), "--stages", ",".join(QUICK)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    other = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert other.returncode == 2
    assert "other format: jsonl there, parquet asked for" in other.stderr
    engine = InlineEngine()
    run_batch([str(corpus)], str(out), engine, settings=Settings(), stages=QUICK, form="jsonl")
    assert {task.step for task in engine.performed} <= {"extract", "group"}
    batch(corpus, tmp_path / "whole", "jsonl")
    assert tables(out) == tables(tmp_path / "whole")


def test_a_store_gives_the_same_bytes_as_a_disk(corpus, tmp_path) -> None:
    pytest.importorskip("fsspec")
    from synopse.run.storage import open_folder

    address = f"memory://{tmp_path.name}"
    run_batch([str(corpus)], address, InlineEngine(), settings=Settings(), stages=QUICK, form="jsonl")
    batch(corpus, tmp_path / "out", "jsonl")
    store = open_folder(address)
    found = {name: store.read(name) for name in store.sizes("") if not name.startswith("work/")}
    assert found == tables(tmp_path / "out")
    assert DiskFolder(str(tmp_path / "out")).sizes("articles") == store.sizes("articles")
