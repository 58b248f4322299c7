"""Floors for whole labelled stories, German, English and mixed together; raised when the program gets better."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from bench.labelled.people import b_cubed
from bench.labelled.stories import load_articles, load_stories
from bench.stories import Scores, add_scores, score_story

from synopse.encoder import load_encoder

# 2026-11-22: "tune" are 23 stories, "opened" the 24 that were the first score half (their errors have been read since,
# their floors stayed), "score" the 12 labelled after them, floors from their first scoring.
# Several measures were being worked on that day: raise them with what is measured.
# Six discrepancies are reported in either of the first two: one that the labels lack moves their share by 0.17.
# Points: recall was raised (0.50 to 0.55, 0.48 to 0.55) for precision (0.89 to 0.87, 0.86 to 0.84) with other weights.
# Points, later that day: English recall was below its bar of 0.55, so that more is joined in English; the precision of all
# languages together fell by it (0.86, 0.83, 0.79 -> 0.83, 0.83, 0.78), the recall rose (0.53, 0.53, 0.49 -> 0.60, 0.56, 0.54).
# Status of "score" (0.80 -> 0.79): points of one wording are one, whose members count once; 148 of 186 right, one fewer.
# Positions (2026-11-23): recall 0.41 -> 0.52 and 0.35 -> 0.55; the precision of "tune" fell from 0.74 to 0.73 by the labels. Of
# its 25 entries without a label about 20 are right when read (docs/errors.md); that of "opened" rose from 0.73 to 0.78.
# Omissions of "opened": 2 of 6 found, not 4, since a wider point of one quotation resembles what the charged report does tell.
FLOORS = {
    "tune": {
        "point precision": 0.81,
        "point recall": 0.61,
        "status": 0.87,
        "discrepancies that are real": 0.88,
        "look-alikes left alone": 0.95,
        "origins": 0.93,
        "quotation precision": 0.86,
        "quotation recall": 0.85,
        "speakers": 0.86,
        "persons": 0.95,
        "event precision": 0.90,
        "event recall": 0.61,
        "omission precision": 0.62,
        "omission recall": 0.60,
        "position precision": 0.72,
        "position recall": 0.52,
    },
    "opened": {
        "point precision": 0.83,
        "point recall": 0.58,
        "status": 0.83,
        "discrepancies that are real": 0.90,
        "look-alikes left alone": 0.95,
        "origins": 0.85,
        "quotation precision": 0.86,
        "quotation recall": 0.84,
        "speakers": 0.80,
        "persons": 0.95,
        "event precision": 0.76,
        "event recall": 0.50,
        "omission precision": 0.60,
        "omission recall": 0.33,
        "position precision": 0.77,
        "position recall": 0.55,
    },
    # 7 discrepancies are reported (3 before 22 November 2026, evening), one pair of articles shares an origin: either share moves in steps
    "score": {
        "point precision": 0.76,
        "point recall": 0.57,
        "status": 0.79,
        "discrepancies that are real": 0.70,
        "look-alikes left alone": 0.98,
        "origins": 0.60,
        "quotation precision": 0.94,
        "quotation recall": 0.92,
        "speakers": 0.87,
        "persons": 0.97,
        "event precision": 0.87,
        "event recall": 0.50,
        "position precision": 0.50,
        "position recall": 0.28,
    },
}


@cache
def _scores(shared: Path, part: str) -> Scores:
    articles = load_articles(shared)
    stories = [story for story in load_stories() if part == ("opened" if story.opened else story.half)]
    return add_scores([score_story(story, articles) for story in stories])


def _figures(scores: Scores) -> dict[str, float]:
    found = scores["discrepancies"]
    alike = found.other["look-alikes"]
    return {
        "point precision": scores["points"].precision,
        "point recall": scores["points"].recall,
        "status": scores["status"].precision,
        "discrepancies that are real": found.precision,
        "look-alikes left alone": 1 - found.other["look-alikes reported"] / max(1, alike),
        "origins": scores["origins"].f1,
        "quotation precision": scores["quotations"].precision,
        "quotation recall": scores["quotations"].recall,
        "speakers": scores["quotations"].share("speaker right", "speaker"),
        "persons": b_cubed(scores["persons"]),
        "event precision": scores["events"].precision,
        "event recall": scores["events"].recall,
        "omission precision": scores["omissions"].precision,
        "omission recall": scores["omissions"].recall,
        "position precision": scores["positions"].precision,
        "position recall": scores["positions"].recall,
    }


@pytest.mark.quality
@pytest.mark.parametrize("part", sorted(FLOORS))
def test_whole_labelled_stories_keep_their_floors(shared: Path, part: str) -> None:
    if load_encoder(None) is None:
        pytest.skip("needs the encoder's model files, which are not in this checkout")
    figures = _figures(_scores(shared, part))
    below = {name: figures[name] for name, floor in FLOORS[part].items() if figures[name] < floor}
    assert not below
