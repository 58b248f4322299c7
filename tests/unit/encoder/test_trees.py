"""The best tree of head scores."""

import itertools

import numpy as np
import pytest

from synopse.encoder.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    for start in range(1, len(heads) + 1):
        node, seen = start, set()
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return sum(head == 0 for head in heads) == 1


def test_best_tree_takes_the_best_heads_when_they_make_a_tree() -> None:
    scores = np.array([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]], np.float32)
    assert best_tree(scores) == [2, 0, 2]


def test_best_tree_breaks_a_cycle_where_it_costs_least() -> None:
    scores = np.array([[1, 0, 9], [3, 8, 0]], np.float32)
    assert best_tree(scores) == [2, 0]


def test_best_tree_of_no_words_is_empty() -> None:
    assert best_tree(np.zeros((0, 1), np.float32)) == []


@pytest.mark.parametrize("seed", range(40))
def test_best_tree_is_a_tree_and_the_best_of_its_root(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    heads = best_tree(scores)
    assert is_tree(tuple(heads))
    root = heads.index(0)
    trees = (h for h in itertools.product(range(5), repeat=4) if is_tree(h) and h[root] == 0)
    best = max(sum(scores[i, h] for i, h in enumerate(tree)) for tree in trees)
    assert sum(scores[i, h] for i, h in enumerate(heads)) == pytest.approx(best, abs=1e-4)
