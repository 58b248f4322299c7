"""Contradiction, update or precision."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.comparison import Comparison
from synopse.compare.measures.differences import Difference
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.verdicts import size_of
from synopse.model import DiscrepancyClass, Quantity

_RISING = frozenset(
    {"death", "injury", "missing", "arrest", "evacuation", "infection", "recovery", "damage", "donation", "burnt"}
)
"""Kinds whose figures grow while an event goes on."""


def classes_of(comparison: Comparison, differences: Sequence[Difference]) -> list[DiscrepancyClass]:
    """How the readings of each difference relate.

    Where one article's count of a kind is newer than another's, so are its counts of that kind for single places.
    """
    found = [class_of(comparison, difference) for difference in differences]
    newer = {step for one, class_ in zip(differences, found, strict=True) if class_ == "update" for step in _steps(one)}
    return [
        "update" if class_ == "contradiction" and (steps := _steps(one)) and steps <= newer else class_
        for one, class_ in zip(differences, found, strict=True)
    ]


def _steps(difference: Difference) -> frozenset[tuple[str, str, str]]:
    """Kind, article with a smaller and article with a larger count, for counts that grow."""
    kind = difference.groups[0][0].kind
    if kind not in _RISING:
        return frozenset()
    return frozenset(
        (kind, low.span.article, high.span.article)
        for old in difference.groups
        for new in difference.groups
        if (before := _size(old)) is not None and (after := _size(new)) is not None and before < after
        for low in old
        for high in new
    )


def class_of(comparison: Comparison, difference: Difference) -> DiscrepancyClass:
    """How the readings of a difference relate.

    A growing figure in a report published later is an update, and so is one that its own sentence calls
    new ("inzwischen") or that all call running ("bislang"), for growing figures one of them; a difference that both hedges allow is one of precision.
    """
    if any(_is_update(comparison, a, b) for a in difference.groups for b in difference.groups if a is not b):
        return "update"
    return "precision" if difference.verdict == "precision" else "contradiction"


def _is_update(comparison: Comparison, old: tuple[Mention, ...], new: tuple[Mention, ...]) -> bool:
    before, after = _size(old), _size(new)
    if before is None or after is None or after <= before:
        return False
    kind = new[0].kind
    if all(m.is_running for m in (*old, *new)):
        return True
    if any(m.has_update_cue for m in new) and not any(m.has_update_cue for m in old):
        return True
    if kind in _RISING and any(m.is_running for m in (*old, *new)) and all(new[0].kinds == m.kinds for m in old):
        return True
    times = [[comparison.readings[m.reading].article.published for m in group] for group in (old, new)]
    known = [[t for t in group if t] for group in times]
    if kind not in _RISING or not all(known) or [len(g) for g in known] != [len(g) for g in times]:
        return False
    latest_old, earliest_new = max(known[0]), min(known[1])
    shorter = min(len(latest_old), len(earliest_new))
    return latest_old[:shorter] < earliest_new[:shorter]


def _size(group: tuple[Mention, ...]) -> float | None:
    return size_of(group[0]) if isinstance(group[0].mark, Quantity) else None
