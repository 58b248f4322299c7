"""A shared archive in PostgreSQL beside one in SQLite, both of the same articles: writing and searching, the server's work counted.

Run: python bench/archive_postgres.py [SHARED_DATA] [--articles 100000] [--words 400] [--written 1000]

The articles are those of `bench/archive_grown.py`; all but the last are written straight into the databases. The last come through the
archive (address, copies, versions, stems, index), 50 to a transaction, as `synopse collect` writes them. Processor time is that of this process and of the
server's process that answers it. Needs a PostgreSQL server's programs (Debian: postgresql); its log is not flushed to the disk.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from sqlalchemy import text

from bench.archive import OUTLETS, searches, shown, vocabulary
from bench.archive_grown import Stems, grow, rows
from bench.table import print_row
from postgres_server import emptied, running_server, server_programs
from synopse.model import Article
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.fulltext import _tsvector
from synopse.store.records import encode_record
from synopse.store.terms import ArticleTerms

AT_ONCE = 2_000
A_BATCH = 50
TICKS = 100.0
"""Of the system's clock that /proc counts in, a second."""


def grow_server(address: str, words: list[str], number: int, length: int) -> None:
    """Copy the articles into the tables, then make the index of the texts."""
    stems = Stems(words)
    made = rows(words, number, length)
    seen = "2020-02-01T00:00:00Z"
    with open_archive(address, writing=True) as archive:
        with archive._engine.begin() as connection:
            connection.execute(text("DROP INDEX searchable_terms"))
        while page := list(islice(made, AT_ONCE)):
            with archive._engine.begin() as connection:
                _copy(
                    connection,
                    "articles (number, id, host, outlet, title, published, moment, language, version, content_hash, first_seen, last_seen)",
                    (
                        (
                            count + 1,
                            article.id,
                            f"outlet{count % OUTLETS}.example",
                            article.outlet,
                            article.title,
                            article.published,
                            1577836800.0 + 86400.0 * (count * 30 // number),
                            "de",
                            1,
                            f"h{count}",
                            seen,
                            seen,
                        )
                        for count, _, article in page
                    ),
                )
                _copy(
                    connection,
                    "versions (article, version, seen, content_hash, record)",
                    ((count + 1, 1, seen, f"h{count}", encode_record(article)) for count, _, article in page),
                )
                _copy(
                    connection,
                    "searchable (number, terms)",
                    ((count + 1, _terms(stems, ranks)) for count, ranks, _ in page),
                )
        with archive._engine.begin() as connection:
            connection.execute(text("CREATE INDEX searchable_terms ON searchable USING gin (terms)"))
            connection.execute(text(f"SELECT setval('articles_number_seq', {number})"))
            connection.execute(text("ANALYZE"))


def _copy(connection, table: str, found: Iterable[tuple]) -> None:
    def escaped(value: object) -> str:
        return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")

    stream = io.BytesIO("".join("\t".join(map(escaped, row)) + "\n" for row in found).encode())
    connection.connection.cursor().execute(f"COPY {table} FROM STDIN", stream=stream)


def _terms(stems: Stems, ranks: list[int]) -> str:
    title, body, parts = stems.columns(ranks)
    return _tsvector(ArticleTerms(tuple(title.split()), tuple(body.split()), tuple(parts.split())))


def clock(archive: Archive) -> Callable[[], float]:
    """Processor seconds of this process and of the server's that answers it."""
    if not archive.is_server:
        return time.process_time
    with archive.connected() as connection:
        process = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()

    def used() -> float:
        fields = Path(f"/proc/{process}/stat").read_text().rsplit(") ", 1)[1].split()
        return time.process_time() + (int(fields[11]) + int(fields[12])) / TICKS

    return used


def measure(address: str, words: list[str], name: str, fresh: list[Article]) -> None:
    """Search, then write."""
    with open_archive(address) as archive:
        searches(archive, words)
        used = clock(archive)
        before = used()
        times = searches(archive, words)
        each = (used() - before) / len(times) * 1000
        print_row(f"search, {name}", "processor ms of the program, median", shown(times), "", "100, aim 30")
        print_row(f"search, {name}", "processor ms with the server's, mean", f"{each:.1f}", "", "")
        for label, filters in {
            "one outlet": {"outlet": "Outlet 7"},
            "one week": {"since": "2020-01-10", "until": "2020-01-16"},
        }.items():
            before = used()
            number = len(searches(archive, words, **filters))
            each = (used() - before) / number * 1000
            print_row(f"search, {name}, {label}", "processor ms with the server's, mean", f"{each:.1f}")
    with open_archive(address, writing=True) as archive:
        used = clock(archive)
        before, own = used(), time.process_time()
        for first in range(0, len(fresh), A_BATCH):
            with archive.batch() as batch:
                for article in fresh[first : first + A_BATCH]:
                    batch.add(article)
        both, own = used() - before, time.process_time() - own
    print_row(
        f"writing, {name}",
        "articles per processor second, with the server's",
        f"{len(fresh) / both:.0f}",
        f"{len(fresh) / own:.0f} of the program's own",
    )


def main() -> None:
    """Grow both, measure both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=400)
    parser.add_argument("--written", type=int, default=1_000)
    given = parser.parse_args()
    programs = server_programs()
    if programs is None:
        print("no PostgreSQL here")
        return
    words = vocabulary()
    last = islice(rows(words, given.articles + AT_ONCE, given.words), given.articles, given.articles + given.written)
    fresh = [article for _, _, article in last]
    assert len(fresh) == given.written <= AT_ONCE
    with running_server(programs) as server, tempfile.TemporaryDirectory() as folder:
        shared, path = emptied(server), Path(folder) / "archive.db"
        grow(path, words, given.articles, given.words)
        print("SQLite grown", flush=True)
        grow_server(shared, words, given.articles, given.words)
        print("PostgreSQL grown", flush=True)
        size = f"{given.articles:,} articles"
        measure(str(path), words, f"{size}, SQLite", fresh)
        measure(shared, words, f"{size}, PostgreSQL", fresh)


if __name__ == "__main__":
    main()
