"""German: quotations."""

from synopse.languages.rules.quotations import QuotationRules

QUOTATIONS = QuotationRules()
