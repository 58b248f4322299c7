"""What speaks for and against two dates dating one event, weighed in one sum."""

from __future__ import annotations

from synopse.compare.measures.dated import SAID, Dated
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.story import Story

_POINT = 1.0
"""For statements that are one point."""
_ACT, _SPOKEN, _NAMED, _OTHER_ACT, _PHRASE = 1.0, 0.0, 0.6, -0.8, -0.5
"""For one act; for speech, of which there is much; for an act that the other tells with a noun; for another act, and another noun."""
_SENTENCES, _CLAUSES, _TOLD = 1.6, 1.0, 0.8
"""Times the share of weight that the sentences, the clauses, and what is told with the acts have in common."""
_FEW_SENTENCES, _FEW_CLAUSES, _FEW_TOLD = 4, 3, 3
"""Shared words below which such a share counts less."""
_AHEAD_POINT, _AHEAD_ALONE = -0.3, -1.6
"""For a plan beside what was done: of what may be one act in one point, and of others."""
_SCOPE = -0.3
"""For each restriction that only one of them has ("not", "would", "until")."""
_OTHER_DATES = -0.4
"""For a sentence with several other dates."""

_PLANNED = frozenset({"planned", "expected", "possible", "demanded"})
_RESTRICTING = ("negated", "hypothetical", "bound")
_STEM = 5
"""Letters that a verb and its noun have in common at least."""


def likeness(a: Mention, b: Mention, story: Story) -> tuple[float, float]:
    """The sum of what speaks for two dates dating one event, and the part of it that shared words make."""
    share_point = bool(a.points & b.points)
    words = _words(a, b, story)
    acts = _acts(a.dated, b.dated)
    total = words + share_point * _POINT + acts
    if (a.status in _PLANNED) != (b.status in _PLANNED):
        total += _AHEAD_POINT if share_point and acts > _OTHER_ACT else _AHEAD_ALONE
    total += _SCOPE * sum((scope in a.scopes) != (scope in b.scopes) for scope in _RESTRICTING)
    if max(len(a.dates), len(b.dates)) > 1:
        total += _OTHER_DATES
    return total, words


def _words(a: Mention, b: Mention, story: Story) -> float:
    """What the sentences, clauses and acts have in common."""
    pairs = [(_SENTENCES, _FEW_SENTENCES, a.stems, b.stems), (_CLAUSES, _FEW_CLAUSES, a.near, b.near)]
    if a.dated is not None and b.dated is not None:
        pairs.append((_TOLD, _FEW_TOLD, a.dated.told, b.dated.told))
    return sum(
        weight * story.overlap(first, second) * min(1.0, len(first & second) / few)
        for weight, few, first, second in pairs
    )


def _acts(one: Dated | None, other: Dated | None) -> float:
    """What the acts that the two date say."""
    if one is None or other is None or one.act is None or other.act is None:
        return 0.0
    if one.act == other.act:
        return _SPOKEN if one.act == SAID else _ACT
    if one.is_phrase or other.is_phrase:
        return _PHRASE
    if _is_named(one.act, other.told) or _is_named(other.act, one.told):
        return _NAMED
    return _OTHER_ACT


def _is_named(act: str, told: frozenset[str]) -> bool:
    """Whether a noun or a compound of what is told holds the act ("verhandeln", "Tarifverhandlungen")."""
    stem = act[: max(_STEM, len(act) - 2)]
    return len(act) >= _STEM and any(stem in word for word in told)
