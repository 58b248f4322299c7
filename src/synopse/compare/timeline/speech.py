"""Dates that say when somebody spoke, not when something happened ("the mayor said on Tuesday that ...")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from synopse.compare.comparison import Statement
from synopse.compare.trees import tree_of
from synopse.model import Quotation, Reading, TimeExpression

_NOUNS = frozenset({"NOUN", "PROPN"})
_MOST_NESTED = 24
"""Quotations that may begin before a place and still hold it."""


def dates_speech(reading: Reading, statement: Statement, time: TimeExpression) -> bool:
    """Whether a date hangs on the word that introduces somebody's speech, outside what is said."""
    article = reading.article
    sentence = article.sentences[statement.sentence]
    cues = [q.cue for q in _around(article.quotations, sentence.start, sentence.end) if q.cue is not None]
    cues = [cue for cue in cues if sentence.start <= cue.start < sentence.end]
    if not cues or _is_said(article.quotations, time):
        return False
    tree = tree_of(reading, sentence.start, sentence.end)
    inside = tree.inside(time.start, time.end) if tree is not None else []
    if tree is None or not inside:
        return False
    at = next((i for i in inside if tree.heads[i] not in inside), inside[0])
    head = tree.heads[at]
    if head >= 0 and tree.tokens[head].upos in _NOUNS and tree.relation(head) in {"obl", "nsubj"}:
        head = tree.heads[head]  # "in a speech on Sunday, ... said", "the mayor on Sunday said"
    if head < 0 or "VerbForm=Inf" in tree.tokens[head].feats:
        return False
    return any(cue.start <= tree.tokens[head].start < cue.end for cue in cues)


def _around(quotations: tuple[Quotation, ...], start: int, end: int) -> tuple[Quotation, ...]:
    first, last = (bisect_left(quotations, place, key=lambda q: q.start) for place in (start, end))
    return tuple(q for q in quotations[max(0, first - _MOST_NESTED) : last + _MOST_NESTED] if q.kind != "reported")


def _is_said(quotations: tuple[Quotation, ...], time: TimeExpression) -> bool:
    """Whether the date stands in what somebody says."""
    last = bisect_right(quotations, time.start, key=lambda q: q.start)
    return any(time.start < q.end and q.kind != "reported" for q in quotations[max(0, last - _MOST_NESTED) : last])
