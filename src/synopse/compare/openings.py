"""With what each report begins: it stands for a report of which nothing else would be told."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from synopse.compare.apart import readings_apart
from synopse.compare.comparison import Comparison
from synopse.compare.salience import SentenceKey, find_salience
from synopse.compare.standalone import dependence, goes_on
from synopse.compare.swallowed import headline_inside
from synopse.model import Reading

OPENING = 3
"""Sentences with one of which a report tells what it is about."""
_BEGINNING = 8
"""Sentences among which one is sought where the reports have nothing in common."""
_TELLING = 0.4
"""Part of the greatest weight in words of the story that a sentence behind the first needs: else it tells a detail."""
_CLEAR = 0.45
"""Cost of leaning up to which a sentence stands for its report."""

Candidate = tuple[float, SentenceKey, int]
"""Worth, the sentence to show, and the index of its point."""


def openings(comparison: Comparison, candidates: Sequence[Candidate], shown: Collection[int]) -> list[Candidate]:
    """The sentence with which each report begins, of ``candidates``; not of the readings ``shown`` already nor of those that stand apart."""
    salience = find_salience(comparison)
    by_key = {one[1]: one for one in reversed(candidates)}
    highest = max((salience.centrality(key) for key in by_key), default=0.0)
    left_out = readings_apart(comparison) | set(shown)
    found: list[Candidate] = []
    for index, reading in enumerate(comparison.readings):
        for number in range(min(OPENING, len(reading.article.sentences)) if index not in left_out else 0):
            own = by_key.get((index, number))
            is_detail = number > 0 and own is not None and salience.centrality(own[1]) < _TELLING * highest
            if own is None or is_detail or not is_clear(reading, number) or goes_on(reading, number):
                continue
            found.append(own)
            break
    return found


def one_of_each(comparison: Comparison, candidates: Sequence[Candidate], shown: Collection[int]) -> list[Candidate]:
    """Of reports that have nothing in common, a sentence of each that is not ``shown`` so far: the first that stands by itself."""
    own: dict[int, list[tuple[bool, int, Candidate]]] = {}
    for one in candidates:
        index, number = one[1]
        if index not in shown and number < _BEGINNING and not goes_on(comparison.readings[index], number):
            is_unclear = not is_clear(comparison.readings[index], number)
            own.setdefault(index, []).append((is_unclear, number, one))
    return [min(found)[2] for _, found in sorted(own.items())]


def is_clear(reading: Reading, number: int) -> bool:
    """Whether a sentence can stand for its report: it leans on nothing, and no headline ran into it."""
    return dependence(reading, number) + headline_inside(reading, number) <= _CLEAR
