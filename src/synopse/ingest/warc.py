"""WARC files (ISO 28500), as crawls and CC-NEWS come: every page with text that was had is an article."""

from __future__ import annotations

import os
import zlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO, Any

from synopse.errors import FetchError, FormatError, InputError
from synopse.ingest.answers import Answer, article_of
from synopse.model import RawArticle, Rejected

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_LONGEST_PAGE = 10_000_000
_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b\x08"
_HEADER = 512
"""Bytes of a compressed record by which it is told to be one."""


def read_warc(path: Path) -> Iterator[RawArticle | Rejected]:
    """Yield the pages of the file's responses, one after the other; what is no page of text is passed over.

    A page that cannot be used is named by its address and its place in the file, a file that ends in the middle of a
    record at its end. Where a compressed record is damaged, its place is named and the next one read on. Raises
    FormatError when nothing can be read, or the package for it is missing.
    """
    try:
        import fastwarc.warc  # noqa: F401
    except ModuleNotFoundError as error:
        raise FormatError(str(path), "WARC needs the package fastwarc: pip install 'synopse[archive]'") from error
    count, start = 0, 0
    while True:
        own, position, trouble = yield from _responses(path, start)
        count += own
        if not trouble and (not own or _is_whole(path, position, to_end=True)):
            break
        following = _next_member(path, max(position, start) + 1)
        if following is None:
            yield Rejected(str(path), f"breaks off after {count} responses ({trouble or 'the file is cut'})")
            return
        if own or start == 0:  # else the same damage was met again
            yield Rejected(f"{path}@{position}", f"damaged behind this record ({trouble or 'a record is cut'})")
        start = following
    if not count:
        raise FormatError(str(path), "holds no WARC responses")


def _responses(path: Path, start: int) -> Generator[RawArticle | Rejected, None, tuple[int, int, str]]:
    """The pages from an offset on; returns the number of responses, the offset of the last one, and what ended them."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    count, position = 0, start
    held: RawArticle | Rejected | None = None
    trouble = ""
    try:
        with path.open("rb") as file:
            file.seek(start)
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
                if held is not None:
                    yield held  # it is whole, for another one follows
                    held = None
                count, position = count + 1, record.stream_pos
                if record.http_headers is None or record.http_headers.status_code != 200:
                    continue
                if (record.http_content_type or "").lower() in _PAGES:
                    held = _page(record, f"{path}@{position}")
    except FileNotFoundError as error:
        raise InputError(str(path), "no such file or folder") from error
    except (OSError, ValueError) as error:
        trouble = str(error)[:80]
    if held is not None and not _is_whole(path, position, to_end=False):
        named = held.input if isinstance(held, Rejected) else f"{held.url} ({path}@{position})"
        held = Rejected(named, "the file breaks off in the middle of this page")
    if held is not None:
        yield held
    return count, position, trouble


def _next_member(path: Path, after: int) -> int | None:
    """Where the next compressed record begins from an offset on; None when there is none, or nothing is compressed."""
    with path.open("rb") as file:
        if file.read(2) != _GZIP[:2]:
            return None
        file.seek(after)
        base, window = after, b""
        while chunk := file.read(_CHUNK):
            window += chunk
            at = window.find(_GZIP)
            while at >= 0:
                if _opens_record(path, base + at):
                    return base + at
                at = window.find(_GZIP, at + 1)
            keep = len(_GZIP) - 1
            base, window = base + len(window) - keep, window[-keep:]
    return None


def _opens_record(path: Path, offset: int) -> bool:
    with path.open("rb") as file:
        file.seek(offset)
        try:
            return zlib.decompressobj(31).decompress(file.read(_HEADER), _HEADER).startswith(b"WARC/")
        except zlib.error:
            return False


def _is_whole(path: Path, position: int, *, to_end: bool) -> bool:
    """Whether the record at ``position`` is whole, or all from there to the file's end: the reader takes a cut file for a
    shorter one."""
    with path.open("rb") as file:
        is_compressed = file.read(2) == b"\x1f\x8b"
        file.seek(position)
        if is_compressed:
            return _members_end(file, to_end=to_end)
        return _records_end(file, path.stat().st_size, to_end=to_end)


def _members_end(file: IO[bytes], *, to_end: bool) -> bool:
    inflater = None
    while chunk := file.read(_CHUNK):
        while chunk:
            inflater = inflater or zlib.decompressobj(31)
            try:
                inflater.decompress(chunk)
            except zlib.error:
                return False
            chunk = inflater.unused_data
            if inflater.eof:
                if not to_end:
                    return True
                inflater = None
    return inflater is None


def _records_end(file: IO[bytes], size: int, *, to_end: bool) -> bool:
    while file.tell() < size:
        length = None
        while (line := file.readline(_CHUNK)) not in {b"\r\n", b"\n", b""}:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length" and value.strip().isdigit():
                length = int(value)
        if length is None:
            # Empty lines between records.
            if line:
                continue
            return False
        if file.seek(length, os.SEEK_CUR) > size:
            return False
        if not to_end:
            return True
    return True


def _page(record: Any, place: str) -> RawArticle | Rejected:
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    named = f"{url} ({place})"
    content = record.reader.read(_LONGEST_PAGE + 1)
    stated = record.headers.get("Content-Length") or "0"
    if len(content) > _LONGEST_PAGE:
        return Rejected(named, f"larger than {_LONGEST_PAGE:,} bytes")
    encoded = record.http_headers.get("Content-Encoding") or record.http_headers.get("Transfer-Encoding")
    promised = record.http_headers.get("Content-Length") or ""
    if not encoded and promised.isdigit() and int(promised) > len(content) > 0:
        return Rejected(named, f"breaks off after {len(content):,} of {int(promised):,} bytes")
    if not content:
        return Rejected(named, f"the page is empty (its record states {stated} bytes)")
    answer = Answer(url, 200, (record.http_content_type or "").lower(), record.http_charset, content)
    try:
        return article_of(answer, url)
    except (FetchError, FormatError) as error:
        return Rejected(named, error.reason)
