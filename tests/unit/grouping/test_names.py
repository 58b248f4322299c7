"""Names by their capitals, and what they say about two reports of like events."""

from __future__ import annotations

from collections import Counter

import pytest

from synopse.extract import extract_article
from synopse.grouping.frequencies import Frequencies
from synopse.grouping.ledger import Ledger
from synopse.grouping.names import read_names
from synopse.grouping.stream import Grouper
from synopse.grouping.terms import NAMED, WEIGHTINGS, read_terms
from synopse.grouping.vocabulary import Vocabulary
from synopse.languages.rules.stem_counts import name_share_by_ending
from synopse.model import Article, RawArticle
from synopse.text.normalise import words


def names(text: str, language: str = "de") -> set[str]:
    vocabulary = Vocabulary()
    total = Counter(vocabulary.lexicon(language).numbers(words(text)))
    return {vocabulary.terms[found] for found in read_names(text.splitlines(), language, vocabulary, total)}


def article(name: str, text: str, language: str = "de") -> Article:
    return extract_article(RawArticle(id=name, source=name, content=text, language=language, outlet=name))


def named(text: str, language: str = "de") -> set[str]:
    frequencies = Frequencies()
    terms, _ = read_terms(article("a", text, language), language, frequencies)
    numbers = terms.keys[terms.keys % WEIGHTINGS == NAMED] // WEIGHTINGS
    return set(frequencies.vocabulary.spelled(numbers))


@pytest.mark.parametrize(
    ("text", "language", "found", "not_found"),
    [
        ("Beim Brand in Kaltenrode wurde Ottilie Brams verletzt.", "de", {"kaltenrod", "ottili"}, {"brand"}),
        ("Die Arbeit dauerte lange, sagte Wehrführer Brams.", "de", {"bram"}, {"arbeit"}),
        ("In Oberbayern hat es gebrannt.", "de", {"oberbay"}, set()),
        ("Police said the fire in Coldbrook was put out by Harriet Brams.", "en", {"coldbrook", "harriet"}, {"fire"}),
        ("Man Held After Fire Near Bridge", "en", set(), {"fire", "bridg", "held"}),
        (
            "Im Rathaus lag am Montag ein Gutachterhinweis, sagte Mertensdorf.",
            "de",
            {"mertensdorf"},
            {"gutachterhinweis"},
        ),
        ("Am Montag sprach Gernot Tannhof.", "de", {"gernot", "tannhof"}, {"montag"}),
        (
            "It rained in Coldbrook on Sunday and all through Easter in October.",
            "en",
            {"coldbrook"},
            {"sunday", "easter", "octob"},
        ),
        ("Yesterday Senator Harriet Brams spoke.", "en", {"harriet", "bram"}, {"senat"}),
        ("Firefighters came quickly. Nobody knows why firefighters left.", "en", set(), {"firefight"}),
    ],
)
def test_names_are_told_by_capitals(text: str, language: str, found: set[str], not_found: set[str]) -> None:
    said = names(text, language)
    assert found <= said
    assert not not_found & said


def test_an_ending_tells_whether_an_unknown_word_is_a_name() -> None:
    thing, place = (name_share_by_ending(word, "de") for word in ("bagatellschad", "mertensdorf"))
    assert thing < 0.2 < 0.6 < place
    assert name_share_by_ending("", "de") < 0.5
    assert name_share_by_ending("mertensdorf", "und") == 0.5


def test_the_names_kept_of_a_long_article_are_those_it_comes_back_to() -> None:
    others = " ".join(f"Dort traf sie auch Ottilie Brams{letter}rod." for letter in "abcdefghijklmnopqrstuvwxyz")
    text = f"Kroatien hat den Vorsitz. {others} Kroatien lädt ein. Kroatien zahlt. Die Gäste sind in Kroatien."
    assert "kroati" in named(text)


def stories(texts: dict[str, str]) -> list[str]:
    grouper, ledger = Grouper(), Ledger()
    for name, text in texts.items():
        ledger.note(grouper.add(article(name, text)))
    return [ledger.story_of(name) for name in texts]


@pytest.mark.parametrize("text", ["In einem mexikanischen Gefängnis gab es Kämpfe.", "Kämpfe in Mexiko."])
def test_a_state_is_named_by_its_adjective_too(text: str) -> None:
    assert "§MX" in named(text)


def test_like_events_in_two_places_are_two_stories() -> None:
    texts = {
        "a": "Feuer in Wohnhaus\n\nBeim Brand eines Wohnhauses in Kaltenrode ist am Morgen eine Frau schwer verletzt "
        "worden. Eine Rakete löste das Feuer aus, sagte Ottilie Brams von der Polizei. Der Schaden ist hoch.",
        "b": "Brand in Nordersiel\n\nIn Nordersiel hat in der Nacht ein Wohnhaus gebrannt. Ein Mann wurde schwer verletzt. "
        "Wie hoch der Schaden ist, konnte Gernot Tannhof von der Feuerwehr nicht sagen; er vermutet eine Rakete als Ursache.",
        "c": "Rakete löst Feuer aus\n\nIn Kaltenrode hat eine Rakete am Morgen ein Wohnhaus "
        "in Brand gesetzt. Eine Frau kam schwer verletzt ins Krankenhaus, sagte Ottilie Brams von der Polizei.",
    }
    assert stories(texts) == ["a", "b", "a"]


def test_who_names_nobody_is_judged_by_words_alone() -> None:
    text = (
        "wieder glatte straßen und viele unfälle am morgen, sagt die polizei, die von blechschäden spricht, von staus vor "
        "dem tunnel, von gesperrten brücken und von streufahrzeugen, die im schnee stecken bleiben"
    )
    assert not named(text)
    assert stories({"a": text, "b": text}) == ["a", "a"]
