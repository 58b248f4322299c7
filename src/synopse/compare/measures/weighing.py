"""Whether two amounts measure the same thing, by the sum of what speaks for and against it.

A logistic model (Fellegi and Sunter 1969 weigh agreements of records alike): each piece of evidence adds its weight, and the
sum is the log odds. The weights come from labelled stories, fitted with a strong prior towards none and rounded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.measures.amounts import Amount, Key, amounts_of, comparable, counted_of, is_exact, keys_of
from synopse.compare.measures.circumstances import is_other_place, is_other_subject, is_same_day, is_same_noun
from synopse.compare.measures.cues import BEFALLING, GROUPS
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.story import Story
from synopse.compare.measures.verdicts import compare_mentions
from synopse.compare.values.quantities import are_transposed
from synopse.compare.values.verdict import Verdict

_ALONE = "the only amount of its kind in each report"
WEIGHTS = {
    "close values": 2.3,
    "the same digits in another order": 1.5,
    "close exact figures": 0.8,
    "parts of one whole": 1.6,
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
    "another noun": -0.5,
    "another subject": -1.0,
    "measures": -0.6,
    "far apart": -1.3,
}
"""Log odds that each piece of evidence adds; some come in degrees from 0 to 1."""

_PRIOR = -2.2
_LEAST = 1.5
"""Log odds from which two amounts are taken for one; each takes its best partner only."""
_FIT_BONUS = 1.5
"""What equal values add when partners are chosen: the same number in two reports is nearly always the same thing."""
_NEAR = 0.8
"""Share of the larger value from which two exact figures in the hundreds are seldom near by chance."""
_FAR = 0.2
"""Share of the larger value below which two values are no two counts of one thing."""
_TIES = frozenset(
    {
        "the same digits in another order",
        "parts of one whole",
        "one point",
        "one kind of outcome",
        "one noun",
        "one place",
    }
)
"""Evidence of which there must be some: close values alone tie nothing."""
_CLOSE = {"clauses that share words": 0.4, "what is said around them": 0.4}
"""Degrees from which these tie two amounts as well."""
_CLOSE_ALONE = {"clauses that share words": 0.2, "what is said around them": 0.25}
"""... where each is the only amount of its kind."""


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Amount
    b: Amount
    verdict: Verdict
    sum: float
    evidence: Mapping[str, float]


def weigh(comparison: Comparison, mentions: Sequence[Mention], story: Story) -> dict[tuple[int, int], Evidence]:
    """Pairs of indices of ``mentions`` that are taken to measure one thing, with the evidence.

    In two articles each amount takes its best partner only, and one that has its like there takes no other.
    """
    amounts = amounts_of(comparison, mentions)
    counted = counted_of(amounts)
    pairs: dict[tuple[int, int], list[_Pair]] = {}
    for a, b in comparable(amounts, story):
        evidence = _evidence(a, b, story, counted)
        if not _is_tied(evidence):
            continue
        total = _PRIOR + sum(WEIGHTS[name] * degree for name, degree in evidence.items())
        if total >= _LEAST and (verdict := compare_mentions(a.mention, b.mention)) is not None:
            pairs.setdefault((a.mention.reading, b.mention.reading), []).append(_Pair(a, b, verdict, total, evidence))
    kept = (pair for found in pairs.values() for pair in _partners(found))
    return {(pair.a.place, pair.b.place): _explained(pair) for pair in kept}


def _evidence(
    a: Amount,
    b: Amount,
    story: Story,
    counted: Mapping[tuple[int, Key], set[float | None]],
) -> dict[str, float]:
    """What speaks for and against one thing, each with its degree."""
    first, second = a.mention, b.mention
    found = {
        **_of_values(a, b),
        **_of_nouns(a, b),
        **_of_kinds(first, second, story),
        **_of_places(first, second, story),
    }
    shared = keys_of(a) & keys_of(b)
    alone = any(len(counted[first.reading, key]) == len(counted[second.reading, key]) == 1 for key in shared)
    facts = {
        _ALONE: alone and not (a.is_brief or b.is_brief),
        "one point": bool(first.points & second.points),
        "measures": a.dimension not in ("count", "percent", "duration"),
        "lengths": first.measured == "duration",
        "one day": is_same_day(first, second),
        "parts of one whole": first.whole is not None and first.whole == second.whole,
        "one role": a.slot.role is not None and a.slot.role == b.slot.role,
        "both in the opening": a.is_early and b.is_early and not (a.is_brief or b.is_brief),
        "another subject": is_other_subject(first, second, story),
        "two languages": first.language != second.language,
    }
    found |= {name: 1.0 for name, holds in facts.items() if holds}
    if first.language == second.language:
        found["clauses that share words"] = story.overlap(first.near, second.near)
    if a.context is not None and b.context is not None:
        found["what is said around them"] = max(0.0, float(a.context @ b.context))
    return found


def _of_values(a: Amount, b: Amount) -> dict[str, float]:
    if a.is_vague or b.is_vague:
        return {"magnitudes": 1.0}
    if not a.size or not b.size or a.size < 0 or b.size < 0:
        return {}
    share = min(a.size, b.size) / max(a.size, b.size)
    found = {"close values": share, **({"far apart": 1.0} if share < _FAR else {})}
    if share >= _NEAR and is_exact(a.size) and is_exact(b.size):
        found["close exact figures"] = 1.0
    if are_transposed(a.mention.mark, b.mention.mark):
        found["the same digits in another order"] = 1.0
    return found


def _of_nouns(a: Amount, b: Amount) -> dict[str, float]:
    first, second = a.mention, b.mention
    if (a.slot.noun is not None and a.slot.noun == b.slot.noun) or is_same_noun(first, second):
        return {} if first.is_generic and second.is_generic else {"one noun": 1.0}
    if first.language == second.language and None not in (a.slot.noun, b.slot.noun) and not _may_be_named_so(a, b):
        return {"another noun": 1.0}
    return {}


def _may_be_named_so(a: Amount, b: Amount) -> bool:
    """Whether a noun that says no more than persons or the kind may stand for the other; of two kinds it does not."""
    is_any = [one.mention.is_generic or one.mention.names_kind for one in (a, b)]
    return all(is_any) or (any(is_any) and a.mention.kinds == b.mention.kinds)


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


def _value(amount: Amount) -> object:
    """A value as its article gives it, however often: one thing."""
    mention = amount.mention
    return mention.reading, mention.measured, amount.dimension, amount.size, mention.kind or amount.slot.noun


def _explained(pair: _Pair) -> Evidence:
    """The evidence in words, what counts most first."""
    weighed = sorted(((WEIGHTS[name] * degree, name) for name, degree in pair.evidence.items()), reverse=True)
    grounds = ", ".join(name for weight, name in weighed if weight >= 0.2)
    chance = 1 / (1 + math.exp(-pair.sum))
    return Evidence(f"taken for one thing by {grounds}", chance, frozenset())
