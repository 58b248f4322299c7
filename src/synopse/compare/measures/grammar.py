"""What the dependency tree tells about an amount (Universal Dependencies)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from synopse.model import Token
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


def _near(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    return tokens[max(0, at - 60) : at + 60]
