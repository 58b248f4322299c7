"""Statements that stand at the same place of a passage shared word for word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict

import numpy as np

from synopse.compare.align.rows import Floats, Ints
from synopse.compare.comparison import Comparison

_INSIDE = 0.6
"""Share of a statement that must lie in the passage for it to be the passage's statement."""

_SAME_PLACE = 0.5
"""Share of the shorter one's place in the passage that two statements must have in common."""

Place = tuple[float, float]


def in_one_passage(pairs: Ints, comparison: Comparison) -> Floats:
    """For each pair 1.0 when both statements stand at the same place of a shared passage, else 0.0.

    A place is the part of the passage's wording, from 0 to 1, that a statement takes up in its article.
    """
    if not comparison.passages:
        return np.zeros(len(pairs))
    places = _places(comparison)
    found = np.zeros(len(pairs))
    stands = np.array([bool(own) for own in places], bool)
    for number in np.flatnonzero(stands[pairs[:, 0]] & stands[pairs[:, 1]]).tolist():
        i, j = pairs[number]
        found[number] = float(_meet(places[i], places[j]))
    return found


def _meet(one: dict[int, Place], other: dict[int, Place]) -> bool:
    for passage, (start, end) in one.items():
        place = other.get(passage)
        if place is None:
            continue
        shared = min(end, place[1]) - max(start, place[0])
        if shared >= _SAME_PLACE * min(end - start, place[1] - place[0]):
            return True
    return False


def _places(comparison: Comparison) -> list[dict[int, Place]]:
    """For each statement the passages it lies in, and where."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(comparison.statements):
        by_article[comparison.readings[statement.reading].article.id].append(index)
    places: list[dict[int, Place]] = [{} for _ in comparison.statements]
    for number, passage in enumerate(comparison.passages):
        for span in passage.spans:
            own = by_article.get(span.article, [])
            first = bisect_right(own, span.start, key=lambda index: comparison.statements[index].end)
            last = bisect_left(own, span.end, key=lambda index: comparison.statements[index].start)
            for index in own[first:last]:
                statement = comparison.statements[index]
                start, end = max(span.start, statement.start), min(span.end, statement.end)
                if end - start >= _INSIDE * (statement.end - statement.start):
                    length = span.end - span.start
                    places[index][number] = ((start - span.start) / length, (end - span.start) / length)
    return places
