"""What stands right before or after a name and tells its kind."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from synopse.languages import load_language
from synopse.languages.language import Language

_BEFORE = re.compile(r"([^\W\d_]+(?:[-‐‑][^\W\d_]+)*)\.?(,?)[\s\xa0][„“”\"»«‚‘’'›‹]?$")
_AFTER = re.compile(r"\s([a-z]+)\b")
_COMPOUND = re.compile(r"[-‐‑]([A-ZÄÖÜ][a-zäöüß]+)")
_REACH = 48
_ABBREVIATION = re.compile(r"[„“\"»]?\s*\([„“\"»]?([A-ZÄÖÜ][\w.&-]{1,9})[”“\"«]?\)")
_LEGAL = re.compile(
    r"(?:\s&\sCo\.?(?:\sKG)?|\s(?:GmbH|AG|SE|KG|OHG|eG|e\.\s?V\.|Inc\.?|Ltd\.?|Corp\.?|plc|PLC|LLC|S\.A\.|N\.V\.|AB|Oyj))(?!\w)"
)


@lru_cache(maxsize=8)
def _before_of(code: str) -> re.Pattern[str]:
    """A noun and the preposition by which it says what a name is."""
    return re.compile(rf"([^\W\d_]+)\s(?:{load_language(code).names.of})\s$")


@lru_cache(maxsize=8)
def _of_another(code: str) -> re.Pattern[str]:
    return re.compile(rf"{load_language(code).names.of_another}$")


@lru_cache(maxsize=8)
def _endings(code: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    language = load_language(code)
    return language.names.organisation_nouns, language.names.place_nouns, language.quotations.role_endings


def kind_told(text: str, start: int, end: int, language: Language, name_ends: Collection[int]) -> str | None:
    """The kind that the noun before ``text[start:end]`` or the legal form after it tells, or None.

    A word at one of ``name_ends`` is a name itself ("Anna Amberg" does not tell that a place follows).
    """
    if _LEGAL.match(text, end) or _is_body_in_compound(text, end, language):
        return "ORG"
    after = None if language.quotations.nouns_are_capitalised else _AFTER.match(text, end)
    if after and after.group(1) in language.names.organisation_nouns:
        return "ORG"
    before = text[max(0, start - _REACH) : start]
    match = _BEFORE.search(before)
    of = None if language.quotations.nouns_are_capitalised else _before_of(language.code).search(before)
    noun = of or match
    if noun is None or start - len(before) + noun.end(1) in name_ends:
        return None
    kind = _kind_of_noun(noun.group(1), language, is_of=of is not None)
    if of is None and noun.group(2):
        of_another = language.quotations.nouns_are_capitalised or _of_another(language.code).search(
            before[: noun.start(1)]
        )
        return "ORG" if kind == "ORG" and not of_another else None
    return kind


def _is_body_in_compound(text: str, end: int, language: Language) -> bool:
    """Whether a compound says that something has works, shares or a board ("das Norchem-Werk")."""
    match = _COMPOUND.match(text, end)
    return match is not None and match.group(1).lower().endswith(language.names.body_compounds or ("\0",))


def _kind_of_noun(word: str, language: Language, is_of: bool) -> str | None:
    lower = word.lower()
    if word[0].isupper() != language.quotations.nouns_are_capitalised:
        return None
    organisations, places, roles = _endings(language.code)
    if lower.endswith(places or ("\0",)) and (is_of or language.quotations.nouns_are_capitalised):
        return "LOC"
    if is_of:
        return None
    if lower.endswith(roles or ("\0",)) or lower in language.names.titles:
        return "PER"
    return "ORG" if lower.endswith(organisations or ("\0",)) else None


def stands_as_place(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a preposition of place leads to a name of one word ("in Oberau")."""
    match = _BEFORE.search(text[max(0, start - _REACH) : start])
    return (
        match is not None
        and match.group(1).lower() in language.names.place_prepositions
        and " " not in text[start:end]
        and text[end : end + 2] not in {"'s", "’s"}
    )


def abbreviation_after(text: str, end: int) -> tuple[int, int] | None:
    """Offsets of an abbreviation in brackets right after a name ("Vereinigung der Fährleute (VdF)")."""
    match = _ABBREVIATION.match(text, end)
    return match.span(1) if match else None
