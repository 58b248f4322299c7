"""Update or contradiction; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare

MISSING = "Der Bergführer Jon Falkner wird seit dem Lawinenabgang am Hohen Rist vermisst."
DEAD = "Der Bergführer Jon Falkner ist bei dem Lawinenabgang am Hohen Rist gestorben."
SHOOK = "Präsident Marek Tolvan und Kanzlerin Ida Sommer gaben sich vor dem Treffen in Nordheim die Hand."
REFUSED = (
    "Präsident Marek Tolvan und Kanzlerin Ida Sommer verweigerten sich vor dem Treffen in Nordheim den Handschlag."
)
FREE = "The man who attacked coach Dan Ferris in Norstead has not been arrested, police said."
CAUGHT = "The man who attacked coach Dan Ferris in Norstead was arrested late on Tuesday, police said."


@pytest.mark.parametrize(
    ("first", "second", "class_"),
    [
        ((MISSING, "2025-12-29"), (DEAD, "2025-12-29"), "update"),
        ((DEAD, "2025-12-29"), (MISSING, "2025-12-31"), "contradiction"),
        ((SHOOK, "2025-12-29"), (REFUSED, "2025-12-30"), "contradiction"),
        ((FREE, "2025-12-16"), (CAUGHT, "2025-12-17"), "update"),
        ((CAUGHT, "2025-12-17"), (FREE, "2025-12-18"), "contradiction"),
    ],
)
def test_what_can_follow_on_the_other_is_an_update(
    first: tuple[str, str], second: tuple[str, str], class_: str
) -> None:
    language = "en" if "The" in first[0] else "de"
    articles = [
        RawArticle(id=i, source=i, content=text, language=language, published=day)
        for i, (text, day) in (("a", first), ("b", second))
    ]
    assert [one.class_ for one in compare(*articles).discrepancies] == [class_]
