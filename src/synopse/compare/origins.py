"""Where wordings come from: a partition of a story's articles, so that copies do not count as corroboration."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from synopse.compare.agencies import find_agencies, name_agency
from synopse.compare.passages_words import Vocabulary, Words, read_words
from synopse.model import AnnotatedArticle, Origin, Passage, Reading
from synopse.settings import Settings
from synopse.text.normalise import words as words_of

COPY_SHARE = 0.75
"""An article of which so much stands in another one adds no origin, whatever else that one contains."""
AGENCY_BONUS = 0.2
"""Added to the common share of two articles that name the same agency as their source."""
AGENCY_MIN_SHARE = 0.1
"""Common share from which the named agency counts; less may be the same facts in fixed words."""
FEW_WORDS, MOST = 40, 0.5
"""A sentence or two in common (fewer words) make one origin only where they are most of the shorter report."""
_HEADLINE, _KICKER = 6, 5
"""Words of a headline that two desks do not find alike, and those that one of them sets over it."""

_Matrix = NDArray[np.float64]


def find_origins(readings: Sequence[Reading], passages: Sequence[Passage], settings: Settings) -> tuple[Origin, ...]:
    """Group the articles whose wording comes from one place.

    Two articles belong together when they share at least ``settings.origin_min_share`` of the shorter
    body, on average over the groups they belong to (average linkage, so that a mixture of two agencies'
    copies does not tie them together), when one is nearly wholly contained in the other, or when one is an agency's
    report, the other names that agency, and they have wording in common: a brief and a long dispatch of one agency
    confirm nothing. Identical articles always share an origin. A borrowed sentence does not make one origin.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    agencies = [find_agencies(reading.article) for reading in ordered]
    vocabulary = Vocabulary()
    read = [read_words(reading.article, vocabulary) for reading in ordered]
    words = [list(one.starts) for one in read]
    original = _first_of_equals(ordered, read)
    distinct = sorted(set(original))
    common = common_words(ordered, passages, words)[np.ix_(distinct, distinct)]
    lengths = np.array([max(1, len(words[index])) for index in distinct], dtype=float)
    share = common / np.minimum.outer(lengths, lengths)
    alike, dispatch = _named_together([agencies[index] for index in distinct])
    sharing = share >= AGENCY_MIN_SHARE
    likeness = share + AGENCY_BONUS * (alike & sharing)
    np.fill_diagonal(likeness, 0.0)
    linked = _link(likeness, _components(share >= COPY_SHARE), common, settings.origin_min_share)
    groups = [[distinct[i] for i in group] for group in _join(linked, dispatch & sharing)]
    members = [sorted(i for i, source in enumerate(original) if source in group) for group in groups]
    ids = [tuple(ordered[i].article.id for i in group) for group in members]
    credited = [name_agency(agencies[i] for i in group) for group in members]
    order = sorted(range(len(ids)), key=lambda n: (-len(ids[n]), ids[n]))
    return tuple(Origin(f"o{k}", ids[n], _within(passages, ids[n]), credited[n]) for k, n in enumerate(order, 1))


