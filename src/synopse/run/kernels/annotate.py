"""Articles → marks: sentences, names, times, quantities, quotations, each a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import msgspec
import pyarrow as pa

from synopse.model import AnnotatedArticle, Article, Reading
from synopse.pipeline import annotate
from synopse.run.context import Context
from synopse.run.kernel import Kernel, Part
from synopse.run.kernels.extract import articles_of
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tables import make_table
from synopse.run.tasks import Task

MARK_TABLES = ("readings", "sentences", "names", "times", "quantities", "quotations")

Rows = dict[str, list[dict[str, Any]]]
"""Rows by table."""


class Refused(msgspec.Struct):
    """An article that could not be read, and why."""

    article: str
    reason: str


class _Found(msgspec.Struct):
    rows: Rows
    refused: list[Refused] = []


def run(task: Task, folder: Folder, context: Context) -> Iterator[Part]:
    """Yield the marks of the articles of one part; an article that ends the process is set aside."""
    tables: Rows = {name: [] for name in MARK_TABLES}
    for article in articles_of(read_part(folder, task.arguments["part"])):
        found = context.keeping(article.id, partial(_found, article, task, context), _Found)
        refuse(found.refused, context)
        extend(tables, found.rows)
    context.counts["annotated"] += len(tables["readings"])
    yield from parts(tables)


def _found(article: Article, task: Task, context: Context) -> _Found:
    (reading,) = read_articles([article], article.id, task, context)
    return _Found({}, [reading]) if isinstance(reading, Refused) else _Found(mark_rows(reading.article))


def read_articles(articles: Sequence[Article], name: str, task: Task, context: Context) -> list[Reading | Refused]:
    """Annotate articles, or say why not; all at once, for then the sentences that several carry are read once.

    When that ends the process, the next attempt takes them one by one. Each reading depends on its article alone.
    """
    together = f"annotate {name} together"
    if len(articles) > 1 and context.left_out(together) is None:
        with context.item(together, len(articles)):
            readings, rejected = annotate(articles, settings=task.settings)
        found: dict[str, Reading | Refused] = {reading.article.id: reading for reading in readings}
        found |= {entry.input: Refused(entry.input, entry.reason) for entry in rejected}
        return [found[article.id] for article in articles]
    return [_read_one(article, task, context) for article in articles]


def _read_one(article: Article, task: Task, context: Context) -> Reading | Refused:
    label = f"annotate {article.id}"
    if reason := context.left_out(label):
        return Refused(article.id, reason)
    with context.item(label):
        readings, rejected = annotate([article], settings=task.settings)
    return readings[0] if readings else Refused(article.id, rejected[0].reason)


def refuse(refused: Sequence[Refused], context: Context) -> None:
    """Set articles aside that could not be read."""
    for entry in refused:
        context.reject("annotate", entry.article, entry.reason, entry.article)


def extend(tables: Rows, rows: Mapping[str, list[dict[str, Any]]]) -> None:
    """Add rows to those of their tables."""
    for name, added in rows.items():
        tables.setdefault(name, []).extend(added)


def parts(tables: Rows) -> Iterator[Part]:
    """The tables that have rows."""
    for name, rows in tables.items():
        if rows:
            yield name, make_table(name, rows)


def mark_rows(article: AnnotatedArticle) -> Rows:
    """The rows of an annotated article in all tables of marks; ``wording`` is what stands between the offsets."""
    counts = {name: len(getattr(article, name)) for name in MARK_TABLES if name != "readings"}
    notes = [] if article.notes is msgspec.UNSET else list(article.notes)
    place = partial(_place, article)
    return {
        "readings": [{"article": article.id, **counts, "notes": notes}],
        "sentences": [{"article": article.id, "start": mark.start, "end": mark.end} for mark in article.sentences],
        "names": [{**place(mark), "kind": mark.kind} for mark in article.names],
        "times": [{**place(mark), "type": mark.type, "value": mark.value, "mod": mark.mod} for mark in article.times],
        "quantities": [
            {**place(mark), **{name: getattr(mark, name) for name in ("value", "low", "high", "unit", "of", "approx")}}
            for mark in article.quantities
        ],
        "quotations": [
            {
                **place(mark),
                "kind": mark.kind,
                "act": mark.act,
                "speaker": mark.speaker.text if mark.speaker else None,
                "speaker_start": mark.speaker.start if mark.speaker else None,
                "speaker_end": mark.speaker.end if mark.speaker else None,
                "cue_start": mark.cue.start if mark.cue else None,
                "cue_end": mark.cue.end if mark.cue else None,
            }
            for mark in article.quotations
        ],
    }


def _place(article: Article, mark: Any) -> dict[str, Any]:
    return {
        "article": article.id,
        "start": mark.start,
        "end": mark.end,
        "wording": article.text[mark.start : mark.end],
    }


def take_rows(table: Any, rows: Sequence[int]) -> Any:
    """Some rows of a table, in the order in which they are named."""
    return table.take(pa.array(rows, pa.int64()))


KERNEL = Kernel(run)
