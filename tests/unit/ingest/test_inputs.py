import gzip
import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from synopse.ingest import read_inputs
from synopse.settings import Settings


def reasons(rejected) -> str:
    return " | ".join(f"{entry.input}: {entry.reason}" for entry in rejected)


def test_folder_is_read_in_any_depth_and_bad_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("Zweiter Bericht.", encoding="utf-8")
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<html><p>Erster</p></html>"))
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "empty.txt").write_text("  \n")
    (tmp_path / ".hidden").write_text("x")
    articles, rejected = read_inputs([tmp_path], Settings())
    assert [(article.id, article.is_html) for article in articles] == [("a", True), ("b", False)]
    assert "photo.png: this is a picture" in reasons(rejected)
    assert "empty.txt: the file is empty" in reasons(rejected)


def test_jsonl_names_the_line_that_is_broken_and_goes_on(tmp_path: Path) -> None:
    lines = [
        '{"id": "x", "text": "Eins."}',
        "{broken",
        '["list"]',
        '{"id": 7, "html": "<p>Zwei</p>"}',
        '{"id": "leer"}',
        "",
    ]
    path = tmp_path / "story.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    articles, rejected = read_inputs([path], Settings())
    assert [(article.id, article.is_html) for article in articles] == [("7", True), ("x", False)]
    assert [entry.input.rsplit(":", 1)[1] for entry in rejected] == ["2", "3", "5"]


def test_jsonl_text_stays_exactly_as_it_is_but_for_lone_surrogates(tmp_path: Path) -> None:
    text = "Zeile\r\nzwei \u2028 drei\u0000 \U0001f600"
    path = tmp_path / "s.jsonl"
    path.write_text(
        json.dumps({"text": text + "\ud800"}) + "\n" + json.dumps({"text": text}, ensure_ascii=False), encoding="utf-8"
    )
    articles, _ = read_inputs([path], Settings())
    assert [article.content for article in articles] == [text + "\ufffd", text]


def test_same_names_in_two_folders_get_ids_of_their_own_in_any_order(tmp_path: Path) -> None:
    for folder in ("orf", "zdf"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(f"Bericht von {folder}.")
    names = [tmp_path / "orf" / "report.txt", tmp_path / "zdf" / "report.txt"]
    forwards, _ = read_inputs(names, Settings())
    backwards, _ = read_inputs(reversed(names), Settings())
    assert [article.id for article in forwards] == ["orf/report", "zdf/report"]
    assert forwards == backwards


def test_equal_ids_in_jsonl_are_numbered(tmp_path: Path) -> None:
    path = tmp_path / "s.jsonl"
    path.write_text('{"id": "a", "text": "Eins"}\n{"id": "a", "text": "Zwei"}\n', encoding="utf-8")
    articles, _ = read_inputs([path], Settings())
    assert [article.id for article in articles] == ["a", "a#2"]


def test_missing_file_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Da.")
    articles, rejected = read_inputs([tmp_path / "a.txt", tmp_path / "weg.txt", tmp_path / "a.txt"], Settings())
    assert len(articles) == 1
    assert "weg.txt: no such file" in reasons(rejected)
    assert "a.txt: given twice" in reasons(rejected)


def test_file_over_the_size_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "big.txt.gz").write_bytes(gzip.compress(b"x" * 10_000))
    _, rejected = read_inputs([tmp_path / "big.txt.gz"], Settings(file_max_bytes=5_000))
    assert "larger than 5,000 bytes" in reasons(rejected)


@pytest.mark.parametrize(
    ("content", "is_html"), [(b"Nur Text.", False), (b"<!doctype html><p>Seite", True), (b'{"text": "Zeile"}', False)]
)
def test_standard_input_is_recognised(content: bytes, is_html: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    articles, rejected = read_inputs(["-"], Settings())
    assert not rejected
    assert articles[0].is_html is is_html
