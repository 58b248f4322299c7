"""What a whole story tells about the weight of its words and about its own event."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from synopse.compare.align.likeness import Likeness
from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.one_event import OneEvent, Told
from synopse.compare.measures.vocabulary import Vocabularies
from synopse.model import AnnotatedArticle, Span
from synopse.text.normalise import word_spans
from synopse.text.stems import stem
from synopse.text.timex import date_range, iso_day, stated_day

_LEDE_SENTENCES = 3
_WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*|[$€£%]")
_MAIN_NAMES = 2
_SHORTEST_NAME = 4
"""Letters of a name that tells stories apart: "Inc", "US" and "AG" stand in many."""
_MAIN_SHARE = 0.5
"""Share of the articles whose opening must name a kind for it to be the story's own."""


@dataclass(frozen=True, slots=True)
class Story:
    """Weights of stems (rare words say more), the kinds of thing and the places the story is about, and its day.

    ``tolls`` are filled in by `tolls_of`, ``alike`` says how surely two statements speak of one thing.
    ``articles`` are the stems that tell the event of each, by its id; ``events`` says which of them can tell of one.
    """

    weights: dict[str, float]
    default_weight: float
    main_kinds: frozenset[str]
    main_places: frozenset[str]
    day: date | None
    origins: dict[str, int]
    articles: Mapping[str, Told]
    events: OneEvent
    plain: dict[str, str]
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
        return self.events.can_tell_of_one(a.span.article, b.span.article)


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
    told = {
        article.id: Told(
            language=article.language,
            words=words[article.id],
            names=_name_stems(article),
            main_names=_main_names(article),
            opening_places=_opening_places(article),
            published=publication_day(article),
        )
        for article in articles
    }
    return Story(
        weights={s: math.log(1 + sentences / n) for s, n in counts.items()},
        default_weight=math.log(1 + sentences),
        main_kinds=_main_kinds(articles),
        main_places=_main_places(articles),
        day=story_day(articles),
        articles=told,
        events=OneEvent(told, Vocabularies({name: (own.language, own.words) for name, own in told.items()})),
        plain={a.id: _plain(a.text) for a in articles},
        origins={a: n for n, origin in enumerate(comparison.origins) for a in origin.articles},
    )


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
