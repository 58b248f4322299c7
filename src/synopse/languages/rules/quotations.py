"""How speech is reported:  speech verbs and nouns, marks, subjunctive forms, pronouns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRules:
    """How speech is reported: speech verbs and nouns, marks, subjunctive forms, pronouns."""
