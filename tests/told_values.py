"""Two texts compared in full, with the tagger: which discrepancies of some kinds they give."""

from __future__ import annotations

from synopse import Discrepancy, RawArticle, compare


def told(first: str, second: str, language: str, *kinds: str) -> tuple[Discrepancy, ...]:
    """The discrepancies of two texts, of all kinds where none is named."""
    articles = [
        RawArticle(id=i, source=i, content=text, language=language) for i, text in (("a", first), ("b", second))
    ]
    return tuple(one for one in compare(*articles).discrepancies if not kinds or one.kind in kinds)


def values_told(first: str, second: str, language: str, *kinds: str) -> list[set[str]]:
    """The values that each of them sets against each other."""
    return [{reading.value for reading in one.readings} for one in told(first, second, language, *kinds)]
