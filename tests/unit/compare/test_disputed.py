"""What speaks for all when reports disagree; read with the tagger, the events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare, render
from synopse.encoder import load_encoder

TEXTS = {
    "a": "Das Landgericht Kelm hat den Bauunternehmer Jan Tabor zu drei Jahren Haft verurteilt. Er schwieg im Prozess.",
    "b": "Zu drei Jahren Haft hat das Landgericht Kelm den Bauunternehmer Jan Tabor verurteilt. Der Saal war voll.",
    "c": "Das Landgericht Kelm hat am Ende den Bauunternehmer Jan Tabor zu fünf Jahren Haft verurteilt. Viele weinten.",
}


def test_the_headline_gives_what_most_origins_give_and_the_summary_marks_it() -> None:
    if load_encoder(None) is None:
        pytest.skip("needs the encoder's model files, which are not in this checkout")
    synopsis = compare(*[RawArticle(id=i, source=i, content=text, language="de") for i, text in TEXTS.items()])
    (difference,) = synopsis.discrepancies
    assert {reading.value: reading.origins for reading in difference.readings} == {"drei Jahren": 2, "fünf Jahren": 1}
    assert synopsis.event is not None
    assert synopsis.event.what.article in {"a", "b"}
    assert synopsis.summary[0].spans[0].article in {"a", "b"}
    first = next(line for line in render(synopsis, "markdown").splitlines() if line.startswith("1. "))
    assert "≠1" in first
