"""Edit scripts from form to lemma."""

import numpy as np
import pytest

from synopse.encoder.lemmas import Lemmatiser, apply_script


@pytest.mark.parametrize(
    ("script", "form", "lemma"),
    [
        ("=-0", "Haus", "Haus"),
        ("v-0", "Gestern", "gestern"),
        ("=-1en", "sagte", "sagten"),
        ("=-2en", "sagte", "sagen"),
        ("=g1en", "angekündigt", "ankündigen"),
        ("=-3echen", "sprach", "sprechen"),
        ("=-9x", "im", "im"),
        ("no script", "im", "im"),
    ],
)
def test_apply_script(script: str, form: str, lemma: str) -> None:
    assert apply_script(script, form) == lemma


SCRIPTS = ["=-0", "=-2en", "=-3echen", "=-1"]


@pytest.fixture
def lemmatiser() -> Lemmatiser:
    forms = {("V", "sprach"): "sprechen", ("V", "brechen"): "brechen", ("N", "Gast"): "Gast"}
    return Lemmatiser(SCRIPTS, forms)


@pytest.mark.parametrize(
    ("word", "upos", "expected"),
    [
        ("sprach", "VERB", "sprechen"),  # the table says so
        ("Sprach", "VERB", "sprechen"),  # at the head of a sentence
        ("brach", "VERB", "brechen"),  # the second script makes a known verb
        ("abbrach", "VERB", "abbrechen"),  # and one that ends as a known verb does
        ("stach", "VERB", "stach"),  # no script makes a known verb
        ("anzubieten", "VERB", "anbieten"),
        ("Ehrengast", "NOUN", "Ehrengast"),
        ("sprach", "PROPN", "sprach"),
    ],
)
def test_lemmas_prefer_known_ones(lemmatiser: Lemmatiser, word: str, upos: str, expected: str) -> None:
    scores = np.array([[3, 0, 1, -1]], np.float32)
    assert lemmatiser.lemmas([word], [upos], scores) == [expected]


def test_lemmas_of_words_together_are_those_of_each_alone(lemmatiser: Lemmatiser) -> None:
    words, tags = ["brach", "abbrach", "Hamburg", "sprach"], ["VERB", "VERB", "PROPN", "VERB"]
    scores = np.array([[3, 0, 1, -1], [0, 3, 1, 2], [1, 2, 4, 3], [9, 0, 0, 0]], np.float32)
    alone = [lemmatiser.lemmas([w], [t], s[None])[0] for w, t, s in zip(words, tags, scores, strict=True)]
    assert lemmatiser.lemmas(words, tags, scores) == alone == ["brechen", "abbrechen", "Hambechen", "sprechen"]
