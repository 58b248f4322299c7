from __future__ import annotations

import gzip
import os
import sys
from pathlib import Path

import pytest

from synopse import read
from synopse.errors import FormatError
from synopse.ingest.files import read_file
from synopse.model import RawArticle, Rejected

PAGE = "<html><body><article><h1>{title}</h1><p>Der Hafen wächst, sagt der Rat der Stadt.</p></article></body></html>"
MOST = 1_000_000


def record(
    url: str, body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", more: str = ""
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"WARC-Date: 2020-01-03T10:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = [
    record("https://blatt.example/eins", PAGE.format(title="Eins").encode()),
    record("https://blatt.example/weg", b"weg", status="404 Not Found"),
    record("https://blatt.example/bild", b"\x89PNG", kind="image/png"),
    record(
        "https://blatt.example/zwei", PAGE.format(title="Zwei").encode("latin-1"), kind="text/html; charset=iso-8859-1"
    ),
    record(
        "https://blatt.example/drei",
        gzip.compress(PAGE.format(title="Drei").encode()),
        more="Content-Encoding: gzip\r\n",
    ),
    record("https://blatt.example/leer", b""),
]


def warc(path: Path, *, compressed: bool = True) -> bytes:
    content = b"".join(gzip.compress(entry) if compressed else entry for entry in RECORDS)
    path.write_bytes(content)
    return content


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_warc_gives_its_pages(tmp_path: Path, name: str) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra archive")
    warc(tmp_path / name, compressed=name.endswith("gz"))
    found = list(read_file(tmp_path / name, MOST))
    pages = [entry for entry in found if isinstance(entry, RawArticle)]
    assert [page.url for page in pages] == [f"https://blatt.example/{n}" for n in ("eins", "zwei", "drei")]
    assert all("wächst" in page.content for page in pages)
    assert [entry.input.split()[0] for entry in found if isinstance(entry, Rejected)] == ["https://blatt.example/leer"]
    assert [article.url for article in read(tmp_path / name)] == sorted(page.url for page in pages)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("share", [0.3, 0.45, 0.6])
def test_warc_that_breaks_off_keeps_what_was_whole_and_says_so(tmp_path: Path, name: str, share: float) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra archive")
    content = warc(tmp_path / name, compressed=name.endswith("gz"))
    (tmp_path / f"cut-{name}").write_bytes(content[: int(len(content) * share)])
    found = list(read_file(tmp_path / f"cut-{name}", MOST))
    assert isinstance(found[0], RawArticle)
    assert any(isinstance(entry, Rejected) and "breaks off" in entry.reason for entry in found)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
