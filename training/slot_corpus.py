"""Invented sentences of several outlets, ordered by what they state: read and check them.

The format: ``# language slug`` opens an event, ``= thing | kind`` a slot of it, and a line below is what one outlet writes
of that slot, its value in ``[[ ]]``. Lines of one letter agree, lines of different letters contradict each other.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

KINDS = {
    "number": ("quantity", "money", "percent", "age", "distance"),
    "duration": ("duration",),
    "date": ("date",),
    "clock": ("clock",),
    "name": ("name", "place", "who"),
    "act": ("status", "outcome"),
}
FAMILY = {kind: family for family, kinds in KINDS.items() for kind in kinds}
LANGUAGES = ("de", "en", "mixed")
ACT = "act"  # what was done or not: its value is the predicate, which cannot be hidden
HELD = 10  # every tenth event is kept from training

_LINE = re.compile(r"(?:(de|en):)?([a-h])\s+(.*)")
_MARKED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True)
class Side:
    """A sentence and the spans of its marked value, offsets in the sentence."""

    sentence: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Line:
    """What one outlet writes: its language, the group of values it belongs to, the sentence with the value marked."""

    language: str
    letter: str
    side: Side


@dataclass
class Slot:
    """One thing that can be counted, dated, named or decided, and the lines that state it."""

    thing: str
    kind: str
    lines: list[Line] = field(default_factory=list)

    @property
    def family(self) -> str:
        """Kinds whose values look alike."""
        return FAMILY[self.kind]


@dataclass
class Event:
    """One event with its slots; the place is where it stands in the files."""

    language: str
    slug: str
    place: str
    slots: list[Slot] = field(default_factory=list)


def side_of(marked: str) -> Side:
    """The sentence without its brackets, and where they stood."""
    spans: list[tuple[int, int]] = []
    for found in _MARKED.finditer(marked):
        start = found.start() - 4 * len(spans)
        spans.append((start, start + len(found[1])))
    return Side(_MARKED.sub(r"\1", marked), tuple(spans))


def read_events(path: Path) -> Iterator[Event]:
    """The events of a file. Raises ``ValueError`` with the line that is not of the form."""
    event: Event | None = None
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, place = raw.strip(), f"{path}:{number}"
        if line.startswith("# "):
            if event is not None:
                yield event
            language, _, slug = line[2:].partition(" ")
            if language not in LANGUAGES:
                raise ValueError(f"{place}: {language!r} is none of {', '.join(LANGUAGES)}")
            event = Event(language, slug.strip(), place)
        elif line and event is None:
            raise ValueError(f"{place}: no event is open")
        elif line.startswith("= ") and event is not None:
            thing, _, kind = line[2:].rpartition("|")
            if kind.strip() not in FAMILY:
                raise ValueError(f"{place}: {kind.strip()!r} is none of {', '.join(sorted(FAMILY))}")
            event.slots.append(Slot(thing.strip(), kind.strip()))
        elif line and event is not None:
            found = _LINE.fullmatch(line)
            if found is None or not event.slots or not _MARKED.search(found[3]):
                raise ValueError(f"{place}: not a letter and a sentence with a marked value: {line[:60]}")
            event.slots[-1].lines.append(Line(found[1] or event.language, found[2], side_of(found[3])))
    if event is not None:
        yield event


def load_events(folder: Path) -> list[Event]:
    """The events of all files below a folder that have two slots or more of two lines or more."""
    events = [event for path in sorted(folder.rglob("*.txt")) for event in read_events(path)]
    for event in events:
        event.slots = [slot for slot in event.slots if len(slot.lines) > 1]
    return [event for event in events if len(event.slots) > 1]


def split(events: Sequence[Event]) -> tuple[list[Event], list[Event]]:
    """Those to train on, and every tenth, which is held out."""
    held = [event for place, event in enumerate(events) if place % HELD == HELD - 1]
    return [event for place, event in enumerate(events) if place % HELD != HELD - 1], held


def main() -> None:
    """Check the files of a folder and count what they hold."""
    events = load_events(Path(sys.argv[1]))
    slots = [slot for event in events for slot in event.slots]
    print(f"{len(events)} events, {len(slots)} slots, {sum(len(slot.lines) for slot in slots)} lines")
    print(Counter(event.language for event in events))
    print(Counter(slot.kind for slot in slots))


if __name__ == "__main__":
    main()
