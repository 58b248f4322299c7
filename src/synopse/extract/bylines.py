"""Who wrote it: names in bylines, told from agencies, places and roles."""

from __future__ import annotations

import re
from functools import cache

from synopse.extract.agencies import is_agency
from synopse.extract.dates import find_date
from synopse.extract.lexicon import load_lexicon

_PARTICLES = frozenset("von van de der den zu zum del la le bin al el da dos di du ten ter of y e".split())
_TITLES = frozenset("dr prof sir mr mrs ms dame lord dipl ing mag".split())
_INITIALS = re.compile(r"[a-zäöü]{1,5}(?:[/.-][a-zäöü]{1,5})*", re.IGNORECASE)
_SIGN = re.compile(r"[\w.-]{1,14}(?:\s?[/,|]\s?[\w.-]{1,14}){0,5}")
_LONGEST = 120


def is_person_name(text: str, *, stated: bool = False) -> bool:
    """Whether a phrase has the shape of a person's full name: two to four capitalised words.

    ``stated`` names are given as names; in others a word that may be no name ("You") rules them out.
    """
    words = text.split()
    if not 2 <= len(words) <= 5:
        return False
    solid = [word for word in words if word.lower() not in _PARTICLES and word.strip(".").lower() not in _TITLES]
    if not 2 <= len(solid) <= 4:
        return False
    return all(_is_name_word(word, stated) for word in solid)


def _is_name_word(word: str, stated: bool) -> bool:
    letters = word.replace(".", "").replace("-", "").replace("'", "").replace("’", "")
    if not letters.isalpha() or not letters[0].isupper() or is_agency(word):
        return False
    lexicon = load_lexicon()
    lower = word.lower()
    if lower in lexicon.newsroom_words or _is_acronym(word):
        return False
    return stated or (lower not in lexicon.function_words and lower not in lexicon.finite_verbs)


def _is_acronym(word: str) -> bool:
    """Short, in capitals and without a vowel: a broadcaster's or party's letters."""
    return word.isupper() and 2 < len(word) <= 4 and not any(letter in "AEIOUYÄÖÜ" for letter in word)


def _joins() -> str:
    return "|".join(sorted(map(re.escape, load_lexicon().name_joins))) or "(?!)"


@cache
def _separator() -> re.Pattern[str]:
    """What parts the names of a byline."""
    return re.compile(rf"\s*(?:,|;|/|\||&|\+|–|—|\b(?:{_joins()})\b)\s*")


@cache
def _sign_separator() -> re.Pattern[str]:
    """What parts the signs of a closing line."""
    return re.compile(rf"\s*[/,|;]\s*|\s+(?:{_joins()})\s+")


def person_names(text: str) -> tuple[str, ...]:
    """The full names in a list such as "Max Muster, Eva Beispiel und dpa", agencies and roles left out."""
    parts = [part.strip(" .:()*|") for part in _separator().split(text)]
    return tuple(dict.fromkeys(part for part in parts if is_person_name(part)))


def is_name_list(text: str) -> bool:
    """Whether a line holds full names, agencies and nothing else ("Max Muster | Eva Beispiel")."""
    parts = [part.strip(" .:*|") for part in _separator().split(text.strip(" ,"))]
    solid = [part for part in parts if part]
    return any(map(is_person_name, solid)) and all(is_person_name(part) or is_agency(part) for part in solid)


@cache
def _byline_pattern() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_lexicon().byline_words)
    return re.compile(rf"(?:{words})\s*:?\s+(?P<names>\S.{{1,{_LONGEST}}})", re.IGNORECASE)


def byline_names(line: str) -> tuple[str, ...] | None:
    """Names in a line that is a byline ("Von Max Muster, Berlin"); None when it is not one."""
    if len(line) > _LONGEST:
        return None
    match = _byline_pattern().fullmatch(line.rstrip(" ,&|"))
    if match is None:
        return None
    rest = match["names"]
    dated = find_date(rest)
    if dated is not None and dated[0] > 0:
        rest = rest[: dated[0]].rstrip(" ,|-–")
    if rest.rstrip().endswith(("?", "!", ":")) or (rest.rstrip().endswith(".") and len(rest) > 60):
        return None
    names = person_names(rest)
    first = _separator().split(rest)[0].strip(" .")
    if names and (is_person_name(first) or is_agency(first)):
        return names
    if all(is_agency(word) for word in re.findall(r"[\w-]+", rest)):
        return ()
    return None


def signature_names(line: str) -> tuple[str, ...] | None:
    """Names in a closing signature ("(dpa/mku)", "ek/mt", "(Max Muster)"); None when the line is not one."""
    bare = line.strip().strip("()[] .;*")
    if not bare or len(bare) > 70:
        return None
    in_brackets = line.strip().startswith(("(", "["))
    parts = [part for part in _sign_separator().split(bare) if part]
    agencies = [part for part in parts if all(is_agency(word) for word in part.split())]
    signs = [part for part in parts if _INITIALS.fullmatch(part) and part not in agencies]
    dates = [part for part in parts if re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}", part)]
    names = [part for part in parts if is_person_name(part)]
    if len(agencies) + len(signs) + len(dates) + len(names) < len(parts):
        return None
    if in_brackets and (agencies or names):
        return tuple(names)
    if agencies and not names:
        return ()
    if signs and len(signs) == len(parts):
        looks_signed = in_brackets or "/" in bare or (len(bare) <= 3 and bare.islower())
        return () if looks_signed and all(sign.islower() or in_brackets for sign in signs) else None
    return None
