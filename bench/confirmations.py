"""What counts as confirmation, and points in two languages, on the labelled stories.

Run: python bench/confirmations.py SHARED_DATA

A point's wording and a report that is counted for it (`Report.confirms`) make a pair of another article; it is right when the two
stand in one labelled point. Pairs that are nearly the same letter for letter are left out, doubtful ones count neither way. Cross-language rows count the pairs of a German with an English article alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz.fuzz import ratio

from bench.labelled.statements import Pair, labelled_pairs, reported_pairs, same_pair
from bench.labelled.stories import HALVES, LabelledStory, compare_story, load_articles, load_stories
from bench.table import print_row
from synopse.model import RawArticle, Synopsis

_COPIED = 80.0


def confirmations(synopsis: Synopsis) -> list[Pair]:
    """The wording of each point with the spans of the reports that are counted for it."""
    return [
        (min(point.span, span), max(point.span, span))
        for point in synopsis.points
        for report in point.reports
        if report.confirms and report.article != point.span.article
        for span in report.spans[:1]
    ]


def count_pairs(found: Sequence[Pair], story: LabelledStory) -> tuple[int, int]:
    """How many pairs are right and how many wrong."""
    labelled, doubtful = labelled_pairs(story, doubtful=False), labelled_pairs(story, doubtful=True)
    right = [any(same_pair(pair, label) for label in labelled) for pair in found]
    neither = [any(same_pair(pair, label) for label in doubtful) for pair in found]
    return sum(right), sum(not one and not other for one, other in zip(right, neither, strict=True))


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=HALVES)
    arguments = parser.parse_args()
    articles = load_articles(arguments.data)
    for half in HALVES if arguments.half is None else (arguments.half,):
        right = wrong = 0
        across = [0, 0, 0, 0]
        for story in load_stories((half,)):
            synopsis = compare_story(story, articles)
            counted = count_pairs([pair for pair in confirmations(synopsis) if _reworded(pair, articles)], story)
            right, wrong = right + counted[0], wrong + counted[1]
            found = [pair for pair in reported_pairs(synopsis) if _is_across(pair, articles)]
            labels = [pair for pair in labelled_pairs(story, doubtful=False) if _is_across(pair, articles)]
            hit = sum(any(same_pair(pair, label) for pair in found) for label in labels)
            for place, number in enumerate((*count_pairs(found, story), hit, len(labels))):
                across[place] += number
        share = right / max(1, right + wrong)
        print_row(f"{half}: {right + wrong} reworded confirmations", "right", f"{share:.2f}", "", "")
        print_row(
            f"{half}: pairs of two languages",
            "reported that are right / labelled that are found",
            f"{_share(across[0], across[0] + across[1])} / {_share(across[2], across[3])}",
            "",
            "",
        )


def _share(part: int, whole: int) -> str:
    """Both numbers, for a share of a few pairs says little."""
    return f"{part} of {whole}" + (f" ({part / whole:.2f})" if whole else "")


def _is_across(pair: Pair, articles: Mapping[str, RawArticle]) -> bool:
    return articles[pair[0].article].language != articles[pair[1].article].language


def _reworded(pair: Pair, articles: Mapping[str, RawArticle]) -> bool:
    return ratio(*(articles[span.article].content[span.start : span.end] for span in pair)) <= _COPIED


if __name__ == "__main__":
    main()
