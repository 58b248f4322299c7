"""Pages that were made already: readers who ask for the same at the same time do not wait for it to be made again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable

_KEPT_BYTES = 64_000_000
"""A report of twenty articles has 1 MB, a page of a list 20 kB."""


class Rendered:
    """Keeps the pages that were asked for last, up to a number of bytes.

    A key says everything that a page depends on: what is asked for, the reader's language, the archive's state.
    """

    def __init__(self, most_bytes: int = _KEPT_BYTES) -> None:
        self._most = most_bytes
        self._pages: OrderedDict[Hashable, bytes] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._making: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, make: Callable[[], bytes]) -> bytes:
        """The page of a key; of several who ask at once for one that is not there, one makes it."""
        page = self.find(key)
        if page is not None:
            return page
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            page = self.find(key)
            if page is None:
                try:
                    page = make()
                    self._keep(key, page)
                finally:
                    with self._lock:
                        self._making.pop(key, None)
        return page

    def find(self, key: Hashable) -> bytes | None:
        """The page of a key, where it is there."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def _keep(self, key: Hashable, page: bytes) -> None:
        with self._lock:
            self._size += len(page) - len(self._pages.pop(key, b""))
            self._pages[key] = page
            while self._size > self._most and self._pages:
                self._size -= len(self._pages.popitem(last=False)[1])
