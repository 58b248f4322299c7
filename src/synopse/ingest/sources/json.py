"""A JSON file with one article or a list of articles."""

from __future__ import annotations

import json
from collections.abc import Iterator

from synopse.ingest.source import Source
from synopse.ingest.sources.jsonl import article_from
from synopse.model import RawArticle, Rejected


def read_json(content: str, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Yield the article, or each article of the list, that ``content`` holds."""
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        yield Rejected(source, f"not JSON ({str(error)[:80]})")
        return
    if not isinstance(record, list):
        yield article_from(record, source, stem)
        return
    for number, entry in enumerate(record, start=1):
        yield article_from(entry, f"{source}[{number}]", f"{stem}-{number}")


SOURCE = Source(name="json", sentence="one JSON object, or a list of them", suffixes=(".json",), read=read_json)
