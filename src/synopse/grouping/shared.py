"""Terms that several languages share: the states, and common words of the news by what they mean."""

from __future__ import annotations

from functools import cache

from synopse.languages import load_language
from synopse.languages.rules.concepts import concepts_of
from synopse.text.stems import stem

_LONG_ENOUGH = 5
"""Letters of a word that two languages may have in common ("Hotel"); the shorter ones are mostly false friends ("die")."""


@cache
def states_of(language: str) -> dict[str, str]:
    """Term of each state by the stems of its name, its capital and its adjective."""
    rules = load_language(language)
    terms: dict[str, str] = {}
    for country in rules.names.countries:
        for name in (*country.names, country.capital, *country.adjectives):
            if " " not in name:
                terms.setdefault(stem(name, rules.stemmer), f"§{country.code}")
    return terms


@cache
def shared_terms(language: str) -> dict[str, str]:
    """The shared term of each stem that stands for one; a state goes before a concept."""
    return concepts_of(language) | states_of(language)


def is_state(term: str) -> bool:
    """Whether a shared term is a state."""
    return term.startswith("§")


def may_be_shared(found: str) -> bool:
    """Whether a stem may be the same in another language, though it is no name: numbers and longer words."""
    return len(found) >= _LONG_ENOUGH or any(character.isdigit() for character in found)
