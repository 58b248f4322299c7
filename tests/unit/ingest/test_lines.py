"""JSON lines are read one after the other, however large the file."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

import pytest

from synopse.errors import FormatError, InputError
from synopse.ingest.files import read_file
from synopse.model import RawArticle, Rejected

LINES = [{"id": f"a{number}", "text": f"Über den Hafen von Nordersiel, Teil {number}."} for number in range(5)]


def written(path: Path, lines: list[bytes]) -> Path:
    content = b"".join(line + b"\n" for line in lines)
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path


def encoded(encoding: str = "utf-8") -> list[bytes]:
    return [json.dumps(line, ensure_ascii=False).encode(encoding) for line in LINES]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "A.JSONL"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_each_line_is_an_article(tmp_path: Path, name: str, encoding: str) -> None:
    found = list(read_file(written(tmp_path / name, encoded(encoding)), 10_000))
    assert [one.content for one in found if isinstance(one, RawArticle)] == [line["text"] for line in LINES]
    assert found[1].source == f"{tmp_path / name}:2"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_files_with_a_byte_order_mark_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(encoded()).decode().encode(encoding))
    assert [one.id for one in read_file(path, 10_000)] == [line["id"] for line in LINES]


def test_only_the_lines_asked_for_are_read(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", [*encoded(), b"\x00" * 100_000])
    assert [one.id for one in islice(read_file(path, 10_000), 3)] == ["a0", "a1", "a2"]


def test_odd_lines_are_named_and_stop_nothing(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", [encoded()[0], b"%PDF-1.4", b"\x00\x01\x02" * 50, b"{", encoded()[1]])
    found = list(read_file(path, 10_000))
    assert [one.id for one in found if isinstance(one, RawArticle)] == ["a0", "a1"]
    assert [one.input.rsplit(":", 1)[1] for one in found if isinstance(one, Rejected)] == ["2", "3", "4"]


def test_what_is_no_file_of_lines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        list(read_file(tmp_path / "nirgends.jsonl", 10_000))
    with pytest.raises(FormatError, match="PDF"):
        list(read_file(written(tmp_path / "b.jsonl", [b"%PDF-1.4"]), 10_000))
    with pytest.raises(InputError, match="larger than"):
        list(read_file(written(tmp_path / "c.jsonl", [b" " * 20_000]), 10_000))
    cut = written(tmp_path / "d.jsonl.gz", encoded())
    cut.write_bytes(cut.read_bytes()[:-12])
    with pytest.raises(FormatError, match="gzip"):
        list(read_file(cut, 10_000))
