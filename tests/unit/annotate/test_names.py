"""Names made consistent over an article, from invented readings."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from synopse.annotate.names import find_names
from synopse.model import Article, Sentence


@dataclass(frozen=True)
class Reading:
    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Word:
    start: int
    end: int
    upos: str


@dataclass(frozen=True)
class SentenceRead:
    names: tuple[Reading, ...]
    tokens: tuple[Word, ...] = ()


def names(*sentences: tuple[str, dict[str, str]]) -> list[tuple[str, str]]:
    text = " ".join(sentence for sentence, _ in sentences)
    spans, readings, position = [], [], 0
    for sentence, marked in sentences:
        spans.append(Sentence(position, position + len(sentence)))
        found = (Reading(sentence.index(word), sentence.index(word) + len(word), kind) for word, kind in marked.items())
        readings.append(SentenceRead(tuple(found)))
        position += len(sentence) + 1
    article = Article(id="a", text=text)
    return [(text[n.start : n.end], n.kind) for n in find_names(article, spans, readings)]


def test_surname_of_a_person_is_a_person_everywhere() -> None:
    found = names(
        ("Rosa Feld kam.", {"Rosa Feld": "PER"}),
        ("Felds Rede war kurz.", {"Felds": "LOC"}),
        ("Danach ging Feld.", {}),
    )
    assert found == [("Rosa Feld", "PER"), ("Felds", "PER"), ("Feld", "PER")]


def test_adjectives_and_compounds_are_left_out_but_genitives_stay() -> None:
    found = names(
        (
            "Norlands Minister und der norländische US-Bote.",
            {"Norlands": "LOCderiv", "norländische": "LOCderiv", "US-Bote": "ORGpart"},
        )
    )
    assert found == [("Norlands", "LOC")]


def test_a_common_word_is_not_marked_as_surname() -> None:
    assert names(("Rosa Weber kam.", {"Rosa Weber": "PER"}), ("Sie ist weber als Weber.", {})) == [
        ("Rosa Weber", "PER")
    ]


def test_two_persons_side_by_side_are_split() -> None:
    found = names(
        ("Feld traf Kern.", {"Feld": "PER", "Kern": "PER"}),
        ("Feld lobte Kern.", {"Feld": "PER", "Kern": "PER"}),
        ("Hier stützt Feld Kern.", {"Feld Kern": "PER"}),
    )
    assert found[-2:] == [("Feld", "PER"), ("Kern", "PER")]


@pytest.mark.parametrize("text", ["", "x", "\ud800"])
def test_no_readings_no_names(text: str) -> None:
    assert find_names(Article(id="a", text=text), (Sentence(0, len(text)),), ()) == ()


def english(text: str, *marked: tuple[str, str], speech: str = "PROPN") -> list[tuple[str, str]]:
    return read(text, "en", *marked, speech=speech)


def read(text: str, language: str, *marked: tuple[str, str], speech: str = "PROPN") -> list[tuple[str, str]]:
    """Names of one sentence in a language, each word of it with one part of speech."""
    names_read = tuple(Reading(text.index(words), text.index(words) + len(words), kind) for words, kind in marked)
    words = tuple(Word(m.start(), m.end(), speech) for m in re.finditer(r"[\w.'&-]*\w\.?", text))
    article = Article(id="a", text=text, language=language)
    found = find_names(article, (Sentence(0, len(text)),), (SentenceRead(names_read, words),))
    return [(text[name.start : name.end], name.kind) for name in found]


@pytest.mark.parametrize(
    ("text", "marked", "kinds"),
    [
        ("Die Miliz Ketab Hisb griff an.", [("Ketab Hisb", "PER")], {"ORG"}),
        ("Der Sprecher der Firma, Karl Feld, ging.", [("Karl Feld", "PER")], {"PER"}),
        ("Sie kam in Feldheim an.", [("Feldheim", "PER")], {"LOC"}),
        ("Das Norlok-Werk brennt, Norlok schweigt.", [("Norlok", "PER")], {"ORG"}),
        ("Karl Kern GmbH zahlt.", [("Karl Kern", "PER")], {"ORG"}),
        ("Die Stadt Kernau liegt am Fluss.", [("Kernau", "PER")], {"LOC"}),
    ],
)
def test_words_beside_a_name_tell_its_kind(text: str, marked: list[tuple[str, str]], kinds: set[str]) -> None:
    assert {kind for _, kind in read(text, "de", *marked)} == kinds


@pytest.mark.parametrize(
    ("text", "marked", "kinds"),
    [
        ("The Ketab Hisb militia attacked.", ("Ketab Hisb", "PER"), {"ORG"}),
        ("The operator, Skyline Feld, was silent.", ("Skyline Feld", "PER"), {"ORG"}),
        ("The head of the company, Dan Feld, left.", ("Dan Feld", "PER"), {"PER"}),
        ("She lives in the village of Feldham now.", ("Feldham", "PER"), {"LOC"}),
        ("Sen. Dan Feld (D-Calif.) left.", ("D-Calif", "PER"), set()),
        ("The wford was gone.", ("wford", "PER"), set()),
        ("North Korea objected.", ("North Korea", "ORG"), {"LOC"}),
    ],
)
def test_english_names(text: str, marked: tuple[str, str], kinds: set[str]) -> None:
    assert {kind for _, kind in english(text, marked)} == kinds


def test_the_dot_of_an_initial_belongs_to_the_name_and_the_full_stop_does_not() -> None:
    assert read("Karl B. floh.", "de", ("Karl B.", "PER")) == [("Karl B.", "PER")]
    assert names(("Es kam Karl Kern.", {"Karl Kern.": "PER"})) == [("Karl Kern", "PER")]


def test_an_adverb_read_as_a_surname_is_none() -> None:
    assert read("Kern vor Mitternacht endete es.", "de", ("Kern", "PER"), speech="ADV") == []


def test_given_name_and_surname_read_apart_are_one_where_the_surname_is_known() -> None:
    text = "Liz Feld spoke. Eva Feld left."
    readings = tuple(Reading(start, end, "PER") for start, end in ((0, 8), (16, 19), (20, 24)))
    found = find_names(Article(id="a", text=text, language="en"), (Sentence(0, len(text)),), (SentenceRead(readings),))
    assert [text[name.start : name.end] for name in found] == ["Liz Feld", "Eva Feld"]


def test_abbreviation_in_brackets_and_organisations_elsewhere_in_the_article() -> None:
    text = "Der Bund der Fährleute (BdF) tagt. Der Bund der Fährleute schweigt, die ARD auch."
    found = read(text, "de", ("Bund der Fährleute", "ORG"))
    assert found == [("Bund der Fährleute", "ORG"), ("BdF", "ORG"), ("Bund der Fährleute", "ORG"), ("ARD", "ORG")]


@pytest.mark.parametrize(
    ("sentence", "parts", "is_name"),
    [
        ("Kurz rief Neuwahlen aus.", "ADV VERB NOUN ADP", True),
        ("Kurz zögerte er noch.", "ADV VERB PRON ADV", False),
        ("Dann will Kurz sparen.", "ADV AUX ADJ VERB", True),
        ("Vor kurzem oder kurz davor will Kurz sparen.", "ADP ADV CCONJ ADV ADV AUX ADV VERB", True),
        ("Kurz rief er kurz an.", "ADV VERB PRON ADV ADP", False),
        ("Kurz lobte sie als mutig.", "ADV VERB PRON CCONJ ADJ", True),
        ("Kurz lobte sie als kurz genug.", "ADV VERB PRON CCONJ ADV ADV", True),
        ("Das war Kurz Hut.", "PRON AUX ADJ NOUN", False),
    ],
)
def test_a_surname_that_is_an_adverb_too_is_a_name_where_it_stands_as_one(
    sentence: str, parts: str, is_name: bool
) -> None:
    head = "Emil Kurz kam."
    text = f"{head} {sentence}"
    words = [
        Word(m.start(), m.end(), part) for m, part in zip(re.finditer(r"\w+", sentence), parts.split(), strict=True)
    ]
    spans = [Sentence(0, len(head)), Sentence(len(head) + 1, len(text))]
    readings = [SentenceRead((Reading(0, 9, "PER"),)), SentenceRead((), tuple(words))]
    found = [text[n.start : n.end] for n in find_names(Article(id="a", text=text, language="de"), spans, readings)]
    assert found == ["Emil Kurz", *(["Kurz"] if is_name else [])]


def test_a_place_behind_a_full_name_is_cut_off() -> None:
    visit = ("Dann besuchte Rosa Feld Norheim.", {"Rosa Feld Norheim": "PER"})
    assert names(visit, ("In Norheim regnete es.", {"Norheim": "LOC"})) == [
        ("Rosa Feld", "PER"),
        ("Norheim", "LOC"),
        ("Norheim", "LOC"),
    ]
    assert names(visit) == [("Rosa Feld Norheim", "PER")]
