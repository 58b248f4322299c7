"""Discrepancies: reported values that really differ, real ones found, and look-alikes, on hand-labelled stories.

Run: python bench/discrepancies.py SHARED_DATA [--errors]

`bench/gold/discrepancies.json` has the labels (offsets and hashes, no text). A reported discrepancy is right when two of
its readings stand where two readings of one labelled discrepancy stand; a look-alike is reported when its two places
stand in two readings of one report. Places match when they share half of the shorter one. What is reported and not
labelled counts as wrong; `--errors` prints it with its sentences, to be read, for the half that tunes. The stories of round 2 were labelled later, in
other hands, and have rows of their own.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.points import Labels, compare_labelled, load_texts
from bench.table import print_row
from synopse.compare.align import find_points
from synopse.compare.comparison import Comparison
from synopse.compare.dimensions.actors import compare as find_actors
from synopse.compare.dimensions.discrepancies import compare
from synopse.model import Discrepancy, Span

GOLD = Path(__file__).resolve().parent / "gold" / "discrepancies.json"
Readings = tuple[tuple[Span, ...], ...]


@dataclass(frozen=True)
class LabelledStory:
    """A story with its real discrepancies (spans by reading) and its look-alikes (two spans each), of the labels' first or second round."""

    name: str
    split: str
    articles: dict[str, str]
    real: tuple[Readings, ...]
    look_alikes: tuple[tuple[Span, ...], ...]
    round: int = 1


@dataclass
class Counts:
    """Reports right and wrong; real ones found and labelled; look-alikes reported and labelled."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    real: int = 0
    alike_reported: int = 0
    alike: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f) + getattr(other, f) for f in self.__dataclass_fields__))


def load_labels() -> list[LabelledStory]:
    """All labelled stories."""
    stories = json.loads(GOLD.read_text(encoding="utf-8"))["stories"]
    return [
        LabelledStory(
            story["name"],
            story["split"],
            {article["id"]: article["sha256"] for article in story["articles"]},
            tuple(tuple(_spans(reading) for reading in one["readings"]) for one in story["discrepancies"]),
            tuple(_spans(pair) for pair in story["look_alikes"]),
            story.get("round", 1),
        )
        for story in stories
    ]


def _spans(listed: Iterable[Sequence[Any]]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in listed)


def compare_story(
    story: LabelledStory, texts: dict[str, tuple[str, str]]
) -> tuple[Comparison, tuple[Discrepancy, ...]]:
    """The story's comparison and the discrepancies reported on it. Raises ValueError when a text has changed."""
    comparison = compare_labelled(Labels(story.name, story.split, story.articles, (), ()), texts)
    points, members = find_points(comparison)
    comparison = replace(comparison, points=points, members=members)
    comparison = replace(comparison, parts={"actors": find_actors(comparison)})
    return comparison, compare(comparison)


def matches(one: Span, other: Span) -> bool:
    """Whether two spans share half of the shorter one."""
    if one.article != other.article:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= min(one.end - one.start, other.end - other.start) / 2 > 0


def _touch(reported: Iterable[Span], labelled: Iterable[Span]) -> bool:
    kept = tuple(labelled)
    return any(matches(one, other) for one in reported for other in kept)


def is_labelled(report: Discrepancy, labelled: Readings) -> bool:
    """Whether two readings of ``report`` stand where two labelled readings stand."""
    touched = {
        (i, j)
        for i, reading in enumerate(report.readings)
        for j, spans in enumerate(labelled)
        if _touch(reading.spans, spans)
    }
    return any(a[0] != b[0] and a[1] != b[1] for a in touched for b in touched)


def count(reports: Sequence[Discrepancy], story: LabelledStory) -> Counts:
    """Score one story."""
    right = sum(any(is_labelled(report, real) for real in story.real) for report in reports)
    return Counts(
        right=right,
        wrong=len(reports) - right,
        found=sum(any(is_labelled(report, real) for report in reports) for real in story.real),
        real=len(story.real),
        alike_reported=sum(
            any(is_labelled(report, tuple((span,) for span in pair)) for report in reports)
            for pair in story.look_alikes
        ),
        alike=len(story.look_alikes),
    )


def _show(comparison: Comparison, reports: Sequence[Discrepancy], story: LabelledStory) -> None:
    texts = {reading.article.id: reading.article.text for reading in comparison.readings}
    for report in reports:
        mark = "right" if any(is_labelled(report, real) for real in story.real) else "WRONG"
        print(f"{story.name}: {mark} {report.kind}/{report.class_} {report.what}: {report.why}")
        for reading in report.readings:
            for span in reading.spans:
                print(f"    {span.article}: …{texts[span.article][max(0, span.start - 80) : span.end + 80]!r}…")
    for real in story.real:
        if not any(is_labelled(report, real) for report in reports):
            values = " / ".join(texts[spans[0].article][spans[0].start : spans[0].end] for spans in real)
            print(f"{story.name}: MISSED {values}")


def main() -> None:
    """Score all labelled stories and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    texts = load_texts(arguments.data)
    totals: dict[tuple[int, str], Counts] = defaultdict(Counts)
    stories: Counter[tuple[int, str]] = Counter()
    for story in load_labels():
        comparison, reports = compare_story(story, texts)
        part = story.round, story.split
        totals[part] += count(reports, story)
        stories[part] += 1
        if arguments.errors and story.split == "tune":
            _show(comparison, reports, story)
    for number, split in sorted(totals, key=lambda part: (part[0], part[1] == "score")):
        total = totals[number, split]
        which = split if number == 1 else f"{split}, round {number}"
        what = f"discrepancies, {stories[number, split]} labelled stories ({which})"
        print_row(what, "reported that are real", f"{total.right} of {total.right + total.wrong}", "", "0.80")
        print_row(what, "real ones found", f"{total.found} of {total.real}", "", "0.50")
        print_row(what, "look-alikes reported", f"{total.alike_reported} of {total.alike}", "", "≤ 5 %")


if __name__ == "__main__":
    main()
