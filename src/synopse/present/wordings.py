"""The same utterance in several wordings, with the words that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from synopse.present.sources import Cite

LEAST_LIKENESS = 0.5
"""Share of words in common below which two wordings are shown whole: marks on nearly every word help nobody."""

MOST_WORDS = 600
"""Words beyond which wordings are not compared: it takes time in the square of them, and nobody reads the marks."""

Operation = Literal["equal", "insert", "delete"]
_WORD = re.compile(r"\S+")
_MARKS = "\"'„“”‚‘’»«›‹.,;:!?–-()… "


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a wording shares with the first one, adds to it or lacks."""

    operation: Operation
    text: str


@dataclass(frozen=True, slots=True)
class Carried:
    """How one article words it; ``is_quoted`` where the article puts it in quotation marks."""

    text: str
    cites: tuple[Cite, ...]
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and the places that carry it."""

    text: str
    cites: tuple[Cite, ...]
    pieces: tuple[Piece, ...]
    is_compared: bool
    is_quoted: bool


def compare_wordings(carried: Sequence[Carried]) -> tuple[Wording, ...]:
    """Group equal wordings, the quoted and the most carried first, and mark each against the first.

    Equal means the same words, whatever the punctuation and case, and quoted alike: a paraphrase
    must not stand in quotation marks. Compared word by word by the longest common subsequence (rapidfuzz).
    """
    groups: dict[tuple[bool, tuple[str, ...]], list[Carried]] = {}
    for one in carried:
        groups.setdefault((one.is_quoted, tuple(_bare(one.text))), []).append(one)
    wordings: list[Wording] = []
    for group in sorted(groups.values(), key=lambda group: (not group[0].is_quoted, -len(group))):
        text, is_quoted = group[0].text, group[0].is_quoted
        cites = tuple(cite for one in group for cite in one.cites)
        pieces = mark_difference(wordings[0].text, text) if wordings else None
        wordings.append(Wording(text, cites, pieces or (Piece("equal", text),), pieces is not None, is_quoted))
    return tuple(wordings)


def mark_difference(first: str, other: str) -> tuple[Piece, ...] | None:
    """The other wording in pieces against the first, or None where they have too little in common."""
    old, new = _words(first), _words(other)
    old_bare, new_bare = [_strip(w) for w in old], [_strip(w) for w in new]
    if (
        not 0 < max(len(old), len(new)) <= MOST_WORDS
        or Indel.normalized_similarity(old_bare, new_bare) < LEAST_LIKENESS
    ):
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


def _words(text: str) -> list[str]:
    """The words, a free-standing dash or mark with the word before it."""
    words: list[str] = []
    for word in _WORD.findall(text):
        if words and not word.strip(_MARKS):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _strip(word: str) -> str:
    return word.strip(_MARKS).casefold() or word


def _bare(text: str) -> list[str]:
    return [bare for word in _WORD.findall(text) if (bare := word.strip(_MARKS).casefold())]
