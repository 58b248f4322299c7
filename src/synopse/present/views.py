"""What the forms show: plain values, already in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model import Passage, TimelineEntry
from synopse.present.sources import Cite, CiteGroup, Context, Source
from synopse.present.wordings import Wording

DIFFERING, LOOSE = "≠", "~"


@dataclass(frozen=True, slots=True)
class Statement:
    """Verbatim words, where they stand (``cite``), and by how many outlets and origins they are carried.

    ``origins`` bear the words out as they are; ``differing`` are the numbers of the articles that report it
    differently, ``loose`` of those that report it without bearing out these very words. ``actors`` are the places in the list of actors of those that the statement is about.
    """

    id: str
    text: str
    language: str
    cite: Cite | None
    groups: tuple[CiteGroup, ...]
    outlets: int
    origins: int
    why: str = ""
    differences: tuple[str, ...] = ()
    cells: tuple[tuple[Cite, ...], ...] = ()
    numbers: tuple[int, ...] = ()
    differing: tuple[int, ...] = ()
    loose: tuple[int, ...] = ()
    actors: tuple[int, ...] = ()
    condition: str = ""

    def sign(self, source: Source) -> str:
        """What stands before an article that does not bear the words out: "≠" where it differs, "~" where it says less or more."""
        if source.number in self.differing:
            return DIFFERING
        return LOOSE if source.number in self.loose else ""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """One of the differing values with its places."""

    value: str
    origins: int
    groups: tuple[CiteGroup, ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A discrepancy; ``kind`` and ``level`` are keys of the interface's words."""

    id: str
    number: int
    kind: str
    level: str
    what: str
    readings: tuple[ReadingView, ...]
    why: str
    numbers: tuple[int, ...]
    actors: tuple[int, ...]

    @property
    def class_word(self) -> str:
        """Key of the word for its class: a name that is no contradiction is written in two ways."""
        return "class.spelling" if (self.kind, self.level) == ("name", "precision") else f"class.{self.level}"


@dataclass(frozen=True, slots=True)
class QuotationView:
    """One utterance in its wordings."""

    id: str
    kind: str
    wordings: tuple[Wording, ...]
    differ: bool
    outlets: int
    origins: int
    numbers: tuple[int, ...]
    actors: tuple[int, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """A speaker with everything they are quoted as saying."""

    name: str
    roles: tuple[str, ...]
    quotations: tuple[QuotationView, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated event; ``number`` counts them from 1 over the whole timeline.

    ``marks`` say what is to be known of it besides (planned, inferred); ``dates`` are the dates of the reports where
    they differ; ``spoken`` is what was only said on the same day, under the last event of that day.
    """

    number: int
    said: str
    marks: tuple[str, ...]
    dates: tuple[tuple[str, tuple[CiteGroup, ...]], ...]
    statement: Statement
    entry: TimelineEntry
    spoken: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor with its names and, per article, where it is mentioned."""

    id: str
    number: int
    name: str
    kind: str
    variants: tuple[tuple[str, tuple[Source, ...]], ...]
    roles: tuple[str, ...]
    mentions: int
    groups: tuple[CiteGroup, ...]
    numbers: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """An actor's positions, one cell for each stance of ``STANCES``."""

    name: str
    cells: tuple[tuple[Statement, ...], ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A shared passage in each of its wordings."""

    id: str
    passage: Passage
    wordings: tuple[Wording, ...]
    numbers: tuple[int, ...]
