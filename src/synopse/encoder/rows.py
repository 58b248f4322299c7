"""The word table: one row of 4-bit weights a piece, as multilingual-e5's weights come."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 32


def unpack_rows(stored: "NDArray[np.uint8]") -> "NDArray[np.float32]":
    """Float32 rows of stored ones.

    ``stored`` is (rows, blocks, 18): per block of 32 weights two bytes of scale (float16)
    and 16 bytes, low halves first.
    """
    import numpy as np

    scale = np.ascontiguousarray(stored[:, :, :2]).view("<f2").astype(np.float32)
    weights = np.empty((*stored.shape[:2], BLOCK), np.float32)
    weights[:, :, :16] = stored[:, :, 2:] & 15
    weights[:, :, 16:] = stored[:, :, 2:] >> 4
    weights -= 8
    weights *= scale
    return weights.reshape(len(stored), -1)
