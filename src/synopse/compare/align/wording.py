"""A group of statements becomes a point: its clearest wording, its reports, its weight and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np

from synopse.compare.align.features import Features
from synopse.compare.align.rows import Floats, Ints
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.standalone import CANNOT, dependence
from synopse.compare.unshared import count_unshared
from synopse.model import Point, Report, Span

_WORDY = 200
"""Characters beyond which a wording is less clear than a shorter one."""

_TERSE = 40


_UNSHARED_COST = 1.5
"""Clarity lost for each amount that no other report of the point gives: who cites it would claim it for all."""


def make_points(
    comparison: Comparison, groups: Sequence[Sequence[int]], pairs: Ints, features: Features, scores: Floats
) -> tuple[tuple[Point, ...], tuple[tuple[int, ...], ...]]:
    """Points in the order of their weight, and their statements in parallel."""
    group_of = np.zeros(len(comparison.statements), np.int64)
    for number, group in enumerate(groups):
        group_of[list(group)] = number
    inside = np.flatnonzero(group_of[pairs[:, 0]] == group_of[pairs[:, 1]]) if len(pairs) else np.zeros(0, np.int64)
    support = np.zeros(len(comparison.statements))
    np.add.at(support, pairs[inside].ravel(), np.repeat(_probability(scores[inside]), 2))
    best: dict[int, int] = {}
    for at in inside[np.argsort(-scores[inside], kind="stable")].tolist():
        best.setdefault(int(group_of[pairs[at, 0]]), at)
    drafts = [_draft(comparison, group, support, _why(features, best.get(n))) for n, group in enumerate(groups)]
    order = sorted(range(len(drafts)), key=lambda n: (-drafts[n].score, drafts[n].span))
    points = tuple(_numbered(drafts[n], position) for position, n in enumerate(order, 1))
    return points, tuple(tuple(groups[n]) for n in order)


def _probability(scores: Floats) -> Floats:
    return 1.0 / (1.0 + np.exp(-scores))


def _draft(comparison: Comparison, group: Sequence[int], support: Floats, why: str) -> Point:
    reports = _reports(comparison, group, support)
    articles = {report.article for report in reports}
    origins = comparison.origin_count(span for report in reports for span in report.spans)
    unshared = count_unshared(comparison, group)
    chosen = max(
        group,
        key=lambda index: (
            round(_clarity(comparison, index, support) - _UNSHARED_COST * unshared[index], 6),
            _negative_place(comparison, index),
        ),
    )
    span = _span(comparison, comparison.statements[chosen])
    text = comparison.readings[comparison.statements[chosen].reading].article.text[span.start : span.end]
    weight = origins + _centrality(comparison, group, support)
    return Point("", text, span, reports, len(articles), origins, score=round(weight, 4), why=why)


def _numbered(point: Point, position: int) -> Point:
    return Point(
        f"pt{position}",
        point.text,
        point.span,
        point.reports,
        point.outlets,
        point.origins,
        point.discrepancies,
        point.score,
        point.why,
    )


def _span(comparison: Comparison, statement: Statement) -> Span:
    return Span(comparison.readings[statement.reading].article.id, statement.start, statement.end)


def _reports(comparison: Comparison, group: Sequence[int], support: Floats) -> tuple[Report, ...]:
    """One report an article; its status is that of the statement that agrees best with the other articles."""
    by_article: dict[str, list[int]] = {}
    for index in sorted(group):
        statement = comparison.statements[index]
        by_article.setdefault(comparison.readings[statement.reading].article.id, []).append(index)
    return tuple(
        Report(
            article,
            tuple(_span(comparison, comparison.statements[index]) for index in indices),
            comparison.statements[max(indices, key=lambda index: (float(support[index]), -index))].status,
        )
        for article, indices in sorted(by_article.items())
    )


def _negative_place(comparison: Comparison, index: int) -> tuple[int, int]:
    """Ties go to the first article, and to the earlier statement in it."""
    statement = comparison.statements[index]
    return -statement.reading, -statement.start


def _clarity(comparison: Comparison, index: int, support: Floats) -> float:
    """How well a statement stands for its group: central, readable alone, a whole sentence, neither terse nor wordy."""
    statement = comparison.statements[index]
    article = comparison.readings[statement.reading].article
    text = article.text[statement.start : statement.end]
    sentence = article.sentences[statement.sentence]
    whole = sentence.start == statement.start and sentence.end >= statement.end
    length = len(text)
    awkward = max(0.0, (length - _WORDY) / _WORDY) + max(0.0, (_TERSE - length) / _TERSE)
    leaning = min(dependence(comparison.readings[statement.reading], statement.sentence), CANNOT)
    return round(float(support[index]) + 0.5 * whole + 0.3 * text[:1].isupper() - 0.8 * awkward - 1.5 * leaning, 6)


def _centrality(comparison: Comparison, group: Sequence[int], support: Floats) -> float:
    """Below one: how early the articles tell it, and how firmly its reports agree."""
    early = max(_earliness(comparison.statements[index]) for index in group)
    firm = float(np.tanh(support[list(group)].mean()))
    return 0.6 * early + 0.35 * firm


def _earliness(statement: Statement) -> float:
    """One for an article's first sentence, falling towards zero."""
    return 1.0 / (1.0 + 0.25 * statement.sentence)


def _why(features: Features, at: int | None) -> str:
    if at is None:
        return "reported once"
    said = {field.name: round(float(getattr(features, field.name)[at]), 2) for field in fields(features)}
    listed = ", ".join(f"{name.replace('_', ' ')} {value:g}" for name, value in said.items() if value)
    return f"closest pair of its wordings: {listed}"
