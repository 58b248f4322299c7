"""What is to be fetched, what has been, and what could not be: kept in the archive, so that a killed run goes on.

A list's validators (ETag) are written together with the pages it names; were they written first, a run killed
between the two would hear "not modified" the next time and never see those pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Float, Index, Integer, Table, Text, func, insert, select, text, true, update

from synopse.store.records import storable
from synopse.store.tables import metadata
from synopse.text.addresses import canonical_address, host_of

lists = Table(
    "lists",
    metadata,
    Column("address", Text, primary_key=True),
    Column("kind", Text),
    Column("title", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("checked", Text),
    Column("failures", Integer, nullable=False),
    Column("reason", Text),
    Column("not_before", Float, nullable=False, server_default="0"),
)
"""Feeds, sitemaps and OPML lists with the validators of their last answer; ``reason`` is why the last try failed,
``not_before`` (seconds since 1970) until when the host wants to be left alone."""

pages = Table(
    "pages",
    metadata,
    Column("address", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("list", Text),
    Column("title", Text),
    Column("published", Text),
    Column("stated", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", Float, nullable=False),
    Column("reason", Text),
    Column("etag", Text),
    Column("modified", Text),
    Column("host", Text, nullable=False, server_default=""),
    Index("pages_by_state", "state", "not_before"),
    Index("pages_by_host", "state", "host", "not_before"),
)
"""Pages that lists named, by canonical address: ``waiting`` (from ``not_before``, seconds since 1970), ``done``, ``failed``."""

rejected = Table(
    "rejected",
    metadata,
    Column("input", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("seen", Text, nullable=False),
)
"""Files, and lines of files, that could not be used."""

FRONTIER_TABLES = (lists, pages, rejected)

WAITING = "page that waits"

NOT_YET = "not asked for yet"
"""Reason of pages that wait for their first turn."""

_HOSTS = """
WITH RECURSIVE hosts(host) AS (
    SELECT min(host) FROM pages WHERE state = 'waiting'
    UNION ALL
    SELECT (SELECT min(host) FROM pages WHERE state = 'waiting' AND host > hosts.host) FROM hosts WHERE hosts.host IS NOT NULL
)
SELECT host FROM hosts WHERE host IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask "has it changed since?" (RFC 9110, 13.1)."""

    etag: str | None = None
    modified: str | None = None

    def headers(self) -> dict[str, str]:
        """The conditional request's headers."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class Page:
    """A page to fetch; ``published`` and ``updated`` are what its list says."""

    address: str
    url: str
    published: str | None
    updated: str | None
    attempts: int
    not_before: float
    validators: Validators


@dataclass(frozen=True, slots=True)
class Left:
    """What could not be had, or not yet: how many for one reason, and one of them."""

    kind: str
    reason: str
    number: int
    example: str


