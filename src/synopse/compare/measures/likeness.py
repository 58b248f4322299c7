"""What speaks for and against two dates dating one event, weighed in one sum."""

from __future__ import annotations

from synopse.compare.measures.dated import SAID, Dated
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.story import Story
from synopse.compare.values.clocks import minutes_apart
from synopse.model import Quantity

_POINT = 1.0
"""For statements that are one point."""
_SURELY, _SURE, _SUREST = 0.25, 3.0, 6.0
"""Times the log odds that the statements speak of one thing, above the first and up to the second."""
_CLOSE, _CLOSE_CLOCKS, _FAR, _FAR_CLOCKS = 0.8, 60, -0.8, 180
"""For clock times at most, and at least, so many minutes apart: what happens at two times is mostly hours apart."""
_ACT, _SPOKEN, _NAMED, _OTHER_ACT, _PHRASE = 1.0, 0.0, 0.6, -3.0, -0.5
"""For one act; for speech, of which there is much; for an act that the other tells with a noun; for another act, and for a noun."""
_OTHER_WORD = -0.8
"""For another act at nearly the same time: it is mostly the same in other words."""
_LISTED = -0.5
"""For a date that hangs on nothing: an entry of a list."""
_SENTENCES, _CLAUSES, _TOLD = 1.6, 1.0, 0.8
"""Times the share of weight that the sentences, the clauses, and what is told with the acts have in common."""
_FEW_SENTENCES, _FEW_CLAUSES, _FEW_TOLD = 4, 3, 3
"""Shared words below which such a share counts less."""
_AHEAD_POINT, _AHEAD_ALONE = -0.3, -1.6
"""For a plan beside what was done: of what may be one act in one point, and of others."""
_SCOPE = -0.3
"""For each restriction that only one of them has ("not", "would", "until")."""
_OTHER_FIGURES = -0.8
"""For sentences that give other numbers: what is measured twice is measured at two times."""
_SERIES = 0.7
"""Share of their words that two sentences with other numbers have in common when they are two of a series: nothing then counts."""
_OTHER_DATES = -0.4
"""For a sentence with several other dates."""

_PLANNED = frozenset({"planned", "expected", "demanded"})
_RESTRICTING = ("negated", "hypothetical", "bound")
_STEM = 5
"""Letters that a verb and its noun have in common at least."""


def likeness(a: Mention, b: Mention, story: Story) -> tuple[float, float]:
    """The sum of what speaks for two dates dating one event, and the part of it that shared words make."""
    share_point = bool(a.points & b.points)
    words = _words(a, b, story)
    acts = _acts(a.dated, b.dated)
    close = _closeness(a, b)
    if close > 0:
        acts = max(acts, _OTHER_WORD)
    total = words + acts + close
    if share_point:
        total += _POINT
        if acts >= 0 or close > 0:  # else, of the same people one report tells this and another that
            total += _SURELY * (min(_SUREST, max(_SURE, how_alike(a, b, story))) - _SURE)
    if give_other_figures(a, b):
        total += _OTHER_FIGURES if story.overlap(a.stems, b.stems) < _SERIES else -total
    if "possible" not in {a.status, b.status} and (a.status in _PLANNED) != (b.status in _PLANNED):
        total += _AHEAD_POINT if share_point and acts > _OTHER_ACT else _AHEAD_ALONE
    total += _SCOPE * sum((scope in a.scopes) != (scope in b.scopes) for scope in _RESTRICTING)
    if max(len(a.dates), len(b.dates)) > 1:
        total += _OTHER_DATES
    return total, words


def give_other_figures(a: Mention, b: Mention) -> bool:
    """Whether the sentences give numbers, and none in common: "at 97 dollars on Monday", "at 100 dollars on Tuesday"."""
    return bool(a.figures and b.figures and not a.figures & b.figures)


def how_alike(a: Mention, b: Mention, story: Story) -> float:
    """Log odds that the statements which hold the two speak of one thing, 0 where it is not known."""
    if story.alike is None:
        return 0.0
    return max((story.alike.of(i, j) for i in a.statements for j in b.statements), default=0.0)


def _closeness(a: Mention, b: Mention) -> float:
    if isinstance(a.mark, Quantity) or isinstance(b.mark, Quantity):
        return 0.0
    apart = minutes_apart(a.mark, b.mark)
    if apart is None:
        return 0.0
    return _CLOSE if apart <= _CLOSE_CLOCKS else _FAR if apart >= _FAR_CLOCKS else 0.0


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
    if one is None or other is None:
        return _LISTED
    if one.act is None or other.act is None:
        acts = (one.act or "", other.told), (other.act or "", one.told)
        return _NAMED if any(_is_named(act, told) for act, told in acts) else 0.0
    if one.act == other.act:
        return _SPOKEN if one.act == SAID else _ACT
    if one.is_phrase or other.is_phrase:
        return _PHRASE
    if _is_named(one.act, other.core) or _is_named(other.act, one.core):
        return _NAMED
    return _OTHER_ACT


def _is_named(act: str, told: frozenset[str]) -> bool:
    """Whether a noun or a compound of what is told holds the act ("verhandeln", "Tarifverhandlungen")."""
    stem = act[: max(_STEM, len(act) - 2)]
    return len(act) >= _STEM and any(stem in word for word in told)
