"""Same words, same fact? Decided by which word hangs on which."""

from __future__ import annotations

import pytest

from synopse.compare.align.roles import FEATURES, compare_words, read_words, same_roles
from synopse.model import AnnotatedArticle, Token

Row = tuple[str, str, int, str]


def words(*rows: Row):  # type: ignore[no-untyped-def]
    """Words with part of speech, head (index, -1 at the root) and relation."""
    text, tokens = "", []
    for surface, upos, head, relation in rows:
        tokens.append(Token(len(text), len(text) + len(surface), upos, surface, "", head, relation))
        text += surface + " "
    article = AnnotatedArticle(id="a", text=text, language="de")
    return read_words(article, tokens, 0, len(text))


def match_report(winner: str, loser: str):  # type: ignore[no-untyped-def]
    return words(
        (winner, "PROPN", 1, "nsubj"),
        ("besiegte", "VERB", -1, "root"),
        (loser, "PROPN", 1, "obj"),
        ("am", "ADP", 4, "case"),
        ("Abend", "NOUN", 1, "obl"),
        ("in", "ADP", 6, "case"),
        ("Plön", "PROPN", 1, "obl"),
    )


def feature(one, other, name: str) -> float:  # type: ignore[no-untyped-def]
    return compare_words(one, other, 0.97)[FEATURES.index(name)]


def test_swapped_winner_and_loser_are_another_fact() -> None:
    told, swapped = match_report("Lenz", "Maurer"), match_report("Maurer", "Lenz")
    assert same_roles(told, told, 1.0) > 0 > same_roles(told, swapped, 0.98)
    assert feature(told, swapped, "name_inversion_any") == 1.0
    assert feature(told, swapped, "subject_as_object") == 2.0


def test_the_order_of_an_enumeration_says_nothing() -> None:
    def guests(*names: str):  # type: ignore[no-untyped-def]
        return words(
            (names[0], "PROPN", 5, "nsubj"),
            (",", "PUNCT", 2, "punct"),
            (names[1], "PROPN", 0, "conj"),
            ("und", "CCONJ", 4, "cc"),
            (names[2], "PROPN", 0, "conj"),
            ("sangen", "VERB", -1, "root"),
        )

    one, other = guests("Lenz", "Maurer", "Brandt"), guests("Brandt", "Lenz", "Maurer")
    assert feature(one, other, "inversions") == 0.0
    assert feature(one, other, "heads") == 1.0


def test_the_features_do_not_depend_on_the_direction() -> None:
    told, swapped = match_report("Lenz", "Maurer"), match_report("Maurer", "Brandt")
    assert compare_words(told, swapped, 0.5) == pytest.approx(compare_words(swapped, told, 0.5))


def test_nothing_to_compare() -> None:
    empty = words((".", "PUNCT", -1, "root"))
    assert empty.stems == ()
    assert isinstance(same_roles(empty, match_report("Lenz", "Maurer"), 0.0), float)
