"""Forms of names: titles, case endings, hyphens, short given names, transliteration."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from synopse.languages import language_codes, load_language
from synopse.text.normalise import fold

Words = tuple[str, ...]
"""A name's words, folded and in lower case; hyphens part words ("Jong-un" is two)."""

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’´`]s?$")
_ARABIC_ARTICLE = re.compile(r"\b(?:[ae]l|a[sdnrtz]|asch|ash|esh|ed)[-‐‑](?=[^\W_])", re.IGNORECASE)
_GENERATIONS = {
    "jr": "jr",
    "junior": "jr",
    "jun": "jr",
    "sohn": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
}
_SOUNDS = (
    ("dsch", "j"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("gh", "k"),
    ("ch", "h"),
    ("sh", "s"),
    ("zh", "s"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("dj", "j"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("z", "s"),
    ("ie", "i"),
    ("ou", "u"),
)
_COMMON = re.compile(r"[aeiouyjh]")
"""Letters in which transliterations differ."""
_UMLAUTS = re.compile(r"([aou])e")
_LIKE = 84.0
"""Similarity (0-100) of two spellings of one word: Kosatschjow/Kosatschow 94, Sergej/Sergei 100, Müller/Möller 83."""
_LIKE_MIDDLE = 75.0
_SHORTEST_LIKE = 5
"""Letters from which words may differ in spelling; shorter ones ("Un", "Il") must be the same."""


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(word) for code in language_codes() for word in load_language(code).names.titles)


@cache
def _kin() -> frozenset[str]:
    return frozenset(fold(word) for code in language_codes() for word in load_language(code).names.kin)


@cache
def _short_given() -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for code in language_codes():
        for name, others in load_language(code).names.short_given.items():
            forms[fold(name)] = forms.get(fold(name), frozenset()) | {fold(other) for other in others}
    return forms


def given_forms(name: str) -> frozenset[str]:
    """The given names that people use for one, itself among them."""
    return _short_given().get(name, frozenset()) | {name}


@cache
def name_articles() -> frozenset[str]:
    """Articles with which a name may begin, of all languages: it keeps that of its own."""
    return frozenset(word for code in language_codes() for word in load_language(code).names.articles)


def name_words(surface: str) -> Words:
    """Words of a name without its possessive mark."""
    plain = _ARABIC_ARTICLE.sub("al-", _POSSESSIVE.sub("", surface))
    return tuple(fold(word.lower()) for word in _WORD.findall(plain))


def person_words(surface: str) -> tuple[Words, str]:
    """Words of a person's name without titles, and the word that tells the generation ("jr", "sr", "ii") or nothing."""
    words = name_words(surface)
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    if len(words) > 1 and words[-1] in _GENERATIONS:
        return words[:-1], _GENERATIONS[words[-1]]
    return words, ""


def is_no_name(words: Words) -> bool:
    """Whether what was read as a name is a title or a word of kinship alone ("Ajatollah", "Sohn")."""
    return len(words) == 1 and (words[0] in _titles() or words[0] in _kin() or words[0] in _GENERATIONS)


def without_genitive(words: Words, known: Collection[Words]) -> Words:
    """``words`` without the ending -s of the genitive when the story has the plain form in ``known``."""
    if not words or not words[-1].endswith("s") or len(words[-1]) < 3:
        return words
    plain = (*words[:-1], words[-1][:-1])
    return plain if plain in known or plain[-1:] in known else words


@lru_cache(maxsize=50_000)
def sounds(word: str) -> str:
    """A word with the spellings that transliterations vary made alike."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1", r"\1", word)


def consonants(word: str) -> str:
    """What transliterations of one name have in common: Soleimani and Suleimani, Abdel and Abdul, Qassem and Kassem."""
    return _COMMON.sub("", sounds(word.replace("q", "k").replace("gh", "g")))


def are_one_by_umlauts(first: str, second: str) -> bool:
    """Whether two words are one where the keyboard has no umlaut: "Jörg", "Joerg"."""
    return _UMLAUTS.sub(r"\1", first) == _UMLAUTS.sub(r"\1", second)


def is_like(first: str, second: str) -> bool:
    """Whether two words are spellings of one name."""
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORTEST_LIKE:
        return False
    one, other = sounds(first), sounds(second)
    return one[0] == other[0] and max(ratio(one, other), ratio(first, second)) >= _LIKE


def same_full_name(first: Words, second: Words) -> bool:
    """Whether two full names (two words or more) can be one person's: initials and middle names may be missing."""
    if len(first) > len(second):
        first, second = second, first
    if len(first) > 2 and sorted(first) == sorted(second):
        return True
    if "".join(first) == "".join(second) or second[: len(first)] == first:
        return True
    if not is_like(first[-1], second[-1]) or not same_given(first[0], second[0]):
        return False
    if len(first) == len(second):
        return all(_same_middle(a, b) for a, b in zip(first[1:-1], second[1:-1], strict=True))
    middle = first[1:-1]
    return not middle or (second[1] == middle[0] and all(word in second for word in middle))


def same_given(first: str, second: str) -> bool:
    """Whether two given names can be one person's: spellings, short forms, an initial."""
    if second in _short_given().get(first, ()) or _is_initial(first, second):
        return True
    # "Martin" and "Martina" are two people
    return is_like(first, second) and (first[-1] == "a") == (second[-1] == "a")


def _same_middle(first: str, second: str) -> bool:
    """Whether two middle names can be one: "Abdul" and "Abdel", but not "Jong" and "Yong"."""
    return (
        is_like(first, second)
        or _is_initial(first, second)
        or (len(first) > 4 and ratio(first, second) >= _LIKE_MIDDLE)
    )


def _is_initial(first: str, second: str) -> bool:
    return min(len(first), len(second)) == 1 and first[0] == second[0]


def is_part(part: Words, whole: Words) -> int:
    """How well ``part`` is a short form of ``whole``: 3 its end, 2 its beginning or a middle name, 1 its end misspelt."""
    size = len(part)
    if not 0 < size < len(whole):
        return 0
    if whole[-size:] == part:
        return 3
    if whole[:size] == part or (size == 1 and (part[0] in whole[1:-1] or same_given(part[0], whole[0]))):
        return 2
    differs_by_s = {part[0], part[0] + "s"} & {whole[-1], whole[-1] + "s"}
    return 1 if size == 1 and len(part[0]) >= 6 and not differs_by_s and is_like(part[0], whole[-1]) else 0
