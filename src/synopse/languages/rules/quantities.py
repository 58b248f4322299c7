"""How amounts are written:  number words, separators, units, hedges."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRules:
    """How amounts are written: number words, separators, units, hedges."""
