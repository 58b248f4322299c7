"""Organisations and places: one under all case endings, abbreviations and common second names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from synopse.compare.actors.forms import Words, name_articles, name_words
from synopse.compare.actors.governments import governments
from synopse.compare.actors.mentions import Mention
from synopse.languages import language_codes, load_language
from synopse.model import Reading
from synopse.text.stems import stem

_ABBREVIATION = re.compile(r"[„“\"»]?\s*\([„“\"»]?([A-ZÄÖÜ][\w.-]{1,9})[”“\"«]?\)")


@cache
def _aliases() -> dict[str, str]:
    """The key that stands for all second names of an actor; states go by their code, so that languages meet."""
    aliases: dict[str, str] = {}
    for code in language_codes():
        rules = load_language(code).names
        for row in rules.aliases:
            for alias in row:
                aliases.setdefault(_plain_key(name_words(alias), code), _plain_key(name_words(row[0]), code))
        for country in rules.countries:
            for name in country.names:
                aliases[_plain_key(name_words(name), code)] = f"state {country.code}"
    return aliases


def group_others(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[list[Mention]]:
    """Mentions of organisations and places, one list an actor, in order of their keys."""
    keys = {mention: _key(mention, readings[mention.reading].article.language) for mention in mentions}
    keys.update(governments(keys, readings))
    alias = _abbreviations(mentions, readings, keys)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        key = keys[mention]
        groups[alias.get(key, key)].append(mention)
    return [groups[key] for key in sorted(groups)]


def _key(mention: Mention, language: str) -> str:
    key = _plain_key(mention.words, language)
    return _aliases().get(key, key)


def _plain_key(words: Words, language: str) -> str:
    """A form without inflection; single words keep their ending, which tells places apart."""
    if len(words) > 1 and words[0] in name_articles():
        words = words[1:]
    if len(words) > 1:
        algorithm = load_language(language).stemmer
        words = tuple(stem(word, algorithm) for word in words)
    return " ".join(words)


def _abbreviations(
    mentions: Sequence[Mention], readings: Sequence[Reading], keys: dict[Mention, str]
) -> dict[str, str]:
    """Abbreviations that a text itself explains: "Vereinigung der Fährleute (VdF)"."""
    pairs: Counter[tuple[str, str]] = Counter()
    for mention in mentions:
        text = readings[mention.reading].article.text
        match = _ABBREVIATION.match(text, mention.end)
        if match and len(mention.words) > 1:
            pairs[match.group(1).lower(), keys[mention]] += 1
    alias: dict[str, str] = {}
    for (short, long), _ in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
        alias.setdefault(short, long)
    return alias
