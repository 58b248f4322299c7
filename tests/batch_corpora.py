"""Invented corpora for `synopse batch`, an engine without processes, and a worker that some articles poison."""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from synopse.run.context import Context, silent
from synopse.run.engine import Failure
from synopse.run.storage import open_folder
from synopse.run.tasks import Done, Task
from synopse.run.worker import perform

_PLACES = ("Grauhafen", "Moorfelde", "Steinbrück", "Lindenau", "Osterwerder", "Kaltenbach")
_EVENTS = (
    "Der Stadtrat von {place} hat den Bau einer Brücke über die Welse beschlossen. Sie soll {number} Millionen Euro kosten.",
    "In {place} ist am Morgen ein Frachter auf Grund gelaufen. An Bord waren {number} Menschen, verletzt wurde niemand.",
    "Die Werft in {place} entlässt {number} Beschäftigte. Der Betriebsrat kündigte am Montag Widerstand an.",
)
_OUTLETS = ("Bote", "Anzeiger", "Kurier", "Tagblatt")


def lines(stories: int, seed: int = 1) -> list[dict]:
    """Short articles of several outlets on invented events, two to four an event."""
    rng = random.Random(seed)
    found = []
    for story in range(stories):
        place, event = rng.choice(_PLACES), rng.choice(_EVENTS)
        text = event.format(place=f"{place}-{story}", number=rng.randint(20, 900))
        for outlet in rng.sample(_OUTLETS, rng.randint(2, 4)):
            found.append(
                {
                    "id": f"{outlet.lower()}-{story}",
                    "outlet": outlet,
                    "published": f"2026-03-{1 + story % 28:02}T{rng.randint(6, 20):02}:00",
                    "title": f"{place}: Nachricht {story}",
                    "text": f"{text}\n\n{outlet} erfuhr das aus dem Rathaus. Mehr ist nicht bekannt über Fall {story}.",
                }
            )
    return found


def write_corpus(folder: Path, records: Iterable[dict], files: int = 3) -> Path:
    """The records over some JSONL files."""
    folder.mkdir(parents=True, exist_ok=True)
    held = list(records)
    for number in range(files):
        written = "".join(json.dumps(record) + "\n" for record in held[number::files])
        (folder / f"part-{number}.jsonl").write_text(written, encoding="utf-8")
    return folder


def tables(folder: Path) -> dict[str, bytes]:
    """Every file of a run's folder but those that only the run itself reads."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock" and "work" not in path.relative_to(folder).parts
    }


class InlineEngine:
    """Does the tasks here, in the order given or the other way round."""

    workers = 1

    def __init__(self, *, backwards: bool = False) -> None:
        self.performed: list[Task] = []
        self._backwards = backwards

    def run(self, tasks: Iterable[Task]) -> Iterator[Done | Failure]:
        held = list(tasks)
        for task in reversed(held) if self._backwards else held:
            yield perform(task, open_folder(task.folder), Context(silent))
            self.performed.append(task)

    def close(self) -> None: ...


POISONED = (sys.executable, str(Path(__file__)))


def _poisoned() -> None:
    """A worker that comes to harm when it extracts, groups, compares or searches certain articles."""
    from concurrent.futures.process import BrokenProcessPool

    import synopse.reuse.passes as passes
    import synopse.run.kernels.compare as comparing
    import synopse.run.kernels.extract as extracting
    import synopse.run.kernels.reuse as reusing
    from synopse.grouping.stream import Grouper
    from synopse.run import worker

    def harmful(text: str) -> None:
        if "SEGFAULT" in text:
            os.kill(os.getpid(), signal.SIGSEGV)
        if "OUT OF MEMORY" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        while "ENDLESS" in text:
            pass

    read, compare = extracting.read, comparing.compare_annotated

    def reading(raw, **kwargs):
        harmful(raw.content)
        return read(raw, **kwargs)

    def comparison(readings, **kwargs):
        for reading in readings:
            harmful(reading.article.text.replace("TOGETHER ", ""))
        return compare(readings, **kwargs)

    def adding(grouper, article):
        if "Störung" in article.text:
            raise ValueError("cannot read this")
        return add(grouper, article)

    def searching(texts, bodies):
        for text in texts:
            harmful(text.replace("REUSE ", ""))
            if "Suchfehler" in text:
                raise ValueError("cannot read this")
        return read_words(texts, bodies)

    def search(articles, how):
        if how.workers > 1:
            raise BrokenProcessPool("one of the others was ended")
        return find_reuse(articles, how)

    add, read_words, find_reuse = Grouper.add, passes.read_words, reusing.find_reuse
    extracting.read, comparing.compare_annotated, Grouper.add = reading, comparison, adding
    passes.read_words, reusing.find_reuse, reusing._PARTS_FOR_PROCESSES = searching, search, 1
    worker.main()


if __name__ == "__main__":
    _poisoned()
