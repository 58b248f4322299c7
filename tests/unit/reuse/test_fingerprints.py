"""Winnowing keeps its promise."""

from __future__ import annotations

import random

import numpy as np

from synopse.reuse.fingerprints import GRAM, WINDOW, select
from synopse.reuse.words import QUOTED_BIT, SHORT_BIT, read_words
from unit.reuse.made_articles import sentences

ALL = None


def test_a_shared_stretch_of_twelve_words_has_a_fingerprint_in_common() -> None:
    rng = random.Random(1)
    shared = " ".join(sentences(rng, 3)).split()[: GRAM + WINDOW - 1]
    for _ in range(50):
        texts = [" ".join([*sentences(rng, 2), *shared, *sentences(rng, 2)]) for _ in range(2)]
        articles, _, hashes = select(read_words(texts, [ALL, ALL]))
        assert set(hashes[articles == 0].tolist()) & set(hashes[articles == 1].tolist())


def test_fingerprints_are_few_and_depend_on_the_article_alone() -> None:
    rng = random.Random(2)
    texts = [" ".join(sentences(rng, n)) for n in (0, 1, 40, 1, 30)]
    words = read_words(texts, [ALL] * 5)
    articles, places, hashes = select(words)
    for number, text in enumerate(texts):
        alone = select(read_words([text], [ALL]))
        here = articles == number
        assert np.array_equal(alone[2], hashes[here])
        assert np.array_equal(alone[1], places[here] - words.offsets[number])
    assert 0.15 < len(hashes) / len(words.codes) < 0.35


def test_a_word_code_says_what_is_short_and_what_is_quoted() -> None:
    words = read_words(['Er sagte: "Das geht so auf keinen Fall weiter", und GRÖẞE ist Groesse.'], [ALL])
    short = [bool(code & SHORT_BIT) for code in words.codes.tolist()]
    quoted = [bool(code & QUOTED_BIT) for code in words.codes.tolist()]
    assert short == [True, False, True, True, True, True, False, True, False, True, False, True, False]
    assert quoted == [False] * 2 + [True] * 7 + [False] * 4
    bits = int(SHORT_BIT | QUOTED_BIT)
    assert words.codes[10] & ~np.uint32(bits) == words.codes[12] & ~np.uint32(bits)
