"""Word stems, and the parts of compounds."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache

import Stemmer

from synopse.text.normalise import fold

_LINKS = ("", "s", "n", "en", "es", "e", "er")
_SHORTEST_PART = 4


@cache
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(algorithm)


@lru_cache(maxsize=200_000)
def stem(word: str, algorithm: str | None) -> str:
    """Snowball stem of ``word``, folded; ``algorithm`` is Snowball's name of the language, None leaves the word whole."""
    lowered = word.lower()
    return fold(_stemmer(algorithm).stemWord(lowered)) if algorithm else fold(lowered)


def split_compound(compound: str, vocabulary: Collection[str]) -> tuple[str, str] | None:
    """Two known stems of which the stem ``compound`` is made, with or without a linking element, or None.

    The split with the longest head (last part) wins, since the head says what the thing is.
    """
    for cut in range(_SHORTEST_PART, len(compound) - _SHORTEST_PART + 1):
        head = compound[cut:]
        if head not in vocabulary:
            continue
        front = compound[:cut]
        for link in _LINKS:
            if link and not front.endswith(link):
                continue
            modifier = front[: len(front) - len(link)]
            if len(modifier) >= _SHORTEST_PART and modifier in vocabulary:
                return modifier, head
    return None
