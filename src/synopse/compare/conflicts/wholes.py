"""All of a group in one report, not all of it in another: "alle Häuser beteiligten sich", "14 der 18 Häuser"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.counts import counts_of
from synopse.compare.measures.cues import MeasureCues, measure_cues, segment, sentence_at
from synopse.compare.measures.grammar import clause_head
from synopse.compare.measures.partitives import partitives_of
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.slots.near import are_near
from synopse.languages.rules.concepts import concepts_of
from synopse.model import Reading, Sentence, Span, Token
from synopse.text.stems import stem

_LEAST = -3.0
"""Log odds that two sentences with one verb, or of one point, speak of one thing."""
_FARTHEST = 6
"""Words between "all" and its noun."""
_BETWEEN = frozenset({"DET", "ADJ", "NUM", "PRON", "ADP", "ADV", "PART"})
_APART = frozenset({"hypothetical"})


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of which a report tells something, all or not all of it."""

    reading: int
    sentence: int
    is_all: bool
    noun: str
    act: str
    span: Span
    surface: str
    told: frozenset[str]


def whole_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Groups of which one report tells of all and another of a part what sentences near in meaning, or one verb, say.

    A report that speaks of all of a group here and of a part of it there is left alone.
    """
    told: dict[str, list[_Group]] = {}
    for number, reading in enumerate(comparison.readings):
        for one in _groups(reading, number):
            told.setdefault(one.noun, []).append(one)
    found = []
    for noun in sorted(told):
        kinds: dict[int, set[bool]] = {}
        for one in told[noun]:
            kinds.setdefault(one.reading, set()).add(one.is_all)
        clear = [one for one in told[noun] if len(kinds[one.reading]) == 1]
        pair = next((p for p in combinations(clear, 2) if _are_opposed(comparison, story, *p)), None)
        if pair is not None:
            found.append(_conflict(comparison, *pair))
    return found


def _are_opposed(comparison: Comparison, story: Story, a: _Group, b: _Group) -> bool:
    if a.is_all == b.is_all or a.reading == b.reading:
        return False
    first, second = (comparison.readings[one.reading].article for one in (a, b))
    if not story.events.can_tell_of_one(first.id, second.id):
        return False
    if a.act != b.act and not (_points(comparison, a) & _points(comparison, b) and a.told & b.told):
        return False
    return are_near(comparison, (a.reading, a.sentence), (b.reading, b.sentence), _LEAST)


def _points(comparison: Comparison, group: _Group) -> set[int]:
    """The points that statements of a group's sentence belong to."""
    own = {i for i, s in enumerate(comparison.statements) if (s.reading, s.sentence) == (group.reading, group.sentence)}
    return {n for n, members in enumerate(comparison.members) if own & set(members)}


def _groups(reading: Reading, number: int) -> Iterator[_Group]:
    article, tokens = reading.article, reading.tokens
    cues = measure_cues(article.language)
    for is_all, start, end in sorted(_quantified(reading, cues)):
        at = _noun_behind(tokens, start, end)
        place = sentence_at(article.sentences, start)
        if (
            at is None
            or place is None
            or not _is_told_of(tokens, at, start)
            or cues.people.match(article.text[tokens[at].start : tokens[at].end])
        ):
            continue
        around = segment(cues, article.text, article.sentences[place], start, tokens[at].end)
        if any(name in _APART and pattern.search(article.text, *around) for name, pattern in cues.scopes):
            continue
        at = _last_of_compound(tokens, at)
        span = Span(article.id, start, tokens[at].end)
        act = _key(reading, tokens[clause_head(tokens, at)])
        surface = " ".join(article.text[start : tokens[at].end].split())
        noun = _key(reading, tokens[at])
        told = content_stems(article, article.sentences[place : place + 1]) - content_stems(
            article, [Sentence(start, tokens[at].end)]
        )
        yield _Group(number, place, is_all, noun, act, span, surface, told)


def _quantified(reading: Reading, cues: MeasureCues) -> Iterator[tuple[bool, int, int]]:
    """Words for all or for not all of what follows, with their ends."""
    article = reading.article
    partial = [(m.start(), m.end()) for m in cues.not_all.finditer(article.text)]
    counts = counts_of(reading)
    parts = partitives_of(article, counts).parts
    partial += [
        (c.start, c.end) for c in counts if c.value is not None and c.unit is None and c.value < parts.get(c.start, 0.0)
    ]
    yield from ((False, start, end) for start, end in partial)
    for match in cues.every.finditer(article.text):
        if not any(start <= match.start() < end for start, end in partial):
            yield True, match.start(), match.end()


def _noun_behind(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The noun that the words at ``start:end`` lead to; none where a verb, a comma or a time comes first."""
    at = bisect_left(tokens, end, key=lambda token: token.start)
    for i in range(at, min(len(tokens), at + _FARTHEST)):
        if tokens[i].upos == "NOUN":
            return i
        if tokens[i].upos not in _BETWEEN or tokens[i].start < start:
            return None
    return None


def _last_of_compound(tokens: Sequence[Token], at: int) -> int:
    """The noun that the nouns before it tell apart: "all gun sales" are sales."""
    while at + 1 < len(tokens) and tokens[at].deprel == "compound" and tokens[at + 1].upos == "NOUN":
        at += 1
    return at


def _is_told_of(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether the clause says something of the group: "after a count of 40 precincts", "with all reporting" says when."""
    if tokens[at].deprel == "nmod" and tokens[tokens[at].head].start < start:
        return False
    return not tokens[clause_head(tokens, at)].deprel.startswith(("advcl", "acl"))


def _key(reading: Reading, token: Token) -> str:
    language = reading.article.language
    key = stem(reading.article.text[token.start : token.end], measure_cues(language).stemmer)
    return concepts_of(language).get(key, key)


def _conflict(comparison: Comparison, a: _Group, b: _Group) -> Conflict:
    article = comparison.readings[a.reading].article
    sentence = article.sentences[a.sentence]
    return Conflict(
        kind="quantity",
        class_="contradiction",
        what=article.text[sentence.start : sentence.end],
        readings=((a.surface, (a.span,)), (b.surface, (b.span,))),
        points=(),
        why=f"{a.surface} / {b.surface}: one report means all of the group, another a part of it",
    )
