"""Sentences become statements: one thing said, at a verbatim span, with its status."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from synopse.compare.clauses import find_joints, split_clauses
from synopse.compare.comparison import Comparison, Statement
from synopse.compare.posts import embedded_post
from synopse.compare.status import is_negated, main_clause, status_of
from synopse.compare.subclauses import split_subclauses
from synopse.languages import load_language
from synopse.languages.rules.statements import StatementRules
from synopse.model import BODY_KINDS, AnnotatedArticle, Reading, Sentence
from synopse.text.normalise import word_spans

_LONGEST = 2_000
"""Characters beyond which a "sentence" is a table or a text without full stops, and states no one thing."""

_FEWEST_CONTENT_WORDS = 2
"""Content words below which a clause is a cue or a fragment ("Das sagte er am Abend")."""

_NESTED = 32


class _Marked(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mark = TypeVar("_Mark", bound=_Marked)


def split_statements(readings: Sequence[Reading]) -> tuple[Statement, ...]:
    """The statements of all readings, in the order of readings and text.

    Titles, captions and furniture state nothing here; questions, fragments and what bids the reader do something are left out.
    """
    statements: list[Statement] = []
    for index, reading in enumerate(readings):
        statements.extend(_of_reading(index, reading))
    return tuple(statements)


def statement_vectors(readings: Sequence[Reading], statements: Sequence[Statement]) -> NDArray[np.float32]:
    """One row a statement: the vector of its sentence. No rows when a reading has no vectors."""
    if not statements or any(readings[statement.reading].vectors is None for statement in statements):
        return np.zeros((0, 0), np.float32)
    rows = [vectors[s.sentence] for s in statements if (vectors := readings[s.reading].vectors) is not None]
    return np.stack(rows).astype(np.float32)


def _of_reading(index: int, reading: Reading) -> list[Statement]:
    article = reading.article
    rules = load_language(article.language).statements
    found: list[Statement] = []
    body = [block for block in article.blocks if block.kind in BODY_KINDS]
    starts = [block.start for block in body]
    finite = [token.start for token in reading.tokens if "VerbForm=Fin" in token.feats]
    finite_at = finite if reading.tokens else None
    joints = find_joints(reading.tokens)
    for number, sentence in enumerate(article.sentences):
        at = bisect_left(starts, sentence.start + 1) - 1
        if article.blocks and (at < 0 or sentence.start >= body[at].end):
            continue
        if article.text[sentence.start : sentence.end].rstrip("”“\"'»«)").endswith("?"):
            continue
        if sentence.end - sentence.start > _LONGEST or bids_reader(article, sentence):
            continue
        clauses = split_clauses(article.text, sentence.start, sentence.end, rules, finite_at, joints)
        if reading.tokens:
            clauses = [
                part
                for start, end in clauses
                for part in split_subclauses(article.text, reading.tokens, start, end, rules)
            ]
        for start, end in clauses:
            if _states_something(article, start, end, rules) and not _is_torn(article, start, end, rules, finite_at):
                found.append(_statement(index, number, reading, rules, start, end))
    return found


def bids_reader(article: AnnotatedArticle, sentence: Sentence) -> bool:
    """Whether a sentence bids the reader do something, and states nothing: "Beantworten Sie zehn Fragen"."""
    return _to_reader(load_language(article.language).statements).match(article.text, sentence.start) is not None


@cache
def _to_reader(rules: StatementRules) -> re.Pattern[str]:
    return re.compile(rules.to_reader)


def _statement(index: int, number: int, reading: Reading, rules: StatementRules, start: int, end: int) -> Statement:
    article = reading.article
    quotations = overlapping(article.quotations, start, end)
    main = main_clause(reading, start, end) if reading.tokens else None
    status, speaker = status_of(article, start, end, quotations, main)
    if status == "happened" and _is_future(reading, rules, start, end):
        status = "planned"
    negated = is_negated(article.text[start:end], article.language)
    return Statement(index, number, start, end, status, speaker, negated)


def _is_future(reading: Reading, rules: StatementRules, start: int, end: int) -> bool:
    """Whether a future auxiliary hangs on an infinitive or a noun ("wird am Montag beginnen", "wird Minister").

    With a participle it is a passive ("wird gebaut"), which tells of the future only beside a date to come.
    """
    tokens = reading.tokens
    text = reading.article.text
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    for at in range(first, last):
        token = tokens[at]
        if text[token.start : token.end].lower() not in rules.future_auxiliaries:
            continue
        if token.deprel in {"cop", "root"} and "Tense=Pres" in token.feats:
            return True
        if token.head >= 0 and "VerbForm=Inf" in tokens[token.head].feats:
            return True
    return False


def _states_something(article: AnnotatedArticle, start: int, end: int, rules: StatementRules) -> bool:
    if embedded_post().search(article.text, start, end):
        return False
    content = 0
    for a, b in word_spans(article.text, start, end):
        word = article.text[a:b].lower()
        if word not in rules.stop_words and (len(word) > 1 or word.isdigit()):
            content += 1
            if content >= _FEWEST_CONTENT_WORDS:
                return True
    return False


def _is_torn(
    article: AnnotatedArticle, start: int, end: int, rules: StatementRules, finite_at: list[int] | None
) -> bool:
    """Whether a sentence without a verb carries on the one before it ("And not only in Kiel."), was cut off ("The 42-year-old …")
    or lost its beginning ("erklagten Altensee.")."""
    if finite_at is None:
        return False
    first = next(word_spans(article.text, start, end), (start, start))
    is_cut = article.text[start:end].endswith(("...", "…"))
    opens_anew = any(sentence.start == start for sentence in article.sentences)
    is_headless = opens_anew and article.text[start].islower()
    if not is_cut and not is_headless and article.text[first[0] : first[1]].lower() not in rules.coordinators:
        return False
    at = bisect_left(finite_at, start)
    return at == len(finite_at) or finite_at[at] >= end


def wording_of(comparison: Comparison, statement: Statement) -> str:
    """A statement's words as its article has them, on one line."""
    return " ".join(comparison.readings[statement.reading].article.text[statement.start : statement.end].split())


def overlapping(marks: tuple[_Mark, ...], start: int, end: int) -> tuple[_Mark, ...]:
    """Those of ``marks`` (sorted by start) that share a character with ``start:end``.

    Marks may nest; one that began more than `_NESTED` marks before ``start`` is taken to have ended.
    """
    first = max(0, bisect_left(marks, start, key=lambda mark: mark.start) - _NESTED)
    last = bisect_left(marks, end, key=lambda mark: mark.start)
    return tuple(mark for mark in marks[first:last] if mark.end > start)
