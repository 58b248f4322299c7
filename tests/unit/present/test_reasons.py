"""Reasons of the stages in the reader's language."""

from __future__ import annotations

import pytest

from synopse.present.reasons import say_reason
from synopse.present.words import Words

GERMAN, ENGLISH = Words("de"), Words("en")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("the file is empty", "die Datei ist leer"),
        ("no answer within 20 s", "keine Antwort innerhalb von 20 s"),
        ("not JSON (Expecting value: line 1)", "kein JSON (Expecting value: line 1)"),
        ("this is a PDF file; save its text as .txt first", "eine PDF-Datei; ihren Text vorher als .txt speichern"),
        (
            "etwa 40 / 60: both cannot be true; the statements are one point; shared words 0.40 (brand, haus)",
            "etwa 40 / 60: beides zugleich kann nicht zutreffen; die Sätze sind derselbe Punkt; "
            "gemeinsame Wörter 0.40 (brand, haus)",
        ),
        (
            "Maier / Meyer: one name in different spellings; no article uses both",
            "Maier / Meyer: ein Name in verschiedenen Schreibweisen; kein Artikel verwendet beide",
        ),
    ],
)
def test_a_known_reason_is_said_in_german_and_left_in_english(reason: str, said: str) -> None:
    assert say_reason(reason, GERMAN) == said
    assert say_reason(reason, ENGLISH) == reason


@pytest.mark.parametrize("reason", ["", "something nobody foresaw", "a: b; c", "x" * 100_000, "{0} {name}"])
def test_an_unknown_reason_stays_as_it_is(reason: str) -> None:
    assert say_reason(reason, GERMAN) == reason


def test_likeness_of_wordings_is_said_in_words() -> None:
    why = "closest pair of its wordings: overlap 0.8, contained 0.88, vector 0.66, same names 1, place 0.12"
    assert say_reason(why, GERMAN) == (
        "Für eine Aussage gehalten, weil die ähnlichsten Fassungen übereinstimmen: "
        "80 % des Inhalts, dieselben Namen, ähnliche Bedeutung."
    )
    assert "80% of the content, the same names, similar meaning" in say_reason(why, ENGLISH)


def test_weak_likeness_does_not_boast() -> None:
    assert "wenig gemeinsam" in say_reason("closest pair of its wordings: overlap 0.02, place 0.4", GERMAN)


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            "2 of 3 origins tell it; at most 0.10 of its telling words stand together there, 0.30 would tell it",
            "2 von 3 Quellen berichten es; von den bezeichnenden Wörtern stehen dort höchstens 0.10 beisammen, "
            "ab 0.30 gälte es als berichtet",
        ),
        (
            "“sagte” beside “Ida Sommer”; 2 wordings are one: the sequences of words agree by 0.91, 0.80 needed",
            "„sagte“ neben „Ida Sommer“; 2 Fassungen sind eine Äußerung: die Wortfolgen stimmen zu 0.91 überein, "
            "nötig sind 0.80",
        ),
    ],
)
def test_reasons_of_omissions_and_quotations_are_said_clause_by_clause(reason: str, said: str) -> None:
    assert say_reason(reason, GERMAN) == said


def test_reasons_of_dates_and_positions_are_in_german_too() -> None:
    said = say_reason("dated by “am Montag”, counted from 2026-02-03; 3 passages of 2 reports tell it", Words("de"))
    assert said == "datiert durch „am Montag“, gerechnet vom 2026-02-03; 3 Stellen in 2 Artikeln berichten es"
    joined = "2 sentences of one party whose topics share half of their words, at least 0.50 needed"
    assert "beside" not in say_reason(f"“fordert” beside “Die Partei”; {joined}", Words("de"))
