"""Bring words into a form in which spellings of one word are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


def fold(word: str) -> str:
    """Case-folded form without diacritics ("Größe" and "Groesse" stay apart, "Größe" and "GRÖSSE" do not)."""
    folded = word.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def word_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Half-open offsets of the words in ``text[start:end]``; hyphenated words count as several."""
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        yield match.span()


def words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of ``text[start:end]``, verbatim."""
    return _WORD.findall(text, start, len(text) if end is None else end)
