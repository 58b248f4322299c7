"""Features from scores."""

import numpy as np

from synopse.encoder.feats import FeatureDecoder

VALUES = {"Number": ["", "Plur", "Sing"], "Mood": ["", "Ind"], "Case": ["", "Acc", "Dat", "Nom"]}


def test_bundles_take_each_features_best_value_and_leave_out_the_absent() -> None:
    scores = np.array([[0, 5, 1, 9, 2, 0, 0, 3, 1], [7, 5, 1, -3, -2, -1, -9, -9, -9]], np.float32)
    assert FeatureDecoder(VALUES).bundles(scores) == [{"Case": "Dat", "Number": "Plur"}, {"Mood": "Ind"}]


def test_bundles_of_no_words() -> None:
    assert FeatureDecoder(VALUES).bundles(np.zeros((0, 9), np.float32)) == []
