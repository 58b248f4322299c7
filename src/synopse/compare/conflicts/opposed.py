"""Two statements of one thing of which one alone can hold: done and not done, open and closed, all and some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.conflicts.claims import Claim, claims_of
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import Story, publication_day
from synopse.compare.statements import overlapping
from synopse.compare.values.dates import compare_dates
from synopse.model import AnnotatedArticle, DiscrepancyClass

_LEAST = -2.6
"""Log odds of speaking of one thing from which a pair of statements is looked at: their grammar must bear it out."""
_LEAST_OPEN = 1.5
"""The same where the grammar names no common thing, for pronouns."""
_LEAST_EDITED = 6.0
"""The same for articles of one origin: the sentence is the same but for the value."""
_COVERED = 0.6
"""Share of what a denial names that the other statement must name too: "did not meet in Kiel" denies Kiel alone."""
_UNTRUE = frozenset({"demanded", "possible"})


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    a: Claim
    b: Claim
    first: Statement
    second: Statement


def opposed_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Claims of different origins that exclude each other, the best-founded pair for each thing."""
    told: dict[int, tuple[Claim, ...]] = {}
    found = []
    likeness = story_likeness(comparison)
    kept = likeness.scores >= _LEAST
    for (i, j), score in zip(likeness.pairs[kept].tolist(), likeness.scores[kept].tolist(), strict=True):
        first, second = comparison.statements[i], comparison.statements[j]
        if not _may_be_one(comparison, story, first, second, score):
            continue
        for at, statement in ((i, first), (j, second)):
            if at not in told:
                told[at] = claims_of(comparison.readings[statement.reading], statement)
        for a, b in _excluding(told[i], told[j]):
            if a.kind != "quantity" and (first.status in _UNTRUE or second.status in _UNTRUE):
                continue
            if a.value == b.value and first.negated and second.negated:
                continue  # both deny something: the grammar was read differently
            strength = _strength(score, a, b)
            if (
                strength is not None
                and not _dates_differ(comparison, first, second)
                and not _is_older(comparison, first, second)
            ):
                found.append(_Found(strength, a, b, first, second))
    return list(_conflicts(comparison, found, told))


def _may_be_one(comparison: Comparison, story: Story, first: Statement, second: Statement, score: float) -> bool:
    """Whether two statements can be two reports of one thing: articles of one origin differ where one was edited alone."""
    one, other = (comparison.readings[s.reading].article for s in (first, second))
    if story.origins.get(one.id, -1) == story.origins.get(other.id, -2) and score < _LEAST_EDITED:
        return False
    return one.language != other.language or story.may_be_one(one.id, other.id)


def _excluding(first: tuple[Claim, ...], second: tuple[Claim, ...]) -> Iterator[tuple[Claim, Claim]]:
    for a in first:
        for b in second:
            if (
                a.about == b.about
                and _exclude(a, b)
                and not any(_says(c, b) for c in first)
                and not any(_says(c, a) for c in second)
            ):
                yield a, b


def _exclude(a: Claim, b: Claim) -> bool:
    if a.value == b.value:
        return a.is_denied != b.is_denied
    return not a.is_denied and not b.is_denied


def _says(one: Claim, other: Claim) -> bool:
    return one.about == other.about and one.value == other.value and one.is_denied == other.is_denied


def _strength(score: float, a: Claim, b: Claim) -> float | None:
    """How well two claims are founded that they speak of one thing; None where they do not."""
    if {a.tense, b.tense} == {"past", "future"} or (
        a.kind == "status" and a.value != b.value and a.tense == b.tense == "past"
    ):
        return None  # a plan and what came of it; one state after the other
    doers, things = _agree(a.doers, b.doers), _agree(a.things, b.things)
    if a.about.startswith("do:"):
        denied, other = (a, b) if a.is_denied else (b, a)
        if doers == -1 and (a.doers & b.told or b.doers & a.told):
            doers = 0  # "the city council of Millbrook", "Millbrook"
        if not _is_covered(denied, other):
            return None
    elif a.things & b.doers or a.doers & b.things:
        doers, things = 0, 1  # "found the hiker", "the hiker is missing"
    elif a.is_loose:
        doers, things = 0, max(0, _agree(a.doers | a.things | a.told, b.doers | b.things | b.told))
    if -1 in {doers, things}:
        return None
    if max(doers, things) < 1 and (
        score < _LEAST_OPEN or a.kind == "quantity" or _agree(a.doers | a.things, b.doers | b.things) < 0
    ):
        return None
    if a.kind == "quantity" and not a.acts & b.acts:
        return None
    return score + 2.0 * (doers + things)


