"""A noun phrase as it stands alone: "laut den norländischen Behörden" names "Die norländischen Behörden".

Gender is taken from what shows it for sure: the article's form, the ending of an adjective, the last part of a compound
whose gender the language knows. The tagger is asked for number, case and lemma, which it tells well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.inflection import Inflection
from synopse.model import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_INSIDE = frozenset({"ADJ", "NUM", "DET"})
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
_OBLIQUE = re.compile(r"Case=(?:Gen|Dat|Acc)")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Determiner (or none), words between, head noun, and what follows it."""

    determiner: Token | None
    between: Sequence[Token]
    noun: Token
    rest: Sequence[Token]


class Declension(Inflection):
    """Puts phrases of one reading in the nominative."""

    def heading(self, start: int, end: int) -> str:
        """The words of ``start:end`` on one line, in the nominative where that is sure."""
        plain = _one_line(self._text[start:end])
        own = self._own(start, end)
        return self._declined(own, end) or plain if own else plain

    def role(self, start: int, end: int) -> str:
        """A role beside a person's name without its article, as an apposition; empty where it names several persons."""
        plain = _one_line(self._text[start:end])
        own = self._own(start, end)
        phrase = self._split(own)
        if phrase is None or (phrase.determiner is None and phrase.noun.upos != "NOUN"):
            return plain  # "Norlands Präsident"
        if self._is_many(phrase):
            return ""
        gender = self._role_gender(phrase)
        if gender != "n" and phrase.determiner and self._told(phrase.determiner) == "n":
            return ""  # "das Virus Professor Feld": another's noun
        noun = self._singular(phrase, gender, weak=False)
        if not noun or not gender:
            return ""
        words = [self._adjective(token, self._rules.strong[gender]) for token in phrase.between]
        return self._joined([*words, noun], phrase, end)

    def name(self, start: int, end: int) -> str:
        """A name as it is called: "Deutsche Presse-Agentur" where the text writes "der Deutschen Presse-Agentur"."""
        plain = _one_line(self._text[start:end])
        own = self._own(start, end)
        first = bisect_left(self._tokens, start, key=lambda token: token.start)
        before = self._word(self._tokens[first - 1]).lower() if first else ""
        told = self._rules.told_by_article.get(before, "")  # "der Deutsche Bund": no other gender has this form
        endings = ("en", "em", "e") if told else ("en", "em")
        count = next((i for i in range(len(own)) if not self._is_weak_attribute(own, i, endings)), 0)
        if not self._rules.nominatives or not count or own[count].upos not in _NOUNS:
            return plain
        phrase = _Phrase(None, own[:count], own[count], own[count + 1 :])
        is_nominative = bool(told) and self._word(own[0]).endswith("e")
        gender = told if is_nominative else self._name_gender(phrase.noun, before)
        if not gender:
            return plain
        noun = self._plural(phrase.noun, keep=False) if gender == "p" else self._singular(phrase, gender, weak=False)
        words = [self._adjective(token, self._rules.strong[gender]) for token in phrase.between]
        return self._joined([*words, self._word(phrase.noun) if is_nominative else noun], phrase, end)

    def _is_weak_attribute(self, own: Sequence[Token], at: int, endings: tuple[str, ...]) -> bool:
        is_adjective = own[at].upos == "ADJ" or self._is_attribute(own, at)
        return is_adjective and self._word(own[at]).endswith(endings) and at + 1 < len(own)

    def _name_gender(self, noun: Token, before: str) -> str:
        """The gender of a name with an inflected adjective, by the article before it and its noun."""
        forms = self._rules.nominatives.get(before)
        is_one = before in self._rules.contractions or (forms is not None and forms.keys().isdisjoint("fp"))
        is_one = is_one or (
            before in self._rules.dative_plurals and self._word(noun) == noun.lemma and bool(self._known(noun))
        )
        if "Number=Plur" in noun.feats and not is_one:
            return "p"
        is_feminine = self._word(noun).lower().endswith(self._speech.feminine_nouns or ("\0",))
        if not is_one and (is_feminine or before in self._rules.feminine_only):
            return "f"
        return self._known(noun)

    def _own(self, start: int, end: int) -> Sequence[Token]:
        first, last = (bisect_left(self._tokens, place, key=lambda token: token.start) for place in (start, end))
        return self._tokens[first:last]

    def _split(self, own: Sequence[Token]) -> _Phrase | None:
        """The parts of a phrase; None where it is built in another way."""
        if not self._rules.nominatives or not own:
            return None
        first = self._word(own[0]).lower()
        is_opened = first in self._rules.nominatives or (
            own[0].upos == "DET" and first not in self._rules.quantifiers and first not in self._rules.fixed
        )
        low = 1 if is_opened else 0
        head = next((i for i in range(low, len(own)) if own[i].upos in _NOUNS and not self._is_attribute(own, i)), None)
        if head is None or any(own[i].upos not in _INSIDE and not self._is_attribute(own, i) for i in range(low, head)):
            return None
        return _Phrase(own[0] if is_opened else None, own[low:head], own[head], own[head + 1 :])

    def _told(self, determiner: Token) -> str:
        return self._rules.told_by_article.get(self._word(determiner).lower(), "")

    def _is_attribute(self, own: Sequence[Token], at: int) -> bool:
        """Whether a part of a name is an adjective ("des Roten Kreuzes") or says from where ("des Basler Händlers")."""
        token = own[at]
        if token.upos == "NOUN" or at + 1 >= len(own) or own[at + 1].upos not in _NOUNS:
            return False
        return "Degree=" in token.feats or token.lemma.islower() or bool(self._rules.of_place.match(self._word(token)))

    def _declined(self, own: Sequence[Token], end: int) -> str | None:
        """The phrase in the nominative; None where it is one already or cannot be made one."""
        phrase = self._split(own)
        if phrase is None or not self._is_oblique(phrase):
            return None
        determiner = self._word(phrase.determiner).lower() if phrase.determiner else ""
        gender = self._gender(phrase)
        forms = self._rules.nominatives.get(determiner, {})
        if phrase.determiner is not None and not forms:
            return _one_line(self._text[phrase.determiner.end : end])
        article = forms.get(gender, forms.get("", ""))
        weak = article in self._rules.weak_after
        singular, plural = self._rules.weak_endings
        ending = (plural if gender == "p" else singular) if weak else self._rules.strong.get(gender, "")
        if article and gender == "p":
            ending = plural
        if phrase.between and not ending:
            phrase = _Phrase(phrase.determiner, (), phrase.noun, phrase.rest)  # better short than in a wrong gender
        noun = (
            self._plural(phrase.noun, keep=bool(article))
            if gender == "p"
            else self._singular(phrase, gender, weak=weak)
        )
        words = [self._adjective(token, ending) for token in phrase.between]
        return self._joined([*([article] if article else []), *words, noun], phrase, end)

    def _joined(self, words: Sequence[str], phrase: _Phrase, end: int) -> str:
        """The words and what follows the noun, where a second phrase of the same case is put in the nominative too."""
        named = next((i for i, token in enumerate(phrase.rest) if token.upos != "PROPN"), 0)
        rest = phrase.rest[named:]
        if len(rest) > 1 and rest[0].upos == "CCONJ" and self._word(rest[1]).lower() in self._rules.nominatives:
            other = self._declined(rest[1:], end)
            if other is not None:
                return _one_line(" ".join(words) + self._text[phrase.noun.end : rest[0].end] + f" {other}")
        return _one_line(" ".join(words) + self._text[phrase.noun.end : end])

    def _is_oblique(self, phrase: _Phrase) -> bool:
        determiner, noun = phrase.determiner, phrase.noun
        if determiner is not None:
            word = self._word(determiner).lower()
            if word not in self._rules.nominatives:
                return False
            if word not in self._rules.maybe_nominative:
                return True
            if (
                word in self._rules.also_neuter_nominative
                or "Case=Nom" in determiner.feats
                or not _OBLIQUE.search(determiner.feats)
            ):
                return "Case=Gen" in determiner.feats and self._word(noun).endswith("s")
            return "Number=Plur" in determiner.feats or not self._is_masculine(noun)
        if noun.upos != "NOUN":
            return False
        if not phrase.between:
            return "Case=Dat" in noun.feats and "Number=Plur" in noun.feats
        first = phrase.between[0]
        ending = re.search(r"e[nmr]\Z", self._word(first))
        if ending is None or self._rules.of_place.match(self._word(first)):
            return False
        if ending.group() == "en" and "Number=Plur" in noun.feats:
            return True  # without an article nothing but the dative ends so
        if not _OBLIQUE.search(first.feats):
            return False
        return ending.group() != "er" or "Number=Plur" in noun.feats or not self._is_masculine(noun)

    def _is_masculine(self, noun: Token) -> bool:
        return "Number=Sing" in noun.feats and self._ends_in(noun, self._rules.masculine + self._speech.role_endings)

    def _ends_in(self, noun: Token, endings: tuple[str, ...]) -> bool:
        word = self._word(noun).lower()
        return word.endswith(endings or ("\0",)) and not word.endswith(self._speech.feminine_endings or ("\0",))

    def _gender(self, phrase: _Phrase) -> str:
        """The gender of an oblique phrase, "p" for the plural, "" where nothing shows it."""
        noun, determiner = phrase.noun, phrase.determiner
        word = self._word(determiner).lower() if determiner else ""
        adjective = self._word(phrase.between[0]).lower() if phrase.between else ""
        forms = self._rules.nominatives.get(word)
        is_plural = "Number=Plur" in noun.feats and (determiner is None or "Number=Plur" in determiner.feats)
        if is_plural and (forms is None or "p" in forms) and not adjective.endswith("em"):
            return "p"
        if forms is not None and "f" in forms:
            return "f"
        if forms is None and adjective.endswith("er"):
            return "f"
        if word in self._rules.masculine_accusatives and "Number=Sing" in noun.feats:
            return "m"
        return self._known(noun)

    def _is_many(self, phrase: _Phrase) -> bool:
        """Whether a role names several persons: by the tags, by "beide", by "die" before a noun that is no woman's."""
        determiner, noun = phrase.determiner, self._word(phrase.noun)
        if any(self._word(token).lower() in self._rules.quantifiers for token in phrase.between):
            return True
        if determiner is not None and self._word(determiner).lower() in self._rules.feminine_or_plural:
            return noun.endswith("en") if self._is_adjectival(noun) else self._person(noun) != "f"
        if determiner is None and self._singular_word(phrase.noun) != noun:
            return False  # "Präsidenten": the dative of one, whatever the tagger thinks
        tagged = (determiner or phrase.noun).feats
        return "Number=Plur" in tagged and "Number=Plur" in phrase.noun.feats

    def _role_gender(self, phrase: _Phrase) -> str:
        """The gender of one person's role: told by the noun, or by the article and the ending of an adjective."""
        noun = self._word(phrase.noun)
        if not self._is_adjectival(noun):
            return self._person(self._singular_word(phrase.noun))
        word = self._word(phrase.determiner).lower() if phrase.determiner else ""
        if word in self._rules.maybe_nominative:
            return "f" if noun.endswith("n") else "m"
        if word.endswith("e") or "f" in self._rules.nominatives.get(word, {}):
            return "f"
        return "m" if self._rules.nominatives.get(word) else {"e": "f", "r": "m"}.get(noun[-1], "")

    def _singular(self, phrase: _Phrase, gender: str, *, weak: bool) -> str:
        word = self._word(phrase.noun)
        singular, _ = self._rules.weak_endings
        if phrase.noun.upos == "NOUN" and self._is_adjectival(word):
            return self._rules.adjective_end.sub("", word) + (
                singular if weak else self._rules.strong.get(gender, singular)
            )
        determiner = self._word(phrase.determiner).lower() if phrase.determiner else ""
        is_genitive = determiner in self._rules.genitives or "Case=Gen" in phrase.noun.feats
        return word if gender == "f" else self._singular_word(phrase.noun, is_genitive=is_genitive)


def _one_line(text: str) -> str:
    return " ".join(_INVISIBLE.sub("", text).split())
