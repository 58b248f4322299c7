"""What speaks for and against two statements saying the same, as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from synopse.compare.align.amounts import compare_amounts, translate_kinds
from synopse.compare.align.anchors import find_strange
from synopse.compare.align.meanings import Meanings, match_words
from synopse.compare.align.persons import reach_of_names
from synopse.compare.align.rows import Floats, Ints, shared_weight
from synopse.compare.align.terms import Terms, story_keys
from synopse.compare.align.vectors import Vectors, around, closeness, margins
from synopse.compare.comparison import Statement
from synopse.compare.evidence import Evidence
from synopse.languages import load_language

_MASS = 25.0
"""Shared weight (nats) that is as much as one can ask for: some four words that are rare in the story."""

_SOLE = 30.0
"""The same for words that each article has in a single sentence."""

_BRIEF = 16.0
"""Weight (nats) below which a statement is so brief that being contained in another one says less."""

_LEDE_SENTENCES = 2
"""Sentences at the head of an article that tell the news itself, as the heads of the others do."""

_QUOTED_PAIRS = 2
"""Pairs of neighbouring words in quotation marks that are enough to know the same saying."""

_CROSSED = 0.25
_CROSSED_SHARE = 0.2
"""Clauses of two like sentences whose own words differ so much are different clauses: the sentences' vectors say little."""

_WHOLE = 0.9
"""Share of its sentence below which a statement is a clause of it."""

_PLANNED = frozenset({"planned", "expected", "possible", "demanded"})


@dataclass(frozen=True, slots=True)
class Features:
    """Parallel columns, one value a pair; all but ``vector`` lie in 0…1 or count.

    ``overlap`` is the shared share of both statements' weight, ``contained`` that of the smaller one
    (less of a brief one),
    ``mass`` how much is shared in absolute terms, ``sole`` the same of words that few sentences of the two articles have,
    ``vector`` how close the vectors of their sentences are, ``margin`` how much closer than those around them, ``context`` the same for the statements around, ``place`` how far apart they stand in their articles.
    ``words`` is how well the words outside names find their like in meaning. ``quoted``: both give the same words in
    quotation marks; ``opposed``: only one is against something; ``other_subjects``: others act (within a language); ``apart``: two
    quotations that share no word of what is said; ``hollow``: only names and the words before them are shared;
    ``faint``: log odds that pairs of the language lack (`StatementRules.faintness`); ``strange`` (0 to 1): articles in two languages that name nothing in common. ``roles`` (0 to 2: same words in
    other roles) is filled for the pairs that need it; ``neighbours``, ``best`` and ``through`` depend on the other pairs'
    scores and are filled by `synopse.compare.align.company.with_others`.
    """

    overlap: Floats
    contained: Floats
    mass: Floats
    sole: Floats
    vector: Floats
    margin: Floats
    context: Floats
    words: Floats
    same_numbers: Floats
    other_numbers: Floats
    same_names: Floats
    other_names: Floats
    same_days: Floats
    other_days: Floats
    negation: Floats
    plan: Floats
    translated: Floats
    faint: Floats
    passage: Floats
    quoted: Floats
    opposed: Floats
    other_subjects: Floats
    lede: Floats
    place: Floats
    apart: Floats
    hollow: Floats
    strange: Floats
    roles: Floats
    neighbours: Floats
    best: Floats
    through: Floats

    def matrix(self) -> NDArray[np.float64]:
        """All columns side by side, in the order of the fields."""
        return np.stack([getattr(self, field.name) for field in fields(self)], axis=1)


def measure(
    pairs: Ints,
    terms: Terms,
    evidence: Sequence[Evidence],
    statements: Sequence[Statement],
    languages: Sequence[str],
    vectors: Vectors,
    meanings: Meanings,
    passage: Floats,
    whole: Floats,
) -> Features:
    """Features of each pair.

    ``passage`` says which pairs stand at one place of a shared passage; ``whole`` which share of its
    sentence each statement is.
    """
    overlap, contained, mass = _lexical(pairs, terms)
    left, right = pairs[:, 0], pairs[:, 1]
    article_of = np.array([statement.reading for statement in statements], np.int64)
    context = around(vectors, article_of) if vectors.size else vectors
    negated = np.array([statement.negated for statement in statements], bool)
    planned = np.array([statement.status in _PLANNED for statement in statements], bool)
    places = _places(article_of)
    first = np.array([statement.sentence < _LEDE_SENTENCES for statement in statements], np.float64)
    code = np.unique(np.array(languages), return_inverse=True)[1] if languages else np.zeros(0, np.int64)
    faintness = np.array([load_language(language).statements.faintness for language in languages], np.float64)
    marks = _marks(pairs, evidence, languages)
    words = match_words(pairs, meanings)[:, 2:].mean(axis=1)
    crossed = (np.maximum(whole[left], whole[right]) < _WHOLE) & (words < _CROSSED)
    return Features(
        overlap,
        contained,
        mass,
        np.minimum(1.0, shared_weight(terms.sole, terms.sole, pairs) / _SOLE),
        np.where(crossed, _CROSSED_SHARE, 1.0) * closeness(vectors, pairs),
        margins(vectors, pairs, article_of, code),
        closeness(context, pairs),
        words,
        same_numbers=marks[:, 0],
        other_numbers=marks[:, 1],
        same_names=marks[:, 2],
        other_names=marks[:, 3],
        same_days=marks[:, 4],
        other_days=marks[:, 5],
        negation=(negated[left] != negated[right]) * overlap,
        plan=(planned[left] != planned[right]).astype(np.float64),
        translated=(code[left] != code[right]).astype(np.float64),
        faint=(code[left] == code[right]) * faintness[left],
        passage=passage,
        quoted=marks[:, 8],
        opposed=marks[:, 9] * (negated[left] == negated[right]),
        other_subjects=marks[:, 10],
        lede=first[left] * first[right],
        place=np.abs(places[left] - places[right]),
        apart=marks[:, 6],
        hollow=marks[:, 7],
        strange=find_strange(pairs, evidence, languages, article_of),
        roles=np.zeros(len(pairs)),
        neighbours=np.zeros(len(pairs)),
        best=np.zeros(len(pairs)),
        through=np.zeros(len(pairs)),
    )


