"""What a search says: words that must all be there, "phrases", -exclusions, begin* of words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from synopse.errors import UsageError
from synopse.languages import language_codes, load_language
from synopse.languages.language import NEUTRAL
from synopse.store.terms import compound_halves
from synopse.text.normalise import fold, word_spans
from synopse.text.stems import stem

_ITEM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')
_MOST_ITEMS = 32


@dataclass(frozen=True, slots=True)
class Item:
    """One thing looked for: any of ``phrases`` (stems in a row), or all parts of any of ``compounds``.

    ``phrases`` differ by the language that the word is read in. With ``is_prefix`` the one stem is a word's begin.
    """

    phrases: tuple[tuple[str, ...], ...]
    compounds: tuple[tuple[str, ...], ...] = ()
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Items that must all be found, and items that must not; ``stems`` and ``prefixes`` are what a snippet shows."""

    wanted: tuple[Item, ...]
    unwanted: tuple[Item, ...]
    stems: tuple[str, ...]
    prefixes: tuple[str, ...]


def read_query(text: str, language: str | None = None) -> Query:
    """Read a search; ``language`` says how its words are stemmed, without it every language's way counts.

    Raises UsageError when nothing is left to look for.
    """
    codes = (language,) if language else (*language_codes(), NEUTRAL.code)
    wanted: list[Item] = []
    unwanted: list[Item] = []
    for minus, quoted, plain in _ITEM.findall(text):
        item = _item(quoted or plain, codes, is_prefix=plain.endswith("*"))
        if item is not None:
            (unwanted if minus else wanted).append(item)
    if not wanted:
        raise UsageError("a search needs at least one word to look for")
    if len(wanted) + len(unwanted) > _MOST_ITEMS:
        raise UsageError(f"a search takes at most {_MOST_ITEMS} words and phrases")
    whole = [phrase for item in wanted if not item.is_prefix for phrase in (*item.phrases, *item.compounds)]
    return Query(
        tuple(wanted),
        tuple(unwanted),
        stems=tuple(dict.fromkeys(part for phrase in whole for part in phrase)),
        prefixes=tuple(phrase[0] for item in wanted if item.is_prefix for phrase in item.phrases),
    )


def _item(text: str, codes: tuple[str, ...], *, is_prefix: bool) -> Item | None:
    found = [text[start:end] for start, end in word_spans(text)]
    if not found:
        return None
    if is_prefix and len(found) == 1:
        return Item(((fold(found[0].lower()),),), is_prefix=True)
    phrases: dict[tuple[str, ...], None] = {}
    compounds: dict[tuple[str, ...], None] = {}
    for code in codes:
        stems = tuple(stem(word, load_language(code).stemmer) for word in found)
        phrases[stems] = None
        halves = compound_halves(stems[0], code) if len(stems) == 1 else None
        if halves:
            compounds[halves] = None
    return Item(tuple(phrases), tuple(compounds))
