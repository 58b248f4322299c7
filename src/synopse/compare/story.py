"""Compares the readings of one story: wording first, then points, then each dimension."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
from threadpoolctl import threadpool_limits

from synopse.compare.align import find_points
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.disputed import with_discrepancies
from synopse.compare.origins import find_origins
from synopse.compare.passages import find_passages
from synopse.compare.rewordings import one_of_each_wording, with_new_ids
from synopse.compare.standalone import names_a_source, points_elsewhere
from synopse.compare.statements import overlapping, split_statements, statement_vectors
from synopse.model import Article, Point, Reading, Sentence, Synopsis
from synopse.registry import find_unit, unit_names
from synopse.settings import Settings

__all__ = ["compare_readings"]

_FRAGMENT = 7
"""Words and marks of a sentence that is no more than a line over what follows."""
_VERBS = frozenset({"VERB", "AUX"})
_ARTICLE_FIELDS = tuple(field.name for field in msgspec.structs.fields(Article))


def compare_readings(readings: Sequence[Reading], settings: Settings) -> Synopsis:
    """Compare the readings of one story; the order in which they are given does not matter."""
    with threadpool_limits(limits=1, user_api="blas"):  # more threads wait for each other longer than they work
        return _compare(readings, settings)


def _compare(readings: Sequence[Reading], settings: Settings) -> Synopsis:
    ordered = tuple(sorted(readings, key=lambda reading: reading.article.id))
    comparison = Comparison(readings=ordered, settings=settings, statements=split_statements(ordered))
    comparison = replace(comparison, passages=find_passages(ordered, settings))
    comparison = replace(comparison, origins=find_origins(ordered, comparison.passages, settings))
    comparison = replace(comparison, vectors=statement_vectors(ordered, comparison.statements))
    points, members = find_points(comparison)
    comparison = replace(comparison, points=points, members=members)
    parts: dict[str, tuple[Any, ...]] = {}
    for name, dimension in _in_order():
        parts[name] = dimension.compare(replace(comparison, parts=dict(parts)))
    return _assemble(comparison, parts)


def _in_order() -> list[tuple[str, Dimension]]:
    """The dimensions, each after those whose results it reads."""
    waiting: dict[str, Dimension] = {
        name: find_unit("compare.dimensions", name, "DIMENSION") for name in unit_names("compare.dimensions")
    }
    ordered: list[tuple[str, Dimension]] = []
    while waiting:
        ready = [name for name, dimension in waiting.items() if waiting.keys().isdisjoint(dimension.after)]
        if not ready:
            raise RuntimeError(f"dimensions wait for each other: {', '.join(sorted(waiting))}")
        ordered += [(name, waiting.pop(name)) for name in ready]
    return ordered


def _assemble(comparison: Comparison, parts: dict[str, tuple[Any, ...]]) -> Synopsis:
    points = with_discrepancies(comparison, _telling(comparison, parts), parts.get("discrepancies", ()))
    points, renamed = one_of_each_wording(points)
    fields = with_new_ids(parts, renamed, points)
    event = fields.pop("event", ())
    found = Synopsis(
        articles=tuple(_plain(reading.article) for reading in comparison.readings),
        event=event[0] if event else None,
        points=points,
        passages=comparison.passages,
        origins=comparison.origins,
    )
    return msgspec.structs.replace(found, **fields)


def _telling(comparison: Comparison, parts: dict[str, tuple[Any, ...]]) -> tuple[Point, ...]:
    """The points but those that only name the source of the sentence before or send the reader elsewhere: no facts to list.

    What another part refers to stays.
    """
    used = {one.point for name in ("summary", "omissions") for one in parts.get(name, ())}
    used |= {point for discrepancy in parts.get("discrepancies", ()) for point in discrepancy.points}
    return tuple(
        point
        for point, members in zip(comparison.points, comparison.members, strict=True)
        if point.id in used or not members or not all(_tells_nothing(comparison, at) for at in members)
    )


def _tells_nothing(comparison: Comparison, at: int) -> bool:
    statement = comparison.statements[at]
    reading = comparison.readings[statement.reading]
    sentence = reading.article.sentences[statement.sentence]
    return names_a_source(reading, sentence) or points_elsewhere(reading, sentence) or _is_fragment(reading, sentence)


def _is_fragment(reading: Reading, sentence: Sentence) -> bool:
    """Whether a few words without verb, name and figure announce something ("Die wichtigsten Antworten."), where a tagger has run."""
    article, tokens = reading.article, overlapping(reading.tokens, sentence.start, sentence.end)
    told = [mark.start for marks in (article.names, article.quantities, article.times) for mark in marks]
    return (
        0 < len(tokens) <= _FRAGMENT
        and not any(token.upos in _VERBS for token in tokens)
        and not any(sentence.start <= start < sentence.end for start in told)
    )


def _plain(article: Article) -> Article:
    return Article(**{name: getattr(article, name) for name in _ARTICLE_FIELDS})
