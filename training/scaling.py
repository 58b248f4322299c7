"""How to quantise a product's inputs with fixed numbers: a factor a channel, and the range that eight bits cover.

A few channels of e5 are fifty times larger than the rest; with one scale for all, eight bits would leave the others
two or three steps. They are divided, and their weights multiplied instead (Xiao et al. 2023, SmoothQuant). How far, and
how much of the range is cut off, is what changes the product least on sample inputs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
WEIGHT_MAXIMUM = 63
STEPS = 255
STRENGTHS = (0.35, 0.5, 0.65)  # how much of a channel's size moves into its weights
COVERED = (1.0, 0.85, 0.7, 0.55, 0.42, 0.32, 0.24)  # shares of the range from the least to the greatest input
GAIN = 0.9  # a factor a channel costs time: only if the error falls to this share


@dataclass(frozen=True)
class Scaling:
    """Inputs are divided by ``shrink``, then become ``round(value / scale) + zero``, cut to 0 … 255."""

    shrink: Array | None  # (inputs,)
    scale: float
    zero: int

    def restored(self, inputs: Array) -> Array:
        """What is left of inputs that are already shrunk."""
        steps = np.clip(np.rint(inputs / np.float32(self.scale)) + self.zero, 0, STEPS)
        restored: Array = ((steps - self.zero) * np.float32(self.scale)).astype(np.float32)
        return restored


def quantised_weights(weight: Array) -> tuple[NDArray[np.int8], Array]:
    """Seven-bit steps of (outputs, inputs) and the size of a step of each output."""
    scale = np.abs(weight).max(axis=1) / WEIGHT_MAXIMUM
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.rint(weight / scale[:, None]).astype(np.int8), scale


def best_scaling(inputs: Array, weight: Array) -> Scaling:
    """The scaling whose product differs least from the exact one in the mean square.

    ``inputs`` is (samples, inputs), ``weight`` (outputs, inputs).
    """
    exact = inputs @ weight.T
    plain, plain_error = _best(_ranges(inputs, None), inputs, weight, exact)
    sizes = np.maximum(np.abs(inputs).max(axis=0), 1e-4)
    columns = np.maximum(np.abs(weight).max(axis=0), 1e-4)
    shrunk = []
    for strength in STRENGTHS:
        shrink = sizes**strength / columns ** (1 - strength)
        shrink = (shrink / np.exp(np.log(shrink).mean())).astype(np.float32)
        shrunk.append(_best(_ranges(inputs / shrink, shrink), inputs / shrink, weight * shrink, exact))
    chosen, error = min(shrunk, key=lambda pair: pair[1])
    return chosen if error < GAIN * plain_error else plain


def _ranges(inputs: Array, shrink: Array | None) -> Iterator[Scaling]:
    low, high = min(0.0, float(inputs.min())), max(1e-6, float(inputs.max()))
    for share in COVERED:
        # a short lower end ("gelu" goes down to -0.17) is cut only as far as the greater upper end
        bound = share * max(-low, high)
        lower, upper = max(low, -bound), min(high, bound)
        scale = (upper - lower) / STEPS
        yield Scaling(shrink, scale, round(-lower / scale))


def _best(scalings: Iterator[Scaling], inputs: Array, weight: Array, exact: Array) -> tuple[Scaling, float]:
    steps, scale = quantised_weights(weight)
    kept = (steps * scale[:, None]).T
    errors = [(scaling, float(np.square(scaling.restored(inputs) @ kept - exact).mean())) for scaling in scalings]
    return min(errors, key=lambda pair: pair[1])
