"""The slot that an amount fills in its clause: what is counted, its role, and what is said around it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.grammar import clause_head, token_at
from synopse.compare.measures.mention import Mention
from synopse.languages.rules.concepts import concepts_of
from synopse.model import Reading, Token
from synopse.text.stems import stem

_REACH = 8
"""Tokens behind an amount among which its noun stands."""
_OUTWARD = 6
"""Steps up the tree from a noun to the verb of its clause."""
_WINDOW = 14
"""Tokens to each side of an amount whose meaning is asked."""
_DECAY = 5.0
"""Tokens within which what a word says about the amount falls to a third."""
_NAME_WEIGHT = 0.5
_SILENT = frozenset({"NUM", "PUNCT"})
_PASSIVE = {"nsubj:pass": "obj"}
"""The subject of a passive is what is done to."""


Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Slot:
    """Where in its clause an amount stands.

    ``noun`` is the counted noun by its concept, else by its stem; ``role`` is the relation under which it hangs on the
    verb of its clause (Universal Dependencies).
    """

    noun: str | None
    role: str | None


def slot_of(reading: Reading, mention: Mention) -> Slot:
    """The slot of an amount; only the noun where there is no grammar."""
    tokens = reading.tokens
    at = token_at(tokens, mention.mark.start, mention.mark.end)
    if at is None:
        return Slot(_concept(mention), None)
    noun = _noun_at(reading, at, mention)
    if noun is None:
        return Slot(_concept(mention), _role(tokens, at, clause_head(tokens, at)))
    return Slot(_key(reading, tokens[noun]), _role(tokens, noun, clause_head(tokens, at)))


def _noun_at(reading: Reading, at: int, mention: Mention) -> int | None:
    """The token of the counted noun: the word that the mark names, else the noun that the number belongs to."""
    tokens, text = reading.tokens, reading.article.text
    if mention.noun:
        last = mention.noun.split()[-1]
        first = bisect_left(tokens, mention.mark.start, key=lambda token: token.start)
        for i in range(first, min(len(tokens), at + _REACH)):
            if text[tokens[i].start : tokens[i].end] == last:
                return i
    head = tokens[at].head
    if tokens[at].deprel.startswith(("nummod", "amod", "compound")) and head >= 0 and tokens[head].upos == "NOUN":
        return head
    return None


def _role(tokens: Sequence[Token], at: int, head: int) -> str | None:
    for _ in range(_OUTWARD):
        if at == head or tokens[at].head < 0:
            return None
        if tokens[at].head == head:
            return _PASSIVE.get(tokens[at].deprel, tokens[at].deprel)
        at = tokens[at].head
    return None


def _concept(mention: Mention) -> str | None:
    """The noun that a mention counts though it does not stand beside it ("6,114 votes to 6,071")."""
    return concepts_of(mention.language).get(mention.counted, mention.counted) if mention.counted else None


def _key(reading: Reading, token: Token) -> str:
    language = reading.article.language
    key = stem(reading.article.text[token.start : token.end], measure_cues(language).stemmer)
    return concepts_of(language).get(key, key)


def common_meaning(readings: Sequence[Reading]) -> Vector | None:
    """What the words of all readings have in common: topic, not meaning; None where a reading has no word vectors."""
    rows = [_unit(np.asarray(r.meanings, np.float32)) for r in readings if r.meanings is not None and len(r.meanings)]
    if not rows or len(rows) != len(readings):
        return None
    mean: Vector = np.mean([own.mean(axis=0) for own in rows], axis=0, dtype=np.float32)
    return mean


def context_of(reading: Reading, mention: Mention, common: Vector) -> Vector | None:
    """What the words around an amount mean, the nearer the more, as a unit row; None where it stands alone."""
    at = token_at(reading.tokens, mention.mark.start, mention.mark.end)
    if at is None or reading.meanings is None or reading.meaning_of is None:
        return None
    places = reading.meaning_of
    first, last = np.searchsorted(places, [max(0, at - _WINDOW), at + _WINDOW])
    rows = [row for row in range(int(first), int(last)) if _tells(reading, mention, reading.tokens[int(places[row])])]
    if not rows:
        return None
    weights = np.array([_nearness(reading.tokens, int(places[row]), at) for row in rows], np.float32)
    return _unit(weights @ _unit(_unit(np.asarray(reading.meanings[rows], np.float32)) - common))


def _tells(reading: Reading, mention: Mention, token: Token) -> bool:
    """Whether a word of the mention's sentence says something about what is measured."""
    if token.upos in _SILENT or not mention.sentence.start <= token.start < mention.sentence.end:
        return False
    word = reading.article.text[token.start : token.end].lower()
    is_own = token.start < mention.mark.end and token.end > mention.mark.start
    return not is_own and word not in measure_cues(reading.article.language).stop_words


def _nearness(tokens: Sequence[Token], place: int, at: int) -> float:
    return math.exp(-abs(place - at) / _DECAY) * (_NAME_WEIGHT if tokens[place].upos == "PROPN" else 1.0)


def _unit(rows: Vector) -> Vector:
    units: Vector = rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), np.float32(1e-6))
    return units
