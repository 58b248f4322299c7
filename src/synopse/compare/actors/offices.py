"""What an office is: its noun, whose it is, and whether it is a former one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from synopse.compare.actors.forms import name_words
from synopse.languages import language_codes, load_language
from synopse.languages.language import Language
from synopse.text.normalise import fold
from synopse.text.stems import stem

_PART = re.compile(r"[^\W\d_]+")
_SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True)
class Office:
    """An office: the stem of its noun, the states it belongs to, all stems of its words, and whether it is a former one."""

    head: str
    states: frozenset[str]
    words: frozenset[str]
    is_past: bool

    @property
    def rank(self) -> str:
        """ "state" or "government" where the noun names the head of one, else nothing."""
        return next(
            (name for code in language_codes() for name, heads in _ranks(code).items() if self.head in heads), ""
        )


@cache
def _ranks(code: str) -> dict[str, frozenset[str]]:
    language = load_language(code)
    return {
        name: frozenset(" ".join(stem(part, language.stemmer) for part in head.split("_")) for head in heads)
        for name, heads in language.names.ranks.items()
    }


@cache
def _past_stems() -> tuple[str, ...]:
    return tuple(
        stem(word, load_language(code).stemmer) for code in language_codes() for word in load_language(code).names.past
    )


@cache
def _state_names(code: str) -> dict[str, str]:
    """State codes by folded name, seat of power and abbreviation."""
    rules = load_language(code).names
    names = {" ".join(name_words(name)): country.code for country in rules.countries for name in country.names}
    names.update({" ".join(name_words(seat)): state for seat, state in rules.seats.items()})
    return names


@cache
def _adjectives(code: str) -> tuple[tuple[str, str], ...]:
    rules = load_language(code).names
    pairs = [(fold(word), country.code) for country in rules.countries for word in country.adjectives]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def state_of(word: str, code: str) -> str | None:
    """The state that a word names: its name in any case, its adjective, its seat of power, or a compound of one."""
    language = load_language(code)
    folded = " ".join(name_words(word))
    names = _state_names(code)
    for form in (folded, folded.removesuffix("s"), folded.split(" ")[0] if "-" in word else folded):
        if form in names:
            return names[form]
    endings = ("", *(fold(ending) for ending in language.quotations.adjective_endings))
    for adjective, state in _adjectives(code):
        if folded.startswith(adjective) and folded[len(adjective) :] in endings:
            return state
    seat = next((seat for seat in language.names.seats if len(seat) > 4 and folded.startswith(fold(seat))), None)
    return language.names.seats[seat] if seat else None


def office_of(words: Sequence[str], language: Language) -> Office | None:
    """The office that the words of a phrase name; None when none of them is a noun of office."""
    at = head_at(words, language)
    if at is None:
        return None
    first, last = at
    rules = language.names
    if first and words[first - 1].lower() in rules.deputies:
        first -= 1
    head = " ".join(_head_stem(word, language) for word in words[first : last + 1])
    states = {state for word in words if (state := state_of(word, language.code))}
    joined = " ".join(words)
    states |= {state for name, state in _state_names(language.code).items() if " " in name and name in joined.lower()}
    stems = frozenset(stem(part, language.stemmer) for word in words for part in (word, *_parts(word)))
    lower = [part.lower() for word in words for part in (_parts(word) or [word])]
    is_past = any(_says_past(part, past) for part in lower for past in rules.past)
    return Office(head, frozenset(states), stems, is_past)


def _says_past(word: str, past: str) -> bool:
    """Whether a word is one for former holders; longer ones come with endings ("ehemalige"), "latest" is not "late"."""
    return word == past or (len(past) > _SHORTEST_TAIL and word.startswith(past))


def head_at(words: Sequence[str], language: Language) -> tuple[int, int] | None:
    """First and last place of the noun of office: "Sprecher", "attorney general"."""
    first = next((i for i, word in enumerate(words) if is_office(word, language)), None)
    if first is None:
        return None
    last = first
    if not language.quotations.nouns_are_capitalised:
        while last + 1 < len(words) and is_office(words[last + 1], language):
            last += 1
    return first, last


def is_office(word: str, language: Language) -> bool:
    """Whether a word is a noun of office, trade or title."""
    rules = language.quotations
    lower = word.lower()
    if rules.nouns_are_capitalised and not word[0].isupper():
        return False
    endings = rules.role_endings + language.names.offices
    return lower.endswith(endings or ("\0",)) or lower.rstrip(".") in language.names.titles


def _parts(word: str) -> list[str]:
    return _PART.findall(word) if "-" in word or "‑" in word else []


def _head_stem(word: str, language: Language) -> str:
    """The stem of an office's noun without what a hyphen puts before it ("US-Präsident"), abbreviations spelt out."""
    lower = word.lower().rstrip(".")
    lower = language.names.short_offices.get(lower, lower)
    return stem(re.split(r"[-‐‑]", lower)[-1] or lower, language.stemmer)


def fits(phrase: Office, offices: Sequence[Office], neutral: frozenset[str]) -> int:
    """How well a definite phrase names the holder of ``offices``: 3 by the same noun, 2 by its end or rank, 0 not at all."""
    words = frozenset().union(*(office.words for office in offices)) | neutral
    states = frozenset().union(*(office.states for office in offices))
    best = 0
    past = {office.head for office in offices if office.is_past}
    for office in offices:
        if (office.head in past) != phrase.is_past:
            continue
        if not phrase.states <= states:
            continue
        if phrase.head == office.head:
            score = 3
        elif phrase.rank and phrase.rank == office.rank and phrase.states and phrase.states <= office.states:
            return 2
        elif len(phrase.head) > _SHORTEST_TAIL and _ends_in(office.head, phrase.head):
            score = 2
        else:
            continue
        if _without_states(phrase) <= words:
            best = max(best, score)
    return best


@cache
def _deputy_prefixes() -> tuple[str, ...]:
    return tuple(prefix for code in language_codes() for prefix in load_language(code).names.deputy_prefixes)


def _ends_in(head: str, tail: str) -> bool:
    """Whether a compound's last part is a noun ("verteidigungsminister"); a deputy is not the one he stands in for."""
    return " " not in head and head.endswith(tail) and not head.startswith(_deputy_prefixes())


def _without_states(phrase: Office) -> frozenset[str]:
    """The words of a phrase that neither name its noun nor a state."""
    return frozenset(
        word
        for word in phrase.words
        if word not in phrase.head.split()
        and not (phrase.is_past and any(_says_past(word, past) for past in _past_stems()))
        and not word.endswith(phrase.head)
        and not any(state_of(word, code) for code in language_codes())
        and not any(
            adjective.startswith(word)
            for code in language_codes()
            for adjective, _ in _adjectives(code)
            if len(word) > 3
        )
    )
