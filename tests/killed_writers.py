"""Programs that write into an archive until they are killed, and what must hold afterwards."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from synopse.model import Article
from synopse.store import open_archive
from synopse.store.archive import Archive

_AT_ONCE = 5
_TEXT = "Bericht {number} über den Hafen: {words}. Ende von Bericht {number}."


def report(number: int) -> Article:
    words = " ".join(random.Random(number).choices(["Rat", "Kran", "Schiff", "Damm", "Kosten", "Streit"], k=200))
    text = _TEXT.format(number=number, words=words)
    return Article(id=f"r{number}", url=f"https://blatt.example/{number}", text=text, language="de", outlet="Blatt")


def write_for_ever(address: str, first: int) -> None:
    """Write batches of five, a revision of an earlier article with each; say each batch's last number when it stands."""
    with open_archive(address, writing=True) as archive:
        for begin in range(first, 10**9, _AT_ONCE):
            with archive.batch() as batch:
                for number in range(begin, begin + _AT_ONCE):
                    batch.add(report(number))
                again = report(begin)
                batch.add(Article(**{**_fields(again), "text": again.text + " Nachtrag."}))
            print(begin + _AT_ONCE - 1, flush=True)


def _fields(article: Article) -> dict:
    return {name: getattr(article, name) for name in article.__struct_fields__}


def kill_a_writer(address: str, first: int, rng: random.Random) -> int:
    """Start a writer, kill it after a random number of batches and moments; gives the last number acknowledged."""
    writer = subprocess.Popen(
        [sys.executable, str(Path(__file__)), address, str(first)], stdout=subprocess.PIPE, env=_environment()
    )
    assert writer.stdout is not None
    last = first - 1
    for _ in range(rng.randint(1, 12)):
        last = int(writer.stdout.readline())
    time.sleep(rng.random() * 0.02)
    os.kill(writer.pid, signal.SIGKILL)
    rest = writer.stdout.read().split()
    writer.stdout.close()
    writer.wait()
    # What stands in the pipe was acknowledged, too; its last line may be cut off.
    return max([last, *(int(line) for line in rest[:-1])])


def what_is_wrong(address: str, acknowledged: int) -> list[str]:
    """Articles lost, half there or double."""
    with open_archive(address) as archive:
        wrong = archive.check()
        numbers = sorted(int(article.id[1:]) for article, _ in archive.articles())
        if numbers != list(range(len(numbers))):
            wrong.append(f"numbers are not 0 to {len(numbers)}")
        if len(numbers) <= acknowledged:
            wrong.append(f"{acknowledged + 1} acknowledged, {len(numbers)} there")
        if len(numbers) % _AT_ONCE:
            wrong.append("half a batch is there")
        for number in numbers[-2 * _AT_ONCE :]:
            versions = archive.versions(f"r{number}")
            if versions[0].article.text != report(number).text or len(versions) != 1 + (number % _AT_ONCE == 0):
                wrong.append(f"r{number} is not whole")
    return wrong


def write_lines(path: Path, lines: int) -> None:
    """A file of articles to collect."""
    records = (
        {"id": f"r{number}", "url": f"https://blatt.example/{number}", "text": report(number).text, "language": "de"}
        for number in range(lines)
    )
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def kill_a_collection(archive: str, lines: Path, after_s: float) -> bool:
    """Start `synopse collect` and kill it; whether it was still running then."""
    run = subprocess.Popen(
        [sys.executable, "-m", "synopse", "collect", str(lines), "--archive", archive],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )
    try:
        run.wait(after_s)
    except subprocess.TimeoutExpired:
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
        return True
    return False


def kill_an_upkeep(archive: str, after: int) -> bool:
    """Start `synopse archive update` and kill it when ``after`` more stories have been made; whether it still ran then."""
    with open_archive(archive) as reader:
        before = _newest(reader)
        run = subprocess.Popen(
            [sys.executable, "-m", "synopse", "archive", "update", "--archive", archive],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
        while run.poll() is None and _newest(reader) - before < after:
            time.sleep(0.002)
        if run.poll() is None:
            os.kill(run.pid, signal.SIGKILL)
            run.wait()
            return True
    assert run.returncode == 0
    return False


def _newest(reader: Archive) -> int:
    """How many revisions of stories there have been."""
    return sum(row.revision for row in reader.stories(limit=1000).rows)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


if __name__ == "__main__":
    write_for_ever(sys.argv[1], int(sys.argv[2]))
