"""Two or more readings of one thing, with the evidence that it is one."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model import DiscrepancyClass, DiscrepancyKind, Span


@dataclass(frozen=True, slots=True)
class Conflict:
    """A difference that is no amount.

    ``readings`` pair a value, verbatim, with the spans that state it; ``points`` are indices of points.
    """

    kind: DiscrepancyKind
    class_: DiscrepancyClass
    what: str
    readings: tuple[tuple[str, tuple[Span, ...]], ...]
    points: tuple[int, ...]
    why: str
