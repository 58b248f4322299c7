"""Whether two amounts measure the same thing, by the sum of what speaks for and against it.

A logistic model (Fellegi and Sunter 1969 weigh agreements of records alike): each piece of evidence adds its weight, and the
sum is the log odds. The weights come from labelled stories, fitted with a strong prior towards none and rounded.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import BEFALLING, GROUPS
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import (
    Evidence,
    are_worlds_apart,
    is_one_sided_year,
    is_open,
    is_other_day,
    is_other_place,
    is_same_day,
    is_same_noun,
    is_without_crew,
    unit_of,
)
from synopse.compare.measures.slots import Slot, Vector, common_meaning, context_of, slot_of
from synopse.compare.measures.story import Story, is_background
from synopse.compare.measures.verdicts import compare_mentions, size_of
from synopse.compare.values.quantities import is_vague
from synopse.compare.values.units import dimension_of
from synopse.compare.values.verdict import Verdict
from synopse.model import Quantity

_ALONE = "the only amount of its kind in each report"
WEIGHTS = {
    "close values": 2.3,
    "one place": 0.8,
    _ALONE: 0.8,
    "clauses that share words": 0.7,
    "what the story is about": 0.6,
    "both in the opening": 0.6,
    "what befalls people": 0.6,
    "one day": 0.6,
    "one point": 0.5,
    "lengths": 0.4,
    "one noun": 0.4,
    "one kind of outcome": 0.4,
    "two languages": 0.3,
    "magnitudes": 0.2,
    "what is said around them": 0.2,
    "one role": 0.2,
    "a place of its own": -0.4,
    "another place": -0.5,
    "measures": -0.6,
    "far apart": -1.3,
}
"""Log odds that each piece of evidence adds; some come in degrees from 0 to 1."""

_PRIOR = -2.2
_LEAST = 0.25
"""Log odds from which two amounts are taken for one; each takes its best partner only."""
_FIT_BONUS = 1.5
"""What equal values add when partners are chosen: the same number in two reports is nearly always the same thing."""
_FAR = 0.2
"""Share of the larger value below which two values are no two counts of one thing."""
_WHOLE = 0.6
"""Share of a definite group ("the 5,100 workers") below which an amount counts a part of it."""
_OPENING = 3
_HUNDREDS = 200.0
_DAY = 86_400.0
"""Seconds."""
_TIES = frozenset({"one point", "one kind of outcome", "one noun", "one place"})
"""Evidence of which there must be some: close values alone tie nothing."""
_CLOSE = {"clauses that share words": 0.4, "what is said around them": 0.4}
"""Degrees from which these tie two amounts as well."""
_CLOSE_ALONE = {"clauses that share words": 0.2, "what is said around them": 0.25}
"""... where each is the only amount of its kind."""
_STATED_OTHERWISE = frozenset({"hypothetical", "bound", "of", "converted"})
"""Scopes under which a figure states no measured value, or not the one that its noun names."""
_ONE_SIDED = frozenset({"negated", "part", "more", "rate", "partial", "private", "severe", "light"})
"""Scopes that tell two amounts apart when only one has them."""
_OF_ONE_POINT = frozenset({"there", "total", "entire"})
"""Scopes that do so unless the two stand in one point."""


@dataclass(frozen=True, slots=True)
class _Amount:
    """A mention with what is asked of it again and again."""

    place: int
    mention: Mention
    slot: Slot
    dimension: str
    size: float | None
    is_early: bool
    is_vague: bool
    context: Vector | None


@dataclass(frozen=True, slots=True)
class _Pair:
    a: _Amount
    b: _Amount
    verdict: Verdict
    sum: float
    evidence: Mapping[str, float]


def weigh(comparison: Comparison, mentions: Sequence[Mention], story: Story) -> dict[tuple[int, int], Evidence]:
    """Pairs of indices of ``mentions`` that are taken to measure one thing, with the evidence.

    In two articles each amount takes its best partner only, and one that has its like there takes no other.
    """
    amounts = _amounts(comparison, mentions)
    counted = _counted(amounts)
    pairs: dict[tuple[int, int], list[_Pair]] = {}
    for a, b in _candidates(amounts, story):
        evidence = _evidence(a, b, story, counted)
        if not _is_tied(evidence):
            continue
        total = _PRIOR + sum(WEIGHTS[name] * degree for name, degree in evidence.items())
        if total >= _LEAST and (verdict := compare_mentions(a.mention, b.mention)) is not None:
            pairs.setdefault((a.mention.reading, b.mention.reading), []).append(_Pair(a, b, verdict, total, evidence))
    kept = (pair for found in pairs.values() for pair in _partners(found))
    return {(pair.a.place, pair.b.place): _explained(pair) for pair in kept}


def _candidates(amounts: Sequence[_Amount], story: Story) -> Iterator[tuple[_Amount, _Amount]]:
    """Amounts of one dimension in independent articles that may be compared; each pair of articles is looked at once."""
    groups: dict[tuple[str, str], dict[int, list[_Amount]]] = {}
    for amount in amounts:
        mention = amount.mention
        if not mention.scopes & _STATED_OTHERWISE and not mention.is_none:
            group = groups.setdefault((mention.measured, amount.dimension), {})
            group.setdefault(mention.reading, []).append(amount)
    independent: dict[tuple[int, int], bool] = {}
    for group in groups.values():
        for (i, first), (j, second) in combinations(sorted(group.items()), 2):
            if (i, j) not in independent:
                independent[i, j] = story.are_independent(first[0].mention, second[0].mention)
            if independent[i, j]:
                ours, theirs = _large(first), _large(second)
                yield from (
                    (a, b)
                    for a in first
                    for b in second
                    if _may_be_paired(a, b, story) and (a.size == b.size or not (a.size in theirs or b.size in ours))
                )


def _large(amounts: Sequence[_Amount]) -> frozenset[float]:
    """The values by which a report knows the other's amount, whatever it says of it: hundreds do not recur by chance."""
    return frozenset(amount.size for amount in amounts if amount.size is not None and amount.size >= _HUNDREDS)


