"""Reads a broken feed from standard input with feedparser; run as a program, so that it can be stopped."""

from __future__ import annotations

import json
import sys
import time
from typing import Any


def main() -> None:
    """Write the feed's title and its entries as JSON."""
    import feedparser

    found = feedparser.parse(sys.stdin.buffer.read())
    entries = [
        {
            "link": entry.get("link"),
            "title": entry.get("title"),
            "published": _iso(entry.get("published_parsed")),
            "updated": _iso(entry.get("updated_parsed")),
        }
        for entry in found.entries
    ]
    sys.stdout.write(json.dumps({"title": found.feed.get("title"), "entries": entries}))


def _iso(moment: Any) -> str | None:
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", moment) if moment else None


if __name__ == "__main__":
    main()
