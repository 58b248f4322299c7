"""The subjunctive of reported speech, told from wish and condition, by form alone."""

from __future__ import annotations

import pytest

from synopse.annotate.subjunctive import Subjunctive, strongest_subjunctive, subjunctive_by_position
from synopse.languages import load_language

RULES = load_language("de").quotations


def strongest(text: str) -> Subjunctive:
    words = text.split()
    capitals = [word[0].isupper() and i > 0 for i, word in enumerate(words)]
    return strongest_subjunctive([w.lower() for w in words], capitals, [False] * len(words), RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Damm sei stabil", Subjunctive.CERTAIN),
        ("Man habe genug Pumpen", Subjunctive.CERTAIN),
        ("Der Ort profitiere davon", Subjunctive.CERTAIN),
        ("Die Pumpen hätten versagt", Subjunctive.LIKELY),
        ("Ohne Pumpen wäre der Ort überflutet", Subjunctive.POSSIBLE),
        ("Wenn sie hätten helfen können", Subjunctive.POSSIBLE),
        ("Ich habe genug Pumpen", Subjunctive.NONE),
        ("Es sei denn es regnet", Subjunctive.NONE),
        ("Der Damm war stabil", Subjunctive.NONE),
    ],
)
def test_strongest_form(text: str, expected: Subjunctive) -> None:
    assert strongest(text) is expected


@pytest.mark.parametrize(
    ("text", "after_subject", "subordinate", "expected"),
    [
        ("Die Lage verschlimmere sich", 2, False, True),
        ("dass er Zeit erübrige", -1, True, True),
        ("Die Lage machte Sorgen", 2, False, False),
        ("Die Lage heute", 2, False, False),
    ],
)
def test_form_by_position(text: str, after_subject: int, subordinate: bool, expected: bool) -> None:
    words = text.split()
    capitals = [word[0].isupper() and i > 0 for i, word in enumerate(words)]
    lowers = [word.lower() for word in words]
    free = [False] * len(words)
    assert subjunctive_by_position(lowers, capitals, after_subject, subordinate, free, RULES) is expected
