"""The ONNX network: pieces of windows of words in, scores out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from synopse.encoder.pieces import BEGIN, END
from synopse.encoder.rows import unpack_rows
from synopse.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


MOST_PIECES = 1024  # in one run, but for a single window: bounds the memory
Window = list[tuple[int, ...]]  # the rows of each word's pieces


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What the network says about some windows; their words stand one after the other."""

    tags: "NDArray[np.float32]"  # (words, all classes)
    words: "NDArray[np.float32]"  # (words, width), what each word means where it stands
    heads: "list[NDArray[np.float32]]"  # of each window: (words, 1 + words), column 0 the root
    deprels: "list[NDArray[np.int64]]"  # of each window: (words, 1 + words), the best relation to each head
    vectors: "NDArray[np.float32]"  # (windows, width), not yet of unit length


class Network:
    """An onnxruntime session of one thread; safe to call from several.

    Raises ``ModelError`` if the graph reads one sentence at a time, as older ones did.
    """

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
        shapes = {given.name: given.shape for given in self._session.get_inputs()}
        if "pieces" not in shapes:
            raise ModelError(
                f"{folder / 'encoder.onnx'} is of an older form; export it again as training/README.md says"
            )
        self._slots: int = shapes["pieces"][0]
        self._outputs = [given.name for given in self._session.get_outputs()]
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

        parts = [self._packed(pack) for pack in self._packs(windows)]
        return Scores(
            np.concatenate([part.tags for part in parts]),
            np.concatenate([part.words for part in parts]),
            [heads for part in parts for heads in part.heads],
            [deprels for part in parts for deprels in part.deprels],
            np.concatenate([part.vectors for part in parts]),
        )

    def _packs(self, windows: list[Window]) -> Iterator[list[Window]]:
        """As many windows together as the graph has slots for, long ones fewer."""
        pack: list[Window] = []
        size = 0
        for window in windows:
            own = 2 + sum(map(len, window))
            if pack and (len(pack) == self._slots or size + own > MOST_PIECES):
                yield pack
                pack, size = [], 0
            pack.append(window)
            size += own
        yield pack

    def _packed(self, windows: list[Window]) -> Scores:
        found = dict(zip(self._outputs, self._session.run(self._outputs, self.inputs(windows)), strict=True))
        count = len(windows)
        words = sum(map(len, windows))
        return Scores(
            found["tags"][:words],
            found["meanings"][:words],
            [found[f"heads.{slot}"] for slot in range(count)],
            [found[f"deprels.{slot}"] for slot in range(count)],
            found["vectors"][:count],
        )

    def inputs(self, windows: list[Window]) -> "dict[str, NDArray[np.generic]]":
        """What the graph is given to read some windows, at most as many as it has slots."""
        import numpy as np

        block = block_of(windows, self._slots)
        embedded = unpack_rows(self._rows[block.rows]) + self._places[block.places]
        numbers = {"pieces": block.pieces, "words": block.words, "first": block.first, "last": block.last}
        return {"embedded": embedded[None]} | {name: np.array(own, np.int64) for name, own in numbers.items()}


class Block(NamedTuple):
    """Windows as one block of rows."""

    rows: list[int]  # of the word table
    places: list[int]  # of each row within its window
    pieces: list[int]  # of each slot
    words: list[int]  # of each slot
    first: list[int]  # row of each word's first piece
    last: list[int]


def block_of(windows: list[Window], slots: int) -> Block:
    """The block of some windows; a slot without one gets one row and one word."""
    block = Block([], [], [], [], [], [])
    for window in windows:
        start = len(block.rows)
        block.rows.append(BEGIN)
        for pieces in window:
            block.first.append(len(block.rows))
            block.rows.extend(pieces)
            block.last.append(len(block.rows) - 1)
        block.rows.append(END)
        block.pieces.append(len(block.rows) - start)
        block.words.append(len(window))
        block.places.extend(range(block.pieces[-1]))
    for _ in range(slots - len(windows)):
        for numbers, value in zip(block, (BEGIN, 0, 1, 1, len(block.rows), len(block.rows)), strict=True):
            numbers.append(value)
    return block
