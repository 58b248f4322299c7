"""Words of two languages that stand for one concept are one term."""

from __future__ import annotations

from synopse.compare.align.terms import story_keys, weigh_terms
from synopse.compare.evidence import Evidence
from synopse.languages.rules.concepts import concepts_of
from synopse.text.stems import stem


def _saying(language: str, *words: str, named: tuple[str, ...] = ()) -> Evidence:
    stems = tuple(stem(word, {"de": "german", "en": "english"}[language]) for word in words)
    in_names = frozenset(one for one, word in zip(stems, words, strict=True) if word in named)
    return Evidence(stems, (), in_names, frozenset(), (), (), len(stems))


def test_inflected_words_of_two_languages_have_one_key() -> None:
    german, english = concepts_of("de"), concepts_of("en")
    for one, other in [("Botschaften", "embassies"), ("gestorben", "died"), ("Richterin", "judges")]:
        assert german[stem(one, "german")] == english[stem(other, "english")]


def test_irregular_forms_and_the_words_of_austria_and_switzerland_have_the_concept() -> None:
    german, english = concepts_of("de"), concepts_of("en")
    for one, other in [
        ("ertrank", "drowned"),
        ("Lenkerin", "motorist"),
        ("Angelobung", "inauguration"),
        ("Velo", "bicycle"),
    ]:
        assert german[stem(one, "german")] == english[stem(other, "english")]


def test_words_that_are_alike_but_not_of_one_meaning_stay_apart() -> None:
    german = concepts_of("de")
    for one, other in [("Nichte", "nicht"), ("Wolle", "wollen"), ("Spaten", "später"), ("äußern", "außer")]:
        assert stem(one, "german") == stem(other, "german")
        assert stem(one, "german") not in german


def test_a_language_without_a_list_has_no_concepts() -> None:
    assert concepts_of("und") == {}


def test_two_languages_share_what_the_words_mean() -> None:
    german, english = _saying("de", "Soldaten", "Brücke"), _saying("en", "soldiers", "bridge")
    one, other = story_keys([german, english], ["de", "en"])
    assert one.keys() == other.keys()


def test_german_words_of_one_meaning_are_one() -> None:
    one, other = story_keys([_saying("de", "Angriff"), _saying("de", "Anschlag")], ["de", "de"])
    assert one.keys() == other.keys()


def test_english_alone_keeps_its_words_apart() -> None:
    one, other = story_keys([_saying("en", "attack"), _saying("en", "assault")], ["en", "en"])
    assert not one.keys() & other.keys()


def test_a_word_in_a_name_is_no_concept() -> None:
    german, english = _saying("de", "König", named=("König",)), _saying("en", "king")
    one, other = story_keys([german, english], ["de", "en"])
    assert not one.keys() & other.keys()


def test_a_part_of_a_compound_meets_the_word_of_the_other_language() -> None:
    german, english = _saying("de", "Krankenhausbrücke"), _saying("en", "bridge")
    terms = weigh_terms([german, english], ["de", "en"], [(0, 0), (1, 0)])
    assert set(terms.parts.columns.tolist()) & set(terms.words.columns.tolist())
