"""Points that have become known, or known from a second side, since the last revision."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.support import Support
from synopse.model import Point, Span
from synopse.store.story_records import Development
from synopse.upkeep.places import SpanIndex
from synopse.upkeep.scene import Scene

_MOST = 10
"""Points told of one revision, the weightiest first: a feed is read, not searched."""

_ENOUGH = 2
"""Independent origins that make a point one."""


def confirmations(scene: Scene) -> Iterator[Development]:
    """Points of two independent origins that had none, or one, before.

    What stood in earlier texts decides, not whether the last comparison had noticed: a point of which two origins told
    already is no news. Nor is one that a copy tells again, or another piece of the same outlet.
    """
    if scene.is_first:
        return
    support = Support(scene.synopsis.articles, scene.synopsis.origins, scene.synopsis.passages)
    firm = SpanIndex(span for point in scene.before.points if point.origins >= _ENOUGH for span in point.spans)
    told = frozenset(one.text for one in scene.earlier if one.kind in {"point", "confirmed"})
    count = 0
    for point in sorted(scene.synopsis.points, key=lambda one: (-one.origins, -one.score, one.span)):
        found = _confirmation(scene, point, support, firm)
        if found is not None and told.isdisjoint(_wordings(scene, point)):
            yield found
            count += 1
            if count == _MOST:
                return


def _confirmation(scene: Scene, point: Point, support: Support, firm: SpanIndex) -> Development | None:
    spans = [span for report in point.reports if report.confirms for span in report.spans]
    if point.origins < _ENOUGH or firm.shared(spans):
        return None
    stood = [span for span in spans if scene.before.stood(span)]
    came = [span for span in spans if span not in stood]
    if not came or support.count(stood) >= _ENOUGH or support.count(spans) < _ENOUGH:
        return None
    outlets_before = scene.outlets(span.article for span in stood)
    if len(scene.outlets(span.article for span in spans)) < _ENOUGH or (
        scene.outlets(span.article for span in came) <= outlets_before
    ):
        return None
    articles = [span.article for span in came]
    return scene.development(
        "confirmed" if stood else "point",
        articles,
        text=point.text,
        span=point.span,
        origins=point.origins,
        before=(scene.stated("", [span.article for span in stood], 1),) if stood else (),
    )


def _wordings(scene: Scene, point: Point) -> frozenset[str]:
    spans: list[Span] = [point.span, *(span for report in point.reports for span in report.spans)]
    return frozenset(scene.texts[span.article][span.start : span.end] for span in spans)
