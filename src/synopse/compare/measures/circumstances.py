"""The circumstances that two amounts are told in: day, year, place, status, and what is counted."""

from __future__ import annotations

import re

from synopse.compare.measures.cues import BEFALLING, GROUPS
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.story import Story
from synopse.compare.measures.verdicts import size_of
from synopse.compare.values.dates import compare_dates, is_narrow
from synopse.compare.values.quantities import is_vague
from synopse.compare.values.units import dimension_of
from synopse.model import Quantity

_SHORTEST_HEAD = 5
"""Letters of a noun that may be the head of a compound."""
_APART = 0.02
"""Share of the larger value below which two values are never counts of one thing."""
_ONE_GROUP = 0.8
"""Share of the larger count from which a smaller count of a special group is taken for the same group."""
_FRACTION = 0.2
"""Share of the larger count below which the smaller is a part of it, if it is any of it."""
_CREW = 0.9
"""Share of all on board from which passengers may be all but the crew."""
_NOT_QUOTED = frozenset({"count", "duration"})
"""What markets do not quote."""
_YEAR = re.compile(r"\d{4}")
_PLAIN = frozenset({"happened", "said"})
_REAL = _PLAIN | {"planned", "expected", "demanded"}


def are_worlds_apart(a: Mention, b: Mention) -> bool:
    """Whether one count is so many times the other that they never count one thing; magnitudes in words are no counts."""
    if any(not isinstance(m.mark, Quantity) or is_vague(m.mark) for m in (a, b)):
        return False
    first, second = size_of(a), size_of(b)
    return bool(first and second and min(first, second) < _APART * max(first, second))


def are_other_quotes(a: Mention, b: Mention) -> bool:
    """Whether two prices of a market may be of two moments: only what both give for the close of one day is one price."""
    if "quoted" not in a.scopes | b.scopes or dimension_of(unit_of(a)) in _NOT_QUOTED:
        return False
    return not ("closing" in a.scopes & b.scopes and is_same_day(a, b))


def are_other_shares(a: Mention, b: Mention, story: Story) -> bool:
    """Whether two percentages are shares of two wholes: of other things, or of a place that only one of them names."""
    if not unit_of(a) == unit_of(b) == "percent":
        return False
    if a.language == b.language and None not in (a.counted, b.counted) and not is_same_noun(a, b):
        return not (a.is_generic or b.is_generic)
    first, second = a.at - story.main_places, b.at - story.main_places
    return bool(first) != bool(second) and not a.told_of & b.told_of


def are_far_apart(a: Mention, b: Mention) -> bool:
    """Whether one count is a fraction of the other, where nothing that grows, like a toll, is counted."""
    if unit_of(a) is not None or {a.kind, b.kind} & BEFALLING or (a.kind in GROUPS and a.kind == b.kind):
        return False
    if any(not isinstance(m.mark, Quantity) or is_vague(m.mark) for m in (a, b)):
        return False
    first, second = size_of(a), size_of(b)
    return bool(first and second and min(first, second) < _FRACTION * max(first, second))


def is_same_status(a: Mention, b: Mention) -> bool:
    """Whether both are told as done, or both as not yet done; what is one point has one status."""
    if a.points & b.points and {a.status, b.status} <= _REAL:
        return True  # whichever word of a sentence was taken for a plan
    plain = _PLAIN | {"demanded"} if a.kind == b.kind and a.kind in BEFALLING else _PLAIN
    return a.status == b.status or {a.status, b.status} <= plain


def is_same_day(a: Mention, b: Mention) -> bool:
    """Whether both sentences are dated to one day."""
    return any(compare_dates(x, y) == "fits" and is_narrow(x) and is_narrow(y) for x in a.dates for y in b.dates)


def is_other_day(a: Mention, b: Mention) -> bool:
    """Whether the sentences are dated to different days; a running count is of its day, and the next day's replaces it."""
    if a.kind == b.kind and a.kind in BEFALLING and (a.is_running or b.is_running):
        return False
    verdicts = [compare_dates(x, y) for x in a.dates for y in b.dates]
    return "contradiction" in verdicts and "fits" not in verdicts


def is_one_sided_year(a: Mention, b: Mention, story: Story) -> bool:
    """Whether only one of the sentences names a year, and not the story's own."""
    own = str(story.day.year) if story.day else ""
    first, second = ({t.value for t in m.dates if _YEAR.fullmatch(t.value)} - {own} for m in (a, b))
    return bool(first) != bool(second)


def is_other_place(a: Mention, b: Mention, story: Story) -> bool:
    """Whether the clauses name different places, or only one names a place of its own that the other article knows."""
    if a.points & b.points:
        return False
    first, second = a.places - story.main_places - b.told_of, b.places - story.main_places - a.told_of
    if first and second:
        return True
    return bool((first & story.articles[b.span.article].words) or (second & story.articles[a.span.article].words))


def is_other_subject(a: Mention, b: Mention, story: Story) -> bool:
    """Whether the verbs have subjects of which each report knows its own only ("the anglers' club gave", "the pupils gave")."""
    if a.language != b.language or a.subject is None or b.subject is None or a.subject == b.subject:
        return False
    return (
        a.subject not in story.articles[b.span.article].words and b.subject not in story.articles[a.span.article].words
    )


def is_same_noun(a: Mention, b: Mention) -> bool:
    """Whether one noun is counted, or a compound and its head ("US-Soldaten", "Soldaten")."""
    if a.counted is None or b.counted is None or a.language != b.language:
        return a.counted is not None and a.counted == b.counted
    head, compound = sorted((a.counted, b.counted), key=len)
    return head == compound or (len(head) >= _SHORTEST_HEAD and compound.endswith(head))


def is_without_crew(a: Mention, b: Mention) -> bool:
    """Whether one counts passengers and the other, with a few more, all who were on board."""
    if not a.kind == b.kind == "aboard" or is_same_noun(a, b):
        return False
    first, second = size_of(a) or 0.0, size_of(b) or 0.0
    return min(first, second) >= _CREW * max(first, second)


def is_open(mention: Mention) -> bool:
    """Whether the counted noun says nothing beyond persons or the kind itself ("Menschen", "Tote")."""
    return mention.is_generic or mention.names_kind or mention.counted is None


def unit_of(mention: Mention) -> str | None:
    """The unit of a quantity, and what is measured for anything else."""
    return mention.mark.unit if isinstance(mention.mark, Quantity) else mention.measured


def is_subset_unlikely(a: Mention, b: Mention) -> bool:
    """Whether "24 fighters" and "25 people" are close enough to be two counts of one group, not a part of it."""
    if not (is_open(a) or is_open(b)) or not (isinstance(a.mark, Quantity) and isinstance(b.mark, Quantity)):
        return False
    first, second = (mark.value if mark.value is not None else mark.low for mark in (a.mark, b.mark))
    return first is not None and second is not None and min(first, second) >= _ONE_GROUP * max(first, second) > 0
