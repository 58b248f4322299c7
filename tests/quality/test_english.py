"""Floors for English quotations and time expressions; raised when the program gets better."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.english import evaluate

from synopse.encoder import load_encoder

# 2026-11-22, six articles each, quoted words and speakers in per cent
FLOORS = {
    "tune": {"all": 82.0, "direct": 77.0, "speaker": 82.0, "time value": 95.0},
    "score": {"all": 84.0, "direct": 95.0, "speaker": 77.0, "time value": 90.0},
}


@pytest.mark.quality
@pytest.mark.parametrize("split", sorted(FLOORS))
def test_english_quotations_and_times_keep_their_floors(shared: Path, split: str) -> None:
    if load_encoder(None) is None:
        pytest.skip("needs the encoder's model files, which are not in this checkout")
    quotations, times = evaluate(shared, split, show=False)
    figures = {
        "all": quotations.f1("all"),
        "direct": quotations.f1("direct"),
        "speaker": quotations.share("speaker right", "found"),
        "time value": times.f1(times.value),
    }
    assert not {name: figures[name] for name, floor in FLOORS[split].items() if figures[name] < floor}
