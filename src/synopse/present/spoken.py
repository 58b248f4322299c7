"""What was only said on a day is shown under what happened on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synopse.present.views import Moment

_DAY = len("2019-04-25")


def fold_spoken(moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """The moments in order, numbered anew; what was said on the day of an event stands under the last event of that day.

    An utterance keeps its own place where nothing else is told of its day, or only its month or year is known.
    """
    last = {_day(moment): place for place, moment in enumerate(moments) if not moment.entry.speech}
    spoken: dict[int, list[Moment]] = {}
    kept: list[int] = []
    for place, moment in enumerate(moments):
        home = last.get(_day(moment)) if moment.entry.speech and len(moment.entry.date) == _DAY else None
        if home is None:
            kept.append(place)
        else:
            spoken.setdefault(home, []).append(moment)
    return tuple(
        replace(moments[place], number=number, spoken=tuple(spoken.get(place, ())))
        for number, place in enumerate(kept, start=1)
    )


def _day(moment: Moment) -> tuple[str, bool]:
    return moment.entry.date, moment.entry.background
