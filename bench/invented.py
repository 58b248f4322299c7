"""Discrepancies of invented stories: reported values that really differ, real ones found by kind, and look-alikes.

Run: python bench/invented.py [SHARED_DATA] [--errors]

`bench/gold/invented` has the stories, whole, in German, English and both, written for this benchmark by writers who had
seen neither the program nor its rules, with every difference they hid and every look-alike they put beside it. Each outlet
words its facts in its own way, and there are many more differences than in real news (8 a story; of 87 real stories 7 have any at all),
so the figures tell how many kinds of difference are seen, not how often an editor is warned in vain. The stories of one half
tune, the others are only scored. `--errors` prints the errors of the first half.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from bench.discrepancies import Counts, LabelledStory, count, is_labelled
from bench.table import print_row
from synopse.model import Discrepancy, RawArticle, Span
from synopse.pipeline import compare

GOLD = Path(__file__).resolve().parent / "gold" / "invented"
KINDS = ("quantity", "duration", "date", "name", "attribution", "polarity", "status")


@dataclass(frozen=True)
class InventedStory:
    """A story with its articles, its labels, and the kind of each labelled discrepancy."""

    articles: tuple[RawArticle, ...]
    labels: LabelledStory
    kinds: tuple[str, ...]


def load_stories() -> list[InventedStory]:
    """All invented stories, by name."""
    return [_read(path) for path in sorted(GOLD.glob("*.json"))]


def _read(path: Path) -> InventedStory:
    story = json.loads(path.read_text(encoding="utf-8"))
    articles = tuple(
        RawArticle(
            id=one["id"],
            source=one["id"],
            content=one["text"],
            title=one["title"],
            outlet=one["outlet"],
            published=one["published"],
            language=one["language"],
        )
        for one in story["articles"]
    )
    readings = [
        tuple(tuple(Span(*span) for span in reading) for reading in one["readings"]) for one in story["discrepancies"]
    ]
    alike = [tuple(Span(*span) for span in one["spans"]) for one in story["look_alikes"]]
    labels = LabelledStory(
        story["name"], story["split"], {one.id: "" for one in articles}, tuple(readings), tuple(alike)
    )
    return InventedStory(articles, labels, tuple(one["kind"] for one in story["discrepancies"]))


def score_story(story: InventedStory) -> tuple[Counts, Counter[tuple[str, bool]], tuple[Discrepancy, ...]]:
    """The counts of one story, how often each kind was found and missed, and what was reported."""
    reports = compare(*story.articles).discrepancies
    kinds = Counter(
        (kind, any(is_labelled(report, real) for report in reports))
        for kind, real in zip(story.kinds, story.labels.real, strict=True)
    )
    return count(reports, story.labels), kinds, reports


def _show(story: InventedStory, reports: tuple[Discrepancy, ...]) -> None:
    texts = {article.id: article.content for article in story.articles}

    def quote(span: Span) -> str:
        text = texts[span.article]
        return f"{span.article}: …{text[max(0, span.start - 80) : span.end + 80]!r}…"

    for report in reports:
        if not any(is_labelled(report, real) for real in story.labels.real):
            print(f"{story.labels.name}: NOT LABELLED {report.kind}/{report.class_} {report.what}: {report.why}")
            print("\n".join(f"    {quote(reading.spans[0])}" for reading in report.readings))
    for kind, real in zip(story.kinds, story.labels.real, strict=True):
        if not any(is_labelled(report, real) for report in reports):
            print(f"{story.labels.name}: MISSED {kind}")
            print("\n".join(f"    {quote(spans[0])}" for spans in real))


def main() -> None:
    """Score all invented stories and print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", help="not needed: the stories are in the repository")
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    totals: dict[str, Counts] = defaultdict(Counts)
    kinds: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    stories: Counter[str] = Counter()
    for story in load_stories():
        split = story.labels.split
        counts, by_kind, reports = score_story(story)
        totals[split] += counts
        kinds[split] += by_kind
        stories[split] += 1
        if arguments.errors and split == "tune":
            _show(story, reports)
    for split in sorted(totals, reverse=True):
        total, found = totals[split], kinds[split]
        what = f"{stories[split]} invented stories ({split})"
        print_row(what, "reported that are real", f"{total.right} of {total.right + total.wrong}", "", "0.80")
        print_row(what, "real ones found", f"{total.found} of {total.real}", "", "0.50")
        listed = ", ".join(f"{kind} {found[kind, True]}/{found[kind, True] + found[kind, False]}" for kind in KINDS)
        print_row(what, "found by kind", listed)
        print_row(what, "look-alikes reported", f"{total.alike_reported} of {total.alike}", "", "≤ 5 %")


if __name__ == "__main__":
    main()
