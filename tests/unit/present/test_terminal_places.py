"""The places a terminal names: where the words shown stand, and no sign before the first."""

from __future__ import annotations

import synopse
from synopse.model import Article, EventDate, Origin, Span, Synopsis, TimelineEntry

TEXT = "The dam broke on Monday. Rosa Field wrote a letter. The mayor, Ida Hale, resigned on Monday."


def rendered(entry: TimelineEntry) -> str:
    article = Article(id="a", text=TEXT, outlet="Courier", language="en")
    synopsis = Synopsis(articles=(article,), origins=(Origin("o", ("a",), (), None),), timeline=(entry,))
    return synopse.render(synopsis, "terminal", language="en", width=100)


def test_of_two_places_the_one_with_the_words_shown_is_named() -> None:
    shown = TEXT[TEXT.index("The mayor") :]
    places = (Span("a", 0, 24), Span("a", TEXT.index(shown), len(TEXT)))
    entry = TimelineEntry("2024-05-06", "happened", shown, places)
    assert f"Courier {TEXT.index(shown)}–{len(TEXT)}" in rendered(entry)


def test_a_date_of_some_reports_is_followed_by_their_places() -> None:
    entry = TimelineEntry(
        "2024-05-06",
        "happened",
        TEXT[:24],
        (Span("a", 0, 24),),
        dates=(EventDate("2024-05-06", (Span("a", 0, 24),)), EventDate("2024-05-07", (Span("a", 52, 60),))),
    )
    assert "Tuesday, 7 May 2024: A Courier" in rendered(entry)
