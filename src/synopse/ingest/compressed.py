"""Gzip files, decompressed up to a bound."""

from __future__ import annotations

import gzip
import io
import zlib

from synopse.errors import FormatError


def gunzip(content: bytes, source: str, max_bytes: int) -> bytes:
    """At most ``max_bytes`` + 1 bytes of what a gzip file holds; raises FormatError when it is damaged or cut."""
    try:
        return gzip.GzipFile(fileobj=io.BytesIO(content)).read(max_bytes + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FormatError(source, f"not a whole gzip file ({error})") from error
