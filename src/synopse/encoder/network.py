"""The ONNX network: pieces of windows of words in, scores out."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from synopse.encoder.pieces import BEGIN, END
from synopse.encoder.rows import unpack_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


Window = list[tuple[int, ...]]  # the rows of each word's pieces


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the network says about some windows; their words stand one after the other."""

    tags: "NDArray[np.float32]"  # (words, all classes)
    words: "NDArray[np.float32]"  # (words, width), what each word means where it stands
    heads: "list[NDArray[np.float32]]"  # of each window: (words, 1 + words), column 0 the root
    deprels: "list[NDArray[np.int64]]"  # of each window: (words, 1 + words), the best relation to each head
    vectors: "list[NDArray[np.float32]]"  # of each window, not yet of unit length


class Network:
    """An onnxruntime session of one thread; safe to call from several."""

    def __init__(self, folder: Path) -> None:
        import numpy as np
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.use_deterministic_compute = True
        # above this level sums and norms are fused into a kernel that takes seven times as long on a CPU
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._is_joined = any(given.name == "shares" for given in self._session.get_inputs())
        self._rows = np.asarray(np.load(folder / "rows.npy", mmap_mode="r"))
        self._places = np.load(folder / "positions.npy").astype(np.float32)

    @property
    def longest(self) -> int:
        """How many pieces a window may have, both ends counted."""
        return len(self._places)

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return int(self._places.shape[1])

    def scores(self, windows: list[Window]) -> Scores:
        """Read some windows, at least one."""
        import numpy as np

        runs = [self._run(window) for window in windows]
        tags, heads, deprels, vectors, words = zip(*runs, strict=True)
        return Scores(np.concatenate(tags), np.concatenate(words), list(heads), list(deprels), [v[0] for v in vectors])

    def _run(self, words: Window) -> "list[NDArray[np.float32]]":
        import numpy as np

        rows, first, last = [BEGIN], [], []
        for pieces in words:
            first.append(len(rows))
            rows.extend(pieces)
            last.append(len(rows) - 1)
        rows.append(END)
        embedded = unpack_rows(self._rows[rows]) + self._places[: len(rows)]
        inputs = {"embedded": embedded[None]}
        if self._is_joined:
            inputs["shares"] = shares_of(words, len(rows))[None]
        else:
            inputs |= {"first": np.array(first, np.int64), "last": np.array(last, np.int64)}
        outputs = ["tags", "heads", "deprels", "vector", "words"]
        found: list[NDArray[np.float32]] = self._session.run(outputs, inputs)
        return found


def shares_of(words: list[tuple[int, ...]], pieces: int) -> "NDArray[np.float32]":
    """Each slot's share of the pieces, (words + 2, pieces): begin, words, end."""
    import numpy as np

    sizes = np.array([1, *map(len, words), 1])
    slots = np.repeat(np.arange(len(sizes)), sizes)
    shares = np.zeros((len(sizes), pieces), np.float32)
    shares[slots, np.arange(pieces)] = 1 / sizes[slots]
    return shares
