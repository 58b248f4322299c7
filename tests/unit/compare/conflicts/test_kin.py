"""Relatives known by their first names alone, spelt in two ways; all persons are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse.compare.conflicts.kin import kin_spellings
from synopse.compare.measures.story import story_of

FIRST = "[Jan Tabor/PER] and his wife [Stacy/PER] have two young sons in [Ostrau/LOC]."
SECOND = "In [Ostrau/LOC] came [Jan Tabor/PER]'s wife, [Stacey/PER], and their two young sons."


def found(first: str, second: str):
    story = comparison(*(marked_reading(i, text, language="en") for i, text in (("a", first), ("b", second))))
    return kin_spellings(story, story_of(story))


def test_a_wifes_name_in_two_spellings():
    (one,) = found(FIRST, SECOND)
    assert (one.kind, one.class_) == ("name", "precision")
    assert [value for value, _ in one.readings] == ["Stacy", "Stacey"]


@pytest.mark.parametrize(
    "other",
    [
        SECOND.replace("wife", "sister"),
        SECOND.replace("Stacey", "Mira"),
        SECOND.replace("Stacey", "Stacys"),
        f"{SECOND} He waved at his wife [Stacy/PER].",
        "[Jan Tabor/PER] was met in [Ostrau/LOC] by a guard whose wife [Stacey/PER] sells flowers.",
    ],
)
def test_other_relatives_names_and_genitives_and_those_who_use_both_are_none(other):
    assert found(FIRST, other) == []
