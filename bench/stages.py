"""What each stage costs on real articles (processor seconds for a thousand, models loaded): 72 publisher pages, and German and English articles of some 300 outlets as plain text. Comparing counts by the articles of stories that several outlets tell.

Run: python bench/stages.py SHARED_DATA [--every 1]

``--every 3`` takes each third article for annotating, and each third story for comparing. What these figures come to for a
crawl stands in `docs/scale.md`. Sentences that several articles carry are read once in a story, as `synopse batch` does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from bench.table import print_row
from synopse import RawArticle, Settings, annotate, read
from synopse.grouping.ledger import Ledger
from synopse.model import Article, Reading
from synopse.pipeline import compare_annotated, open_grouper
from synopse.reuse.corpus import Search, find_reuse


def pages(data: Path) -> list[RawArticle]:
    """Publisher pages as they were served."""
    files = sorted((data / "pages").glob("*/*.html.gz"))
    return [
        RawArticle(
            id=file.name,
            source=str(file),
            content=gzip.decompress(file.read_bytes()).decode("utf-8", "replace"),
            is_html=True,
        )
        for file in files
    ]


def texts(data: Path) -> list[RawArticle]:
    """Articles as plain text with outlet and title."""
    records = map(json.loads, (data / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        RawArticle(
            id=record["id"],
            source=record["id"],
            content=record["text"],
            outlet=record["domain"],
            title=record["title"],
            language=record["lang"],
        )
        for record in records
        if not record["suspect"]
    ]


def timed(step: str, number: int, work: Callable[[], Any], beside: str = "") -> Any:
    """What the work gives; its cost is printed."""
    started = time.process_time()
    found = work()
    seconds = time.process_time() - started
    print_row(f"{step}: {number:,}", "processor s for a thousand", f"{1000 * seconds / number:.2f}", beside)
    return found


def group_all(articles: Sequence[Article]) -> dict[str, list[Article]]:
    """The articles by story."""
    grouper, ledger = open_grouper(Settings()), Ledger()
    for article in articles:
        ledger.note(grouper.add(article))
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        stories[ledger.story_of(article.id)].append(article)
    return stories


def search(articles: Sequence[Article]) -> int:
    """How many pairs of articles share wording."""
    rows = [{"id": entry.id, "text": entry.text, "outlet": entry.outlet} for entry in articles]
    return sum(found.num_rows for found in find_reuse([pa.Table.from_pylist(rows)], Search()))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    served, given = pages(arguments.data), texts(arguments.data)
    read(*served[:2])
    group_all(read(*given[:20]).articles)
    annotate(read(*given[:4]).articles)
    timed("extract, publisher pages", len(served), lambda: read(*served), f"{_mean(served):,} characters a page")
    articles = timed("extract, texts", len(given), lambda: read(*given), f"{_mean(given):,} characters a text").articles
    pairs = timed("reuse", len(articles), lambda: search(articles))
    stories = timed("group", len(articles), lambda: group_all(articles))
    some = articles[:: arguments.every]
    readings: list[Reading] = []
    timed("annotate, each alone", len(some), lambda: readings.extend(annotate([one])[0][0] for one in some))
    told = [story for story in stories.values() if len({article.outlet for article in story}) > 1][:: arguments.every]
    known = {reading.article.id: reading for reading in readings}
    ready = [[known.get(article.id) or annotate([article])[0][0] for article in story] for story in told]
    number = sum(map(len, ready))
    timed(
        f"compare, {len(ready)} stories, articles",
        number,
        lambda: [compare_annotated(story, settings=Settings()) for story in ready],
        f"{number / len(ready):.1f} articles a story, the largest of {max(map(len, ready))}; {pairs} pairs share wording",
    )


def _mean(given: Sequence[RawArticle]) -> int:
    return round(sum(len(entry.content) for entry in given) / len(given))


if __name__ == "__main__":
    main()
