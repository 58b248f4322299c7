"""How much a shared stretch of wording says about copying: names, dates and quoted words say little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.passages_match import Match
from synopse.compare.passages_words import Words

SHORT_WEIGHT = 0.5
"""Function words go together in fixed ways ("in der Nacht zum")."""
NAME_WEIGHT = 0.3
"""Names, dates and "sagte sie" are the same in every report because the facts are."""
GAP_COST = 0.5
"""Each changed or inserted word makes chance likelier."""
SENTENCE_BONUS = 2.0
"""Two reporters seldom write one and the same whole sentence."""
OPENING_BONUS = 1.0
"""How a sentence begins is the writer's choice; how it ends is often fixed ("... auf dem Weg ins Krankenhaus")."""
MIN_IDENTITY = 0.6
"""Share of common words in the longer side; below it two sentences only resemble each other."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a match weighs, and the parts of it that explain why."""

    strength: float
    words: int
    own: int
    identity: float


def weigh(match: Match, articles: Sequence[Words]) -> Evidence:
    """Weigh a match in units of one content word of the outlets' own."""
    left, right = articles[match.left], articles[match.right]
    weight = 0.0
    own = 0
    for start, other, length in match.blocks:
        for offset in range(length):
            i, j = start + offset, other + offset
            if left.quoted[i] or right.quoted[j]:
                continue
            if left.named[i] or right.named[j]:
                weight += NAME_WEIGHT
                continue
            own += 1
            weight += SHORT_WEIGHT if left.short[i] else 1.0
    (a, b), (c, d) = match.left_range, match.right_range
    longer = max(b - a, d - c)
    weight -= GAP_COST * (longer - match.words)
    weight += min(_sentence_bonus(left, a, b), _sentence_bonus(right, c, d))
    return Evidence(weight, match.words, own, match.words / longer)


def _sentence_bonus(words: Words, first: int, end: int) -> float:
    """What a stretch is worth beyond its words: more with a whole sentence, less with the beginning of one."""
    opening = next((i for i in range(first, end) if words.opening[i]), None)
    if opening is not None and any(words.closing[i] for i in range(opening, end)):
        return SENTENCE_BONUS
    return OPENING_BONUS if words.opening[first] else 0.0
