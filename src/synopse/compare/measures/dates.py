"""Dates of the same event."""

from __future__ import annotations

import re

from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.dated import SAID, Dated
from synopse.compare.measures.likeness import give_other_figures, how_alike, likeness
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.story import Story
from synopse.compare.values.dates import days_apart, is_narrow, is_span
from synopse.model import Quantity, TimeExpression
from synopse.text.timex import MINUTES_A_DAY, date_range

_ENOUGH, _ENOUGH_ALONE = 1.5, 1.9
"""Sum of what speaks for one event that suffices for statements that are one point, and for others."""
_WORDS = 0.35
"""The part of it that shared words make."""
_FEWEST_SHARED = 3

_TOLD = 0.4
"""Shared weight of the words told with one act."""
_TOLD_MANY, _MANY = 0.3, 5
"""... when it is that many words."""
_TOLD_POINT = 0.25
"""... in statements that are one point."""
_TOLD_SAID = 0.2
"""... and one speaker."""
_TOLD_PHRASE = 0.6
"""... where the dates belong to nouns: "the debate on Monday" and "the debate on Thursday" are often two."""
_FARTHEST = 14
"""Days between two days of one event at most."""
_SAME_SENTENCE = 0.6
"""Shared weight of two sentences from which their days may lie farther apart."""
_SPAN = 0.6
"""Shared weight of two sentences that each give one time by its two ends."""

_AHEAD = frozenset({"planned", "expected"})
_SURE_ACROSS = 4.0
"""Log odds that statements in two languages speak of one thing from which their dates are compared."""
_FEW_DAYS = 2
"""Days to which a night is exact."""
_MONTH = re.compile(r"[\dX]{4}-\d\d\Z")
_DAY_OF_YEAR = re.compile(r"(\d{4})-(\d\d)(-\d\d)?")


