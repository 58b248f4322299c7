"""Pairs of statements become groups; a sentence that tells several facts is in several."""

import numpy as np

from synopse.compare.align.cluster import cluster


def _groups(scores: dict[tuple[int, int], float], articles: list[int]) -> list[list[int]]:
    pairs = sorted(scores)
    found = cluster(
        np.array(pairs, np.int64).reshape(-1, 2),
        np.array([scores[pair] for pair in pairs]),
        np.array(articles, np.int64),
        np.full(len(articles), 10, np.int64),
    )
    return [group for group in found if len(group) > 1]


def test_a_pair_of_other_groups_that_surely_agrees_makes_a_group_of_its_own() -> None:
    # 0 and 1 are one article; 0 agrees with 2, 1 with 3, and 0 tells what 3 tells as well
    articles = [0, 0, 1, 2]
    scores = {(0, 2): 3.5, (1, 3): 3.5, (0, 3): 3.0, (1, 2): -4.0, (2, 3): -4.0}
    assert _groups(scores, articles) == [[0, 2], [0, 3], [1, 3]]


def test_a_likely_pair_is_not_enough() -> None:
    articles = [0, 0, 1, 2]
    scores = {(0, 2): 3.5, (1, 3): 3.5, (0, 3): 2.2, (1, 2): -4.0, (2, 3): -4.0}
    assert _groups(scores, articles) == [[0, 2], [1, 3]]


def test_two_statements_that_each_have_their_partner_in_the_others_article_stay_apart() -> None:
    articles = [0, 0, 1, 1]
    scores = {(0, 2): 4.0, (1, 3): 4.0, (0, 3): 3.0, (1, 2): -4.0}
    assert _groups(scores, articles) == [[0, 2], [1, 3]]
