"""How inputs of products are quantised, on drawn numbers."""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[3] / "training"))

from scaling import best_scaling, quantised_weights

DRAW = np.random.default_rng(3)
WEIGHT = DRAW.normal(size=(24, 32)).astype(np.float32)
INPUTS = DRAW.normal(size=(400, 32)).astype(np.float32)


def _error(inputs: np.ndarray, shrink: np.ndarray | float, restored: np.ndarray) -> float:
    return float(np.abs(restored * shrink - inputs).mean())


def test_weights_carry_seven_bits() -> None:
    steps, scale = quantised_weights(WEIGHT)
    assert np.abs(steps).max(axis=1).tolist() == [63] * 24
    assert np.abs(steps * scale[:, None] - WEIGHT).max() <= scale.max() / 2 + 1e-6


def test_even_channels_need_no_factors() -> None:
    inputs = DRAW.uniform(-1, 1, INPUTS.shape).astype(np.float32)
    scaling = best_scaling(inputs, np.sign(WEIGHT))
    assert scaling.shrink is None
    assert _error(inputs, 1.0, scaling.restored(inputs)) < 0.005


def test_a_channel_far_larger_than_the_rest_is_shrunk() -> None:
    inputs = INPUTS.copy()
    inputs[:, 5] *= 50
    scaling = best_scaling(inputs, WEIGHT)
    assert scaling.shrink is not None
    assert scaling.shrink[5] > 3 * np.median(scaling.shrink)
    others = [channel for channel in range(32) if channel != 5]
    restored = scaling.restored(inputs / scaling.shrink)
    assert _error(inputs[:, others], scaling.shrink[others], restored[:, others]) < 0.1


def test_a_rare_far_value_is_cut_off() -> None:
    inputs = np.abs(INPUTS)
    inputs[7, 2] = 30.0
    scaling = best_scaling(inputs, WEIGHT)
    assert scaling.zero == 0
    assert float(scaling.restored(np.array([[30.0]], np.float32))[0, 0]) < 30.0
