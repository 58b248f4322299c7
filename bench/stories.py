"""Whole stories labelled by hand: points, discrepancies, origins, omissions, quotations, persons, timeline, positions.

Run: python bench/stories.py SHARED_DATA [--errors] [--story NAME]

`bench/gold/stories` has the labels (offsets and hashes, no text; the guide stands beside it): the stories in `tune` may
be read and tuned on, those in `score` are only scored. Spans match when they share half of the shorter one. What is
reported and not labelled counts as wrong and is counted beside, since a reader may find it right: `--errors` prints the
single errors, of the tune half alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from bench.labelled.counts import Tally
from bench.labelled.days import score_events
from bench.labelled.people import b_cubed, score_persons, score_positions, score_quotations
from bench.labelled.provenance import score_agencies, score_origins
from bench.labelled.statements import score_discrepancies, score_omissions, score_pairs, score_status
from bench.labelled.stories import HALVES, STREAM, LabelledStory, compare_story, load_articles, load_stories
from bench.table import print_row
from synopse.model import RawArticle

Scores = dict[str, Tally]


def score_story(story: LabelledStory, articles: Mapping[str, RawArticle]) -> Scores:
    """Every measure of one story."""
    synopsis = compare_story(story, articles)
    return {
        "points": score_pairs(story, synopsis, articles, reworded=False),
        "reworded": score_pairs(story, synopsis, articles, reworded=True),
        "status": score_status(story, synopsis),
        "discrepancies": score_discrepancies(story, synopsis),
        "origins": score_origins(story, synopsis),
        "agencies": score_agencies(story, synopsis),
        "omissions": score_omissions(story, synopsis),
        "quotations": score_quotations(story, synopsis, articles),
        "persons": score_persons(story, synopsis, described=False),
        "described": score_persons(story, synopsis, described=True),
        "events": score_events(story, synopsis),
        "dated events": score_events(
            story, compare_story(story, articles, dated=True) if story.published else synopsis
        ),
        "positions": score_positions(story, synopsis),
    }


def add_scores(scores: list[Scores]) -> Scores:
    """The sum over stories."""
    return {name: sum((one[name] for one in scores), Tally()) for name in scores[0]} if scores else {}


def print_scores(what: str, scores: Scores) -> None:
    """The rows of one half and language."""

    def both(tally: Tally) -> str:
        return f"{tally.precision:.2f} / {tally.recall:.2f}"

    def row(name: str, measure: str, figure: str, bar: str = "") -> None:
        print_row(f"{what}: {name}", measure, figure, "", bar)

    points, reworded, status = scores["points"], scores["reworded"], scores["status"]
    row(f"points, {points.labelled} pairs", "precision / recall", both(points), "0.70 / 0.55")
    row(f"points, {reworded.labelled} reworded pairs", "precision / recall", both(reworded))
    row(
        f"status of {status.reported} members",
        f"right ({status.other['said']} put down as said)",
        f"{status.precision:.2f}",
    )
    found = scores["discrepancies"]
    beside = f" ({found.other['not labelled']} not labelled)"
    row("discrepancies", "reported that are real", f"{found.right} of {found.reported}{beside}", "0.80")
    row("discrepancies", "real ones found", f"{found.found} of {found.labelled}", "0.50")
    alike = f"{found.other['look-alikes reported']} of {found.other['look-alikes']}"
    row("look-alikes", "reported as discrepancies", alike, "≤ 5 %")
    row("origins, pairs of articles", "F1", f"{scores['origins'].f1:.2f}", "0.90")
    row("agencies of articles", "right / found", both(scores["agencies"]))
    omissions = scores["omissions"]
    row(
        "omissions",
        "right / found",
        f"{omissions.right} of {omissions.reported} / {omissions.found} of {omissions.labelled}",
    )
    quotations = scores["quotations"]
    row(f"quotations, {quotations.labelled}", "right / found", both(quotations))
    row("quotations", "speaker right, of those found", f"{quotations.share('speaker right', 'speaker'):.2f}")
    row("persons, mentions by name", "B³ F1", f"{b_cubed(scores['persons']):.2f}", "0.85")
    row("persons, descriptions too", "B³ F1", f"{b_cubed(scores['described']):.2f}")
    events = scores["events"]
    row(
        f"timeline, {events.labelled} events",
        f"right / found ({events.other['not labelled']} not labelled)",
        both(events),
        "0.85 / 0.60",
    )
    row("timeline, days of publication given", "right / found", both(scores["dated events"]))
    shares = f"{events.share('status right', 'with status'):.2f} / {events.share('background right', 'matched'):.2f}"
    row("timeline, entries that are right", "status / background right", shares)
    positions = scores["positions"]
    row(
        f"positions, {positions.labelled}",
        f"right / found ({positions.other['not labelled']} not labelled)",
        both(positions),
    )


def print_errors(story: LabelledStory, scores: Scores, articles: Mapping[str, RawArticle]) -> None:
    """Every error of one story with its text."""
    for name, tally in scores.items():
        if name in {"reworded", "described", "dated events"}:
            continue
        for mark, spans in tally.errors:
            print(f"{story.name}: {name}: {mark}")
            for span in spans:
                print(f"    {span.article}: {articles[span.article].content[span.start : span.end]!r}")


def main() -> None:
    """Score all labelled stories and print the rows, or the errors of those that tune."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true", help="print the single errors of the tune half and stop")
    parser.add_argument("--story", metavar="NAME", help="only this story of the tune half")
    arguments = parser.parse_args()
    articles = load_articles(arguments.data)
    only_tune = arguments.errors or arguments.story
    kept: dict[tuple[str, str, str], list[Scores]] = {}
    for story in load_stories(("tune",) if only_tune else HALVES):
        if arguments.story in (None, story.name):
            scores = score_story(story, articles)
            kind = "teasers, " if story.corpus == STREAM else ""
            kept.setdefault((story.half, story.language, kind), []).append(scores)
            if arguments.errors:
                print_errors(story, scores, articles)
    for (half, language, kind), scored in sorted(kept.items(), reverse=True):
        number = f"{len(scored)} stories" if len(scored) > 1 else "1 story"
        print_scores(f"{number}, {language}, {kind}{half}", add_scores(scored))


if __name__ == "__main__":
    main()
