"""All of a group in one report, a part of it in another; all events are invented."""

from __future__ import annotations

import pytest

from told_values import told

_DE = "Der Streik der Talbahn in Kelm dauert an. "
_EN = "The strike of the Vale line in Kelm goes on. "

OPPOSED = [
    ("de", _DE + "Beteiligt haben sich alle Werkstätten der Talbahn.", _DE + "Beteiligt haben sich 14 der 18 Werkstätten der Talbahn."),
    ("de", _DE + "In Kelm blieben am Dienstag alle Schulen geschlossen.", _DE + "Die meisten Schulen in Kelm blieben am Dienstag geschlossen."),
    ("de", _DE + "Der Zoo brachte alle Tiere in Sicherheit.", _DE + "Der Zoo brachte nicht alle Tiere in Sicherheit."),
    ("en", _EN + "Every shop in Kelm closed for two hours.", _EN + "Most of the shops in Kelm closed for two hours."),
    ("en", _EN + "All nine depots of the line were shut on Tuesday.", _EN + "Seven of the nine depots of the line were shut on Tuesday."),
    ("en", _EN + "Keepers at the zoo moved all of its animals to Kelm.", _EN + "Keepers at the zoo moved some of its animals to Kelm."),
]  # fmt: skip
ALIKE = [
    ("de", _DE + "Alle Busse stehen still.", _DE + "Einige der Busse sind zwanzig Jahre alt."),
    ("de", _DE + "Nach Auszählung aller 61 Bezirke führt Lenz.", _DE + "Nach Auszählung von 40 der 61 Bezirke führt Lenz."),
    ("de", _DE + "Alle Fahrer bekommen mehr Lohn.", _DE + "Ein Teil der Fahrer wohnt in Kelm."),
    ("en", _EN + "With all nine precincts reporting, Lenz leads.", _EN + "Pahl carried six of the nine precincts."),
    ("en", _EN + "All passengers got their money back.", _EN + "Most passengers come from Kelm."),
    ("en", _EN + "All the trains stood still. Some of the trains were old.", _EN + "Some of the trains stood still."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "second"), OPPOSED, ids=lambda value: value[-24:])
def test_all_and_not_all(language: str, first: str, second: str) -> None:
    (one,) = told(first, second, language, "quantity", "polarity")
    assert len(one.readings) == 2


@pytest.mark.parametrize(("language", "first", "second"), ALIKE, ids=lambda value: value[-24:])
def test_other_things_are_said(language: str, first: str, second: str) -> None:
    assert told(first, second, language, "quantity") == ()
