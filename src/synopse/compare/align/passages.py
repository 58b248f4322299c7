"""Statements that stand at the same place of a passage shared word for word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

import numpy as np

from synopse.compare.align.rows import Floats, Ints
from synopse.compare.comparison import Comparison

_INSIDE = 0.6
"""Share of a statement that must lie in the passage for it to be the passage's statement."""


def in_one_passage(pairs: Ints, comparison: Comparison) -> Floats:
    """For each pair 1.0 when both statements lie in one shared passage, else 0.0."""
    if not comparison.passages:
        return np.zeros(len(pairs))
    held = _passages_of_statements(comparison)
    return np.array([float(not held[i].isdisjoint(held[j])) for i, j in pairs.tolist()], np.float64)


def _passages_of_statements(comparison: Comparison) -> list[frozenset[int]]:
    by_reading: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(comparison.statements):
        by_reading[comparison.readings[statement.reading].article.id].append(index)
    held: list[set[int]] = [set() for _ in comparison.statements]
    for number, passage in enumerate(comparison.passages):
        for span in passage.spans:
            own = by_reading.get(span.article, [])
            first = bisect_right([comparison.statements[index].end for index in own], span.start)
            last = bisect_left([comparison.statements[index].start for index in own], span.end)
            for index in own[first:last]:
                statement = comparison.statements[index]
                inside = min(span.end, statement.end) - max(span.start, statement.start)
                if inside >= _INSIDE * (statement.end - statement.start):
                    held[index].add(number)
    return [frozenset(numbers) for numbers in held]
