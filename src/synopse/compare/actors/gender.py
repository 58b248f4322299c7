"""Whether the word before a name tells a woman or a man, and whether it makes the person somebody's relative."""

from __future__ import annotations

import re
from typing import Literal

from synopse.languages.language import Language

Gender = Literal["f", "m", ""]

_REACH = 60
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")


def _before(text: str, start: int) -> list[str]:
    window = text[max(0, start - _REACH) : start]
    if not window or window[-1] not in " \xa0\n.":
        return []
    return _WORD.findall(re.split(r"[.;:!?](?=\s\S*\s)|\n", window.rstrip())[-1])


def gender_told(text: str, start: int, language: Language) -> Gender:
    """The gender that a title or an office right before ``text[start:]`` tells ("Frau", "Mr.", "Ministerin")."""
    words = _before(text, start)
    if not words:
        return ""
    last = words[-1].lower()
    if last in language.names.female_titles:
        return "f"
    if last in language.names.male_titles:
        return "m"
    rules = language.quotations
    if not rules.feminine_endings or not words[-1][0].isupper() or not last.endswith(rules.role_endings or ("\0",)):
        return ""
    return "f" if last.endswith(rules.feminine_endings) else "m"


def is_relative(text: str, start: int, language: Language) -> bool:
    """Whether a word of kinship leads to the name ("seines Vaters Anton Feld", "his late father, Anton Feld")."""
    words = [word.lower() for word in _before(text, start)]
    titles = language.names.female_titles | language.names.male_titles
    kin = [place for place, word in enumerate(words) if word in language.names.kin and place >= len(words) - 2]
    # "Frau" is a wife after "seine" and a title elsewhere
    return any(
        words[at] not in titles or words[at - 1] in language.names.possessives
        for at in kin
        if at or words[at] not in titles
    )
