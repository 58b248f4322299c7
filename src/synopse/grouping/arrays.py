"""Arrays that grow, by number of a term."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
Numbers = NDArray[np.int32]
Floats = NDArray[np.float64]
Rounded = NDArray[np.float32]
Mask = NDArray[np.bool_]

_Scalar = TypeVar("_Scalar", bound=np.generic)

_FEWEST = 4_096


def grown(values: NDArray[_Scalar], size: int) -> NDArray[_Scalar]:
    """The rows with room for ``size``, zeros behind them; when there is too little, at least twice as much."""
    if len(values) >= size:
        return values
    larger = np.zeros((max(size, 2 * len(values), _FEWEST), *values.shape[1:]), values.dtype)
    larger[: len(values)] = values
    return larger
