"""Twenty new articles come to archives of several sizes, each in a program that has just started (`synopse collect`, no synopses).

Run: python bench/arrivals.py [SHARED_DATA] [--sizes 1000,10000,100000] [--folder FOLDER]

The articles are those of `bench/archive_grown.py`, dated over a month; half of them lie within the window. Processor seconds of the
whole program; the first row is the same program with an archive that does not exist yet.
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from bench.archive import vocabulary
from bench.archive_grown import grow, rows
from bench.table import print_row
from synopse.collect.stories import Stories
from synopse.settings import Settings
from synopse.store import open_archive

NEW = 20
WORDS = 400
RUNS = 3


def made_stream(path: Path) -> float:
    """Give every article a story and the archive its stream; processor seconds that took."""
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE articles SET story = id WHERE story IS NULL")
        connection.execute(
            "INSERT OR IGNORE INTO stories (id, opened, updated) SELECT id, first_seen, first_seen FROM articles"
        )
    connection.close()
    with open_archive(str(path), writing=True) as archive:
        started = time.process_time()
        Stories(archive, Settings()).open()
        return time.process_time() - started


def collected(path: Path, lines: Path) -> float:
    """Processor seconds of a program that collects the file."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "synopse", "collect", str(lines), "--archive", str(path), "--no-stories"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_new(path: Path, words: list[str], turn: int) -> None:
    """Twenty articles that no archive has."""
    with path.open("w", encoding="utf-8") as file:
        for count, _, article in islice(rows(words, NEW * (turn + 1), WORDS), NEW * turn, None):
            record = {
                "id": f"new{count}",
                "title": article.title,
                "text": f"Neu {turn}. {article.text}",
                "language": "de",
            }
            file.write(json.dumps({**record, "published": "2020-01-30", "outlet": f"Blatt {count % 7}"}) + "\n")


def main() -> None:
    """Grow the archives that are not there, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--folder", type=Path, help="where the archives are kept, as archive-SIZE.db")
    arguments = parser.parse_args()
    words = vocabulary()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        for size in (0, *map(int, arguments.sizes.split(","))):
            path, note = folder / f"archive-{size}.db", ""
            if size:
                if not path.exists():
                    grow(path, words, size, WORDS)
                note = f"its stream made once in {made_stream(path):.1f} s"
            used = []
            for turn in range(RUNS):
                lines = folder / f"new-{turn}.jsonl"
                write_new(lines, words, turn)
                used.append(collected(path, lines))
                lines.unlink()
            shown = " / ".join(f"{seconds:.2f}" for seconds in used)
            print_row(f"{NEW} new articles, archive of {size:,}", "processor s of the program, three runs", shown, note)


if __name__ == "__main__":
    main()
