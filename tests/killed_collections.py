"""`synopse collect` over sites and files that go on publishing while it is killed again and again, and what must hold."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
from sqlalchemy import select, text

from invented_streams import Stream
from synopse.collect.intake import Arrival, Intake
from synopse.collect.local import read_local
from synopse.collect.summary import Summary
from synopse.errors import UsageError
from synopse.ingest.answers import Answer, article_of
from synopse.model import Article
from synopse.pipeline import open_grouper
from synopse.settings import Settings
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.frontier import lists, pages
from synopse.store.story_state import read_state
from synopse.store.stream_state import StreamRows
from synopse.store.tables import addresses, articles, changes, stories, versions
from synopse.text.addresses import canonical_address
from synopse.upkeep.upkeep import Upkeep

HOSTS = ("127.0.0.1", "127.0.0.2", "127.0.0.3")
"""All of 127.0.0.0/8 is this machine (Linux); to the program they are three outlets."""

_PAGE = """<!DOCTYPE html><html lang="de"><head><title>{title}</title><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}"></head><body><article><h1>{title}</h1>{body}</article></body></html>"""
_ATOM = '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{host}</title>{entries}</feed>'
_ENTRY = (
    '<entry><title>{number}</title><link href="{link}"/><updated>2026-01-01T00:{revision:02d}:00Z</updated></entry>'
)


@dataclass
class Press:
    """Three sites and a file of lines; what they have published so far, by the number of the report."""

    folder: Path
    reports: list[Article]
    revisions: dict[int, int] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)
    feeds: dict[str, list[str]] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    guard: threading.RLock = field(default_factory=threading.RLock)

    @property
    def lines(self) -> Path:
        return self.folder / "lines.jsonl"

    def publish(self, number: int) -> None:
        """So many new reports: one in five as a line of the file, the others as pages."""
        with self.guard:
            first = len(self.revisions)
            for report in range(first, min(first + number, len(self.reports))):
                self.revisions[report] = 1
                if report % 5 == 0:
                    article = self.reports[report]
                    record = {"id": article.id, "title": article.title, "text": article.text, "outlet": "Zeilen"}
                    record |= {"published": article.published} if article.published else {}
                    record |= {"url": f"https://zeilen.example/{report}"} if report % 10 else {}
                    with self.lines.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(record) + "\n")

    def revise(self, report: int) -> None:
        """A page has a sentence more; copies and what is copied stay as they are."""
        with self.guard:
            if report in self.revisions and self.is_page(report) and not self.is_copied(report):
                self.revisions[report] += 1

    @staticmethod
    def is_page(report: int) -> bool:
        return report % 5 != 0

    @staticmethod
    def is_copied(report: int) -> bool:
        """Report 13 stands on its site twice, as report 16 (16 - 13 is one turn of the hosts)."""
        return report % 30 in {13, 16}

    def host(self, report: int) -> str:
        return HOSTS[report % 3]

    def link(self, report: int) -> str:
        return f"http://{self.host(report)}:{self.ports[self.host(report)]}/n/{report}"

    def html(self, report: int, revision: int) -> str:
        article = self.reports[report - 3 if report % 30 == 16 else report]
        body = article.text.split("\n", 1)[1]
        more = "".join(f" Nachtrag {number} der Redaktion zu diesem Bericht." for number in range(2, revision + 1))
        return _PAGE.format(
            title=article.title,
            outlet=f"Blatt {self.host(report)}",
            published=article.published or "",
            body=f"<p>{body}.{more}</p>",
        )

    def feed(self, host: str) -> tuple[str, str]:
        """A host's feed and its ETag; it also names a page that is not there, and one address in two spellings."""
        with self.guard:
            shown = [(n, r) for n, r in self.revisions.items() if self.is_page(n) and self.host(n) == host]
            entries = [_ENTRY.format(number=n, link=self.link(n), revision=r) for n, r in shown]
            entries += [_ENTRY.format(number=n, link=f"{self.link(n)}?utm_source=x", revision=r) for n, r in shown[:3]]
            entries.append(_ENTRY.format(number="weg", link="/weg", revision=0))
            tag = f'"{len(shown)}-{sum(revision for _, revision in shown)}"'
            self.feeds.setdefault(f"{host} {tag}", [canonical_address(self.link(n)) for n, _ in shown])
            return _ATOM.format(host=host, entries="".join(entries)), tag


