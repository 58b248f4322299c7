"""Raw articles become articles of the archive, with their stories, in batches that are on the disk or not at all."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from synopse.collect.stories import Stories
from synopse.collect.summary import Summary
from synopse.errors import InputError
from synopse.extract.dates import normalise_date
from synopse.model import Article, RawArticle, Rejected
from synopse.pipeline import read
from synopse.settings import Settings
from synopse.store.archive import Archive
from synopse.store.frontier import Frontier, Validators
from synopse.store.records import utc_now
from synopse.store.writing import Batch

_MOST_WAITING = 50
_LONGEST_WAIT_S = 2.0


@dataclass(frozen=True, slots=True)
class Arrival:
    """A raw article, where it was met besides its own address, and, for a page, its place in the frontier.

    ``updated`` is the date of one that states none.
    """

    raw: RawArticle
    aliases: tuple[str, ...] = ()
    page: str | None = None
    validators: Validators = field(default_factory=Validators)
    updated: str | None = None


class Intake:
    """Collects arrivals and writes them; `flush` before closing the archive."""

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        summary: Summary,
        written: Callable[[str], None] = lambda _page: None,
    ) -> None:
        """Counts what comes in ``summary``; ``written`` is called with each page that is on the disk."""
        self._written = written
        self._archive = archive
        self._settings = settings
        self._summary = summary
        self._waiting: list[Arrival] = []
        self._rejected: list[Rejected] = []
        self._since = time.monotonic()
        self._stories = Stories(archive, settings)

    def take(self, arrival: Arrival) -> None:
        """Take one in; it is written at the latest with the fiftieth after it or two seconds on."""
        self._waiting.append(arrival)
        self._flush_when_due()

    def reject(self, entry: Rejected) -> None:
        """Note an input that is no article; written with the others."""
        self._rejected.append(entry)
        self._summary.reject(entry)
        self._flush_when_due()

    def _flush_when_due(self) -> None:
        waiting = len(self._waiting) + len(self._rejected)
        if waiting >= _MOST_WAITING or time.monotonic() - self._since > _LONGEST_WAIT_S:
            self.flush()

    def flush(self) -> None:
        """Write all that is waiting."""
        arrivals, self._waiting = self._waiting, []
        rejected, self._rejected = self._rejected, []
        self._since = time.monotonic()
        if not arrivals and not rejected:
            return
        read_ones = self._read(arrivals)
        if any(isinstance(found, Article) for _, found in read_ones):
            self._stories.open()
        try:
            with self._archive.batch() as batch:
                for arrival, found in read_ones:
                    self._write(batch, arrival, found)
                for entry in rejected:
                    Frontier(batch.connection).reject(entry.input, entry.reason, seen=utc_now())
                self._stories.write(batch)
        except BaseException:
            self._stories.forget()
            raise
        for arrival in arrivals:
            if arrival.page is not None:
                self._written(arrival.page)

    def _read(self, arrivals: list[Arrival]) -> list[tuple[Arrival, Article | str | None]]:
        """Each with its article, the reason why there is none, or None when its raw content is known already."""
        found: list[tuple[Arrival, Article | str | None]] = []
        with self._archive.batch() as batch:
            known = [bool(self._known(batch, arrival)) for arrival in arrivals]
        for arrival, is_known in zip(arrivals, known, strict=True):
            if is_known:
                found.append((arrival, None))
                continue
            updated = normalise_date(arrival.updated) if arrival.updated else None
            listed = read(arrival.raw, published=updated, settings=self._settings)
            found.append((arrival, listed.articles[0] if listed.articles else listed.rejected[0].reason))
        return found

    def _known(self, batch: Batch, arrival: Arrival) -> str | None:
        met_at = [arrival.raw.url] if arrival.raw.url else list(arrival.aliases)
        digest = _digest(arrival.raw)
        return next((name for address in met_at if (name := batch.known_as(address, digest))), None)

    def _write(self, batch: Batch, arrival: Arrival, found: Article | str | None) -> None:
        frontier = Frontier(batch.connection)
        if isinstance(found, str):
            self._reject(frontier, arrival, found)
            return
        if found is None:
            self._summary.articles["known"] += 1
        else:
            try:
                stored = batch.add(found, arrival.aliases, raw_hash=_digest(arrival.raw))
            except InputError as error:
                self._reject(frontier, arrival, error.reason)
                return
            self._summary.articles[stored.outcome] += 1
            if stored.outcome == "new":
                self._stories.add(batch, found, stored.id)
        if arrival.page is not None:
            frontier.note_page(arrival.page, arrival.validators)

    def _reject(self, frontier: Frontier, arrival: Arrival, reason: str) -> None:
        entry = Rejected(arrival.raw.source, reason)
        if arrival.page is not None:
            frontier.note_page_failure(arrival.page, reason, retry_at=None)
            self._summary.pages_failed.append(entry)
        else:
            frontier.reject(entry.input, reason, seen=utc_now())
            self._summary.reject(entry)


def _digest(raw: RawArticle) -> str:
    parts = (raw.content, raw.title, raw.published, raw.outlet, raw.language)
    return hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()
