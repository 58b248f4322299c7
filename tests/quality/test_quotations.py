"""Measured floors for quotations on the annotated Wikinews articles (dev part), by form alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

import quotations as bench


@pytest.mark.quality
def test_floors(shared: Path) -> None:
    figures = bench.evaluate(shared / "quotations-de" / "dev", alone=True)
    # floors a little below what was measured: 0.836, 0.970, 0.833
    assert figures["all"] >= 0.83
    assert figures["direct"] >= 0.965
    assert figures["speaker"] >= 0.825
