"""Time of the whole main job, warm and cold, with the share of each stage (seconds of wall time, median of five; processor seconds beside).

Run: python bench/speed.py SHARED_DATA

The 20-article story is made of the 20 longest texts of one language month in `stories/`, whatever their events: the work
is the same and no sample of that size has one event only.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.table import print_row
from synopse import RawArticle, Settings, annotate, read, render
from synopse.compare.story import compare_readings

RUNS = 5


def timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    """Result, wall seconds and processor seconds (median)."""
    walls, processor, result = [], [], None
    for _ in range(RUNS):
        wall, used = time.perf_counter(), time.process_time()
        result = work()
        walls.append(time.perf_counter() - wall)
        processor.append(time.process_time() - used)
    return result, statistics.median(walls), statistics.median(processor)


def stages(name: str, inputs: list[Any], bar: str) -> None:
    """Print the time of each stage and the sum."""
    settings = Settings()
    annotate(read(*inputs).articles)  # warm: model loaded, patterns compiled
    articles, *extract = timed(lambda: read(*inputs))
    (readings, _), *marks = timed(lambda: annotate(articles.articles))
    synopsis, *comparing = timed(lambda: compare_readings(readings, settings))
    _, *page = timed(lambda: render(synopsis, "html"))
    parts = {"read and extract": extract, "annotate": marks, "compare": comparing, "HTML page": page}
    wall, used = (sum(part[which] for part in parts.values()) for which in (0, 1))
    shares = ", ".join(f"{stage} {part[0] / wall:.0%}" for stage, part in parts.items())
    print_row(f"{name}, {len(articles)} articles, warm", "s", f"{wall:.2f} (processor {used:.2f}): {shares}", "", bar)


def cold(data: Path) -> None:
    """Print the time of a fresh process on the reference story."""
    code = "from synopse import compare; import sys; compare(sys.argv[1])"
    walls = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, str(data / "seeds")], check=True)
        walls.append(time.perf_counter() - started)
    print_row("reference story, cold start included", "s", f"{statistics.median(walls):.2f}", "", "< 4")
    imports = []
    for statement in ("import synopse", "pass"):
        started = time.perf_counter()
        for _ in range(RUNS):
            subprocess.run([sys.executable, "-c", statement], check=True)
        imports.append((time.perf_counter() - started) / RUNS)
    print_row("import synopse", "s", f"{imports[0] - imports[1]:.2f}", "", "< 0.3")


def twenty(data: Path) -> list[RawArticle]:
    """Twenty German articles of ordinary length."""
    lines = (data / "stories" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    records = [
        record for record in map(json.loads, lines) if record["lang"] == "de" and 2000 < len(record["text"]) < 5000
    ]
    return [RawArticle(id=record["id"], source=record["id"], content=record["text"]) for record in records[:20]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    stages("reference story", [data / "seeds"], "< 1.5")
    stages("twenty reports", twenty(data), "< 6")
    cold(data)


if __name__ == "__main__":
    main()
