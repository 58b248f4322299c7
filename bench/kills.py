"""kill -9 at random moments, drawn from a seed: of `synopse collect` over three local sites and a file that go on publishing and correcting, of a program that writes into an archive, of `synopse batch`; each then compared with what was never killed.

Run: python bench/kills.py [SHARED_DATA] [--kills 100] [--seed 1] [--only collect writer postgres batch]

collect: after each kill the archive is read: what stood in it must stand there still, to the byte and with its time; a page that
counts as done must have its article, a list's ETag all pages of that state; versions without gaps, each article in one story
that stands and that its changes lead to, each synopsis that of its articles or marked as old, a sound database. After a last run that nobody
kills, everything published must be there once and in its last form, and the archive equal, with its stories, synopses and the
state of grouping, to one that got the same pages in the same order in one go. Needs Linux (three addresses on the loopback interface).
writer: batches of five articles and a correction; every acknowledged one must be there and whole. batch: the tables must have the
same bytes as those of a run that was not killed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from batch_corpora import lines, tables, write_corpus
from bench.table import print_row
from killed_batches import kill_until_done, start
from killed_collections import Killing, differences, missing, running_press
from killed_collections import start as collect
from killed_writers import kill_a_writer, what_is_wrong
from postgres_server import emptied, running_server, server_programs
from synopse.store import open_archive

STAGES = "extract,annotate,reuse,group,compare"


def collections(folder: Path, kills: int, seed: int) -> None:
    """Kill collections until it has been done often enough."""
    archive = str(folder / "archive.db")
    with running_press(folder, seed, most=8 * kills + 40) as press:
        press.publish(25)
        killing = Killing(press, archive, seed)
        number = 0
        while killing.kills < kills:
            killing.once(number)
            number += 1
            if number % 10 == 0:
                print(f"{killing.kills} kills, {killing.ended} runs ended, wrong: {killing.wrong[-3:]}", flush=True)
        if collect(press, archive).wait():
            killing.wrong.append("the last run failed")
        killing.look()
        with open_archive(archive) as opened:
            lost, counts = missing(opened, press), opened.counts()
        other = differences(archive, str(folder / "whole.db"), press)
        pages = sum(press.is_page(report) for report in press.revisions)
        asked = sum(times for path, times in press.asked.items() if "/n/" in path)
        corrections = sum(press.revisions.values()) - len(press.revisions)
    what = f"collect, killed {killing.kills} times, {killing.ended} runs came to their end between"
    held = f"{counts['articles']} articles, {counts['versions']} versions, {counts['stories']} stories"
    print("\n".join([*killing.wrong, *lost, *other][:20]))
    print_row(what, "after a kill, anything lost, double or half there", str(len(killing.wrong)), held, "0")
    print_row(what, "published and at the end not there once and in its last form", str(len(lost)), "", "0")
    print_row(what, "differences from an archive never killed, with stories, synopses, state", str(len(other)), "", "0")
    print_row(what, "requests for pages", f"{asked}", f"{pages} pages, {corrections} corrections", "")


def writers(address: str, kills: int, seed: int, name: str) -> None:
    """Kill writers; after each, look for what is lost, half there or double."""
    rng = random.Random(seed)
    first, wrong = 0, 0
    for _ in range(kills):
        last = kill_a_writer(address, first, rng)
        wrong += bool(what_is_wrong(address, last))
        with open_archive(address) as archive:
            first = archive.counts()["articles"]
    what = f"writer into {name}, killed {kills} times"
    print_row(what, "times anything lost, double or half there", str(wrong), f"{first:,} articles", "0")


def postgres(kills: int, seed: int) -> None:
    """The same on a PostgreSQL server of our own, where one is installed."""
    programs = server_programs()
    if programs is None:
        print("no PostgreSQL here")
        return
    with running_server(programs) as server:
        writers(emptied(server), kills, seed, "PostgreSQL")


def batches(folder: Path, kills: int, seed: int) -> None:
    """Kill runs over one corpus, a new folder each time a run has come to its end."""
    corpus = write_corpus(folder / "corpus", lines(40))
    whole = start(corpus, folder / "whole", STAGES)
    if whole.wait():
        raise subprocess.CalledProcessError(whole.returncode, "synopse batch")
    expected = tables(folder / "whole")
    killed, runs, other = 0, 0, 0
    while killed < kills:
        output = folder / f"out{runs}"
        killed += kill_until_done(corpus, output, STAGES, seed + runs, longest_s=3.0, patience=1.02)
        other += tables(output) != expected
        runs += 1
        print(f"{killed} kills, {runs} runs, {other} different", flush=True)
    what = f"batch, all stages, {runs} runs killed {killed} times before they came to their end"
    print_row(what, "runs whose tables are other bytes than those of a run never killed", str(other), "", "0")


def main() -> None:
    """Kill, look, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", help="not needed")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=["collect", "writer", "postgres", "batch"])
    given = parser.parse_args()
    parts: dict[str, Callable[[Path], None]] = {
        "collect": lambda folder: collections(folder, given.kills, given.seed),
        "writer": lambda folder: writers(str(folder / "a.db"), given.kills, given.seed, "SQLite"),
        "postgres": lambda _folder: postgres(given.kills, given.seed),
        "batch": lambda folder: batches(folder, given.kills, given.seed),
    }
    for name in given.only:
        with tempfile.TemporaryDirectory() as folder:
            parts[name](Path(folder))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
