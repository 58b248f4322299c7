import gzip
import json
import os

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from synopse.errors import UsageError
from synopse.model import RawArticle, Rejected
from synopse.run.inputs import InputFile, cut, list_inputs, read_input
from synopse.settings import Settings


def articles_in(path) -> tuple[list[RawArticle], list[Rejected]]:
    (file,), _ = list_inputs([str(path)], "elsewhere")
    found = list(read_input(file, Settings()))
    return (
        [entry for entry in found if isinstance(entry, RawArticle)],
        [entry for entry in found if isinstance(entry, Rejected)],
    )


def test_lines_that_are_broken_are_named_and_the_rest_is_read(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"text": "Eins."}\n\n{"text": "ab\n[1]\n{"text": 7}\n{"id": "x", "text": "M\xe4rz."}\n'
    )
    found, rejected = articles_in(path)
    assert [(entry.id, entry.content, entry.source) for entry in found] == [
        ("a-1", "Eins.", f"{path}:1"),
        ("x", "März.", f"{path}:6"),
    ]
    assert [entry.input for entry in rejected] == [f"{path}:{number}" for number in (3, 4, 5)]


def test_a_page_inside_a_line_does_not_say_how_the_line_is_encoded(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    page = "<html><head><meta content='text/html; charset=iso-8859-1'></head><body>Öffnung</body></html>"
    path.write_text(json.dumps({"html": page}, ensure_ascii=False), encoding="utf-8")
    found, _ = articles_in(path)
    assert "Öffnung" in found[0].content


def test_a_cut_gzip_file_gives_what_is_there(tmp_path) -> None:
    path = tmp_path / "a.jsonl.gz"
    written = gzip.compress(b"".join(b'{"text": "Satz %d."}\n' % number for number in range(2_000)))
    path.write_bytes(written[:-200])
    found, rejected = articles_in(path)
    assert found[0].id == "a-1"
    assert 1_000 < len(found) < 2_000
    assert "breaks off" in rejected[0].reason


@pytest.mark.parametrize("name", ["a.jsonl", "a.txt", "a.parquet", "a.warc.gz", "a.html"])
def test_an_empty_file_is_named(name, tmp_path) -> None:
    (tmp_path / name).write_bytes(b"")
    found, rejected = articles_in(tmp_path / name)
    assert found == []
    assert [entry.input for entry in rejected] == [str(tmp_path / name)]


def test_warc_and_parquet_are_read(tmp_path) -> None:
    pytest.importorskip("fastwarc")
    page = b"<html><body><article><p>Der Rat hat beraten.</p></article></body></html>"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    record = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        b"WARC-Date: 2026-03-01T00:00:00Z\r\nWARC-Target-URI: https://blatt.example/rat\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(answer)
    )
    (tmp_path / "a.warc.gz").write_bytes(gzip.compress(record + answer + b"\r\n\r\n"))
    assert articles_in(tmp_path / "a.warc.gz")[0][0].url == "https://blatt.example/rat"
    pq.write_table(pa.table({"id": ["p"], "text": ["Ein Text."], "more": [1]}), tmp_path / "a.parquet")
    assert articles_in(tmp_path / "a.parquet")[0][0].id == "p"


def test_files_are_named_as_they_were_given_and_once(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.txt", "in/a.txt", "in/.hidden/c.txt", "in/out/articles/x.parquet"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.")
    files, rejected = list_inputs(["in", "in/a.txt", "nowhere"], str(tmp_path / "in" / "out"))
    assert [file.name for file in files] == ["in/a.txt", "in/b.txt"]
    assert [(entry.input, entry.reason) for entry in rejected] == [
        ("in/a.txt", "given twice; read once"),
        ("nowhere", "no such file or folder"),
    ]
    assert next(iter(read_input(files[0], Settings()))).source == "in/a.txt"


def test_files_of_a_store_are_read_as_local_ones(tmp_path) -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.pipe("/corpus/day/a.jsonl.gz", gzip.compress(b'{"text": "Fern."}\n'))
    store.pipe("/corpus/b.txt", b"Nah.")
    files, rejected = list_inputs(["memory://corpus", "memory://nothing"], "out")
    assert [file.name for file in files] == ["memory://corpus/b.txt", "memory://corpus/day/a.jsonl.gz"]
    assert [entry.input for entry in rejected] == ["memory://nothing"]
    found = [entry for file in files for entry in read_input(file, Settings())]
    assert [(entry.id, entry.content, entry.source) for entry in found] == [
        ("b", "Nah.", "memory://corpus/b.txt"),
        ("a-1", "Fern.", "memory://corpus/day/a.jsonl.gz:1"),
    ]


def test_pieces_are_large_files_or_several_small_ones() -> None:
    sizes = [1, 2, 9_000_000, 3, 4]
    files = [InputFile(str(number), str(number), size, "") for number, size in enumerate(sizes)]
    assert [[file.size for file in piece] for piece in cut(files)] == [[1, 2], [9_000_000], [3, 4]]
    assert [len(piece) for piece in cut([InputFile("", "", 1, "")] * 600)] == [256, 256, 88]


def test_standard_input_is_refused() -> None:
    with pytest.raises(UsageError, match="write it to a file"):
        list_inputs(["-"], "out")


def test_a_long_line_is_read_in_linear_time(tmp_path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Wort " * 2_000_000}))
    assert len(articles_in(path)[0][0].content) == 10_000_000


def test_what_is_no_file_harms_no_folder(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("Der Hafen.")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nirgends")
    files, rejected = list_inputs([str(tmp_path)], "elsewhere")
    assert [file.name for file in files] == [f"{tmp_path}/a.txt"]
    assert {entry.input: entry.reason for entry in rejected} == {
        f"{tmp_path}/b.txt": "is neither a file nor a folder",
        f"{tmp_path}/c.txt": "a link that leads nowhere",
    }
