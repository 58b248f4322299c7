"""Raw articles → articles: blocks, title, authors, date."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec

from synopse.model import Article, RawArticle, Rejected
from synopse.pipeline import read
from synopse.run.context import Context
from synopse.run.kernel import Kernel, Part
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tables import make_table
from synopse.run.tasks import Task


class _Found(msgspec.Struct):
    article: Article | None = None
    rejected: Rejected | None = None


def run(task: Task, folder: Folder, context: Context) -> Iterator[Part]:
    """Yield the articles in the order of the raw ones; an article that ends the process is set aside."""
    names: dict[str, str] = task.arguments["names"]
    rows: list[dict[str, Any]] = []
    for number, row in enumerate(read_part(folder, task.arguments["raw"]).to_pylist()):
        raw = RawArticle(**{**row, "id": names.get(str(number), row["id"])})
        label = f"{number} {raw.id}"
        if reason := context.left_out(label):
            context.reject("extract", raw.source, reason, raw.id)
            continue
        found = context.keeping(label, partial(_extract, raw, label, task, context), _Found)
        if found.article is not None:
            rows.append({**msgspec.to_builtins(found.article), "source": raw.source})
        elif found.rejected is not None:
            context.reject("extract", found.rejected.input, found.rejected.reason, raw.id)
    context.counts["articles"] += len(rows)
    yield "articles", make_table("articles", rows)


def _extract(raw: RawArticle, label: str, task: Task, context: Context) -> _Found:
    with context.item(label):
        listed = read(raw, settings=task.settings)
    return _Found(listed.articles[0]) if listed.articles else _Found(rejected=listed.rejected[0])


def articles_of(table: Any) -> list[Article]:
    """The articles of a table as they were extracted."""
    rows = table.drop_columns([name for name in ("source",) if name in table.column_names]).to_pylist()
    return [msgspec.convert(row, Article) for row in rows]


KERNEL = Kernel(run)
