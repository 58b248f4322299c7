"""What a pair gains by the company it keeps: neighbours, rivals, a third article, words told once, a margin over the crowd."""

from __future__ import annotations

from dataclasses import fields

import numpy as np

from synopse.compare.align.company import with_others
from synopse.compare.align.features import Features
from synopse.compare.align.rows import shared_weight
from synopse.compare.align.terms import weigh_terms
from synopse.compare.align.vectors import margins
from synopse.compare.evidence import Evidence


def _company(scores: dict[tuple[int, int], float], article_of: list[int]) -> dict[tuple[int, int], dict[str, float]]:
    pairs = np.array(sorted(scores), np.int64).reshape(-1, 2)
    nothing = Features(*(np.zeros(len(pairs)) for _ in fields(Features)))
    given = np.array([scores[i, j] for i, j in sorted(scores)])
    found = with_others(nothing, given, pairs, np.array(article_of, np.int64))
    return {
        pair: {name: float(getattr(found, name)[at]) for name in ("neighbours", "best", "through")}
        for at, pair in enumerate(sorted(scores))
    }


def _saying(*stems: str) -> Evidence:
    return Evidence(stems, (), frozenset(), frozenset(), (), (), len(stems))


def test_a_pair_between_two_likely_ones_has_both_as_neighbours() -> None:
    found = _company({(0, 3): 9.0, (1, 4): 0.0, (2, 5): 9.0}, [0, 0, 0, 1, 1, 1])
    assert found[1, 4]["neighbours"] > 1.9
    assert found[0, 3]["neighbours"] > 0.9


def test_what_stands_in_turned_order_or_in_another_article_is_no_neighbour() -> None:
    turned = _company({(0, 4): 9.0, (1, 3): 0.0}, [0, 0, 0, 1, 1])
    assert turned[1, 3]["neighbours"] == 0.0
    elsewhere = _company({(0, 2): 0.0, (1, 3): 9.0}, [0, 1, 2, 2])
    assert elsewhere[0, 2]["neighbours"] == 0.0


def test_a_third_article_carries_a_pair_as_far_as_its_weaker_link() -> None:
    both = _company({(0, 1): 0.0, (0, 2): 9.0, (1, 2): 5.0}, [0, 1, 2])
    assert both[0, 1]["through"] > 0.9
    assert both[0, 2]["through"] < 0.5
    one = _company({(0, 1): 0.0, (0, 2): 9.0, (1, 2): -5.0}, [0, 1, 2])
    assert one[0, 1]["through"] == 0.0


def test_the_best_in_both_directions_counts_whole() -> None:
    found = _company({(0, 2): 3.0, (0, 3): 1.0, (1, 3): 0.5}, [0, 0, 1, 1])
    assert found[0, 2]["best"] == 1.0
    assert found[0, 3]["best"] == 0.5
    assert found[1, 3]["best"] == 0.5


def test_no_pairs_have_no_company() -> None:
    assert _company({}, [0, 1]) == {}


def test_a_word_told_in_one_sentence_counts_more_than_one_in_every() -> None:
    told = [_saying("wrack", "hafen"), _saying("hafen"), _saying("wrack", "hafen")]
    sole = weigh_terms(told, ["de"] * 3, [(0, 0), (0, 1), (1, 0)]).sole
    shared = shared_weight(sole, sole, np.array([[0, 2], [1, 2]], np.int64))
    assert shared[0] > 2 * shared[1] > 0


def test_two_clauses_of_one_sentence_tell_a_word_once() -> None:
    told = [_saying("wrack"), _saying("wrack"), _saying("wrack")]
    apart = weigh_terms(told, ["de"] * 3, [(0, 0), (0, 1), (1, 0)]).sole
    together = weigh_terms(told, ["de"] * 3, [(0, 0), (0, 0), (1, 0)]).sole
    pair = np.array([[0, 2]], np.int64)
    assert shared_weight(together, together, pair)[0] == 2 * shared_weight(apart, apart, pair)[0]


def _margin(vectors: np.ndarray, pair: tuple[int, int], article_of: list[int], codes: list[int]) -> float:
    unit = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return float(margins(unit, np.array([pair], np.int64), np.array(article_of), np.array(codes))[0])


def test_a_pair_stands_out_from_a_thin_crowd_and_not_from_a_dense_one() -> None:
    rng = np.random.default_rng(3)
    articles = [0] * 10 + [1] * 10
    thin = rng.normal(size=(20, 64))
    thin[10] = thin[0] + 0.3 * thin[10]
    dense = thin + 3 * rng.normal(size=64)
    dense[10] = dense[0] + 0.3 * rng.normal(size=64)
    assert _margin(thin, (0, 10), articles, [0] * 20) > 0.4
    assert _margin(dense, (0, 10), articles, [0] * 20) < 0.2
    assert _margin(thin, (1, 11), articles, [0] * 20) < 0.05


def test_the_crowd_of_a_pair_is_in_the_language_of_the_other() -> None:
    rng = np.random.default_rng(5)
    vectors = rng.normal(size=(12, 64))
    vectors[4:8] = vectors[0] + 0.5 * rng.normal(size=(4, 64))
    vectors[8] = vectors[0] + rng.normal(size=64)
    articles = [0] * 4 + [1] * 4 + [2] * 4
    assert _margin(vectors, (0, 8), articles, [0] * 8 + [1] * 4) > 2 * _margin(vectors, (0, 8), articles, [0] * 12)


def test_a_story_of_two_sentences_has_no_crowd_and_still_a_margin() -> None:
    vectors = np.array([[1.0, 0.1], [1.0, 0.0]])
    assert _margin(vectors, (0, 1), [0, 1], [0, 0]) > 0.5
    assert margins(np.zeros((2, 0), np.float32), np.array([[0, 1]]), np.array([0, 1]), np.array([0, 0])).tolist() == [
        0.0
    ]
