"""Where in a text a statement stands."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of characters ``text[start:end]`` in one article's text."""

    article: str
    start: int
    end: int
