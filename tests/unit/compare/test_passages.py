"""Shared wording: what is a passage, what is none, and where it begins and ends."""

from __future__ import annotations

import pytest

from passage_stories import reading
from synopse.compare.passages import find_passages
from synopse.model import Passage, Reading
from synopse.settings import Settings

WIRE = (
    "Der Damm oberhalb von Nordheim hielt dem Druck am frühen Morgen nicht mehr stand. "
    "Mehr als vierzig Familien mussten ihre Häuser verlassen und kamen in einer Turnhalle unter."
)
OWN_A = "Unsere Reporterin traf am Vormittag erschöpfte Helfer, die noch immer Sandsäcke stapelten."
OWN_B = "Die Gemeinde rechnet mit Kosten in Millionenhöhe; ein Spendenkonto soll bald folgen."


def passages(*readings: Reading) -> tuple[Passage, ...]:
    return find_passages(readings, Settings())


def shown(found: tuple[Passage, ...], *readings: Reading) -> list[list[str]]:
    texts = {r.article.id: r.article.text for r in readings}
    return [[texts[s.article][s.start : s.end] for s in p.spans] for p in found]


def test_copied_sentences_are_one_passage_with_a_span_in_each() -> None:
    a, b = reading("a", f"{OWN_A} {WIRE}"), reading("b", f"{WIRE} {OWN_B}")
    found = passages(a, b)
    assert shown(found, a, b) == [[WIRE, WIRE]]
    assert found[0].id == "p1"
    assert found[0].words == 28


@pytest.mark.parametrize(
    "edited",
    [
        WIRE.replace("frühen Morgen", "späten Abend"),
        WIRE.replace("mussten ihre", "mussten in der Nacht ihre"),
        WIRE.replace("ü", "ue").replace("ä", "ae"),
        WIRE.upper(),
        WIRE.replace("ü", "u\u0308"),
        WIRE.replace("Turnhalle", "Turn\u00adhalle").replace("Nordheim", "Nord-Heim"),
        WIRE.replace(" ", "\u00a0"),
    ],
    ids=["words swapped", "words inserted", "umlauts spelt out", "capitals", "decomposed", "hyphens", "hard spaces"],
)
def test_small_edits_do_not_hide_a_copy(edited: str) -> None:
    a, b = reading("a", f"{WIRE} {OWN_A}"), reading("b", f"{OWN_B} {edited}")
    assert shown(passages(a, b), a, b) == [[WIRE, edited]]


def test_reordered_sentences_are_two_passages() -> None:
    first, second = WIRE.split(". ")
    a, b = reading("a", WIRE), reading("b", f"{second} {OWN_B} {first}.")
    assert sorted(p.words for p in passages(a, b)) == [14, 14]


def test_other_text_between_splits_a_passage() -> None:
    first, second = WIRE.split(". ")
    between = "Augenzeugen berichteten von einem dumpfen Grollen, das weit über das ganze Tal zu hören gewesen sei."
    a, b = reading("a", WIRE), reading("b", f"{first}. {between} {second}")
    assert shown(passages(a, b), a, b) == [[f"{first}."] * 2, [second] * 2]


def test_one_stretch_in_three_articles_is_one_passage() -> None:
    story = [reading("a", f"{WIRE} {OWN_A}"), reading("b", f"{OWN_B} {WIRE}"), reading("c", WIRE)]
    assert shown(passages(*story), *story) == [[WIRE, WIRE, WIRE]]


def test_articles_with_different_parts_of_a_long_copy_do_not_share_a_passage() -> None:
    first, second = WIRE.split(". ")
    story = [reading("a", WIRE), reading("b", f"{first}. {OWN_A}"), reading("c", f"{OWN_B} {second}")]
    assert [[s.article for s in p.spans] for p in passages(*story)] == [["a", "b"], ["a", "c"]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Die Vereinigten Staaten von Amerika sagten Hilfe zu.", "Auch die Vereinigten Staaten von Amerika zögerten."),
        ("In der Nacht zum Dienstag brach der Damm.", "Viele schliefen in der Nacht zum Dienstag im Auto."),
        (
            "Das sagte Innenministerin Dr. Erna Lohbeck der Zeitung.",
            "Zuvor war Innenministerin Dr. Erna Lohbeck angereist.",
        ),
    ],
)
def test_common_phrases_are_no_passage(left: str, right: str) -> None:
    assert passages(reading("a", left), reading("b", right)) == ()


