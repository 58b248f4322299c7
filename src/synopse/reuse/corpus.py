"""The search over a whole corpus: three passes over files, each of them parts that processes share.

1. *Read*: articles → words and fingerprints. 2. *Link*: all fingerprints of a range of hashes → pairs of articles.
3. *Match*: all pairs of a range of articles → edges. Memory depends on the size of a part and, with some 40 bytes an
article, on the number of articles; never on the length of the texts together.
"""

from __future__ import annotations

import os
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any

import numpy as np

from synopse.reuse.edges import edge_table
from synopse.reuse.passes import Workplace
from synopse.reuse.register import Arrivals

Progress = Callable[[str, int, int], None]
"""Called with the pass's name, how many batches or parts of it are done, and of how many (0: not known)."""

_AHEAD = 3
"""Batches a process may be given before it is done with the first: enough to keep it busy, few enough for memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How a corpus is searched; no field but the first two changes the result.

    ``min_strength`` is what a stretch must weigh, in content words of the outlets' own (`Settings.passage_min_strength`).
    Articles more than ``window_days`` apart are not compared (None: all are; undated articles always).
    ``partitions`` bounds memory: 64 is right up to ten million articles. More than one of ``workers`` starts
    processes (a script that calls this needs the usual ``if __name__ == "__main__"``). ``folder`` is for the files
    between the passes, 7 kB an article (None: where the system keeps temporary files).
    """

    min_strength: float = 6.5
    window_days: int | None = None
    partitions: int = 64
    workers: int = 1
    folder: Path | None = None


def _silent(stage: str, done: int, total: int) -> None: ...


def find_reuse(articles: Iterable[Any], search: Search | None = None, progress: Progress = _silent) -> Iterator[Any]:
    """Find the wording that articles of different outlets share, however many articles there are.

    ``articles`` are Arrow record batches (or tables) with the columns ``id`` (unique) and ``text``, and optionally
    ``outlet``, ``published`` (ISO 8601) and ``blocks`` (as `synopse.model.Block`: a list of kind, start, end, or that
    as JSON; without it, or where it is null, all of the text counts as the article's body). Yields Arrow tables
    (`synopse.reuse.edges.edge_schema`), all rows together in order of the later article and then the earlier one (by
    ``published``, then ``id``). The rows are the same whatever the order of the articles, the batches, the partitions
    and the workers. Raises UsageError when an id comes twice.
    """
    search = search or Search()
    with (
        tempfile.TemporaryDirectory(prefix="synopse-reuse-", dir=search.folder) as name,
        _crew(Path(name), search.workers) as crew,
    ):
        arrivals = Arrivals()
        for number, placed in enumerate(crew.map("read", _numbered(articles, arrivals, search)), start=1):
            arrivals.place(placed)
            progress("read", number, 0)
        ids = arrivals.save(Path(name))
        if ids is None:
            return
        count = search.partitions
        parts = ((part, count, search.window_days) for part in range(count))
        house = []
        for number, keys in enumerate(crew.map("link", parts), start=1):
            house.append(keys)
            progress("link", number, count)
        np.save(Path(name) / "house.npy", np.unique(np.concatenate(house)))
        for number, found in enumerate(crew.map("match", ((part, search.min_strength) for part in range(count))), 1):
            progress("match", number, count)
            if len(found.earlier):
                yield edge_table(found, ids)


def _numbered(articles: Iterable[Any], arrivals: Arrivals, search: Search) -> Iterator[tuple[Any, ...]]:
    for batch in articles:
        for piece in arrivals.register(batch):
            yield *piece, search.partitions


class _Crew:
    """Calls methods of a `Workplace` with many arguments, here or in processes; results come in order."""

    def __init__(self, here: Workplace | None, pool: ProcessPoolExecutor | None, workers: int) -> None:
        self._here, self._pool = here, pool
        self._ahead = workers * _AHEAD

    def map(self, method: str, arguments: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """Results of a method for each of the arguments."""
        if self._pool is None:
            for given in arguments:
                yield getattr(self._here, method)(*given)
            return
        waiting: deque[Future[Any]] = deque()
        for given in arguments:
            waiting.append(self._pool.submit(_work, method, given))
            if len(waiting) > self._ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def _crew(folder: Path, workers: int) -> Iterator[_Crew]:
    if workers == 1:
        with closing(Workplace(folder, 0)) as here:
            yield _Crew(here, None, 1)
        return
    # forked processes would inherit Arrow's threads half-way
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, _begin, (folder, context.Value("i", 0))) as pool:
        yield _Crew(None, pool, workers)


_workplace: list[Workplace] = []


def _begin(folder: Path, writers: Any) -> None:
    """Give a new process its own number and files."""
    with writers.get_lock():
        number = writers.value
        writers.value += 1
    _workplace[:] = [Workplace(folder, number)]
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that is killed leaves its processes waiting for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(method: str, given: tuple[Any, ...]) -> Any:
    return getattr(_workplace[0], method)(*given)
