"""Features of words from the network's scores."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class FeatureDecoder:
    """The best value of each feature; ``values`` by feature in the order of the scores, an empty one means absent."""

    def __init__(self, values: dict[str, list[str]]) -> None:
        import numpy as np

        self._values = list(values.items())
        total = sum(map(len, values.values()))
        widest = max(map(len, values.values()), default=0)
        # one row a feature: the columns of its scores, filled up with one past the end, which never wins
        self._columns = np.full((len(values), widest), total)
        start = 0
        for row, known in zip(self._columns, values.values(), strict=True):
            row[: len(known)] = range(start, start + len(known))
            start += len(known)
        self._known: dict[tuple[int, ...], dict[str, str]] = {}

    def bundles(self, scores: "NDArray[np.float32]") -> list[dict[str, str]]:
        """Each word's features without the absent ones; ``scores`` is (words, values). Not to be changed."""
        import numpy as np

        padded = np.pad(scores, ((0, 0), (0, 1)), constant_values=-np.inf)
        best = padded[:, self._columns].argmax(axis=2).tolist()
        return [self._bundle(tuple(numbers)) for numbers in best]

    def _bundle(self, numbers: tuple[int, ...]) -> dict[str, str]:
        known = self._known.get(numbers)
        if known is None:
            chosen = {name: values[number] for (name, values), number in zip(self._values, numbers, strict=True)}
            known = self._known[numbers] = {name: value for name, value in sorted(chosen.items()) if value}
        return known
