import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from batch_corpora import InlineEngine, lines, tables, write_corpus
from killed_batches import kill_until_done
from synopse.errors import UsageError
from synopse.examples import example_folder
from synopse.pipeline import group
from synopse.run.batch import STAGES, run_batch
from synopse.run.engines.local import LocalEngine
from synopse.run.parts import FORMS
from synopse.run.storage import DiskFolder
from synopse.settings import Settings

QUICK = ("extract", "group")


def run(corpus: Path, output: Path, engine=None, **options):
    options.setdefault("stages", QUICK)
    return run_batch([str(corpus)], str(output), engine or InlineEngine(), settings=Settings(), **options)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"), lines(5))


@pytest.fixture(scope="module", params=FORMS)
def form(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def expected(corpus, form, tmp_path_factory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("expected") / "out"
    run(corpus, folder, form=form)
    return tables(folder)


def test_articles_and_stories_are_tables(corpus, tmp_path) -> None:
    run(corpus, tmp_path / "out")
    articles = pq.read_table(tmp_path / "out" / "articles").to_pylist()
    given = {record["id"]: record["text"] for record in lines(5)}
    assert {row["id"]: row["text"] for row in articles} == given
    assert all(row["blocks"] for row in articles)
    stories = pq.read_table(tmp_path / "out" / "stories").to_pylist()
    assert {(row["article"], row["story"]) for row in stories} == set(group(corpus).stories)


def test_order_of_shards_changes_no_byte(corpus, form, expected, tmp_path) -> None:
    run(corpus, tmp_path / "out", InlineEngine(backwards=True), form=form)
    assert tables(tmp_path / "out") == expected


def test_two_worker_processes_give_the_same_bytes(corpus, form, expected, tmp_path) -> None:
    engine = LocalEngine(2)
    try:
        run(corpus, tmp_path / "out", engine, form=form)
    finally:
        engine.close()
    assert tables(tmp_path / "out") == expected


class _Killed(BaseException):
    """Stands for kill -9: nothing may catch it."""


@pytest.mark.parametrize("moment", ["before", "unfinished", "after"])
def test_ended_at_any_file_it_goes_on_and_gives_the_same_bytes(
    moment, corpus, form, expected, tmp_path, monkeypatch
) -> None:
    write = DiskFolder.write
    ended = 0

    def ending(self, name: str, content: bytes) -> None:
        nonlocal left, ended
        left -= 1
        if left == 0:
            ended += 1
            if moment == "unfinished":
                path = Path(self.address, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.with_name(".unfinished-0").write_bytes(content[:5])
            if moment == "after":
                write(self, name, content)
            raise _Killed
        write(self, name, content)

    monkeypatch.setattr(DiskFolder, "write", ending)
    for number in range(100):
        left = 2 + number % 2
        try:
            run(corpus, tmp_path / "out", form=form)
            break
        except _Killed:
            continue
    monkeypatch.undo()
    run(corpus, tmp_path / "out", form=form)
    assert ended >= 3
    assert tables(tmp_path / "out") == expected


def test_what_is_done_is_not_done_again(corpus, tmp_path) -> None:
    run(corpus, tmp_path / "out")
    engine = InlineEngine()
    run(corpus, tmp_path / "out", engine)
    assert engine.performed == []


def test_a_table_that_was_cut_is_made_again(corpus, form, expected, tmp_path) -> None:
    run(corpus, tmp_path / "out", form=form)
    part = next((tmp_path / "out" / "stories").iterdir())
    part.write_bytes(part.read_bytes()[:-1])
    run(corpus, tmp_path / "out", form=form)
    assert tables(tmp_path / "out") == expected


def test_a_grown_corpus_costs_only_what_is_new(tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(60), files=1)
    run(corpus, tmp_path / "out")
    new = write_corpus(tmp_path / "new", lines(66)[-20:], files=1) / "part-0.jsonl"
    new.rename(corpus / "part-1.jsonl")
    with (corpus / "part-0.jsonl").open("a") as file:
        file.write("\n" * 8_000_000)
    engine = InlineEngine()
    run(corpus, tmp_path / "out", engine)
    assert [task.step for task in engine.performed if task.step != "ingest"] == ["extract", "group"]


def test_a_folder_of_another_run_is_refused_unless_told(corpus, form, expected, tmp_path) -> None:
    run(corpus, tmp_path / "out", stages=("extract",), form=form)
    with pytest.raises(UsageError, match="stages"):
        run(corpus, tmp_path / "out", form=form)
    engine = InlineEngine()
    run(corpus, tmp_path / "out", engine, form=form, renew=True)
    assert {task.step for task in engine.performed} == {"group"}
    assert tables(tmp_path / "out") == expected


def test_a_renewed_folder_holds_nothing_of_the_other_run(tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", lines(10))
    run(corpus, tmp_path / "out")
    for path in corpus.iterdir():
        path.unlink()
    write_corpus(corpus, lines(4, seed=9))
    run(corpus, tmp_path / "out", renew=True)
    run(corpus, tmp_path / "fresh")
    assert tables(tmp_path / "out") == tables(tmp_path / "fresh")


def test_a_folder_with_other_files_is_refused(corpus, tmp_path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        run(corpus, tmp_path / "out")


def test_a_second_run_in_the_folder_is_refused(corpus, tmp_path) -> None:
    with (
        DiskFolder(str(tmp_path / "out")).locked(),
        pytest.raises(UsageError, match="another run"),
    ):
        run(corpus, tmp_path / "out")


def test_an_empty_corpus_gives_a_manifest_and_no_tables(tmp_path) -> None:
    (tmp_path / "in").mkdir()
    summary = run(tmp_path / "in", tmp_path / "out")
    assert summary.reasons() == [(1, "the folder holds no files", str(tmp_path / "in"))]
    assert list(json.loads((tmp_path / "out" / "manifest.json").read_text())["tables"]) == ["rejected"]


def test_articles_of_one_id_are_told_apart(tmp_path) -> None:
    records = [{"id": "a", "text": f"Nachricht {number}."} for number in range(3)]
    run(write_corpus(tmp_path / "in", [*records, {"id": "a#2", "text": "Schon vergeben."}], files=2), tmp_path / "out")
    articles = pq.read_table(tmp_path / "out" / "articles").to_pylist()
    assert sorted(row["id"] for row in articles) == ["a", "a#2", "a#3", "a#4"]
    assert {row["id"]: row["text"] for row in articles}["a#2"] == "Schon vergeben."


def test_a_file_that_cannot_be_written_is_named(corpus, tmp_path) -> None:
    run(corpus, tmp_path / "out", stages=("extract",))
    (tmp_path / "out" / "stories").write_text("a file where the folder should be")
    with pytest.raises(UsageError, match=r"stories/\w+-00000.parquet cannot be written"):
        run(corpus, tmp_path / "out", renew=True)


def test_stages_are_checked(corpus, tmp_path) -> None:
    with pytest.raises(UsageError, match="needs the stage group"):
        run(corpus, tmp_path / "out", stages=("extract", "compare"))


def test_whole_run_on_the_example_stories(tmp_path) -> None:
    inputs = [str(example_folder("de-hafen") / "story.jsonl"), str(example_folder("en-cable-car") / "story.jsonl")]
    every = STAGES
    run_batch(inputs, str(tmp_path / "a"), InlineEngine(), settings=Settings(), stages=every)
    engine = LocalEngine(2)
    try:
        run_batch(reversed(inputs), str(tmp_path / "b"), engine, settings=Settings(), stages=every)
    finally:
        engine.close()
    assert tables(tmp_path / "a") == tables(tmp_path / "b")
    edges = pq.read_table(tmp_path / "a" / "reuse").to_pylist()
    assert edges
    synopses = pq.read_table(tmp_path / "a" / "synopses").to_pylist()
    assert sorted(row["articles"] for row in synopses) == [4, 5]
    texts = {row["id"]: row["text"] for row in pq.read_table(tmp_path / "a" / "articles").to_pylist()}
    for edge in edges:
        for side in ("earlier", "later"):
            shared = [texts[edge[side]][one[f"{side}_start"] : one[f"{side}_end"]] for one in edge["stretches"]]
            assert all(len(words.split()) >= 5 for words in shared)
    for table in ("names", "times", "quantities", "quotations"):
        rows = pq.read_table(tmp_path / "a" / table).to_pylist()
        assert rows
        assert all(texts[row["article"]][row["start"] : row["end"]] == row["wording"] for row in rows)
    points = [row for row in pq.read_table(tmp_path / "a" / "statements").to_pylist() if row["part"] == "point"]
    assert all(texts[row["article"]][row["start"] : row["stop"]] == row["wording"] for row in points)


@pytest.mark.skipif(find_spec("daft") is None, reason="needs Daft, which is not installed")
def test_daft_gives_the_same_bytes(corpus, form, expected, tmp_path) -> None:
    # as a program: Daft leaves its workers' pipes open
    command = ["batch", str(corpus), "-o", str(tmp_path / "out"), "--engine", "daft", "--format", form]
    subprocess.run(
        [sys.executable, "-m", "synopse", *command, "--workers", "2", "--stages", ",".join(QUICK)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        check=True,
    )
    assert tables(tmp_path / "out") == expected


def test_killed_at_random_moments_it_loses_nothing_and_doubles_nothing(corpus, form, expected, tmp_path) -> None:
    # the first kill comes before a quick machine is done
    kills = kill_until_done(corpus, tmp_path / "out", ",".join(QUICK), seed=5, longest_s=0.8, patience=1.5, form=form)
    assert kills > 0
    assert tables(tmp_path / "out") == expected
