"""What is kept in memory of each article of a corpus: some 40 bytes and its id."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from synopse.errors import UsageError
from synopse.model import BODY_KINDS
from synopse.reuse.arrow import arrow

UNDATED = np.int32(np.iinfo(np.int32).min)
NO_OUTLET = np.int32(-1)

_AT_ONCE = 2_000
"""Articles read at once: five million characters."""


@dataclass(frozen=True, slots=True)
class Register:
    """What is known of each article by its rank (place in the order of publication and id).

    ``outlets`` are numbers, `NO_OUTLET` where unknown; ``days`` are days since 1970, `UNDATED` where unknown.
    """

    outlets: NDArray[np.int32]
    days: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a batch's words lie: who wrote them, the place of each article's first word there, and how many it has."""

    first: int
    writer: int
    places: NDArray[np.int64]
    sizes: NDArray[np.int64]


class Arrivals:
    """Takes note of the articles as they arrive, and in the end of the order they stand in."""

    def __init__(self) -> None:
        self._count = 0
        self._ids: list[Any] = []
        self._published: list[Any] = []
        self._outlets: list[NDArray[np.int32]] = []
        self._days: list[NDArray[np.int32]] = []
        self._numbers: dict[str, int] = {}
        self._placed: list[Placed] = []

    def register(self, batch: Any) -> Iterator[tuple[int, list[str], list[Any]]]:
        """Note a batch's articles; gives the number of the first, the texts and the bodies, of so many at once."""
        pa = arrow()
        for begin in range(0, batch.num_rows, _AT_ONCE):
            part = batch.slice(begin, _AT_ONCE)
            size = part.num_rows
            names = part.schema.names

            def column(name: str, part: Any = part, names: list[str] = names, size: int = size) -> list[Any]:
                return part.column(name).to_pylist() if name in names else [None] * size

            self._ids.append(pa.array(column("id"), pa.large_string()))
            published = [value or "" for value in column("published")]
            self._published.append(pa.array(published, pa.large_string()))
            self._days.append(np.array([_day(value[:10]) for value in published], np.int32))
            self._outlets.append(np.array([self._outlet(value) for value in column("outlet")], np.int32))
            yield self._count, column("text"), [_body(blocks) for blocks in column("blocks")]
            self._count += size

    def _outlet(self, name: str | None) -> int:
        return int(NO_OUTLET) if name is None else self._numbers.setdefault(name, len(self._numbers))

    def place(self, placed: Placed) -> None:
        """Note where the words of a batch lie."""
        self._placed.append(placed)

    def save(self, folder: Path) -> Any | None:
        """Write the register for all processes; the ids by rank (an Arrow array), None where no article came.

        Raises UsageError when an id came twice.
        """
        if not self._count:
            return None
        pa = arrow()
        ids, published = pa.chunked_array(self._ids), pa.chunked_array(self._published)
        table = pa.table({"published": published, "id": ids})
        order = pa.compute.sort_indices(table, [("published", "ascending"), ("id", "ascending")]).to_numpy()
        _refuse_doubles(ids)
        ranks = np.empty(self._count, np.uint32)
        ranks[order] = np.arange(self._count, dtype=np.uint32)
        np.save(folder / "ranks.npy", ranks)
        np.save(folder / "outlets.npy", np.concatenate(self._outlets)[order])
        np.save(folder / "days.npy", np.concatenate(self._days)[order])
        writers, places, sizes = (
            np.empty(self._count, np.uint16),
            np.empty(self._count, np.int64),
            np.empty(self._count, np.uint32),
        )
        for placed in self._placed:
            rows = ranks[placed.first : placed.first + len(placed.sizes)]
            writers[rows], places[rows], sizes[rows] = placed.writer, placed.places, placed.sizes
        np.save(folder / "writers.npy", writers)
        np.save(folder / "places.npy", places)
        np.save(folder / "sizes.npy", sizes)
        return ids.take(pa.array(order)).combine_chunks()


def _refuse_doubles(ids: Any) -> None:
    counts = arrow().compute.value_counts(ids)
    twice = arrow().compute.greater(counts.field("counts"), 1)
    double = counts.field("values").filter(twice)
    if len(double):
        raise UsageError(f"the id {min(double.to_pylist())!r} comes more than once; ids must tell articles apart")


@lru_cache(maxsize=100_000)
def _day(published: str) -> int:
    """Days since 1970 of an ISO date, which may lack its day or its month."""
    full = published + "-01-01"[len(published) - 4 :] if len(published) in (4, 7) else published
    try:
        return date.fromisoformat(full).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return int(UNDATED)


def _body(blocks: Any) -> list[tuple[int, int]] | None:
    if blocks is None:
        return None
    entries = json.loads(blocks) if isinstance(blocks, str) else blocks
    return [(entry["start"], entry["end"]) for entry in entries if entry["kind"] in BODY_KINDS]
