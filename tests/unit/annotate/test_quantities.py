"""Amounts in German and English, on invented text."""

from __future__ import annotations

import pytest

from synopse.annotate.quantities import find_quantities
from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article, Quantity, Token


def find(text: str, code: str, tokens: tuple[Token, ...] = ()) -> tuple[Quantity, ...]:
    article, language = Article(id="a", text=text, published="2019-04-25", language=code), load_language(code)
    sentences = find_sentences(article, language)
    return find_quantities(article, sentences, find_times(article, sentences, language), language, tokens)


def amounts(text: str, code: str) -> list[tuple[str, float | None, float | None, float | None, str | None, str | None]]:
    return [(text[q.start : q.end], q.value, q.low, q.high, q.unit, q.of) for q in find(text, code)]


GERMAN = {
    "Mindestens 14 Menschen starben.": [("Mindestens 14", None, 14, None, None, "Menschen")],
    "Mehr als 30 wurden verletzt.": [("Mehr als 30", None, 30, None, None, None)],
    "Sie verlor 1,5 Millionen Euro.": [("1,5 Millionen Euro", 1.5e6, None, None, "EUR", None)],
    "Es waren rund 1.000 Kunden.": [("rund 1.000", 1000, None, None, None, "Kunden")],
    "Zwei Dutzend Filialen schließen.": [("Zwei Dutzend", 24, None, None, None, "Filialen")],
    "Es kamen zwischen 20 und 30 Polizisten.": [("zwischen 20 und 30", None, 20, 30, None, "Polizisten")],
    "Zwei bis drei Millionen Euro fehlen.": [("Zwei bis drei Millionen Euro", None, 2e6, 3e6, "EUR", None)],
    "Drei weitere Verletzte liegen im Spital.": [("Drei", 3, None, None, None, "Verletzte")],
    "Zwei mutmaßliche Täter flohen.": [("Zwei", 2, None, None, None, "Täter")],
    "Bis zu 50 Prozent sind möglich.": [("Bis zu 50 Prozent", None, None, 50, "percent", None)],
    "Er stieg um 0,5 Prozentpunkte.": [("0,5 Prozentpunkte", 0.5, None, None, "percentage_point", None)],
    "Die Strecke ist 9.200 Kilometer lang.": [("9.200 Kilometer", 9200, None, None, "km", None)],
    "Bei minus 12 Grad wurde gebaut.": [("minus 12 Grad", -12, None, None, "°C", None)],
    "Der 35-jährige Mann schwieg.": [("35-jährige", 35, None, None, "year", "Mann")],
    "Eine 35 Jahre alte Frau half.": [("35 Jahre alte", 35, None, None, "year", None)],
    "Hunderte Demonstranten kamen.": [("Hunderte", None, 100, 1000, None, "Demonstranten")],
    "Ein Drittel der Bevölkerung ging.": [("Ein Drittel", 33.333, None, None, "percent", "Bevölkerung")],
    "Eine halbe Million Menschen floh.": [("Eine halbe Million", 5e5, None, None, None, "Menschen")],
    "Die Zahl der Toten stieg auf 14.": [("14", 14, None, None, None, "Toten")],
    "Es gab 40 000 Zuschauer und 1'500 Helfer.": [
        ("40 000", 40000, None, None, None, "Zuschauer"),
        ("1'500", 1500, None, None, None, "Helfer"),
    ],
    "Das kostet $5 Milliarden oder 300 Mio. €.": [
        ("$5 Milliarden", 5e9, None, None, "USD", None),
        ("300 Mio. €", 3e8, None, None, "EUR", None),
    ],
}
ENGLISH = {
    "At least 14 people died.": [("At least 14", None, 14, None, None, "people")],
    "It lost $1.5 billion.": [("$1.5 billion", 1.5e9, None, None, "USD", None)],
    "Three police officers fell.": [("Three", 3, None, None, None, "police")],
    "Tens of thousands of people came.": [("Tens of thousands", None, 1e4, 1e5, None, "people")],
    "A 35-year-old man and John Holm, 53, of Leeds met.": [
        ("35-year-old", 35, None, None, "year", None),
        ("53", 53, None, None, "year", None),
    ],
    "Fewer than 10 cases are left.": [("Fewer than 10", None, None, 10, None, "cases")],
    "It rose from 20% to 30%.": [("20%", 20, None, None, "percent", None), ("30%", 30, None, None, "percent", None)],
    "It costs $40-$50.": [("$40-$50", None, 40, 50, "USD", None)],
    "Some $5 billion or 300 million euros.": [
        ("Some $5 billion", 5e9, None, None, "USD", None),
        ("300 million euros", 3e8, None, None, "EUR", None),
    ],
    "Two-thirds of voters agree.": [("Two-thirds", 66.667, None, None, "percent", "voters")],
}


@pytest.mark.parametrize("text", GERMAN)
def test_german(text: str) -> None:
    assert amounts(text, "de") == GERMAN[text]


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert amounts(text, "en") == ENGLISH[text]


@pytest.mark.parametrize(
    "text",
    [
        "Die Boeing 737, Covid-19, G7 und Paragraf 23 auf Platz 3.",
        "Es endete 2:1, zum dritten Mal, dreimal gar.",
        "Eine Frau und ein Mann wohnen in der Hauptstraße 12.",
        "Der 3. Platz und das 2. Tor.",
        "Am 25. April 2019 um 17.30 Uhr sprachen sie zwei Stunden lang.",
        "Telefon 0123 456 789.",
        "Ein 7-0 Sieg im 5G-Netz.",
    ],
)
def test_no_amounts_german(text: str) -> None:
    assert amounts(text, "de") == []


def test_approximation() -> None:
    assert [q.approx for q in find("Rund 30 Gäste und 20 Helfer kamen, dazu Dutzende Neugierige.", "de")] == [
        True,
        False,
        True,
    ]


def test_tokens_name_the_counted_noun() -> None:
    text = "Six masked Holm gang members fled."
    words = [
        ("Six", "NUM"),
        ("masked", "ADJ"),
        ("Holm", "PROPN"),
        ("gang", "NOUN"),
        ("members", "NOUN"),
        ("fled", "VERB"),
        (".", "PUNCT"),
    ]
    tokens, position = [], 0
    for word, upos in words:
        start = text.index(word, position)
        position = start + len(word)
        tokens.append(Token(start, position, upos, word.lower(), "_", -1, "dep"))
    assert [q.of for q in find(text, "en", tuple(tokens))] == ["members"]
