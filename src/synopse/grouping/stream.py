"""The stream: each new article joins its story or opens one, in bounded time whatever came before.

Incremental clustering with an average link over a story's recent articles, after Miranda et al., "Multilingual
Clustering of Streaming News" (EMNLP 2018); candidates come from an index of heavy stems.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Literal

from synopse.grouping.kept import Disk
from synopse.grouping.likeness import Scales, Vector
from synopse.grouping.opened import RECENT, Opened, Story
from synopse.grouping.parting import parted
from synopse.grouping.state import State
from synopse.grouping.terms import Terms, Trail, read_terms
from synopse.grouping.vectors import LeadVectors
from synopse.languages.language import NEUTRAL
from synopse.model import Article

Encode = Callable[[str, str], Vector | None]
"""Gives the unit vector of a text in a language, chance near 0; asked only where two languages meet."""

_JOIN = 2.2
"""Likeness from which an article joins a story, and two stories are one."""

_LINK = 2.5
"""The likest article of the story must be this like."""

_RECENT = 10
"""Latest articles of a story that a new one is compared with."""

_NEARER, _NEARER_ACROSS = 0.3, 1 / 3
"""Share of them, the nearest, whose mean likeness counts: a story has facets, and a report tells one of them."""

_MERGE_SAMPLE = 6
"""Latest articles of each of two stories whose likeness decides whether they are one."""

_REVIEWED = frozenset({4, 8, 16, 32, RECENT})
"""Sizes at which a story is looked at again: may it fall into two?"""

_DAYS_SEEN = 9
"""The stream has come to the middle one of its last days: a single article of the year 2062 does not close all others."""

_UNDATED_OPEN = 10_000
"""Articles after which one closes that came before any that is dated."""

ChangeKind = Literal["opened", "joined", "merged", "split"]


@dataclass(frozen=True, slots=True)
class Change:
    """What an article did to the stories: ``story`` is the one that lives on, ``other`` the one that went or came.

    ``moved`` are the articles that a split has put into the other story.
    """

    kind: ChangeKind
    story: str
    article: str
    other: str | None = None
    moved: tuple[str, ...] = ()


class Grouper:
    """Groups a stream of articles to stories; ids are stable: a merged story keeps the older id, a split one both.

    An id that was given once, also to a story that was merged since, is never given to another story.
    """

    def __init__(
        self,
        encode: Encode | None = None,
        window_days: float = 14.0,
        most_open: int = 200_000,
        disk: Disk | None = None,
    ) -> None:
        """``window_days`` after its last article, and beyond ``most_open`` articles, a story takes no more.

        With ``disk`` the state stands there from every `write` on, and the stream goes on where that was.
        """
        self._encode = encode
        self._window = window_days
        self._most_open = most_open
        self._state = State(disk)
        self._scales = Scales(self._vector)
        self._at_hand: dict[str, Opened] = {}
        if isinstance(encode, LeadVectors):
            encode.restore(self._state.totals.means)

    def restore(self, article: Article, story: str) -> None:
        """Take in an article whose story is known, in the order of arrival; nothing is decided anew."""
        state = self._state
        if article.id in state.ids:
            return
        opened, trail = self._read(article)
        self._put_into(opened, trail, story)

    def add(self, article: Article) -> list[Change]:
        """Take in the next article; what it changed, in order. The id of an open one changes nothing."""
        if article.id in self._state.ids:
            return []
        opened, trail = self._read(article)
        ranked = self._ranked(opened, trail)
        if not ranked:
            self._put_into(opened, trail, self._free_id([opened.terms.id]))
            return [Change("opened", opened.story, opened.terms.id)]
        self._put_into(opened, trail, ranked[0].id)
        story = ranked[0]
        changes = [Change("joined", story.id, opened.terms.id)]
        for other in ranked[1:]:
            if self._are_one(story, other):
                story, gone = self._merge(story, other)
                changes.append(Change("merged", story.id, opened.terms.id, gone))
        if story.size in _REVIEWED:
            changes += self._review(story, opened.terms.id)
        return changes

    def write(self) -> None:
        """Write the state to the disk, where there is one."""
        if isinstance(self._encode, LeadVectors):
            self._state.totals.means = self._encode.means()
        self._state.write()

    def _read(self, article: Article) -> tuple[Opened, Trail]:
        """The next article's terms and place, and how it is found; what lies outside the window is closed."""
        state = self._state
        terms, trail = read_terms(article, self._language(article), state.frequencies)
        opened = Opened(state.totals.next, terms, "", self._closing_day(terms))
        self._expire()
        self._at_hand = {terms.id: opened}
        state.totals.next += 1
        return opened, trail

    def _put_into(self, opened: Opened, trail: Trail, name: str) -> None:
        """Put an article into a story, which begins with it if there is none."""
        state = self._state
        state.stories.fetch([name])
        story = state.stories.get(name)
        if story is None:
            story = Story(name, state.totals.opened)
            state.totals.opened += 1
        story.take([opened.place], 1)
        state.stories.put(name, story)
        state.index.add(trail, opened.place)
        opened.story = name
        state.articles.put(opened.place, opened)
        state.ids.add(opened.terms.id)

    def _language(self, article: Article) -> str:
        """The article's language; where its few words do not tell, the one that its outlet mostly writes."""
        outlet = article.outlet or ""
        self._state.outlets.fetch([outlet])
        spoken = self._state.outlets.get(outlet) or {}
        if article.language != NEUTRAL.code:
            spoken[article.language] = spoken.get(article.language, 0) + 1
            self._state.outlets.put(outlet, spoken)
            return article.language
        return min(spoken, key=lambda code: (-spoken[code], code)) if spoken else NEUTRAL.code

    def _ranked(self, opened: Opened, trail: Trail) -> list[Story]:
        """Stories that the article may join, likest first."""
        candidates = self._look(self._state.index.candidates(trail, self._state.totals.first))
        scores = self._likeness(opened, candidates)
        likest: dict[str, tuple[float, Story]] = {}
        for other in candidates:
            story, score = self._state.story_of(other), scores[other.place]
            if story.id not in likest or score > likest[story.id][0]:
                likest[story.id] = score, story
        ranked = [
            (mean, story)
            for best, story in likest.values()
            if best >= _LINK and (mean := self._nearness(opened, story, scores)) >= _JOIN
        ]
        return [story for _, story in sorted(ranked, key=lambda entry: (-entry[0], entry[1].id))]

    def _nearness(self, opened: Opened, story: Story, scores: dict[int, float]) -> float:
        """Mean likeness to the nearest of a story's recent articles, of the article's language or of the others."""
        own: list[float] = []
        others: list[float] = []
        recent = self._look(story.recent[-_RECENT:])
        scores = scores | self._likeness(opened, [other for other in recent if other.place not in scores])
        for other in recent:
            (own if other.terms.language == opened.terms.language else others).append(scores[other.place])
        return max(_nearest(own, _NEARER), _nearest(others, _NEARER_ACROSS))

    def _are_one(self, one: Story, other: Story) -> bool:
        left, right = self._look(one.recent[-_MERGE_SAMPLE:]), self._look(other.recent[-_MERGE_SAMPLE:])
        same = [(a, [b for b in right if a.terms.language == b.terms.language]) for a in left]
        is_same = any(partners for _, partners in same)
        pairs = same if is_same else [(a, right) for a in left]
        scores = [score for a, partners in pairs for score in self._likeness(a, partners).values()]
        return _nearest(scores, 1.0 if is_same else _NEARER_ACROSS) >= _JOIN

    def _merge(self, one: Story, other: Story) -> tuple[Story, str]:
        kept, gone = sorted((one, other), key=lambda story: story.opened)
        kept.take(gone.recent, gone.size)
        gone.into = kept.id
        for story in (kept, gone):
            self._state.stories.put(story.id, story)
        return kept, gone.id

    def _review(self, story: Story, article: str) -> list[Change]:
        """Take a story apart that has turned out to be two."""
        recent = self._look(story.recent)
        leaving = frozenset(parted([one.terms for one in recent], self._scales))
        if not leaving:
            return []
        moved = [one for one in recent if one.terms.id in leaving]
        ids = [one.terms.id for one in moved]
        places = [one.place for one in moved]
        other = Story(self._free_id(ids), self._state.totals.opened, len(moved), places)
        self._state.totals.opened += 1
        story.size -= len(moved)
        story.recent = [place for place in story.recent if place not in frozenset(places)]
        for changed in (story, other):
            self._state.stories.put(changed.id, changed)
        for one in moved:
            one.story = other.id
            self._state.articles.put(one.place, one)
        return [Change("split", story.id, article, other.id, tuple(ids))]

    def _free_id(self, wanted: Sequence[str]) -> str:
        """The first of these that never was a story's id, or else the first with a number behind it."""
        stories = self._state.stories
        number = 1
        names = list(wanted)
        while True:
            stories.fetch(names)
            free = [name for name in names if stories.get(name) is None]
            if free:
                return free[0]
            number += 1
            names = [f"{wanted[0]}~{number}"]

    def _look(self, places: Sequence[int]) -> list[Opened]:
        """Open articles at these places, whose vectors may be asked for until the next article comes."""
        found = self._state.opened(places)
        self._at_hand.update((one.terms.id, one) for one in found)
        return found

    def _closing_day(self, terms: Terms) -> float | None:
        """The day by which an article is closed: its own, or the one that the stream has come to."""
        totals = self._state.totals
        if terms.day is None:
            return totals.latest
        totals.days = [*totals.days, terms.day][-_DAYS_SEEN:]
        middle = median_low(totals.days)
        # older ones that are brought in afterwards do not turn the stream back
        totals.latest = middle if totals.latest is None else max(totals.latest, middle)
        return terms.day

    def _expire(self) -> None:
        """Close what lies outside the window; articles come about in order of time."""
        state = self._state
        while state.open_articles and (self._is_old(state.oldest()) or state.open_articles >= self._most_open):
            state.close_oldest()

    def _is_old(self, oldest: Opened) -> bool:
        """Whether the stream has left the oldest open article behind."""
        latest = self._state.totals.latest
        if oldest.day is None or latest is None:
            return self._state.open_articles > _UNDATED_OPEN
        # the oldest one, and yet to come: its day is wrong, and all behind it would wait for that
        return abs(latest - oldest.day) > self._window

    def _likeness(self, one: Opened, others: Sequence[Opened]) -> dict[int, float]:
        """Likeness to each of the others, by place."""
        scores = self._scales.likeness(one.terms, [other.terms for other in others])
        return {other.place: score for other, score in zip(others, scores, strict=True)}

    def _vector(self, terms: Terms) -> Vector | None:
        opened = self._at_hand[terms.id]
        if not opened.is_read:
            opened.is_read = True
            opened.vector = self._encode(terms.lead, terms.language) if self._encode else None
            if opened.story:
                self._state.articles.put(opened.place, opened)
        return opened.vector


def _nearest(scores: list[float], share: float) -> float:
    """Mean of the best ``share`` of the scores; 0 for none."""
    kept = sorted(scores, reverse=True)[: math.ceil(len(scores) * share)]
    return sum(kept) / len(kept) if kept else 0.0
