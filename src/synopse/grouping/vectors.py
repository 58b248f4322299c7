"""One vector for an article's first text, comparable across languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from synopse.grouping.likeness import Vector

Read = Callable[[str], Vector | None]
"""Gives a text's sentence vector, or None when there is none."""

_ENOUGH = 20
"""Texts of a language until its mean is taken off: the mean of fewer is mostly those themselves."""


class LeadVectors:
    """Vectors less the mean of their language so far: what all texts of a language share says nothing of any two."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._sums: dict[str, Vector] = {}
        self._counts: dict[str, int] = {}

    def means(self) -> dict[str, tuple[int, bytes]]:
        """How many texts of each language were read, and the sum of their vectors."""
        return {code: (self._counts[code], total.astype("<f4").tobytes()) for code, total in self._sums.items()}

    def restore(self, means: Mapping[str, tuple[int, bytes]]) -> None:
        """Go on from `means`."""
        self._counts = {code: count for code, (count, _) in means.items()}
        self._sums = {code: np.frombuffer(total, "<f4").astype(np.float32) for code, (_, total) in means.items()}

    def __call__(self, text: str, language: str) -> Vector | None:
        """The unit vector of ``text``, or None when there is none."""
        vector = self._read(text)
        if vector is None or not vector.any():
            return None
        before = self._sums.get(language)
        total = vector if before is None else before + vector
        self._sums[language] = total
        self._counts[language] = self._counts.get(language, 0) + 1
        if self._counts[language] >= _ENOUGH:
            vector = vector - total / np.float32(self._counts[language])
        length = np.float32(np.linalg.norm(vector))
        return vector / length if length else None
