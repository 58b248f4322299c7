"""Fixed shards: what goes together depends on the corpus alone, not on engine, workers or order."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from synopse.run.kernels.compare import Shelved

_LEAST, _MOST = 8, 512
_SHARDS = 64
"""Shards that a small corpus is cut into; from 32,768 articles on, shards are as large as they get."""
_CUT = 8


def unique_names(shards: Sequence[Any]) -> list[dict[str, str]]:
    """For each shard of raw articles, the names of those whose id an earlier one has, by their row.

    ``shards`` are pyarrow arrays of ids, in order; the second ``a`` becomes ``a#2``.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    every = pa.chunked_array(shards, pa.string())
    counts = pc.value_counts(every)
    repeated = {str(name) for name in counts.field("values").filter(pc.greater(counts.field("counts"), 1)).to_pylist()}
    if not repeated:
        return [{} for _ in shards]
    taken = {str(name) for name in pc.unique(every).to_pylist()}
    met: Counter[str] = Counter()
    named: list[dict[str, str]] = []
    for shard in shards:
        names: dict[str, str] = {}
        for row, identifier in enumerate(shard.to_pylist()):
            if identifier in repeated:
                if met[identifier]:
                    names[str(row)] = _next_name(identifier, met, taken)
                met[identifier] = max(met[identifier], 1)
        named.append(names)
    return named


def _next_name(identifier: str, met: Counter[str], taken: set[str]) -> str:
    while True:
        met[identifier] += 1
        name = f"{identifier}#{met[identifier]}"
        if name not in taken:
            taken.add(name)
            return name


def stories_of(places: Any) -> list[Shelved]:
    """The stories of the table ``places``, in its order."""
    stories: list[Shelved] = []
    columns = (places.column(name).to_pylist() for name in ("story", "part", "row"))
    for story, part, row in zip(*columns, strict=True):
        if not stories or stories[-1].story != story:
            stories.append(Shelved(story, []))
        stories[-1].places.append((part, row))
    return stories


def shelve(stories: Sequence[Shelved]) -> Iterator[list[Shelved]]:
    """Shards of stories that stand side by side.

    A shard ends where a story's name says so, so that a story more shifts no other shard than its own.
    """
    size = _shard_size(sum(len(story.places) for story in stories))
    shard: list[Shelved] = []
    held = 0
    for story in stories:
        shard.append(story)
        held += len(story.places)
        ends = zlib.crc32(story.story.encode()) % _CUT == 0
        if held >= 2 * size or (held >= size // 2 and ends):
            yield shard
            shard, held = [], 0
    if shard:
        yield shard


def _shard_size(articles: int) -> int:
    """A power of two, so that a corpus can grow without other shards."""
    size = _LEAST
    while size < _MOST and size * _SHARDS < articles:
        size *= 2
    return size


def own_parts(stories: Iterable[Shelved], parts: Sequence[str]) -> tuple[list[str], list[Shelved]]:
    """The parts that some stories need, and the stories with their places in these."""
    held = list(stories)
    needed = sorted({part for story in held for part, _ in story.places})
    number = {part: place for place, part in enumerate(needed)}
    moved = [Shelved(story.story, [(number[part], row) for part, row in story.places]) for story in held]
    return [parts[part] for part in needed], moved
