"""One sentence with its tree, the names in it and whose words stand where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from synopse.compare.positions.cues import PositionCues
from synopse.compare.positions.headings import as_heading
from synopse.compare.trees import Tree
from synopse.model import Name, Quotation, Reading, Span

_KINDS = frozenset({"PER", "ORG", "LOC"})
MOST_NESTED = 24
"""Quotations that may begin before a place and still hold it; more stand in no real text."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its tree."""

    reading: Reading
    cues: PositionCues
    tree: Tree
    start: int
    end: int

    @property
    def is_quoting(self) -> bool:
        """Whether somebody's words stand in the sentence."""
        quotations = self.reading.article.quotations
        last = bisect_left(quotations, self.end, key=lambda q: q.start)
        return any(q.end > self.start for q in quotations[max(0, last - MOST_NESTED) : last])


@dataclass(frozen=True, slots=True)
class Party:
    """Where the party is named, and by which words."""

    span: Span
    text: str


def party_at(scene: Scene, start: int, end: int) -> Party:
    """The party that the words ``start:end`` name."""
    return Party(Span(scene.reading.article.id, start, end), as_heading(scene.reading, start, end))


def names_in(scene: Scene, start: int, end: int) -> list[Name]:
    """The names of persons, organisations and places in ``start:end``."""
    names = scene.reading.article.names
    first, last = (bisect_left(names, place, key=lambda name: name.start) for place in (start, end))
    return [name for name in names[first:last] if name.end <= end and name.kind in _KINDS]


def names_person_before(scene: Scene, offset: int) -> bool:
    """Whether a person is named in the sentence before ``offset``."""
    return any(name.kind == "PER" for name in names_in(scene, scene.start, offset))


def names_person(scene: Scene, start: int, end: int) -> bool:
    """Whether ``start:end`` is a person's name, with or without what stands before it."""
    return any(name.kind == "PER" and name.end == end for name in names_in(scene, start, end))


def innermost_quotation(scene: Scene, offset: int) -> Quotation | None:
    """The shortest direct or indirect quotation around ``offset`` that has a speaker."""
    quotations = scene.reading.article.quotations
    last = bisect_right(quotations, offset, key=lambda q: q.start)
    near = quotations[max(0, last - MOST_NESTED) : last]
    around = [q for q in near if offset < q.end and q.speaker and q.kind != "reported"]
    return min(around, key=lambda q: (q.end - q.start, q.start), default=None)
