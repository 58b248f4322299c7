"""Points: what the articles report, each fact once, with who reports it and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from synopse.compare.align.candidates import find_candidates
from synopse.compare.align.cluster import cluster
from synopse.compare.align.company import with_others
from synopse.compare.align.decide import score
from synopse.compare.align.features import Features, measure
from synopse.compare.align.likeness import Likeness, likeness
from synopse.compare.align.meanings import story_meanings
from synopse.compare.align.passages import in_one_passage
from synopse.compare.align.roles import Words, read_words, same_roles
from synopse.compare.align.rows import Floats, Ints
from synopse.compare.align.terms import weigh_terms
from synopse.compare.align.vectors import Vectors, centre
from synopse.compare.align.wording import make_points
from synopse.compare.comparison import Comparison
from synopse.compare.evidence import Evidence, story_evidence
from synopse.model import Point

_SAME_WORDS = 0.85
"""Overlap from which two statements use the same words, so that only the words' roles can tell them apart."""

LIKENESS = "likeness"
_DOUBT = 1.5
"""Log odds against the same roles that are borne: reports word freely, and swaps are rare in the news."""


def find_points(comparison: Comparison) -> tuple[tuple[Point, ...], tuple[tuple[int, ...], ...]]:
    """The story's points, weightiest first, and for each the indices of its statements.

    Every statement belongs to a point, one that tells several facts to more; a point may have a single report.
    """
    if not comparison.statements:
        return (), ()
    evidence = story_evidence(comparison)
    pairs, features, scores = score_pairs(comparison, evidence)
    lengths = np.array([one.words for one in evidence], np.int64)
    groups = cluster(pairs, scores, _articles(comparison), lengths)
    return make_points(comparison, groups, pairs, features, scores, evidence)


def score_pairs(comparison: Comparison, evidence: Sequence[Evidence]) -> tuple[Ints, Features, Floats]:
    """Candidate pairs of statements with their features and their log odds of saying the same."""
    statements = comparison.statements
    languages = [comparison.readings[statement.reading].article.language for statement in statements]
    article_of = _articles(comparison)
    places = [(statement.reading, statement.sentence) for statement in statements]
    terms = weigh_terms(evidence, languages, places)
    vectors = _vectors(comparison, languages)
    code = np.unique(np.array(languages), return_inverse=True)[1]
    pairs = find_candidates(terms.words, terms.parts, vectors, article_of, code)
    passage = in_one_passage(pairs, comparison)
    meanings = story_meanings(comparison)
    features = measure(pairs, terms, evidence, statements, languages, vectors, meanings, passage, _shares(comparison))
    features = replace(features, roles=_roles(comparison, pairs, features))
    features = with_others(features, score(features), pairs, article_of)
    scores = score(features)
    comparison.once(LIKENESS, (comparison.statements,), lambda: likeness(len(statements), pairs, features, scores))
    return pairs, features, scores


def story_likeness(comparison: Comparison) -> Likeness:
    """How like the candidate pairs of a story are; made with its points, and once."""
    size, sources = len(comparison.statements), (comparison.statements,)
    if not size:
        return Likeness(0, np.zeros(0, np.int64), np.zeros(0))
    return comparison.once(
        LIKENESS, sources, lambda: likeness(size, *score_pairs(comparison, story_evidence(comparison)))
    )


def _articles(comparison: Comparison) -> Ints:
    statements: Sequence[int] = [statement.reading for statement in comparison.statements]
    return np.array(statements, np.int64)


def _roles(comparison: Comparison, pairs: Ints, features: Features) -> Floats:
    """For pairs in the same words, how far their words play other roles; 0.0 where they need not be asked.

    What is equal letter for letter, or was not read by the encoder, is not asked.
    """
    turned = np.zeros(len(pairs))
    read: dict[int, Words] = {}
    for at in np.flatnonzero((features.overlap >= _SAME_WORDS) & (features.passage == 0.0)).tolist():
        i, j = pairs[at].tolist()
        if _text(comparison, i) == _text(comparison, j):
            continue
        for index in (i, j):
            if index not in read:
                statement = comparison.statements[index]
                reading = comparison.readings[statement.reading]
                read[index] = read_words(reading.article, reading.tokens, statement.start, statement.end)
        if read[i].stems and read[j].stems:
            cosine = float(comparison.vectors[i] @ comparison.vectors[j]) if len(comparison.vectors) else 1.0
            turned[at] = min(2.0, max(0.0, -_DOUBT - same_roles(read[i], read[j], cosine)))
    return turned


def _text(comparison: Comparison, index: int) -> str:
    statement = comparison.statements[index]
    return comparison.readings[statement.reading].article.text[statement.start : statement.end]


def _shares(comparison: Comparison) -> Floats:
    """The share that each statement has of its sentence."""
    shares = []
    for statement in comparison.statements:
        sentence = comparison.readings[statement.reading].article.sentences[statement.sentence]
        shares.append(min(1.0, (statement.end - statement.start) / max(1, sentence.end - sentence.start)))
    return np.array(shares, np.float64)


def _vectors(comparison: Comparison, languages: Sequence[str]) -> Vectors:
    """The statements' vectors, or none when not every statement has one."""
    if len(comparison.vectors) != len(comparison.statements):
        return np.zeros((len(comparison.statements), 0), np.float32)
    return centre(comparison.vectors, np.unique(np.array(languages), return_inverse=True)[1])
