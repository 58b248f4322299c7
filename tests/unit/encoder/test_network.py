"""What the network is given."""

import numpy as np
import pytest

from synopse.encoder.network import shares_of


def test_shares_give_each_word_the_mean_of_its_pieces() -> None:
    shares = shares_of([(7,), (8, 9, 10)], 6)
    pieces = np.array([[1.0], [2.0], [3.0], [6.0], [9.0], [5.0]], np.float32)
    assert (shares @ pieces).ravel().tolist() == pytest.approx([1.0, 2.0, 6.0, 5.0])
    assert shares.shape == (4, 6)
