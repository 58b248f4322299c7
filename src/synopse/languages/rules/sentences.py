"""Where sentences end: abbreviations, ordinals, quotation marks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """Where sentences end: abbreviations, ordinals, quotation marks.

    Words are lower case and without their final full stop, save ``starters``, which are written as
    at the start of a sentence.
    """

    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop never ends a sentence ("Dr", "bzw")."""
    closing_abbreviations: frozenset[str] = frozenset()
    """Words whose full stop ends a sentence only when a starter follows ("usw", "Inc")."""
    final_abbreviations: frozenset[str] = frozenset()
    """Words whose full stop ends a sentence before any capital but a continuer ("p.m")."""
    continuers: frozenset[str] = frozenset()
    """Capitalised words that go on after a final abbreviation ("Tuesday", "ET"), lower case."""
    starters: frozenset[str] = frozenset()
    """Function words that, capitalised inside a line, show that a sentence begins ("Der", "Aber")."""
    ordinal_dot: bool = False
    """True where a full stop after a number can make it an ordinal ("am 25. April")."""
    ordinal_nouns: tuple[str, ...] = ()
    """Regular expressions of words that follow an ordinal ("Jahrhundert\\w*")."""
    before_ordinal: frozenset[str] = frozenset()
    """Articles and prepositions before an ordinal ("der", "zum")."""
    speech_verbs: frozenset[str] = frozenset()
    """Verbs that carry on a sentence after a question in quotation marks (“Why?” Smith asked)."""
