"""Organisations and places: one under all case endings, abbreviations and common second names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from synopse.compare.actors.forms import Words
from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.model import Reading
from synopse.text.stems import stem

# second names of what news names most, from general knowledge; the first stands for all
_ALIASES = {
    alias: row[0]
    for row in (
        ("usa", "us", "u s", "u s a", "vereinigt staat", "vereinigte staaten von amerika", "unit state"),
        ("uno", "un", "vereint nation", "unit nation"),
        ("eu", "europa union", "europaisch union", "european union"),
        ("grossbritannien", "uk", "vereinigt konigreich", "unit kingdom", "britain"),
    )
    for alias in row
}
_ABBREVIATION = re.compile(r"\s*\(([A-ZÄÖÜ][\w.-]{1,9})\)")


def group_others(mentions: Sequence[Mention], readings: Sequence[Reading]) -> list[list[Mention]]:
    """Mentions of organisations and places, one list an actor, in order of their keys."""
    keys = {mention: _key(mention, readings[mention.reading].article.language) for mention in mentions}
    alias = _abbreviations(mentions, readings, keys)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        key = keys[mention]
        groups[alias.get(key, key)].append(mention)
    return [groups[key] for key in sorted(groups)]


def _key(mention: Mention, language: str) -> str:
    """A form without inflection; single words keep their ending, which tells places apart."""
    words: Words = mention.words
    if len(words) > 1:
        algorithm = load_language(language).stemmer
        words = tuple(stem(word, algorithm) for word in words)
    joined = " ".join(words)
    return _ALIASES.get(joined, joined)


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
