"""The archive on articles made from a seed (400 words each unless said otherwise, Zipf's law over 120,000 words, most of them compounds): insert rate, search times, kill -9.

Run: python bench/archive.py SHARED_DATA [--articles 50000] [--words 400] [--kills 100]

Times are processor time of this process, for others may be at work on the machine; searches have a warm cache. Searches take one to three words, each drawn evenly over the logarithm of its rank from 100 to 20,000, the best
20 articles with their snippets.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from bench.table import print_row
from killed_writers import kill_a_writer, what_is_wrong
from synopse.languages.rules.stem_counts import stem_counts
from synopse.model import Article, Block
from synopse.store import open_archive
from synopse.store.archive import Archive

WORDS = 120_000
AN_ARTICLE = 400
AT_ONCE = 500
SEARCHES = 150
OUTLETS = 40


def vocabulary() -> list[str]:
    """Words by rank: German stems by frequency, then compounds of two of them."""
    stems = sorted(stem_counts("de")[1].items(), key=lambda entry: (-entry[1], entry[0]))
    words = [stem for stem, _ in stems]
    rng = random.Random(1)
    known = set(words)
    parts = [word for word in words[200:6000] if len(word) >= 4]
    while len(words) < WORDS:
        made = rng.choice(parts) + rng.choice(parts)
        if made not in known:
            known.add(made)
            words.append(made)
    return words


def articles(words: list[str], number: int, length: int = AN_ARTICLE) -> Iterator[Article]:
    """Articles of a month, three in a hundred copied from an earlier one by another outlet."""
    rng = random.Random(2)
    weights = list(accumulate(1.0 / (rank + 3) for rank in range(len(words))))
    recent: list[str] = []
    for count in range(number):
        if recent and rng.random() < 0.03:
            text = rng.choice(recent)
        else:
            drawn = rng.choices(words, cum_weights=weights, k=length)
            text = " ".join(drawn[:8]) + "\n" + " ".join(drawn[8:])
            recent = [*recent[-99:], text]
        head = text.index("\n")
        yield Article(
            id=f"a{count}",
            url=f"https://outlet{count % OUTLETS}.example/news/{count}",
            outlet=f"Outlet {count % OUTLETS}",
            title=text[:head],
            published=f"2020-01-{count * 30 // number + 1:02d}",
            language="de",
            text=text,
            blocks=(Block("title", 0, head), Block("paragraph", head + 1, len(text))),
        )


def fill(archive: Archive, made: Iterator[Article], number: int) -> float:
    """Add ``number`` articles; processor seconds it took, without making them."""
    used = 0.0
    for _ in range(number // AT_ONCE):
        page = [next(made) for _ in range(AT_ONCE)]
        started = time.process_time()
        with archive.batch() as batch:
            for article in page:
                batch.add(article)
        used += time.process_time() - started
    return used


def searches(archive: Archive, words: list[str], **filters: str) -> list[float]:
    """Processor milliseconds of each search, in order of length."""
    rng = random.Random(3)
    times = []
    for count in range(SEARCHES):
        query = " ".join(
            words[int(math.exp(rng.uniform(math.log(100), math.log(20_000))))] for _ in range(1 + count % 3)
        )
        started = time.process_time()
        archive.search(query, **filters)
        times.append((time.process_time() - started) * 1000)
    return sorted(times)


def shown(times: list[float]) -> str:
    """Median and the slow end."""
    return (
        f"{statistics.median(times):.1f} (95 of 100 below {times[int(len(times) * 0.95)]:.0f}, longest {times[-1]:.0f})"
    )


def _growth(least: int, quick: float, most: int, slow: float) -> str:
    """The exponent from the smallest archive to the largest: one doubling says nothing on a busy machine."""
    return f"exponent {math.log(slow / quick) / math.log(most / least):.2f} from {least:,} articles"


def main() -> None:
    """Fill in four steps so that growth shows, search, and kill writers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--words", type=int, default=AN_ARTICLE, help="words of an article")
    parser.add_argument("--kills", type=int, default=100)
    arguments = parser.parse_args()
    words = vocabulary()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        made = articles(words, arguments.articles, arguments.words)
        with open_archive(str(path), writing=True) as archive:
            total, medians = 0, list[tuple[int, float]]()
            for step in (8, 8, 4, 2):
                number = arguments.articles // step
                used = fill(archive, made, number)
                total += number
                print_row(
                    f"archive, articles {total - number:,} to {total:,}",
                    "articles per processor second",
                    f"{number / used:.0f}",
                )
                searches(archive, words)
                times = searches(archive, words)
                medians.append((total, statistics.median(times)))
                print_row(
                    f"search, {total:,} articles",
                    "processor ms, median",
                    shown(times),
                    _growth(*medians[0], *medians[-1]) if step == 2 else "",
                    "100, aim 30 (at 1,000,000)",
                )
                sys.stdout.flush()
            for name, filters in {
                "one outlet": {"outlet": "Outlet 7"},
                "one week": {"since": "2020-01-10", "until": "2020-01-16"},
            }.items():
                print_row(
                    f"search, {total:,} articles, {name}",
                    "processor ms, median",
                    shown(searches(archive, words, **filters)),
                )
        print_row(f"archive, {total:,} articles", "MB on disk", f"{path.stat().st_size / 1e6:.0f}")
        if arguments.kills:
            kills(str(Path(folder) / "killed.db"), arguments.kills)


def kills(address: str, number: int) -> None:
    """Kill writers; after each, look for what is lost, half there or double."""
    rng = random.Random(4)
    first, wrong = 0, 0
    for _ in range(number):
        last = kill_a_writer(address, first, rng)
        wrong += bool(what_is_wrong(address, last))
        with open_archive(address) as archive:
            first = archive.counts()["articles"]
    print_row(
        f"writer killed {number} times with kill -9, {first:,} articles",
        "times anything lost, half there or double",
        str(wrong),
        "",
        "0",
    )


if __name__ == "__main__":
    main()
