"""Stories → synopses; each article is annotated once on the way, so that its marks come with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from synopse.model import Article, Reading, Synopsis
from synopse.pipeline import compare_annotated
from synopse.present.tables.rows import table_rows
from synopse.run.context import Context, reason_of
from synopse.run.kernel import Kernel, Part
from synopse.run.kernels.annotate import (
    MARK_TABLES,
    Refused,
    Rows,
    extend,
    mark_rows,
    parts,
    read_articles,
    refuse,
    take_rows,
)
from synopse.run.kernels.extract import articles_of
from synopse.run.parts import read_part
from synopse.run.storage import Folder
from synopse.run.tasks import Task


class Shelved(msgspec.Struct, frozen=True):
    """A story and where its articles lie: indices into the task's parts, and rows there, in order of publication."""

    story: str
    places: list[tuple[int, int]]


class _Found(msgspec.Struct):
    rows: Rows
    refused: list[Refused] = []
    failed: str | None = None


def run(task: Task, folder: Folder, context: Context) -> Iterator[Part]:
    """Yield the synopses of the stories that several outlets report, and the marks of all their articles if asked for.

    A story that ends the process is set aside; its articles keep their marks.
    """
    stories = msgspec.convert(task.arguments["stories"], list[Shelved])
    with_marks = bool(task.arguments["marks"])
    articles = _gather(stories, task.arguments["parts"], folder)
    tables: Rows = {name: [] for name in (*MARK_TABLES, "synopses", "statements")}
    for shelved in stories:
        told = [articles[place] for place in shelved.places]
        chosen = _chosen(told, task.settings.story_max_reports) if _outlets(told) > 1 else []
        if not chosen and not with_marks:
            continue
        make = partial(_found, shelved.story, told, chosen, with_marks, task, context)
        found = context.keeping(f"story {shelved.story}", make, _Found)
        refuse(found.refused, context)
        if found.failed is not None:
            context.reject("compare", shelved.story, found.failed)
        context.counts["left out of large stories"] += len(told) - len(chosen) if chosen else 0
        extend(tables, found.rows)
    context.counts["annotated"] += len(tables["readings"])
    context.counts["compared"] += len(tables["synopses"])
    yield from parts(tables)


def _gather(stories: Sequence[Shelved], names: Sequence[str], folder: Folder) -> dict[tuple[int, int], Article]:
    wanted: dict[int, list[int]] = {}
    for shelved in stories:
        for part, row in shelved.places:
            wanted.setdefault(part, []).append(row)
    found: dict[tuple[int, int], Article] = {}
    for part, rows in sorted(wanted.items()):
        taken = articles_of(take_rows(read_part(folder, names[part]), rows))
        found |= {(part, row): article for row, article in zip(rows, taken, strict=True)}
    return found


def _outlets(articles: Sequence[Article]) -> int:
    """How many outlets tell a story; an article whose outlet is not known counts for one."""
    return len({article.outlet for article in articles if article.outlet}) + sum(
        not article.outlet for article in articles
    )


def _chosen(articles: Sequence[Article], most: int) -> list[Article]:
    """The articles to compare: the first of each outlet, then the others, as they were published."""
    if len(articles) <= most:
        return list(articles)
    met: set[str | None] = set()
    first: list[Article] = []
    later: list[Article] = []
    for article in articles:
        (later if article.outlet and article.outlet in met else first).append(article)
        met.add(article.outlet)
    return [*first, *later][:most]


def _found(
    story: str, told: list[Article], chosen: list[Article], with_marks: bool, task: Task, context: Context
) -> _Found:
    rows: Rows = {}
    readings: list[Reading] = []
    refused: list[Refused] = []
    compared = {article.id for article in chosen}
    for reading in read_articles(told if with_marks else chosen, story, task, context):
        if isinstance(reading, Refused):
            refused.append(reading)
            continue
        if with_marks:
            extend(rows, mark_rows(reading.article))
        if reading.article.id in compared:
            readings.append(reading)
    if _outlets([reading.article for reading in readings]) < 2:
        return _Found(rows, refused)
    synopsis = _compare(story, readings, task, context)
    if isinstance(synopsis, str):
        return _Found(rows, refused, synopsis)
    extend(rows, _synopsis_rows(story, told, synopsis))
    return _Found(rows, refused)


def _compare(story: str, readings: list[Reading], task: Task, context: Context) -> Synopsis | str:
    label = f"compare {story}"
    if reason := context.left_out(label):
        return reason
    with context.item(label):
        try:
            return compare_annotated(readings, settings=task.settings)[1]
        except Exception as error:  # noqa: BLE001 - boundary: one story; the reason is kept and the rest goes on
            return reason_of(error, "could not be compared")


def _synopsis_rows(story: str, told: Sequence[Article], synopsis: Synopsis) -> Rows:
    points = synopsis.points
    counted = ("origins", "points", "discrepancies", "omissions", "quotations", "timeline", "positions", "passages")
    row = {
        "story": story,
        "articles": len(told),
        "compared": len(synopsis.articles),
        "outlets": _outlets(synopsis.articles),
        **{name: len(getattr(synopsis, name)) for name in counted},
        "shared_points": sum(point.outlets > 1 for point in points),
        "confirmed_points": sum(point.origins > 1 for point in points),
        "contradictions": sum(entry.class_ == "contradiction" for entry in synopsis.discrepancies),
        "synopsis": _encoded(synopsis),
    }
    return {"synopses": [row], "statements": [{"story": story, **values} for values in table_rows(synopsis)]}


def _encoded(synopsis: Synopsis) -> str:
    try:
        return msgspec.json.encode(synopsis).decode()
    except UnicodeEncodeError:  # half of a character in a text: escaped, so that the offsets hold
        return json.dumps(msgspec.to_builtins(synopsis))


KERNEL = Kernel(run)
