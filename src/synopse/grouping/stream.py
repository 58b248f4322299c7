"""The stream: each new article joins its story or opens one, in bounded time whatever came before.

Incremental clustering with an average link over a story's recent articles, after Miranda et al., "Multilingual
Clustering of Streaming News" (EMNLP 2018); candidates come from an index of heavy stems.
"""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from synopse.grouping.frequencies import Frequencies
from synopse.grouping.index import Index
from synopse.grouping.likeness import Vector, likeness
from synopse.grouping.parting import parted
from synopse.grouping.terms import Terms, read_terms
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

_CLOSED_AT_ONCE = 1_000
"""Old articles are forgotten so many at a time: looking through all stems is not for every one."""

_REVIEWED = frozenset({4, 8, 16, 32, 64})
"""Sizes at which a story is looked at again: may it fall into two?"""

ChangeKind = Literal["opened", "joined", "merged", "split"]


@dataclass(frozen=True, slots=True)
class Change:
    """What an article did to the stories: ``story`` is the one that lives on, ``other`` the one that went or came."""

    kind: ChangeKind
    story: str
    article: str
    other: str | None = None


@dataclass(slots=True)
class Story:
    """A story while it is open: its id (its first article's), when it opened, and its articles in order of arrival."""

    id: str
    opened: int
    articles: list[str] = field(default_factory=list)


