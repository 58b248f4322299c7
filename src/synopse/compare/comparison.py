"""What the dimensions read: the story's readings and everything already found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from synopse.compare.support import Support
from synopse.model import Origin, Passage, Point, Reading, Span, Status
from synopse.settings import Settings

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or clause of one article that says one thing.

    ``reading`` and ``sentence`` are indices (into `Comparison.readings` and that article's sentences);
    ``start`` and ``end`` are offsets into the article's text. ``speaker`` is set when the statement is
    attributed to somebody; ``negated`` when it is negated.
    """

    reading: int
    sentence: int
    start: int
    end: int
    status: Status = "happened"
    speaker: Span | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """One story under comparison.

    ``readings`` are sorted by article id. ``statements`` and ``vectors`` (one unit row each) run in
    parallel; ``members`` gives, for each of ``points``, the indices of its statements.
    ``parts`` holds the results of the dimensions that ran before.
    """

    readings: tuple[Reading, ...]
    settings: Settings
    passages: tuple[Passage, ...] = ()
    origins: tuple[Origin, ...] = ()
    statements: tuple[Statement, ...] = ()
    vectors: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    points: tuple[Point, ...] = ()
    members: tuple[tuple[int, ...], ...] = ()
    parts: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    _made: dict[str, tuple[tuple[object, ...], Any]] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, sources: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What ``make`` gives, made once for the very same ``sources``; the dimensions of a story share it."""
        made = self._made.get(name)
        if made is None or any(a is not b for a, b in zip(made[0], sources, strict=True)):
            made = self._made[name] = sources, make()
        found: Made = made[1]
        return found

    def origin_count(self, spans: Iterable[Span]) -> int:
        """Number of independent origins behind ``spans``; see `Support`."""
        sources = (self.readings, self.origins, self.passages)
        articles = (reading.article for reading in self.readings)
        return self.once("support", sources, lambda: Support(articles, self.origins, self.passages)).count(spans)

    def independent_origins(self) -> int:
        """Number of the story's origins that can each be given an outlet of its own; see `Support`."""
        places = (Span(reading.article.id, 0, 0) for reading in self.readings)
        sources = (self.readings, self.origins, self.passages)
        return self.once("independent origins", sources, lambda: self.origin_count(places))

    def reporting_origins(self, point: Point) -> int:
        """Number of independent origins that report a point, whatever value or status they give; see `Point.origins`."""
        return self.origin_count(span for report in point.reports for span in report.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """One question put to a story; the file's name is the synopsis field that it fills.

    ``question`` is the question in plain words, ``needs`` the kinds of mark it reads, ``after`` the
    dimensions whose results it reads from `Comparison.parts`.
    """

    question: str
    needs: tuple[str, ...]
    compare: Callable[[Comparison], tuple[Any, ...]]
    after: tuple[str, ...] = ()
