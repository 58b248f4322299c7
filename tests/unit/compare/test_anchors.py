"""States and foreign names that two languages write in different ways."""

from __future__ import annotations

import numpy as np

from synopse.compare.align.anchors import find_unanchored, one_spelling, state_of
from synopse.compare.evidence import Amount, Evidence
from synopse.text.stems import stem


def _evidence(*stems: str, names: tuple[str, ...] = (), amounts: tuple[Amount, ...] = ()) -> Evidence:
    return Evidence(stems, names, frozenset(stems), frozenset(), amounts, (), len(stems))


def test_a_state_and_its_adjective_are_one_term_in_both_languages() -> None:
    german, english = state_of("de"), state_of("en")
    assert german[stem("iranische", "german")] == english[stem("Iranian", "english")] == german[stem("Iran", "german")]
    assert german[stem("Teheran", "german")] == english[stem("Tehran", "english")] != german[stem("Iran", "german")]


def test_transliterations_are_one_spelling_and_other_names_are_not() -> None:
    evidence = [_evidence("hezbollah", "kogler"), _evidence("hisbollah", "kegel")]
    spelt = one_spelling(evidence, ["en", "de"])
    assert spelt["hezbollah"] == spelt["hisbollah"]
    assert "kegel" not in spelt


def test_one_language_needs_no_anchors() -> None:
    evidence = [_evidence("hezbollah"), _evidence("hisbollah")]
    pairs = np.array([[0, 1]])
    assert one_spelling(evidence, ["de", "de"]) == {}
    assert find_unanchored(pairs, evidence, ["de", "de"]).tolist() == [0.0]


def test_a_number_a_name_or_a_state_anchors_two_languages() -> None:
    dead = Amount("dead", 25.0, 25.0, 0, 2)
    few = Amount("dead", 2.0, 2.0, 0, 2)
    pairs = np.array([[0, 1]])

    def unanchored(one: Evidence, other: Evidence) -> float:
        return float(find_unanchored(pairs, [one, other], ["en", "de"])[0])

    assert unanchored(_evidence("strike", amounts=(dead,)), _evidence("angriff", amounts=(dead,))) == 0.0
    assert unanchored(_evidence("strike", amounts=(few,)), _evidence("angriff", amounts=(few,))) == 1.0
    assert unanchored(_evidence("lenz"), _evidence("lenz", "gast")) == 0.0
    assert unanchored(_evidence("talk", names=("LOC:u.s.",)), _evidence("usa")) == 0.0
    assert unanchored(_evidence("talk"), _evidence("gesprach")) == 1.0