def _named_together(named: Sequence[Sequence[str]]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Pairs that name an agency in common, and two dispatches of one agency: pairs with one in common that one of them names
    alone (the other may be a report made with it)."""
    number = {agency: n for n, agency in enumerate(sorted({agency for own in named for agency in own}))}
    table = np.zeros((len(named), len(number)), dtype=np.int64)
    for row, own in enumerate(named):
        table[row, [number[agency] for agency in own]] = 1
    alike, alone = table @ table.T > 0, table.sum(axis=1) == 1
    return alike, alike & (alone[:, None] | alone[None, :])


def _join(groups: Sequence[Sequence[int]], linked: NDArray[np.bool_]) -> list[list[int]]:
    """Join the groups that a linked pair ties together."""
    between = np.array([[linked[np.ix_(a, b)].any() for b in groups] for a in groups], bool) if linked.any() else None
    if between is None:
        return [list(group) for group in groups]
    return [sorted(i for number in joined for i in groups[number]) for joined in _components(between)]


def common_words(ordered: Sequence[Reading], passages: Sequence[Passage], words: Sequence[list[int]]) -> _Matrix:
    """Count the words that each pair of articles has in common, by their passages.

    ``words`` are the offsets of each article's words. Row and column ``i`` belong to ``ordered[i]``.
    """
    size = len(ordered)
    number = {reading.article.id: index for index, reading in enumerate(ordered)}
    spans: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    holds = np.zeros((len(passages), size), dtype=bool)
    for index, passage in enumerate(passages):
        for span in passage.spans:
            holds[index, number[span.article]] = True
            spans[number[span.article]].append((span.start, span.end, index))
    common = np.zeros((size, size))
    for article, own in spans.items():
        edges = sorted([(start, 1, index) for start, _, index in own] + [(end, -1, index) for _, end, index in own])
        inside: Counter[int] = Counter()
        for (start, step, index), (end, _, _) in pairwise(edges):
            inside[index] += step
            count = bisect_left(words[article], end) - bisect_left(words[article], start)
            if not inside[index]:
                del inside[index]
            within = list(inside)
            if within and count:
                common[article] += count * holds[within].any(axis=0)
    smaller: _Matrix = np.minimum(common, common.T)
    np.fill_diagonal(smaller, 0.0)
    return smaller


def _first_of_equals(ordered: Sequence[Reading], read: Sequence[Words]) -> list[int]:
    """For each article, the index of the first one with the same body; of those that are a headline alone, with the same headline.

    A headline alone that another article has over its body is a part of that one.
    """
    first: dict[object, int] = {}
    headlines: dict[object, int] = {}
    for index, (reading, words) in enumerate(zip(ordered, read, strict=True)):
        if words.starts:
            first.setdefault(words.keys, index)
            headlines.setdefault(_headline(reading.article), first[words.keys])
    return [
        first[words.keys] if words.starts else headlines.setdefault(_headline(reading.article), index)
        for index, (reading, words) in enumerate(zip(ordered, read, strict=True))
    ]


def _headline(article: AnnotatedArticle) -> object:
    """The words of a headline without what stands over it ("Winter im Norden: …"); the article itself where they are few."""
    title = article.title or article.text
    kicker, _, rest = title.partition(":")
    own = words_of(rest)
    spelt = own if len(own) >= _HEADLINE and len(words_of(kicker)) <= _KICKER else words_of(title)
    return tuple(word.lower() for word in spelt) if len(spelt) >= _HEADLINE else (article.text, title)


def _link(likeness: _Matrix, groups: list[list[int]], common: _Matrix, min_share: float) -> list[list[int]]:
    """Join groups that are alike on average, those with most words in common before others."""
    if not groups:
        return []
    sizes = np.array([len(group) for group in groups], dtype=float)
    alike, total = _between(likeness, groups, np.add), _between(common, groups, np.add)
    most = _between(common, groups, np.maximum)
    while True:
        pairs = np.maximum(1.0, np.outer(sizes, sizes))
        mean = alike / pairs
        weight = np.where((mean >= min_share) & ((most >= FEW_WORDS) | (mean >= MOST)), total / pairs, 0.0)
        if weight.max() <= 0:
            return [group for group in groups if group]
        a, b = sorted(divmod(int(weight.argmax()), len(groups)))
        for table, join in ((alike, np.add), (total, np.add), (most, np.maximum)):
            table[a] = table[:, a] = join(table[a], table[b])
            table[b] = table[:, b] = 0.0
            table[a, a] = 0.0
        groups[a], groups[b] = sorted(groups[a] + groups[b]), []
        sizes[a], sizes[b] = sizes[a] + sizes[b], 0.0


def _between(table: _Matrix, groups: Sequence[Sequence[int]], join: np.ufunc) -> _Matrix:
    """Join (add, maximum) a table over all pairs between two groups; zero within a group."""
    order = [index for group in groups for index in group]
    starts = np.cumsum([0, *(len(group) for group in groups[:-1])])
    joined: _Matrix = join.reduceat(join.reduceat(table[np.ix_(order, order)], starts, axis=0), starts, axis=1)
    np.fill_diagonal(joined, 0.0)
    return joined


def _components(linked: NDArray[np.bool_]) -> list[list[int]]:
    """Connected components, each sorted, in the order of their first member."""
    left = set(range(len(linked)))
    found: list[list[int]] = []
    while left:
        todo = [min(left)]
        left.remove(todo[0])
        group: list[int] = []
        while todo:
            item = todo.pop()
            group.append(item)
            near = [int(j) for j in np.flatnonzero(linked[item]) if int(j) in left]
            left.difference_update(near)
            todo.extend(near)
        found.append(sorted(group))
    return found


def _within(passages: Sequence[Passage], articles: tuple[str, ...]) -> tuple[str, ...]:
    """Passages that at least two of the articles share."""
    members = set(articles)
    return tuple(
        passage.id
        for passage in passages
        if len({span.article for span in passage.spans if span.article in members}) > 1
    )
