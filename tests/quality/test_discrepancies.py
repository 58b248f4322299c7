"""Floors for the discrepancies of labelled stories; raised when the program gets better, never lowered silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.discrepancies import Counts, compare_story, count, load_labels
from bench.points import load_texts

from synopse.encoder import load_encoder
from synopse.pipeline import compare

EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "synopse" / "examples"

PLANTED = {
    "de-hafen": {("duration", "contradiction"), ("quantity", "contradiction"), ("quantity", "update")},
    "en-cable-car": {("duration", "contradiction")},
}

RIGHT_SHARE = 0.80
FOUND_SHARE = 0.55
ALIKE_SHARE = 0.05


@pytest.mark.parametrize("example", sorted(PLANTED))
def test_the_examples_planted_differences_are_found_and_nothing_else(example: str) -> None:
    if load_encoder(None) is None:
        pytest.skip("needs the encoder's model files, which are not in this checkout")
    found = compare(EXAMPLES / example / "story.jsonl").discrepancies
    assert len(found) == len(PLANTED[example])
    assert {(one.kind, one.class_) for one in found} == PLANTED[example]


@pytest.mark.quality
def test_discrepancies_of_labelled_stories_keep_their_floor(shared: Path) -> None:
    texts = load_texts(shared)
    total = Counts()
    for story in load_labels():
        comparison, reports = compare_story(story, texts)
        if not len(comparison.vectors):
            pytest.skip("needs the encoder's model files, which are not in this checkout")
        total += count(reports, story)
    assert total.right >= RIGHT_SHARE * (total.right + total.wrong)
    assert total.found >= FOUND_SHARE * total.real
    assert total.alike_reported <= ALIKE_SHARE * total.alike
