"""How many sentences of a language's background have each stem."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_UNCOUNTED = 20_000
"""Sentences assumed for a language without counts: those of the German ones, rounded."""


@cache
def stem_counts(language: str) -> tuple[int, dict[str, int]]:
    """Number of sentences that were counted and, per stem, how many have it; a language without counts has none.

    The files are made by ``training/stem_frequencies.py``.
    """
    file = files("synopse.languages").joinpath(language, "stem_frequencies.txt")
    if not file.is_file():
        return _UNCOUNTED, {}
    rows = (line.rsplit("\t", 1) for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    counts = {stem: int(count) for stem, count in rows}
    return counts.pop("", _UNCOUNTED), counts