@contextmanager
def running_press(folder: Path, seed: int, most: int) -> Iterator[Press]:
    """The sites, serving."""
    press = Press(folder, Stream(seed).articles(most, days=20.0))
    press.lines.touch()
    servers = [ThreadingHTTPServer((host, 0), _handler(press, host)) for host in HOSTS]
    press.ports = {host: server.server_port for host, server in zip(HOSTS, servers, strict=True)}
    threads = [threading.Thread(target=server.serve_forever, daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield press
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _handler(press: Press, host: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with press.guard:
                press.asked[f"{host}{self.path}"] += 1
            if self.path == "/feed":
                body, tag = press.feed(host)
                if self.headers["If-None-Match"] == tag:
                    self._answer(304, "", tag)
                else:
                    self._answer(200, body, tag, "application/atom+xml")
            elif self.path.startswith("/n/"):
                report = int(self.path[3:].split("?")[0])
                revision = press.revisions.get(report)
                self._answer(200, press.html(report, revision), f'"{revision}"') if revision else self._answer(404, "")
            else:
                self._answer(404, "")

        def _answer(self, status: int, body: str, tag: str = "", kind: str = "text/html; charset=utf-8") -> None:
            content = body.encode()
            try:
                self.send_response(status)
                for name, value in (("Content-Type", kind), ("Content-Length", str(len(content))), ("ETag", tag)):
                    if value:
                        self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)
            except OSError:
                pass  # the program was killed

        def log_message(self, *args: object) -> None: ...

    return Handler


def start(press: Press, archive: str) -> subprocess.Popen[bytes]:
    """The program over the three sites and the file."""
    feeds = [f"http://{host}:{press.ports[host]}/feed" for host in HOSTS]
    command = [sys.executable, "-m", "synopse", "collect", *feeds, str(press.lines), "--archive", archive]
    return subprocess.Popen(
        [*command, "--set", "allow_private_addresses=true", "--set", "host_delay_s=0"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )


def used_s(process: int) -> float:
    """Processor seconds of a process: on a busy machine a run takes long, and not more of these."""
    with suppress(OSError, IndexError):
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


@dataclass
class Killing:
    """Kills runs at random moments: some after so many seconds of processor time, some when they have asked so many times and a little later."""

    press: Press
    archive: str
    seed: int
    longest_s: float = 5.0
    kills: int = 0
    ended: int = 0
    wrong: list[str] = field(default_factory=list)
    known: dict[tuple[str, int], tuple[str, str]] = field(default_factory=dict)

    def once(self, number: int) -> None:
        """Publish, start, kill, look."""
        rng = random.Random(f"{self.seed} {number}")
        self.press.publish(rng.randint(1, 4))
        self.press.revise(rng.randrange(max(1, len(self.press.revisions))))
        before = self.press.asked.total()
        run = start(self.press, self.archive)
        by_requests, requests = rng.random() < 0.5, rng.randint(1, 12)
        most = rng.uniform(0.5, self.longest_s)
        late = rng.uniform(0.0, 0.5)
        while run.poll() is None:
            time.sleep(0.02)
            if by_requests and self.press.asked.total() - before >= requests:
                time.sleep(late)
                break
            if not by_requests and used_s(run.pid) > most:
                break
        if run.poll() is None:
            os.kill(run.pid, signal.SIGKILL)
            self.kills += 1
        else:
            self.ended += 1
            if run.returncode:
                self.wrong.append(f"run {number} ended with {run.returncode}")
        run.wait()
        if Path(self.archive).exists():
            self.look()

    def look(self) -> None:
        """Whatever stood in the archive stands there still, and nothing is half there."""
        try:
            opened = open_archive(self.archive)
        except UsageError as error:
            if "older form" not in str(error):  # killed before its tables were made
                self.wrong.append(str(error))
            return
        with opened as archive:
            self.wrong += archive.check() + inconsistencies(archive, self.press)
            with archive.connected() as connection:
                rows = connection.execute(
                    select(articles.c.id, versions.c.version, versions.c.seen, versions.c.content_hash).join(
                        articles, articles.c.number == versions.c.article
                    )
                ).all()
        found = {(row.id, row.version): (row.seen, row.content_hash) for row in rows}
        self.wrong += [f"{name} is lost or changed" for name, seen in self.known.items() if found.get(name) != seen]
        self.known = found


def inconsistencies(archive: Archive, press: Press) -> list[str]:
    """What contradicts itself in an archive that may have been killed at any moment."""
    wrong: list[str] = []
    with archive.connected() as connection:
        known = set(connection.execute(select(addresses.c.address)).scalars())
        done = connection.execute(select(pages.c.address).where(pages.c.state == "done")).scalars()
        wrong += [f"{page} is done, but not there" for page in done if page not in known]
        named = set(connection.execute(select(pages.c.address)).scalars())
        for row in connection.execute(select(lists).where(lists.c.etag.is_not(None))).all():
            host = row.address.split("/")[2].split(":")[0]
            wrong += [f"{page} is lost" for page in press.feeds[f"{host} {row.etag}"] if page not in named]
        standing = {row.id: row.story for row in connection.execute(select(articles)).all()}
        merged = {row.id: row.merged_into for row in connection.execute(select(stories)).all()}
        told = replayed(connection.execute(select(changes).order_by(changes.c.number)).all())
        counted = select(versions.c.article, versions.c.version).order_by(versions.c.article, versions.c.version)
        numbers: dict[int, list[int]] = {}
        for row in connection.execute(counted).all():
            numbers.setdefault(row.article, []).append(row.version)
        wrong += [f"versions {found}" for found in numbers.values() if found != list(range(1, len(found) + 1))]
        wrong += [
            f"{article} stands in {story}, its changes say {told.get(article)}"
            for article, story in standing.items()
            if story is None or merged.get(story, "") is not None or told.get(article, story) != story
        ]
        stale = set(archive.stale_stories())
        for story in {story for story in standing.values() if story} - stale:
            state = read_state(connection, story)
            if state is None or (state.is_compared and state.made_of != state.versions):
                wrong.append(f"the synopsis of {story} is old, and nobody knows")
    return wrong


def replayed(rows: list) -> dict[str, str]:
    """Which story each article stands in by what happened to the stories, but for stories that were split: which articles went is not told."""
    found: dict[str, str] = {}
    for row in rows:
        if row.kind in {"opened", "joined"}:
            found[row.article] = row.story
        elif row.kind == "merged":
            found = {article: row.story if story == row.other else story for article, story in found.items()}
        elif row.kind == "split":
            found = {article: story for article, story in found.items() if story != row.story}
    return found


def differences(killed: str, whole: str, press: Press) -> list[str]:
    """What an archive has that was killed and one has not that got the same in the same order at one go, or the other way round."""
    with open_archive(killed) as archive:
        order = list(arrivals_of(archive, press))
    with open_archive(whole, writing=True) as archive:
        intake = Intake(archive, Settings(), Summary())
        for arrival in order:
            intake.take(arrival)
        intake.flush()
        Upkeep(archive, Settings()).run()
    with open_archive(killed, writing=True) as one, open_archive(whole, writing=True) as other:
        sweep(one)
        sweep(other)
        found, expected = told(one), told(other)
    return [
        f"{name}: {str(found[name].get(key))[:200]} is not {str(expected[name].get(key))[:200]} ({key})"
        for name in found
        for key in found[name].keys() | expected[name].keys()
        if found[name].get(key) != expected[name].get(key)
    ]


def sweep(archive: Archive) -> None:
    """Take out of the stream's state what only closed articles need; when that happens depends on how many came at once."""
    with archive.batch() as batch:
        rows = StreamRows(batch.connection)
        open_grouper(Settings(), rows)._state._sweep(rows, 10**6)


def arrivals_of(archive: Archive, press: Press) -> Iterator[Arrival]:
    """First versions in the order in which they came, then all pages as they are now."""
    lines = {found.raw.id: found for found in read_local(str(press.lines), 10**9) if isinstance(found, Arrival)}
    by_page = {canonical_address(press.link(n)): n for n in press.revisions if press.is_page(n)}
    with archive.connected() as connection:
        rows = connection.execute(
            select(articles.c.id, versions.c.record)
            .join(versions, versions.c.article == articles.c.number)
            .where(versions.c.version == 1)
            .order_by(articles.c.number)
        ).all()
    for row in rows:
        if row.id in lines:
            yield lines[row.id]
            continue
        article = msgspec.json.decode(row.record)
        report = by_page[canonical_address(article["url"])]
        revision = 1 + article["text"].count("Nachtrag")
        yield page_arrival(press, report, revision)
    yield from (page_arrival(press, n, r) for n, r in press.revisions.items() if press.is_page(n))


def page_arrival(press: Press, report: int, revision: int) -> Arrival:
    """A page as the program gets it."""
    url = press.link(report)
    answer = Answer(url, 200, "text/html", "utf-8", press.html(report, revision).encode())
    updated = f"2026-01-01T00:{revision:02d}:00+00:00"
    return Arrival(article_of(answer, url), (url,), updated=updated)


def told(archive: Archive) -> dict[str, dict]:
    """All that an archive holds but for times, and for the versions between the first and the last, which depend on the moment."""
    with archive.connected() as connection:
        standing = connection.execute(select(articles).order_by(articles.c.number)).all()
        met = connection.execute(
            select(addresses.c.address, articles.c.id).join(articles, articles.c.number == addresses.c.article)
        ).all()
        stream = {
            table: {tuple(row)[:-1]: row.value for row in connection.execute(text(f"SELECT * FROM {table}"))}
            for table in ("stream_values", "stream_articles")
        }
        happened = connection.execute(select(changes).order_by(changes.c.number)).all()
    whole = msgspec.msgpack.decode(stream["stream_values"]["stream", ""])
    stream["stream_values"]["stream", ""] = {name: value for name, value in whole.items() if name != "swept"}
    texts = {}
    for row in standing:
        had = archive.versions(row.id)
        texts[row.id] = (had[0].article.text, had[-1].article.text)
    synopses = {story: archive.synopsis(story) for story in archive.story_ids()}
    return {
        "articles": {number: (row.id, row.host, row.outlet, row.story) for number, row in enumerate(standing)},
        "texts": texts,
        "addresses": {row.address: row.id for row in met},
        "changes": {number: (row.kind, row.story, row.article, row.other) for number, row in enumerate(happened)},
        "synopses": {
            story: msgspec.json.encode(stored.synopsis) if stored else None for story, stored in synopses.items()
        },
        **stream,
    }


def missing(archive: Archive, press: Press) -> list[str]:
    """What was published and is not in the archive in its last form, exactly once."""
    wrong: list[str] = []
    for report, revision in press.revisions.items():
        found = archive.article(press.link(report)) if press.is_page(report) else archive.article(f"a{report}")
        if found is None:
            wrong.append(f"report {report} is not there")
        elif found.text.count("Nachtrag") != revision - 1:
            wrong.append(f"report {report} is not there in its last form")
    expected = sum(report % 30 != 16 for report in press.revisions)
    if archive.counts()["articles"] != expected:
        wrong.append(f"{archive.counts()['articles']} articles of {expected}")
    with archive.connected() as connection:
        left = connection.execute(select(pages.c.url).where(pages.c.state == "waiting")).scalars().all()
    return wrong + [f"{url} waits" for url in left]
