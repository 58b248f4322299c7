"""How names are written: titles before them, nouns that tell their kind, second names, short given names, countries."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Country:
    """One state in one language: ``code`` is ISO 3166-1, ``adjective`` the beginning of its adjective in lower case."""

    code: str
    names: tuple[str, ...]
    capital: str
    adjectives: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """How names are written; words are in lower case.

    ``titles`` stand before a person's name and belong to nobody's name; ``female_titles`` and ``male_titles`` tell
    the gender; ``kin`` are words of kinship in all forms. ``organisation_nouns`` and ``place_nouns`` are endings of
    nouns right before a name that tell what is named. ``place_prepositions`` lead to places where nothing else tells.
    ``not_names`` matches whole surfaces that are no names. ``aliases`` are rows of second names, the first of which
    stands for all. ``short_given`` maps a given name to the forms people use for it. ``of_age`` finds an age beside a name, ``aged``
    a definite phrase that names a person by age; both have the group ``age``.
    """

    titles: frozenset[str] = frozenset()
    female_titles: frozenset[str] = frozenset()
    male_titles: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    organisation_nouns: tuple[str, ...] = ()
    place_nouns: tuple[str, ...] = ()
    place_prepositions: frozenset[str] = frozenset()
    not_names: str = r"(?!)"
    aliases: tuple[tuple[str, ...], ...] = ()
    short_given: Mapping[str, frozenset[str]] = field(default_factory=dict)
    countries: tuple[Country, ...] = ()
    seats: Mapping[str, str] = field(default_factory=dict)
    of_age: tuple[str, ...] = ()
    aged: str = r"(?!)"


def countries(table: str) -> tuple[Country, ...]:
    """Read lines of code, names, capital and adjectives, parted by ``|``; several names by commas."""
    found = []
    for line in table.strip().splitlines():
        code, names, capital, adjectives = (re.sub(r"\s+", " ", cell.strip()) for cell in line.split("|"))
        found.append(
            Country(
                code,
                tuple(name.strip() for name in names.split(",")),
                capital,
                tuple(word.strip() for word in adjectives.split(",") if word.strip()),
            )
        )
    return tuple(found)


def short_forms(table: str) -> dict[str, frozenset[str]]:
    """Read lines of given names that people use for one another; the map is symmetric within a line."""
    forms: dict[str, set[str]] = {}
    for line in table.strip().splitlines():
        group = line.split()
        for name in group:
            forms.setdefault(name, set()).update(group)
    return {name: frozenset(others) for name, others in forms.items()}
