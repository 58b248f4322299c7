"""Numbers of terms, the rings of their articles, and what an article's wording comes to."""

from __future__ import annotations

import random

import numpy as np
import pytest

from synopse.grouping.frequencies import Frequencies
from synopse.grouping.postings import Postings
from synopse.grouping.terms import ACROSS, OPENING, TITLE, WEIGHTINGS, WHOLE, read_terms
from synopse.grouping.vocabulary import NONE, Vocabulary
from synopse.grouping.wording import read_wording
from synopse.model import Article, Block

TEXT = "Die Wasserpreise in Nordersiel steigen. Frankreich und Paris zahlen. Die Wasserpreise bleiben, sagt das Amt."


def article(text: str, title: str | None = None) -> Article:
    return Article(id="a", title=title, text=text, language="de", blocks=(Block("paragraph", 0, len(text)),))


def test_terms_stand_in_order_of_their_characters() -> None:
    vocabulary = Vocabulary()
    terms = [
        "verwaltungsgerichtshof",
        "verwaltungsgerichts",
        "ä",
        "§FR",
        "a",
        "",
        "verwaltungsgerichtsbarkeit",
        "z" * 40,
    ]
    terms += ["z" * 40 + "a", "z" * 39, "\udcff", "𐐷"]
    for seed in range(5):
        drawn = random.Random(seed).choices(terms, k=30)
        numbers = np.array([vocabulary.number(term) for term in drawn])
        assert [vocabulary.terms[number] for number in numbers[vocabulary.order(numbers)]] == sorted(drawn)


def test_a_word_has_the_number_of_its_stem_and_its_state() -> None:
    vocabulary = Vocabulary()
    lexicon = vocabulary.lexicon("de")
    paris, france = lexicon.numbers(["Paris", "Frankreich"])
    assert paris != france
    assert lexicon.states[paris] == lexicon.states[france] == vocabulary.number("§FR")
    assert lexicon.states[lexicon["Hafen"]] == NONE
    assert lexicon["Häfen"] == lexicon["Hafen"]


def test_a_part_of_a_compound_counts_as_often_as_the_compound_unless_it_is_a_word_there() -> None:
    vocabulary = Vocabulary()
    read = read_wording(article(TEXT), "de", vocabulary)
    factors = {vocabulary.terms[read.numbers[place]]: factor for place, factor in zip(*read.whole, strict=True)}
    assert factors["wasserpreis"] == factors["preis"] == pytest.approx(1 + np.log(2))
    assert factors["§FR"] == pytest.approx(1 + np.log(2))
    assert factors["paris"] == 1.0
    said = {vocabulary.terms[number] for number in read.numbers[read.is_said]}
    assert "§FR" in said
    assert "preis" not in said
    own = read_wording(article(TEXT + " Der Preis fällt. Ein Preis steigt. Preis!"), "de", vocabulary)
    factors = {vocabulary.terms[own.numbers[place]]: factor for place, factor in zip(*own.whole, strict=True)}
    assert factors["preis"] == pytest.approx(1 + np.log(3))


def test_opening_and_title_are_the_first_words() -> None:
    vocabulary = Vocabulary()
    filler = " ".join(f"wort{number}" for number in range(100))
    read = read_wording(article(filler, "Hafen Nordersiel"), "de", vocabulary)
    assert [vocabulary.terms[read.numbers[place]] for place in read.title[0]] == ["haf", "nordersiel"]
    assert len(read.opening[0]) == 50
    assert len(read.whole[0]) == 102
    assert len(read_wording(article(filler), "de", vocabulary).title[0]) == 12
    assert len(read_wording(article("?!"), "de", vocabulary).numbers) == 0


def test_weights_are_unit_vectors() -> None:
    terms, trail = read_terms(article(TEXT, "Wasserpreise bleiben"), "de", Frequencies())
    for kind in (WHOLE, OPENING, TITLE, ACROSS):
        weights = terms.weights[terms.keys % WEIGHTINGS == kind]
        assert float(weights @ weights) == pytest.approx(1.0)
    assert list(trail.pulls) == sorted(trail.pulls, reverse=True)
    assert set(trail.own) <= set(terms.keys // WEIGHTINGS)
    assert set(trail.names) <= set(terms.keys[terms.keys % WEIGHTINGS == ACROSS] // WEIGHTINGS)


def test_rings_hold_the_latest_articles_of_each_term() -> None:
    generator = random.Random(3)
    postings, plain = Postings(), dict[int, list[int]]()
    for place in range(3_000):
        terms = generator.sample(range(8), 3) + generator.sample(range(8, 2_000), 5)
        postings.add(np.array(terms), place)
        for term in terms:
            plain.setdefault(term, []).append(place)
        if place == 1_500:
            postings.sweep(1_000)
            plain = {term: places for term, places in plain.items() if places[-1] >= 1_000}
    asked = [*range(2_000), 10_000]
    places, sizes = postings.of(np.array(asked))
    for term, found in zip(asked, np.split(places, np.cumsum(sizes)[:-1]), strict=True):
        assert sorted(found.tolist()) == plain.get(term, [])[-256:]


def test_rings_of_forgotten_terms_are_used_again() -> None:
    postings = Postings()
    for place in range(20_000):
        postings.add(np.array([place, place + 1]), place)
        if place % 100 == 0:
            postings.sweep(place - 50)
    assert len(postings._rings) <= 4_096
