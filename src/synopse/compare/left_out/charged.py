"""Which articles can be charged with leaving something out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from synopse.compare.comparison import Comparison
from synopse.languages import load_language
from synopse.model import AnnotatedArticle

_FEWEST_WORDS, _FEWEST_SENTENCES = 120, 6
"""Words and sentences below which a text is a brief."""
_SHORT, _SHORT_COPY = 0.5, 0.4
"""Part of the median length of those that report a point from which an article had room for it; a
shorter one chose, and a list of headlines is not a report. Who prints the same text chose where to cut it."""

_FEWEST_ENTRIES = 3
"""Paragraphs headed by a clock time from which a text is a ticker: it tells what is new, not what is known."""
_ENTRY = re.compile(
    r"^[^\S\n]*(?:\+\+\+|\(?\d{1,2}[.:]\d{2}\)?(?:[^\S\n]?(?:Uhr|h\b|a\.?m\.?|p\.?m\.?))?[^\S\n]*(?:[:–—-]|$))",
    re.MULTILINE | re.IGNORECASE,
)


def word_count(article: AnnotatedArticle) -> int:
    """Words in the sentences of an article."""
    return sum(len(article.text[s.start : s.end].split()) for s in article.sentences)


def had_room(article: AnnotatedArticle, usual: float, *, is_copy: bool = False) -> bool:
    """Whether an article is a complete report and long enough for what reports of ``usual`` words tell.

    ``is_copy`` when one of those prints the same text. Never the case for what is cut off and for tickers.
    """
    least = max(_FEWEST_WORDS, (_SHORT_COPY if is_copy else _SHORT) * usual)
    is_long = word_count(article) >= least and len(article.sentences) >= _FEWEST_SENTENCES
    return is_long and not article.is_truncated and not is_ticker(article)


def is_ticker(article: AnnotatedArticle) -> bool:
    """Whether a text is a running ticker or a list of short news, by its title or by entries with clock times."""
    if article.title and _tickers(article.language).search(article.title):
        return True
    return sum(1 for _ in _ENTRY.finditer(article.text)) >= _FEWEST_ENTRIES


@cache
def _tickers(language: str) -> re.Pattern[str]:
    return re.compile(load_language(language).standalone.tickers, re.IGNORECASE)


def is_earlier(article: AnnotatedArticle, reports: Sequence[AnnotatedArticle]) -> bool:
    """Whether an article appeared before any of ``reports``, as far as the times are known."""
    earliest = min((one.published for one in reports if one.published), default=None)
    if not article.published or not earliest:
        return False
    shared = min(len(article.published), len(earliest))
    return article.published[:shared] < earliest[:shared]


def common_points(comparison: Comparison, article: str, tellers: Collection[str]) -> tuple[int, int]:
    """How many points an article reports together with one of the tellers, and how many of these both surely bear out.

    Groups of articles may hold one that only touches on the event: what it lacks is not left out.
    """
    others = set(tellers) - {article}
    reported = borne_out = 0
    for confirms in _told(comparison).get(article, ()):
        if not others.isdisjoint(confirms):
            reported += 1
            borne_out += confirms[article] and any(confirms.get(other, False) for other in others)
    return reported, borne_out


def _told(comparison: Comparison) -> Mapping[str, Sequence[Mapping[str, bool]]]:
    """For each article the points that it shares with others: who reports them, and whether so that they bear it out."""

    def make() -> dict[str, list[dict[str, bool]]]:
        told: dict[str, list[dict[str, bool]]] = {}
        for point in comparison.points:
            if len(point.reports) > 1:
                confirms = {report.article: report.confirms for report in point.reports}
                for article in confirms:
                    told.setdefault(article, []).append(confirms)
        return told

    return comparison.once("told points", (comparison.points,), make)
