"""Amounts of two statements, in one language and between two."""

from __future__ import annotations

import math

from synopse.compare.align.amounts import compare_amounts, translate_kinds
from synopse.compare.align.terms import weigh_terms
from synopse.compare.evidence import Amount, Evidence
from synopse.text.stems import stem


def _count(kind: str, low: float, high: float | None = None, *, measured: bool = False) -> Amount:
    return Amount(kind, low, low if high is None else high, 0, 1, measured=measured)


def _evidence(*amounts: Amount) -> Evidence:
    return Evidence((), (), frozenset(), frozenset(), amounts, (), 1)


def test_a_counted_noun_is_its_concept_or_state_in_a_story_of_two_languages() -> None:
    german = _evidence(_count(stem("Soldaten", "german"), 90), _count(stem("Iraner", "german"), 7))
    english = _evidence(_count(stem("soldiers", "english"), 90), _count(stem("Iranians", "english"), 7))
    one, other = translate_kinds([german, english], ["de", "en"])
    assert one.amounts[0].kind == other.amounts[0].kind
    assert translate_kinds([german, german], ["de", "de"]) == [german, german]
    metres = _evidence(_count("m", 60, measured=True))
    assert translate_kinds([metres, english], ["de", "en"])[0] == metres


def test_the_same_count_of_another_noun_tells_more_between_two_languages() -> None:
    one, other = [_count("kraft", 480)], [_count("=troop", 480)]
    assert compare_amounts(one, other) == (0.6, 0.0)
    assert compare_amounts(one, other, translated=True) == (1.0, 0.0)
    assert compare_amounts([_count("kraft", 2)], [_count("=troop", 2)], translated=True) == (0.0, 0.0)


def test_a_lower_bound_is_a_number_too_between_two_languages() -> None:
    one, other = [_count("=human", 38)], [_count("militiamen", 38, math.inf)]
    assert compare_amounts(one, other) == (0.0, 0.0)
    assert compare_amounts(one, other, translated=True) == (1.0, 0.0)
    assert compare_amounts(other, one, translated=True) == (1.0, 0.0)
    assert compare_amounts(one, [_count("=human", 38, math.inf)], translated=True) == (1.0, 0.0)
    assert compare_amounts(one, [_count("=human", 30, math.inf)], translated=True) == (0.3, 0.0)


def test_units_are_no_nouns() -> None:
    crowns, euros = [_count("CZK", 3e8, measured=True)], [_count("EUR", 3e8, measured=True)]
    assert compare_amounts(crowns, euros, translated=True) == (0.0, 0.0)
    assert compare_amounts(crowns, crowns, translated=True) == (1.0, 0.0)


def test_bare_numbers_differ_within_a_language_alone() -> None:
    one, other = [_count("digits", 50)], [_count("digits", 1000, 10000)]
    assert compare_amounts(one, other) == (0.0, 1.0)
    assert compare_amounts(one, other, translated=True) == (0.0, 0.0)
    assert compare_amounts([_count("=human", 12)], [_count("=human", 14)], translated=True) == (0.0, 1.0)


def test_a_number_is_a_term_of_its_own_sentence_in_a_story_of_two_languages() -> None:
    told = [_evidence(_count("kraft", 480)), _evidence(_count("troop", 480)), _evidence(_count("troop", 2))]
    places = [(0, 0), (1, 0), (1, 1)]
    assert weigh_terms(told, ["de", "en", "en"], places).sole.totals.tolist() == [8.0, 8.0, 0.0]
    assert weigh_terms(told, ["en", "en", "en"], places).sole.totals.tolist() == [0.0, 0.0, 0.0]


def test_a_number_with_a_unit_is_no_other_units_number_in_a_story_of_two_languages() -> None:
    crowns, euros = _evidence(_count("CZK", 3e8, measured=True)), _evidence(_count("EUR", 3e8, measured=True))
    assert weigh_terms([crowns, euros], ["de", "en"], [(0, 0), (1, 0)]).words.width == 2
    assert weigh_terms([crowns, euros], ["en", "en"], [(0, 0), (1, 0)]).words.width == 1
