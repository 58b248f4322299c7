"""Roles that stand beside a person's name: "US-Präsident", "der Sprecher des Stadtrates"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from synopse.compare.actors.mentions import Mention
from synopse.compare.actors.offices import is_office, office_of
from synopse.compare.nominative import Declension
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading
from synopse.text.stems import stem

_WORD = re.compile(r"\w+(?:[-‐‑’']\w+)*|[^\w\s]")
_WINDOW = 160
"""Characters before or after a name in which its role stands."""
_MOST_WORDS = 12
_BEFORE_HEAD = 5
"""Words from the article to the noun of an office that a comma parts from the name."""


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    upos: str


@dataclass(frozen=True, slots=True)
class Roles:
    """Roles of one person in the nominative, the most common first, and where they stand (reading, start, end)."""

    texts: tuple[str, ...] = ()
    places: tuple[tuple[int, int, int], ...] = ()


def find_roles(mentions: Sequence[Mention], readings: Sequence[Reading]) -> Roles:
    """Roles of one person over all articles; inflected forms count as one."""
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    places: list[tuple[int, int, int]] = []
    for mention in mentions:
        reading = readings[mention.reading]
        language = load_language(reading.article.language)
        for place in (_before(reading, mention, language), _after(reading, mention, language)):
            if place is not None:
                places.append((mention.reading, *place))
                role = _shown(reading, place, language)
                if role:
                    forms[_key(role, language.quotations, language.stemmer)][role] += 1
    ranked = sorted(forms.values(), key=lambda counts: (-sum(counts.values()), min(counts)))
    shown = [_plainest(counts) for counts in ranked]
    return Roles(tuple(role for role in dict.fromkeys(shown) if role), tuple(places))


def office_before(mention: Mention, readings: Sequence[Reading]) -> str | None:
    """The stem of the office right before a name ("minister" in "der norländische Minister Feld"), or None."""
    reading = readings[mention.reading]
    language = load_language(reading.article.language)
    place = _before(reading, mention, language)
    office = office_of(_WORD.findall(reading.article.text[place[0] : place[1]]), language) if place else None
    return office.head if office else None


def _shown(reading: Reading, place: tuple[int, int], language: Language) -> str:
    """A role as it can stand behind a name ("früherer Minister"); nothing where it says only whose ("seinem Amtskollegen")."""
    role = " ".join(reading.article.text[place[0] : place[1]].split())
    first, _, rest = role.partition(" ")
    if first.lower() in language.names.possessives:
        return ""
    if reading.tokens:
        return Declension(reading).role(*place)
    return rest if rest and first.lower() in {"des", "dem", "den"} else role


def _key(role: str, rules: QuotationRules, stemmer: str | None) -> tuple[str, ...]:
    words = [word.lower() for word in _WORD.findall(role)]
    while len(words) > 1 and (words[0] in rules.subject_determiners or words[0] in rules.oblique_determiners):
        words = words[1:]
    return tuple(stem(word, stemmer) for word in words)


def _plainest(counts: Counter[str]) -> str:
    """The wording to show: the commonest, then without an article, then the shortest."""
    return min(counts, key=lambda role: (-counts[role], not role[0].isupper(), len(role), role))


def _words(reading: Reading, low: int, high: int) -> list[_Word]:
    """Words of ``text[low:high]`` with their part of speech where a tagger was at hand."""
    tokens = reading.tokens
    if tokens:
        first = bisect_left(tokens, low, key=lambda token: token.start)
        words = []
        for token in tokens[first:]:
            if token.end > high:
                break
            words.append(_Word(token.start, token.end, reading.article.text[token.start : token.end], token.upos))
        return words
    text = reading.article.text
    return [_Word(m.start(), m.end(), m.group(), "") for m in _WORD.finditer(text, low, high)]


def _sentence(reading: Reading, mention: Mention) -> tuple[int, int]:
    sentences = reading.article.sentences
    index = bisect_left(sentences, mention.end, key=lambda sentence: sentence.end)
    if index < len(sentences) and sentences[index].start <= mention.start:
        return sentences[index].start, sentences[index].end
    return max(0, mention.start - _WINDOW), mention.end + _WINDOW


def _before(reading: Reading, mention: Mention, language: Language) -> tuple[int, int] | None:
    rules = language.quotations
    low = max(_sentence(reading, mention)[0], mention.start - _WINDOW)
    words = _words(reading, low, mention.start)[-_MOST_WORDS:]
    set_off = _set_off(words, mention, reading, language)
    if set_off:
        return set_off
    head = _role_before(words, language)
    if head is None or _leads_on(words, language):
        return None
    first = _phrase_start(words, head, rules)
    if words[first].text.lower() in language.names.indefinite:
        return None  # "a President Marsh would ..."
    return words[first].start, words[-1].end


def _set_off(words: Sequence[_Word], mention: Mention, reading: Reading, language: Language) -> tuple[int, int] | None:
    """A role that a comma parts from its holder: "the operator's head, Dan Marsh," or "sein Anwalt, Karl Kern,"."""
    kept = list(words)
    while kept and kept[-1].text.lower().rstrip(".") in language.names.titles:
        kept.pop()
    if not kept or kept[-1].text != "," or reading.article.text[mention.end : mention.end + 1] not in {",", ".", ";"}:
        return None
    kept.pop()
    head = _role_before(kept, language)
    if head is None or head != len(kept) - 1:
        return None
    first = next((at for at in range(head - 1, max(-1, head - _BEFORE_HEAD), -1) if _opens(kept[at], language)), None)
    if first is None or any(not _may_stand_inside(word, language) for word in kept[first + 1 : head]):
        return None
    return kept[_owner_start(kept, first)].start, kept[-1].end


def _owner_start(words: Sequence[_Word], at: int) -> int:
    """Where the owner's name begins whose genitive ending is a word of its own: "the harbour |'s| head"."""
    if words[at].text not in {"'s", "’s"}:
        return at
    while at > 0 and (words[at - 1].upos in {"PROPN", "NOUN", "ADJ", "DET"} or words[at - 1].text == "."):
        at -= 1
    return at