def _agree(a: frozenset[str], b: frozenset[str]) -> int:
    """1 where two sets of keys share one, -1 where neither is empty and they share none."""
    if not a or not b:
        return 0
    return 1 if a & b else -1


def _is_covered(denied: Claim, other: Claim) -> bool:
    """Whether the other tells of what a denial denies: "did not meet in Kiel" denies Kiel alone."""
    if denied.inner - other.inner - other.acts:
        return False
    kept = [key for key in denied.told - denied.doers if not key.startswith("=")]
    named = other.told | other.doers | other.things
    return sum(key in named for key in kept) >= _COVERED * len(kept)


def _dates_differ(comparison: Comparison, first: Statement, second: Statement) -> bool:
    one, other = (overlapping(comparison.readings[s.reading].article.times, s.start, s.end) for s in (first, second))
    verdicts = {compare_dates(x, y) for x in one for y in other if x.type == y.type == "DATE"}
    return "contradiction" in verdicts and "fits" not in verdicts


def _is_older(comparison: Comparison, first: Statement, second: Statement) -> bool:
    """Whether one of two statements tells what had been before, and the other does not."""
    return _is_of_before(comparison, first) != _is_of_before(comparison, second)


def _is_of_before(comparison: Comparison, statement: Statement) -> bool:
    article = comparison.readings[statement.reading].article
    return measure_cues(article.language).long_before.search(article.text, statement.start, statement.end) is not None


def _conflicts(comparison: Comparison, found: list[_Found], told: dict[int, tuple[Claim, ...]]) -> Iterator[Conflict]:
    by_reading: dict[int, list[Claim]] = defaultdict(list)
    for at, claims in told.items():
        by_reading[comparison.statements[at].reading] += claims
    used: set[object] = set()
    for one in sorted(found, key=lambda f: (-f.score, f.a.span, f.b.span)):
        if _is_told_by_other(by_reading, one) or {one.a.span, one.b.span} & used:
            continue
        used |= {one.a.span, one.b.span}
        yield _conflict(comparison, one)


def _is_told_by_other(by_reading: dict[int, list[Claim]], one: _Found) -> bool:
    """Whether either report tells of the same things what the other does, too."""
    return any(
        _says(c, other) and (_agree(c.doers | c.things, own.doers | own.things | other.doers | other.things) == 1)
        for own, other, reading in ((one.a, one.b, one.first.reading), (one.b, one.a, one.second.reading))
        for c in by_reading[reading]
    )


def _conflict(comparison: Comparison, one: _Found) -> Conflict:
    articles = [comparison.readings[s.reading].article for s in (one.first, one.second)]
    values = [article.text[c.span.start : c.span.end] for article, c in zip(articles, (one.a, one.b), strict=True)]
    ground = (
        "told as so, and as not so"
        if one.a.value == one.b.value
        else f"{one.a.value} and {one.b.value} exclude each other"
    )
    shared = sorted((one.a.told | one.a.things | one.a.doers) & (one.b.told | one.b.things | one.b.doers))
    return Conflict(
        kind=one.a.kind,
        class_=_class(articles, one),
        what=" ".join(values[0].split()),
        readings=((values[0], (one.a.span,)), (values[1], (one.b.span,))),
        points=(),
        why=f"{values[0]} / {values[1]}: {ground}; shared words: {', '.join(k for k in shared if not k.startswith('='))}",
    )


def _class(articles: list[AnnotatedArticle], one: _Found) -> DiscrepancyClass:
    days = [publication_day(article) for article in articles]
    if one.a.kind == "status" or (days[0] and days[1] and days[0] != days[1]):
        return "update"
    return "contradiction"