def _places(article_of: Ints) -> Floats:
    """Where in its article each statement stands, 0 at the head, 1 at the end."""
    starts = np.flatnonzero(np.diff(article_of, prepend=-1))
    sizes = np.diff(np.append(starts, len(article_of)))
    places: Floats = (np.arange(len(article_of)) - np.repeat(starts, sizes)) / np.repeat(
        np.maximum(sizes - 1, 1), sizes
    )
    return places


def _lexical(pairs: Ints, terms: Terms) -> tuple[Floats, Floats, Floats]:
    shared = shared_weight(terms.words, terms.words, pairs)
    # A compound and its head, or two compounds with one part: "Gipfeltreffen" / "Treffen".
    partly = np.maximum(
        shared_weight(terms.words, terms.parts, pairs) + shared_weight(terms.parts, terms.words, pairs),
        shared_weight(terms.parts, terms.parts, pairs),
    )
    totals = terms.words.totals
    a, b = totals[pairs[:, 0]], totals[pairs[:, 1]]
    smaller = np.minimum(a, b)
    shared = np.minimum(shared + partly, smaller)
    overlap = np.divide(2 * shared, a + b, out=np.zeros(len(pairs)), where=a + b > 0)
    # of two words one in common is half, and tells little
    contained = np.divide(shared, smaller, out=np.zeros(len(pairs)), where=smaller > 0) * np.minimum(
        1.0, smaller / _BRIEF
    )
    return overlap, contained, np.minimum(1.0, shared / _MASS)


def _marks(pairs: Ints, evidence: Sequence[Evidence], languages: Sequence[str]) -> NDArray[np.float64]:
    """Numbers, names and days that agree and that differ, then what is shared of quotations."""
    rows = np.zeros((len(pairs), 11))
    terms = story_keys(evidence, languages)
    told = [
        frozenset(k for k, s in keys.items() if s and s not in one.in_frame)
        for keys, one in zip(terms, evidence, strict=True)
    ]
    named = [
        frozenset(k for k, s in keys.items() if s in one.in_names) for keys, one in zip(terms, evidence, strict=True)
    ]
    reach = reach_of_names(evidence)
    counted = [one.amounts for one in translate_kinds(evidence, languages)]
    for row, (i, j) in zip(rows, pairs.tolist(), strict=True):
        one, other = evidence[i], evidence[j]
        shared = told[i] & told[j]
        row[6] = float(bool(one.in_frame and other.in_frame) and not shared)
        row[7] = float(bool(shared) and shared <= named[i] and shared <= named[j] and not one.amounts)
        if one.quoted or other.quoted:
            phrases = (one.quoted & other.neighbours) | (other.quoted & one.neighbours)
            row[8] = min(1.0, len(phrases) / _QUOTED_PAIRS)
        row[9] = float(one.opposes != other.opposes)
        if one.subjects and other.subjects and languages[i] == languages[j]:  # states and bodies are named otherwise
            row[10] = float(not (one.subjects & reach[j] or other.subjects & reach[i]))
        if counted[i] and counted[j]:
            row[0:2] = compare_amounts(counted[i], counted[j], translated=languages[i] != languages[j])
        if one.names and other.names:
            row[2:4] = _compare_names(one.names, other.names, reach[i], reach[j])
        if one.days and other.days:
            row[4:6] = _compare_days(one.days, other.days)
    return rows


def _compare_names(
    one: tuple[str, ...], other: tuple[str, ...], near: frozenset[str], other_near: frozenset[str]
) -> tuple[float, float]:
    """Share of the shorter list that is common, and whether both name persons but none in common."""
    common = min(sum(name in other_near for name in one), sum(name in near for name in other))
    persons = [name for name in one if name.startswith("PER:")], [name for name in other if name.startswith("PER:")]
    clash = bool(persons[0] and persons[1] and not any(name in other_near for name in persons[0]))
    return common / min(len(one), len(other)), float(clash)


def _compare_days(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, float]:
    """Whether two dates fit together (one may be coarser), and whether none does."""
    fits = any(a.startswith(b) or b.startswith(a) for a in one for b in other)
    return float(fits), float(not fits)
