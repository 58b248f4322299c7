"""What is counted of one measure, and when two spans are the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from synopse.model import Span


@dataclass
class Tally:
    """Reports right and wrong, labels found and in all, and further counts by name.

    ``errors`` are pairs of a mark (WRONG, MISSED, ...) and the spans to show.
    """

    right: int = 0
    reported: int = 0
    found: int = 0
    labelled: int = 0
    other: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[str, tuple[Span, ...]]] = field(default_factory=list)

    def __add__(self, more: Tally) -> Tally:
        return Tally(
            self.right + more.right,
            self.reported + more.reported,
            self.found + more.found,
            self.labelled + more.labelled,
            self.other + more.other,
            self.errors + more.errors,
        )

    @property
    def precision(self) -> float:
        """Share of the reports that are right; 1 when nothing is reported."""
        return self.right / self.reported if self.reported else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that are found; 1 when there are none."""
        return self.found / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def share(self, name: str, whole: str) -> float:
        """One further count as a share of another; 1 when the other is nought."""
        return self.other[name] / self.other[whole] if self.other[whole] else 1.0


def is_same(one: Span, other: Span) -> bool:
    """Whether two spans share half of the shorter one."""
    if one.article != other.article:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def touches(some: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether any span of the one is the same place as any of the other."""
    kept = tuple(others)
    return any(is_same(one, other) for one in some for other in kept)


def overlap(one: Span, other: Span) -> int:
    """Characters that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.article == other.article else 0
