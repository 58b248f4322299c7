"""Corpora made from a seed (`bench/made_corpus.py`): shared passages and stories, growth of time and memory.

Run: python bench/scale.py [SHARED_DATA] [--sizes 1000,5000] [--workers 2] [--folder FOLDER]

Processor seconds are those of all processes of a step, without making the corpus. Memory is the largest resident size of
the main process, and of the largest worker times their number. The exponent is that of processor time between the
smallest and the largest size. A planted copy is the longest part of a run that another article has too, from twenty words on; it is found when half
of its characters lie in stretches found. An edge is right when both articles have words of one run. Story pairs: all pairs
of articles of one made story.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bench.made_corpus import make
from bench.table import print_row
from synopse.model import Article, Block

MIN_OVERLAP = 20
SAMPLE = 400_000
"""Planted runs looked at, of the first articles, so that scoring a million does not take longer than searching it."""


def batches(folder: Path, columns: list[str], limit: int = 0) -> Iterator[pa.RecordBatch]:
    """The corpus in order of time."""
    given = 0
    for path in sorted(folder.glob("articles-*.parquet")):
        for batch in pq.ParquetFile(path).iter_batches(2_000, columns=columns):
            yield batch
            given += batch.num_rows
            if limit and given >= limit:
                return


def used(started: tuple[float, float] = (0.0, 0.0)) -> dict[str, float]:
    """Processor and wall seconds since ``started``, and memory in MB."""
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    processor = sum(one.ru_utime + one.ru_stime for one in (own, others))
    return {
        "processor": processor - started[0],
        "wall": time.monotonic() - started[1],
        "own_mb": own.ru_maxrss / 1024,
        "worker_mb": others.ru_maxrss / 1024,
    }


def begun() -> tuple[float, float]:
    """Where `used` starts from."""
    now = used()
    return now["processor"], time.monotonic()


def search_reuse(folder: Path, workers: int) -> dict[str, float]:
    """Search a corpus; edges and groups go beside it."""
    from synopse.reuse.corpus import Search, find_reuse
    from synopse.reuse.edges import edge_schema, group_copies

    started = begun()
    steps: dict[str, float] = {}

    def progress(step: str, done: int, total: int) -> None:
        steps[step] = time.monotonic() - started[1]
        if done % 16 == 0:
            print(f"{step} {done}/{total} {used(started)}", file=sys.stderr, flush=True)

    columns = ["id", "outlet", "published", "text"]
    edges = 0
    slim = []
    with pq.ParquetWriter(folder / "edges.parquet", edge_schema(), compression="zstd") as writer:
        for table in find_reuse(batches(folder, columns), Search(workers=workers, folder=folder), progress):
            writer.write_table(table)
            slim.append(table.select(["earlier", "later", "earlier_share", "later_share"]))
            edges += table.num_rows
    groups = group_copies(slim)
    pq.write_table(groups, folder / "groups.parquet")
    return {**used(started), "edges": edges, "groups": len(groups.column("group").unique()), **steps}


def group_stories(folder: Path) -> dict[str, float]:
    """Group a corpus as a stream; the stories go beside it."""
    from synopse.grouping.ledger import Ledger
    from synopse.grouping.stream import Grouper

    started = begun()
    grouper, ledger = Grouper(), Ledger()
    ids: list[str] = []
    for number, batch in enumerate(batches(folder, ["id", "outlet", "published", "language", "title", "text"])):
        for row in batch.to_pylist():
            ledger.note(grouper.add(Article(blocks=(Block("paragraph", 0, len(row["text"])),), **row)))
            ids.append(row["id"])
        if number % 25 == 0:
            print(f"group {len(ids)} {used(started)}", file=sys.stderr, flush=True)
    found = pa.table({"article": ids, "found": [ledger.story_of(article) for article in ids]})
    pq.write_table(found, folder / "stories.parquet")
    return {**used(started), "stories": len(found.column("found").unique())}


def score_reuse(folder: Path) -> dict[str, float]:
    """Precision and recall on the planted copies."""
    planted: dict[str, list[dict[str, Any]]] = {}
    takers: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for batch in batches(folder, ["id", "copied"]):
        for row in batch.to_pylist():
            planted[row["id"]] = row["copied"]
            for run in row["copied"]:
                takers[run["source"]].append((run["first"], run["stop"], row["id"]))
        if sum(map(len, takers.values())) > SAMPLE:
            break
    covered: dict[str, list[tuple[int, int]]] = defaultdict(list)
    right = edges = true_characters = characters = 0
    for batch in pq.ParquetFile(folder / "edges.parquet").iter_batches(20_000):
        for edge in batch.to_pylist():
            earlier, later = planted.get(edge["earlier"]), planted.get(edge["later"])
            if earlier is None or later is None:
                continue
            edges += 1
            right += any(
                a["source"] == b["source"] and a["first"] < b["stop"] and b["first"] < a["stop"]
                for a in earlier
                for b in later
            )
            for stretch in edge["stretches"]:
                for side, runs in (("earlier", earlier), ("later", later)):
                    start, end = stretch[f"{side}_start"], stretch[f"{side}_end"]
                    covered[edge[side]].append((start, end))
                    characters += end - start
                    true_characters += sum(max(0, min(end, run["end"]) - max(start, run["start"])) for run in runs)
    wanted = found = 0
    for article, runs in planted.items():
        for run in runs:
            others = (
                (min(run["stop"], stop) - max(run["first"], first), max(run["first"], first))
                for first, stop, other in takers[run["source"]]
                if other != article
            )
            words, first = max(others, default=(0, 0))
            if words >= MIN_OVERLAP:
                width = (run["end"] - run["start"]) / (run["stop"] - run["first"])
                start = run["start"] + round(width * (first - run["first"]))
                end = start + round(width * words)
                wanted += 1
                found += 2 * _within(start, end, covered[article]) >= end - start
    return {
        "edges": edges,
        "edge_precision": right / max(1, edges),
        "character_precision": true_characters / max(1, characters),
        "planted": wanted,
        "recall": found / max(1, wanted),
    }


def _within(start: int, end: int, ranges: list[tuple[int, int]]) -> int:
    """Characters of a range that lie in others."""
    reached, total = start, 0
    for begin, stop in sorted(ranges):
        begin, stop = max(begin, reached), min(stop, end)
        if stop > begin:
            total += stop - begin
            reached = stop
    return total


def score_stories(folder: Path) -> dict[str, float]:
    """Pairs of one story: precision and recall, all of them."""
    truth = [row for batch in batches(folder, ["story"]) for row in batch.column("story").to_pylist()]
    found = pq.read_table(folder / "stories.parquet").column("found").to_pylist()
    sizes = [defaultdict(int), defaultdict(int), defaultdict(int)]  # type: ignore[var-annotated]
    for one, other in zip(truth, found, strict=True):
        for counts, key in zip(sizes, (one, other, (one, other)), strict=True):
            counts[key] += 1
    real, said, both = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in sizes)
    return {"precision": both / max(1, said), "recall": both / max(1, real)}


STEPS = {"reuse": search_reuse, "stories": group_stories}


def run_step(step: str, folder: Path, workers: int) -> dict[str, float]:
    """A step in a process of its own, so that memory is its own."""
    command = [sys.executable, __file__, "--step", step, "--folder", str(folder), "--workers", str(workers)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    found: dict[str, float] = json.loads(output.splitlines()[-1])
    return found


def measure(size: int, folder: Path, workers: int) -> dict[str, dict[str, float]]:
    """Make a corpus unless it is there, run both steps, print rows."""
    if not list(folder.glob("articles-*.parquet")):
        make(folder, size, 1)
    reuse = run_step("reuse", folder, workers)
    score = score_reuse(folder)
    name = f"{size:,} made articles"
    memory = reuse["own_mb"] + workers * reuse["worker_mb"]
    print_row(
        f"{name}: shared passages",
        "processor s / MB",
        f"{reuse['processor']:.1f} / {memory:.0f}",
        f"{reuse['edges']:,.0f} edges, {reuse['groups']:,.0f} groups; {1000 * reuse['processor'] / size:.2f} ms an article",
        "8 GB",
    )
    print_row(
        f"{name}: planted copies",
        "edges right / characters right / copies found",
        f"{score['edge_precision']:.4f} / {score['character_precision']:.3f} / {score['recall']:.3f}",
        f"{score['planted']:,} copies",
    )
    stories = run_step("stories", folder, 1)
    pairs = score_stories(folder)
    print_row(
        f"{name}: stories",
        "processor s / MB",
        f"{stories['processor']:.1f} / {stories['own_mb']:.0f}",
        f"{stories['stories']:,.0f} stories; {1000 * stories['processor'] / size:.2f} ms an article",
        "8 GB",
    )
    print_row(f"{name}: pairs of a story", "P / R", f"{pairs['precision']:.3f} / {pairs['recall']:.3f}")
    sys.stdout.flush()
    return {"reuse": reuse, "stories": stories}


def main() -> None:
    """Measure all sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--sizes", default="1000,5000")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--step", choices=sorted(STEPS))
    arguments = parser.parse_args()
    if arguments.step:
        given = (arguments.folder, arguments.workers) if arguments.step == "reuse" else (arguments.folder,)
        print(json.dumps(STEPS[arguments.step](*given)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        base = arguments.folder or Path(temporary)
        sizes = sorted(map(int, arguments.sizes.split(",")))
        results = {size: measure(size, base / str(size), arguments.workers) for size in sizes}
        if len(sizes) > 1:
            first, last = sizes[0], sizes[-1]
            for step in STEPS:
                ratio = results[last][step]["processor"] / results[first][step]["processor"]
                exponent = math.log(ratio) / math.log(last / first)
                print_row(
                    f"{step}, {first:,} to {last:,} articles",
                    "exponent of processor time",
                    f"{exponent:.2f}",
                    "",
                    "1.15",
                )


if __name__ == "__main__":
    main()
