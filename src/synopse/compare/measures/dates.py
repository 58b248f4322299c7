"""Dates of the same event."""

from __future__ import annotations

from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.story import Story
from synopse.compare.values.dates import is_narrow
from synopse.model import Quantity

_NEAR_POINT = 0.25
"""Shared weight of the clauses' words for statements that are one point."""
_SENTENCE_POINT = 0.4
"""... and of the sentences' words for such statements when each sentence has no other date."""
_NEAR_ALONE = 0.5
"""... and without a point."""
_FEWEST_SHARED = 3

_SAME_STATUS = frozenset({"happened", "said"})
_ONE_POINT = _SAME_STATUS | {"planned", "expected"}
"""A point parts the plan from the event by itself; "gilt ab 1. April" is no less ahead than "wird gelten"."""
_NEVER = frozenset({"negated", "hypothetical", "bound"})


def same_event(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two dates date the same event: their clauses say the same."""
    if not story.are_independent(a, b) or a.language != b.language or (a.scopes | b.scopes) & _NEVER:
        return None
    if not (_is_narrow(a) and _is_narrow(b)) or len(a.dates) > 1 or len(b.dates) > 1:
        return None
    share_point = bool(a.points & b.points)
    if a.status != b.status and not {a.status, b.status} <= (_ONE_POINT if share_point else _SAME_STATUS):
        return None
    if share_point and not a.dates and not b.dates and story.overlap(a.stems, b.stems) >= _SENTENCE_POINT:
        return Evidence(
            "the sentences are one point", story.overlap(a.stems, b.stems), a.stems & b.stems, is_point=True
        )
    if _is_day(a) != _is_day(b):
        return None
    shared = a.near & b.near
    overlap = story.overlap(a.near, b.near)
    if len(shared) < _FEWEST_SHARED or overlap < (_NEAR_POINT if share_point else _NEAR_ALONE):
        return None
    ground = "the statements are one point" if share_point else "the clauses say the same"
    return Evidence(ground, overlap, shared, is_point=share_point)


def _is_day(mention: Mention) -> bool:
    return not isinstance(mention.mark, Quantity) and is_narrow(mention.mark)


def _is_narrow(mention: Mention) -> bool:
    return not isinstance(mention.mark, Quantity) and is_narrow(mention.mark, days=31)
