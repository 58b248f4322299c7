"""Names and quoted titles given nearly alike, marked or not; all are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse.compare.conflicts.near_names import near_name_conflicts
from synopse.compare.measures.story import story_of


def found(first: str, second: str, language: str = "de"):
    readings = (marked_reading(i, text, language=language) for i, text in zip("ab", (first, second), strict=True))
    story = comparison(*readings)
    return [[value for value, _ in one.readings] for one in near_name_conflicts(story, story_of(story))]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        ("In [Ostrau/LOC] sprach [Merit Odalgo/PER].", "Meritt Odalgo sprach in [Ostrau/LOC].", ["Merit Odalgo", "Meritt Odalgo"]),
        ("In [Ostrau/LOC] sprach [Jan Wendtner/PER].", "In [Ostrau/LOC] sprach Jan Wentner.", ["Jan Wendtner", "Jan Wentner"]),
        ("Vor [Ostrau/LOC] sank die [Dulce Aurora/MISC].", "Vor [Ostrau/LOC] sank die Dolce Aurora.", ["Dolce Aurora", "Dulce Aurora"]),
        ("[Ostrau/LOC] feiert „Fest der Lichter 2031“.", "[Ostrau/LOC] feiert „Fest Lichter 2031“.", ["Fest der Lichter 2031", "Fest Lichter 2031"]),
    ],
)  # fmt: skip
def test_one_word_of_a_name_or_the_small_words_of_a_title_differ(first, second, values):
    assert found(first, second) == [values]


def test_english_names_and_titles():
    assert found("[Selby/LOC] met [Maris Odalgo/PER].", "Mariss Odalgo came to [Selby/LOC].", "en") == [
        ["Maris Odalgo", "Mariss Odalgo"]
    ]
    assert found("[Selby/LOC] saw “Harvest of Light”.", "[Selby/LOC] saw “The Harvest of the Light”.", "en") == [
        ["Harvest of Light", "The Harvest of the Light"]
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("In [Ostrau/LOC] sprach [Jan Wendtner/PER].", "In [Ostrau/LOC] gefiel Jan Wendtners Rede."),
        ("In [Ostrau/LOC] sprach [Jörg Wendtner/PER].", "In [Ostrau/LOC] sprach Joerg Wendtner."),
        ("In [Ostrau/LOC] sprach [Martin Behn/PER].", "In [Ostrau/LOC] sprach Martina Behn."),
        ("In [Ostrau/LOC] sprach [Omar Abdel Sadi/PER].", "In [Ostrau/LOC] sprach Omar Abdul Sadi."),
        ("In [Ostrau/LOC] sprach [Jan Wendtner/PER].", "In [Ostrau/LOC] sprachen Jan Wendtner und Jan Wentner."),
        ("In [Ostrau/LOC] tagt die [Alte Wache/ORG].", "[Ostrau/LOC] hat vor der Alten Wache gefeiert."),
        ("[Ostrau/LOC] feiert „Fest der Lichter 2031“.", "[Ostrau/LOC] feiert „Fest der Lieder 2031“."),
    ],
)
def test_inflexion_and_other_people_are_none(first, second):
    assert found(first, second) == []
