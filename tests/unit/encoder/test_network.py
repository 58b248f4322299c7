"""What the network is given, and that a sentence's neighbours leave it alone."""

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest

from synopse.encoder.encoder import DATA
from synopse.encoder.network import Network, Scores, Window, block_of


def test_block_sets_windows_one_after_the_other() -> None:
    block = block_of([[(7,), (8, 9)], [(5,)]], 3)
    assert block.rows == [0, 7, 8, 9, 1, 0, 5, 1, 0]
    assert block.places == [0, 1, 2, 3, 4, 0, 1, 2, 0]
    assert block.pieces == [5, 3, 1]
    assert block.words == [2, 1, 1]
    assert block.first == [1, 2, 6, 8]
    assert block.last == [1, 3, 6, 8]


def _windows() -> Iterator[Window]:
    """Windows of many lengths, from one piece to as many as there may be."""
    draw = np.random.default_rng(1)
    for words, most in ((1, 1), (1, 16), (2, 3), (7, 2), (13, 4), (24, 3), (31, 2), (60, 3), (128, 3), (90, 1)):
        yield [tuple(draw.integers(3, 60_000, draw.integers(1, most + 1)).tolist()) for _ in range(words)]


def _bytes(scores: Scores, at: int, sizes: list[int]) -> list[bytes]:
    words = slice(sum(sizes[:at]), sum(sizes[: at + 1]))
    arrays = (scores.tags[words], scores.words[words], scores.heads[at], scores.deprels[at], scores.vectors[at])
    return [array.tobytes() for array in arrays]


@pytest.mark.skipif(not (DATA / "encoder.onnx").is_file(), reason="the encoder's model file is not installed")
def test_scores_of_a_window_are_the_same_bytes_in_every_company() -> None:
    network = Network(DATA)
    windows = list(_windows())
    alone = [_bytes(network.scores([window]), 0, [len(window)]) for window in windows]
    turns = [windows[at:] + windows[:at] for at in range(0, len(windows), 3)]
    for together in [*turns, windows[::-1], *map(list, product(windows[:3], windows[3:5]))]:
        scores = network.scores(together)
        sizes = [len(window) for window in together]
        for at, window in enumerate(together):
            assert _bytes(scores, at, sizes) == alone[windows.index(window)]
