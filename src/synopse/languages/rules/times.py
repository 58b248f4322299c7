"""How times are written:  months, weekdays, relative words, units."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRules:
    """How times are written: months, weekdays, relative words, units."""
