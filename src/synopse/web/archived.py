"""The archive as the pages use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from synopse.errors import UsageError

if TYPE_CHECKING:
    from synopse.store.archive import Archive
    from synopse.web.site import Site


def archive_of(site: Site) -> Archive:
    """The site's archive; pages that need one are left out of a site without."""
    if site.archive is None:
        raise UsageError("this site was started without an archive")
    return site.archive


async def show_kept(site: Site, request: Request, template: str, gather: Callable[[], dict[str, Any]]) -> Response:
    """A page of the archive; while nothing is written there, it is made once for all who ask for the same.

    ``gather`` reads what the template is filled with; what it raises is the answer.
    """
    words = site.words(request)
    mark = archive_mark(archive_of(site))

    def make() -> bytes:
        return site.fill(request, template, words, **gather()).encode("utf-8", "replace")

    key = (template, request.url.path, request.url.query, words.language, site.access.admits(request), mark)
    page = site.rendered.find(key) if mark is not None else None
    if page is None:
        page = await (run_in_threadpool(make) if mark is None else run_in_threadpool(site.rendered.get, key, make))
    return HTMLResponse(page, headers={"content-language": words.language, "vary": "accept-language, cookie"})


def archive_mark(archive: Archive) -> tuple[int, ...] | None:
    """What changes with everything that is written into an archive; None where that is not to be had for nothing.

    SQLite writes each transaction to the end of the file beside the archive's, or into the archive's own.
    """
    if archive.is_server:
        return None
    found: list[int] = []
    for suffix in ("", "-wal"):
        try:
            state = Path(archive.address + suffix).stat()
        except OSError:
            found += [0, 0]
        else:
            found += [state.st_mtime_ns, state.st_size]
    return tuple(found)