def _amounts(comparison: Comparison, mentions: Sequence[Mention]) -> list[_Amount]:
    common = common_meaning(comparison.readings)
    found = []
    for place, mention in enumerate(mentions):
        reading = comparison.readings[mention.reading]
        found.append(
            _Amount(
                place=place,
                mention=mention,
                slot=slot_of(reading, mention),
                dimension=dimension_of(unit_of(mention)),
                size=size_of(mention),
                is_early=reading.article.sentences.index(mention.sentence) < _OPENING,
                is_vague=isinstance(mention.mark, Quantity) and is_vague(mention.mark),
                context=context_of(reading, mention, common) if common is not None else None,
            )
        )
    return found


Key = tuple[str, str | None, str]


def _keys(amount: _Amount) -> set[Key]:
    """By what an amount may be the only one of its article."""
    keys: set[Key] = set()
    if amount.mention.kind is not None:
        keys.add(("kind", amount.mention.kind, amount.dimension))
    if amount.slot.noun is not None:
        keys.add(("noun", amount.slot.noun, ""))
    if isinstance(amount.mention.mark, Quantity) and amount.mention.mark.unit is not None:
        keys.add(("unit", amount.dimension, ""))
    return keys


def _counted(amounts: Sequence[_Amount]) -> dict[tuple[int, Key], set[float | None]]:
    counted: dict[tuple[int, Key], set[float | None]] = {}
    for amount in amounts:
        for key in _keys(amount):
            counted.setdefault((amount.mention.reading, key), set()).add(amount.size)
    return counted


def _may_be_paired(a: _Amount, b: _Amount, story: Story) -> bool:
    """Whether two amounts of one dimension in different articles are compared at all."""
    first, second = a.mention, b.mention
    if first.is_anchor != second.is_anchor or _are_other_things(first, second) or _is_whole_and_part(a, b):
        return False
    if first.is_anchor and max(a.size or 0, b.size or 0) >= _DAY:
        return False  # "two days after the storm": each report counts from its own day
    return not are_worlds_apart(first, second) and not _are_told_apart(first, second, story)


def _are_other_things(a: Mention, b: Mention) -> bool:
    """Whether what is counted differs: the dead and the hurt, children and women, passengers and all on board."""
    if a.kind is None or b.kind is None:
        return False
    if a.kind != b.kind:
        return True
    if is_same_noun(a, b):
        return False
    return is_without_crew(a, b) or (a.kind in BEFALLING and not (is_open(a) or is_open(b)))


def _is_whole_and_part(a: _Amount, b: _Amount) -> bool:
    """Whether only one is a group as known ("the 5,100 workers") and the other much smaller."""
    if ("definite" in a.mention.scopes) == ("definite" in b.mention.scopes) or a.dimension != "count":
        return False
    whole, part = (a, b) if "definite" in a.mention.scopes else (b, a)
    return bool(whole.size and part.size and part.size < _WHOLE * whole.size)


def _are_told_apart(a: Mention, b: Mention, story: Story) -> bool:
    """Whether scope, day, year or place say that two amounts of one thing are not the same amount."""
    if (a.scopes ^ b.scopes) & _ONE_SIDED or is_background(a, story) != is_background(b, story):
        return True
    if (a.scopes ^ b.scopes) & _OF_ONE_POINT and not a.points & b.points:
        return True
    if is_other_day(a, b) or is_one_sided_year(a, b, story):
        return True
    return bool(a.at and b.at and a.at != b.at and not (a.at | b.at) & story.main_places)


