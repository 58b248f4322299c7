"""4-bit rows."""

import numpy as np

from synopse.encoder.rows import unpack_rows


def test_unpack_rows_reads_low_halves_first() -> None:
    block = np.zeros((1, 1, 18), np.uint8)
    block[0, 0, :2] = np.frombuffer(np.float16(0.5).tobytes(), np.uint8)
    block[0, 0, 2:] = 0x88
    block[0, 0, 2] = 0xF9  # first weight 9, seventeenth 15
    row = unpack_rows(block)[0]
    assert row.shape == (32,)
    assert row[0] == 0.5
    assert row[16] == 3.5
    assert not row[1:16].any()
