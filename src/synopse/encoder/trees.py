"""The best tree of head scores (Chu & Liu 1965, Edmonds 1967), with one root."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def best_tree(scores: "NDArray[np.float32]") -> list[int]:
    """The head of each word as a column of ``scores``: 0 the root, else place of the head + 1.

    ``scores`` is (words, 1 + words). Exactly one word hangs on the root.
    """
    import numpy as np

    words = len(scores)
    if words == 0:
        return []
    scores = scores.astype(np.float64)
    scores[np.arange(words), np.arange(words) + 1] = -np.inf
    heads: NDArray[np.intp] = scores.argmax(axis=1)
    if (heads == 0).sum() == 1 and _cycle([-1, *heads.tolist()]) is None:
        return [int(head) for head in heads]
    root = int(scores[:, 0].argmax())
    scores[:, 0] = -np.inf
    scores[root] = -np.inf
    scores[root, 0] = 0
    square = np.full((words + 1, words + 1), -np.inf)
    square[1:] = scores
    return _arborescence(square)[1:]


def _cycle(heads: list[int]) -> list[int] | None:
    """A cycle of a head list whose node 0 is the root, or nothing."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node) :]
        for seen in path:
            state[seen] = 2
    return None


def _arborescence(scores: "NDArray[np.float64]") -> list[int]:
    """Best heads of a square score matrix (child, head) rooted in node 0; contracts cycles."""
    import numpy as np

    heads = scores.argmax(axis=1).tolist()
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return list(heads)
    inside = set(cycle)
    outer = [node for node in range(len(scores)) if node not in inside]
    new = len(outer)
    smaller = np.full((new + 1, new + 1), -np.inf)
    smaller[:new, :new] = scores[np.ix_(outer, outer)]
    kept = scores[cycle, [heads[node] for node in cycle]]
    enter = scores[np.ix_(cycle, outer)] - kept[:, None]  # the price of breaking the cycle at a node
    leave = scores[np.ix_(outer, cycle)]
    smaller[new, :new] = enter.max(axis=0)
    smaller[:new, new] = leave.max(axis=1)
    smaller[0] = -np.inf
    found = _arborescence(smaller)
    for place, node in enumerate(outer):
        if place == 0:
            continue
        head = found[place]
        heads[node] = outer[head] if head < new else cycle[int(leave[place].argmax())]
    entry = found[new]
    heads[cycle[int(enter[:, entry].argmax())]] = outer[entry]
    return list(heads)
