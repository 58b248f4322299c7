"""Whether two opposed values are two states one after the other, or one of them is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.conflicts.claims import Claim
from synopse.compare.measures.story import publication_day
from synopse.model import AnnotatedArticle, DiscrepancyClass

_CHANGING = frozenset({"test", "permission", "acceptance", "deal", "identity", "found", "appeal"})
"""Sets of values that one thing may have one after the other: a second test, a ban lifted. What was done once (who won,
whether hands were shaken) does not change with the day of the report."""

_FIRST = frozenset({"missing", "unknown", "open_deal"})
"""Values that another replaces in the course of things, never the other way round."""


def class_of(articles: Sequence[AnnotatedArticle], claims: tuple[Claim, Claim]) -> DiscrepancyClass:
    """An update where what is told can have changed between the reports, else a contradiction; both in one order."""
    first, second = (publication_day(article) for article in articles)
    days = (second - first).days if first is not None and second is not None else 0
    if _comes_first(claims[1], claims[0]):
        claims, days = claims[::-1], -days
    if not _comes_first(*claims):
        return "update" if days and claims[0].about in _CHANGING else "contradiction"
    is_another = claims[0].value != claims[1].value
    return "update" if days > 0 or (is_another and not days) else "contradiction"


def _comes_first(claim: Claim, other: Claim) -> bool:
    """Whether a claim tells of the time before the other's: what is missing still, or not done."""
    if claim.value != other.value:
        return claim.value in _FIRST
    return claim.is_denied and not other.is_denied
