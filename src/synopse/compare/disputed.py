"""Sentences that give a value for which fewer origins stand than for another one."""

from __future__ import annotations

from synopse.compare.comparison import Comparison
from synopse.model import Span


def is_outvoted(comparison: Comparison, article: str, start: int, end: int) -> bool:
    """Whether ``start:end`` of an article gives a value that more origins give otherwise; an update replaces whoever is first."""
    return any(
        place.article == article and start <= place.start and place.end <= end for place in _outvoted(comparison)
    )


def _outvoted(comparison: Comparison) -> tuple[Span, ...]:
    sources = (comparison.parts,)
    return comparison.once("outvoted places", sources, lambda: _read(comparison))


def _read(comparison: Comparison) -> tuple[Span, ...]:
    found: list[Span] = []
    for one in comparison.parts.get("discrepancies", ()):
        most = max(reading.origins for reading in one.readings)
        if one.class_ != "update":
            found += [span for reading in one.readings if reading.origins < most for span in reading.spans]
    return tuple(found)
