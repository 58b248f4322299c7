"""From label scores to names: the best sequence that is well formed (Viterbi 1967)."""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class NameDecoder:
    """Decodes labels ``O`` and ``B- I- E- S-`` with a kind each."""

    def __init__(self, labels: list[str]) -> None:
        import numpy as np

        self._labels = labels
        self._outside = labels.index("O")
        allowed = np.array([[_may_follow(a, b) for b in labels] for a in labels])
        self._allowed = allowed.tolist()
        self._steps = np.where(allowed, 0.0, -np.inf).astype(np.float32)
        self._starts = np.array([0.0 if a[0] in "OBS" else -np.inf for a in labels], np.float32)
        self._ends = np.array([0.0 if a[0] in "OES" else -np.inf for a in labels], np.float32)

    def spans(self, scores: "NDArray[np.float32]", best: list[int] | None = None) -> list[tuple[int, int, str]]:
        """First word, end word (half-open) and kind of each name.

        ``scores`` is (words, labels), ``best`` each word's greatest label where that is known.
        """
        best = scores.argmax(axis=1).tolist() if best is None else best
        if best.count(self._outside) == len(best):
            return []
        spans: list[tuple[int, int, str]] = []
        start = 0
        # a path that is allowed needs no search: it has the greatest score at every word
        path = best if self._is_allowed(best) else self._best_path(scores)
        for place, number in enumerate(path):
            label = self._labels[number]
            if label[0] in "BS":
                start = place
            if label[0] in "ES":
                spans.append((start, place + 1, label[2:]))
        return spans

    def _is_allowed(self, path: list[int]) -> bool:
        is_whole = self._labels[path[0]][0] in "OBS" and self._labels[path[-1]][0] in "OES"
        return is_whole and all(self._allowed[a][b] for a, b in pairwise(path))

    def _best_path(self, scores: "NDArray[np.float32]") -> list[int]:
        import numpy as np

        score = self._starts + scores[0]
        back: list[NDArray[np.intp]] = []
        for row in scores[1:]:
            through = score[:, None] + self._steps
            came_from = through.argmax(axis=0)
            back.append(came_from)
            score = through[came_from, np.arange(len(row))] + row
        path = [int((score + self._ends).argmax())]
        for came_from in reversed(back):
            path.append(int(came_from[path[-1]]))
        return path[::-1]


def _may_follow(first: str, second: str) -> bool:
    if first[0] in "BI":
        return second[0] in "IE" and second[2:] == first[2:]
    return second[0] in "OBS"
