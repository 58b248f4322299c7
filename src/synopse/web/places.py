"""The addresses of the archive's pages."""

from __future__ import annotations

import re
from urllib.parse import quote, urlencode

_WITHIN = "!$&'()*+,;=:@/~-._"
_MISREAD = re.compile(r"//|^/|/$|(?:^|/)\.\.?(?:/|$)|\\")
"""What a browser or a proxy would rewrite in a path."""


def address_of(kind: str, key: str, **query: object) -> str:
    """The address of one story, article, outlet or actor: ``/story/`` and its id.

    Slashes of the id stay as they are unless something on the way would read the path differently.
    """
    path = quote(key.encode("utf-8", "replace"), safe="" if _MISREAD.search(key) else _WITHIN)
    if key in {".", ".."}:
        path = key.replace(".", "%2E")
    return f"/{kind}/{path}{query_of(**query)}"


def query_of(**values: object) -> str:
    """The query of an address without what is empty; the order is that of the call, so that one page has one address."""
    given = [(name, str(value)) for name, value in values.items() if value not in (None, "", ())]
    return "?" + urlencode(given, errors="replace") if given else ""
