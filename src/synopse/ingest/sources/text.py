"""One plain-text file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.ingest.source import Source
from synopse.model import RawArticle, Rejected


def read_text(content: str, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Yield the one article that ``content`` is, or why it is none."""
    if not content.strip():
        yield Rejected(source, "the file is empty")
        return
    yield RawArticle(id=stem, source=source, content=content)


SOURCE = Source(
    name="text", sentence="plain text, one article a file", suffixes=(".txt", ".text", ".md"), read=read_text
)
