"""Two statements of one thing of which one alone can hold: done and not done, open and closed, all and some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.align.likeness import Likeness
from synopse.compare.align.points import story_likeness
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.conflicts.claims import Claim, claim_of
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.conflicts.drafts import Draft, drafts_of
from synopse.compare.conflicts.founded import found_on, persons_of
from synopse.compare.conflicts.participants import MARKS
from synopse.compare.conflicts.progress import class_of
from synopse.compare.conflicts.who import story_persons
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import Story
from synopse.compare.status import is_negated
from synopse.compare.values.dates import compare_dates, days_apart
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Span

_UNLIKE = -6.0
"""Log odds of speaking of one thing that are taken for two statements that were never compared."""
_BESIDE = 1.0
"""What is taken off where not the statements but those beside them speak of one thing."""
_NO_BESIDE = 2.0
"""What those beside two statements that were compared themselves can tell of them at most."""
_LEAST_EDITED = 6.0
"""Log odds from which articles of one origin differ: the sentence is the same but for the value."""
_NEAR_DENIAL = 40
"""Characters between words that say a thing and the "not" that is shown with them, at most."""
_A_WEEK_ON = 6
"""Days between a weekday and the next of its name."""
_SHORT = 80
"""Characters of a sentence that may be too short for a statement."""
_MOST = 40_000
"""Pairs of claims about one thing that are looked at."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A statement, or a sentence too short to be one, with its index and those of the statements beside it in its article."""

    statement: Statement
    own: tuple[int, ...]
    beside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    strength: float
    a: Claim
    b: Claim
    first: Statement
    second: Statement


def opposed_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Claims of different origins that exclude each other, the best-founded pair for each thing."""
    likeness = story_likeness(comparison)
    by_about = _claims(comparison)
    found = []
    for about in sorted(by_about):
        for (one, a), (other, b) in _excluding(by_about[about]):
            first, second = one.statement, other.statement
            if _is_misread(a, b, first, second):
                continue
            score = _likeness(likeness, one, other)
            strength = found_on(score, a, b, story.main_places)
            if strength is None or _dates_differ(a, b):
                continue
            if not (_may_be_one(comparison, story, first, second, score) or _share_person(a, b)):
                continue
            is_older = (a.is_before != b.is_before and a.scope != "person") or _is_older(comparison, first, second)
            if a.value == b.value or a.scope == "plan" or not is_older:
                found.append(_Found(strength, a, b, first, second))
    return list(_conflicts(comparison, found, by_about))


def _claims(comparison: Comparison) -> dict[str, list[tuple[_Place, Claim]]]:
    """The claims about each thing of which articles give more than one value."""
    who = story_persons(comparison)
    drafts: dict[str, list[tuple[_Place, Draft]]] = defaultdict(list)
    for place in _places(comparison):
        for draft in drafts_of(comparison.readings[place.statement.reading], place.statement, who):
            drafts[draft.value.set].append((place, draft))
    return {
        about: [(place, claim_of(draft)) for place, draft in told]
        for about, told in drafts.items()
        if len({(draft.value.value, draft.is_denied) for _, draft in told}) > 1 and len(told) ** 2 <= 2 * _MOST
    }


def _places(comparison: Comparison) -> Iterator[_Place]:
    """All statements, and the short sentences between them ("It missed.")."""
    statements = comparison.statements
    for at, statement in enumerate(statements):
        beside = tuple(
            i for i in (at - 1, at + 1) if 0 <= i < len(statements) and statements[i].reading == statement.reading
        )
        yield _Place(statement, (at,), beside)
    told = {(s.reading, s.sentence): at for at, s in enumerate(statements)}
    for number, reading in enumerate(comparison.readings):
        for n, sentence in enumerate(reading.article.sentences):
            if (number, n) in told or sentence.end - sentence.start > _SHORT:
                continue
            beside = tuple(told[number, i] for i in (n - 1, n + 1) if (number, i) in told)
            text = reading.article.text[sentence.start : sentence.end]
            if beside and not text.rstrip('"”“').endswith("?"):
                negated = is_negated(text, reading.article.language)
                yield _Place(Statement(number, n, sentence.start, sentence.end, negated=negated), (), beside)


def _excluding(told: Sequence[tuple[_Place, Claim]]) -> Iterator[tuple[tuple[_Place, Claim], tuple[_Place, Claim]]]:
    """Pairs of different articles that exclude each other."""
    for n, one in enumerate(told):
        for other in told[n + 1 :]:
            if one[1].span.article != other[1].span.article and _exclude(one[1], other[1]):
                yield one, other


def _exclude(a: Claim, b: Claim) -> bool:
    if a.value == b.value:
        return a.is_denied != b.is_denied
    if a.is_pending != b.is_pending:
        return not (b if a.is_pending else a).is_denied  # "whether he stays is open", "he goes"
    return not a.is_denied and not b.is_denied


def _is_misread(a: Claim, b: Claim, first: Statement, second: Statement) -> bool:
    """Whether both statements deny something, so that the grammar was read in two ways."""
    return a.value == b.value and first.negated and second.negated


def _likeness(likeness: Likeness, one: _Place, other: _Place) -> float:
    """Log odds that two statements, or those beside them in their articles, speak of one thing."""
    own = [likeness.of(i, j) for i in one.own for j in other.own]
    around = [likeness.of(i, j) - _BESIDE for i in one.own + one.beside for j in other.own + other.beside]
    best = max(around, default=_UNLIKE)
    return max(own[0], min(best, _NO_BESIDE)) if own else best


def _may_be_one(comparison: Comparison, story: Story, first: Statement, second: Statement, score: float) -> bool:
    """Whether two statements can be two reports of one thing: articles of one origin differ where one was edited alone."""
    one, other = (comparison.readings[s.reading].article for s in (first, second))
    if story.origins.get(one.id, -1) == story.origins.get(other.id, -2) and score < _LEAST_EDITED:
        return False
    return one.language != other.language or story.events.may_be_one(one.id, other.id)


def _share_person(a: Claim, b: Claim) -> bool:
    """Whether two claims name one resolved person: then their reports tell one story."""
    return any(key[0] == "#" for key in (a.doers | a.things) & (b.doers | b.things))


def _dates_differ(a: Claim, b: Claim) -> bool:
    verdicts = {compare_dates(x, y) for x in a.times for y in b.times}
    if "contradiction" not in verdicts or "fits" in verdicts:
        return False
    # "the talks set for Monday": the weekday alone tells no week
    return a.scope != "plan" or not any(days_apart(x, y) == _A_WEEK_ON for x in a.times for y in b.times)


def _is_older(comparison: Comparison, first: Statement, second: Statement) -> bool:
    """Whether one of two statements tells what had been before, and the other does not."""
    return _is_of_before(comparison, first) != _is_of_before(comparison, second)


def _is_of_before(comparison: Comparison, statement: Statement) -> bool:
    article = comparison.readings[statement.reading].article
    earlier = load_language(article.language).polarity.earlier
    return earlier.search(article.text, statement.start, statement.end) is not None


def _conflicts(
    comparison: Comparison, found: Sequence[_Found], by_about: dict[str, list[tuple[_Place, Claim]]]
) -> Iterator[Conflict]:
    used: set[object] = set()
    kept = [f for f in found if not _is_told_by_other([c for _, c in by_about[f.a.about]], f.a, f.b)]
    kept.sort(key=lambda f: (-f.strength, f.a.span, f.b.span))
    for one in kept:
        if not {one.a.span, one.b.span} & used:
            beside = [
                f
                for f in kept
                if f.a.about == one.a.about and {f.a.span, f.b.span} & {one.a.span, one.b.span} and _are_of_one(f, one)
            ]
            used |= {span for f in beside for span in (f.a.span, f.b.span)}
            yield _conflict(comparison, one, beside)


def _are_of_one(found: _Found, one: _Found) -> bool:
    """Whether no claim names other persons than the one that is shown for its value: somebody else's test is not told along."""
    of_value = {(c.value, c.is_denied): c for c in (one.a, one.b)}
    for claim in (found.a, found.b):
        shown = of_value.get((claim.value, claim.is_denied))
        own, others = (persons_of(c) if c is not None else frozenset() for c in (claim, shown))
        if own and others and not own & others:
            return False
    return True