def _evidence(
    a: _Amount, b: _Amount, story: Story, counted: Mapping[tuple[int, Key], set[float | None]]
) -> dict[str, float]:
    """What speaks for and against one thing, each with its degree."""
    first, second = a.mention, b.mention
    found = {
        **_of_values(a, b),
        **_of_nouns(a, b),
        **_of_kinds(first, second, story),
        **_of_places(first, second, story),
    }
    alone = _keys(a) & _keys(b)
    facts = {
        _ALONE: any(len(counted[first.reading, key]) == len(counted[second.reading, key]) == 1 for key in alone),
        "one point": bool(first.points & second.points),
        "measures": a.dimension not in ("count", "percent", "duration"),
        "lengths": first.measured == "duration",
        "one day": is_same_day(first, second),
        "one role": a.slot.role is not None and a.slot.role == b.slot.role,
        "both in the opening": a.is_early and b.is_early,
        "two languages": first.language != second.language,
    }
    found |= {name: 1.0 for name, holds in facts.items() if holds}
    if first.language == second.language:
        found["clauses that share words"] = story.overlap(first.near, second.near)
    if a.context is not None and b.context is not None:
        found["what is said around them"] = max(0.0, float(a.context @ b.context))
    return found


def _of_values(a: _Amount, b: _Amount) -> dict[str, float]:
    if a.is_vague or b.is_vague:
        return {"magnitudes": 1.0}
    if not a.size or not b.size or a.size < 0 or b.size < 0:
        return {}
    share = min(a.size, b.size) / max(a.size, b.size)
    return {"close values": share, **({"far apart": 1.0} if share < _FAR else {})}


def _of_nouns(a: _Amount, b: _Amount) -> dict[str, float]:
    first, second = a.mention, b.mention
    if (a.slot.noun is not None and a.slot.noun == b.slot.noun) or is_same_noun(first, second):
        return {} if first.is_generic and second.is_generic else {"one noun": 1.0}
    return {}


def _of_kinds(a: Mention, b: Mention, story: Story) -> dict[str, float]:
    if a.kind is not None and a.kind == b.kind and (a.kind not in GROUPS or is_same_noun(a, b) or a.noun is b.noun):
        found = {"one kind of outcome": 1.0}
        if a.kind in BEFALLING:
            found["what befalls people"] = 1.0
        if a.kind in story.main_kinds:
            found["what the story is about"] = 1.0
        return found
    return {}


def _of_places(a: Mention, b: Mention, story: Story) -> dict[str, float]:
    found = {"another place": 1.0} if is_other_place(a, b, story) else {}
    first, second = a.at - story.main_places, b.at - story.main_places
    if first and a.at == b.at:
        found["one place"] = 1.0
    elif bool(first) != bool(second):
        found["a place of its own"] = 1.0
    return found


def _is_tied(evidence: Mapping[str, float]) -> bool:
    """Whether more than their values connects two amounts."""
    needed = _CLOSE_ALONE if _ALONE in evidence else _CLOSE
    return bool(evidence.keys() & _TIES) or any(evidence.get(name, 0.0) >= least for name, least in needed.items())


def _partners(pairs: Sequence[_Pair]) -> list[_Pair]:
    """The pairs in which each value of one thing has its best partner in the other article, best first."""
    kept: list[_Pair] = []
    partner: dict[object, object] = {}
    by_sum = sorted(pairs, key=lambda p: (-p.sum - (_FIT_BONUS if p.verdict == "fits" else 0.0), p.a.place, p.b.place))
    for pair in by_sum:
        first, second = _value(pair.a), _value(pair.b)
        if partner.setdefault(first, second) == second and partner.setdefault(second, first) == first:
            kept.append(pair)
    return kept


def _value(amount: _Amount) -> object:
    """A value as its article gives it, however often: one thing."""
    mention = amount.mention
    return mention.reading, mention.measured, amount.dimension, amount.size, mention.kind or amount.slot.noun


def _explained(pair: _Pair) -> Evidence:
    """The evidence in words, what counts most first."""
    weighed = sorted(((WEIGHTS[name] * degree, name) for name, degree in pair.evidence.items()), reverse=True)
    grounds = ", ".join(name for weight, name in weighed if weight >= 0.2)
    chance = 1 / (1 + math.exp(-pair.sum))
    return Evidence(f"taken for one thing by {grounds}", chance, frozenset())
