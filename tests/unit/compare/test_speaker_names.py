"""Speakers are named without the case of their sentence; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dem Bericht zufolge war die Brücke von Ostrau baufällig.", "Bericht"),
        ("Die Brücke von Ostrau sei baufällig, teilte der Bericht mit.", "der Bericht"),
        ("Laut dem Leiter der zuständigen Abteilung war die Brücke von Ostrau baufällig.", "Leiter der zuständigen Abteilung"),
        ("Einem Bericht zufolge war die Brücke von Ostrau baufällig.", "Ein Bericht"),
        ("Laut einem Bericht war die Brücke von Ostrau baufällig.", "ein Bericht"),
        ("Einer vorläufigen Zählung zufolge kamen 300 Menschen nach Ostrau.", "Einer vorläufigen Zählung"),
        ("Laut dem Präsidenten war die Brücke von Ostrau baufällig.", "Präsident"),
        ("The bridge of Ostrau was in a bad state, the ministry said.", "the ministry"),
    ],
)  # fmt: skip
def test_an_article_of_another_case_is_left_out(text, name):
    language = "en" if text.startswith("The") else "de"
    (told,) = compare(RawArticle(id="a", source="a", content=text, language=language)).quotations
    assert told.speaker_text == name
