"""The phrase of a role: its noun, what stands inside it, and where it begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from synopse.compare.actors.offices import is_office
from synopse.languages.language import Language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading

WORD = re.compile(r"\w+(?:[-‐‑’']\w+)*|[^\w\s]")


class RoleWord(NamedTuple):
    """A word near a name, with its offsets and its part of speech; empty where no tagger has run."""

    start: int
    end: int
    text: str
    upos: str


def words_between(reading: Reading, low: int, high: int) -> list[RoleWord]:
    """Words of ``text[low:high]`` with their part of speech where a tagger was at hand."""
    tokens = reading.tokens
    if tokens:
        first = bisect_left(tokens, low, key=lambda token: token.start)
        words = []
        for token in tokens[first:]:
            if token.end > high:
                break
            words.append(RoleWord(token.start, token.end, reading.article.text[token.start : token.end], token.upos))
        return words
    text = reading.article.text
    return [RoleWord(m.start(), m.end(), m.group(), "") for m in WORD.finditer(text, low, high)]


def leads_on(words: Sequence[RoleWord], language: Language) -> bool:
    """Whether the words before a name make it the owner, not the holder ("a spokesman for Mr.", "Anwalt von")."""
    rules = language.quotations
    names = [word.text.lower() for word in words]
    while names and (names[-1].rstrip(".") in _bare_titles(language) or names[-1] == "."):
        names.pop()
    return bool(names) and names[-1] in rules.prepositions


def role_before(words: Sequence[RoleWord], language: Language) -> int | None:
    """The role noun from which only attributes in the genitive lead to the name."""
    rules = language.quotations
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if is_role(word, language):
            return index
        if not (is_noun(word, rules) or is_attribute(word, rules) or word.text.lower() in rules.attaching):
            return None
    return None


def is_role(word: RoleWord, language: Language) -> bool:
    """Whether a word names an office, and is no mere title."""
    return (
        word.text[0].isalpha()
        and is_office(word.text, language)
        and word.text.lower().rstrip(".") not in _bare_titles(language)
    )


def _bare_titles(language: Language) -> frozenset[str]:
    """Titles that are no roles to show ("Frau", "Mr.")."""
    rules = language.names
    return (rules.female_titles | rules.male_titles | rules.academic_titles) - frozenset(
        language.quotations.role_endings
    )


def is_noun(word: RoleWord, rules: QuotationRules) -> bool:
    """Whether a word is a noun or a name, by its tag or its capital."""
    if word.upos:
        return word.upos in {"NOUN", "PROPN"}
    return word.text[0].isupper() and rules.nouns_are_capitalised


def is_attribute(word: RoleWord, rules: QuotationRules) -> bool:
    """Whether a word is an adjective, or looks like one where no tagger was at hand."""
    lower = word.text.lower()
    if word.upos:
        return word.upos == "ADJ" and lower.endswith(rules.adjective_endings or "")
    if (
        lower in rules.finite_verbs
        or lower in rules.speech
        or lower in rules.prepositions
        or lower in rules.not_subjects
    ):
        return False
    return word.text[0].islower() and lower.endswith(rules.adjective_endings or ("\0",))


def phrase_start(words: Sequence[RoleWord], head: int, rules: QuotationRules) -> int:
    """Start of the role's phrase: adjectives, a genitive ("Nordlands Präsident"), the article."""
    index = head
    while index > 0:
        before = words[index - 1]
        lower = before.text.lower()
        if lower in rules.not_subjects:
            break  # "auch neue Kanzler": not every such word is an article
        if lower in rules.subject_determiners or lower in rules.oblique_determiners:
            return index - 1
        is_genitive = before.text.endswith("s") and before.text[0].isupper() and is_noun(before, rules)
        if (
            is_genitive
            and index > 1
            and words[index - 2].text.lower() in rules.place_prepositions - rules.agent_prepositions
        ):
            break  # "sprach in Davos Präsident Feld an": where, not whose
        opening = _participle_start(words, index, rules)
        if opening is not None:
            return opening
        is_attached = is_attribute(before, rules) or is_genitive or _is_name_of_country(before, rules)
        if not is_attached and (index == head or not _is_in_place_adjective(words, index, rules)):
            break
        index -= 1
    return index


def _is_in_place_adjective(words: Sequence[RoleWord], index: int, rules: QuotationRules) -> bool:
    """Whether the word before ``index`` begins the name that the adjective there is made of ("New | Yorker", "Bad | Homburger")."""
    before, adjective = words[index - 1].text, words[index].text
    ending = rules.place_adjective
    return bool(ending) and adjective.istitle() and adjective.endswith(ending) and before.istitle()


def _participle_start(words: Sequence[RoleWord], index: int, rules: QuotationRules) -> int | None:
    """Start of "der für Norland zuständige": article, preposition and noun before the adjective at ``index``."""
    if index < 3 or not is_attribute(words[index], rules):
        return None
    article, preposition, noun = words[index - 3 : index]
    if article.text.lower() in rules.subject_determiners and preposition.text.lower() in rules.prepositions:
        return index - 3 if is_noun(noun, rules) else None
    return None


def _is_name_of_country(word: RoleWord, rules: QuotationRules) -> bool:
    """English puts adjectives and nouns before the office: "Russian President", "White House spokesman"."""
    return not rules.nouns_are_capitalised and word.text[0].isupper() and word.upos in {"ADJ", "PROPN", "NOUN", ""}
