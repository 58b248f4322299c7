"""The amounts of a story, and which two of them may be compared at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from synopse.compare.comparison import Comparison
from synopse.compare.measures.circumstances import (
    are_other_quotes,
    are_other_shares,
    are_worlds_apart,
    is_one_sided_year,
    is_open,
    is_other_day,
    is_same_noun,
    is_without_crew,
    unit_of,
)
from synopse.compare.measures.cues import BEFALLING
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.slots import Slot, Vector, common_meaning, context_of, slot_of
from synopse.compare.measures.story import Story, is_background
from synopse.compare.measures.verdicts import size_of
from synopse.compare.values.quantities import is_vague
from synopse.compare.values.units import dimension_of
from synopse.model import Quantity

_WHOLE = 0.6
"""Share of a definite group ("the 5,100 workers") below which an amount counts a part of it."""
_OPENING = 3
_BRIEF = 4
"""Sentences of a teaser: all of it is opening, and hardly anything in it has its like."""
_HUNDREDS = 200.0
_DAY = 86_400.0
"""Seconds."""
_STATED_OTHERWISE = frozenset({"hypothetical", "bound", "of", "converted"})
"""Scopes under which a figure states no measured value, or not the one that its noun names."""
_ONE_SIDED = frozenset({"negated", "part", "more", "rate", "partial", "private", "severe", "light", "expected"})
"""Scopes that tell two amounts apart when only one has them."""
_LASTING = frozenset({"missing", "outage"})
"""Kinds of which those are counted that are left at the time."""
_OF_ONE_POINT = frozenset({"there", "total", "entire"})
"""Scopes that do so unless the two stand in one point."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A mention with what is asked of it again and again."""

    place: int
    mention: Mention
    slot: Slot
    dimension: str
    size: float | None
    is_early: bool
    is_brief: bool
    is_vague: bool
    context: Vector | None


def amounts_of(comparison: Comparison, mentions: Sequence[Mention]) -> list[Amount]:
    """The mentions with what is asked of them again and again, in their order."""
    common = common_meaning(comparison.readings)
    found = []
    for place, mention in enumerate(mentions):
        reading = comparison.readings[mention.reading]
        found.append(
            Amount(
                place=place,
                mention=mention,
                slot=slot_of(reading, mention),
                dimension=dimension_of(unit_of(mention)),
                size=size_of(mention),
                is_early=reading.article.sentences.index(mention.sentence) < _OPENING,
                is_brief=len(reading.article.sentences) <= _BRIEF,
                is_vague=isinstance(mention.mark, Quantity) and is_vague(mention.mark),
                context=context_of(reading, mention, common) if common is not None else None,
            )
        )
    return found


Key = tuple[str, str | None, str]


def keys_of(amount: Amount) -> set[Key]:
    """By what an amount may be the only one of its article."""
    keys: set[Key] = set()
    if amount.mention.kind is not None:
        keys.add(("kind", amount.mention.kind, amount.dimension))
    if amount.slot.noun is not None:
        keys.add(("noun", amount.slot.noun, ""))
    if isinstance(amount.mention.mark, Quantity) and amount.mention.mark.unit is not None:
        keys.add(("unit", amount.dimension, ""))
    return keys


def counted_of(amounts: Sequence[Amount]) -> dict[tuple[int, Key], set[float | None]]:
    """The values of each reading by each key: of one value only, an amount is the only one of its kind there."""
    counted: dict[tuple[int, Key], set[float | None]] = {}
    for amount in amounts:
        for key in keys_of(amount):
            counted.setdefault((amount.mention.reading, key), set()).add(amount.size)
    return counted


def comparable(amounts: Sequence[Amount], story: Story) -> Iterator[tuple[Amount, Amount]]:
    """Amounts of one dimension in articles of one event that may be compared; each pair of articles is looked at once."""
    groups: dict[tuple[str, str], dict[int, list[Amount]]] = {}
    for amount in amounts:
        mention = amount.mention
        if not mention.scopes & _STATED_OTHERWISE and not mention.is_none:
            group = groups.setdefault((mention.measured, amount.dimension), {})
            group.setdefault(mention.reading, []).append(amount)
    of_one: dict[tuple[int, int], bool] = {}
    for group in groups.values():
        large = {reading: _large(own) for reading, own in group.items()}
        for (i, first), (j, second) in combinations(sorted(group.items()), 2):
            if (i, j) not in of_one:
                of_one[i, j] = story.can_tell_of_one(first[0].mention, second[0].mention)
            if of_one[i, j]:
                yield from (
                    (a, b)
                    for a in first
                    for b in second
                    if (a.size == b.size or not (a.size in large[j] or b.size in large[i]))
                    and _may_be_paired(a, b, story)
                )


def _large(amounts: Sequence[Amount]) -> frozenset[float]:
    """The values by which a report knows the other's amount, whatever it says of it: hundreds do not recur by chance."""
    return frozenset(amount.size for amount in amounts if amount.size is not None and is_exact(amount.size))


def is_exact(size: float) -> bool:
    """Whether a value in the hundreds or above has more than one digit before its zeros: 200 is said of many things."""
    return size >= _HUNDREDS and len(f"{size:.9g}".replace(".", "").rstrip("0")) > 1


def _may_be_paired(a: Amount, b: Amount, story: Story) -> bool:
    """Whether two amounts of one dimension in different articles are compared at all."""
    first, second = a.mention, b.mention
    if first.is_anchor != second.is_anchor or _are_other_things(a, b) or _is_whole_and_part(a, b):
        return False
    if first.is_anchor and max(a.size or 0, b.size or 0) >= _DAY:
        return False  # "two days after the storm": each report counts from its own day
    if are_other_quotes(first, second) or are_other_shares(first, second, story):
        return False
    return not are_worlds_apart(first, second) and not _are_told_apart(first, second, story)


def _are_other_things(one: Amount, other: Amount) -> bool:
    """Whether what is counted differs: the dead and the hurt, children and women, passengers and all on board."""
    a, b = one.mention, other.mention
    if a.kind is None or b.kind is None:
        return False
    if a.kind != b.kind:
        return True
    if is_same_noun(a, b) or (one.slot.noun is not None and one.slot.noun == other.slot.noun):
        return False
    return is_without_crew(a, b) or (a.kind in BEFALLING and not (is_open(a) or is_open(b)))


def _is_whole_and_part(a: Amount, b: Amount) -> bool:
    """Whether only one is a group as known ("the 5,100 workers") and the other much smaller."""
    if ("definite" in a.mention.scopes) == ("definite" in b.mention.scopes) or a.dimension != "count":
        return False
    whole, part = (a, b) if "definite" in a.mention.scopes else (b, a)
    return bool(whole.size and part.size and part.size < _WHOLE * whole.size)


def _are_told_apart(a: Mention, b: Mention, story: Story) -> bool:
    """Whether scope, day, year or place say that two amounts of one thing are not the same amount."""
    one_sided = (a.scopes ^ b.scopes) & _ONE_SIDED
    if a.whole is not None and b.whole is not None:
        one_sided -= {"part"}
    if "still" in a.scopes | b.scopes and not (a.kind == b.kind and a.kind in _LASTING):
        return True  # eleven who are still in hospital are left of the hurt, and of that hour
    if one_sided or is_background(a, story) != is_background(b, story):
        return True
    if (a.scopes ^ b.scopes) & _OF_ONE_POINT and not a.points & b.points:
        return True
    if is_other_day(a, b) or is_one_sided_year(a, b, story):
        return True
    return bool(a.at and b.at and a.at != b.at and not (a.at | b.at) & story.main_places)
