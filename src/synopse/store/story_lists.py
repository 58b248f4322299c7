"""Lists of stories and of what developed in them, newest first, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select, text, tuple_

from synopse.errors import UsageError
from synopse.store.fulltext import FullText
from synopse.store.query import read_query
from synopse.store.records import end_of, moment_of
from synopse.store.story_records import Development, DevelopmentKind, StoryPage, StoryRow
from synopse.store.story_tables import actors, developments, stale, story_outlets, synopses
from synopse.store.tables import articles, stories

MOST_ROWS = 1_000

_ROW = select(synopses, stale.c.story.label("mark")).join(stale, stale.c.story == synopses.c.story, isouter=True)


@dataclass(frozen=True, slots=True)
class StoryFilter:
    """Which stories are wanted; see `StoryReader.stories`."""

    query: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    language: str | None = None
    actor: str | None = None
    least_origins: int | None = None
    least_outlets: int | None = None


def find_stories(
    connection: Connection, index: FullText, wanted: StoryFilter, limit: int, after: str | None
) -> StoryPage:
    """A page of stories; see `StoryReader.stories`."""
    check_limit(limit)
    chosen = _filtered(_ROW, wanted)
    if wanted.query:
        chosen = chosen.where(synopses.c.story.in_(_matching(index, wanted.query, wanted.language)))
    if after is not None:
        moment, story = read_cursor(after)
        chosen = chosen.where(tuple_(synopses.c.moment, synopses.c.story) < tuple_(moment, story))
    ordered = chosen.order_by(synopses.c.moment.desc(), synopses.c.story.desc()).limit(limit + 1)
    rows = connection.execute(ordered).all()
    shown = rows[:limit]
    more = write_cursor(shown[-1].moment, shown[-1].story) if len(rows) > limit else None
    return StoryPage(tuple(story_row(row) for row in shown), more)


def one_story(connection: Connection, story: str) -> StoryRow | None:
    """The row of a story that stands."""
    row = connection.execute(_ROW.where(synopses.c.story == story)).first()
    return story_row(row) if row else None


def standing(connection: Connection, story: str) -> str:
    """The id of the story that a story has been merged into, or its own."""
    found = connection.execute(select(stories.c.merged_into).where(stories.c.id == story)).scalar()
    return str(found) if found else story


def find_developments(
    connection: Connection,
    *,
    story: str | None,
    kinds: Sequence[DevelopmentKind],
    since: str | None,
    limit: int,
    after: int | None,
) -> list[Development]:
    """What developed, newest first; see `StoryReader.developments`."""
    check_limit(limit)
    chosen = select(developments)
    if story is not None:
        stands = standing(connection, story)
        gone = select(stories.c.id).where(stories.c.merged_into == stands)
        chosen = chosen.where(developments.c.story.in_([stands, *connection.execute(gone).scalars()]))
    if kinds:
        chosen = chosen.where(developments.c.kind.in_(kinds))
    if since is not None:
        chosen = chosen.where(developments.c.seen >= since)
    if after is not None:
        chosen = chosen.where(developments.c.number < after)
    rows = connection.execute(chosen.order_by(developments.c.number.desc()).limit(limit)).all()
    return [
        msgspec.structs.replace(
            msgspec.json.decode(row.record, type=Development), number=row.number, seen=row.seen, story=row.story
        )
        for row in rows
    ]


def check_limit(limit: int) -> None:
    """Raise UsageError for a page that is too long or empty."""
    if not 0 < limit <= MOST_ROWS:
        raise UsageError(f"a page has 1 to {MOST_ROWS} rows")


def write_cursor(moment: float, *rest: str) -> str:
    """Where a page ended."""
    return json.dumps([moment, *rest], ensure_ascii=True, separators=(",", ":"))


def read_cursor(after: str, parts: int = 2) -> tuple[Any, ...]:
    """What `write_cursor` wrote; raises UsageError for anything else."""
    try:
        moment, *rest = json.loads(after)
    except (ValueError, TypeError):
        moment, rest = None, []
    if not isinstance(moment, int | float) or len(rest) != parts - 1 or not all(isinstance(r, str) for r in rest):
        raise UsageError(f"{after!r} is not where a page ended")
    return (float(moment), *rest)


def story_row(row: Any) -> StoryRow:
    """The record of a row of ``synopses``."""
    return StoryRow(
        id=row.story,
        revision=row.revision,
        made=row.made,
        headline=row.headline,
        first_published=row.first_published,
        last_published=row.last_published,
        articles=row.articles,
        outlets=row.outlets,
        origins=row.origins,
        discrepancies=row.discrepancies,
        languages=tuple(json.loads(row.languages)),
        outlet_names=tuple(json.loads(row.outlet_names)),
        is_compared=row.is_compared,
        is_stale=row.mark is not None,
        note=row.note,
    )


def outlets_called(outlet: str) -> Select[tuple[str]]:
    """Hosts of the outlets of this host or name."""
    called = outlet.lower()
    by_host = select(story_outlets.c.outlet).where(story_outlets.c.outlet == called)
    by_name = select(story_outlets.c.outlet).where(story_outlets.c.name_key == called)
    found = by_host.union(by_name).subquery()
    return select(found.c.outlet)


def _filtered(chosen: Select[Any], wanted: StoryFilter) -> Select[Any]:
    """Stories whose reports lie between the times, of the outlet, in the language, with the actor, of enough origins."""
    if wanted.since is not None:
        chosen = chosen.where(synopses.c.moment >= _moment(wanted.since, moment_of(wanted.since)))
    if wanted.until is not None:
        chosen = chosen.where(synopses.c.first_moment < _moment(wanted.until, end_of(wanted.until)))
    if wanted.outlet is not None:
        of_outlet = select(story_outlets.c.story).where(story_outlets.c.outlet.in_(outlets_called(wanted.outlet)))
        chosen = chosen.where(synopses.c.story.in_(of_outlet))
    if wanted.language is not None:
        chosen = chosen.where(synopses.c.languages.contains(json.dumps(wanted.language), autoescape=True))
    if wanted.actor is not None:
        chosen = chosen.where(synopses.c.story.in_(select(actors.c.story).where(actors.c.key == wanted.actor)))
    if wanted.least_origins is not None:
        chosen = chosen.where(synopses.c.origins >= wanted.least_origins)
    if wanted.least_outlets is not None:
        chosen = chosen.where(synopses.c.outlets >= wanted.least_outlets)
    return chosen


def _matching(index: FullText, query: str, language: str | None) -> Select[Any]:
    """Stories with an article that holds all words of the query."""
    found = index.matches(read_query(query, language))
    source = f"SELECT {found.number} AS number FROM searchable WHERE {found.condition}"  # noqa: S608 - fixed parts only
    hits = text(source).bindparams(**found.parameters).columns(articles.c.number).subquery("hits")
    return select(articles.c.story).join(hits, hits.c.number == articles.c.number).where(articles.c.story.is_not(None))


def _moment(stated: str, moment: float | None) -> float:
    if moment is None:
        raise UsageError(f"{stated!r} is no ISO 8601 time, such as 2020-01-31 or 2020-01")
    return moment
