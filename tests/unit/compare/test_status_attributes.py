"""Attributes of what a statement mentions give it no status; read with the tagger, on invented reports."""

from __future__ import annotations

import pytest

from synopse import RawArticle
from synopse.compare.statements import split_statements
from synopse.pipeline import annotate, read


def status_of_first(language: str, text: str) -> str:
    articles = read(RawArticle(id="a", source="a", content=text, language=language)).articles
    readings, _ = annotate(articles)
    return split_statements(readings)[0].status


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The mayor published the letters of the harbour office just days before the planned meeting in Kelm.", "happened"),
        ("en", "The council handed the mayor a list for the highly anticipated meeting in Kelm.", "happened"),
        ("en", "A meeting of the council of Kelm with the harbour office is planned.", "planned"),
        ("de", "Polizei und Feuerwehr waren zum Jahreswechsel in Ostrau stark gefordert.", "happened"),
        ("de", "Der Rat von Ostrau hat eine neue Brücke gefordert.", "demanded"),
        ("de", "Die Bürgermeisterin las in Ostrau aus dem erwarteten Bericht über den Hafen vor.", "happened"),
    ],
)  # fmt: skip
def test_what_an_attribute_says_is_not_said_of_the_statement(language: str, text: str, status: str) -> None:
    assert status_of_first(language, text) == status
