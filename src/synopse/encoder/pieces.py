"""Subword pieces of a word: the Unigram model of multilingual-e5 on the pieces that are kept.

The best segmentation is found exactly (Viterbi; Kudo 2018, "Subword Regularization").
"""

import unicodedata
from pathlib import Path

BEGIN, END, UNKNOWN = 0, 1, 2
SPACE = "▁"
LONGEST_WORD = 64  # characters read of one word; the rest carries no more meaning
_UNKNOWN_COST = 10.0
_CACHE_LIMIT = 200_000
_DROPPED = {ord(c): None for c in "\u00ad\u2060\u0000\u007f\u008f\u009f"}
_DROPPED |= {code: None for code in range(1, 32) if chr(code) not in "\t\n\x0c\r"}
_BLANKS = {ord(c): " " for c in "\t\n\x0c\r\u1680\u2028\u2029▁\ufeff\ufffd"}
_BLANKS |= dict.fromkeys(range(8203, 8208), " ")
_CHARACTERS = _DROPPED | _BLANKS


class PieceTable:
    """The kept pieces with their scores; the row of a piece is its place in the file."""

    def __init__(self, scores: dict[str, tuple[float, int]]) -> None:
        self._scores = scores
        self._longest = max(map(len, scores), default=1)
        self._unknown = min((score for score, _ in scores.values()), default=0.0) - _UNKNOWN_COST
        self._cache: dict[tuple[str, bool], tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> "PieceTable":
        """Read lines of piece, tab, score; the first three lines are begin, end and unknown."""
        scores: dict[str, tuple[float, int]] = {}
        for row, line in enumerate(path.read_text(encoding="utf-8").split("\n")):
            piece, tab, score = line.partition("\t")
            if tab and row > UNKNOWN:
                scores[piece] = (float(score), row)
        return cls(scores)

    def rows(self, word: str, *, after_space: bool) -> tuple[int, ...]:
        """The rows of a word's pieces, at least one."""
        key = (word if len(word) <= LONGEST_WORD else word[:LONGEST_WORD], after_space)
        known = self._cache.get(key)
        if known is None:
            if len(self._cache) >= _CACHE_LIMIT:
                self._cache.clear()
            known = self._cache[key] = self._segment(normalise(key[0]), after_space)
        return known

    def _segment(self, word: str, after_space: bool) -> tuple[int, ...]:
        text = (SPACE if after_space else "") + word.replace(" ", SPACE)
        length = len(text)
        best = [0.0] + [float("-inf")] * length
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (length + 1)
        for start in range(length):
            here = best[start]
            for end in range(start + 1, min(length, start + self._longest) + 1):
                found = self._scores.get(text[start:end])
                if found is not None and here + found[0] > best[end]:
                    best[end] = here + found[0]
                    back[end] = (start, found[1])
            if here + self._unknown > best[start + 1]:
                best[start + 1] = here + self._unknown
                back[start + 1] = (start, UNKNOWN)
        rows: list[int] = []
        end = length
        while end > 0:
            end, row = back[end]
            rows.append(row)
        return tuple(reversed(rows)) or (UNKNOWN,)


def normalise(word: str) -> str:
    """NFKC without control characters, as the pieces were learnt."""
    return unicodedata.normalize("NFKC", word.translate(_CHARACTERS)).strip(" ")
