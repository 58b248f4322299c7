"""Articles → stories, as a stream in the order of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

import pyarrow as pa

from synopse.grouping.ledger import Ledger
from synopse.model import Article
from synopse.pipeline import open_grouper
from synopse.run.context import Context, ItemError, reason_of
from synopse.run.kernel import Kernel, Part
from synopse.run.kernels.extract import articles_of
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tables import schema_of
from synopse.run.tasks import Task

_AT_ONCE = 10_000
_PARTS_OPEN = 64
_HEADS = ("id", "outlet", "published", "language")

_Place = tuple[str, str, int, int]
"""Time of publication, id, part and row of an article."""


def run(task: Task, folder: Folder, context: Context) -> Iterator[Part]:
    """Yield which story each article stands in; articles that end the process are left out, and it begins anew."""
    parts: list[str] = task.arguments["parts"]
    heads = [read_part(folder, part, _HEADS) for part in parts]
    order = sorted(
        (row["published"] or "", row["id"], part, at)
        for part, table in enumerate(heads)
        for at, row in enumerate(table.select(["id", "published"]).to_pylist())
    )
    grouper, ledger = open_grouper(task.settings), Ledger()
    grouped: list[_Place] = []
    for place, article in _in_order(order, parts, folder):
        if reason := context.left_out(article.id):
            context.reject("group", article.id, reason, article.id)
            continue
        with context.item(article.id):
            try:
                ledger.note(grouper.add(article))
            except Exception as error:
                raise ItemError(article.id, reason_of(error, "could not be grouped")) from error
        grouped.append(place)
    context.outside()
    yield from _tables(grouped, ledger.story_of, heads)


def _in_order(order: Sequence[_Place], parts: Sequence[str], folder: Folder) -> Iterator[tuple[_Place, Article]]:
    """The articles one after the other; so many at once are in memory, however the parts are ordered."""

    @lru_cache(maxsize=_PARTS_OPEN)
    def table(part: int) -> Any:
        return read_part(folder, parts[part])

    for start in range(0, len(order), _AT_ONCE):
        places = order[start : start + _AT_ONCE]
        wanted: dict[int, list[int]] = {}
        for _, _, part, row in places:
            wanted.setdefault(part, []).append(row)
        found: dict[tuple[int, int], Article] = {}
        for part, rows in sorted(wanted.items()):
            taken = articles_of(table(part).take(pa.array(rows)))
            found |= {(part, row): article for row, article in zip(rows, taken, strict=True)}
        for place in places:
            yield place, found[place[2], place[3]]


def _tables(grouped: Sequence[_Place], story_of: Callable[[str], str], heads: Sequence[Any]) -> Iterator[Part]:
    """Articles by story, the stories in the order of their first articles."""
    if not grouped:
        return
    stories = [story_of(article) for _, article, _, _ in grouped]
    first: dict[str, int] = {}
    for number, story in enumerate(stories):
        first.setdefault(story, number)
    order = sorted(range(len(grouped)), key=lambda number: (first[stories[number]], number))
    begins = list(accumulate((table.num_rows for table in heads), initial=0))
    places = [grouped[number][2:] for number in order]
    rows = pa.concat_tables(heads).take(pa.array([begins[part] + row for part, row in places]))
    columns = {name: rows.column(name) for name in ("outlet", "published", "language")}
    columns |= {"article": rows.column("id"), "story": pa.array([stories[number] for number in order])}
    columns |= {name: pa.array([place[at] for place in places]) for at, name in enumerate(("part", "row"))}
    for name in ("stories", "places"):
        yield name, pa.table({column: columns[column] for column in schema_of(name).names}, schema=schema_of(name))


KERNEL = Kernel(run)
