"""Feasts without a year, by what stands before them and by the tense; invented sentences."""

from __future__ import annotations

import pytest

from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article


def values(text: str, published: str, code: str) -> list[str]:
    article, language = Article(id="a", text=text, published=published, language=code), load_language(code)
    return [time.value for time in find_times(article, find_sentences(article, language), language)]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2026-01-01", "Ab kommendem Silvester ist Böllern verboten.", "2026-12-31"),
        ("2026-01-01", "An Silvester brannte die Kirche.", "2025-12-31"),
        ("2026-01-01", "Am letzten Silvester brannte die Kirche.", "2025-12-31"),
        ("2026-01-01", "Am kommenden Neujahrstag singt der Chor.", "2027-01-01"),
        ("2026-03-10", "Bis Silvester soll die Brücke fertig sein.", "2026-12-31"),
        ("2026-03-10", "Letzte Ostern war der Weg gesperrt.", "2025-04-20"),
        ("2026-03-10", "Kommende Ostern ist der Weg gesperrt.", "2026-04-05"),
        ("2026-03-10", "Pfingsten 2024 war der Weg gesperrt.", "2024-05-19"),
        ("2026-11-02", "Letzte Weihnachten war der Weg gesperrt.", "2025-12-25"),
    ],
)
def test_german_feasts(published: str, text: str, value: str) -> None:
    assert values(text, published, "de") == [value]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2026-01-01", "Fireworks are banned from next New Year's Eve.", "2026-12-31"),
        ("2026-01-01", "The church burned on New Year's Eve.", "2025-12-31"),
        ("2026-11-02", "Last Christmas the road was closed.", "2025-12-25"),
        ("2026-03-10", "Last Easter the road was closed.", "2025-04-20"),
    ],
)
def test_english_feasts(published: str, text: str, value: str) -> None:
    assert values(text, published, "en") == [value]
