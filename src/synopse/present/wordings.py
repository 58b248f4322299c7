"""The same utterance in several wordings, with the words that differ."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from synopse.present.sources import Cite

LEAST_LIKENESS = 0.5
"""Share of words in common below which two wordings are shown whole: marks on nearly every word help nobody."""

Operation = Literal["equal", "insert", "delete"]
_WORD = re.compile(r"\S+")
_MARKS = "\"'„“”‚‘’»«›‹.,;:!?–-()… "


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a wording shares with the first one, adds to it or lacks."""

    operation: Operation
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and the places that carry it."""

    text: str
    cites: tuple[Cite, ...]
    pieces: tuple[Piece, ...]
    is_compared: bool


def compare_wordings(carried: list[tuple[str, tuple[Cite, ...]]]) -> tuple[Wording, ...]:
    """Group equal wordings, the most carried first, and mark each against the first.

    Equal means the same words whatever the quotation marks, punctuation and case. Word by word
    by the longest common subsequence (rapidfuzz).
    """
    groups: dict[tuple[str, ...], list[tuple[str, tuple[Cite, ...]]]] = {}
    for text, cites in carried:
        groups.setdefault(tuple(_bare(text)), []).append((text, cites))
    ordered = sorted(groups.values(), key=len, reverse=True)
    wordings: list[Wording] = []
    for group in ordered:
        text = group[0][0]
        cites = tuple(cite for _, more in group for cite in more)
        pieces = mark_difference(wordings[0].text, text) if wordings else None
        wordings.append(Wording(text, cites, pieces or (Piece("equal", text),), pieces is not None))
    return tuple(wordings)


def mark_difference(first: str, other: str) -> tuple[Piece, ...] | None:
    """The other wording in pieces against the first, or None where they have too little in common."""
    old, new = _WORD.findall(first), _WORD.findall(other)
    old_bare, new_bare = [_strip(w) for w in old], [_strip(w) for w in new]
    if not old or not new or Indel.normalized_similarity(old_bare, new_bare) < LEAST_LIKENESS:
        return None
    pieces: list[Piece] = []
    for op in Indel.opcodes(old_bare, new_bare):
        if op.tag == "equal":
            pieces.append(Piece("equal", " ".join(new[op.dest_start : op.dest_end])))
        elif op.tag == "insert":
            pieces.append(Piece("insert", " ".join(new[op.dest_start : op.dest_end])))
        else:
            pieces.append(Piece("delete", " ".join(old[op.src_start : op.src_end])))
    return tuple(pieces)


def _strip(word: str) -> str:
    return word.strip(_MARKS).casefold() or word


def _bare(text: str) -> list[str]:
    return [bare for word in _WORD.findall(text) if (bare := word.strip(_MARKS).casefold())]