class Frontier:
    """The frontier within one transaction or one view of the archive."""

    def __init__(self, connection: Connection) -> None:
        """Reads and writes go through ``connection``."""
        self._connection = connection

    def validators_of(self, address: str) -> Validators:
        """What a list's last answer gave."""
        row = self._connection.execute(select(lists).where(lists.c.address == address)).first()
        return Validators(row.etag, row.modified) if row else Validators()

    def left_alone_until(self, address: str) -> float:
        """When a list's host may be asked for it again, in seconds since 1970; 0 when at any time."""
        return self._connection.execute(select(lists.c.not_before).where(lists.c.address == address)).scalar() or 0.0

    def note_list(
        self, address: str, *, kind: str | None = None, title: str | None = None, validators: Validators, checked: str
    ) -> None:
        """A list has been read (``kind`` given) or has not changed (None)."""
        values: dict[str, object] = {
            "checked": checked,
            "failures": 0,
            "reason": None,
            "etag": validators.etag,
            "modified": validators.modified,
            "not_before": 0.0,
        }
        if kind is not None:
            values |= {"kind": kind, "title": storable(title)}
        self._put_list(address, values)

    def note_list_failure(self, address: str, reason: str, *, checked: str, not_before: float = 0.0) -> None:
        """A list could not be read; its validators stay."""
        before = self._connection.execute(select(lists.c.failures).where(lists.c.address == address)).scalar() or 0
        values = {"checked": checked, "failures": before + 1, "reason": storable(reason), "not_before": not_before}
        self._put_list(address, values)

    def _put_list(self, address: str, values: dict[str, object]) -> None:
        done = self._connection.execute(update(lists).where(lists.c.address == address).values(values))
        if not done.rowcount:
            self._connection.execute(insert(lists).values({"failures": 0, **values, "address": address}))

    def want(
        self, url: str, *, named_by: str, title: str | None, published: str | None = None, updated: str | None = None
    ) -> bool:
        """A list names a page; whether it is now to be fetched: it is new, or the list says that it has changed."""
        stated = f"{updated or published or ''}|{title or ''}"
        address = canonical_address(url)
        row = self._connection.execute(select(pages.c.state, pages.c.stated).where(pages.c.address == address)).first()
        if row is not None and (row.state == "waiting" or row.stated == storable(stated)):
            return False
        values = {
            "url": storable(url),
            "host": storable(host_of(url)),
            "list": named_by,
            "title": storable(title),
            "published": storable(published),
            "stated": storable(stated),
            "state": "waiting",
            "attempts": 0,
            "not_before": 0.0,
            "reason": None,
        }
        if row is None:
            self._connection.execute(insert(pages).values(address=address, **values))
        else:
            self._connection.execute(update(pages).where(pages.c.address == address).values(values))
        return True

    def due(self, until: float, most: int, leaving_out: Iterable[str] = (), host: str | None = None) -> list[Page]:
        """Pages (of one host) that may be fetched before ``until``, those that waited longest first."""
        left_out = set(leaving_out)
        waiting = select(pages).where(pages.c.state == "waiting", pages.c.not_before <= until)
        if host is not None:
            waiting = waiting.where(pages.c.host == host)
        rows = self._connection.execute(
            waiting.order_by(pages.c.not_before, pages.c.address).limit(most + len(left_out))
        ).all()
        return [
            Page(
                row.address,
                row.url,
                row.published,
                row.stated.partition("|")[0] or None,
                row.attempts,
                row.not_before,
                Validators(row.etag, row.modified),
            )
            for row in rows
            if row.address not in left_out
        ][:most]

    def waiting_hosts(self) -> list[str]:
        """Hosts of waiting pages, in order; one look into the index for each, however many pages they have."""
        return list(self._connection.execute(text(_HOSTS)).scalars())

    def note_page(self, address: str, validators: Validators) -> None:
        """A page stands in the archive."""
        self._set_page(address, state="done", reason=None, etag=validators.etag, modified=validators.modified)

    def note_page_failure(self, address: str, reason: str, *, retry_at: float | None) -> None:
        """A page could not be had; it waits until ``retry_at``, or is given up."""
        state = "failed" if retry_at is None else "waiting"
        self._set_page(
            address,
            state=state,
            reason=storable(reason),
            attempts=pages.c.attempts + 1,
            not_before=retry_at or 0.0,
        )

    def postpone_host(self, host: str, until: float, reason: str) -> None:
        """All waiting pages of a host wait longer; that is no failure of their own."""
        waiting = update(pages).where(pages.c.state == "waiting", pages.c.host == host, pages.c.not_before < until)
        self._connection.execute(waiting.values(not_before=until, reason=storable(reason)))

    def _set_page(self, address: str, **values: object) -> None:
        self._connection.execute(update(pages).where(pages.c.address == address).values(**values))

    def reject(self, name: str, reason: str, *, seen: str) -> None:
        """A file, or a line of one, could not be used."""
        name, reason = storable(name) or "", storable(reason) or ""
        values = {"reason": reason, "seen": seen}
        done = self._connection.execute(update(rejected).where(rejected.c.input == name).values(values))
        if not done.rowcount:
            self._connection.execute(insert(rejected).values(input=name, **values))

    def left(self) -> dict[str, int]:
        """How many pages are waiting, done and failed."""
        counted = select(pages.c.state, func.count().label("pages")).group_by(pages.c.state)
        return {row.state: row.pages for row in self._connection.execute(counted)}

    def reasons(self) -> list[Left]:
        """Why lists, pages and inputs could not be had, and why pages still wait; the most frequent reasons first."""
        found: list[Left] = []
        for kind, table, named, condition in (
            ("list", lists, lists.c.address, lists.c.failures > 0),
            (WAITING, pages, pages.c.url, pages.c.state == "waiting"),
            ("page not had", pages, pages.c.url, pages.c.state == "failed"),
            ("input", rejected, rejected.c.input, true()),
        ):
            number = func.count().label("number")
            counted = select(table.c.reason, number, func.min(named).label("example")).where(condition)
            rows = self._connection.execute(
                counted.group_by(table.c.reason).order_by(number.desc(), table.c.reason)
            ).all()
            found += [Left(kind, row.reason or NOT_YET, row.number, row.example) for row in rows]
        return found
