"""How a statement's status shows:  negation, modality, plans, demands; stop words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRules:
    """How a statement's status shows: negation, modality, plans, demands; stop words."""
