"""The word for the class of a difference."""

from __future__ import annotations

import pytest

from synopse.present.views import Difference
from synopse.present.words import Words


@pytest.mark.parametrize(
    ("kind", "level", "word"),
    [
        ("name", "precision", "Andere Schreibung"),
        ("name", "contradiction", "Widerspruch"),
        ("quantity", "precision", "Genauere Angabe"),
    ],
)
def test_a_name_that_is_no_contradiction_is_written_in_two_ways(kind: str, level: str, word: str) -> None:
    difference = Difference("d-1", 1, kind, level, "", (), "", (), ())
    assert Words("de")(difference.class_word) == word
