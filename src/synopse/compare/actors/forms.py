"""Forms of names: case endings, hyphens, transliteration."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.fuzz import ratio

from synopse.text.normalise import fold

Words = tuple[str, ...]
"""A name's words, folded and in lower case; hyphens part words ("Jong-un" is two)."""

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’´`]s?$")
_TITLES = frozenset("dr prof professor herr herrn frau mr mrs ms sir dame lord lady doktor".split())
_SOUNDS = (
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "s"),
    ("ch", "h"),
    ("sh", "s"),
    ("zh", "s"),
    ("kh", "h"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("dj", "j"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
    ("z", "s"),
    ("ie", "i"),
    ("ou", "u"),
)
_LIKE = 84.0
"""Similarity (0-100) of two spellings of one word: Kosatschjow/Kosatschow 94, Sergej/Sergei 100, Müller/Möller 83."""
_SHORTEST_LIKE = 5
"""Letters from which words may differ in spelling; shorter ones ("Un", "Il") must be the same."""


def name_words(surface: str) -> Words:
    """Words of a name without titles and possessive mark."""
    words = [fold(word.lower()) for word in _WORD.findall(_POSSESSIVE.sub("", surface))]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return tuple(words)


def without_genitive(words: Words, known: Collection[Words]) -> Words:
    """``words`` without the ending -s of the genitive when the story has the plain form in ``known``."""
    if not words or not words[-1].endswith("s") or len(words[-1]) < 3:
        return words
    plain = (*words[:-1], words[-1][:-1])
    return plain if plain in known or plain[-1:] in known else words


def sounds(word: str) -> str:
    """A word with the spellings that transliterations vary made alike."""
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return re.sub(r"(.)\1", r"\1", word)


def is_like(first: str, second: str) -> bool:
    """Whether two words are spellings of one name."""
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORTEST_LIKE or (
        first[0] != second[0] and sounds(first)[0] != sounds(second)[0]
    ):
        return False
    return ratio(sounds(first), sounds(second)) >= _LIKE


def same_full_name(first: Words, second: Words) -> bool:
    """Whether two full names (two words or more) can be one person's: initials and middle names may be missing."""
    if len(first) > len(second):
        first, second = second, first
    if "".join(first) == "".join(second):
        return True
    if not is_like(first[-1], second[-1]) or not _same_given(first[0], second[0]):
        return False
    if len(first) == len(second):
        return all(is_like(a, b) or _is_initial(a, b) for a, b in zip(first[1:-1], second[1:-1], strict=True))
    return len(first) == 2 or all(word in second for word in first[1:-1])


def _same_given(first: str, second: str) -> bool:
    return is_like(first, second) or _is_initial(first, second)


def _is_initial(first: str, second: str) -> bool:
    return min(len(first), len(second)) == 1 and first[0] == second[0]


def is_part(part: Words, whole: Words) -> int:
    """How well ``part`` is a short form of the full name ``whole``: 3 its end, 2 its beginning, 1 its end misspelt."""
    size = len(part)
    if not 0 < size < len(whole):
        return 0
    if whole[-size:] == part:
        return 3
    if whole[:size] == part:
        return 2
    differs_by_s = {part[0], part[0] + "s"} & {whole[-1], whole[-1] + "s"}
    return 1 if size == 1 and len(part[0]) >= 6 and not differs_by_s and is_like(part[0], whole[-1]) else 0
