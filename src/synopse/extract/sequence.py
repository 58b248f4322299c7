"""Finds the most plausible sequence of kinds for the pieces of a text (Viterbi 1967)."""

from __future__ import annotations

import itertools

from synopse.extract.weights import TRANSITIONS, WEIGHTS
from synopse.model import BlockKind

_CANDIDATES = 5


Weights = dict[BlockKind, dict[str, float]]


def score_kinds(features: dict[str, float], weights: Weights) -> list[tuple[float, BlockKind]]:
    """The kinds a piece may have, best first, at most five."""
    present = [(name, value) for name, value in features.items() if value]
    scored = [
        (speaking["bias"] + sum(speaking.get(name, 0.0) * value for name, value in present), kind)
        for kind, speaking in weights.items()
    ]
    scored.sort(key=lambda pair: -pair[0])
    return scored[:_CANDIDATES]


def best_sequence(all_features: list[dict[str, float]], weights: Weights = WEIGHTS) -> list[BlockKind]:
    """Label every piece so that the sum of feature and transition weights is greatest; linear in the pieces."""
    if not all_features:
        return []
    candidates = [score_kinds(features, weights) for features in all_features]
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
