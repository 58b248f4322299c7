"""Articles and stories that end a worker process are set aside, and nothing else is."""

import pyarrow.parquet as pq
import pytest

from batch_corpora import POISONED, InlineEngine, lines, tables, write_corpus
from synopse.errors import UsageError
from synopse.examples import example_folder
from synopse.run.batch import run_batch
from synopse.run.engines.local import LocalEngine
from synopse.run.guard import Guard, TaskError
from synopse.run.tasks import make_task
from synopse.settings import Settings

SETTINGS = Settings(batch_item_seconds=0.5)


@pytest.fixture
def engine():
    opened = LocalEngine(2, POISONED)
    yield opened
    opened.close()


def rejected(folder) -> list[tuple[str, str, str]]:
    return [(row["stage"], row["article"], row["reason"]) for row in pq.read_table(folder / "rejected").to_pylist()]


def test_harmful_articles_are_set_aside_with_their_reasons(engine, tmp_path) -> None:
    harm = {
        "crash": ("SEGFAULT", "ended the worker process (SIGSEGV)"),
        "hunger": ("OUT OF MEMORY", "ended the worker process (SIGKILL, mostly for want of memory)"),
        "loop": ("ENDLESS", "took more than 0.5 s of processor time"),
    }
    good = lines(4)
    bad = [{"id": name, "text": f"Ein Bericht. {mark}."} for name, (mark, _) in harm.items()]
    corpus = write_corpus(tmp_path / "in", [*good[:3], *bad, *good[3:]], files=1)
    for output in ("a", "b"):
        run_batch([str(corpus)], str(tmp_path / output), engine, settings=SETTINGS, stages=("extract",))
    articles = pq.read_table(tmp_path / "a" / "articles").to_pylist()
    assert [row["id"] for row in articles] == [record["id"] for record in good]
    expected = [("extract", name, reason) for name, (_, reason) in harm.items()]
    assert sorted(rejected(tmp_path / "a")) == sorted(expected)
    assert tables(tmp_path / "a") == tables(tmp_path / "b")


def test_a_story_that_cannot_be_compared_leaves_its_marks_and_the_other_stories(engine, tmp_path) -> None:
    stories = [example_folder(name) / "story.jsonl" for name in ("de-hafen", "en-cable-car")]
    corpus = tmp_path / "in"
    corpus.mkdir()
    for number, story in enumerate(stories):
        text = story.read_text(encoding="utf-8")
        # the word harms whoever compares, and not who extracts: there it stands before another
        (corpus / f"{number}.jsonl").write_text(text.replace("Norchem", "SEGTOGETHER FAULT") if number == 0 else text)
    run_batch([str(corpus)], str(tmp_path / "out"), engine, settings=Settings())
    ((stage, _, reason),) = rejected(tmp_path / "out")
    assert (stage, reason) == ("compare", "ended the worker process (SIGSEGV)")
    assert [row["articles"] for row in pq.read_table(tmp_path / "out" / "synopses").to_pylist()] == [4]
    assert pq.read_table(tmp_path / "out" / "readings").num_rows == 9


def test_a_stream_begins_anew_without_the_article_that_cannot_be_grouped(engine, tmp_path) -> None:
    corpus = write_corpus(tmp_path / "in", [*lines(3), {"id": "odd", "text": "Eine Störung."}])
    run_batch([str(corpus)], str(tmp_path / "out"), engine, settings=Settings(), stages=("extract", "group"))
    assert rejected(tmp_path / "out") == [("group", "odd", "could not be grouped (ValueError: cannot read this)")]
    run_batch(
        [str(write_corpus(tmp_path / "fit", lines(3)))],
        str(tmp_path / "expected"),
        InlineEngine(),
        settings=Settings(),
        stages=("extract", "group"),
    )
    stories = [pq.read_table(tmp_path / name / "stories").to_pylist() for name in ("out", "expected")]
    assert stories[0] == stories[1]


def test_shared_wording_is_sought_without_the_articles_that_end_the_search(engine, tmp_path) -> None:
    copied = (
        "Der Kreistag hat den Neubau der Klinik am Moorweg mit knapper Mehrheit und nach langer Debatte beschlossen."
    )
    good = [
        {"id": name, "outlet": name, "text": f"{copied} So schreibt es {name}."} for name in ("bote", "kurier", "blatt")
    ]
    bad = [
        {"id": "hunger", "outlet": "x", "text": f"{copied} OUT OF REUSE MEMORY"},
        {"id": "odd", "outlet": "y", "text": f"{copied} Ein Suchfehler."},
    ]
    harmed = write_corpus(tmp_path / "in", [good[0], *bad, *good[1:]], files=1)
    run_batch([str(harmed)], str(tmp_path / "out"), engine, settings=Settings(), stages=("extract", "reuse"))
    reasons = {
        "hunger": "ended the worker process (SIGKILL, mostly for want of memory)",
        "odd": "could not be searched for shared wording (ValueError: cannot read this)",
    }
    assert sorted(rejected(tmp_path / "out")) == sorted(("reuse", name, reason) for name, reason in reasons.items())
    fit = write_corpus(tmp_path / "fit", good, files=1)
    run_batch([str(fit)], str(tmp_path / "expected"), InlineEngine(), settings=Settings(), stages=("extract", "reuse"))
    for table in ("reuse", "copies"):
        found, expected = (pq.read_table(tmp_path / name / table).to_pylist() for name in ("out", "expected"))
        assert found == expected
        assert len(found) == 3


def test_a_worker_that_cannot_begin_is_no_articles_fault(tmp_path) -> None:
    guard = Guard(("false",))
    task = make_task("extract", str(tmp_path), Settings(), {}, [])
    try:
        with pytest.raises(TaskError, match="exit 1"):
            guard.perform(task)
    finally:
        guard.close()


def test_an_error_of_the_step_itself_is_told(tmp_path) -> None:
    guard = Guard()
    task = make_task("extract", str(tmp_path), Settings(), {"raw": "work/raw/none.parquet", "names": {}}, [])
    try:
        with pytest.raises(UsageError, match=r"none\.parquet cannot be read"):
            guard.perform(task)
        with pytest.raises(TaskError, match="KeyError"):
            guard.perform(make_task("extract", str(tmp_path), Settings(), {}, []))
    finally:
        guard.close()


def test_half_a_character_in_a_text_harms_nobody(tmp_path) -> None:
    text = "<html><body><article><h1>Titel</h1><p>Ein &#xD83D; halbes Zeichen steht in diesem Satz.</p></article></body></html>"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(text)
    write_corpus(tmp_path / "in", [{"id": "b", "text": "Noch \ud83d eines, und ein NUL \x00 dazu."}], files=1)
    run_batch([str(tmp_path / "in")], str(tmp_path / "out"), InlineEngine(), settings=Settings())
    assert pq.read_table(tmp_path / "out" / "readings").num_rows == 2
