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
    the gender; ``relations`` maps words of kinship in all forms to one of wife, husband, son, daughter, father, mother,
    brother, sister and kin (all others), ``possessives`` "his" and "her" in all forms to the gender of the owner.
    ``organisation_nouns`` and ``place_nouns`` are endings of
    nouns right before a name that tell what is named. ``organisations``
    are well-known ones as they are written, which nothing else is called; ``body_compounds`` end
    compounds that only a body's name begins ("-Werk"). ``place_prepositions`` lead to places where nothing else tells.
    ``not_names`` matches whole surfaces that are no names. ``aliases`` are rows of second names, the first of which
    stands for all. ``short_given`` maps a given name to the forms people use for it. ``countries`` are states,
    ``seats`` the buildings and bodies that stand for their governments. ``called_after`` are words beside a surname that make it a government's or family's name.
    ``indefinite`` are articles.
    ``offices`` are endings of nouns of office and
    trade beside the role nouns of quotations, ``short_offices`` abbreviations of such nouns. ``ranks`` are nouns for
    the head of a state and of a government, ``deputies`` words before an office that make it another one,
    ``dative`` prepositions after which "den" is a plural; ``past`` begins words that say an office is a former one, ``previous`` those that say it gives way to another; ``neutral`` words
    in a phrase say nothing about whose office it is. ``of_age`` finds an age right after a name, ``age_before`` right
    before it, ``aged`` a definite phrase that names a person by age; all have the group ``age``.
    """

    titles: frozenset[str] = frozenset()
    female_titles: frozenset[str] = frozenset()
    male_titles: frozenset[str] = frozenset()
    academic_titles: frozenset[str] = frozenset()
    """Short forms of degrees before a name, which are no roles ("dr")."""
    relations: Mapping[str, str] = field(default_factory=dict)
    possessives: Mapping[str, str] = field(default_factory=dict)
    organisation_nouns: tuple[str, ...] = ()
    place_nouns: tuple[str, ...] = ()
    body_compounds: tuple[str, ...] = ()
    organisations: frozenset[str] = frozenset()
    place_prepositions: frozenset[str] = frozenset()
    not_names: str = r"(?!)"
    aliases: tuple[tuple[str, ...], ...] = ()
    short_given: Mapping[str, frozenset[str]] = field(default_factory=dict)
    countries: tuple[Country, ...] = ()
    seats: Mapping[str, str] = field(default_factory=dict)
    called_after: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()
    short_offices: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    deputies: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    past: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    by_marriage: str = ""
    """What follows the word for a relative to name the husband's or the wife's ("brother-in-law")."""
    neutral: frozenset[str] = frozenset()
    of_age: tuple[str, ...] = ()
    subject_pronouns: frozenset[str] = frozenset()
    """Pronouns behind a verb that are its subject, so that the word before it is no name ("Kurz zögerte er")."""
    object_pronouns: frozenset[str] = frozenset()
    """Those of them that may be its object ("Kurz lobte sie als mutig")."""
    articles: frozenset[str] = frozenset()
    """Articles in the nominative, with which a name may begin ("The Hague")."""
    deputy_prefixes: tuple[str, ...] = ()
    """Beginnings of compounds that name a deputy, not the one who is stood in for ("Vizepräsident")."""
    relation_of: str = r"(?!)"
    """What stands between a word of kinship and the name of whose it is ("sister of")."""
    relation_articles: str = r"(?!)"
    """Articles before a word of kinship in apposition (", the younger sister of")."""
    joins: frozenset[str] = frozenset()
    """Words between the last two names of a list."""
    of: str = r"(?!)"
    """Prepositions that lead from the noun for what is named to the name ("the city of")."""
    of_another: str = r"(?!)"
    """The end of the words before a noun that is another's ("from the company")."""
    age_before: str = r"(?!)"
    aged: str = r"(?!)"

    @property
    def kin(self) -> frozenset[str]:
        """All words of kinship."""
        return frozenset(self.relations)


def relations(table: str) -> dict[str, str]:
    """Read lines of a relation and the words for it."""
    return {word: line.split()[0] for line in table.strip().splitlines() for word in line.split()[1:]}


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
