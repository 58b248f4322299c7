"""Roles that stand beside a person's name: "US-Präsident", "der Sprecher des Stadtrates"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.actors.mentions import Mention
from synopse.compare.actors.offices import office_of
from synopse.compare.actors.role_phrases import (
    WORD,
    RoleWord,
    is_attribute,
    is_noun,
    is_role,
    leads_on,
    phrase_start,
    role_before,
    words_between,
)
from synopse.compare.nominative import Declension
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading
from synopse.text.stems import stem

_WINDOW = 160
"""Characters before or after a name in which its role stands."""
_MOST_WORDS = 12
_BEFORE_HEAD = 5
"""Words from the article to the noun of an office that a comma parts from the name."""


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
    office = office_of(WORD.findall(reading.article.text[place[0] : place[1]]), language) if place else None
    return office.head if office else None


def _shown(reading: Reading, place: tuple[int, int], language: Language) -> str:
    """A role as it can stand behind a name ("früherer Minister"); nothing where it says only whose ("seinem Amtskollegen")."""
    role = " ".join(reading.article.text[place[0] : place[1]].split())
    first, _, rest = role.partition(" ")
    if first.lower() in language.names.possessives:
        return ""
    if reading.tokens:
        return Declension(reading).role(*place)
    return rest if rest and first.lower() in language.declension.never_nominative else role


def _key(role: str, rules: QuotationRules, stemmer: str | None) -> tuple[str, ...]:
    words = [word.lower() for word in WORD.findall(role)]
    while len(words) > 1 and (words[0] in rules.subject_determiners or words[0] in rules.oblique_determiners):
        words = words[1:]
    return tuple(stem(word, stemmer) for word in words)


def _plainest(counts: Counter[str]) -> str:
    """The wording to show: the commonest, then without an article, then the shortest."""
    return min(counts, key=lambda role: (-counts[role], not role[0].isupper(), len(role), role))


def _sentence(reading: Reading, mention: Mention) -> tuple[int, int]:
    sentences = reading.article.sentences
    index = bisect_left(sentences, mention.end, key=lambda sentence: sentence.end)
    if index < len(sentences) and sentences[index].start <= mention.start:
        return sentences[index].start, sentences[index].end
    return max(0, mention.start - _WINDOW), mention.end + _WINDOW


def _before(reading: Reading, mention: Mention, language: Language) -> tuple[int, int] | None:
    rules = language.quotations
    low = max(_sentence(reading, mention)[0], mention.start - _WINDOW)
    words = words_between(reading, low, mention.start)[-_MOST_WORDS:]
    set_off = _set_off(words, mention, reading, language)
    if set_off:
        return set_off
    head = role_before(words, language)
    if head is None or leads_on(words, language):
        return None
    first = phrase_start(words, head, rules)
    if words[first].text.lower() in language.names.indefinite:
        return None  # "a President Marsh would ..."
    return words[first].start, words[-1].end


def _set_off(
    words: Sequence[RoleWord], mention: Mention, reading: Reading, language: Language
) -> tuple[int, int] | None:
    """A role that a comma parts from its holder: "the operator's head, Dan Marsh," or "sein Anwalt, Karl Kern,"."""
    kept = list(words)
    while kept and kept[-1].text.lower().rstrip(".") in language.names.titles:
        kept.pop()
    if not kept or kept[-1].text != "," or reading.article.text[mention.end : mention.end + 1] not in {",", ".", ";"}:
        return None
    kept.pop()
    head = role_before(kept, language)
    if head is None or head != len(kept) - 1:
        return None
    first = next((at for at in range(head - 1, max(-1, head - _BEFORE_HEAD), -1) if _opens(kept[at], language)), None)
    if first is None or any(not _may_stand_inside(word, language) for word in kept[first + 1 : head]):
        return None
    return kept[_owner_start(kept, first)].start, kept[-1].end


def _owner_start(words: Sequence[RoleWord], at: int) -> int:
    """Where the owner's name begins whose genitive ending is a word of its own: "the harbour |'s| head"."""
    if words[at].text not in {"'s", "’s"}:
        return at
    while at > 0 and (words[at - 1].upos in {"PROPN", "NOUN", "ADJ", "DET"} or words[at - 1].text == "."):
        at -= 1
    return at


def _opens(word: RoleWord, language: Language) -> bool:
    """Whether a word begins a definite phrase: an article, "his", "Norland's"."""
    lower = word.text.lower()
    return (
        lower in language.quotations.definite
        or lower in language.names.possessives
        or lower.endswith(("'s", "’s"))
        or (word.text[0].isupper() and lower.endswith("s") and language.quotations.nouns_are_capitalised)
    )


def _may_stand_inside(word: RoleWord, language: Language) -> bool:
    rules = language.quotations
    lower = word.text.lower()
    return word.text[0].isalpha() and lower not in rules.prepositions and lower not in rules.finite_verbs


def _after(reading: Reading, mention: Mention, language: Language) -> tuple[int, int] | None:
    """An apposition: "Rosa Feld, Bürgermeisterin von Oberau, ..."."""
    rules = language.quotations
    high = min(_sentence(reading, mention)[1], mention.end + _WINDOW)
    words = words_between(reading, mention.end, high)
    if not words or words[0].text not in {",", "–", "—"}:
        return None
    inside: list[RoleWord] = []
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
    head = next((i for i, word in enumerate(inside) if is_noun(word, rules) or is_role(word, language)), None)
    if head is None or not any(is_role(word, language) for word in inside[head : head + 2]):
        return None
    if _names_another(reading, inside, language):
        return None
    opens = inside[0].text.lower() in rules.subject_determiners or head == 0 or is_attribute(inside[0], rules)
    return (inside[0].start, inside[-1].end) if opens else None


def _names_another(reading: Reading, inside: Sequence[RoleWord], language: Language) -> bool:
    """Whether an apposition is the next person of a list ("..., Senator Karl Kern and ...")."""
    names = reading.article.names
    offices = {word.end + 1 for word in inside if is_role(word, language)}
    place = bisect_left(names, inside[0].start, key=lambda name: name.start)
    while place < len(names) and names[place].start < inside[-1].end:
        if names[place].kind == "PER" and names[place].start in offices:
            return True
        place += 1
    return False
