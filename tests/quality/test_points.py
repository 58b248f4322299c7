"""Floors for the points of labelled stories; raised when the program gets better, never lowered silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.points import Counts, compare_labelled, count, load_labels, load_texts, pairs_of_points

# 2026-11-22: recall given up for precision (score .78/.60 -> .88/.57): a wrong "three origins agree" costs trust.
# 2026-11-22: recall was raised (0.57 to 0.61 on `score`) for precision (0.81 to 0.77), which the bars of .70 and .55 allow.
# 2026-11-22: again recall (0.70 to 0.73, 0.60 to 0.63) for precision (0.88 to 0.87, 0.76 to 0.73), mostly of English pairs.
FLOORS = {"tune": (0.87, 0.73), "score": (0.73, 0.63)}


@pytest.mark.quality
@pytest.mark.parametrize("split", sorted(FLOORS))
def test_points_of_labelled_stories_keep_their_floor(shared: Path, split: str) -> None:
    texts = load_texts(shared)
    total = Counts()
    for labels in load_labels():
        if labels.split == split:
            comparison = compare_labelled(labels, texts)
            if not len(comparison.vectors):
                pytest.skip("needs the encoder's model files, which are not in this checkout")
            total += count(pairs_of_points(comparison), labels, texts, reworded=False)
    precision, recall = FLOORS[split]
    assert total.precision >= precision
    assert total.recall >= recall
