"""What the value of a time expression depends on, and the helpers that read captured words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from synopse.annotate.times.anchor import Anchor
from synopse.annotate.times.grammar import Grammar
from synopse.annotate.times.tense import direction, leaves_year
from synopse.model.marks import TimeType, Token


@dataclass(slots=True)
class Context:
    """What a value may depend on: publication, the sentence, and the dates read so far."""

    grammar: Grammar
    published: Anchor
    text: str = ""
    """The sentence."""
    tokens: tuple[Token, ...] = ()
    """Tokens of the sentence, offsets into it; may be empty."""
    dates: list[Anchor] = field(default_factory=list)
    """The date of the sentence that is nearest to a time of day: the last one before it, else the first after it."""
    focus: Anchor = field(default_factory=Anchor)
    """The date that the text dwells on: the last one mentioned."""
    focus_age: int = 99
    """Sentences since that mention."""
    is_daily: bool = True
    """Whether the text reckons in days near publication; in an essay "today" means nowadays."""
    is_crowded: bool = False
    """Whether the sentence holds so many expressions that it is no sentence."""
    is_habit: bool = False
    """Whether the sentence tells what happens again and again ("every day at six")."""
    era: int | None = None
    """A past year that the text has stated and dwells on."""
    era_age: int = 99


@dataclass(frozen=True, slots=True)
class Value:
    """Type, TIMEX3 value and mod of one expression."""

    type: TimeType
    value: str
    mod: str | None = None


def meaning_of(context: Context, groups: dict[str, str], name: str) -> str | None:
    """What the captured word of a vocabulary means; None where nothing was captured."""
    return context.grammar.meaning(name, groups.get(name))


def phase_of(context: Context, groups: dict[str, str]) -> str | None:
    """The mod of "early" or "end of", in whatever case it is written."""
    word = groups.get("phase")
    return (
        None
        if word is None
        else context.grammar.meaning("phase", word) or context.grammar.meaning("phase", word.capitalize())
    )


def year_of(context: Context, groups: dict[str, str]) -> int | None:
    """The year that is written out or given relative to publication."""
    if "year" in groups:
        return full_year(groups["year"], context.published)
    if "year2" in groups:
        return full_year(groups["year2"], context.published)
    if "same" in groups:
        told = dwelt_on(context).year if dwelt_on(context) is not context.published else None
        return told + int(meaning_of(context, groups, "same") or 0) if told else None
    relative = meaning_of(context, groups, "relative")
    word = groups.get("unitword") or groups.get("unitword2")
    if word:
        relative = (context.grammar.meaning("unitword", word) or ":-1").partition(":")[2]
    return context.published.year + int(relative) if relative and context.published.year else None


def full_year(digits: str, published: Anchor) -> int:
    """A year of two digits becomes the last such year not far in the future."""
    year = int(digits)
    if len(digits) != 2:
        return year
    limit = (published.year or 2030) + 10
    return year + (limit - year) // 100 * 100


def direction_of(context: Context, match: re.Match[str], default: int = -1) -> int:
    """Which way the tense points from publication: 1, -1, or the default where it shows nothing."""
    if context.is_crowded:
        return default
    return direction(context.grammar, context.text, context.tokens, match.start(), match.end()) or default


def tells_of_era(context: Context, match: re.Match[str]) -> bool:
    """Whether a date without a year belongs to the past year that the text has stated."""
    if context.era is None:
        return False
    if context.era_age == 0:
        return not leaves_year(context.grammar, context.text, context.tokens, match.span(), context.era)
    return not context.is_daily and direction_of(context, match, default=0) < 0


def dwelt_on(context: Context) -> Anchor:
    """The date that "later" and "the same day" are reckoned from."""
    if context.dates:
        return context.dates[0]
    return context.focus if context.focus.year is not None else context.published
