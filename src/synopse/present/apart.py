"""Reports that have nothing in common with the others: another text may stand at their address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.model import Article, Synopsis

_FEWEST = 3
"""Reports of which some must share a point before one can stand apart."""

_WORD = re.compile(r"[^\W\d_]{5,}")
_ALIKE = 7
"""First letters that two forms of a name or noun have in common."""

_SHARED, _SHARE = 2, 0.2
"""Names and nouns, and their share, that a report on the same event has in common with the others: of 258 reports 10 have
fewer, of 294 put among strangers 255."""


def reports_apart(synopsis: Synopsis) -> frozenset[str]:
    """Ids of the articles that share no point, no wording and hardly a name with any other, while others do.

    A short report words its one sentence freely; what it is about it names all the same, in the title or the text.
    """
    articles = {article.id for article in synopsis.articles}
    sharing = {
        report.article
        for point in synopsis.points
        if len({report.article for report in point.reports}) > 1
        for report in point.reports
    }
    sharing |= {article for origin in synopsis.origins if len(origin.articles) > 1 for article in origin.articles}
    if len(articles) < _FEWEST or not sharing:
        return frozenset()
    strangers = _strangers(synopsis.articles)
    return frozenset(key for key in articles - sharing if key in strangers)


def _strangers(articles: Sequence[Article]) -> frozenset[str]:
    """Ids of the articles that name hardly anything that another one names."""
    words = {article.id: _WORD.findall(_read(article)) for article in articles}
    small = {word[:_ALIKE] for own in words.values() for word in own if word.islower()}
    capital = {key: {w.casefold()[:_ALIKE] for w in own if w[0].isupper()} - small for key, own in words.items()}
    found = set()
    for key, own in capital.items():
        others = {word for name, other in capital.items() if name != key for word in other}
        if len(own & others) < max(_SHARED, _SHARE * len(own)):
            found.add(key)
    return frozenset(found)


def _read(article: Article) -> str:
    body = " ".join(article.text[block.start : block.end] for block in article.blocks if block.kind != "furniture")
    return f"{article.title or ''}. {body}"
