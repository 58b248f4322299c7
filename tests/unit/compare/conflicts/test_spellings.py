"""One actor under two spellings; all persons are invented."""

from __future__ import annotations

import pytest

from builders import comparison, marked_reading, span
from synopse import RawArticle, compare
from synopse.compare.conflicts.spellings import actor_spellings
from synopse.compare.dimensions.discrepancies import DIMENSION
from synopse.model import Actor


def told(first: str, second: str, *, languages: tuple[str, str] = ("de", "de"), kind: str = "person"):
    readings = [
        marked_reading(i, f"In Ostrau sprach [{name}/PER].", language=language)
        for i, name, language in zip("ab", (first, second), languages, strict=True)
    ]
    mentions = tuple(span(reading, name) for reading, name in zip(readings, (first, second), strict=True))
    actor = Actor("a1", first, kind, (), (), mentions)
    return comparison(*readings, parts={"actors": (actor,)})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Adil Chorasani", "Adil Khorasani"),
        ("Chorasani", "Khorasani"),
        ("Chander Tabor", "Chandar Tabor"),
        ("Mira Schafil", "Schafin"),
        ("Karl-Anton Tabor", "Anton Tabor"),
    ],
)
def test_each_person_once(first: str, second: str) -> None:
    (one,) = actor_spellings(told(first, second))
    assert (one.kind, one.class_) == ("name", "precision")
    assert {value for value, _ in one.readings} == {first, second}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Min-jun Tabor", "Min Tabor"),
        ("Andrej Plenković", "Andrej Plenkovic"),
        ("Rudi Tabor", "Rudolf Tabor"),
        ("Mira Tabor", "Tabors"),
        ("Mira Tabor", "Minister Tabor"),
        ("Kim Lo Un", "Kim Lo-un"),
        ("Mira Tabor", "Mira Holt"),
    ],
)
def test_marks_short_forms_genitives_and_titles_fit(first: str, second: str) -> None:
    assert actor_spellings(told(first, second)) == []


def test_two_languages_and_organisations_spell_as_they_do() -> None:
    assert actor_spellings(told("Adil Chorasani", "Adil Khorasani", languages=("de", "en"))) == []
    assert actor_spellings(told("Chorasani", "Khorasani", kind="organisation")) == []


def test_an_article_that_uses_both_has_a_slip() -> None:
    both = marked_reading("a", "[Mira Schafil/PER] kam, dann ging [Schafin/PER].")
    other = marked_reading("b", "[Schafin/PER] blieb.")
    mentions = (span(both, "Mira Schafil"), span(both, "Schafin"), span(other, "Schafin"))
    actor = Actor("a1", "Mira Schafil", "person", (), (), mentions)
    assert actor_spellings(comparison(both, other, parts={"actors": (actor,)})) == []


def test_reported_among_the_discrepancies() -> None:
    found = DIMENSION.compare(told("Adil Chorasani", "Adil Khorasani"))
    assert [one.kind for one in found] == ["name"]
    assert "different spellings" in found[0].why


def test_a_genitive_that_one_parse_takes_for_a_subject():
    texts = {
        "a": "In Ostrau sprach Jan Tabor. Tabor blieb lange.",
        "b": "In Ostrau lockte selbst Jan Tabors verzerrte Einschätzung niemanden aus der Reserve.",
    }
    articles = [RawArticle(id=key, source=key, content=text, language="de") for key, text in texts.items()]
    assert compare(*articles).discrepancies == ()
