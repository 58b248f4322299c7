"""Floors of time expressions on KRAUTS (Dolomiten): never below what was measured, less a point for new rules."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.quality
def test_krauts_strict_relaxed_and_value(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (shared / "times-de").is_dir():
        pytest.skip("needs KRAUTS in ../shared/data/times-de")
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    import times as bench

    language, score = load_language("de"), bench.Score()
    for part in bench.PARTS:
        for path in sorted((shared / "times-de" / part).glob("*.tml")):
            document = bench.read_timeml(path)
            article = Article(id="x", text=document.text, published=document.created, language="de")
            found = find_times(article, find_sentences(article, language), language)
            bench.compare(document.times, [bench.Timex(t.start, t.end, t.type, t.value) for t in found], score)
    sys.modules.pop("times")
    assert score.gold > 500
    assert score.f1(score.strict) > 88.5
    assert score.f1(score.relaxed) > 94
    assert score.f1(score.value) > 83
