"""What a whole story tells about the weight of its words and about its own event."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from synopse.compare.align.likeness import Likeness
from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.vocabulary import unlike_articles
from synopse.model import AnnotatedArticle, Span
from synopse.text.normalise import word_spans
from synopse.text.stems import stem
from synopse.text.timex import date_range, iso_day, stated_day

_LEDE_SENTENCES = 3
_WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*|[$€£%]")
_MAIN_NAMES = 2
_MANY_NAMES, _MANY_SHARE = 3, 0.25
"""Stems of names, and share of those of the article with fewer, that two reports of one event have in common."""
_SHORTEST_NAME = 4
"""Letters of a name that tells stories apart: "Inc", "US" and "AG" stand in many."""
_MAIN_SHARE = 0.5
"""Share of the articles whose opening must name a kind for it to be the story's own."""


@dataclass(frozen=True, slots=True)
class Story:
    """Weights of stems (rare words say more), the kinds of thing and the places the story is about, and its day.

    ``tolls`` are filled in by `tolls_of`, ``alike`` says how surely two statements speak of one thing.
    ``of_one`` are the pairs of articles that can tell of one event, ``unlike`` those of one language whose words say that
    they do not (`unlike_articles`).
    ``words`` and ``names`` are the stems of each article, all of them and those of its names, and
    ``opening_places`` those of the places in its first sentences.
    """

    weights: dict[str, float]
    default_weight: float
    main_kinds: frozenset[str]
    main_places: frozenset[str]
    day: date | None
    origins: dict[str, int]
    words: dict[str, frozenset[str]]
    names: dict[str, frozenset[str]]
    opening_places: dict[str, frozenset[str]]
    main_names: dict[str, tuple[str, ...]]
    plain: dict[str, str]
    of_one: frozenset[frozenset[str]] = frozenset()
    unlike: frozenset[frozenset[str]] = frozenset()
    tolls: Mapping[Span, frozenset[str]] = field(default_factory=dict)
    alike: Likeness | None = None

    def weight(self, stems: Iterable[str]) -> float:
        """Sum of the weights of ``stems``."""
        return math.fsum(sorted(self.weights.get(s, self.default_weight) for s in stems))

    def overlap(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weight that two sets of stems share, as a share of the lighter one, 0…1."""
        least = min(self.weight(a), self.weight(b))
        return self.weight(a & b) / least if least > 0 else 0.0

    def says(self, article: str, surface: str) -> bool:
        """Whether an article has these very words, hyphens apart ("Rs 25-lakh")."""
        return _plain(surface) in self.plain.get(article, "")

    def can_tell_of_one(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions stand in different articles that can tell of one event, copies of one text or not.

        Two articles of one language that name nobody and no place in common tell of two events, unless a third tells of
        the event of both; two that an agency wrote tell of one, and where they differ an editor wants to know.
        """
        first, second = a.span.article, b.span.article
        return first != second and frozenset((first, second)) in self.of_one

    def may_be_one(self, a: str, b: str) -> bool:
        """Whether two articles of one language can tell of one event: they share words, a name, and a main one."""
        if frozenset((a, b)) in self.unlike:
            return False
        first, second = self.names.get(a), self.names.get(b)
        if first and second and not first & second:
            return False
        return self._share_many_names(a, b) or self._share_main_name(a, b)

    def may_tell_of_one(self, a: str, b: str) -> bool:
        """Whether two articles of one language can tell of one event, by names and by where they play."""
        return self.may_be_one(a, b) and (self._share_many_names(a, b) or not self.play_elsewhere(a, b))

    def _share_many_names(self, a: str, b: str) -> bool:
        """Whether two articles have so many names in common that they tell of one event, whichever they give most often."""
        first, second = self.names.get(a, frozenset()), self.names.get(b, frozenset())
        shared = len(first & second)
        return shared >= _MANY_NAMES and shared >= _MANY_SHARE * min(len(first), len(second))

    def play_elsewhere(self, a: str, b: str) -> bool:
        """Whether each article opens with places that the other never names."""
        first, second = self.opening_places.get(a), self.opening_places.get(b)
        if not first or not second:
            return False
        return not first & self.words.get(b, frozenset()) and not second & self.words.get(a, frozenset())

    def _share_main_name(self, a: str, b: str) -> bool:
        """Whether the name that one article gives most often stands in the other, or two of the next do.

        The same sentence about two companies, fires or towns is no difference.
        """
        first, second = self.main_names.get(a), self.main_names.get(b)
        if not first or not second:
            return True
        known = [name in self.words.get(b, ()) for name in first]
        known_back = [name in self.words.get(a, ()) for name in second]
        return known[0] or known_back[0] or sum(known + known_back) > 1


def story_of(comparison: Comparison) -> Story:
    """Read the story's weights, main kinds and day off its articles."""
    articles = [reading.article for reading in comparison.readings]
    counts: Counter[str] = Counter()
    sentences = 0
    words: dict[str, frozenset[str]] = {}
    for article in articles:
        stems = list(_stems(article))
        for own in stems:
            counts.update(own)
        sentences += len(stems)
        words[article.id] = frozenset[str]().union(*stems)
    story = Story(
        weights={s: math.log(1 + sentences / n) for s, n in counts.items()},
        default_weight=math.log(1 + sentences),
        main_kinds=_main_kinds(articles),
        main_places=_main_places(articles),
        day=story_day(articles),
        words=words,
        names={a.id: _name_stems(a) for a in articles},
        opening_places={a.id: _opening_places(a) for a in articles},
        main_names={a.id: _main_names(a) for a in articles},
        plain={a.id: _plain(a.text) for a in articles},
        origins={a: n for n, origin in enumerate(comparison.origins) for a in origin.articles},
        unlike=unlike_articles({a.id: (a.language, words[a.id]) for a in articles}),
    )
    return replace(story, of_one=_of_one(story, articles))


def _of_one(story: Story, articles: Sequence[AnnotatedArticle]) -> frozenset[frozenset[str]]:
    """The pairs of articles that can tell of one event, themselves or because a third tells of the event of both."""
    near: dict[str, set[str]] = {article.id: set() for article in articles}
    for a, b in combinations(articles, 2):
        if story.may_tell_of_one(a.id, b.id) if a.language == b.language else not story.play_elsewhere(a.id, b.id):
            near[a.id].add(b.id)
            near[b.id].add(a.id)
    ids = [article.id for article in articles]
    return frozenset(frozenset((a, b)) for a, b in combinations(ids, 2) if b in near[a] or near[a] & near[b])


def _plain(text: str) -> str:
    """The words of a text between single spaces."""
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _stems(article: AnnotatedArticle) -> Iterable[frozenset[str]]:
    cues = measure_cues(article.language)
    for sentence in article.sentences:
        found = (article.text[a:b] for a, b in word_spans(article.text, sentence.start, sentence.end))
        yield frozenset(stem(word, cues.stemmer) for word in found)


def _name_stems(article: AnnotatedArticle) -> frozenset[str]:
    stemmer = measure_cues(article.language).stemmer
    return frozenset(
        stem(article.text[a:b], stemmer)
        for name in article.names
        for a, b in word_spans(article.text, name.start, name.end)
    )


def _main_names(article: AnnotatedArticle) -> tuple[str, ...]:
    """Stems of the last words of the names given most often, the earlier first among equals; no abbreviations."""
    stemmer = measure_cues(article.language).stemmer
    counts: Counter[str] = Counter()
    for name in article.names:
        spelt = [article.text[a:b] for a, b in word_spans(article.text, name.start, name.end)]
        if spelt and len(spelt[-1]) >= _SHORTEST_NAME and not spelt[-1].isupper():
            counts[stem(spelt[-1], stemmer)] += 1
    return tuple(name for name, _ in counts.most_common(_MAIN_NAMES))


def _main_kinds(articles: list[AnnotatedArticle]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for article in articles:
        opening = " ".join(article.text[s.start : s.end] for s in article.sentences[:_LEDE_SENTENCES])
        opening = f"{article.title or ''} {opening}"[:2_000]
        counts.update(kind for kind, pattern in measure_cues(article.language).kinds if pattern.search(opening))
    needed = max(2, math.ceil(_MAIN_SHARE * len(articles)))
    return frozenset(kind for kind, n in counts.items() if n >= needed)


def _opening_places(article: AnnotatedArticle) -> frozenset[str]:
    """Stems of the places named in the first sentences."""
    stemmer = measure_cues(article.language).stemmer
    last = article.sentences[:_LEDE_SENTENCES][-1].end if article.sentences else 0
    return frozenset(
        stem(article.text[a:b], stemmer)
        for name in article.names
        if name.kind == "LOC" and name.start < last
        for a, b in word_spans(article.text, name.start, name.end)
    )


def _main_places(articles: list[AnnotatedArticle]) -> frozenset[str]:
    """Stems of the places named in the openings of more than half of the articles."""
    counts = Counter(place for article in articles for place in _opening_places(article))
    needed = len(articles) // 2 + 1
    return frozenset(place for place, n in counts.items() if n >= needed)


def story_day(articles: Iterable[AnnotatedArticle]) -> date | None:
    """The commonest day of publication (the earliest of several), None when no article gives one."""
    days = Counter(day for article in articles if (day := publication_day(article)) is not None)
    if not days:
        return None
    most = max(days.values())
    return min(day for day, n in days.items() if n == most)


def publication_day(article: AnnotatedArticle) -> date | None:
    """The day of publication, None when it is not known to the day."""
    return stated_day(article.published)


def is_background(mention: Mention, story: Story) -> bool:
    """Whether the mention's sentence is dated well before the story's day."""
    if story.day is None:
        return False
    ranges = [r for t in mention.dates if (r := date_range(t.value, t.mod)) is not None]
    return any(r.high < float("inf") and (story.day - iso_day(r.high - 1)).days > 10 for r in ranges)
