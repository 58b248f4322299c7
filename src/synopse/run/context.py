"""What a kernel sees of its run: which item is under way, what of it is kept, and what is set aside and why."""

from __future__ import annotations

import signal
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

import msgspec

_Kept = TypeVar("_Kept")


class Progress(msgspec.Struct, tag=True):
    """The item ``label`` begins (none, when it is empty); with ``kept`` it is done, and that is what to keep of it."""

    label: str
    kept: bytes | None = None


class Broken(msgspec.Struct, tag=True):
    """The item ``label`` must be left out, and the task done again without it."""

    label: str
    reason: str


Tell = Callable[[Progress], None]


class ItemError(Exception):
    """An item failed in a step whose items depend on each other."""

    def __init__(self, label: str, reason: str) -> None:
        super().__init__(reason)
        self.label = label
        self.reason = reason


class Context:
    """Tells the guard what is under way, and remembers what is set aside.

    ``aside`` are the items with which an earlier attempt ended, with the reason; ``kept`` is what that attempt had.
    """

    def __init__(
        self,
        tell: Tell,
        aside: Mapping[str, str] | None = None,
        kept: Mapping[str, bytes] | None = None,
        seconds: float = 0.0,
    ) -> None:
        self._tell = tell
        self._aside = dict(aside or {})
        self._kept = dict(kept or {})
        self._seconds = seconds
        self.under_way = ""
        """The item that is under way here, if one is."""
        self.counts: Counter[str] = Counter()
        self.rejected: list[dict[str, str]] = []

    def reject(self, stage: str, given: str, reason: str, article: str | None = None) -> None:
        """Set an input aside for good, with its reason."""
        row = {"stage": stage, "input": given, "reason": reason}
        self.rejected.append(row if article is None else {**row, "article": article})

    def left_out(self, label: str) -> str | None:
        """The reason why an item is left out, or None when it is not."""
        return self._aside.get(label)

    def keeping(self, label: str, make: Callable[[], _Kept], kind: type[_Kept]) -> _Kept:
        """What ``make`` gives; an attempt after this one has it without making it again."""
        if label in self._kept:
            return msgspec.msgpack.decode(zlib.decompress(self._kept[label]), type=kind)
        made = make()
        self._tell(Progress(label, zlib.compress(msgspec.msgpack.encode(made), 1)))
        return made

    @contextmanager
    def item(self, label: str, size: int = 1) -> Iterator[None]:
        """What happens inside is the item's: its processor time is limited, and a crash is laid to it.

        ``size`` is how many articles it is made of; each has the time of one.
        """
        self._tell(Progress(label))
        self.under_way = label
        _limit(self._seconds * size)
        try:
            yield
        finally:
            _limit(0.0)
            self.under_way = ""

    def outside(self) -> None:
        """No item is under way from here on; what goes wrong is the whole task's."""
        self._tell(Progress(""))


def silent(_progress: Progress) -> None:
    """For a kernel that runs without a guard."""


def _limit(seconds: float) -> None:
    """End this process on SIGPROF after so much processor time, be it in Python or in a library; 0 takes it back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def reason_of(error: Any, what: str) -> str:
    """One line for an exception."""
    return " ".join(f"{what} ({type(error).__name__}: {error})".split())[:500]
