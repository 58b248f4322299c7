"""What a stream has to remember to go on: open articles, their stories, and by which stems they are found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from synopse.grouping.frequencies import COUNTS, Frequencies
from synopse.grouping.index import KEYS, NAMES, Index
from synopse.grouping.kept import Disk, Kept
from synopse.grouping.opened import Opened, Story, decode_opened, decode_story, encode_opened, encode_story

_STORIES, _OUTLETS, _WHOLE = "story", "outlet", "stream"

_MOST_HERE = 10_000
"""Articles, and stories, that stay in memory when they stand on a disk."""

_MOST_TERMS = 500_000
"""Terms that have a number when the state stands on a disk: some 150 MB."""

_AHEAD = 64
"""Oldest articles that are fetched at a time."""

_SWEPT = 60
"""Values on the disk that are looked at per article: are they of closed articles alone?"""


class Totals(msgspec.Struct):
    """The stream as a whole: the place of the next article, that of the oldest open one, and the day it has come to."""

    next: int = 0
    first: int = 0
    opened: int = 0
    latest: float | None = None
    days: list[float] = []
    articles: dict[str, int] = {}
    turns: dict[str, int] = {}
    languages: list[str] = []
    means: dict[str, tuple[int, bytes]] = {}
    swept: tuple[str, str] = ("", "")


class State:
    """The state of a stream; with a disk it stands there once `write` has been called, and goes on from there."""

    def __init__(self, disk: Disk | None = None) -> None:
        """Go on from what stands on ``disk``, if anything does."""
        self._disk = disk
        self.frequencies = Frequencies(disk)
        self.index = Index(disk, self.frequencies.vocabulary)
        self.articles: Kept[int, Opened] = Kept(self._load_articles if disk else None)
        self.stories: Kept[str, Story] = Kept(self._load_stories if disk else None)
        self.outlets: Kept[str, dict[str, int]] = Kept(self._load_outlets if disk else None)
        self.ids: set[str] = set()
        found = disk.values(_WHOLE, [""]) if disk else {}
        self.totals = msgspec.msgpack.decode(found[""], type=Totals) if found else Totals()
        self.frequencies.articles = self.totals.articles
        self.frequencies.turns = self.totals.turns
        self.index.languages.update(self.totals.languages)
        self._written = self.totals.next

    @property
    def open_articles(self) -> int:
        """How many places lie between the oldest open article and the next one."""
        return self.totals.next - self.totals.first

    def opened(self, places: Iterable[int]) -> list[Opened]:
        """The articles at these places that are still open, in their order."""
        wanted = [place for place in places if place >= self.totals.first]
        self.articles.fetch(wanted)
        return [found for place in wanted if (found := self.articles.get(place)) is not None]

    def story_of(self, article: Opened) -> Story:
        """The story in which an open article stands now."""
        name: str | None = article.story
        while name is not None:
            self.stories.fetch([name])
            story = self.stories.here[name]
            name = story.into
        return story

    def oldest(self) -> Opened:
        """The oldest open article; there must be one."""
        first = self.totals.first
        if first not in self.articles.here:
            self.articles.fetch(range(first, min(first + _AHEAD, self.totals.next)))
        return self.articles.here[first]

    def close_oldest(self) -> None:
        """Forget the oldest open article, and its story when that has no other."""
        article, place = self.oldest(), self.totals.first
        self.totals.first += 1
        name: str | None = article.story
        while name is not None:
            self.stories.fetch([name])
            story = self.stories.here[name]
            name = story.into
            if story.recent[-1] <= place:
                self.stories.drop(story.id)
        self.articles.drop(place)
        self.ids.discard(article.terms.id)
        self.index.forget(1, self.totals.first, self.open_articles)

    def write(self) -> None:
        """Write what has changed to the disk."""
        disk = self._disk
        if disk is None or self.totals.next == self._written:
            return
        totals = self.totals
        self._sweep(disk, totals.next - self._written)
        self._written = totals.next
        values: dict[tuple[str, str], bytes | None] = self.frequencies.take_changes()
        values |= self.index.take_changes(totals.first)
        for name, story in self.stories.take_changes(_MOST_HERE).items():
            values[_STORIES, name] = None if story is None else encode_story(story)
        for outlet, spoken in self.outlets.take_changes(_MOST_HERE).items():
            values[_OUTLETS, outlet] = None if spoken is None else msgspec.msgpack.encode(spoken)
        totals.languages = sorted(self.index.languages)
        values[_WHOLE, ""] = msgspec.msgpack.encode(totals)
        articles, vocabulary = self.articles.take_changes(_MOST_HERE), self.frequencies.vocabulary
        disk.write(
            values, {place: None if one is None else encode_opened(one, vocabulary) for place, one in articles.items()}
        )

        if len(vocabulary.terms) > _MOST_TERMS:
            # all of it stands on the disk by name; an article that is asked for again gets new numbers
            self.articles.here.clear()
            self.frequencies.forget_numbers()
            self.index.renumber(self.frequencies.vocabulary)

    def _sweep(self, disk: Disk, arrived: int) -> None:
        """Look through the next values on the disk for those that only closed articles need."""
        stale: dict[tuple[str, str], bytes | None] = {}
        rows = disk.after(self.totals.swept, _SWEPT * arrived)
        for kind, key, value in rows:
            if self._is_forgotten(kind, key, value):
                stale[kind, key] = None
        self.totals.swept = rows[-1][:2] if len(rows) == _SWEPT * arrived else ("", "")
        if stale:
            disk.write(stale, {})

    def _is_forgotten(self, kind: str, key: str, value: bytes) -> bool:
        if kind.startswith(COUNTS):
            return self.frequencies.is_forgotten(kind.removeprefix(COUNTS), key, value)
        if kind.startswith((KEYS, NAMES)):
            return self.index.is_forgotten(kind, key, value, self.totals.first)
        if kind != _STORIES or self.stories.has_changed(key):
            return False
        recent = decode_story(key, value).recent
        if recent and recent[-1] >= self.totals.first:
            return False
        self.stories.here.pop(key, None)
        return True

    def _load_articles(self, places: Sequence[int]) -> Mapping[int, Opened]:
        found = self._disk.articles(places) if self._disk else {}
        return {place: decode_opened(place, record, self.frequencies.vocabulary) for place, record in found.items()}

    def _load_stories(self, names: Sequence[str]) -> Mapping[str, Story]:
        found = self._disk.values(_STORIES, names) if self._disk else {}
        return {name: decode_story(name, record) for name, record in found.items()}

    def _load_outlets(self, names: Sequence[str]) -> Mapping[str, dict[str, int]]:
        found = self._disk.values(_OUTLETS, names) if self._disk else {}
        return {name: msgspec.msgpack.decode(record, type=dict[str, int]) for name, record in found.items()}
