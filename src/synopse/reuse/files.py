"""What lies on disk while a corpus is searched: words by article, fingerprints by range of hashes, pairs by range of ranks.

Every process appends to files of its own; whoever reads a part reads it from all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synopse.reuse.arrays import runs
from synopse.reuse.words import Words

FINGERPRINT = np.dtype([("hash", "<u8"), ("article", "<u4")])
"""A fingerprint and the number of its article, by arrival."""

_FIELDS = ("codes", "starts", "lengths")
_DTYPES: dict[str, np.dtype[Any]] = {"codes": np.dtype("<u4"), "starts": np.dtype("<u4"), "lengths": np.dtype("<u2")}


def append(path: Path, values: NDArray[Any]) -> None:
    """Add values at the end of a file."""
    with path.open("ab") as file:
        file.write(values.tobytes())


def append_parts(folder: Path, name: str, values: NDArray[Any], parts: NDArray[np.int64], writer: int) -> None:
    """Add values to the files of the parts that they belong to."""
    order = np.argsort(parts, kind="stable")
    values, parts = values[order], parts[order]
    first, size = runs(parts)
    for begin, end in zip(first.tolist(), (first + size).tolist(), strict=True):
        append(folder / f"{name}-{int(parts[begin]):05}-{writer}", values[begin:end])


def read_part(folder: Path, name: str, part: int, dtype: np.dtype[Any]) -> NDArray[Any]:
    """All values of a part, whoever wrote them, in no meaningful order; the files are deleted."""
    paths = sorted(folder.glob(f"{name}-{part:05}-*"))
    values = [np.fromfile(path, dtype) for path in paths]
    for path in paths:
        path.unlink()
    return np.concatenate(values) if values else np.empty(0, dtype)


class WordWriter:
    """Appends the words of articles to one process's files."""

    def __init__(self, folder: Path, writer: int) -> None:
        self._paths = {name: folder / f"words-{writer}.{name}" for name in _FIELDS}
        self._written = 0

    def write(self, words: Words) -> NDArray[np.int64]:
        """Add the words of some articles; the place of each article's first word."""
        for name, path in self._paths.items():
            append(path, getattr(words, name))
        places = self._written + words.offsets[:-1]
        self._written += int(words.offsets[-1])
        return places


class WordReader:
    """Reads the words of single articles, never a whole file."""

    def __init__(
        self, folder: Path, files: NDArray[np.uint16], places: NDArray[np.int64], sizes: NDArray[np.uint32]
    ) -> None:
        """``files``, ``places`` and ``sizes`` say by rank which process wrote an article, where, and how many words."""
        self._folder = folder
        self._files, self._places = files, places
        self.sizes = sizes
        self._open: dict[tuple[str, int], int] = {}

    def codes(self, ranks: NDArray[np.int64]) -> Words:
        """The codes of some articles, without their places in the text."""
        codes = list(self._read("codes", ranks))
        offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(self.sizes[ranks].astype(np.int64))])
        none = np.empty(0, np.uint32)
        return Words(np.concatenate([none, *codes]), none, np.empty(0, np.uint16), offsets)

    def places(self, ranks: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """First character and end of every word of some articles, one article after the other."""
        none = np.empty(0, np.int64)
        starts = np.concatenate([none, *self._read("starts", ranks)])
        return starts, starts + np.concatenate([none, *self._read("lengths", ranks)])

    def _read(self, name: str, ranks: NDArray[np.int64]) -> Iterator[NDArray[Any]]:
        dtype = _DTYPES[name]
        for rank in ranks.tolist():
            file = int(self._files[rank])
            number = self._open.get((name, file))
            if number is None:
                number = self._open[name, file] = os.open(self._folder / f"words-{file}.{name}", os.O_RDONLY)
            size = int(self.sizes[rank]) * dtype.itemsize
            yield np.frombuffer(os.pread(number, size, int(self._places[rank]) * dtype.itemsize), dtype)

    def close(self) -> None:
        """Close the files."""
        for number in self._open.values():
            os.close(number)
        self._open.clear()
