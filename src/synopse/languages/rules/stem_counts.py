"""How many sentences of a language's background have each stem, and how often it is a name there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

_UNCOUNTED = 20_000
"""Sentences assumed for a language without counts: those of the German ones, rounded."""


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


def _rows(language: str) -> Iterator[tuple[str, int, int, int]]:
    file = files("synopse.languages").joinpath(language, "stem_frequencies.txt")
    if not file.is_file():
        return
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            stem, *columns = line.split("\t")
            count, capital, named = (*map(int, columns), 0, 0)[:3]
            yield stem, count, capital, named
