"""The names of an article, told by capitals alone: two road accidents share their words, one accident its names too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from synopse.grouping.vocabulary import Vocabulary
from synopse.languages import load_language
from synopse.languages.rules.stem_counts import name_share_by_ending, name_shares

STATE_SHARE = 0.5
"""What a state tells beside another name as rare: much happens in one."""

_CHARACTERS = 3_000
"""Of an article that are looked at: news names first whom and where it is about."""

_CAPITALISED = re.compile(r"(?<![^\W_])[^a-zß-öø-ÿ\W\d_][^\W_]{2,}")
"""Words of three and more characters that do not begin with a small Latin letter."""

_AFTER_START = re.compile(r"(?:\A|[.!?:|>»«\"“”„'‘’–-])\s*\Z")
"""Ends what stands before a word that has its capital from its place."""

_FIRST = 0.7
"""What a capital at a sentence's beginning counts for."""

_HEADLINE = 0.85
"""A line in which this share of the longer words has capitals tells nothing by them ("Man Held After Fire")."""

_LONGER = re.compile(r"[^\W\d_]{4,}")

_UNKNOWN = 0.6
"""How often a capitalised stem that the background does not know is a name where other nouns have none."""

_LEAST = 0.3
"""A stem that is less likely a name is none."""


def read_names(
    texts: Iterable[str], language: str, vocabulary: Vocabulary, total: Mapping[int, int]
) -> dict[int, float]:
    """Numbers of the stems that are names or parts of them, and how likely each is one.

    ``total`` counts the article's stems, so that what also stands without a capital is found out.
    """
    likely = {
        found: count / max(total[found], count) * _share(vocabulary.terms[found], language)
        for found, count in _capitals(texts, language, vocabulary).items()
        if found in total
    }
    return {found: share for found, share in likely.items() if share > _LEAST}


def _capitals(texts: Iterable[str], language: str, vocabulary: Vocabulary) -> dict[int, float]:
    """How often each stem has a capital that its place does not explain."""
    lexicon = vocabulary.lexicon(language)
    counts: dict[int, float] = {}
    left = _CHARACTERS
    for text in texts:
        text = text[:left]
        left -= len(text)
        for line in text.splitlines():
            if _is_headline(line):
                continue
            for match in _CAPITALISED.finditer(line):
                word, start = match.group(), match.start()
                if word[0].isupper() and not _is_common(word, language):
                    is_first = _AFTER_START.search(line[max(0, start - 3) : start]) is not None
                    found = lexicon[word]
                    counts[found] = counts.get(found, 0.0) + (_FIRST if is_first else 1.0)
    return counts


def _is_headline(line: str) -> bool:
    longer = _LONGER.findall(line)
    return sum(word[0].isupper() for word in longer) >= _HEADLINE * len(longer) if len(longer) > 1 else False


@lru_cache(maxsize=200_000)
def _share(found: str, language: str) -> float:
    share = name_shares(language).get(found)
    if share is not None:
        return share
    if not load_language(language).statements.writes_compounds:
        return _UNKNOWN
    # where nouns have capitals, the ending tells: what ends in "-fall" is a thing, what ends in "-dorf" a place
    return name_share_by_ending(found, language)


@lru_cache(maxsize=200_000)
def _is_common(word: str, language: str) -> bool:
    """Whether a word has its capital as a day, a month, a feast, a title or the like: those stand in any report."""
    rules = load_language(language)
    lowered = word.lower()
    if lowered in rules.names.titles or lowered in (*rules.names.place_nouns, *rules.names.organisation_nouns):
        return True
    dated = (*rules.times.month, *rules.times.weekday, *rules.times.feast)
    return any(re.fullmatch(pattern, form) for pattern, _ in dated for form in (word, lowered))
