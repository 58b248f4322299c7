"""What the dependency tree tells about an amount (Universal Dependencies)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from synopse.model import Quantity, TimeExpression, Token
from synopse.text.stems import stem

_HIGHEST = 12
"""Steps up the tree at most: no amount lies deeper below its verb."""


def subject_stem(tokens: Sequence[Token], start: int, end: int, text: str, stemmer: str | None) -> str | None:
    """Stem of the noun that is subject of the verb above ``start:end``.

    None without tags, for pronouns, for passives and when the amount itself stands in the subject.
    """
    at = bisect_left(tokens, end, key=lambda token: token.start) - 1
    if at < 0 or tokens[at].end <= start:
        return None
    for _ in range(_HIGHEST):
        if tokens[at].deprel.startswith("nsubj"):
            return None
        if tokens[at].upos == "VERB":
            break
        if tokens[at].head < 0:
            return None
        at = tokens[at].head
    subject = next((t for t in _near(tokens, at) if t.head == at and t.deprel == "nsubj"), None)
    if subject is None or subject.upos not in {"NOUN", "PROPN"}:
        return None
    return stem(text[subject.start : subject.end], stemmer)


_CLAUSES = ("root", "ccomp", "advcl", "acl", "parataxis", "csubj")
"""Relations under which a new predicate begins; an `xcomp` ("had to be evacuated") belongs to the one above."""


def clause_head(tokens: Sequence[Token], at: int) -> int:
    """Index of the head of the smallest clause that holds the token at ``at``.

    Coordinated verbs have clauses of their own, coordinated nouns have none.
    """
    for _ in range(_HIGHEST):
        token = tokens[at]
        if token.head < 0 or token.deprel.startswith(_CLAUSES) or (token.deprel == "conj" and token.upos in _VERBS):
            return at
        at = token.head
    return at


_OWN_TIMES = ("conj", "parataxis", "acl", "advcl")
_VERBS = frozenset({"VERB", "AUX"})


def token_at(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Index of the last token that shares a character with ``start:end``; None where there is none."""
    at = bisect_left(tokens, end, key=lambda token: token.start) - 1
    return at if at >= 0 and tokens[at].end > start else None


def _near(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    return tokens[max(0, at - 60) : at + 60]


def is_dated_by(tokens: Sequence[Token], mark: Quantity | TimeExpression, time: TimeExpression) -> bool:
    """Whether a time stands in the clause of an amount, in one above it, or in one that says when.

    Coordinated clauses and attributes have times of their own ("the bridge, opened in 1967, carries 18,000 cars").
    """
    at, when = token_at(tokens, mark.start, mark.end), token_at(tokens, time.start, time.end)
    if at is None or when is None:
        return True
    own, other = clause_head(tokens, at), clause_head(tokens, when)
    if own == other or not tokens[other].deprel.startswith(_OWN_TIMES):
        return True
    for _ in range(_HIGHEST):
        if own == other:
            return True
        if tokens[own].head < 0:
            return False
        own = clause_head(tokens, tokens[own].head)
    return False
