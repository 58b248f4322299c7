"""Points: what the articles report, each fact once, with who reports it and how."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.candidates import find_candidates
from synopse.compare.align.cluster import cluster
from synopse.compare.align.decide import score, with_neighbours
from synopse.compare.align.features import Features, measure
from synopse.compare.align.passages import in_one_passage
from synopse.compare.align.rows import Floats, Ints
from synopse.compare.align.terms import weigh_terms
from synopse.compare.align.wording import make_points
from synopse.compare.comparison import Comparison
from synopse.compare.evidence import collect_evidence
from synopse.model import Point


def find_points(comparison: Comparison) -> tuple[tuple[Point, ...], tuple[tuple[int, ...], ...]]:
    """The story's points, weightiest first, and for each the indices of its statements.

    Every statement belongs to exactly one point; a point may have a single report.
    """
    pairs, features, scores = score_pairs(comparison)
    groups = cluster(pairs, scores, _articles(comparison))
    return make_points(comparison, groups, pairs, features, scores)


def score_pairs(comparison: Comparison) -> tuple[Ints, Features, Floats]:
    """Candidate pairs of statements with their features and their log odds of saying the same."""
    statements = comparison.statements
    evidence = collect_evidence(comparison.readings, statements)
    languages = [comparison.readings[statement.reading].article.language for statement in statements]
    article_of = _articles(comparison)
    terms = weigh_terms(evidence, languages, len(comparison.readings))
    vectors = centre(comparison.vectors)
    pairs = find_candidates(terms.words, terms.parts, vectors, article_of)
    passage = in_one_passage(pairs, comparison)
    features = measure(pairs, terms, evidence, statements, languages, vectors, passage)
    features = with_neighbours(features, score(features), pairs, len(statements))
    return pairs, features, score(features)


def centre(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Unit vectors after the story's mean is taken off.

    What all statements of a story have in common says nothing about any two of them; without it the
    cosines of a sentence encoder are squeezed into its top tenth.
    """
    if len(vectors) < 2:
        return vectors
    centred = vectors - vectors.mean(axis=0, keepdims=True)
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    unit: NDArray[np.float32] = np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
    return unit


def _articles(comparison: Comparison) -> Ints:
    statements: Sequence[int] = [statement.reading for statement in comparison.statements]
    return np.array(statements, np.int64)
