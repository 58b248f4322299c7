"""States and foreign names that two languages write in different ways."""

from __future__ import annotations

import numpy as np

from synopse.compare.align.anchors import find_strange, one_spelling, state_of
from synopse.compare.evidence import Evidence
from synopse.text.stems import stem


def _evidence(*stems: str, names: tuple[str, ...] = ()) -> Evidence:
    return Evidence(stems, names, frozenset(stems), frozenset(), (), (), len(stems))


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
    assert find_strange(pairs, evidence, ["de", "de"], np.array([0, 1])).tolist() == [0.0]


def test_articles_of_two_languages_are_strange_until_they_share_two_names_or_states() -> None:
    def strange(*evidence: Evidence) -> list[float]:
        languages, articles = ["en", "en", "de", "de"], np.array([0, 0, 1, 1])
        return find_strange(np.array([[0, 1], [0, 2], [1, 3]]), evidence, languages, articles).tolist()

    nothing = Evidence(("talk",), (), frozenset(), frozenset(), (), (), 1)
    assert strange(nothing, _evidence("kogler"), nothing, _evidence("sandner")) == [0.0, 1.0, 1.0]
    assert strange(nothing, _evidence("kogler"), nothing, _evidence("kogler")) == [0.0, 0.5, 0.5]
    assert strange(_evidence("iran"), _evidence("hezbollah"), _evidence("hisbollah", "teheran"), nothing)[0] == 0.0
    assert strange(_evidence("kogler"), _evidence("hezbollah"), _evidence("hisbollah"), _evidence("kogler"))[1:] == [
        0,
        0,
    ]
    by_state = strange(_evidence("talk", names=("LOC:u.s.",)), _evidence("iran"), _evidence("usa"), _evidence("iran"))
    assert by_state[1:] == [0.0, 0.0]
