"""Writes what stands about a story: its row, its synopsis, its outlets, actors and quotations."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select

from synopse.model import Article, Synopsis
from synopse.store.records import moment_of, storable
from synopse.store.story_records import Development, name_key
from synopse.store.story_tables import (
    OF_A_STORY,
    actors,
    developments,
    quotations,
    stale,
    story_outlets,
    synopses,
    synopsis_records,
)
from synopse.text.addresses import host_of

_DAY_S = 86_400.0
_LONGEST_HEADLINE = 300
_LONGEST_QUOTATION = 2_000


class StoryArticle(msgspec.Struct, frozen=True):
    """An article of a story as the archive has it; ``seen`` is when it first came, in seconds since 1970."""

    article: Article
    seen: float

    @property
    def outlet(self) -> str:
        """The outlet's host, or its name in lower case; an article without either is an outlet of its own."""
        host = host_of(self.article.url) if self.article.url else ""
        return storable(host or (self.article.outlet or self.article.id).lower()) or ""

    @property
    def outlet_name(self) -> str:
        """The outlet's name, or its host."""
        return storable(self.article.outlet) or self.outlet

    @property
    def moment(self) -> float:
        """When it was published; a date long after it was seen is a mistake, and the time it was seen stands for it."""
        stated = moment_of(self.article.published)
        return self.seen if stated is None or stated > self.seen + _DAY_S else stated


class StoryEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A story to be written: its articles in order of arrival, and the synopsis made of them, if any was.

    ``state`` is a hash of the article versions, ``change`` the last of the archive's changes that is in it, ``note`` what the
    synopsis leaves out.
    """

    story: str
    revision: int
    made: str
    articles: tuple[StoryArticle, ...]
    synopsis: Synopsis | None = None
    state: str = ""
    change: int = 0
    note: str | None = None

    @property
    def headline(self) -> str:
        """The title of the report that tells the event best, else of the newest with a title."""
        newest = sorted(self.articles, key=lambda entry: (-entry.moment, entry.article.id))
        told = self.synopsis.event.what.article if self.synopsis and self.synopsis.event else None
        for entry in sorted(newest, key=lambda entry: entry.article.id != told):
            if entry.article.title and entry.article.title.strip():
                return _line(entry.article.title)
        opening = (entry.article.text.strip().split("\n", 1)[0] for entry in newest)
        return _line(next((line for line in opening if line), self.story))


def write_story(connection: Connection, entry: StoryEntry, developed: Iterable[Development] = ()) -> None:
    """Write a story anew with what developed in it, and take its mark off."""
    remove_story(connection, entry.story)
    by_id = {article.article.id: article for article in entry.articles}
    ordered = sorted(entry.articles, key=lambda article: (article.moment, article.article.id))
    outlets = _outlet_rows(entry, ordered)
    moment = ordered[-1].moment
    row = {
        "story": entry.story,
        "revision": entry.revision,
        "made": entry.made,
        "headline": entry.headline,
        "first_published": next((a.article.published for a in ordered if a.article.published), None),
        "last_published": next((a.article.published for a in reversed(ordered) if a.article.published), None),
        "first_moment": ordered[0].moment,
        "moment": moment,
        "articles": len(ordered),
        "outlets": len(outlets),
        "origins": _origin_count(entry),
        "discrepancies": len(entry.synopsis.discrepancies) if entry.synopsis else 0,
        "languages": json.dumps(list(dict.fromkeys(a.article.language for a in ordered))),
        "outlet_names": json.dumps([outlet["name"] for outlet in outlets], ensure_ascii=False),
        "note": entry.note,
        "is_compared": entry.synopsis is not None,
        "state": entry.state,
        "change": entry.change,
    }
    connection.execute(insert(synopses), {name: _storable(value) for name, value in row.items()})
    _insert(connection, story_outlets, outlets)
    if entry.synopsis is not None:
        record = zlib.compress(msgspec.json.encode(entry.synopsis), 6)
        connection.execute(insert(synopsis_records), {"story": entry.story, "record": record})
        _insert(connection, actors, _actor_rows(entry.story, entry.synopsis, by_id, moment))
        _insert(connection, quotations, _quotation_rows(entry.story, entry.synopsis, by_id))
    write_developments(connection, developed, seen=entry.made)


def remove_story(connection: Connection, story: str) -> None:
    """Take out everything that stands about a story but what developed in it, and its mark."""
    for table in (*OF_A_STORY, stale):
        connection.execute(delete(table).where(table.c.story == story))


def retire_story(connection: Connection, story: str) -> None:
    """Take a story that went into another out of all lists; its last synopsis stays for the other's next one."""
    for table in (*OF_A_STORY, stale):
        if table is not synopsis_records:
            connection.execute(delete(table).where(table.c.story == story))


