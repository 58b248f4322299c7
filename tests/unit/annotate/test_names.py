"""Names made consistent over an article, from invented readings."""

from __future__ import annotations

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
