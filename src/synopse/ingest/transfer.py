"""The bytes of an answer: in bounded time and size, decompressed, and whole."""

from __future__ import annotations

import socket
import threading
import zlib
from collections.abc import Mapping
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from synopse.errors import FetchError

if TYPE_CHECKING:
    import httpx

_GZIP = b"\x1f\x8b"
_PLAIN = frozenset({"", "identity"})
_DEFLATED = frozenset({"gzip", "x-gzip", "deflate"})


class Deadline:
    """Cuts the connection under way when the time is over; a server that sends a byte now and then never runs into a timeout."""

    def __init__(self, seconds: float) -> None:
        """Starts with the ``with`` statement."""
        self.is_over = False
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> Deadline:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def trace(self, event: str, info: Mapping[str, object]) -> None:
        """Learn of each connection; for the extension ``trace`` of an httpx request."""
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            stream = info["return_value"]
            self._socket = stream.get_extra_info("socket")  # type: ignore[attr-defined]
            if self.is_over:
                self._cut()

    def _cut(self) -> None:
        self.is_over = True
        if self._socket is not None:
            # Not the method of an encrypted socket, which takes its state away from the thread that reads.
            with suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


def read_body(response: httpx.Response, url: str, max_bytes: int, *, is_cut: bool = False) -> bytes:
    """The whole body of ``response``, decompressed; with ``is_cut`` the first ``max_bytes`` of a longer one.

    Raises FetchError when it is longer, ends in the middle, or is compressed in a way that was not asked for.
    """
    named = response.headers.get("content-encoding", "").strip().lower()
    if named not in _PLAIN | _DEFLATED:
        raise FetchError(url, f"is compressed as {named[:40]!r}, which was not asked for")
    body = _Inflated(max_bytes + 1) if named in _DEFLATED else _Plain(max_bytes + 1)
    try:
        for chunk in response.iter_raw():
            if not body.take(chunk):
                break
    except zlib.error as error:
        raise FetchError(url, f"cannot be decompressed ({error})", is_temporary=True) from error
    if len(body.content) > max_bytes:
        if is_cut:
            return bytes(body.content[:max_bytes])
        raise FetchError(url, f"larger than {max_bytes:,} bytes; raise the setting fetch_max_bytes to read it")
    if not body.is_whole:
        raise FetchError(url, "the server's answer breaks off", is_temporary=True)
    return bytes(body.content)


class _Plain:
    """Bytes as they come, up to a number."""

    is_whole = True
    """A body shorter than its header says is an error of the connection already."""

    def __init__(self, most: int) -> None:
        self.content = bytearray()
        self._most = most

    def take(self, chunk: bytes) -> bool:
        """Add a chunk; whether more is wanted."""
        self.content += chunk[: self._most - len(self.content)]
        return len(self.content) < self._most


class _Inflated:
    """Decompressed bytes, never more than a number, so that a small body cannot become a large one."""

    def __init__(self, most: int) -> None:
        self.content = bytearray()
        self._most = most
        self._inflater: zlib._Decompress | None = None
        self._is_plain = False

    @property
    def is_whole(self) -> bool:
        """Whether the compressed data have come to their end."""
        return self._is_plain or self._inflater is None or self._inflater.eof

    def take(self, chunk: bytes) -> bool:
        """Add a compressed chunk; whether more is wanted."""
        while chunk and len(self.content) < self._most:
            if self._is_plain:
                self.content += chunk[: self._most - len(self.content)]
                break
            if self._inflater is None or self._inflater.eof:
                if self.content and not chunk.startswith(_GZIP):
                    break  # what stands behind the data is padding
                self._inflater = self._begin(chunk)
                continue
            self.content += self._inflater.decompress(chunk, self._most - len(self.content))
            chunk = self._inflater.unconsumed_tail or self._inflater.unused_data
        return len(self.content) < self._most

    def _begin(self, chunk: bytes) -> zlib._Decompress:
        """Gzip and zlib say so at their begin; some servers send neither the one nor the other but raw data, or nothing compressed."""
        if chunk.startswith(_GZIP):
            return zlib.decompressobj(31)
        if len(chunk) > 1 and chunk[0] & 0x0F == 8 and (chunk[0] << 8 | chunk[1]) % 31 == 0:
            return zlib.decompressobj(15)
        self._is_plain = chunk.lstrip()[:1] in {b"<", b"{", b"["}
        return zlib.decompressobj(-15)
