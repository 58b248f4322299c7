"""Scores of what is said: points with their status, discrepancies, look-alikes, omissions."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.fuzz import ratio

from bench.labelled.counts import Tally, is_same, overlap, touches
from bench.labelled.stories import LabelledStory
from synopse.model import RawArticle, Span
from synopse.model.synopsis import Discrepancy, Synopsis

_COPIED = 80.0
Pair = tuple[Span, Span]


def labelled_pairs(story: LabelledStory, *, doubtful: bool) -> list[Pair]:
    """Pairs of members of different articles that stand in one point."""
    return _pairs([[member.span] for member in point.members] for point in story.points if point.doubtful == doubtful)


def reported_pairs(synopsis: Synopsis) -> list[Pair]:
    """Pairs of spans of different articles that stand in one reported point."""
    return _pairs([list(report.spans) for report in point.reports] for point in synopsis.points)


def _pairs(points: Iterable[Sequence[Sequence[Span]]]) -> list[Pair]:
    found: set[Pair] = set()
    for reports in points:
        spans = [span for report in reports for span in report]
        found.update(
            (min(one, other), max(one, other))
            for one, other in itertools.combinations(spans, 2)
            if one.article != other.article
        )
    return sorted(found)


def same_pair(one: Pair, other: Pair) -> bool:
    """Whether two pairs of spans stand in the same places; both are in order of article."""
    return is_same(one[0], other[0]) and is_same(one[1], other[1])


def score_pairs(story: LabelledStory, synopsis: Synopsis, texts: Mapping[str, RawArticle], *, reworded: bool) -> Tally:
    """Aligned pairs; with ``reworded`` those left out on both sides that are nearly the same letter for letter."""

    def counts(pair: Pair) -> bool:
        return not reworded or ratio(*(texts[s.article].content[s.start : s.end] for s in pair)) <= _COPIED

    everything = labelled_pairs(story, doubtful=False)
    labelled = [pair for pair in everything if counts(pair)]
    neither = labelled_pairs(story, doubtful=True)
    tally = Tally(labelled=len(labelled))
    hit: set[int] = set()
    for pair in filter(counts, reported_pairs(synopsis)):
        matching = [number for number, label in enumerate(labelled) if same_pair(pair, label)]
        hit.update(matching)
        if matching or any(same_pair(pair, label) for label in everything):
            tally.right += 1
            tally.reported += 1
        elif not any(same_pair(pair, label) for label in neither):
            tally.reported += 1
            tally.errors.append(("NOT LABELLED", pair))
    tally.found = len(hit)
    tally.errors += [("MISSED", label) for number, label in enumerate(labelled) if number not in hit]
    return tally


def score_status(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Status of the labelled members that are found; reports put down as ``said`` are counted apart."""
    reported = [(span, report.status) for point in synopsis.points for report in point.reports for span in report.spans]
    tally = Tally()
    labelled: dict[Span, set[str]] = {}
    for point in story.points:
        for member in point.members if not point.doubtful else ():
            labelled.setdefault(member.span, set()).add(member.status)
    for span, statuses in sorted(labelled.items()):
        near = [(overlap(span, other), said) for other, said in reported if is_same(span, other)]
        if not near:
            continue
        said = max(near)[1]
        if said == "said":
            tally.other["said"] += 1
            continue
        tally.reported += 1
        tally.right += said in statuses
        if said not in statuses:
            tally.errors.append((f"STATUS {said} for {'/'.join(sorted(statuses))}", (span,)))
    return tally


def is_labelled(report: Discrepancy, labelled: Sequence[Sequence[Span]]) -> bool:
    """Whether two readings of ``report`` stand where two labelled readings stand."""
    touched = [
        (i, j)
        for i, reading in enumerate(report.readings)
        for j, spans in enumerate(labelled)
        if touches(reading.spans, spans)
    ]
    return any(a[0] != b[0] and a[1] != b[1] for a in touched for b in touched)


def score_discrepancies(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Discrepancies reported and found; in ``other`` the look-alikes and how many of them are reported."""
    tally = Tally(reported=len(synopsis.discrepancies), labelled=len(story.discrepancies))
    for report in synopsis.discrepancies:
        spans = tuple(span for reading in report.readings for span in reading.spans[:1])
        if any(is_labelled(report, real) for real in story.discrepancies):
            tally.right += 1
        elif any(is_labelled(report, [(span,) for span in pair]) for pair in story.look_alikes):
            tally.errors.append(("LOOK-ALIKE", spans))
        else:
            tally.errors.append((f"NOT LABELLED {report.kind}/{report.class_} {report.what}", spans))
            tally.other["not labelled"] += 1
    for real in story.discrepancies:
        if any(is_labelled(report, real) for report in synopsis.discrepancies):
            tally.found += 1
        else:
            tally.errors.append(("MISSED", tuple(spans[0] for spans in real)))
    tally.other["look-alikes"] = len(story.look_alikes)
    tally.other["look-alikes reported"] = sum(
        any(is_labelled(report, [(span,) for span in pair]) for report in synopsis.discrepancies)
        for pair in story.look_alikes
    )
    return tally


def score_omissions(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Pairs of a point and an article that leaves it out."""
    members = {point.id: [member.span for member in point.members] for point in story.points}
    spans = {point.id: [span for report in point.reports for span in report.spans] for point in synopsis.points}
    reported = [(entry.point, article) for entry in synopsis.omissions for article in entry.missing_in]
    tally = Tally(reported=len(reported), labelled=len(story.omissions))
    hit = set()
    for point, article in reported:
        matching = [
            label for label in story.omissions if label[1] == article and touches(spans[point], members[label[0]])
        ]
        hit.update(matching)
        tally.right += bool(matching)
        if not matching:
            tally.errors.append((f"NOT LABELLED missing in {article}", tuple(spans[point][:1])))
    tally.found = len(hit)
    tally.errors += [
        (f"MISSED missing in {article}", tuple(members[point][:1]))
        for point, article in story.omissions
        if (point, article) not in hit
    ]
    return tally
