"""Shelf: one language each, everything a language needs as data; found by its ISO 639-1 code."""

from __future__ import annotations

from functools import cache

from synopse.languages.language import NEUTRAL, Language
from synopse.registry import find_unit, unit_names

_NOT_LANGUAGES = {"language", "rules"}


def language_codes() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages on the shelf."""
    return tuple(name for name in unit_names("languages") if name not in _NOT_LANGUAGES)


@cache
def load_language(code: str | None) -> Language:
    """The language called ``code``, or the neutral one when the shelf has none of that name."""
    if code in language_codes():
        language: Language = find_unit("languages", str(code), "LANGUAGE")
        return language
    return NEUTRAL
