"""Values that exclude each other, and acts told as done and as not done; read with the tagger, all events are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from synopse import RawArticle, compare
from synopse.languages import language_codes
from synopse.languages.rules.exclusive import exclusive_sets
from synopse.model import Discrepancy

# language, whether the two reports are opposed or both can be so, the reports
PAIRS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "opposed_pairs.tsv").read_text(encoding="utf-8").splitlines()
]


def opposed(language: str, first: str, second: str) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language) for i, text in (("a", first), ("b", second))
    ]
    kinds = {"polarity", "status", "quantity"}
    return [one for one in compare(*articles).discrepancies if one.kind in kinds]


@pytest.mark.parametrize(("language", "verdict", "first", "second"), PAIRS)
def test_what_excludes_each_other(language: str, verdict: str, first: str, second: str) -> None:
    found = opposed(language, first, second)
    assert bool(found) == (verdict == "opposed")
    for one in found[:1]:
        assert {span.article for reading in one.readings for span in reading.spans} == {"a", "b"}


def test_the_languages_name_the_same_values() -> None:
    names = {code: exclusive_sets(code).values for code in language_codes()}
    assert names["de"] == names["en"] != frozenset()


def test_a_phrase_outranks_the_words_in_it_and_may_be_parted() -> None:
    found = exclusive_sets("de").find("der rat lehnte das angebot am abend ab".split())
    assert {(one.value.value, one.at) for one in found} == {("rejects", (2, 7))}
    found = exclusive_sets("en").find("they were found not guilty of it".split())
    assert {one.value.value for one in found} == {"cleared"}


def test_somebody_else_is_not_told_along() -> None:
    first = (
        "With the fever spreading, Minister Ivo Grub has tested positive for dengue, it was reported. Singer Ada Brenk was "
        "taken to a hospital in Kelm after testing positive for dengue, the Kurier reported."
    )
    second = (
        "The Kurier claimed that singer Ada Brenk of Kelm had caught dengue; however, it later added that subsequent tests "
        "came back negative."
    )
    (one,) = opposed("en", first, second)
    assert [len(reading.spans) for reading in one.readings] == [1, 1]
    assert min(span.start for reading in one.readings for span in reading.spans if span.article == "a") > 90
