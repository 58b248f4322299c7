"""One saved page is one article."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.ingest.source import Source
from synopse.model import RawArticle, Rejected


def read_page(content: str, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Yield the page as a raw article; its markup is only read, never run."""
    if not content.strip():
        yield Rejected(source, "the page is empty")
        return
    yield RawArticle(id=stem, source=source, content=content, is_html=True)


SOURCE = Source(
    name="html", sentence="a saved page, one article a file", suffixes=(".html", ".htm", ".xhtml"), read=read_page
)
