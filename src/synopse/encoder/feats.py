"""Features of words from the network's scores."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CACHE_LIMIT = 50_000


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
        # one number for all values of a word; fits in 64 bits, as the features have some 10^8 combinations
        self._factors = np.cumprod([1, *map(len, list(values.values())[:-1])])
        self._known: dict[int, dict[str, str]] = {}

    def bundles(self, scores: "NDArray[np.float32]") -> list[dict[str, str]]:
        """Each word's features without the absent ones; ``scores`` is (words, values). Not to be changed."""
        import numpy as np

        padded = np.full((len(scores), scores.shape[1] + 1), -np.inf, np.float32)
        padded[:, :-1] = scores
        numbers = padded[:, self._columns].argmax(axis=2) @ self._factors
        return [self._bundle(number) for number in numbers.tolist()]

    def _bundle(self, number: int) -> dict[str, str]:
        known = self._known.get(number)
        if known is None:
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            chosen: dict[str, str] = {}
            rest = number
            for name, values in self._values:
                rest, place = divmod(rest, len(values))
                chosen[name] = values[place]
            known = self._known[number] = {name: value for name, value in sorted(chosen.items()) if value}
        return known
