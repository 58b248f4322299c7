"""Groups of articles that carry one text, from pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class Groups:
    """Connected articles (union-find); a group is named by its earliest article."""

    def __init__(self, articles: int) -> None:
        self._parent = np.arange(articles)

    def join(self, left: NDArray[np.int64], right: NDArray[np.int64]) -> None:
        """Connect each of ``left`` with its partner in ``right``."""
        parent = self._parent
        for one, other in zip(left.tolist(), right.tolist(), strict=True):
            a, b = self._root(one), self._root(other)
            parent[max(a, b)] = min(a, b)

    def _root(self, article: int) -> int:
        parent = self._parent
        above = int(parent[article])
        while above != article:
            parent[article] = further = int(parent[above])
            article, above = above, further
        return article

    def labels(self) -> NDArray[np.int64]:
        """For each article the earliest one of its group, itself where it stands alone."""
        labels = self._parent
        while True:
            further = labels[labels]
            if np.array_equal(further, labels):
                return labels
            labels = further
