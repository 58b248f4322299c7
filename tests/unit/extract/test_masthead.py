import pytest

from synopse.extract.masthead import find_masthead
from synopse.model import Block


def masthead(*lines: tuple[str, str]) -> str | None:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, len(text), len(text) + len(line)))
        text += line + "\n"
    return find_masthead(text, blocks)


def test_address_repeated_around_the_article_names_the_outlet() -> None:
    assert (
        masthead(("paragraph", "Es brannte."), ("furniture", "krone.at"), ("furniture", "Mail an forum@krone.at"))
        == "Kronen Zeitung"
    )


def test_acronym_repeated_around_the_article_names_the_outlet() -> None:
    assert (
        masthead(("furniture", "Bitte beachten Sie die Regeln des ZDF."), ("furniture", "Gemerkt auf Mein ZDF!"))
        == "ZDF"
    )


@pytest.mark.parametrize(
    "lines",
    [
        [("furniture", "Mehr auf krone.at")],
        [("paragraph", "Das ZDF und noch einmal das ZDF."), ("paragraph", "krone.at krone.at")],
        [("furniture", "krone.at krone.at"), ("furniture", "ZDF ZDF")],
        [("furniture", "AFP"), ("furniture", "AFP")],
        [("furniture", "Heute News Bild"), ("furniture", "Heute News Bild")],
        [("furniture", "a." * 5000 + "de")],
    ],
)
def test_single_foreign_and_ambiguous_mentions_name_none(lines) -> None:
    assert masthead(*lines) is None
