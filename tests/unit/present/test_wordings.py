"""Wordings of one utterance."""

from __future__ import annotations

from synopse.present.wordings import Carried, compare_wordings, mark_difference


def pieces(first: str, other: str) -> list[tuple[str, str]] | None:
    found = mark_difference(first, other)
    return None if found is None else [(piece.operation, piece.text) for piece in found]


def test_a_changed_word_is_added_and_missing() -> None:
    assert pieces("Die Menschen haben ein Recht", "Die Leute haben ein Recht") == [
        ("equal", "Die"),
        ("delete", "Menschen"),
        ("insert", "Leute"),
        ("equal", "haben ein Recht"),
    ] or pieces("Die Menschen haben ein Recht", "Die Leute haben ein Recht") == [
        ("equal", "Die"),
        ("insert", "Leute"),
        ("delete", "Menschen"),
        ("equal", "haben ein Recht"),
    ]


def test_punctuation_and_case_are_no_difference() -> None:
    assert pieces("Das sei wahr – aber spät.", "das sei wahr, aber spät") == [("equal", "das sei wahr, aber spät")]


def test_a_wholly_different_wording_is_shown_whole() -> None:
    assert pieces("Wir gehen morgen", "Niemand weiß davon etwas") is None


def test_equal_wordings_are_one_and_the_quoted_comes_first() -> None:
    found = compare_wordings(
        [Carried("es gebe kein Öl", ()), Carried("Es gibt kein Öl", (), True), Carried("Es gibt kein Öl.", (), True)]
    )
    assert [(wording.text, wording.is_quoted) for wording in found] == [
        ("Es gibt kein Öl", True),
        ("es gebe kein Öl", False),
    ]


def test_the_same_words_with_and_without_quotation_marks_stay_two() -> None:
    assert len(compare_wordings([Carried("kein Öl", ()), Carried("kein Öl", (), True)])) == 2


def test_very_long_wordings_are_shown_whole() -> None:
    assert pieces("wort " * 100_000, "wort " * 99_999 + "ende") is None
