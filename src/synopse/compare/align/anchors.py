"""What is written otherwise in another language or another part of speech and still is the same: states and foreign names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np

from synopse.compare.align.rows import Floats, Ints
from synopse.compare.evidence import Evidence
from synopse.languages import load_language
from synopse.text.normalise import fold
from synopse.text.stems import stem

_FEWEST_SOUNDS = 3
_FEWEST_LETTERS = 6
"""Consonants and letters from which two spellings of a name are taken for one ("Khamenei" / "Chamenei")."""

_KNOWN = 2
"""Names and states that two articles have in common from which they are taken for one story: of 394 pairs of a German and an
English article on different things 95 % share at most one, of 51 on one thing all but one share two and more."""

_SPELLINGS = (
    (re.compile(r"tsch|tch|sch|sh|ch|tj|dsch|dj|zh"), "c"),
    (re.compile(r"ph|v|w"), "f"),
    (re.compile(r"[xckgq]h?|ck"), "k"),
    (re.compile(r"[bp]h?"), "b"),
    (re.compile(r"[dt]h?"), "d"),
    (re.compile(r"[sz]"), "s"),
    (re.compile(r"[aeiouyhj]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)

Names = Mapping[str, str]


@cache
def state_of(language: str) -> Names:
    """The key of each state by the stems of its one-word names and adjectives, that of its capital by the capital's."""
    rules = load_language(language)
    found: dict[str, str] = {}
    for country in rules.names.countries:
        for name in (*country.names, *country.adjectives):
            if " " not in name:
                found.setdefault(stem(name, rules.stemmer), f"§{country.code}")
        if " " not in country.capital:
            found.setdefault(stem(country.capital, rules.stemmer), f"§{country.code} capital")
    return found


@cache
def _state_by_name(language: str) -> Names:
    """The key of each state by the last word of its names as `Evidence.names` has it."""
    countries = load_language(language).names.countries
    return {fold(name.split()[-1]): f"§{country.code}" for country in reversed(countries) for name in country.names}


def named_states(one: Evidence, language: str) -> frozenset[str]:
    """Keys of the states that a statement names, with those whose names leave no stem ("U.S.")."""
    table = _state_by_name(language)
    return frozenset(table[name[4:]] for name in one.names if name.startswith("LOC:") and name[4:] in table)


def one_spelling(evidence: Sequence[Evidence], languages: Sequence[str]) -> Names:
    """For each stem of names that another language of the story spells otherwise, the key of both; empty for one language."""
    if len(set(languages)) < 2:
        return {}
    spellings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one, language in zip(evidence, languages, strict=True):
        for name in one.in_names:
            sounds = _sounds(name)
            if len(sounds) >= _FEWEST_SOUNDS and len(name) >= _FEWEST_LETTERS:
                spellings[sounds][language].add(name)
    return {
        name: f"~{sounds}"
        for sounds, by_language in spellings.items()
        if len(by_language) > 1 and len(set().union(*by_language.values())) > 1
        for names in by_language.values()
        for name in names
    }


def find_strange(pairs: Ints, evidence: Sequence[Evidence], languages: Sequence[str], article_of: Ints) -> Floats:
    """For each pair of two languages how far its articles name nothing in common, 0 to 1: they may tell of different things."""
    if len(set(languages)) < 2:
        return np.zeros(len(pairs))
    spelt = one_spelling(evidence, languages)
    named: dict[int, set[str]] = defaultdict(set)
    for one, language, article in zip(evidence, languages, article_of.tolist(), strict=True):
        named[article] |= _named(one, language, spelt)
    articles = article_of[pairs].tolist()
    return np.array(
        [
            max(0.0, 1.0 - len(named[a] & named[b]) / _KNOWN) if languages[i] != languages[j] else 0.0
            for (i, j), (a, b) in zip(pairs.tolist(), articles, strict=True)
        ]
    )


def _named(one: Evidence, language: str, spelt: Names) -> frozenset[str]:
    """Names and states of a statement as they read in other languages."""
    states = state_of(language)
    names = {spelt.get(name, name) for name in one.in_names}
    return named_states(one, language).union(names, (states[found] for found in one.stems if found in states))


def _sounds(name: str) -> str:
    """The consonants of a name as they sound, without the differences that transliteration makes."""
    for pattern, sound in _SPELLINGS:
        name = pattern.sub(sound, name)
    return name
