"""Speakers that only names and the tagger tell."""

from __future__ import annotations

import pytest

from synopse.encoder.encoder import DATA
from synopse.model import Article, Block
from synopse.pipeline import annotate

pytestmark = pytest.mark.skipif(
    not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed"
)


def speakers(text: str, language: str) -> list[str]:
    block = Block("paragraph", 0, len(text))
    article = annotate([Article(id="a", text=text, language=language, blocks=(block,))])[0][0].article
    return [mark.speaker.text for mark in article.quotations if mark.speaker is not None]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        (
            "Two towns have asked for help, Russian Ambassador to Italy Ivan Orlov said on Friday.",
            "en",
            "Russian Ambassador to Italy Ivan Orlov",
        ),
        (
            "Das Wasser steige weiter, sagte der Botschafter in Italien Karl Feld am Montag.",
            "de",
            "der Botschafter in Italien Karl Feld",
        ),
        (
            "Opposition leaders, including former mayor Ida Hale, slammed the idea and demanded the vote to be postponed.",
            "en",
            "Opposition leaders",
        ),
        ("Other Republicans quickly criticized Ida Hale.", "en", "Other Republicans"),
        ("Nach eigenen Angaben im vergangenen Jahr hat die Werft 30 Schiffe gebaut.", "de", "die Werft"),
        ("In einem Interview nannte Sebastian Brandt Forderungen der Gewerkschaft.", "de", "Sebastian Brandt"),
        ("Präsident Karl \u2060Feld sagte, die Lage sei ernst.", "de", "Präsident Karl \u2060Feld"),
        ("Nach Rosa Felds Darstellung war die Brücke schon gesperrt.", "de", "Rosa Felds"),
        (
            "Hale apologized in person on Tuesday after Republican leaders condemned her remarks.",
            "en",
            "Republican leaders",
        ),
    ],
)
def test_speaker(text: str, language: str, speaker: str) -> None:
    assert speakers(text, language) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Der Fluss trat über die Ufer, so dass dort Tausende Menschen ihre Häuser verließen.",
        "Um die Brücke zu erhalten, sind wir auf Spenden angewiesen.",
        "In einem Aufsatz kritisierte sie den Minister, ihren Onkel zweiten Grades.",
    ],
)
def test_a_result_and_an_aim_are_no_words_of_anybody(text: str) -> None:
    assert speakers(text, "de") == []


def test_content_ends_where_the_main_clause_begins() -> None:
    text = "Bevor der Rat entscheidet, ob die Brücke gesperrt wird, hat Rosa Feld das Wort."
    block = Block("paragraph", 0, len(text))
    article = annotate([Article(id="a", text=text, language="de", blocks=(block,))])[0][0].article
    assert [text[mark.start : mark.end] for mark in article.quotations] == ["ob die Brücke gesperrt wird"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ida Hale met Karl Feld on Monday. Hale's religion has shaped her. She wrote that her work helps her.",
            "Hale",
        ),
        ("Karl Feld's plan does not include tax hikes. “Two things would keep it solvent,” he said.", "Karl Feld"),
    ],
)
def test_a_pronoun_goes_on_with_the_owner_of_a_thing(text: str, speaker: str) -> None:
    assert speakers(text, "en") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Im Osten sind laut dem Deutschen Wetterdienst Temperaturen von minus 12 Grad möglich.",
            "dem Deutschen Wetterdienst",
        ),
        ("„Wir siegen“, sagte FC Bayern Sportvorstand Jan Kern.", "FC Bayern Sportvorstand Jan Kern"),
    ],
)
def test_a_speaker_ends_with_the_name_of_the_body(text: str, speaker: str) -> None:
    assert set(speakers(text, "de")) == {speaker}
