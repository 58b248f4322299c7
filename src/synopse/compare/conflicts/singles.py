"""One thing in one report, several in another: "sprengten einen Geldautomaten", "sprengten zwei Geldautomaten"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues, segment
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.predications import Predication, noun_of, predications
from synopse.model import Reading, Sentence, Span

_OPENING = 6
"""Sentences in which a report tells its own event."""
_MOST = 12
"""Counts up to here are told one by one."""
_FEWEST_SHARED = 5
"""Content words that the openings of the two reports share."""
_ATTRIBUTES = frozenset({"amod", "compound"})
_JOINED = frozenset({"conj", "nummod"})
"""What makes of one noun more than one thing ("a man and a woman", "a dozen officers")."""
_APART = frozenset({"more", "part", "negated", "hypothetical"})


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number of things to which, or by which, something is done."""

    reading: int
    number: float
    span: Span
    wording: str
    attributes: frozenset[str]
    is_restricted: bool


def single_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Acts that one report tells of one thing ("a", "ein") and another of several of the same noun.

    Only what a report tells in its first sentences counts, with the same verb and the noun in the same role;
    a report that gives both numbers tells of two things.
    """
    found: dict[tuple[str, str, str], list[_Counted]] = {}
    for number, reading in enumerate(comparison.readings):
        opening = reading.article.sentences[:_OPENING]
        for part in predications(reading, opening):
            if part.act is not None and (one := _counted(number, reading, part, opening[part.sentence])) is not None:
                noun = noun_of(reading, part)
                found.setdefault((part.act, noun, part.role), []).append(one)
    conflicts = (_conflict(comparison, story, act, found[act, noun, role]) for act, noun, role in sorted(found))
    return [conflict for conflict in conflicts if conflict is not None]


def _counted(number: int, reading: Reading, part: Predication, sentence: Sentence) -> _Counted | None:
    """The noun with its indefinite article, or with its plain number of two or more."""
    tokens, article = part.tree.tokens, reading.article
    cues = measure_cues(article.language)
    children = part.tree.children(part.noun)
    before = [i for i in children if i < part.noun]
    count = next((c for i in before if (c := _number_at(reading, tokens[i].start)) is not None), None)
    start = next((i for i in before if part.tree.relation(i) in {"nummod", "det"}), None)
    if start is None:
        return None
    if count is None:
        surface = article.text[tokens[start].start : tokens[start].end]
        if not cues.indefinite.match(surface) or any(part.tree.relation(i) in _JOINED for i in children):
            return None
        count = 1.0
    first, last = tokens[start].start, tokens[part.noun].end
    if part.tree.relation(part.noun) == "conj" or not 1 <= count <= _MOST:
        return None
    return _Counted(
        number,
        count,
        Span(article.id, first, last),
        " ".join(article.text[first:last].split()),
        frozenset(tokens[i].lemma.lower() for i in children if part.tree.relation(i) in _ATTRIBUTES),
        _is_restricted(reading, sentence, first, last),
    )


def _number_at(reading: Reading, start: int) -> float | None:
    """The plain count that begins at ``start``; 0 for a number that is none."""
    for mark in reading.article.quantities:
        if mark.start <= start < mark.end:
            return mark.value if mark.value is not None and mark.unit is None and not mark.approx else 0.0
    return None


def _is_restricted(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Whether it is one more, a part of others, or none."""
    text, cues = reading.article.text, measure_cues(reading.article.language)
    around = segment(cues, text, sentence, start, end)
    return any(name in _APART and pattern.search(text, *around) for name, pattern in cues.scopes)


def _conflict(comparison: Comparison, story: Story, act: str, told: Sequence[_Counted]) -> Conflict | None:
    numbers: dict[int, set[float]] = {}
    for one in told:
        numbers.setdefault(one.reading, set()).add(one.number)
    clear = [one for one in told if len(numbers[one.reading]) == 1 and not one.is_restricted]
    pairs = [(a, b) for a, b in _pairs(clear) if _may_be_one(comparison, story, a, b)]
    if not pairs:
        return None
    one, several = pairs[0]
    same = [pair for pair in pairs if pair[1].number == several.number]
    return Conflict(
        kind="quantity",
        class_="contradiction",
        what=several.wording.split()[-1],
        readings=(
            (one.wording, tuple(sorted({a.span for a, _ in same}))),
            (several.wording, tuple(sorted({b.span for _, b in same}))),
        ),
        points=(),
        why=f"{one.wording} / {several.wording}: the same is done ({act}) to or by another number of the same things",
    )


def _pairs(told: Sequence[_Counted]) -> Iterator[tuple[_Counted, _Counted]]:
    """One thing against several, when neither has an attribute of its own that the other lacks."""
    for a in told:
        for b in told:
            is_one_thing = a.attributes <= b.attributes or b.attributes <= a.attributes
            if a.number == 1 < b.number and is_one_thing:
                yield a, b


def _may_be_one(comparison: Comparison, story: Story, a: _Counted, b: _Counted) -> bool:
    first, second = (comparison.readings[one.reading].article for one in (a, b))
    if first.language != second.language or story.origins.get(first.id, -1) == story.origins.get(second.id, -2):
        return False
    stems = [content_stems(article, article.sentences[:_OPENING]) for article in (first, second)]
    return story.events.may_be_one(first.id, second.id) and len(stems[0] & stems[1]) >= _FEWEST_SHARED