def test_names_and_titles_are_no_passage() -> None:
    phrase = "Bundesministerin Erna Lohbeck, Landrat Kuno Wiesner, Bürgermeisterin Ida Sommer und Pfarrer Jost Keller"
    names = [(n, "PER") for n in ("Erna Lohbeck", "Kuno Wiesner", "Ida Sommer", "Jost Keller")]
    a = reading("a", f"{phrase} dankten den Helfern.", names=names)  # type: ignore[arg-type]
    b = reading("b", f"Gekommen waren {phrase}.", names=names)  # type: ignore[arg-type]
    assert passages(a, b) == ()


@pytest.mark.parametrize("marks", ["„“", "“”", '""', '“"', "»«", "«»"])
def test_a_quotation_that_both_carry_is_no_passage(marks: str) -> None:
    words = f"{marks[0]}Wir haben die ganze Nacht gekämpft und am Ende doch gegen das Wasser verloren{marks[1]}"
    a = reading("a", f"{words}, sagte der Feuerwehrmann unserer Zeitung.")
    b = reading("b", f"Enttäuscht zeigte sich der Einsatzleiter: {words}.")
    assert passages(a, b) == ()


def test_an_embedded_post_is_no_passage() -> None:
    post = "Wir haben die ganze Nacht gekämpft und am Ende doch verloren — Ida Sommer (@idasommer) January 1, 2020"
    assert passages(reading("a", f"{OWN_A}\n{post}"), reading("b", f"{post}\n{OWN_B}")) == ()


def test_a_copied_frame_takes_its_quotation_along() -> None:
    text = (
        "Enttäuscht zeigte sich am Abend der sichtlich übernächtigte Einsatzleiter der freiwilligen Feuerwehr: "
        "„Wir haben die ganze Nacht gekämpft.“"
    )
    a, b = reading("a", f"{text} {OWN_A}"), reading("b", f"{OWN_B} {text}")
    assert len(passages(a, b)) == 1


def test_a_passage_takes_in_its_own_punctuation() -> None:
    text = (
        "„Niemand hat mit diesem Wasser gerechnet“, klagte am Abend der sichtlich übernächtigte Einsatzleiter der "
        "freiwilligen Feuerwehr, der seit Montag ohne jede Pause Sandsäcke füllen ließ."
    )
    a, b = reading("a", f"{OWN_A} {text}"), reading("b", f"{text} {OWN_B}")
    assert shown(passages(a, b), a, b) == [[text, text]]


def test_only_the_body_counts() -> None:
    a = reading("a", f"{WIRE}\n{OWN_A}", kinds=["caption"])
    b = reading("b", f"{WIRE}\n{OWN_B}", kinds=["furniture"])
    assert passages(a, b) == ()


def test_spans_leave_out_a_heading_between_copied_paragraphs() -> None:
    first, second = WIRE.split(". ")
    a = reading("a", f"{first}.\nDer Morgen danach\n{second}", kinds=["paragraph", "heading"])
    b = reading("b", WIRE)
    assert shown(passages(a, b), a, b) == [[f"{first}.", second, WIRE]]


def test_identical_articles_share_alike_with_others() -> None:
    story = [reading("a", f"{WIRE} {OWN_A}"), reading("b", f"{WIRE} {OWN_A}"), reading("c", f"{OWN_B} {WIRE}")]
    whole = f"{WIRE} {OWN_A}"
    assert shown(passages(*story), *story) == [[whole, whole], [WIRE, WIRE, WIRE]]


@pytest.mark.parametrize(
    "texts", [(), ("",), ("", ""), (WIRE,), (WIRE, ""), ("\ud800 x", "\ud800 x"), ("\n", "。。。")]
)
def test_nothing_to_share(texts: tuple[str, ...]) -> None:
    assert passages(*(reading(str(number), text) for number, text in enumerate(texts))) == ()
