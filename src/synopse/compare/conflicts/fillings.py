"""One place in two sentences that tell alike, filled by two names of one kind or by two words that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.actors.forms import person_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.slots.fillers import (
    Known,
    are_alone,
    are_told_as_kin,
    exclude,
    have_other_owners,
    is_beside,
    is_partly_other,
    known_of,
)
from synopse.compare.slots.near import are_near
from synopse.compare.slots.pairs import Pair, Place, like_sentences
from synopse.compare.slots.phrases import Phrase, phrases

_NEEDED = {"PER": 0.75, "ORG": 0.9, "LOC": 0.8, "MISC": 0.9, "": 0.8}
"""How much must speak for one place (`_evidence`), by the kind of name; the last for words that exclude each other."""
_LEAST_NEAR = -1.0
"""Log odds that two sentences speak of one thing from which their places are set side by side."""
_LEAST_SHARED = 0.3
_FEWEST_SHARED = 4
_FEWEST_WORDS = 2
"""Share of the lighter sentence that both have; words that exclude each other and hang on one word need only some words."""
_SAME_HEAD = 0.3
"""What it speaks for one place that both phrases hang on the same word."""
_SAME_ROLE = 0.15
"""What it speaks for words that exclude each other that they play one role; names must."""
_ALONE = 0.15
"""What it speaks for one thing that each article has one word of the set."""
_CLEARLY = 0.2
"""How much more must speak for a filling than for another with one of its phrases."""
_PARTLY = 0.35
"""What it speaks for one person that two full names have one word in common."""


@dataclass(frozen=True, slots=True)
class Filling:
    """Two phrases in one place, and what speaks for it."""

    first: Phrase
    second: Phrase
    evidence: float
    shared: tuple[str, ...]

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The two values, whichever comes first."""
        a, b = sorted((self.first.words, self.second.words))
        return a, b


def filling_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Names of one kind, and words of which only one holds, that stand in one place of two sentences.

    The sentences share rare words, and the phrases play the same role or hang on the same word. Neither article has the
    other's value anywhere: who knows both tells of two things.
    """
    known = known_of(comparison)
    told: dict[Place, list[Phrase]] = {}
    found: dict[object, list[Filling]] = defaultdict(list)
    for pair in like_sentences(comparison, story):
        if not are_near(comparison, pair.first, pair.second, _LEAST_NEAR):
            continue
        for number, at in (pair.first, pair.second):
            if (number, at) not in told:
                told[number, at] = list(phrases(comparison.readings[number], number, at))
        language = comparison.readings[pair.first[0]].article.language
        for filling in _fillings(known, pair, told[pair.first], told[pair.second], language):
            sides = filling.first, filling.second
            if have_other_owners(comparison, *sides) or are_told_as_kin(comparison, *sides):
                continue
            if not any(is_beside(comparison, one) for one in sides):
                found[filling.key].append(filling)
    best = [max(told_so, key=lambda f: (f.evidence, f.first.span)) for told_so in found.values()]
    return [_conflict(comparison, filling, found[filling.key]) for filling in _apart(best)]


def _fillings(
    known: Known, pair: Pair, first: Sequence[Phrase], second: Sequence[Phrase], language: str
) -> Iterator[Filling]:
    found = []
    for a in first:
        for b in second:
            if a.kind == b.kind and _may_be_one_place(a, b) and exclude(known, a, b, language):
                evidence = _evidence(known, pair, a, b, language)
                if evidence >= _NEEDED[a.kind]:
                    found.append(Filling(a, b, evidence, tuple(pair.words(a.stems | b.stems)[:6])))
    for one in found:
        rivals = [
            other
            for other in found
            if other is not one
            and {other.first, other.second} & {one.first, one.second}
            and other.evidence > one.evidence - _CLEARLY
        ]
        if not rivals:
            yield one


def _may_be_one_place(a: Phrase, b: Phrase) -> bool:
    """Whether the roles fit; a weapon may be the object of "use" or stand behind "with"."""
    return not a.kind or a.role == b.role or bool(a.above & b.above)


def _evidence(known: Known, pair: Pair, a: Phrase, b: Phrase, language: str) -> float:
    own = a.stems | b.stems
    _, share = pair.shared(own)
    is_same_head = bool(a.above & b.above)
    if pair.count(own) < _FEWEST_WORDS:
        return 0.0
    first, second = person_words(a.surface)[0], person_words(b.surface)[0]
    partly = a.kind == "PER" and is_partly_other(first, second)
    is_family = partly and first[-1] == second[-1]
    if share < _LEAST_SHARED and not is_family and (a.kind or not is_same_head or pair.count(own) < _FEWEST_SHARED):
        return 0.0
    if not a.kind:
        share += _SAME_ROLE * (a.role == b.role) + _ALONE * are_alone(known, a, b, language)
    return share + _SAME_HEAD * is_same_head + _PARTLY * partly


def _apart(fillings: Iterable[Filling]) -> list[Filling]:
    """The fillings with most evidence, each phrase in one of them."""
    used: set[object] = set()
    found = []
    for one in sorted(fillings, key=lambda f: (-f.evidence, f.first.span, f.second.span)):
        if not used & {one.first.span, one.second.span}:
            used |= {one.first.span, one.second.span}
            found.append(one)
    return found


def _conflict(comparison: Comparison, filling: Filling, told: Sequence[Filling]) -> Conflict:
    a, b = filling.first, filling.second
    places = [phrase for one in told for phrase in (one.first, one.second)]
    article = comparison.readings[a.reading].article
    sentence = article.sentences[a.sentence]
    return Conflict(
        kind="attribution" if a.role == "subject" and a.kind else "name",
        class_="contradiction",
        what=article.text[sentence.start : sentence.end],
        readings=tuple(
            (value.surface, tuple(sorted({phrase.span for phrase in places if phrase.words == value.words})))
            for value in (a, b)
        ),
        points=(),
        why=(
            f"{a.surface} / {b.surface}: in one place of two sentences that tell alike ({filling.evidence:.2f}; "
            f"{', '.join(filling.shared)}); neither article has the other's word"
        ),
    )
