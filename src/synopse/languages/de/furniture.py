"""German: furniture."""

from synopse.languages.rules.furniture import FurnitureRules

FURNITURE = FurnitureRules()
