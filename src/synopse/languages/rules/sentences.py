"""Where sentences end:  abbreviations, ordinals, quotation marks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRules:
    """Where sentences end: abbreviations, ordinals, quotation marks."""
