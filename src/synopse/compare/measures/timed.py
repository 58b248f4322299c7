"""The times of a story's reports with the words near them, and which of two reports have such a word in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.measures.ages import is_age
from synopse.compare.measures.frames import Frame, frame_of
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.slots import Vector, common_meaning, context_of

_MOST = 60
"""Times beyond which a report is a running one, whose times are those of writing."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A frame, its place among the mentions, and what the words around it mean."""

    place: int
    frame: Frame
    context: Vector | None

    @property
    def mention(self) -> Mention:
        """The time itself."""
        return self.frame.mention


def times_of(comparison: Comparison, mentions: Sequence[Mention]) -> dict[int, list[Timed]]:
    """The times of each reading that have a frame, ages and running reports apart, in order."""
    common = common_meaning(comparison.readings)
    own: dict[int, list[tuple[int, Mention]]] = {}
    for place, mention in enumerate(mentions):
        if mention.measured != "quantity" and not is_age(mention):
            own.setdefault(mention.reading, []).append((place, mention))
    times: dict[int, list[Timed]] = {}
    for number, told in own.items():
        reading = comparison.readings[number]
        for place, mention in told if len(told) <= _MOST else ():
            if (frame := frame_of(reading, mention)) is not None:
                context = context_of(reading, mention, common) if common is not None else None
                times.setdefault(number, []).append(Timed(place, frame, context))
    return times


class NearWords:
    """An index of the words that stand near the times of each reading."""

    def __init__(self, times: Mapping[int, Sequence[Timed]]) -> None:
        self._times = times
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for reading, own in times.items():
            for at, time in enumerate(own):
                for word in time.frame.told:
                    self._places[word].append((reading, at))

    def with_later(self, reading: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """The later readings, in order, with the places of the times here and there near which one word stands."""
        found: dict[int, set[tuple[int, int]]] = defaultdict(set)
        for at, time in enumerate(self._times[reading]):
            for word in time.frame.told:
                for other, place in self._places[word]:
                    if other > reading:
                        found[other].add((at, place))
        for other in sorted(found):
            yield other, sorted(found[other])