def same_event(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two dates date the same event: one act is told with the same words, or enough is told with both."""
    if a.span.article == b.span.article:
        return None
    if a.language != b.language:
        return _one_event_across(a, b, story)
    if a.since != b.since:
        return None
    if not story.events.may_tell_of_one(a.span.article, b.span.article):
        return None
    first, second = a.mark, b.mark
    if isinstance(first, Quantity) or isinstance(second, Quantity) or is_reckoned(a, b):
        return None
    if is_span(first) and is_span(second):
        return _one_span(a, b, story)
    if _is_other_time(a, first, b, second, story) or _are_other_places(a, b, story):
        return None
    if _are_on_two_sides(a, first, b, second, story):
        return None
    return _one_act(a, b, story) or _one_event(a, b, story)


def _is_other_time(a: Mention, first: TimeExpression, b: Mention, second: TimeExpression, story: Story) -> bool:
    """Whether two days lie so far apart that an act was done twice.

    Not where the sentences say the same throughout and plans differ, or only the month does ("3 May", "3 June").
    """
    apart = days_apart(first, second) if _is_narrow(a, 1) and _is_narrow(b, 1) else None
    if apart is None or apart <= _FARTHEST:
        return False
    if not (_day_of_month(first) == _day_of_month(second) or {a.status, b.status} <= _AHEAD):
        return True
    return not a.points & b.points or story.overlap(a.stems, b.stems) < _SAME_SENTENCE


def _are_on_two_sides(a: Mention, first: TimeExpression, b: Mention, second: TimeExpression, story: Story) -> bool:
    """Whether a noun is dated, and of the two one before the story's day and one after it: "last week's debate", "next Tuesday's debate"."""
    if story.day is None or a.dated is None or b.dated is None or not (a.dated.is_phrase or b.dated.is_phrase):
        return False
    today = story.day.toordinal() * MINUTES_A_DAY
    ranges = [date_range(time.value, time.mod) for time in (first, second)]
    sides = {(r.low >= today + MINUTES_A_DAY) - (r.high <= today) for r in ranges if r is not None}
    return {-1, 1} <= sides


def _day_of_month(time: TimeExpression) -> str:
    return time.value[8:10]


def _are_other_places(a: Mention, b: Mention, story: Story) -> bool:
    """Whether each date stands beside a place of which the other article knows nothing ("on South Kelm Street")."""
    return bool(a.at - story.articles[b.span.article].words) and bool(b.at - story.articles[a.span.article].words)


def _one_act(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two dates hang on one act of the same people."""
    one, other = a.dated, b.dated
    if one is None or other is None or one.act is None or one.act != other.act:
        return None
    if one.is_negated != other.is_negated or {a.status, b.status} & {"denied"} or give_other_figures(a, b):
        return None
    share_point = bool(a.points & b.points)
    if one.act == SAID and not (share_point and _is_one_speaker(a, one, b, other)):
        return None  # who speaks says much, and on many days
    shared, overlap = one.told & other.told, story.overlap(one.told, other.told)
    if one.is_phrase or other.is_phrase:
        needed = _TOLD_PHRASE if share_point else 1.0
    else:
        needed = _TOLD if len(shared) < _MANY else _TOLD_MANY
        if share_point:
            needed = _TOLD_SAID if one.act == SAID else _TOLD_POINT
    if len(shared) < _FEWEST_SHARED or overlap < needed or not _both_days_or_neither(a, b):
        return None
    return Evidence(f"one act ({one.act})", overlap, shared, is_point=share_point, needed=needed)


def _is_one_speaker(a: Mention, one: Dated, b: Mention, other: Dated) -> bool:
    """Whether a name that is told with both acts is the subject of one of them, and of the other where that names somebody."""
    named = one.told & other.told & a.told_of & b.told_of & (one.who | other.who)
    return bool(named) and not (one.who and other.who and not one.who & other.who)


def _one_span(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that two times given by both ends are of one thing."""
    overlap, shared = story.overlap(a.stems, b.stems), a.stems & b.stems
    if not a.points & b.points or a.dates or b.dates or len(shared) < _FEWEST_SHARED or overlap < _SPAN:
        return None
    return Evidence("the sentences are one point", overlap, shared, is_point=True, needed=_SPAN)


def _one_event(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that all that is told with two dates weighs enough."""
    share_point = bool(a.points & b.points)
    if not _are_of_one_grain(a, b, share_point) or _is_denied_by_one(a, b):
        return None
    if _is_said(a) and _is_said(b) and not (share_point and _are_of_one_speaker(a, b)):
        return None  # who speaks says much, and on many days
    if not (_is_exact(a) and _is_exact(b)):
        return None
    total, words = likeness(a, b, story)
    if total < (_ENOUGH if share_point else _ENOUGH_ALONE) or words < _WORDS:
        return None
    ground = "the statements are one point" if share_point else "the sentences say the same"
    shared = a.stems & b.stems
    return Evidence(ground, total, shared, is_point=share_point, needed=_ENOUGH if share_point else _ENOUGH_ALONE)


def _is_exact(mention: Mention) -> bool:
    """Whether a date names its day of the month, its month or its hour.

    "On Friday" and "in the morning" are told of all that happens in the days of a story, and two such sentences are mostly of
    two things, however alike.
    """
    return any(character.isdigit() for character in mention.surface) or _MONTH.match(mention.mark_value) is not None


def _are_of_one_speaker(a: Mention, b: Mention) -> bool:
    return a.dated is not None and b.dated is not None and _is_one_speaker(a, a.dated, b, b.dated)


def _is_said(mention: Mention) -> bool:
    return mention.dated is not None and mention.dated.act == SAID


def _is_denied_by_one(a: Mention, b: Mention) -> bool:
    """Whether only one tells the act as done."""
    denied = [m.status == "denied" or (m.dated is not None and m.dated.is_negated) for m in (a, b)]
    return denied[0] != denied[1]


def _one_event_across(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """The evidence that statements in two languages date one event: they are surely one, name the same, and have no other date."""
    names = a.told_of & b.told_of
    if not (a.points & b.points and names) or a.dates or b.dates or _is_said(a) or _is_said(b):
        return None
    if not (_is_exact(a) and _is_exact(b)):
        return None
    if not (_is_narrow(a, _FEW_DAYS) and _is_narrow(b, _FEW_DAYS)) or _is_denied_by_one(a, b):
        return None
    sure = how_alike(a, b, story)
    if sure < _SURE_ACROSS or (a.status in _AHEAD) != (b.status in _AHEAD) or give_other_figures(a, b):
        return None
    return Evidence("the statements are one point", sure, names, is_point=True, needed=_SURE_ACROSS)


def _are_of_one_grain(a: Mention, b: Mention, share_point: bool) -> bool:
    """Whether both name days, months, or more; in one point a day and a month may stand for the same."""
    if share_point and _is_narrow(a, 31) and _is_narrow(b, 31):
        return True
    return all(_is_narrow(a, days) == _is_narrow(b, days) for days in (_FEW_DAYS, 31))


def is_reckoned(a: Mention, b: Mention) -> bool:
    """Whether only a year differs that a text does not spell ("8 May of last year"), or one is told from another event."""
    if measure_cues(a.language).shifted.search(a.surface) or measure_cues(b.language).shifted.search(b.surface):
        return True
    one, other = _DAY_OF_YEAR.match(a.mark_value), _DAY_OF_YEAR.match(b.mark_value)
    if one is None or other is None or one[1] == other[1] or one[2] != other[2]:
        return False
    if one[3] and other[3] and one[3] != other[3]:
        return False
    return one[1] not in a.surface or other[1] not in b.surface


def _both_days_or_neither(a: Mention, b: Mention) -> bool:
    return _is_narrow(a, 1) == _is_narrow(b, 1)


def _is_narrow(mention: Mention, days: int) -> bool:
    return not isinstance(mention.mark, Quantity) and is_narrow(mention.mark, days=days)
