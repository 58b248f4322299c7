"""Search in a large archive: rows are written straight into the database, so that a million articles take minutes.

Run: python bench/archive_grown.py [SHARED_DATA] [--articles 20000] [--words 400] [--folder FOLDER]

The articles are those of `bench/archive.py` (Zipf's law over 120,000 words, most of them compounds), all different; their
stems are looked up in a table made once with the archive's own function. What is left out is what the archive does for each
article when it takes it in: looking for its address, its copies and its versions. Searches as in `bench/archive.py`, processor time, warm cache.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from bench.archive import OUTLETS, searches, shown, vocabulary
from bench.table import print_row
from synopse.model import Article, Block
from synopse.store import open_archive
from synopse.store.records import encode_record
from synopse.store.terms import article_terms

AT_ONCE = 2_000
TITLE_WORDS = 8

_ARTICLE = """INSERT INTO articles (number, id, host, outlet, title, published, moment, language, version, content_hash,
first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, 'de', 1, ?, ?, ?)"""
_VERSION = "INSERT INTO versions (article, version, seen, content_hash, record) VALUES (?, 1, ?, ?, ?)"
_TERMS = "INSERT INTO searchable (rowid, title, body, parts) VALUES (?, ?, ?, ?)"


class Stems:
    """Stem and compound parts of each word, by its rank."""

    def __init__(self, words: list[str]) -> None:
        self.stems: list[str] = []
        self.parts: list[tuple[str, ...]] = []
        for word in words:
            terms = article_terms(Article(id="", language="de", text=word))
            self.stems.append(" ".join(terms.text))
            self.parts.append(terms.parts)

    def columns(self, drawn: list[int]) -> tuple[str, str, str]:
        """What the index holds of an article."""
        stems = [self.stems[rank] for rank in drawn]
        known = set(stems)
        parts = dict.fromkeys(part for rank in drawn for part in self.parts[rank] if part not in known)
        return " ".join(stems[:TITLE_WORDS]), " ".join(stems[TITLE_WORDS:]), " ".join(parts)


def rows(words: list[str], number: int, length: int) -> Iterator[tuple[int, list[int], Article]]:
    """Articles of a month with the ranks of their words."""
    rng = np.random.default_rng(2)
    weights = 1.0 / (np.arange(len(words)) + 3.0)
    cumulated = np.cumsum(weights / weights.sum())
    for first in range(0, number, AT_ONCE):
        size = min(AT_ONCE, number - first)
        drawn = np.minimum(np.searchsorted(cumulated, rng.random((size, length))), len(words) - 1).tolist()
        for count, ranks in enumerate(drawn, start=first):
            listed = [words[rank] for rank in ranks]
            title = " ".join(listed[:TITLE_WORDS])
            text = f"{title}\n{' '.join(listed[TITLE_WORDS:])}"
            yield (
                count,
                ranks,
                Article(
                    id=f"a{count}",
                    url=f"https://outlet{count % OUTLETS}.example/news/{count}",
                    outlet=f"Outlet {count % OUTLETS}",
                    title=title,
                    published=f"2020-01-{count * 30 // number + 1:02d}",
                    language="de",
                    text=text,
                    blocks=(Block("title", 0, len(title)), Block("paragraph", len(title) + 1, len(text))),
                ),
            )


def grow(path: Path, words: list[str], number: int, length: int) -> None:
    """Write the articles in pages, each in one transaction."""
    with open_archive(str(path), writing=True):
        pass
    stems = Stems(words)
    connection = sqlite3.connect(path)
    made = rows(words, number, length)
    started = time.process_time()
    while page := list(islice(made, AT_ONCE)):
        seen = "2020-02-01T00:00:00Z"
        with connection:
            connection.executemany(
                _ARTICLE,
                (
                    (
                        count + 1,
                        article.id,
                        f"outlet{count % OUTLETS}.example",
                        article.outlet,
                        article.title,
                        article.published,
                        1577836800.0 + 86400.0 * (count * 30 // number),
                        f"h{count}",
                        seen,
                        seen,
                    )
                    for count, _, article in page
                ),
            )
            connection.executemany(
                _VERSION, ((count + 1, seen, f"h{count}", encode_record(article)) for count, _, article in page)
            )
            connection.executemany(_TERMS, ((count + 1, *stems.columns(ranks)) for count, ranks, _ in page))
        if (page[-1][0] + 1) % 50_000 == 0:
            print(
                f"{page[-1][0] + 1} {time.process_time() - started:.0f} s {path.stat().st_size / 1e6:.0f} MB",
                flush=True,
            )
    connection.close()


def main() -> None:
    """Grow an archive, search it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=400, help="words of an article")
    parser.add_argument("--folder", type=Path, help="where the archive is kept")
    arguments = parser.parse_args()
    words = vocabulary()
    with tempfile.TemporaryDirectory() as temporary:
        path = (arguments.folder or Path(temporary)) / "archive.db"
        if not path.exists():
            grow(path, words, arguments.articles, arguments.words)
        name = f"{arguments.articles:,} articles of {arguments.words} words"
        with open_archive(str(path)) as archive:
            searches(archive, words)
            print_row(
                f"search, {name}",
                "processor ms, median",
                shown(searches(archive, words)),
                "",
                "100, aim 30 (at 1,000,000)",
            )
            for label, filters in {
                "one outlet": {"outlet": "Outlet 7"},
                "one week": {"since": "2020-01-10", "until": "2020-01-16"},
            }.items():
                print_row(
                    f"search, {name}, {label}", "processor ms, median", shown(searches(archive, words, **filters))
                )
        print_row(name, "MB on disk", f"{path.stat().st_size / 1e6:.0f}")


if __name__ == "__main__":
    main()
