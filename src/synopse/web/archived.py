"""The archive as the pages use it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from synopse.errors import UsageError
from synopse.web.site import Site

if TYPE_CHECKING:
    from synopse.store.archive import Archive

_KEPT_BYTES = 64_000_000
"""Rendered reports kept; a report of twenty articles has 1 MB."""


def archive_of(site: Site) -> Archive:
    """The site's archive; pages that need one are left out of a site without."""
    if site.archive is None:
        raise UsageError("this site was started without an archive")
    return site.archive


class Rendered:
    """Keeps what was rendered last, up to a number of bytes; a story's new revision has another key."""

    def __init__(self, most_bytes: int = _KEPT_BYTES) -> None:
        self._most = most_bytes
        self._pages: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...]) -> bytes | None:
        """What was kept under a key."""
        with self._lock:
            page = self._pages.get(key)
            if page is not None:
                self._pages.move_to_end(key)
            return page

    def keep(self, key: tuple[object, ...], page: bytes) -> None:
        """Keep a page, and let the ones go that were not asked for longest."""
        with self._lock:
            self._size += len(page) - len(self._pages.pop(key, b""))
            self._pages[key] = page
            while self._size > self._most and self._pages:
                self._size -= len(self._pages.popitem(last=False)[1])
