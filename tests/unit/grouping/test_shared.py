"""Which terms articles in two languages share."""

from __future__ import annotations

from synopse.grouping.shared import shared_terms
from synopse.languages.rules.concepts import concepts_of
from synopse.text.stems import stem


def test_a_rare_concept_is_shared_by_two_languages() -> None:
    german, english = stem("Lawine", "german"), stem("avalanches", "english")
    assert shared_terms("de")[german] == shared_terms("en")[english] == concepts_of("de")[german]


def test_a_common_concept_tells_no_story_from_another() -> None:
    for word, language, algorithm in [("Regierung", "de", "german"), ("government", "en", "english")]:
        found = stem(word, algorithm)
        assert found in concepts_of(language)
        assert found not in shared_terms(language)


def test_a_state_is_shared_however_common() -> None:
    assert shared_terms("de")[stem("Deutschland", "german")] == shared_terms("en")[stem("Germany", "english")] == "§DE"