def _opens(word: _Word, language: Language) -> bool:
    """Whether a word begins a definite phrase: an article, "his", "Norland's"."""
    lower = word.text.lower()
    return (
        lower in language.quotations.definite
        or lower in language.names.possessives
        or lower.endswith(("'s", "’s"))
        or (word.text[0].isupper() and lower.endswith("s") and language.quotations.nouns_are_capitalised)
    )


def _may_stand_inside(word: _Word, language: Language) -> bool:
    rules = language.quotations
    lower = word.text.lower()
    return word.text[0].isalpha() and lower not in rules.prepositions and lower not in rules.finite_verbs


def _leads_on(words: Sequence[_Word], language: Language) -> bool:
    """Whether the words before a name make it the owner, not the holder ("a spokesman for Mr.", "Anwalt von")."""
    rules = language.quotations
    names = [word.text.lower() for word in words]
    while names and (names[-1].rstrip(".") in _bare_titles(language) or names[-1] == "."):
        names.pop()
    return bool(names) and (names[-1] in rules.prepositions or names[-1] in {"von", "of", "for"})


def _role_before(words: Sequence[_Word], language: Language) -> int | None:
    """The role noun from which only attributes in the genitive lead to the name."""
    rules = language.quotations
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if _is_role(word, language):
            return index
        if not (_is_noun(word, rules) or _is_attribute(word, rules) or word.text.lower() in rules.attaching):
            return None
    return None


def _is_role(word: _Word, language: Language) -> bool:
    return (
        word.text[0].isalpha()
        and is_office(word.text, language)
        and word.text.lower().rstrip(".") not in _bare_titles(language)
    )


def _bare_titles(language: Language) -> frozenset[str]:
    """Titles that are no roles to show ("Frau", "Mr.")."""
    rules = language.names
    return (rules.female_titles | rules.male_titles | {"dr", "prof"}) - frozenset(language.quotations.role_endings)