def _is_told_by_other(told: Sequence[Claim], a: Claim, b: Claim) -> bool:
    """Whether either report tells of the same things what the other does, too, or of anything where a clause as a whole gives it and it does not change."""
    is_of_clause = a.scope == "clause" and a.kind == "polarity" and a.value != b.value
    return any(
        c.span.article == own.span.article
        and (c.value, c.is_denied, c.is_pending) == (other.value, other.is_denied, other.is_pending)
        and (is_of_clause or _are_tied(c, own, other))
        for own, other in ((a, b), (b, a))
        if own.scope != "plan" or own.value == "held_as_planned"
        for c in told
    )


def _are_tied(claim: Claim, own: Claim, other: Claim) -> bool:
    """Whether a claim names anything that the two others do."""
    named = own.doers | own.things | other.doers | other.things
    return any(key not in MARKS for key in (claim.doers | claim.things) & named)


def _conflict(comparison: Comparison, one: _Found, beside: Sequence[_Found]) -> Conflict:
    articles = [comparison.readings[s.reading].article for s in (one.first, one.second)]
    values = [
        _value(article, claim, statement)
        for article, claim, statement in zip(articles, (one.a, one.b), (one.first, one.second), strict=True)
    ]
    is_same = one.a.value == one.b.value
    ground = "told as so, and as not so" if is_same else f"{one.a.value} and {one.b.value} exclude each other"
    shared = sorted((one.a.told | one.a.things | one.a.doers) & (one.b.told | one.b.things | one.b.doers))
    is_open = "future" in {one.a.tense, one.b.tense} or one.a.is_not_yet or one.b.is_not_yet
    kind = "status" if is_open else one.a.kind
    return Conflict(
        kind=kind,
        class_="update" if kind == "status" else class_of(articles, (one.a, one.b)),
        what=values[0],
        readings=tuple((value, _spans(beside, c)) for value, c in zip(values, (one.a, one.b), strict=True)),
        points=(),
        why=f"{values[0]} / {values[1]}: {ground}; shared words: {', '.join(k for k in shared if k[0] not in '=#*+?~')}",
    )


def _value(article: AnnotatedArticle, claim: Claim, statement: Statement) -> str:
    """The words that say it, with the denial nearest to them: "not been arrested"."""
    start, end = claim.span.start, claim.span.end
    if claim.is_denied:
        denials = measure_cues(article.language).denials.finditer(article.text, statement.start, statement.end)
        apart = [(max(start - d.end(), d.start() - end), d.start(), d.end()) for d in denials]
        distance, first, last = min(apart, default=(_NEAR_DENIAL, start, end))
        if distance < _NEAR_DENIAL:
            start, end = min(start, first), max(end, last)
    return " ".join(article.text[start:end].split())


def _spans(found: Sequence[_Found], like: Claim) -> tuple[Span, ...]:
    """The places of the claims that say what ``like`` says."""
    claims = (c for one in found for c in (one.a, one.b) if (c.value, c.is_denied) == (like.value, like.is_denied))
    return tuple(sorted({c.span for c in claims}))
