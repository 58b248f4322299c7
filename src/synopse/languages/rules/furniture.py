"""How pages talk about themselves:  cookie, login, player, comment and subscription notices, labels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRules:
    """How pages talk about themselves: cookie, login, player, comment and subscription notices, labels."""
