"""Terms that several languages share: the states, and common words of the news by what they mean."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from statistics import fmean

from synopse.languages import language_codes, load_language
from synopse.languages.rules.concepts import concepts_of
from synopse.languages.rules.stem_counts import stem_counts
from synopse.text.stems import stem

_LONG_ENOUGH = 5
"""Letters of a word that two languages may have in common ("Hotel"); the shorter ones are mostly false friends ("die")."""

_RARE = 6.75
"""Nats from which a concept tells what a story is about, less than once in 850 sentences of running text: what is more common
("police", "government") any two stories share. On the rated pairs 6 to 7 do nearly alike, at 7.5 stories fall apart."""


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
    """The shared term of each stem that stands for one; a state goes before a concept, and common concepts are left out."""
    rarities = _rarities()
    telling = {known: concept for known, concept in concepts_of(language).items() if rarities[concept] >= _RARE}
    return telling | states_of(language)


@cache
def _rarities() -> dict[str, float]:
    """Inverse sentence frequency of each concept in nats: that of all its words together, the mean of its languages."""
    found: dict[str, list[float]] = {}
    for language in language_codes():
        sentences, counts = stem_counts(language)
        times: Counter[str] = Counter()
        for known, concept in concepts_of(language).items():
            times[concept] += counts.get(known, 0)
        for concept, count in times.items():
            found.setdefault(concept, []).append(math.log(sentences / (count + 1.5)))
    return {concept: fmean(values) for concept, values in found.items()}


def is_state(term: str) -> bool:
    """Whether a shared term is a state."""
    return term.startswith("§")


def may_be_shared(found: str) -> bool:
    """Whether a stem may be the same in another language, though it is no name: numbers and longer words."""
    return len(found) >= _LONG_ENOUGH or any(character.isdigit() for character in found)
