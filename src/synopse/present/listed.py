"""The points as a list shows them: clauses of one sentence that the same reports tell are read as one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from synopse.model import MergedQuotation, Omission, Point, Report, Span, Synopsis
from synopse.present.characters import one_line

_ENDED = re.compile(r"[.!?…][\"'“”’»«)\]]*\Z")
_BETWEEN = re.compile(r"[ \u00a0,;–—-]*(?:[^\W\d_]{2,9} )?")
"""What stands between two clauses of a sentence: a comma, a dash, a conjunction."""

_Told = frozenset[tuple[str, bool]]


def with_whole_sentences(synopsis: Synopsis) -> Synopsis:
    """The synopsis with its points joined where a reader would see one sentence in pieces, or one twice from one article.

    Points are joined whose wordings follow each other in one sentence, or are alike letter for letter in one article,
    when the very same articles tell them and bear them out; what refers to a joined point refers to the first one. An utterance
    that an article gives twice is listed once.
    """
    texts = {article.id: article.text for article in synopsis.articles}
    joined: list[Point] = []
    renamed: dict[str, str] = {}
    for group in _groups(synopsis.points, texts):
        if len(group) == 1:
            joined.append(synopsis.points[group[0]])
            continue
        told = sorted((synopsis.points[at] for at in group), key=lambda point: point.span)
        kept = synopsis.points[min(group)].id
        renamed.update({point.id: kept for point in told if point.id != kept})
        joined.append(_join(told, kept, texts))
    synopsis = msgspec.structs.replace(synopsis, quotations=tuple(_told_once(synopsis.quotations, texts)))
    return _renamed(synopsis, tuple(joined), renamed) if renamed else synopsis


def _told_once(quotations: Sequence[MergedQuotation], texts: dict[str, str]) -> Iterable[MergedQuotation]:
    """The utterances without those that the same articles give a second time, of the same speaker in the same words."""
    told: set[tuple[object, ...]] = set()
    for one in quotations:
        words = (
            one_line(texts[span.article][span.start : span.end]) for report in one.reports for span in report.spans
        )
        key = (one.speaker, one.speaker_text, tuple(report.article for report in one.reports), *words)
        if key not in told:
            told.add(key)
            yield one


def _groups(points: Sequence[Point], texts: dict[str, str]) -> list[list[int]]:
    """Places of the points that belong together, in the order of their first."""
    groups: dict[int, list[int]] = {}
    last: dict[tuple[str, _Told], int] = {}
    alike: dict[tuple[str, _Told, str], int] = {}
    home: dict[int, int] = {}
    for at in sorted(range(len(points)), key=lambda at: (points[at].span, at)):
        span, told = points[at].span, _told(points[at])
        text = texts[span.article]
        before = last.get((span.article, told))
        same = alike.setdefault((span.article, told, one_line(text[span.start : span.end])), at)
        if same == at and before is not None and _goes_on(text, points[before].span, span):
            same = before
        home[at] = home.get(same, at)
        groups.setdefault(home[at], []).append(at)
        last[span.article, told] = at
    return sorted(groups.values(), key=min)


def _told(point: Point) -> _Told:
    return frozenset((report.article, report.confirms) for report in point.reports)


def _goes_on(text: str, one: Span, other: Span) -> bool:
    """Whether a span goes on with the sentence of the one before it."""
    if _ENDED.search(text[one.start : one.end]) or other.start < one.end:
        return False
    return _BETWEEN.fullmatch(text, one.end, other.start) is not None


def _join(told: Sequence[Point], kept: str, texts: dict[str, str]) -> Point:
    """Points in the order of their text as one: the whole stretch where they follow each other, else the first wording."""
    found: dict[tuple[str, bool], list[Report]] = {}
    for point in told:
        for report in point.reports:
            found.setdefault((report.article, report.confirms), []).append(report)
    reports = tuple(
        msgspec.structs.replace(own[0], spans=_stretches((span for report in own for span in report.spans), texts))
        for _, own in sorted(found.items())
    )
    shown = _stretches((point.span for point in told), texts)[0]
    return msgspec.structs.replace(
        told[0],
        id=kept,
        text=texts[shown.article][shown.start : shown.end],
        span=shown,
        reports=reports,
        origins=min(point.origins for point in told),
        discrepancies=tuple(dict.fromkeys(name for point in told for name in point.discrepancies)),
        differing=tuple(sorted({name for point in told for name in point.differing})),
        score=max(point.score for point in told),
    )


def _stretches(spans: Iterable[Span], texts: dict[str, str]) -> tuple[Span, ...]:
    """The spans of one article in order, those that go on in one sentence as one."""
    found: list[Span] = []
    for span in sorted(set(spans)):
        if found and _goes_on(texts[span.article], found[-1], span):
            found[-1] = Span(span.article, found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _renamed(synopsis: Synopsis, points: tuple[Point, ...], renamed: dict[str, str]) -> Synopsis:
    summary = tuple(
        msgspec.structs.replace(one, point=renamed[one.point]) if one.point in renamed else one
        for one in synopsis.summary
    )
    discrepancies = tuple(
        msgspec.structs.replace(one, points=tuple(dict.fromkeys(renamed.get(name, name) for name in one.points)))
        for one in synopsis.discrepancies
    )
    omissions: dict[str, Omission] = {}
    for one in synopsis.omissions:
        omissions.setdefault(renamed.get(one.point, one.point), one)
    return msgspec.structs.replace(
        synopsis,
        points=points,
        summary=summary,
        discrepancies=discrepancies,
        omissions=tuple(msgspec.structs.replace(one, point=name) for name, one in omissions.items()),
    )