def _is_noun(word: _Word, rules: QuotationRules) -> bool:
    if word.upos:
        return word.upos in {"NOUN", "PROPN"}
    return word.text[0].isupper() and rules.nouns_are_capitalised


def _is_attribute(word: _Word, rules: QuotationRules) -> bool:
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


def _phrase_start(words: Sequence[_Word], head: int, rules: QuotationRules) -> int:
    """Start of the role's phrase: adjectives, a genitive ("Nordlands Präsident"), the article."""
    index = head
    while index > 0:
        before = words[index - 1]
        lower = before.text.lower()
        if lower in rules.not_subjects:
            break  # "auch neue Kanzler": not every such word is an article
        if lower in rules.subject_determiners or lower in rules.oblique_determiners:
            return index - 1
        is_genitive = before.text.endswith("s") and before.text[0].isupper() and _is_noun(before, rules)
        if (
            is_genitive
            and index > 1
            and words[index - 2].text.lower() in rules.place_prepositions - rules.agent_prepositions
        ):
            break  # "sprach in Davos Präsident Feld an": where, not whose
        opening = _participle_start(words, index, rules)
        if opening is not None:
            return opening
        if not (_is_attribute(before, rules) or is_genitive or _is_name_of_country(before, rules)):
            break
        index -= 1
    return index


def _participle_start(words: Sequence[_Word], index: int, rules: QuotationRules) -> int | None:
    """Start of "der für Norland zuständige": article, preposition and noun before the adjective at ``index``."""
    if index < 3 or not _is_attribute(words[index], rules):
        return None
    article, preposition, noun = words[index - 3 : index]
    if article.text.lower() in rules.subject_determiners and preposition.text.lower() in rules.prepositions:
        return index - 3 if _is_noun(noun, rules) else None
    return None


def _is_name_of_country(word: _Word, rules: QuotationRules) -> bool:
    """English puts adjectives and nouns before the office: "Russian President", "White House spokesman"."""
    return not rules.nouns_are_capitalised and word.text[0].isupper() and word.upos in {"ADJ", "PROPN", "NOUN", ""}


def _after(reading: Reading, mention: Mention, language: Language) -> tuple[int, int] | None:
    """An apposition: "Rosa Feld, Bürgermeisterin von Oberau, ..."."""
    rules = language.quotations
    high = min(_sentence(reading, mention)[1], mention.end + _WINDOW)
    words = _words(reading, mention.end, high)
    if not words or words[0].text not in {",", "–", "—"}:
        return None
    inside: list[_Word] = []
    for word in words[1:]:
        if word.text in {",", ".", ";", "—", ":", "–", "(", "!", "?"}:
            break
        inside.append(word)
    if not 0 < len(inside) <= _MOST_WORDS or len(inside) == len(words) - 1:
        return None
    if inside[-1].text.lower() in rules.prepositions:
        return None
    if any(word.upos in {"VERB", "AUX"} or word.text.lower() in rules.finite_verbs for word in inside):
        return None
    head = next((i for i, word in enumerate(inside) if _is_noun(word, rules) or _is_role(word, language)), None)
    if head is None or not any(_is_role(word, language) for word in inside[head : head + 2]):
        return None
    if _names_another(reading, inside, language):
        return None
    opens = inside[0].text.lower() in rules.subject_determiners or head == 0 or _is_attribute(inside[0], rules)
    return (inside[0].start, inside[-1].end) if opens else None


def _names_another(reading: Reading, inside: Sequence[_Word], language: Language) -> bool:
    """Whether an apposition is the next person of a list ("..., Senator Karl Kern and ...")."""
    names = reading.article.names
    offices = {word.end + 1 for word in inside if _is_role(word, language)}
    place = bisect_left(names, inside[0].start, key=lambda name: name.start)
    while place < len(names) and names[place].start < inside[-1].end:
        if names[place].kind == "PER" and names[place].start in offices:
            return True
        place += 1
    return False
