"""Points of one wording become one; everything is invented."""

from __future__ import annotations

from synopse.compare.rewordings import one_of_each_wording, with_new_ids
from synopse.model import Omission, Point, Report, Span, SummarySentence

WORDING = Span("a", 0, 9)


def point(id_: str, *reports: tuple[str, int, bool], origins: int = 1, span: Span = WORDING) -> Point:
    told = tuple(Report(article, (Span(article, at, at + 9),), "happened", ok) for article, at, ok in reports)
    differing = tuple(report.article for report in told if not report.confirms)
    return Point(id_, "The dam.", span, told, len(told), origins, differing=differing)


FIRST = point("p1", ("a", 0, True), ("b", 0, False))
SECOND = point("p2", ("a", 0, True), ("b", 30, True), ("c", 5, True), origins=3)
OTHER = point("p3", ("a", 40, True), ("c", 60, True), origins=2, span=Span("a", 40, 49))


def test_points_of_one_wording_are_one_with_all_places() -> None:
    points, renamed = one_of_each_wording((FIRST, SECOND, OTHER))
    assert [one.id for one in points] == ["p1", "p3"]
    assert renamed == {"p2": "p1"}
    joined = points[0]
    assert (joined.outlets, joined.origins, joined.differing) == (3, 3, ())
    assert [report.spans for report in joined.reports if report.article == "b"] == [
        (Span("b", 0, 9), Span("b", 30, 39))
    ]


def test_what_referred_to_a_joined_point_refers_to_the_one_that_stays() -> None:
    points, renamed = one_of_each_wording((FIRST, SECOND, OTHER))
    parts = {
        "summary": (SummarySentence((WORDING,), 3, "p2"),),
        "omissions": (Omission("p1", ("c", "d")), Omission("p3", ("b",)), Omission("p2", ("a",))),
    }
    found = with_new_ids(parts, renamed, points)
    assert [one.point for one in found["summary"]] == ["p1"]
    assert [(one.point, one.missing_in) for one in found["omissions"]] == [("p1", ("d",)), ("p3", ("b",))]
    assert "discrepancies" not in found


def test_points_of_their_own_stay_as_they_are() -> None:
    assert one_of_each_wording((FIRST, OTHER)) == ((FIRST, OTHER), {})
