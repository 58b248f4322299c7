"""Files of JSON lines, read line by line: they may be larger than memory."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from synopse.errors import FormatError, InputError
from synopse.ingest.decode import decode_bytes
from synopse.ingest.sources.jsonl import read_lines
from synopse.model import RawArticle, Rejected

SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
"""Byte order marks of encodings in which a line end is no single byte."""


def can_be_streamed(path: Path) -> bool:
    """Whether a file is one of JSON lines in which each byte 10 ends a line; raises InputError when it cannot be read."""
    if not path.name.lower().endswith(SUFFIXES):
        return False
    with _opened(path) as file:
        return not _guarded(lambda: file.read(4), path).startswith(_WIDE)


def read_line_by_line(path: Path, stem: str, max_bytes: int) -> Iterator[RawArticle | Rejected]:
    """Yield the article of each line; raises InputError when the file cannot be read, or a line has more bytes."""
    with _opened(path) as file:
        yield from read_lines(_lines(file, path, max_bytes), str(path), stem)


def _opened(path: Path) -> IO[bytes]:
    try:
        return cast("IO[bytes]", gzip.open(path, "rb")) if path.name.lower().endswith(".gz") else path.open("rb")
    except FileNotFoundError as error:
        raise InputError(str(path), "no such file or folder") from error
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror or error})") from error


def _lines(file: IO[bytes], path: Path, max_bytes: int) -> Iterator[str]:
    number = 0
    while line := _guarded(lambda: file.readline(max_bytes + 1), path):
        number += 1
        if len(line) > max_bytes:
            raise InputError(f"{path}:{number}", f"larger than {max_bytes:,} bytes; raise the setting file_max_bytes")
        try:
            # a line of another encoding harms no other; most are UTF-8
            yield decode_bytes(line, f"{path}:{number}")
        except FormatError:
            if number == 1:
                raise
            yield line.decode("utf-8", "replace")


def _guarded(read: Callable[[], bytes], path: Path) -> bytes:
    try:
        return read()
    except (OSError, EOFError, zlib.error) as error:
        if isinstance(error, gzip.BadGzipFile | EOFError | zlib.error):
            raise FormatError(str(path), f"not a whole gzip file ({error})") from error
        raise InputError(str(path), f"cannot be read ({error})") from error
