"""A surname misspelt in one article that otherwise has it right, as the other articles do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from synopse.compare.actors.forms import name_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.model import Reading, Span

_SHORTEST = 5
"""Letters of a surname; among shorter ones many differ by one letter."""
_MOST_SLIPS = 2
_FEWEST = 3
"""Times that an article may misspell a name, and that the story must have it right."""

Named = dict[str, list[tuple[Span, str]]]
"""Surname as folded -> the places that give it, with their wording."""


def slip_conflicts(comparison: Comparison) -> list[Conflict]:
    """Surnames that an article spells in one more way by a single letter, while other articles have one way only."""
    named = [_surnames(reading) for reading in comparison.readings]
    everywhere: Named = defaultdict(list)
    for own in named:
        for surname, places in own.items():
            everywhere[surname] += places
    given = _given_names(comparison.readings)
    found = []
    for number, own in enumerate(named):
        for slip in sorted(own):
            right = next((name for name in sorted(own) if _is_slip(slip, name, own, everywhere, given)), None)
            if right is None:
                continue
            elsewhere = [place for place in everywhere[right] if place not in named[number][right]]
            if elsewhere and slip not in {s for n, other in enumerate(named) if n != number for s in other}:
                found.append(_conflict(own[slip], elsewhere))
    return found


def _surnames(reading: Reading) -> Named:
    found: Named = defaultdict(list)
    article = reading.article
    for name in article.names:
        surface = article.text[name.start : name.end]
        words = name_words(surface) if name.kind == "PER" else ()
        if words and len(words[-1]) >= _SHORTEST:
            found[words[-1]].append((Span(article.id, name.start, name.end), " ".join(surface.split())))
    return found


def _given_names(readings: Sequence[Reading]) -> dict[str, set[str]]:
    """Surname -> the first names it is given with, in all articles."""
    given: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for name in reading.article.names:
            words = name_words(reading.article.text[name.start : name.end])
            if len(words) > 1:
                given[words[-1]].add(words[0])
    return given


def _is_slip(slip: str, right: str, own: Named, everywhere: Named, given: dict[str, set[str]]) -> bool:
    """Whether ``slip`` is ``right`` with one letter wrong or two exchanged, and no name of somebody else."""
    if slip == right or len(own[slip]) > _MOST_SLIPS or len(everywhere[right]) < _FEWEST or slip[0] != right[0]:
        return False
    if len(own[right]) <= len(own[slip]) or {slip, right} & {f"{slip}s", f"{right}s"}:
        return False
    return OSA.distance(slip, right) == 1 and given[slip] <= given[right]


def _conflict(slips: Sequence[tuple[Span, str]], right: Sequence[tuple[Span, str]]) -> Conflict:
    values = tuple(
        min((surface for _, surface in place), key=lambda text: (len(text), text)) for place in (slips, right)
    )
    return Conflict(
        kind="name",
        class_="precision",
        what=values[1],
        readings=tuple(
            (value, tuple(sorted(span for span, _ in place)))
            for value, place in zip(values, (slips, right), strict=True)
        ),
        points=(),
        why=f"{values[0]} / {values[1]}: one letter differs, and the article that has the first also has the second",
    )
