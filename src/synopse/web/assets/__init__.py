"""Styles and scripts that the pages ask this server for; nothing comes from elsewhere."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

# address: (package, file, media type); the report's style is the site's as well
_FILES = {
    "report.css": ("synopse.present.page", "style.css", "text/css"),
    "site.css": ("synopse.web.assets", "site.css", "text/css"),
    "archive.css": ("synopse.web.assets", "archive.css", "text/css"),
    "desk.js": ("synopse.web.assets", "desk.js", "text/javascript"),
    "htmx.js": ("synopse.web.assets", "htmx/htmx.min.js", "text/javascript"),
    "icon.svg": ("synopse.web.assets", "icon.svg", "image/svg+xml"),
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file and what it is; ``mark`` changes with its content."""

    content: bytes
    media_type: str
    mark: str


@cache
def find_asset(name: str) -> Asset | None:
    """The asset of that name, None where there is none."""
    if name not in _FILES:
        return None
    package, file, media_type = _FILES[name]
    content = files(package).joinpath(file).read_bytes()
    return Asset(content, f"{media_type}; charset=utf-8", hashlib.sha256(content).hexdigest()[:12])


def asset_address(name: str) -> str:
    """The address that a page names; it changes with the content, so that a browser may keep it for ever.

    Raises KeyError for an asset that there is none.
    """
    asset = find_asset(name)
    if asset is None:
        raise KeyError(name)
    return f"/assets/{quote(name)}?{asset.mark}"
