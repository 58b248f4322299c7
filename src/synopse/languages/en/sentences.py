"""English: sentences."""

from synopse.languages.rules.sentences import SentenceRules

SENTENCES = SentenceRules()
