"""Scores of when: the entries of the timeline."""

from __future__ import annotations

import calendar
import re
from datetime import date

from bench.labelled.counts import Tally, touches
from bench.labelled.stories import LabelledEvent, LabelledStory
from synopse.model.synopsis import Synopsis, TimelineEntry

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_MONTH = 31


def score_events(story: LabelledStory, synopsis: Synopsis) -> Tally:
    """Entries of the timeline that tell a labelled event of that date; events found; status and background of those."""
    tally = Tally(reported=len(synopsis.timeline), labelled=len(story.events))
    hit = set()
    for entry in synopsis.timeline:
        near = [n for n, event in enumerate(story.events) if touches(entry.spans, event.spans)]
        matching = [n for n in near if is_date(entry, story.events[n])]
        hit.update(matching)
        tally.right += bool(matching)
        if matching:
            labels = [story.events[n] for n in matching]
            tally.other["matched"] += 1
            tally.other["background right"] += entry.background in {label.background for label in labels}
            if entry.status != "said":
                tally.other["with status"] += 1
                tally.other["status right"] += entry.status in {label.status for label in labels}
        elif near:
            dates = ", ".join(story.events[n].date for n in near)
            tally.errors.append((f"DATE {entry.date} for {dates}", tuple(entry.spans[:1])))
        else:
            tally.other["not labelled"] += 1
            tally.errors.append((f"NOT LABELLED {entry.date}", tuple(entry.spans[:1])))
    tally.found = len(hit)
    tally.errors += [(f"MISSED {event.date}", event.spans[:1]) for n, event in enumerate(story.events) if n not in hit]
    return tally


def is_date(entry: TimelineEntry, event: LabelledEvent) -> bool:
    """Whether the dates agree.

    The same days; or an entry within a labelled range or finer than the label because it joins several reports; or an
    entry of up to a month that the labelled day lies in.
    """
    reported, labelled = _days(entry.date, entry.end), _days(event.date, event.end)
    if reported is None or labelled is None:
        return False
    if reported == labelled:
        return True
    within = labelled[0] <= reported[0] and reported[1] <= labelled[1]
    if within and (event.end or len(entry.spans) > 1):
        return True
    around = reported[0] <= labelled[0] and labelled[1] <= reported[1]
    return around and (reported[1] - reported[0]).days < _MONTH


def _days(first: str, last: str | None) -> tuple[date, date] | None:
    """First and last day of a date of any precision, or None for one that names no year."""
    begin, end = _DATE.match(first), _DATE.match(last or first)
    if not begin or not end:
        return None
    year, month, day = (int(part) if part else 0 for part in begin.groups())
    start = date(year, month or 1, day or 1)
    year, month, day = (int(part) if part else 0 for part in end.groups())
    return start, date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
