"""What the discrepancies mean for sentences and points: values outvoted, and articles that give another one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from synopse.compare.comparison import Comparison
from synopse.model import Discrepancy, Point, Span


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


def with_discrepancies(
    comparison: Comparison, points: Sequence[Point], discrepancies: Sequence[Discrepancy]
) -> tuple[Point, ...]:
    """The points with the discrepancies they are part of, and with the articles that give another value than their wording.

    Only a listed discrepancy makes an article differ: whoever reads that one does must find in what. It does not bear the
    wording out then; two ways of saying one thing do.
    """
    return tuple(_with_own(comparison, point, discrepancies) for point in points)


def _with_own(comparison: Comparison, point: Point, discrepancies: Sequence[Discrepancy]) -> Point:
    disputing = {one.id: _differing(point, one) for one in discrepancies}
    named = tuple(one.id for one in discrepancies if point.id in one.points or disputing[one.id])
    differing = {a for one in discrepancies if one.class_ != "precision" for a in disputing[one.id]}
    if not differing:
        return msgspec.structs.replace(point, discrepancies=named) if named else point
    reports = tuple(
        msgspec.structs.replace(report, confirms=report.confirms and report.article not in differing)
        for report in point.reports
    )
    return msgspec.structs.replace(
        point,
        reports=reports,
        origins=comparison.origin_count(span for report in reports if report.confirms for span in report.spans),
        discrepancies=named,
        differing=tuple(sorted(differing)),
    )


def _differing(point: Point, discrepancy: Discrepancy) -> frozenset[str]:
    """Articles whose reports of a point give another of the differing values than its wording gives, and not that one too."""
    shown = [reading for reading in discrepancy.readings if any(_within(place, point.span) for place in reading.spans)]
    if not shown:
        return frozenset()
    told = [span for report in point.reports for span in report.spans]
    same, other = (
        {
            place.article
            for reading in discrepancy.readings
            if (reading in shown) == is_shown
            for place in reading.spans
            if any(_within(place, span) for span in told)
        }
        for is_shown in (True, False)
    )
    return frozenset(other - same)


def _within(span: Span, outer: Span) -> bool:
    return span.article == outer.article and outer.start <= span.start and span.end <= outer.end
