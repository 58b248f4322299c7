"""A language's timeline cues, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.languages import load_language
from synopse.model import TimeExpression

_NEAR = 40
_SIDE = 24


@dataclass(frozen=True, slots=True)
class TimelineCues:
    """The compiled rules of one language; see `TimelineRules`."""

    until: re.Pattern[str]
    between: re.Pattern[str]
    between_and: re.Pattern[str]
    limits: re.Pattern[str]
    edges: re.Pattern[str]
    openers: re.Pattern[str]
    starts: re.Pattern[str]
    comparison: re.Pattern[str]
    attributes: re.Pattern[str]
    belongs: re.Pattern[str]
    pointing: re.Pattern[str]
    after: re.Pattern[str]
    consequences: re.Pattern[str]
    explains: re.Pattern[str]
    opening: re.Pattern[str]
    days: re.Pattern[str]
    weekdays: re.Pattern[str]
    now: re.Pattern[str]
    relative: re.Pattern[str]
    relays: re.Pattern[str]
    reporting: re.Pattern[str]
    editions: re.Pattern[str]
    aims: re.Pattern[str]
    since: re.Pattern[str]
    day_before: re.Pattern[str]
    day_after: re.Pattern[str]
    dates_behind: re.Pattern[str]
    during: re.Pattern[str]
    stretches: re.Pattern[str]
    periods: re.Pattern[str]
    comparisons: re.Pattern[str]
    nowadays: re.Pattern[str]
    preterites: re.Pattern[str]
    present_lies_ahead: bool
    verb_second: bool

    def has_before(self, pattern: re.Pattern[str], text: str, start: int, least: int) -> bool:
        """Whether ``pattern`` stands right before ``start``; ``least`` is where the sentence begins."""
        return pattern.search(text[max(least, start - _SIDE) : start]) is not None

    def is_shift(self, text: str, time: TimeExpression) -> bool:
        """Whether a mark counts from another day by one ("am Vortag", "the next day")."""
        return any(shift.match(text, time.start, time.end) for shift in (self.day_before, self.day_after))

    def is_bound(self, text: str, start: int, least: int) -> bool:
        """Whether the date at ``start`` is the end or the beginning of a time."""
        return any(self.has_before(bound, text, start, least) for bound in (self.limits, self.starts, self.edges))

    def is_range(self, text: str, first: TimeExpression, second: TimeExpression) -> bool:
        """Whether two dates that follow each other are the ends of one time ("3 to 5 May", "between May and June")."""
        if self.until.fullmatch(text, first.end, second.start):
            return True
        joined = self.between_and.fullmatch(text, first.end, second.start)
        return joined is not None and self.has_before(self.between, text, first.start, 0)

    def is_compared(self, text: str, start: int, least: int) -> bool:
        """Whether the date before which ``starts`` stands is that of something compared ("the first since 2011")."""
        return self.comparison.search(text[max(least, start - _NEAR) : start]) is not None


@cache
def timeline_cues(language: str) -> TimelineCues:
    """The cues of ``language`` (ISO 639-1)."""
    rules = load_language(language).timeline
    return TimelineCues(
        until=re.compile(rf"\s?(?:{rules.until})\s?", re.IGNORECASE),
        between=_before(rules.between, rules.articles),
        between_and=re.compile(rf"\s(?:{rules.between_and})\s", re.IGNORECASE),
        limits=_before(rules.limits, rules.articles),
        edges=_before(rules.edges, rules.articles),
        openers=_words(rules.openers),
        starts=_before(rules.starts, rules.articles),
        comparison=re.compile(rules.comparison, re.IGNORECASE),
        attributes=_before(rules.attributes, rules.articles),
        belongs=_before(rules.belongs, rules.articles),
        pointing=re.compile(rf"(?<!\w)(?:{rules.pointing})\s+\Z", re.IGNORECASE),
        after=re.compile(rules.after, re.IGNORECASE),
        consequences=re.compile(rf"(?:{rules.consequences})\Z", re.IGNORECASE),
        opening=re.compile(rules.opening, re.IGNORECASE),
        explains=re.compile(rules.explains, re.IGNORECASE),
        days=_words(rules.days),
        weekdays=_words(rules.weekdays),
        now=_words(rules.now),
        relative=re.compile(rules.relative, re.IGNORECASE),
        relays=_words(rules.relays),
        reporting=_words(rules.reporting),
        editions=re.compile(rules.editions, re.IGNORECASE),
        aims=_before(rules.aims, rules.articles),
        since=_before(rules.since, rules.articles),
        day_before=_words(rules.day_before),
        day_after=_words(rules.day_after),
        dates_behind=re.compile(
            rf"\s?,?\s?(?:(?:{rules.articles})\s)?(?:\d{{1,2}}\.|(?:{rules.months})(?!\w))", re.IGNORECASE
        ),
        during=_before(rules.during, rules.articles),
        stretches=_words(rules.stretches),
        periods=_words(rules.periods),
        comparisons=_words(rules.comparisons),
        nowadays=_words(rules.nowadays),
        preterites=re.compile(rf"(?:{rules.preterites})(?!\w)", re.IGNORECASE),
        present_lies_ahead=rules.present_lies_ahead,
        verb_second=rules.verb_second,
    )


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _before(words: str, articles: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:(?:{articles})\s+){{0,3}}\Z", re.IGNORECASE)
