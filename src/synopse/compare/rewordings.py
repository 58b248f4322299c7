"""Points that show one wording are one point to a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from synopse.model import Omission, Point, Report, Span


def one_of_each_wording(points: Sequence[Point]) -> tuple[tuple[Point, ...], dict[str, str]]:
    """The points, those of one wording joined under the first one's id, and the ids that went into others.

    A report that tells a thing three times makes three points with one outlet's sentence; each of them stays a place of
    the joined point. Independent origins are those of the best borne out of them, never added up.
    """
    by_span: dict[Span, list[Point]] = {}
    for point in points:
        by_span.setdefault(point.span, []).append(point)
    renamed = {other.id: same[0].id for same in by_span.values() for other in same[1:]}
    return tuple(same[0] if len(same) == 1 else _joined(same) for same in by_span.values()), renamed


def _joined(same: Sequence[Point]) -> Point:
    reports: dict[str, Report] = {}
    for point in same:
        for report in point.reports:
            known = reports.get(report.article)
            if known is None:
                reports[report.article] = report
                continue
            bearing = report if report.confirms and not known.confirms else known
            reports[report.article] = msgspec.structs.replace(
                bearing,
                spans=tuple(sorted({*known.spans, *report.spans})),
                confirms=known.confirms or report.confirms,
            )
    best = max(same, key=lambda point: point.origins)
    confirming = {report.article for report in reports.values() if report.confirms}
    return msgspec.structs.replace(
        same[0],
        reports=tuple(reports[article] for article in sorted(reports)),
        outlets=len(reports),
        origins=best.origins,
        why=best.why,
        score=max(point.score for point in same),
        discrepancies=tuple(dict.fromkeys(name for point in same for name in point.discrepancies)),
        differing=tuple(sorted({a for point in same for a in point.differing} - confirming)),
    )


def with_new_ids(
    parts: Mapping[str, tuple[Any, ...]], renamed: Mapping[str, str], points: Sequence[Point]
) -> dict[str, tuple[Any, ...]]:
    """What the dimensions found, with the points they refer to under their new ids; nobody lacks what is told after all."""
    found = dict(parts)
    telling = {point.id: {report.article for report in point.reports} for point in points}
    if "summary" in parts:
        found["summary"] = tuple(_pointing(one, renamed) for one in parts["summary"])
    if "discrepancies" in parts:
        found["discrepancies"] = tuple(
            msgspec.structs.replace(one, points=tuple(dict.fromkeys(renamed.get(p, p) for p in one.points)))
            for one in parts["discrepancies"]
        )
    if "omissions" in parts:
        found["omissions"] = tuple(
            kept for one in parts["omissions"] if (kept := _lacked(_pointing(one, renamed), telling)).missing_in
        )
    return found


def _pointing(one: Any, renamed: Mapping[str, str]) -> Any:
    return msgspec.structs.replace(one, point=renamed[one.point]) if one.point in renamed else one


def _lacked(omission: Omission, telling: Mapping[str, set[str]]) -> Omission:
    told = telling.get(omission.point, set())
    if told.isdisjoint(omission.missing_in):
        return omission
    return msgspec.structs.replace(omission, missing_in=tuple(a for a in omission.missing_in if a not in told))
