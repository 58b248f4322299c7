"""English: statements."""

from synopse.languages.rules.statements import StatementRules

STATEMENTS = StatementRules()
