"""Sentence ends in German and English, on invented text."""

from __future__ import annotations

import time

import pytest

from synopse.annotate.sentences import MAX_SENTENCE, find_sentences
from synopse.languages import load_language
from synopse.model import Article, Block

GERMAN = [
    ["Das Treffen endete am 25. April.", "Am 3. Oktober reist er weiter."],
    ["Der 3. Oktober ist ein Feiertag.", "Die 2. Bundesliga pausiert im 21. Jahrhundert nicht."],
    ["Er sprach z. B. mit Dr. Anna M. Berg über ca. 30 Fälle.", "Das war neu."],
    ["„Wir kommen wieder.“", "Dann ging sie."],
    ["„Wer war das?“, fragte Berg.", "Niemand antwortete."],
    ["„Wer war das?“ fragte Berg.", "„Ich nicht!“ rief Holm."],
    ["Er zögerte …", "Dann sprach er: Es geht nicht."],
    ["Das Haus wurde 1907 gebaut.", "1921 brannte es ab."],
    ["Sie bauten Brücken, Straßen usw.", "Der Staat zahlte alles."],
    ["Es kamen 350.", "Der Rest blieb daheim."],
    ["Karl V. regierte lange.", "Seine Erben stritten um Nr. 7 der Liste."],
    ["Die Zahl stieg auf 1.000.000 Stück (siehe S. 4).", "Mehr war nicht möglich."],
    ["Es kostet 300 Mio. €.", "Zwei zahlten."],
    ["Sie spielten „Wilde Jagd“.", "Martin sang dazu."],
    ["Das Schiff lief aus.", "© picture alliance/dpa Es war voll."],
    ["Der Zug fuhr am 1. bzw. 2. Mai um 17.30 Uhr.", "Wir warteten."],
]
ENGLISH = [
    ["Mr. Smith met Sen. Jane Q. Doe at 5 p.m. Tuesday.", "They talked for hours."],
    ["The vote is at 5 p.m.", "Lawmakers expect a close result."],
    ["He left the U.S.", "The move surprised everyone."],
    ["The U.S. President spoke.", "Nobody listened."],
    ["“Why?” Smith asked.", "“Because.”", "He sat down."],
    ["It cost $1.5 million.", "That is No. 3 on the list."],
    ["She met Representative C. A. Field of Norland.", "They talked."],
    ["The town bought Plan B.", "A day later it rained."],
]


def split(text: str, code: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [
        text[s.start : s.end] for s in find_sentences(Article(id="a", text=text, blocks=blocks), load_language(code))
    ]


@pytest.mark.parametrize("sentences", GERMAN, ids=lambda s: s[0][:20])
def test_german_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences), "de") == sentences


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda s: s[0][:20])
def test_english_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences), "en") == sentences


def test_missing_blank_after_full_stop() -> None:
    assert split("Das war das Ende.Der Nächste kam. Mehr auf www.beispiel.de und Beispiel.Com.", "de") == [
        "Das war das Ende.",
        "Der Nächste kam.",
        "Mehr auf www.beispiel.de und Beispiel.Com.",
    ]


def test_lines_end_sentences_but_wrapped_lines_do_not() -> None:
    assert split("Erstens: Ruhe\nZweitens: Eile", "de") == ["Erstens: Ruhe", "Zweitens: Eile"]
    wrapped = "Der Rat der Stadt hat am Abend nach langem Streit\nbeschlossen, die alte Brücke am Markt zu sperren und\nim Frühjahr eine neue zu bauen, die breiter sein soll\nals die alte."
    assert len(split(wrapped, "de")) == 1


def test_only_body_blocks_are_split() -> None:
    text = "Titel. Oben\nEin Satz. Noch einer.\nMehr lesen. Hier!"
    blocks = (Block("title", 0, 11), Block("paragraph", 12, 33), Block("furniture", 34, len(text)))
    assert split(text, "de", blocks) == ["Ein Satz.", "Noch einer."]


@pytest.mark.parametrize("text", ["", " \n ", "...", "?!?!", "„“"])
def test_nothing_to_split(text: str) -> None:
    assert split(text, "de") == []


def test_text_without_sentence_ends_is_cut_and_linear() -> None:
    def seconds(text: str) -> float:
        begin = time.process_time()
        found = split(text, "de")
        assert all(len(s) <= MAX_SENTENCE for s in found)
        return time.process_time() - begin

    for unit in ("wort ", "x", ".", "a.", '."', "1. ", "Dr. ", "… "):
        small, large = (seconds(unit * (n // len(unit))) for n in (100_000, 800_000))
        assert large < 30 * small + 0.2, unit


@pytest.mark.parametrize(
    ("text", "code", "parts"),
    [
        (
            "Volunteers search a dam in Upper Norland Upper Norland officials say the dam holds.",
            "en",
            ["Volunteers search a dam in Upper Norland", "Upper Norland officials say the dam holds."],
        ),
        (
            "Helfer am Damm von Bad Kelm Bad Kelm hat am Montag den Damm gesperrt.",
            "de",
            ["Helfer am Damm von Bad Kelm", "Bad Kelm hat am Montag den Damm gesperrt."],
        ),
        ("The Walla Walla council met in Baden Baden.", "en", ["The Walla Walla council met in Baden Baden."]),
        ("Kelm Kelm Kelm Kelm is the name of a song.", "en", ["Kelm Kelm Kelm Kelm is the name of a song."]),
    ],
)
def test_a_name_of_several_words_said_twice_in_a_row_ends_a_caption(text: str, code: str, parts: list[str]) -> None:
    assert split(text, code) == parts
