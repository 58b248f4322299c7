"""What a stream remembers: all of it in memory, or on a disk with what is in use in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

Key = TypeVar("Key", str, int)
Value = TypeVar("Value")

ARTICLES = "article"
"""The kind of the open articles; their keys are places in the stream, all others' are text."""


class Disk(Protocol):
    """Where the state of a stream stands as bytes, by kind and key; written in the caller's transaction."""

    def values(self, kind: str, keys: Sequence[str]) -> dict[str, bytes]:
        """Those of ``keys`` that are there."""

    def articles(self, places: Sequence[int]) -> dict[int, bytes]:
        """Those of the open articles that are there."""

    def after(self, last: tuple[str, str], most: int) -> list[tuple[str, str, bytes]]:
        """The next ``most`` kinds, keys and values in their order behind ``last``; fewer at the end."""

    def write(self, values: Mapping[tuple[str, str], bytes | None], articles: Mapping[int, bytes | None]) -> None:
        """Put values in place of what was there; None takes one out."""


class Kept(Generic[Key, Value]):
    """A mapping from which a part may be in memory only: `fetch` what is needed, then look at it.

    Without ``load`` everything is here. With it, what changes must be `put` again, so that `take_changes` knows it.
    """

    __slots__ = ("_changed", "_load", "here")

    def __init__(self, load: Callable[[Sequence[Key]], Mapping[Key, Value]] | None = None) -> None:
        """``load`` gives the values that are not in memory."""
        self.here: dict[Key, Value] = {}
        self._load: Callable[[Sequence[Key]], Mapping[Key, Value]] | None = load
        self._changed: dict[Key, None] = {}

    def fetch(self, keys: Iterable[Key]) -> None:
        """Bring these into memory, as far as there are such."""
        if self._load is None:
            return
        missing = [key for key in keys if key not in self.here and key not in self._changed]
        if missing:
            self.here.update(self._load(missing))

    def get(self, key: Key) -> Value | None:
        """A value that has been fetched, or None."""
        return self.here.get(key)

    def put(self, key: Key, value: Value) -> None:
        """Set a value, or note that it has changed."""
        self.here[key] = value
        if self._load is not None:
            self._changed[key] = None

    def drop(self, key: Key) -> None:
        """Take a value out."""
        self.here.pop(key, None)
        if self._load is not None:
            self._changed[key] = None

    def has_changed(self, key: Key) -> bool:
        """Whether the disk does not know yet what this one is now."""
        return key in self._changed

    def take_changes(self, most_here: int) -> dict[Key, Value | None]:
        """What has changed since the last time, None for what went; then no more than ``most_here`` stay in memory."""
        changes = {key: self.here.get(key) for key in self._changed}
        self._changed.clear()
        if len(self.here) > most_here:
            self.here.clear()
        return changes
