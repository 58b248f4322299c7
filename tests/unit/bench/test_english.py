"""The scorer of English quotations: which words count, which speaker is right. Invented text."""

from __future__ import annotations

from typing import Any

from bench.english import Labelled, QuotationScore, is_speaker_right, score_times
from bench.times import Score, Timex

from synopse.model import Article, Quotation
from synopse.model.marks import Cue, Speaker

TEXT = "The mayor said that bridges are safe. “We checked them,” she added, calling it “routine work” on Monday."


def _span(part: str) -> list[int]:
    start = TEXT.index(part)
    return [start, start + len(part)]


def _quotation(part: str, kind: Any, speaker: str | None = None) -> Quotation:
    named = Speaker(*_span(speaker), speaker) if speaker else None
    return Quotation(kind=kind, start=_span(part)[0], end=_span(part)[1], speaker=named, cue=Cue(*_span("said")))


def _labelled(**changes: Any) -> Labelled:
    rows = [
        {"span": _span("bridges are safe"), "kind": "indirect", "speaker": _span("The mayor"), "cue": _span("said")},
        {"span": _span("We checked them,"), "kind": "direct", "speaker": _span("she"), "cue": _span("added")},
        {"span": _span("routine work"), "kind": "direct", "speaker": None, "cue": None, "doubtful": True},
    ]
    return Labelled(Article(id="a", text=TEXT, language="en"), rows, changes.get("times", []))


def test_the_conjunction_and_doubtful_words_count_neither_way() -> None:
    score = QuotationScore()
    found = (_quotation("that bridges are safe", "indirect"), _quotation("routine work", "direct"))
    score.add(_labelled(), found)
    assert (score.counts["all true"], score.counts["all predicted"], score.counts["all gold"]) == (3, 3, 6)


def test_words_outside_every_label_are_wrong() -> None:
    score = QuotationScore()
    lines = score.add(_labelled(), (_quotation("bridges are safe. “We checked them,” she added", "direct"),))
    assert (score.counts["all true"], score.counts["all predicted"]) == (6, 8)
    assert "+ she added" in lines


def test_a_speaker_is_right_by_place_or_by_name_and_wrong_otherwise() -> None:
    gold = _span("The mayor")
    assert is_speaker_right(TEXT, gold, _quotation("bridges are safe", "indirect", "mayor"))
    assert not is_speaker_right(TEXT, gold, _quotation("bridges are safe", "indirect", "bridges"))
    assert not is_speaker_right(TEXT, gold, _quotation("bridges are safe", "indirect"))


def test_a_quotation_of_nobody_has_no_speaker_to_find() -> None:
    score = QuotationScore()
    score.add(_labelled(), (_quotation("routine work", "direct", "bridges"),))
    assert score.counts["found"] == 0


def test_a_doubtful_time_counts_neither_way() -> None:
    monday = _span("Monday")
    row = {"span": monday, "type": "DATE", "value": "2026-01-05"}
    found = [Timex(*monday, "DATE", "2026-01-05")]
    sure, open_ = Score(), Score()
    score_times(_labelled(times=[row]), found, sure)
    score_times(_labelled(times=[{**row, "doubtful": True}]), found, open_)
    assert (sure.gold, sure.found, sure.value) == (1, 1, 1)
    assert (open_.gold, open_.found) == (0, 0)
