"""Merged quotations, on hand-made marks; texts are invented."""

from __future__ import annotations

from typing import Any

import pytest

import builders
from synopse.compare.dimensions.quotations import DIMENSION
from synopse.model import Actor, MergedQuotation, Quotation, Reading, Span, Variant
from synopse.model.marks import Cue, Speaker


def quoted(text: str, kind: str, content: str, speaker: str, cue: str | None = None) -> Quotation:
    start, end = builders.place(text, content)
    who = builders.place(text, speaker)
    return Quotation(
        kind,  # type: ignore[arg-type]
        start,
        end,
        Speaker(*who, text[who[0] : who[1]]),
        Cue(*builders.place(text, cue)) if cue else None,
    )


def said(id_: str, text: str, *quotations: tuple[str, ...], **fields: Any) -> Reading:
    return builders.reading(id_, text, quotations=[quoted(text, *q) for q in quotations], **fields)


def merged(*readings: Reading, actors: tuple[Actor, ...] = ()) -> tuple[MergedQuotation, ...]:
    return DIMENSION.compare(builders.comparison(*readings, parts={"actors": actors}))


def feld(*places: tuple[Reading, str]) -> Actor:
    mentions = tuple(builders.span(reading, words) for reading, words in places)
    return Actor("a1", "Rosa Feld", "person", (Variant("Feld", ()),), ("Bürgermeisterin",), mentions)


DIRECT = said(
    "a",
    "„Das alte Wehr am Mühlbach hält dem Hochwasser stand“, sagte Feld.",
    ("direct", "„Das alte Wehr am Mühlbach hält dem Hochwasser stand“", "Feld", "sagte"),
)
INDIRECT = said(
    "b",
    "Feld erklärte, das alte Wehr am Mühlbach halte dem Hochwasser stand.",
    ("indirect", "das alte Wehr am Mühlbach halte dem Hochwasser stand", "Feld", "erklärte"),
)
OTHER = said(
    "c",
    "Feld sagte, der Mühlbach sei noch nie so hoch gestiegen.",
    ("indirect", "der Mühlbach sei noch nie so hoch gestiegen", "Feld", "sagte"),
)


def test_direct_and_indirect_of_the_same_content_are_one() -> None:
    actor = feld((DIRECT, "Feld"), (INDIRECT, "Feld"))
    (entry,) = merged(DIRECT, INDIRECT, actors=(actor,))
    assert [report.article for report in entry.reports] == ["a", "b"]
    assert (entry.kind, entry.speaker, entry.speaker_text) == ("direct", "a1", "Feld")
    assert entry.wordings_differ


def test_other_content_of_the_same_speaker_stays_apart() -> None:
    actor = feld((DIRECT, "Feld"), (OTHER, "Feld"))
    assert len(merged(DIRECT, OTHER, actors=(actor,))) == 2


def test_same_words_of_two_speakers_known_to_differ_stay_apart() -> None:
    kern = Actor("a2", "Karl Kern", "person", (), (), (Span("d", 0, 4),))
    other = said(
        "d",
        "Kern warnte, das alte Wehr halte nicht mehr lange stand.",
        ("indirect", "das alte Wehr halte nicht mehr lange stand", "Kern"),
    )
    assert len(merged(INDIRECT, other, actors=(feld((INDIRECT, "Feld")), kern))) == 2


def test_other_figures_are_another_utterance() -> None:
    one = said(
        "a",
        "Feld sprach von 12 geräumten Häusern am Mühlbach.",
        ("reported", "Feld sprach von 12 geräumten Häusern am Mühlbach", "Feld"),
    )
    two = said(
        "b",
        "Feld sprach von 40 geräumten Häusern am Mühlbach.",
        ("reported", "Feld sprach von 40 geräumten Häusern am Mühlbach", "Feld"),
    )
    assert len(merged(one, two)) == 2


def test_an_excerpt_is_no_difference_in_wording() -> None:
    excerpt = said(
        "b",
        "„Das alte Wehr am Mühlbach hält“, sagte Feld.",
        ("direct", "„Das alte Wehr am Mühlbach hält“", "Feld", "sagte"),
    )
    (entry,) = merged(DIRECT, excerpt)
    assert not entry.wordings_differ


def test_parts_that_share_the_cue_are_one_utterance() -> None:
    text = "„Das Wehr hält“, sagte Feld, „aber nicht für immer“."
    split = said(
        "a", text, ("direct", "„Das Wehr hält“", "Feld", "sagte"), ("direct", "„aber nicht für immer“", "Feld", "sagte")
    )
    (entry,) = merged(split)
    assert len(entry.reports[0].spans) == 2


@pytest.mark.parametrize(
    ("phrase", "is_speaker"),
    [
        ("Bürgermeisterin Rosa Feld", True),
        ("die Sprecherin des Kreises Rosa Feld", True),
        ("eine Sprecherin der Bürgermeisterin Rosa Feld", False),
        ("Rosa Feld und der Landrat", False),
        ("Rosa Felds Anwalt", False),
        ("Rosa Feld, die den Kreis mehr als zehn Jahre geführt hat", True),
    ],
)
def test_the_head_of_the_phrase_speaks(phrase: str, is_speaker: bool) -> None:
    text = f"Das Wehr am Mühlbach halte stand, sagte {phrase}."
    reading = said("a", text, ("indirect", "Das Wehr am Mühlbach halte stand", phrase, "sagte"))
    (entry,) = merged(reading, actors=(feld((reading, "Rosa Feld")),))
    assert (entry.speaker == "a1") is is_speaker


@pytest.mark.parametrize(
    ("phrase", "possessor"), [("Felds Verteidiger Karl Kern", "Felds"), ("Feld's lawyer, Karl Kern", "Feld")]
)
def test_who_speaks_for_somebody_is_the_speaker(phrase: str, possessor: str) -> None:
    reading = said("a", f"Das Wehr halte stand, sagte {phrase}.", ("indirect", "Das Wehr halte stand", phrase, "sagte"))
    kern = Actor("a2", "Karl Kern", "person", (Variant("Karl Kern", ()),), (), (builders.span(reading, "Karl Kern"),))
    (entry,) = merged(reading, actors=(feld((reading, possessor)), kern))
    assert entry.speaker == "a2"


def test_order_of_articles_changes_nothing() -> None:
    assert merged(DIRECT, INDIRECT, OTHER) == merged(OTHER, INDIRECT, DIRECT)


def test_no_quotations() -> None:
    assert merged(builders.reading("a", "Es regnet.")) == ()


def test_a_quotation_says_who_speaks_by_which_word_and_why_wordings_are_one() -> None:
    actor = feld((DIRECT, "Feld"), (INDIRECT, "Feld"))
    (entry,) = merged(DIRECT, INDIRECT, actors=(actor,))
    assert entry.why.startswith("“sagte” beside “Feld”; 2 wordings are one: ")
    assert entry.why.endswith("needed with the same speaker") or entry.why.endswith("0.80 needed")
    (alone,) = merged(OTHER)
    assert alone.why == "“sagte” beside “Feld”"
