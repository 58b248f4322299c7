"""Half-open ranges on one axis: the arithmetic of values that may fit together."""

from __future__ import annotations

import math
from dataclasses import dataclass

INFINITY = math.inf


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """All values from ``low`` to ``high``; either end may be infinite."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"an interval ends before it starts: {self.low} > {self.high}")

    @property
    def width(self) -> float:
        """Length of the range."""
        return self.high - self.low

    @property
    def middle(self) -> float:
        """The value in the middle, or the finite end of a range open to one side."""
        if math.isinf(self.low):
            return self.high
        return self.low if math.isinf(self.high) else (self.low + self.high) / 2

    def contains(self, value: float) -> bool:
        """Whether ``value`` lies in the range, ends included."""
        return self.low <= value <= self.high

    def covers(self, other: Interval) -> bool:
        """Whether all of ``other`` lies in the range."""
        return self.low <= other.low and other.high <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share more than an end."""
        if self.width == 0 or other.width == 0:
            return self.low <= other.high and other.low <= self.high
        return self.low < other.high and other.low < self.high

    def gap(self, other: Interval) -> float:
        """Distance between the two, 0 when they touch or overlap."""
        return max(0.0, self.low - other.high, other.low - self.high)

    def widened(self, margin: float) -> Interval:
        """The range with ``margin`` added at both ends."""
        return Interval(self.low - margin, self.high + margin)
