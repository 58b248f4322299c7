"""The stories that new articles join or open: a stream whose state stands in the archive, written with the articles."""

from __future__ import annotations

import msgspec

from synopse.grouping.stream import Grouper
from synopse.model import Article
from synopse.pipeline import open_grouper
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.records import StoryChange, storable
from synopse.store.stream_state import StreamRows
from synopse.store.writing import Batch
from synopse.upkeep.annotated import maker_of

_DAY_S = 86_400.0

_MOST_OPEN = 200_000
"""Articles that a stream without a state is made of; those before them would be closed anyway."""

_AT_ONCE = 2_000
"""So many of them are written at a time."""

_MADE_BY = ("encoder", "grouping", "languages", "model", "text")
"""Packages on whose code and data the state depends."""

_MAKER = "maker"


class Stories:
    """Groups what comes to an archive; open it before the batch in which articles are added, and write it in that batch."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        """The archive must be open to write."""
        self._archive = archive
        self._settings = settings
        self._stream: tuple[Grouper, StreamRows] | None = None

    def open(self) -> None:
        """Go on where the archive's stream is; one that is not there, or is of another version, is made of the window's articles."""
        if self._stream is not None:
            return
        maker = maker_of(self._settings.encoder, _MADE_BY)
        with self._archive.batch() as batch:
            rows = StreamRows(batch.connection)
            if rows.values(_MAKER, [""]).get("") != maker.encode():
                rows.clear()
                is_new = True
            else:
                is_new = False
            grouper = open_grouper(self._settings, rows)
        if is_new:
            self._make(grouper, rows, maker)
        self._stream = grouper, rows

    def add(self, batch: Batch, article: Article, identifier: str) -> None:
        """Put a new article, which the archive knows as ``identifier``, into its story."""
        grouper = self._in(batch)
        for found in grouper.add(msgspec.structs.replace(article, id=identifier, outlet=storable(article.outlet))):
            batch.record_changes([StoryChange(found.kind, found.story, found.article, found.other, found.moved)])

    def write(self, batch: Batch) -> None:
        """Write the state of the stream, as far as it has changed."""
        if self._stream is not None:
            self._in(batch).write()

    def forget(self) -> None:
        """What the stream has seen does not stand in the archive; the next time it goes on from what does."""
        self._stream = None

    def _in(self, batch: Batch) -> Grouper:
        assert self._stream is not None  # noqa: S101 - `open` was called
        grouper, rows = self._stream
        rows.connection = batch.connection
        return grouper

    def _make(self, grouper: Grouper, rows: StreamRows, maker: str) -> None:
        """Take in the articles of the window; until that is done the state has no maker, and is made anew."""
        latest = self._archive.latest_moment()
        since = latest - self._settings.story_window_days * _DAY_S if latest is not None else None
        arrivals = self._archive.articles(since=since, newest=_MOST_OPEN)
        is_over = False
        while not is_over:
            with self._archive.batch() as batch:
                rows.connection = batch.connection
                number = 0
                for number, (article, story) in enumerate(arrivals, start=1):
                    if story is not None:
                        grouper.restore(article, story)
                    if number == _AT_ONCE:
                        break
                is_over = number < _AT_ONCE
                grouper.write()
                if is_over:
                    rows.write({(_MAKER, ""): maker.encode()}, {})
