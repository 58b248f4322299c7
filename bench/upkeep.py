"""What one more article costs in a story that the archive keeps up, against comparing all from scratch (processor seconds).

Run: python bench/upkeep.py SHARED_DATA

A story is made of ordinary articles of one language, whatever their events: the work is the same. Of more than 60 articles
the upkeep compares 60.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

import msgspec

from bench.table import print_row
from synopse import RawArticle, Settings, compare, read
from synopse.model import Article
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.records import StoryChange
from synopse.upkeep.upkeep import Upkeep

SIZES = (5, 20, 100)


def ordinary(data: Path, number: int) -> list[Article]:
    """German articles of ordinary length, each of an outlet of its own."""
    lines = (data / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    records = [
        record for record in map(json.loads, lines) if record["lang"] == "de" and 2000 < len(record["text"]) < 5000
    ]
    raws = [RawArticle(id=record["id"], source=record["id"], content=record["text"]) for record in records[:number]]
    return [
        msgspec.structs.replace(article, outlet=f"Blatt {place}", url=f"https://blatt{place}.example/{article.id}")
        for place, article in enumerate(read(*raws).articles)
    ]


def take(archive: Archive, articles: list[Article], story: str) -> None:
    """Put articles into one story."""
    with archive.batch() as batch:
        for article in articles:
            stored = batch.add(article)
            kind = "opened" if stored.id == story else "joined"
            batch.record_changes([StoryChange(kind, story, stored.id)])


def used_by_upkeep(archive: Archive) -> float:
    """Processor seconds of an upkeep."""
    begun = time.process_time()
    made = Upkeep(archive, Settings()).run()
    assert not made.failed, made.failed
    return time.process_time() - begun


def main() -> None:
    """Print what an upkeep costs at each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    articles = ordinary(data, max(SIZES))
    compare(*articles[:3])  # warm: model loaded, patterns compiled
    for size in SIZES:
        chosen = articles[:size]
        with tempfile.TemporaryDirectory() as folder, open_archive(f"{folder}/a.db", writing=True) as archive:
            take(archive, chosen[:-1], chosen[0].id)
            from_scratch = used_by_upkeep(archive)
            take(archive, chosen[-1:], chosen[0].id)
            one_more = used_by_upkeep(archive)
            compared = len(archive.synopsis(chosen[0].id).synopsis.articles)  # type: ignore[union-attr]
            begun = time.process_time()
            Upkeep(archive, Settings()).run()
            untouched = time.process_time() - begun
        print_row(
            f"one more article in a story of {size} ({compared} compared)",
            "processor s",
            f"{one_more:.2f}; {from_scratch:.2f} from scratch; untouched {untouched:.3f}",
            "",
            "",
        )


if __name__ == "__main__":
    main()
