"""Reports that have nothing in common with the others: another text may stand at their address."""

from __future__ import annotations

from synopse.model import Article, Synopsis
from synopse.text.strangers import strangers

_FEWEST = 3
"""Reports of which some must share a point before one can stand apart."""


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
    return strangers({article.id: _read(article) for article in synopsis.articles}) - sharing


def _read(article: Article) -> str:
    body = " ".join(article.text[block.start : block.end] for block in article.blocks if block.kind != "furniture")
    return f"{article.title or ''}. {body}"
