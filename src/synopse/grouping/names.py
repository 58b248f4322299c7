"""The names of an article, told by capitals alone: two road accidents share their words, one accident its names too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from synopse.grouping.vocabulary import NONE, Vocabulary
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

_BEHIND_NAME, _BEFORE_NAME, _BEHIND_PREPOSITION = 0.5, 0.4, 0.4
"""What the words beside an unknown one take off the doubt that it is a name: another capital ("Ottilie Brams"), a
preposition of place ("in Kaltenrode")."""

_LONGEST_BEFORE = 12

_LEAST = 0.3
"""A stem that is less likely a name is none."""


def read_names(
    texts: Iterable[str], language: str, vocabulary: Vocabulary, total: Mapping[int, int]
) -> dict[int, float]:
    """Numbers of the stems that are names or parts of them, and how likely each is one.

    ``total`` counts the article's stems, so that what also stands without a capital is found out.
    """
    likely: dict[int, float] = {}
    for found, (count, hint) in _capitals(texts, language, vocabulary).items():
        if found in total:
            share, is_known = _share(vocabulary.terms[found], language)
            likely[found] = count / max(total[found], count) * (share if is_known else share + hint * (1.0 - share))
    return {found: share for found, share in likely.items() if share > _LEAST}


def _capitals(texts: Iterable[str], language: str, vocabulary: Vocabulary) -> dict[int, tuple[float, float]]:
    """How often each stem has a capital that its place does not explain, and what the words beside it hint at."""
    lexicon = vocabulary.lexicon(language)
    may_be_headline = not _writes_nouns_large(language)
    places = load_language(language).names.place_prepositions
    counts: dict[int, float] = {}
    hints: dict[int, float] = {}
    left = _CHARACTERS
    for text in texts:
        text = text[:left]
        left -= len(text)
        for line in text.splitlines():
            if may_be_headline and _is_headline(line):
                continue
            last, end = NONE, -1
            for match in _CAPITALISED.finditer(line):
                word, start = match.group(), match.start()
                if not word[0].isupper() or _is_common(word, language):
                    continue
                is_first = _AFTER_START.search(line[max(0, start - 3) : start]) is not None
                found = lexicon[word]
                counts[found] = counts.get(found, 0.0) + (_FIRST if is_first else 1.0)
                if start == end + 1 and line[end] == " ":
                    hints[last], hints[found] = max(hints.get(last, 0.0), _BEFORE_NAME), _BEHIND_NAME
                elif (
                    line[max(0, start - _LONGEST_BEFORE) : start].rpartition(" ")[0].rpartition(" ")[2].lower()
                    in places
                ):
                    hints[found] = max(hints.get(found, 0.0), _BEHIND_PREPOSITION)
                last, end = found, match.end()
    return {found: (count, hints.get(found, 0.0)) for found, count in counts.items()}


def _is_headline(line: str) -> bool:
    longer = _LONGER.findall(line)
    return sum(word[0].isupper() for word in longer) >= _HEADLINE * len(longer) if len(longer) > 1 else False


def _writes_nouns_large(language: str) -> bool:
    """Of the languages that write compounds as one word, German gives all nouns a capital."""
    return load_language(language).statements.writes_compounds


@lru_cache(maxsize=200_000)
def _share(found: str, language: str) -> tuple[float, bool]:
    """How often a stem with a capital is a name, and whether the background knows it."""
    share = name_shares(language).get(found)
    if share is not None:
        return share, True
    if not _writes_nouns_large(language):
        return _UNKNOWN, True
    # where nouns have capitals, the ending tells: what ends in "-fall" is a thing, what ends in "-dorf" a place
    return name_share_by_ending(found, language), False


@lru_cache(maxsize=200_000)
def _is_common(word: str, language: str) -> bool:
    """Whether a word has its capital as a day, a month, a feast, a title or the like: those stand in any report."""
    titles, dated = _common(language)
    return word.lower() in titles or dated.fullmatch(word) is not None


@cache
def _common(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    rules = load_language(language)
    names, times = rules.names, rules.times
    patterns = [pattern for pattern, _ in (*times.month, *times.weekday, *times.feast)]
    return frozenset((*names.titles, *names.place_nouns, *names.organisation_nouns)), re.compile(
        "|".join(patterns) or r"(?!)"
    )
