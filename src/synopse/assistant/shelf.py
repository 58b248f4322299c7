"""The stories that tools speak of: comparisons made in this session, and those of the archive."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from synopse.assistant.inputs import MOST_INPUTS
from synopse.errors import InputError, UsageError
from synopse.model import Article, RawArticle, Synopsis
from synopse.pipeline import Progress, compare, read
from synopse.settings import Settings

if TYPE_CHECKING:
    from synopse.store.archive import Archive
    from synopse.store.story_records import StoredSynopsis

_PREFIX = "compared:"

_KEPT = 16
"""Comparisons kept for further questions; an assistant speaks of one or two at a time."""


class Shelf:
    """Finds the synopsis and the articles of a story by its handle."""

    def __init__(self, archive: Archive | None, settings: Settings) -> None:
        self._archive = archive
        self._settings = settings
        self._compared: OrderedDict[str, Synopsis] = OrderedDict()
        self._keeping = threading.Lock()
        self._comparing = threading.Lock()

    @property
    def archive(self) -> Archive:
        """The archive; raises UsageError when there is none."""
        if self._archive is None:
            raise UsageError("there is no archive: start the server with --archive PATH, or compare texts first")
        return self._archive

    @property
    def has_archive(self) -> bool:
        """Whether there is an archive."""
        return self._archive is not None

    def compare(self, inputs: Iterable[str | Path | RawArticle], progress: Progress) -> tuple[str, Synopsis]:
        """Compare inputs, one comparison at a time; the handle is made of their texts.

        Raises InputError when none of them can be used, with all the reasons.
        """
        with self._comparing:
            articles = read(*inputs, settings=self._settings, progress=progress)
            if not articles.articles:
                reasons = "; ".join(f"{entry.input}: {entry.reason}" for entry in articles.rejected)
                raise InputError("nothing could be used", reasons or "no articles")
            if len(articles.articles) > MOST_INPUTS:
                raise UsageError(f"{len(articles.articles)} articles; at most {MOST_INPUTS} are compared at once")
            synopsis = compare(articles, settings=self._settings, progress=progress)
        handle = _handle(synopsis)
        self._keep(handle, synopsis)
        return handle, synopsis

    def synopsis(self, story: str) -> Synopsis:
        """The synopsis of a comparison of this session or of a story in the archive.

        Raises UsageError when there is none. A story that the archive has not compared yet is compared now.
        """
        with self._keeping:
            kept = self._compared.get(story)
        if kept is not None and story.startswith(_PREFIX):
            return kept
        stored = self._archive.synopsis(story) if self._archive is not None else None
        if stored is not None and stored.synopsis is not None:
            return _with_notes(stored)
        if kept is not None:
            return kept
        if self._archive is None:
            raise UsageError(f"no story {story[:200]!r}: this session knows {', '.join(self._compared) or 'none'}")
        return self._compared_now(story)

    def compared(self) -> Iterator[tuple[str, Synopsis]]:
        """The comparisons of this session, the newest first."""
        with self._keeping:
            kept = list(self._compared.items())
        return reversed(kept)

    def article(self, identifier: str, story: str | None) -> Article:
        """An article by id (of a story, where that is given; else of the session or the archive) or address."""
        if story is not None:
            stories = [self.synopsis(story)]
        else:
            stories = [synopsis for _, synopsis in self.compared()]
            found = self._archive.article(identifier) if self._archive is not None else None
            if found is not None:
                return found
        for synopsis in stories:
            for article in synopsis.articles:
                if identifier in {article.id, article.url}:
                    return article
        raise UsageError(f"no article {identifier[:200]!r}{f' in story {story[:200]!r}' if story else ''}")

    def _compared_now(self, story: str) -> Synopsis:
        articles = [article for article, _ in self.archive.articles(story=story)]
        if not articles:
            raise UsageError(f"no story {story[:200]!r} in the archive")
        if len(articles) > MOST_INPUTS:
            raise UsageError(f"story {story[:200]!r} has {len(articles)} articles and has not been compared yet")
        with self._comparing:
            synopsis = compare(*articles, settings=self._settings)
        self._keep(story, synopsis)
        return synopsis

    def _keep(self, handle: str, synopsis: Synopsis) -> None:
        with self._keeping:
            self._compared[handle] = synopsis
            self._compared.move_to_end(handle)
            while len(self._compared) > _KEPT:
                self._compared.popitem(last=False)


def _handle(synopsis: Synopsis) -> str:
    digest = hashlib.sha256(msgspec.json.encode(synopsis.articles))
    return f"{_PREFIX}{digest.hexdigest()[:10]}"


def _with_notes(stored: StoredSynopsis) -> Synopsis:
    synopsis, notes = stored.synopsis, list(stored.synopsis.notes if stored.synopsis else ())
    assert synopsis is not None  # noqa: S101 - the caller has looked
    if stored.row.note:
        notes.append(stored.row.note)
    if stored.row.is_stale:
        notes.append("Newer articles of this story wait to be taken in; this is the comparison before them.")
    if stored.moved_from:
        notes.append(f"Story {stored.moved_from} has been merged into {stored.row.id}.")
    return msgspec.structs.replace(synopsis, notes=tuple(notes))
