"""Finds the most plausible sequence of kinds for the pieces of a text (Viterbi 1967)."""

from __future__ import annotations

import itertools

from synopse.extract.transitions import TRANSITIONS
from synopse.extract.weights import WEIGHTS
from synopse.model import BlockKind

_CANDIDATES = 5


class KindScorer:
    """A table of weights turned round, so that a piece is scored by the few features it has."""

    def __init__(self, weights: dict[BlockKind, dict[str, float]]) -> None:
        self._kinds: tuple[BlockKind, ...] = tuple(weights)
        self._bias = [speaking.get("bias", 0.0) for speaking in weights.values()]
        self._by_feature: dict[str, list[tuple[int, float]]] = {}
        for number, speaking in enumerate(weights.values()):
            for name, weight in speaking.items():
                if name != "bias":
                    self._by_feature.setdefault(name, []).append((number, weight))

    def best(self, features: dict[str, float]) -> list[tuple[float, BlockKind]]:
        """The kinds a piece may have, best first, at most five."""
        scores = self._bias.copy()
        for name, value in features.items():
            if value:
                for number, weight in self._by_feature.get(name, ()):
                    scores[number] += weight * value
        ranked = sorted(zip(scores, self._kinds, strict=True), key=lambda pair: -pair[0])
        return ranked[:_CANDIDATES]


PLAIN_SCORER = KindScorer(WEIGHTS)


def best_sequence(all_features: list[dict[str, float]], scorer: KindScorer = PLAIN_SCORER) -> list[BlockKind]:
    """Label every piece so that the sum of feature and transition weights is greatest; linear in the pieces."""
    if not all_features:
        return []
    candidates = [scorer.best(features) for features in all_features]
    totals = [score for score, _ in candidates[0]]
    back: list[list[int]] = []
    for before, here in itertools.pairwise(candidates):
        pointers, sums = [], []
        for score, kind in here:
            ways = [total + TRANSITIONS.get((old, kind), 0.0) for total, (_, old) in zip(totals, before, strict=True)]
            best = max(range(len(ways)), key=lambda index: (ways[index], -index))
            pointers.append(best)
            sums.append(ways[best] + score)
        back.append(pointers)
        totals = sums
    at = max(range(len(totals)), key=lambda index: (totals[index], -index))
    chosen = [candidates[-1][at][1]]
    for step in range(len(back) - 1, -1, -1):
        at = back[step][at]
        chosen.append(candidates[step][at][1])
    return chosen[::-1]
