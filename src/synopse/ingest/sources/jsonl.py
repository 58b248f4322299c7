"""JSON lines: one article a line, with the fields of the contract."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from synopse.ingest.decode import replace_surrogates
from synopse.ingest.source import Source
from synopse.model import RawArticle, Rejected


def read_jsonl(content: str, source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Yield an article for each line; a line that cannot be used is named by its number and passed over."""
    yield from read_lines(content.split("\n"), source, stem)


def read_lines(lines: Iterable[str], source: str, stem: str) -> Iterator[RawArticle | Rejected]:
    """Yield an article for each of ``lines``, which may come one after the other."""
    found = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        found = True
        place = f"{source}:{number}"
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Rejected(place, f"not a line of JSON ({_short(error)})")
            continue
        yield article_from(record, place, f"{stem}-{number}")
    if not found:
        yield Rejected(source, "the file is empty")


def article_from(record: Any, place: str, default_id: str) -> RawArticle | Rejected:
    """Make a raw article of one JSON object; unknown fields are ignored, odd types are named."""
    if not isinstance(record, dict):
        return Rejected(place, "not a JSON object")
    html = record.get("html")
    content = html if isinstance(html, str) and html.strip() else record.get("text")
    if not isinstance(content, str):
        return Rejected(place, 'has neither "text" nor "html" as a string')
    if not content.strip():
        return Rejected(place, "its text is empty")
    identifier = record.get("id", default_id)
    if isinstance(identifier, int | float) and not isinstance(identifier, bool):
        identifier = str(identifier)
    if not isinstance(identifier, str) or not identifier.strip():
        identifier = default_id
    return RawArticle(
        id=replace_surrogates(identifier),
        source=place,
        content=replace_surrogates(content),
        is_html=content is html,
        url=_string(record, "url"),
        outlet=_string(record, "outlet"),
        title=_string(record, "title"),
        published=_string(record, "published"),
        language=_string(record, "language"),
    )


def _string(record: dict[str, Any], field: str) -> str | None:
    value = record.get(field)
    return replace_surrogates(value.strip()) if isinstance(value, str) and value.strip() else None


def _short(error: Exception) -> str:
    return str(error)[:80] or type(error).__name__


SOURCE = Source(name="jsonl", sentence="one JSON object a line", suffixes=(".jsonl", ".ndjson"), read=read_jsonl)
