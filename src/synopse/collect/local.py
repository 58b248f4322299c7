"""Files and folders on this machine: articles as `synopse.ingest` reads them, WARC, Parquet, and saved lists."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from synopse.collect.intake import Arrival
from synopse.collect.lists import Listing, looks_like_list, read_list
from synopse.errors import InputError
from synopse.ingest.files import read_file
from synopse.model import RawArticle, Rejected

_LIST_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf", ".opml", ".json", ""})
_SNIFFED = 4_096


@dataclass(frozen=True, slots=True)
class LocalList:
    """A saved feed, sitemap or OPML list."""

    source: str
    listing: Listing


def read_local(name: str, max_bytes: int) -> Iterator[Arrival | LocalList | Rejected]:
    """Yield what a file, or each file below a folder in order of path, holds; what cannot be used with its reason."""
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
        yield from _read_path(path, max_bytes)


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
    if path.suffix.lower() not in _LIST_SUFFIXES:
        return None
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
            if not looks_like_list(head.decode("utf-8", "replace")):
                return None
            content = head + file.read()
    except OSError:
        return None
    return read_list(content, str(path))
