"""Outlets and actors over all stories, and what actors said."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, Select, and_, cast, func, or_, select, tuple_

from synopse.model import Span
from synopse.store.story_lists import check_limit, outlets_called, read_cursor, write_cursor
from synopse.store.story_records import ActorRow, OutletRow, QuotationPage, QuotationRow, name_key
from synopse.store.story_tables import actors, quotations, story_outlets, synopses

_MOST_ROLES = 5
_LAST = "\U0010ffff"
"""Sorts behind every letter."""


def find_outlets(connection: Connection, *, outlet: str | None = None, limit: int = 1_000) -> list[OutletRow]:
    """Outlets with most stories first; with ``outlet`` (a host or a name) those alone."""
    check_limit(limit)
    own = story_outlets.c
    is_compared = cast(synopses.c.is_compared, Integer)
    chosen = (
        select(
            own.outlet,
            func.max(own.name).label("name"),
            func.sum(own.articles).label("articles"),
            func.count().label("stories"),
            func.sum(is_compared).label("compared"),
            func.sum(is_compared * cast(own.is_first, Integer)).label("first"),
            func.sum(cast(own.shares_origin, Integer)).label("shared"),
            func.sum(own.points).label("points"),
            func.sum(own.omitted).label("omitted"),
        )
        .join(synopses, synopses.c.story == own.story)
        .group_by(own.outlet)
        .order_by(func.count().desc(), own.outlet)
        .limit(limit)
    )
    if outlet is not None:
        chosen = chosen.where(own.outlet.in_(outlets_called(outlet)))
    rows = connection.execute(chosen).all()
    agencies = _agencies(connection, rows[0].outlet) if outlet is not None and rows else ()
    return [
        OutletRow(
            host=row.outlet,
            name=row.name,
            articles=int(row.articles),
            stories=int(row.stories),
            compared=int(row.compared),
            first=int(row.first),
            shared=int(row.shared),
            points=int(row.points),
            omitted=int(row.omitted),
            agencies=agencies,
        )
        for row in rows
    ]


def _agencies(connection: Connection, host: str) -> tuple[str, ...]:
    named = (
        select(story_outlets.c.agency)
        .where(story_outlets.c.outlet == host, story_outlets.c.agency.is_not(None))
        .group_by(story_outlets.c.agency)
        .order_by(func.count().desc(), story_outlets.c.agency)
    )
    return tuple(str(agency) for agency in connection.execute(named).scalars())


def find_actors(connection: Connection, prefix: str, kind: str | None, limit: int) -> list[ActorRow]:
    """Actors whose name or last name begins so, those of most stories first."""
    check_limit(limit)
    wanted = name_key(prefix)
    chosen = select(actors.c.key, func.count(actors.c.story.distinct()).label("stories")).group_by(actors.c.key)
    if wanted:
        chosen = chosen.where(
            or_(
                and_(actors.c.key >= wanted, actors.c.key < wanted + _LAST),
                and_(actors.c.last_key >= wanted, actors.c.last_key < wanted + _LAST),
            )
        )
    if kind is not None:
        chosen = chosen.where(actors.c.kind == kind)
    chosen = chosen.where(actors.c.key != "").order_by(func.count(actors.c.story.distinct()).desc(), actors.c.key)
    return _with_names(connection, connection.execute(chosen.limit(limit)).all())


def one_actor(connection: Connection, key: str) -> ActorRow | None:
    """The actor of this name."""
    chosen = select(actors.c.key, func.count(actors.c.story.distinct()).label("stories"))
    found = _with_names(connection, connection.execute(chosen.where(actors.c.key == key).group_by(actors.c.key)).all())
    return found[0] if found else None


def _with_names(connection: Connection, rows: Sequence[Any]) -> list[ActorRow]:
    keys = [row.key for row in rows]
    told = connection.execute(
        select(actors.c.key, actors.c.name, actors.c.kind, actors.c.roles).where(actors.c.key.in_(keys))
    ).all()
    said = select(quotations.c.speaker_key, func.count(_utterance().distinct()))
    said = said.where(quotations.c.speaker_key.in_(keys)).group_by(quotations.c.speaker_key)
    counts = {key: int(count) for key, count in connection.execute(said).all()}
    by_key: dict[str, list[Any]] = {}
    for row in told:
        by_key.setdefault(row.key, []).append(row)
    return [
        ActorRow(
            key=row.key,
            name=_commonest(entry.name for entry in by_key[row.key])[0],
            kind=_commonest(entry.kind for entry in by_key[row.key])[0],
            stories=int(row.stories),
            quotations=counts.get(row.key, 0),
            roles=tuple(
                _commonest(role for entry in by_key[row.key] for role in json.loads(entry.roles))[:_MOST_ROLES]
            ),
        )
        for row in rows
    ]


def _utterance() -> Any:
    """One value an utterance: an utterance that several outlets carry counts once."""
    return quotations.c.story + " " + quotations.c.quotation


def _commonest(found: Any) -> list[str]:
    counts = Counter(found)
    return sorted(counts, key=lambda one: (-counts[one], one))


def find_quotations(
    connection: Connection,
    *,
    speaker: str | None,
    outlet: str | None,
    story: str | None,
    kind: str | None,
    limit: int,
    after: str | None,
) -> QuotationPage:
    """A page of quotations, newest first; see `StoryReader.quotations_of`."""
    check_limit(limit)
    own = quotations.c
    chosen: Select[Any] = select(quotations, synopses.c.headline).join(synopses, synopses.c.story == own.story)
    if speaker is not None:
        chosen = chosen.where(own.speaker_key == speaker)
    if outlet is not None:
        chosen = chosen.where(own.outlet.in_(outlets_called(outlet)))
    if story is not None:
        chosen = chosen.where(own.story == story)
    if kind is not None:
        chosen = chosen.where(own.kind == kind)
    key = (own.moment, own.story, own.quotation, own.article)
    if after is not None:
        chosen = chosen.where(tuple_(*key) < tuple_(*read_cursor(after, 4)))
    rows = connection.execute(chosen.order_by(*(column.desc() for column in key)).limit(limit + 1)).all()
    shown = rows[:limit]
    last = shown[-1] if len(rows) > limit else None
    more = write_cursor(last.moment, last.story, last.quotation, last.article) if last is not None else None
    return QuotationPage(tuple(_quotation(row) for row in shown), more)


def _quotation(row: Any) -> QuotationRow:
    return QuotationRow(
        story=row.story,
        quotation=row.quotation,
        span=Span(row.article, row.start, row.end),
        text=row.text,
        kind=row.kind,
        speaker=row.speaker,
        speaker_key=row.speaker_key,
        outlet=row.outlet,
        outlet_name=row.outlet_name,
        published=row.published,
        headline=row.headline,
    )
