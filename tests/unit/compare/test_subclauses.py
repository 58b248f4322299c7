"""Clauses cut off their sentence by its grammar, and what the main clause alone says."""

from __future__ import annotations

import itertools

import pytest

from synopse.compare.statements import split_statements
from synopse.compare.status import main_clause
from synopse.encoder.encoder import DATA
from synopse.model import Article, Block, Reading
from synopse.pipeline import annotate

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)


def read(sentence: str, language: str = "de") -> Reading:
    block = Block("paragraph", 0, len(sentence))
    return annotate([Article(id="a", text=sentence, language=language, blocks=(block,))])[0][0]


def parts(sentence: str, language: str = "de") -> list[str]:
    reading = read(sentence, language)
    return [sentence[s.start : s.end] for s in split_statements([reading])]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        (
            "Die Stadt baut eine Brücke, weil die alte Fähre im Winter gesunken war.",
            "de",
            ["Die Stadt baut eine Brücke", "weil die alte Fähre im Winter gesunken war."],
        ),
        (
            "Mr. Brady apologized to Senator Gress, a Republican, and “anyone I may have offended” after a video emerged of him "
            "warning that a farmer could become chairman.",
            "en",
            [
                "Mr. Brady apologized to Senator Gress, a Republican, and “anyone I may have offended”",
                "after a video emerged of him warning that a farmer could become chairman.",
            ],
        ),
        (
            "Bevor der Minister die Brücke eröffnete, besuchte er die Schule im Dorf.",
            "de",
            ["Bevor der Minister die Brücke eröffnete", "besuchte er die Schule im Dorf."],
        ),
        (
            "The city closed the old bridge, which engineers of the state had inspected in March.",
            "en",
            ["The city closed the old bridge", "which engineers of the state had inspected in March."],
        ),
        # a condition says under what the rest holds
        ("Die Stadt baut eine Brücke, wenn das Land die Kosten übernimmt.", "de", None),
        # a purpose has no subject of its own
        ("Die Stadt baut eine Brücke, um das Dorf mit der Insel zu verbinden.", "de", None),
        # a fragment says nothing alone
        ("Die Stadt baut eine Brücke, die er mag.", "de", None),
        ("Er sagte: „Die Stadt baut eine Brücke, weil die alte Fähre gesunken war.“", "de", None),
    ],
)
def test_a_clause_with_something_to_say_is_a_statement(
    sentence: str, language: str, expected: list[str] | None
) -> None:
    assert parts(sentence, language) == (expected or [sentence])


def test_nothing_is_lost_or_told_twice() -> None:
    sentence = (
        "Nachdem der Damm im Norden gebrochen war, flohen die Bewohner der Insel, deren alte Häuser im Wasser standen."
    )
    reading = read(sentence)
    found = split_statements([reading])
    assert len(found) >= 2
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Die Vereine besuchten am Montag die Insel, die im Mai eröffnet werden soll.", "happened"),
        ("Der Verein wird am Samstag den neuen Platz eröffnen.", "planned"),
        ("Neue Trainerin wird im Sommer die frühere Torhüterin Eva Lenz.", "planned"),
        ("Der Verband forderte mehr Geld für die Vereine im Norden.", "demanded"),
        ("Ein Sieg wäre für den kleinen Verein eine Sensation.", "possible"),
    ],
)
def test_the_main_clause_tells_the_status(sentence: str, status: str) -> None:
    assert split_statements([read(sentence)])[0].status == status


def test_main_clause_blanks_what_stands_beside() -> None:
    sentence = "Die Brücke, die im Mai eröffnet werden soll, wurde am Montag geprüft."
    reading = read(sentence)
    kept = main_clause(reading, 0, len(sentence))
    assert len(kept) == len(sentence)
    assert "soll" not in kept
    assert "geprüft" in kept


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Lawmakers have argued that the harbour office and the town hall were trying to hide the costs.", "en"),
        ("Hale announced that she and Moss would go together to the harbour.", "en"),
        ("Nun gab es grünes Licht: Mit Norland und Ostrau werden Gespräche über die Brücke aufgenommen.", "de"),
    ],
)
def test_two_nouns_that_are_joined_are_not_parted(sentence: str, language: str) -> None:
    assert parts(sentence, language) == [sentence]


def test_two_clauses_that_are_joined_are_parted() -> None:
    assert parts("Police closed the old bridge and the mayor opened the new school.", "en") == [
        "Police closed the old bridge",
        "the mayor opened the new school.",
    ]
