"""One surname with two first names; all persons are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading
from synopse import RawArticle, compare
from synopse.compare.conflicts.namesakes import namesake_conflicts
from synopse.compare.measures.story import story_of

FIRST = "In [Ostrau/LOC] lobte [Torsten Behn/PER] den Rat. [Behn/PER] will bleiben."


def found(*texts: str):
    story = comparison(*(marked_reading(i, text) for i, text in zip("abc", texts, strict=False)))
    return namesake_conflicts(story, story_of(story))


def test_two_first_names_that_begin_alike():
    (one,) = found(FIRST, "Der Rat von [Ostrau/LOC] dankte [Tobias Behn/PER].")
    assert one.kind == "name"
    assert [value for value, _ in one.readings] == ["Torsten Behn", "Tobias Behn"]


@pytest.mark.parametrize(
    "other",
    [
        "Der Rat von [Ostrau/LOC] dankte [Torsten Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [Thorsten Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [T. Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [Mira Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [Tobias Behn/PER] und [Torsten Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [Tobias Torsten Behn/PER].",
        "Der Rat von [Ostrau/LOC] dankte [Tobias Vogt/PER].",
    ],
)
def test_spellings_families_and_who_is_named_with_both_are_none(other):
    assert found(FIRST, other) == []


def test_two_offices_are_held_by_two_persons():
    def names(second: str) -> list[str]:
        texts = {"a": "In Ostrau lobte Bürgermeister Torsten Behn den Rat. Behn will bleiben.", "b": second}
        articles = [RawArticle(id=k, source=k, content=text, language="de") for k, text in texts.items()]
        return [one.what for one in compare(*articles).discrepancies if one.kind == "name"]

    assert names("In Ostrau lobte Bürgermeister Tobias Behn den Rat. Behn will gehen.") == ["Behn"]
    assert names("In Ostrau lobte Landrat Tobias Behn den Rat. Behn will gehen.") == []


def test_a_relative_of_one_surname_is_another():
    known = "In [Ostrau/LOC] drehte ihr Mann, der Regisseur [Torsten Behn/PER]. [Behn/PER] will bleiben."
    assert found(known, "Der Rat von [Ostrau/LOC] dankte ihrem Sohn, dem Regisseur [Tobias Behn/PER].") == []
