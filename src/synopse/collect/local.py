"""Files and folders on this machine: articles as `synopse.ingest` reads them, WARC, Parquet, and saved lists."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synopse.collect.intake import Arrival
from synopse.collect.lists import LARGEST, Listing, looks_like_list, read_list
from synopse.errors import InputError
from synopse.ingest.files import read_file, read_stream, refuse_pipe
from synopse.model import RawArticle, Rejected

_LIST_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf", ".opml", ".json", ""})
_SNIFFED = 4_096


@dataclass(frozen=True, slots=True)
class LocalList:
    """A saved feed, sitemap or OPML list."""

    source: str
    listing: Listing


def read_local(name: str, max_bytes: int) -> Iterator[Arrival | LocalList | Rejected]:
    """Yield what a file, each file below a folder in order of path, or standard input ("-") holds; what cannot be used with its reason."""
    if name == "-":
        yield from _read_standard_input(max_bytes)
        return
    place = Path(name)
    if not place.is_dir():
        yield from _read_path(place, max_bytes)
        return
    paths: list[Path] = []
    for folder, folders, names in os.walk(place):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        paths += [Path(folder) / inner for inner in names if not inner.startswith(".")]
    if not paths:
        yield Rejected(name, "the folder holds no files")
    for path in sorted(paths):
        try:
            refuse_pipe(path)
        except InputError as error:
            yield Rejected(error.source, error.reason)
            continue
        yield from _read_path(path, max_bytes)


def _read_standard_input(max_bytes: int) -> Iterator[Arrival | LocalList | Rejected]:
    content = sys.stdin.buffer.read(max_bytes + 1)
    try:
        if len(content) > max_bytes:
            raise InputError("-", f"larger than {max_bytes:,} bytes; raise the setting file_max_bytes to read it")
        if looks_like_list(content[:_SNIFFED].decode("utf-8", "replace")):
            yield LocalList("-", read_list(content, "-"))
            return
        for found in read_stream(content):
            # It has no place to be known by again: what it says, it is.
            yield Arrival(found) if isinstance(found, RawArticle) else found
    except InputError as error:
        yield Rejected(error.source, error.reason)


def _read_path(path: Path, max_bytes: int) -> Iterator[Arrival | LocalList | Rejected]:
    try:
        listing = _listing(path)
        if listing is not None:
            yield LocalList(str(path), listing)
            return
        whole = path.resolve()
        for number, found in enumerate(read_file(path, max_bytes)):
            if isinstance(found, RawArticle):
                # The place in a file is what is left of identity where an article has no address.
                yield Arrival(found, () if found.url else (f"{whole}#{found.id}#{number}",))
            else:
                yield found
    except InputError as error:
        yield Rejected(error.source, error.reason)


def _listing(path: Path) -> Listing | None:
    name = path.name.lower()
    is_compressed = name.endswith(".gz")
    if Path(name.removesuffix(".gz")).suffix not in _LIST_SUFFIXES:
        return None
    try:
        with gzip.open(path, "rb") if is_compressed else path.open("rb") as file:
            head = file.read(_SNIFFED)
            if not looks_like_list(head.decode("utf-8", "replace")):
                return None
            content = head + file.read(LARGEST)
    except (OSError, EOFError, zlib.error):
        return None  # read as an article, it says what is wrong
    return read_list(content, str(path))