def write_developments(connection: Connection, developed: Iterable[Development], *, seen: str) -> None:
    """Add what developed, in order."""
    for development in developed:
        values = {"seen": seen, "story": development.story, "kind": development.kind}
        connection.execute(insert(developments), {**values, "record": msgspec.json.encode(development).decode()})


def mark_stale(connection: Connection, stories: Iterable[str], *, seen: str) -> None:
    """Note that stories' synopses are no longer those of their articles."""
    for story in stories:
        known = connection.execute(select(stale.c.story).where(stale.c.story == story)).first()
        if known is None:
            connection.execute(insert(stale), {"story": story, "seen": seen})


def unmark_story(connection: Connection, story: str) -> None:
    """Take a story's mark off."""
    connection.execute(delete(stale).where(stale.c.story == story))


def _insert(connection: Connection, table: Any, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), [{name: _storable(value) for name, value in row.items()} for row in rows])


def _storable(value: Any) -> Any:
    return storable(value) if isinstance(value, str) else value


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_HEADLINE else f"{line[: _LONGEST_HEADLINE - 1].rstrip()}…"


def _origin_count(entry: StoryEntry) -> int:
    """Independent origins: articles whose wording comes from one place count once."""
    if entry.synopsis is None:
        return 1
    taken = {article for origin in entry.synopsis.origins for article in origin.articles}
    return len(entry.synopsis.origins) + sum(article.id not in taken for article in entry.synopsis.articles)


def _outlet_rows(entry: StoryEntry, ordered: Sequence[StoryArticle]) -> list[dict[str, Any]]:
    """A row an outlet, in order of first report."""
    own: dict[str, list[StoryArticle]] = {}
    for article in ordered:
        own.setdefault(article.outlet, []).append(article)
    names = dict.fromkeys(own, "")
    rows: list[dict[str, Any]] = []
    for outlet, found in own.items():
        names[outlet] = next((a.article.outlet for a in found if a.article.outlet), found[0].outlet_name)
        ids = {article.article.id for article in found}
        others = {article.article.id for article in ordered} - ids
        rows.append(
            {
                "story": entry.story,
                "outlet": outlet,
                "name": names[outlet],
                "name_key": names[outlet].lower(),
                "articles": len(found),
                "first_moment": found[0].moment,
                "moment": ordered[-1].moment,
                "is_first": not rows,
                **_conduct(entry.synopsis, ids, others),
            }
        )
    return rows


def _conduct(synopsis: Synopsis | None, ids: set[str], others: set[str]) -> dict[str, Any]:
    """How an outlet's articles (``ids``) stand in a synopsis."""
    if synopsis is None:
        return {"points": 0, "omitted": 0, "shares_origin": False, "agency": None}
    shared = [origin for origin in synopsis.origins if not ids.isdisjoint(origin.articles)]
    reported = [point for point in synopsis.points if any(report.article in ids for report in point.reports)]
    present = ids.intersection(article.id for article in synopsis.articles)
    omitted = sum(1 for omission in synopsis.omissions if present and present <= set(omission.missing_in))
    return {
        "points": len(reported),
        "omitted": omitted,
        "shares_origin": any(origin.agency or not others.isdisjoint(origin.articles) for origin in shared),
        "agency": next((origin.agency for origin in shared if origin.agency), None),
    }


def _actor_rows(story: str, synopsis: Synopsis, by_id: dict[str, StoryArticle], moment: float) -> list[dict[str, Any]]:
    return [
        {
            "story": story,
            "actor": actor.id,
            "name": actor.name,
            "key": name_key(actor.name),
            "last_key": name_key(actor.name).rpartition(" ")[2],
            "kind": actor.kind,
            "mentions": len(actor.mentions),
            "outlets": len({by_id[span.article].outlet for span in actor.mentions if span.article in by_id}),
            "roles": json.dumps(list(actor.roles), ensure_ascii=False),
            "moment": moment,
        }
        for actor in synopsis.actors
    ]


def _quotation_rows(story: str, synopsis: Synopsis, by_id: dict[str, StoryArticle]) -> list[dict[str, Any]]:
    names = {actor.id: actor.name for actor in synopsis.actors}
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for quotation in synopsis.quotations:
        speaker = names.get(quotation.speaker or "", quotation.speaker_text)
        for report in quotation.reports:
            entry = by_id.get(report.article)
            if entry is None or not report.spans or (quotation.id, report.article) in rows:
                continue
            start, end = min(span.start for span in report.spans), max(span.end for span in report.spans)
            rows[quotation.id, report.article] = {
                "story": story,
                "quotation": quotation.id,
                "article": report.article,
                "start": start,
                "end": end,
                "text": entry.article.text[start : min(end, start + _LONGEST_QUOTATION)],
                "kind": quotation.kind,
                "speaker": speaker,
                "speaker_key": (name_key(speaker) or None) if speaker else None,
                "outlet": entry.outlet,
                "outlet_name": entry.outlet_name,
                "published": entry.article.published,
                "moment": entry.moment,
            }
    return list(rows.values())