@pytest.mark.parametrize("ends", [True, False])
def test_page_in_whose_middle_a_warc_breaks_off_is_no_article(tmp_path: Path, name: str, ends: bool) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra archive")
    # a server that does not say how long its page is
    pages = [record(f"https://blatt.example/{n}", (PAGE.format(title=n) * 40).encode()) for n in ("eins", "zwei")]
    parts = [
        page.replace(b"\r\nContent-Length: %d\r\n\r\n<" % len(PAGE.format(title="eins") * 40), b"\r\n\r\n<")
        for page in pages
    ]
    parts = [
        part.replace(b"Content-Length: %d" % length(page), b"Content-Length: %d" % length(part))
        for page, part in zip(pages, parts, strict=True)
    ]
    whole, last = (gzip.compress(part) if name.endswith("gz") else part for part in parts)
    (tmp_path / name).write_bytes(whole + (last if ends else last[: len(last) * 2 // 3]))
    found = list(read_file(tmp_path / name, MOST))
    pages = [entry.url.rpartition("/")[2] for entry in found if isinstance(entry, RawArticle)]
    assert pages == (["eins", "zwei"] if ends else ["eins"])
    reasons = [entry.reason for entry in found if isinstance(entry, Rejected)]
    assert reasons == (
        []
        if ends
        else ["the file breaks off in the middle of this page", "breaks off after 2 responses (the file is cut)"]
    )


@pytest.mark.parametrize("damaged", [0, 1, 3])
def test_damaged_record_takes_no_other_one_with_it(tmp_path: Path, damaged: int) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra archive")
    members = [
        gzip.compress(record(f"https://blatt.example/{n}", (PAGE.format(title=n) * 40).encode())) for n in range(4)
    ]
    broken = bytearray(members[damaged])
    for place in range(60, 90):
        broken[place] ^= 0x55
    members[damaged] = bytes(broken)
    (tmp_path / "a.warc.gz").write_bytes(b"".join(members))
    found = list(read_file(tmp_path / "a.warc.gz", MOST))
    kept = [entry.url.rpartition("/")[2] for entry in found if isinstance(entry, RawArticle)]
    assert kept == [str(n) for n in range(4) if n != damaged]
    (reason,) = [entry.reason for entry in found if isinstance(entry, Rejected)]
    assert "damaged" in reason or "breaks off" in reason


def length(part: bytes) -> int:
    """Bytes of a record behind its own head."""
    return len(part.split(b"\r\n\r\n", 1)[1]) - 4


def test_file_that_is_no_warc_is_named(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="needs the extra archive")
    for content in (b"", b"Sehr geehrte Damen und Herren", b"\x1f\x8bkein gzip"):
        (tmp_path / "x.warc").write_bytes(content)
        found = read(tmp_path / "x.warc")
        assert not found.articles
        assert found.rejected


def test_parquet_rows_are_articles(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    import pyarrow.parquet as pq

    rows = [{"id": "a", "text": "Der Hafen wächst.", "outlet": "Blatt"}, {"id": "b", "text": None, "outlet": None}]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "x.parquet")
    article, rejected = read_file(tmp_path / "x.parquet", MOST)
    assert isinstance(article, RawArticle)
    assert (article.id, article.outlet, article.content) == ("a", "Blatt", "Der Hafen wächst.")
    assert rejected == Rejected(f"{tmp_path}/x.parquet:2", 'has neither "text" nor "html" as a string')


def test_a_broken_row_group_takes_no_other_one_with_it(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    import pyarrow.parquet as pq

    rows = [{"id": f"a{number}", "text": f"Meldung {number} aus dem Rathaus."} for number in range(9)]
    path = tmp_path / "x.parquet"
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=3)
    with pq.ParquetFile(path) as file:
        column = file.metadata.row_group(1).column(1)
        begin = column.dictionary_page_offset or column.data_page_offset
    content = bytearray(path.read_bytes())
    content[begin : begin + 20] = b"\xab" * 20
    path.write_bytes(content)
    found = list(read_file(path, MOST))
    read_rows = [entry for entry in found if isinstance(entry, RawArticle)]
    assert [(entry.id, entry.source) for entry in read_rows] == [
        (f"a{number}", f"{path}:{number + 1}") for number in (0, 1, 2, 6, 7, 8)
    ]
    (rejected,) = (entry for entry in found if isinstance(entry, Rejected))
    assert rejected.reason.startswith("rows 4 to 6 cannot be read (")


def test_pipes_and_links_that_lead_nowhere_harm_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Hafen wächst, sagt der Rat der Stadt.")
    os.mkfifo(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "nirgends")
    listed = read(tmp_path)
    assert [article.id for article in listed.articles] == ["a"]
    assert sorted(entry.reason for entry in listed.rejected) == [
        "is neither a file nor a folder",
        "no such file or folder",
    ]


def test_parquet_without_texts_or_that_is_none_is_named(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist([{"a": 1}]), tmp_path / "x.parquet")
    with pytest.raises(FormatError, match='no column "text"'):
        list(read_file(tmp_path / "x.parquet", MOST))
    (tmp_path / "y.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(FormatError, match="cannot be read"):
        list(read_file(tmp_path / "y.parquet", MOST))


@pytest.mark.parametrize(
    ("name", "module", "extra"), [("x.warc", "fastwarc.warc", "archive"), ("x.parquet", "pyarrow", "parquet")]
)
def test_missing_package_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(FormatError, match=rf"synopse\[{extra}\]"):
        list(read_file(tmp_path / name, MOST))
