"""Files, folders and standard input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from synopse.errors import FormatError, InputError
from synopse.ingest.compressed import gunzip
from synopse.ingest.decode import decode_bytes
from synopse.ingest.lines import can_be_streamed, read_line_by_line
from synopse.ingest.parquet import read_parquet
from synopse.ingest.source import Source
from synopse.ingest.warc import read_warc
from synopse.model import RawArticle, Rejected
from synopse.registry import find_unit, unit_names

_COMPRESSED = ".gz"
_STREAMED: tuple[tuple[tuple[str, ...], Callable[[Path], Iterator[RawArticle | Rejected]]], ...] = (
    ((".warc", ".warc.gz"), read_warc),
    ((".parquet",), read_parquet),
)
"""Kinds of file that are never text, and may be larger than memory."""


@cache
def sources() -> tuple[Source, ...]:
    """All kinds of file on the shelf."""
    return tuple(find_unit("ingest.sources", name, "SOURCE") for name in unit_names("ingest.sources"))


def read_file(path: Path, max_bytes: int) -> Iterator[RawArticle | Rejected]:
    """Yield the articles in one file; raises InputError when the file as a whole cannot be used."""
    for suffixes, read in _STREAMED:
        if path.name.lower().endswith(suffixes):
            yield from read(path)
            return
    source = str(path)
    suffix, stem = _suffix_and_stem(path.name)
    if can_be_streamed(path):
        yield from read_line_by_line(path, stem, max_bytes)
        return
    content = decode_bytes(_read_bytes(path, source, max_bytes), source)
    yield from _kind_of(suffix, content).read(content, source, stem)


def read_folder(folder: Path, max_bytes: int) -> Iterator[RawArticle | Rejected]:
    """Yield the articles in all files below ``folder``, in order of path; links and hidden files are passed over."""
    paths: list[Path] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths += [Path(place) / name for name in names if not name.startswith(".")]
    if not paths:
        yield Rejected(str(folder), "the folder holds no files")
    for path in sorted(paths):
        try:
            refuse_pipe(path)
            yield from read_file(path, max_bytes)
        except InputError as error:
            yield Rejected(error.source, error.reason)


def refuse_pipe(path: Path) -> None:
    """Raise InputError for what stands in a folder and is no file: a pipe would be waited for without end."""
    if path.exists() and not path.is_file():
        raise InputError(str(path), "is neither a file nor a folder")


def read_stream(content: bytes) -> Iterator[RawArticle | Rejected]:
    """Yield the articles on standard input; JSON lines, a page or plain text, whichever it looks like."""
    text = decode_bytes(content, "-")
    yield from _kind_of("", text).read(text, "-", "stdin")


def read_sent(name: str, content: bytes, max_bytes: int) -> Iterator[RawArticle | Rejected]:
    """Yield the articles in a file that was sent under ``name``; raises InputError when it cannot be used as a whole.

    Files that are read in a stream (WARC, Parquet) are too large to be sent, and refused.
    """
    if name.lower().endswith(tuple(suffix for suffixes, _ in _STREAMED for suffix in suffixes)):
        raise FormatError(name, "WARC and Parquet files are read on the command line only")
    if name.lower().endswith(_COMPRESSED):
        content = gunzip(content, name, max_bytes)
    if len(content) > max_bytes:
        raise InputError(name, f"larger than {max_bytes:,} bytes, the most that one file may have here")
    suffix, stem = _suffix_and_stem(name)
    text = decode_bytes(content, name)
    yield from _kind_of(suffix, text).read(text, name, stem)


def _read_bytes(path: Path, source: str, max_bytes: int) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise InputError(source, "no such file or folder") from error
    except OSError as error:
        raise InputError(source, f"cannot be read ({error.strerror or error})") from error
    if path.name.endswith(_COMPRESSED) and len(content) <= max_bytes:
        content = gunzip(content, source, max_bytes)
    if len(content) > max_bytes:
        raise InputError(source, f"larger than {max_bytes:,} bytes; raise the setting file_max_bytes to read it")
    return content


def _suffix_and_stem(name: str) -> tuple[str, str]:
    if name.endswith(_COMPRESSED):
        name = name[: -len(_COMPRESSED)]
    path = Path(name)
    known = {suffix for kind in sources() for suffix in kind.suffixes}
    suffix = path.suffix.lower()
    return (suffix, path.stem) if suffix in known else ("", name)


def _kind_of(suffix: str, content: str) -> Source:
    by_name = {kind.name: kind for kind in sources()}
    head = content[:2000].lstrip().lower()
    for kind in sources():
        if suffix in kind.suffixes and kind.name != "text":
            return kind
    if head.startswith(("<!doctype html", "<html", "<?xml")) or "<html" in head:
        return by_name["html"]
    if not suffix and head.startswith('{"'):
        return by_name["jsonl"]
    return by_name["text"]
