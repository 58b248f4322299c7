"""Files, folders, standard input, JSONL and addresses become raw articles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from synopse.errors import InputError
from synopse.ingest.addresses import is_address
from synopse.ingest.fetch import Fetcher
from synopse.ingest.files import read_file, read_folder, read_stream
from synopse.ingest.identify import with_unique_ids
from synopse.model import RawArticle, Rejected
from synopse.settings import Settings

__all__ = ["read_inputs", "stream_inputs"]


def read_inputs(inputs: Iterable[str | Path], settings: Settings) -> tuple[list[RawArticle], list[Rejected]]:
    """Read all ``inputs``: the raw articles with unique ids in order of id, and what could not be used, with reasons.

    One bad input never stops the others.
    """
    articles: list[RawArticle] = []
    rejected: list[Rejected] = []
    for found in stream_inputs(inputs, settings):
        if isinstance(found, Rejected):
            rejected.append(found)
        else:
            articles.append(found)
    return with_unique_ids(articles), sorted(rejected, key=lambda entry: (entry.input, entry.reason))


def stream_inputs(inputs: Iterable[str | Path], settings: Settings) -> Iterator[RawArticle | Rejected]:
    """Read all ``inputs``, one article after the other, with the ids that they state; JSONL, Parquet and WARC in a stream."""
    fetcher = Fetcher(settings)
    twice: list[Rejected] = []
    for name in _each_once(inputs, twice):
        try:
            yield from _read_one(name, settings, fetcher)
        except InputError as error:
            yield Rejected(error.source, error.reason)
    yield from twice


def _each_once(inputs: Iterable[str | Path], rejected: list[Rejected]) -> Sequence[str]:
    names: list[str] = []
    for entry in inputs:
        name = str(entry)
        if name in names:
            rejected.append(Rejected(name, "given twice; read once"))
        else:
            names.append(name)
    return names


def _read_one(name: str, settings: Settings, fetcher: Fetcher) -> Iterator[RawArticle | Rejected]:
    if name == "-":
        yield from read_stream(sys.stdin.buffer.read(settings.file_max_bytes))
    elif is_address(name):
        yield fetcher.fetch_article(name)
    elif Path(name).is_dir():
        yield from read_folder(Path(name), settings.file_max_bytes)
    else:
        yield from read_file(Path(name), settings.file_max_bytes)
