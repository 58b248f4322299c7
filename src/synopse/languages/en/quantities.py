"""English: quantities."""

from synopse.languages.rules.quantities import QuantityRules

QUANTITIES = QuantityRules()
