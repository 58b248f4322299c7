"""Openings that only the tagger tells: articles that stand for somebody, persons whom nobody has named, places in the genitive."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.compare.standalone import CANNOT, dependence
from synopse.encoder.encoder import DATA
from synopse.model import Article, Block
from synopse.pipeline import annotate

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)


def cost(sentence: str, language: str) -> float:
    block = Block("paragraph", 0, len(sentence))
    reading = annotate([Article(id="a", text=sentence, language=language, blocks=(block,))])[0][0]
    return dependence(reading, 0)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Das erfuhr die Talzeitung am Abend von mehreren Mitgliedern der Delegation.", "de"),
        ("Die Sprecherin beklagte vor Journalisten in Nordheim, dass Hilfe zu spät gekommen sei.", "de"),
        ("The spokeswoman complained to reporters in Northam that help had come too late.", "en"),
        ("Read also how the town of Northam asked the state for help with the dam.", "en"),
    ],
)
def test_leans_on_the_one_before(sentence: str, language: str) -> None:
    assert cost(sentence, language) >= CANNOT


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Das Ministerium erfuhr am Abend von mehreren Mitgliedern der Delegation in Nordheim davon.", "de"),
        ("Die Sprecherin der Stadt Nordheim beklagte vor Journalisten, dass Hilfe zu spät gekommen sei.", "de"),
        ("Die Sprecherin Ida Sommer beklagte vor Journalisten, dass Hilfe zu spät gekommen sei.", "de"),
        ("The spokeswoman of the town of Northam complained that help had come too late.", "en"),
    ],
)
def test_reads_alone(sentence: str, language: str) -> None:
    assert cost(sentence, language) < CANNOT


def test_glued_captions_and_datelines_cost() -> None:
    caption = "Ida Sommer Bild: Karl Feld Nordheims Damm wird am Montag nach langem Streit gesprengt."
    dateline = "Two more towns seek help from the state NORTHAM, April 24."
    assert cost(caption, "de") > cost(caption.replace("Bild: Karl Feld ", ""), "de")
    assert cost(dateline, "en") > cost(dateline.replace("NORTHAM, April 24", "against the flood"), "en")


def places(*texts: str) -> tuple[str, ...]:
    articles = [RawArticle(id=f"a{n}", source=f"a{n}", content=text, language="de") for n, text in enumerate(texts)]
    event = compare(*articles).event
    return event.places if event else ()


def test_a_place_is_called_as_it_is_called() -> None:
    told = places(
        "In Plönstadts Süden ist am Montag nach Angaben der Feuerwehr ein Damm gebrochen.",
        "Im Süden brach laut Feuerwehr am Montag ein Damm, in Plönstadts Zentrum standen Keller unter Wasser.",
    )
    assert told == ("Plönstadt",)
