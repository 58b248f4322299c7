"""How a noun phrase is put in the nominative when it is taken out of its sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclensionRules:
    """Words in lower case; genders are ``m``, ``n``, ``f``, and ``p`` for the plural of all.

    ``nominatives`` maps a determiner to its nominative by gender; the key ``""`` holds what stands where the gender is not
    known, and a determiner is left out where nothing stands ("deren", "dessen": whatever follows). Those of ``maybe_nominative`` are one already where the tagger
    says so. ``weak_after`` are determiners behind which adjectives end in -e and -en. ``quantifiers`` are inflected like
    adjectives. All endings are of nouns, so that compounds have the gender of their last part.
    """

    nominatives: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    maybe_nominative: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    """Determiners and contractions of the genitive, behind which a noun ends in -s."""
    contractions: frozenset[str] = frozenset()
    """Prepositions with the article of a masculine or neuter noun drawn in ("im")."""
    feminine_only: frozenset[str] = frozenset()
    """Articles before an inflected adjective that only a feminine singular has ("zur")."""
    told_by_article: Mapping[str, str] = field(default_factory=dict)
    """The gender that an article tells before an adjective in -e ("der Deutsche Bund", "das Rote Kreuz")."""
    weak_after: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    strong: Mapping[str, str] = field(default_factory=dict)
    """The ending of an adjective that has no article before it, by gender."""
    weak_endings: tuple[str, str] = ("", "")
    """The endings of an adjective behind an article, in the singular and in the plural."""
    adjective_end: re.Pattern[str] = _NOTHING
    """The ending of an adjective in any case."""
    of_place: re.Pattern[str] = _NOTHING
    """Words that say from where and are not inflected ("Basler")."""
    also_neuter_nominative: frozenset[str] = frozenset()
    """Those of ``maybe_nominative`` that only a neuter has in the nominative ("dieses")."""
    masculine_accusatives: frozenset[str] = frozenset()
    """Articles that in the singular only a masculine has ("den")."""
    dative_plurals: frozenset[str] = frozenset()
    """Articles that behind a preposition of the dative are a plural ("mit den")."""
    never_nominative: frozenset[str] = frozenset()
    """Articles of the other cases alone ("dem")."""
    feminine_or_plural: frozenset[str] = frozenset()
    """Articles of a feminine and of any plural ("die")."""
    fixed: frozenset[str] = frozenset()
    """Words between article and noun that are not inflected."""
    masculine: tuple[str, ...] = ()
    neuter: tuple[str, ...] = ()
    feminine_persons: tuple[str, ...] = ()
    neuter_persons: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    """Endings of masculine nouns that have -en in all cases but the nominative ("präsident")."""
    weak_e: tuple[str, ...] = ()
    """The same of those that end in -e ("zeuge")."""
    plural_e: tuple[str, ...] = ()
    """Endings of nouns whose plural ends in -e, without it ("kreis": "Kreisen" is the dative of "Kreise")."""
    kept_n: tuple[str, ...] = ()
    """Endings in -rn and -ln of nouns that keep it in the nominative ("eltern")."""
    adjectival: tuple[str, ...] = ()
    """Endings of nouns that are inflected like adjectives, without their own ("vorsitzend")."""
    joints: frozenset[str] = frozenset()
    """Words that open a sentence and join it to the one before; no part of who speaks."""
