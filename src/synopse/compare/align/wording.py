"""A group of statements becomes a point: its clearest wording, its reports, its weight and why."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import fields

import msgspec
import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.cluster import LEAST
from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.evidence import Evidence
from synopse.compare.standalone import CANNOT, dependence
from synopse.compare.statements import wording_of
from synopse.compare.unshared import count_unshared, take_sides
from synopse.model import Point, Report, Span

_WORDY = 200
"""Characters beyond which a wording is less clear than a shorter one."""

_TERSE = 40


_SURE = 3.8
"""Log odds with the wording shown from which a report counts as its confirmation: well below, every second pair of the
labelled stories says something else."""

_UNLIKE, _UNLIKE_WORDS = 0.05, 0.35
"""Closeness of sentences, and of words where they stand, below which shared words bear nothing out: of the reworded
confirmations of the labelled stories none lies there."""

_UNSHARED_COST = 1.5
"""Clarity lost for each amount that no other report of the point gives: who cites it would claim it for all."""


_TAKEN_COST = 2.0
"""Clarity lost by a statement that words a larger point already: it tells several facts, and points of one wording are one.
Asked in stories of several languages alone, where sentences of many facts meet by less; within one it costs recall."""


def make_points(
    comparison: Comparison,
    groups: Sequence[Sequence[int]],
    pairs: Ints,
    features: Features,
    scores: Floats,
    evidence: Sequence[Evidence],
) -> tuple[tuple[Point, ...], tuple[tuple[int, ...], ...]]:
    """Points in the order of their weight, and their statements in parallel."""
    known = dict(enumerate(evidence))
    firm = np.where(_shares_only_words(features), -np.inf, scores)
    drafted: dict[int, Point] = {}
    taken: set[Span] = set()
    several = len({reading.article.language for reading in comparison.readings}) > 1
    within = _pairs_inside(groups, pairs, len(comparison.statements))
    for number in sorted(range(len(groups)), key=lambda number: (-len(groups[number]), number)):
        group, inside = groups[number], within[number]
        support = _support(group, pairs[inside], scores[inside])
        direct = _direct(pairs[inside], firm[inside])
        best = max(inside, key=lambda at: (float(scores[at]), -at), default=None)
        drafted[number] = _draft(comparison, group, support, direct, known, taken, _why(features, scores, best))
        if several:
            taken.add(drafted[number].span)
    drafts = [drafted[number] for number in range(len(groups))]
    order = sorted(range(len(drafts)), key=lambda n: (-drafts[n].score, drafts[n].span))
    points = tuple(msgspec.structs.replace(drafts[n], id=f"pt{position}") for position, n in enumerate(order, 1))
    return points, tuple(tuple(groups[n]) for n in order)


def _shares_only_words(features: Features) -> NDArray[np.bool_]:
    """Pairs that share a name and an office, or words that mean other things there: what is told of them differs."""
    unlike = (features.vector < _UNLIKE) & (features.words < _UNLIKE_WORDS)
    only: NDArray[np.bool_] = (features.hollow > 0) | (unlike & (features.quoted == 0) & (features.passage == 0))
    return only


def _pairs_inside(groups: Sequence[Sequence[int]], pairs: Ints, size: int) -> list[list[int]]:
    """For each group the places in ``pairs`` of those with both statements in it; a statement may be in two groups."""
    home = np.full(size, -1, np.int64)
    others: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        for index in group:
            if home[index] < 0:
                home[index] = number
            else:
                others.setdefault(index, []).append(number)
    inside: list[list[int]] = [[] for _ in groups]
    shared = np.zeros(size, bool)
    shared[list(others)] = True
    left, right = pairs[:, 0], pairs[:, 1]
    wanted = np.flatnonzero((home[left] == home[right]) | shared[left] | shared[right])
    for at in wanted.tolist():
        i, j = int(left[at]), int(right[at])
        for number in {int(home[i]), *others.get(i, ())} & {int(home[j]), *others.get(j, ())}:
            inside[number].append(at)
    return inside


def _support(group: Sequence[int], pairs: Ints, scores: Floats) -> dict[int, float]:
    """How firmly each statement of a group agrees with the others: the sum of the probabilities of its pairs."""
    support = dict.fromkeys(group, 0.0)
    for (i, j), score in zip(pairs.tolist(), scores.tolist(), strict=True):
        probability = 1.0 / (1.0 + math.exp(-score))
        support[i] += probability
        support[j] += probability
    return support


def _direct(pairs: Ints, scores: Floats) -> dict[int, frozenset[int]]:
    """For each statement those that surely say the same; a group as a whole is held together by less."""
    found: dict[int, set[int]] = {}
    for i, j in pairs[scores >= _SURE].tolist():
        found.setdefault(i, set()).add(j)
        found.setdefault(j, set()).add(i)
    return {index: frozenset(others) for index, others in found.items()}


def _draft(
    comparison: Comparison,
    group: Sequence[int],
    support: Mapping[int, float],
    direct: Mapping[int, frozenset[int]],
    evidence: Mapping[int, Evidence],
    taken: Set[Span],
    why: str,
) -> Point:
    statements, readings = comparison.statements, comparison.readings
    unshared = count_unshared(statements, group, evidence)
    shown = max(
        group,
        key=lambda index: (
            round(
                _clarity(comparison, index, support)
                - _UNSHARED_COST * unshared[index]
                - _TAKEN_COST * (_span(comparison, statements[index]) in taken),
                6,
            ),
            _negative_place(comparison, index),
        ),
    )
    bearing, differing = take_sides(statements, group, shown, evidence)
    firm = {statements[shown].reading, *(statements[index].reading for index in direct.get(shown, ()))}
    words = wording_of(comparison, statements[shown])
    same = {statements[at].reading for at in group if wording_of(comparison, statements[at]) == words}
    bearing = (bearing & firm) | same  # "this year" means two years in two reports, and yet they say the same
    differing -= same
    origins = comparison.origin_count(
        _span(comparison, statements[index]) for index in group if statements[index].reading in bearing
    )
    told = comparison.origin_count(_span(comparison, statements[index]) for index in group) if differing else origins
    span = _span(comparison, statements[shown])
    reports = _reports(comparison, group, support, bearing)
    return Point(
        id="",
        text=readings[statements[shown].reading].article.text[span.start : span.end],
        span=span,
        reports=reports,
        outlets=len(reports),
        origins=origins,
        score=round((origins + told) / 2 + _centrality(comparison, group, support), 4),
        why=why,
    )


def _span(comparison: Comparison, statement: Statement) -> Span:
    return Span(comparison.readings[statement.reading].article.id, statement.start, statement.end)


def _reports(
    comparison: Comparison, group: Sequence[int], support: Mapping[int, float], bearing: frozenset[int]
) -> tuple[Report, ...]:
    """One report an article; its status is that of the statement that agrees best with the other articles."""
    by_article: dict[str, list[int]] = {}
    for index in sorted(group):
        statement = comparison.statements[index]
        by_article.setdefault(comparison.readings[statement.reading].article.id, []).append(index)
    return tuple(
        Report(
            article,
            tuple(_span(comparison, comparison.statements[index]) for index in indices),
            comparison.statements[max(indices, key=lambda index: (support[index], -index))].status,
            comparison.statements[indices[0]].reading in bearing,
        )
        for article, indices in sorted(by_article.items())
    )


def _negative_place(comparison: Comparison, index: int) -> tuple[int, int]:
    """Ties go to the first article, and to the earlier statement in it."""
    statement = comparison.statements[index]
    return -statement.reading, -statement.start


def _clarity(comparison: Comparison, index: int, support: Mapping[int, float]) -> float:
    """How well a statement stands for its group: central, readable alone, a whole sentence, neither terse nor wordy."""
    statement = comparison.statements[index]
    article = comparison.readings[statement.reading].article
    text = article.text[statement.start : statement.end]
    sentence = article.sentences[statement.sentence]
    whole = sentence.start == statement.start and sentence.end >= statement.end
    length = len(text)
    awkward = max(0.0, (length - _WORDY) / _WORDY) + max(0.0, (_TERSE - length) / _TERSE)
    leaning = min(dependence(comparison.readings[statement.reading], statement.sentence, owners_too=True), CANNOT)
    return round(support[index] + 0.5 * whole + 0.3 * text[:1].isupper() - 0.8 * awkward - 1.5 * leaning, 6)


def _centrality(comparison: Comparison, group: Sequence[int], support: Mapping[int, float]) -> float:
    """Below one: how early the articles tell it, and how firmly its reports agree."""
    early = max(_earliness(comparison.statements[index]) for index in group)
    firm = math.tanh(math.fsum(support[index] for index in group) / len(group))
    return 0.6 * early + 0.35 * firm


def _earliness(statement: Statement) -> float:
    """One for an article's first sentence, falling towards zero."""
    return 1.0 / (1.0 + 0.25 * statement.sentence)


def _why(features: Features, scores: Floats, at: int | None) -> str:
    """The features of the pair that agrees best, its log odds, and the log odds that were asked for."""
    if at is None:
        return "reported once"
    said = {field.name: round(float(getattr(features, field.name)[at]), 2) for field in fields(features)}
    listed = "".join(f"{name.replace('_', ' ')} {value:g}, " for name, value in said.items() if value)
    odds = f"log odds {scores[at]:.2f} (joined from a mean of {LEAST:g}; confirming the wording from {_SURE:g})"
    return f"closest pair of its wordings: {listed}{odds}"
