"""Single words in the nominative: nouns without the ending of their case, adjectives with that of their gender."""

from __future__ import annotations

from synopse.languages import load_language
from synopse.languages.rules.declension import DeclensionRules
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading, Token


class Inflection:
    """The words of one reading and what its language knows of their endings."""

    def __init__(self, reading: Reading) -> None:
        language = load_language(reading.article.language)
        self._text = reading.article.text
        self._tokens = reading.tokens
        self._rules: DeclensionRules = language.declension
        self._speech: QuotationRules = language.quotations

    def _word(self, token: Token) -> str:
        return self._text[token.start : token.end]

    def _adjective(self, token: Token, ending: str) -> str:
        word = self._word(token)
        if token.upos == "NUM" or self._rules.of_place.match(word) or not ending or word.lower() in self._rules.fixed:
            return word
        return self._rules.adjective_end.sub(ending, word, count=1)

    def _is_adjectival(self, word: str) -> bool:
        return (
            self._rules.adjective_end.sub("", word.lower()).endswith(self._rules.adjectival or ("\0",))
            and word.lower()[-1] in "enrms"
        )

    def _singular_word(self, noun: Token, *, is_genitive: bool = True) -> str:
        """A masculine or neuter noun without the ending of its case."""
        word = self._word(noun)
        if noun.upos == "NOUN" and word.endswith("en") and word[:-2].endswith(self._rules.weak or ("\0",)):
            return word[:-2]
        if noun.upos == "NOUN" and word.lower().endswith(tuple(f"{ending}n" for ending in self._rules.weak_e)):
            return word[:-1]
        if noun.upos == "NOUN" and word in {f"{noun.lemma}n", f"{noun.lemma}en"}:
            return noun.lemma
        known = self._rules.masculine + self._rules.neuter
        is_base = word == noun.lemma and not word.endswith("es") and not word[:-1].lower().endswith(known)
        if not is_genitive or not word.endswith("s") or word.endswith("ss") or is_base:
            return word
        if word.endswith("nisses"):
            return word[:-3]
        is_long = word.endswith("es") and (noun.lemma != word[:-1] or word[-3] in "sßxz")
        return word[:-2] if is_long else word[:-1]

    def _plural(self, noun: Token, *, keep: bool) -> str:
        """The nominative of a plural; ``keep`` where an article stands before it, which leaves "Beamten" as it is."""
        word = self._word(noun)
        lower = word.lower()
        if self._is_adjectival(word):
            return word if keep else self._rules.adjective_end.sub("e", word)
        if "Case=Gen" in noun.feats or not lower.endswith("n"):
            return word
        if lower.endswith(("rn", "ln")):
            return word if lower.endswith(self._rules.kept_n) else word[:-1]
        return word[:-1] if lower[:-2].endswith(self._rules.plural_e) and lower.endswith("en") else word

    def _known(self, noun: Token) -> str:
        """The gender of a masculine or neuter noun by its last part, the longest that is known."""
        lower = self._singular_word(noun).lower()
        found = [(len(e), "m") for e in self._rules.masculine if lower.endswith(e)]
        found += [(len(e), "n") for e in self._rules.neuter if lower.endswith(e)]
        if found:
            return max(found)[1]
        return "m" if lower.endswith(self._speech.role_endings or ("\0",)) else ""

    def _person(self, noun: str) -> str:
        lower = noun.lower()
        if lower.endswith(self._rules.neuter_persons or ("\0",)):
            return "n"
        return "f" if lower.endswith(self._rules.feminine_persons or ("\0",)) else "m"