class Grouper:
    """Groups a stream of articles to stories; ids are stable: a merged story keeps the older id, a split one both."""

    def __init__(self, encode: Encode | None = None, window_days: float = 14.0, most_open: int = 200_000) -> None:
        """``window_days`` after its last article, and beyond ``most_open`` articles, a story takes no more."""
        self._encode = encode
        self._window = window_days
        self._most_open = most_open
        self._at_once = min(_CLOSED_AT_ONCE, max(1, most_open // 10))
        self._frequencies = Frequencies()
        self._index = Index()
        self._terms: dict[str, Terms] = {}
        self._vectors: dict[str, Vector | None] = {}
        self._arrivals: deque[str] = deque()
        self._closed = 0
        self._stories: dict[str, Story] = {}
        self._story_of: dict[str, str] = {}
        self._languages: dict[str | None, Counter[str]] = {}
        self._opened = 0
        self._latest = float("-inf")

    def story_of(self, article: str) -> str:
        """Id of the story that an article stands in now; raises KeyError for one that was never added."""
        return self._story_of[article]

    def __contains__(self, article: str) -> bool:
        return article in self._story_of

    def restore(self, article: Article, story: str) -> None:
        """Take in an article whose story is known, in the order of arrival; nothing is decided anew."""
        if article.id in self._story_of:
            return
        terms = read_terms(article, self._language(article), self._frequencies)
        self._expire(terms)
        self._take_in(terms)
        if story not in self._stories:
            self._stories[story] = Story(story, self._opened)
            self._opened += 1
        self._stories[story].articles.append(terms.id)
        self._story_of[terms.id] = story

    def add(self, article: Article) -> list[Change]:
        """Take in the next article; what it changed, in order. An id that is known already changes nothing."""
        if article.id in self._story_of:
            return []
        terms = read_terms(article, self._language(article), self._frequencies)
        self._expire(terms)
        ranked = self._ranked(terms)
        self._take_in(terms)
        if not ranked:
            return [self._open(terms.id)]
        story = self._stories[ranked[0][1]]
        story.articles.append(terms.id)
        self._story_of[terms.id] = story.id
        changes = [Change("joined", story.id, terms.id)]
        for _, other in ranked[1:]:
            if self._are_one(story, self._stories[other]):
                story, gone = self._merge(story, self._stories[other])
                changes.append(Change("merged", story.id, terms.id, gone))
        if len(story.articles) in _REVIEWED:
            changes += self._review(story, terms.id)
        return changes

    def _take_in(self, terms: Terms) -> None:
        self._index.add(terms)
        # the index has the keys; without them an open article takes a sixth less memory
        self._terms[terms.id] = replace(terms, keys={})
        self._arrivals.append(terms.id)

    def _language(self, article: Article) -> str:
        """The article's language; where its few words do not tell, the one that its outlet mostly writes."""
        spoken = self._languages.setdefault(article.outlet, Counter())
        if article.language != NEUTRAL.code:
            spoken[article.language] += 1
            return article.language
        return min(spoken, key=lambda code: (-spoken[code], code)) if spoken else NEUTRAL.code

    def _ranked(self, terms: Terms) -> list[tuple[float, str]]:
        """Stories that the article may join, likest first."""
        scores = {other: likeness(terms, self._terms[other], self._vector) for other in self._index.candidates(terms)}
        likest: dict[str, float] = {}
        for other, score in scores.items():
            story = self._story_of[other]
            likest[story] = max(score, likest.get(story, score))
        ranked = [
            (mean, story)
            for story, best in likest.items()
            if best >= _LINK and (mean := self._nearness(terms, self._stories[story], scores)) >= _JOIN
        ]
        return sorted(ranked, key=lambda entry: (-entry[0], entry[1]))

    def _nearness(self, terms: Terms, story: Story, scores: dict[str, float]) -> float:
        """Mean likeness to the nearest of a story's recent articles, of the article's language or of the others."""
        own: list[float] = []
        others: list[float] = []
        for other in self._open_articles(story, _RECENT):
            score = scores[other] if other in scores else likeness(terms, self._terms[other], self._vector)
            (own if self._terms[other].language == terms.language else others).append(score)
        return max(_nearest(own, _NEARER), _nearest(others, _NEARER_ACROSS))

    def _open(self, article: str) -> Change:
        self._stories[article] = Story(article, self._opened, [article])
        self._opened += 1
        self._story_of[article] = article
        return Change("opened", article, article)

    def _are_one(self, one: Story, other: Story) -> bool:
        left, right = self._open_articles(one, _MERGE_SAMPLE), self._open_articles(other, _MERGE_SAMPLE)
        pairs = [(self._terms[a], self._terms[b]) for a in left for b in right]
        same = [pair for pair in pairs if pair[0].language == pair[1].language]
        scores = [likeness(a, b, self._vector) for a, b in same or pairs]
        return _nearest(scores, 1.0 if same else _NEARER_ACROSS) >= _JOIN

    def _merge(self, one: Story, other: Story) -> tuple[Story, str]:
        kept, gone = sorted((one, other), key=lambda story: story.opened)
        for article in gone.articles:
            self._story_of[article] = kept.id
        kept.articles += gone.articles
        del self._stories[gone.id]
        return kept, gone.id

    def _review(self, story: Story, article: str) -> list[Change]:
        """Take a story apart that has turned out to be two."""
        recent = self._open_articles(story, max(_REVIEWED))
        leaving = parted([self._terms[one] for one in recent], self._vector)
        if not leaving or leaving[0] in self._stories:
            return []
        gone = frozenset(leaving)
        story.articles = [one for one in story.articles if one not in gone]
        self._stories[leaving[0]] = Story(leaving[0], self._opened, list(leaving))
        self._opened += 1
        for one in leaving:
            self._story_of[one] = leaving[0]
        return [Change("split", story.id, article, leaving[0])]

    def _open_articles(self, story: Story, most: int) -> Sequence[str]:
        return [article for article in story.articles[-most:] if article in self._terms]

    def _expire(self, terms: Terms) -> None:
        """Close what lies outside the window; articles come about in order of time."""
        if terms.day is not None:
            self._latest = max(self._latest, terms.day)
        while self._closed < len(self._arrivals):
            day = self._terms[self._arrivals[self._closed]].day
            is_old = day is not None and day < self._latest - self._window
            if not is_old and len(self._arrivals) - self._closed < self._most_open:
                break
            self._closed += 1
        if self._closed < self._at_once:
            return
        for _ in range(self._closed):
            article = self._arrivals.popleft()
            self._vectors.pop(article, None)
            del self._terms[article]
        self._index.forget(self._closed)
        self._closed = 0

    def _vector(self, terms: Terms) -> Vector | None:
        if terms.id not in self._vectors:
            self._vectors[terms.id] = self._encode(terms.lead, terms.language) if self._encode else None
        return self._vectors[terms.id]


def _nearest(scores: list[float], share: float) -> float:
    """Mean of the best ``share`` of the scores; 0 for none."""
    kept = sorted(scores, reverse=True)[: math.ceil(len(scores) * share)]
    return sum(kept) / len(kept) if kept else 0.0
