"""Readings that may tell of another event than the others: they share nothing and name hardly anything the others name."""

from __future__ import annotations

from synopse.compare.comparison import Comparison
from synopse.model import AnnotatedArticle
from synopse.text.strangers import strangers

_FEWEST = 3
"""Readings of which some must share a point before one can stand apart."""


def readings_apart(comparison: Comparison) -> frozenset[int]:
    """Indices of the readings that share no point, no wording and hardly a name with any other, while others do."""
    sources = (comparison.readings, comparison.members, comparison.origins)
    return comparison.once("readings apart", sources, lambda: _find(comparison))


def _find(comparison: Comparison) -> frozenset[int]:
    sharing: set[int] = set()
    for members in comparison.members:
        readings = {comparison.statements[index].reading for index in members}
        sharing |= readings if len(readings) > 1 else set()
    copied = {article for origin in comparison.origins if len(origin.articles) > 1 for article in origin.articles}
    sharing |= {at for at, reading in enumerate(comparison.readings) if reading.article.id in copied}
    if len(comparison.readings) < _FEWEST or not sharing:
        return frozenset()
    return strangers({at: _read(reading.article) for at, reading in enumerate(comparison.readings)}) - sharing


def _read(article: AnnotatedArticle) -> str:
    body = " ".join(article.text[block.start : block.end] for block in article.blocks if block.kind != "furniture")
    return f"{article.title or ''}. {body}"
