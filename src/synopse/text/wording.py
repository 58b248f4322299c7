"""Words as they are compared for copying: whole, in one spelling, and which of them are quoted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Combining marks and soft hyphens belong to the word they stand in; hyphens, apostrophes and the
# separators of a number join its parts, so that "Kreml-Chef" and "Kremlchef" are one word each.
WORD = re.compile(
    r"[\w\u0300-\u036f\u00ad]+(?:[-\u2010\u2011'\u2019][\w\u0300-\u036f\u00ad]+|[.,:](?=\d)(?<=\d[.,:])\d+)*"
)
_SPELLING = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_JOINERS = str.maketrans(dict.fromkeys("-\u2010\u2011'\u2019\u00ad.,:_"))
_MARK = re.compile('[„“”"»«\n]')
_OPENS, _CLOSES = frozenset('„“"»«'), frozenset('“”"«»')
_AFTER_CLOSING = frozenset(".,;:!?)]–—-")
_TERM = 25
"""Characters; what is quoted more briefly is a name or a term ("Grüne Zone"), not somebody's sentence."""
_QUOTATION = 1000
"""Characters; what claims to be a longer quotation is a lost quotation mark."""
SHORT_WORD = 4
"""Words of up to this many letters are nearly all function words, in German as in English."""


def normalise_word(surface: str) -> str:
    """Undo what outlets change without changing the word: case, umlauts, ß, hyphens, apostrophes."""
    if surface.isascii() and surface.isalnum():
        return surface.lower()
    form = unicodedata.normalize("NFKC", surface).lower().translate(_SPELLING).casefold()
    return form.translate(_JOINERS) or form


def is_short(surface: str) -> bool:
    """Whether a word is most likely a function word: few letters, no number."""
    return len(surface) <= SHORT_WORD and not surface[0].isdigit()


def is_quotation(length: int) -> bool:
    """Whether so many characters between quotation marks are somebody's sentence: no term, no lost mark."""
    return _TERM <= length <= _QUOTATION


def quoted_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of characters between an opening and the next closing mark on one line, by where the marks stand.

    Opened and closed by any marks: pages mix them, and a quotation of unclear kind is still not the outlet's wording.
    """
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2]
        if mark in _OPENS and (before in "([" or before.isspace()) and after and not after.isspace():
            opened = at
        elif mark in _CLOSES and not before.isspace() and (not after or after in _AFTER_CLOSING or after.isspace()):
            if opened is not None and is_quotation(at + 1 - opened):
                yield opened, at + 1
            opened = None
        elif mark == "\n":
            opened = None
