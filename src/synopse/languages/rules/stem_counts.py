"""How many sentences of a language's background have each stem, and how often it is a name there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_UNCOUNTED = 20_000
"""Sentences assumed for a language without counts: those of the German ones, rounded."""

_LONGEST_ENDING = 8

_MOST_VOTES, _PRIOR_VOTES = 5, 3.0
"""Most that one stem counts for among those with an ending, and what the next shorter ending counts for."""


@cache
def stem_counts(language: str) -> tuple[int, dict[str, int]]:
    """Number of sentences that were counted and, per stem, how many have it; a language without counts has none.

    The files are made by ``training/stem_frequencies.py``.
    """
    counts = {stem: count for stem, count, _, _ in _rows(language)}
    return counts.pop("", _UNCOUNTED), counts


@cache
def name_shares(language: str) -> dict[str, float]:
    """How often a stem is a name or a part of one where it stands with a capital inside a sentence.

    Half an occurrence is added on each side; a stem that never stands so is left out.
    """
    return {stem: (named + 0.5) / (capital + 1) for stem, _, capital, named in _rows(language) if capital}


@cache
def _ending_shares(language: str) -> dict[str, tuple[float, float]]:
    """By ending of stems: how many stems that stand with a capital inside a sentence have it, and how many are names.

    A stem counts for as often as it stands so, up to `_MOST_VOTES`.
    """
    shares: dict[str, tuple[float, float]] = {}
    for stem, _, capital, named in _rows(language):
        votes = min(capital, _MOST_VOTES)
        for ending in ("", *_endings(stem)) if votes else ():
            seen, names = shares.get(ending, (0.0, 0.0))
            shares[ending] = seen + votes, names + votes * named / capital
    return shares


def _endings(stem: str) -> list[str]:
    """Endings of two letters and more, the shortest first, that leave two letters before them."""
    return [stem[-length:] for length in range(2, min(_LONGEST_ENDING, len(stem) - 2) + 1)]


def name_share_by_ending(stem: str, language: str) -> float:
    """How often an unknown stem that has a capital inside a sentence is a name, told by its ending; 0.5 without counts.

    Successive abstraction over endings, after Brants, "TnT - A Statistical Part-of-Speech Tagger" (ANLP 2000).
    """
    shares = _ending_shares(language)
    share = 0.5
    for ending in ("", *_endings(stem)):
        if ending not in shares:
            break
        seen, names = shares[ending]
        share = (names + _PRIOR_VOTES * share) / (seen + _PRIOR_VOTES)
    return share


def _rows(language: str) -> Iterator[tuple[str, int, int, int]]:
    file = files("synopse.languages").joinpath(language, "stem_frequencies.txt")
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            stem, *columns = line.split("\t")
            count, capital, named = (*map(int, columns), 0, 0)[:3]
            yield stem, count, capital, named
