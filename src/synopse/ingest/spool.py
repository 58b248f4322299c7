"""Articles on the disk while they are brought into order; in memory are their ids, sources and days alone."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import IO

import msgspec

from synopse.ingest.identify import unique_ids
from synopse.model import Article


@dataclass(slots=True)
class _Entry:
    published: str
    id: str
    source: str | None
    place: int


class Spool:
    """A file of articles that is gone when it is closed."""

    def __init__(self) -> None:
        """Makes the file, where the system keeps such files (TMPDIR)."""
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `__exit__`
        self._entries: list[_Entry] = []
        self._end = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, article: Article, *, source: str | None = None) -> None:
        """Take an article; one with a ``source`` gets an id of its own from `name_each`."""
        record = zlib.compress(msgspec.msgpack.encode(article), 1)
        self._entries.append(_Entry(article.published or "", article.id, source, self._end))
        self._file.write(len(record).to_bytes(4, "little") + record)
        self._end += 4 + len(record)

    def name_each(self) -> list[tuple[str, str]]:
        """Source and id of the articles that have a source, once the ids are unique among them."""
        named = sorted(
            (entry for entry in self._entries if entry.source is not None),
            key=lambda entry: (entry.id, entry.source or "", entry.place),
        )
        names = unique_ids([(entry.id, entry.source or "") for entry in named])
        for entry, name in zip(named, names, strict=True):
            entry.id = name
        return [(entry.source or "", entry.id) for entry in sorted(named, key=lambda entry: entry.id)]

    def in_order(self) -> Iterator[Article]:
        """The articles in order of publication, undated ones first, in order of id."""
        for entry in sorted(self._entries, key=lambda entry: (entry.published, entry.id)):
            self._file.seek(entry.place)
            size = int.from_bytes(self._file.read(4), "little")
            article = msgspec.msgpack.decode(zlib.decompress(self._file.read(size)), type=Article)
            yield msgspec.structs.replace(article, id=entry.id)
