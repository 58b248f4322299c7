"""Shared wording: the passages that two or more articles of a story have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from synopse.compare.agencies import find_agencies, name_agency
from synopse.compare.passages_match import Match, find_matches
from synopse.compare.passages_strength import MIN_IDENTITY, weigh
from synopse.compare.passages_words import Vocabulary, Words, read_words
from synopse.model import Passage, Reading, Span
from synopse.settings import Settings

MIN_MATCH_WORDS = 6
"""Words below which a stretch is not even weighed: common phrases reach six."""
CORE_SHARE = 0.5
"""Part of the smaller stretch that all spans of one passage must have in common."""
SIZE_RATIO = 1 / 3
"""A stretch joins a longer passage when it is at least this part of it; else it is a passage of its own."""

_Range = tuple[int, int]


@dataclass(slots=True)
class _Group:
    """A passage in the making: word ranges by article, and the word classes that all of them hold."""

    ranges: dict[int, list[_Range]] = field(default_factory=dict)
    core: set[int] = field(default_factory=set)


def find_passages(readings: Sequence[Reading], settings: Settings) -> tuple[Passage, ...]:
    """Find the wording that two or more of the articles share, however many there are.

    A passage is one stretch of wording, whole or slightly edited, with its spans in every article that
    has it; the order of ``readings`` does not matter. Names, dates and words quoted from a third
    party do not make a passage. ``words`` counts the words found in at least two of the articles.
    """
    vocabulary = Vocabulary()
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    articles = [read_words(reading.article, vocabulary) for reading in ordered]
    original = _first_of_equals(articles)
    matches = _collect_matches(articles, original, settings.passage_min_strength)
    classes = _classify(articles, matches, original)
    groups = _group(_sides(matches), classes)
    _add_equals(groups, articles, original, settings.passage_min_strength)
    agencies = {reading.article.id: find_agencies(reading.article) for reading in ordered} if groups else {}
    return tuple(
        Passage(f"p{number}", spans, words, name_agency(agencies[a] for a in sorted({s.article for s in spans})))
        for number, (words, spans) in enumerate(_drafts(groups, articles, classes, ordered), 1)
    )


def _first_of_equals(articles: Sequence[Words]) -> list[int]:
    """For each article, the index of the first one with the same words in the same order."""
    first: dict[tuple[int, ...], int] = {}
    return [first.setdefault(words.keys, index) for index, words in enumerate(articles)]


def _collect_matches(articles: Sequence[Words], original: Sequence[int], min_strength: float) -> list[Match]:
    """Find the pairwise matches that weigh enough; identical articles are searched once."""
    distinct = sorted(set(original))
    found = find_matches([articles[i] for i in distinct], MIN_MATCH_WORDS)
    renumbered = [Match(distinct[m.left], distinct[m.right], m.blocks) for m in found]
    return [m for m in renumbered if weighs_enough(m, articles, min_strength)]


def weighs_enough(match: Match, articles: Sequence[Words], min_strength: float) -> bool:
    """Whether a match says that one wording stands behind both articles."""
    evidence = weigh(match, articles)
    return evidence.strength >= min_strength and evidence.identity >= MIN_IDENTITY


def _classify(articles: Sequence[Words], matches: Sequence[Match], original: Sequence[int]) -> list[list[int]]:
    """Give aligned words of different articles one common number (union-find over all matches)."""
    offsets = [0]
    for words in articles:
        offsets.append(offsets[-1] + len(words))
    parent = list(range(offsets[-1]))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for match in matches:
        for start, other, length in match.blocks:
            for step in range(length):
                a, b = root(offsets[match.left] + start + step), root(offsets[match.right] + other + step)
                parent[max(a, b)] = min(a, b)
    return [[root(item) for item in range(offsets[i], offsets[i + 1])] for i in original]


def _sides(matches: Sequence[Match]) -> list[tuple[int, int, int]]:
    """List both sides of all matches as ``(article, first word, end)``, long ones first."""
    found = {(m.left, *m.left_range) for m in matches} | {(m.right, *m.right_range) for m in matches}
    return sorted(found, key=lambda side: (side[1] - side[2], side))


def _add_equals(groups: list[_Group], articles: Sequence[Words], original: Sequence[int], min_strength: float) -> None:
    """Give identical articles the ranges of the first of them, and a passage of their whole text."""
    equals: dict[int, list[int]] = defaultdict(list)
    for index, source in enumerate(original):
        if source != index:
            equals[source].append(index)
    for source, others in equals.items():
        size = len(articles[source])
        for group in groups:
            for other in others if source in group.ranges else ():
                group.ranges[other] = list(group.ranges[source])
        whole = Match(source, others[0], ((0, 0, size),)) if size >= MIN_MATCH_WORDS else None
        told = any(group.ranges.get(source) == [(0, size)] for group in groups)
        if whole and not told and weighs_enough(whole, articles, min_strength):
            groups.append(_Group({index: [(0, size)] for index in (source, *others)}))


def _group(sides: Sequence[tuple[int, int, int]], classes: list[list[int]]) -> list[_Group]:
    """Put the sides of all matches into groups of one stretch each."""
    groups: list[_Group] = []
    by_class: dict[int, list[int]] = defaultdict(list)
    for article, first, end in sides:
        own = set(classes[article][first:end])
        number = _find_group(own, groups, by_class)
        if number is None:
            number = len(groups)
            groups.append(_Group(core=set(own)))
            for word in own:
                by_class[word].append(number)
        group = groups[number]
        group.core &= own
        _add_range(group.ranges.setdefault(article, []), (first, end))
    return [group for group in groups if len(group.ranges) > 1]


def _find_group(own: set[int], groups: list[_Group], by_class: dict[int, list[int]]) -> int | None:
    """Return the group whose core has most in common with a stretch, when that is enough."""
    common: dict[int, int] = defaultdict(int)
    for word in own:
        for number in by_class[word]:
            if word in groups[number].core:
                common[number] += 1
    fitting = [
        number
        for number, words in common.items()
        if words >= CORE_SHARE * min(len(groups[number].core), len(own))
        and words >= SIZE_RATIO * max(len(groups[number].core), len(own))
    ]
    return max(fitting, key=lambda number: (common[number], -number), default=None)


def _add_range(ranges: list[_Range], new: _Range) -> None:
    """Add a range of words; ranges that touch or overlap become one."""
    merged = [new]
    for old in ranges:
        if old[0] <= merged[0][1] and merged[0][0] <= old[1]:
            merged[0] = min(old[0], merged[0][0]), max(old[1], merged[0][1])
        else:
            merged.append(old)
    ranges[:] = sorted(merged)


def _drafts(
    groups: Sequence[_Group], articles: Sequence[Words], classes: list[list[int]], ordered: Sequence[Reading]
) -> list[tuple[int, tuple[Span, ...]]]:
    """Turn groups of word ranges into numbers of common words and spans, the longest first."""
    drafts: list[tuple[int, tuple[Span, ...]]] = []
    for group in groups:
        holders: dict[int, set[int]] = defaultdict(set)
        spans: list[Span] = []
        for article, ranges in sorted(group.ranges.items()):
            for first, end in ranges:
                for word in classes[article][first:end]:
                    holders[word].add(article)
                spans.extend(_spans(articles[article], first, end, ordered[article].article.text))
        drafts.append((sum(1 for who in holders.values() if len(who) > 1), tuple(spans)))
    return sorted(drafts, key=lambda draft: (-draft[0], draft[1]))


def _spans(words: Words, first: int, end: int, text: str) -> list[Span]:
    """Return the characters of a range of words: one span, or several around what is not body."""
    spans: list[Span] = []
    begin = first
    for index in range(first + 1, end + 1):
        if index < end and words.block[index] - words.block[index - 1] <= 1:
            continue
        stop = words.ends[index - 1]
        if words.closing[index - 1]:
            stop = _past_punctuation(text, stop)
        spans.append(Span(words.article, _before_quotation_mark(text, words.starts[begin]), stop))
        begin = index
    return spans


def _before_quotation_mark(text: str, start: int) -> int:
    """Take in the quotation mark that opens at the first word."""
    if start and text[start - 1] in '„“"»«' and (start == 1 or text[start - 2].isspace()):
        return start - 1
    return start


def _past_punctuation(text: str, stop: int) -> int:
    """Take in the sentence's own full stop and closing quotation mark."""
    while stop < len(text) and text[stop] in ".!?…“”»«\"'’)" and text[stop] != "\n":
        stop += 1
    return stop
