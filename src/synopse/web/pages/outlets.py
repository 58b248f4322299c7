"""The archive's outlets, and one outlet: what it reported, had alone, left out, shares with whom."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.web.archived import archive_of, show_kept
from synopse.web.page import Page
from synopse.web.profiles import profile_of
from synopse.web.site import Site

_ROWS = 20
_OUTLETS = 500


def routes(site: Site) -> APIRouter:
    """``/outlets``, ``/outlet/…``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/outlets")
    async def show_all(request: Request) -> Response:
        return await show_kept(site, request, "outlets.html.j2", lambda: {"outlets": archive.outlets(limit=_OUTLETS)})

    @router.get("/outlet/{outlet:path}")
    async def show(request: Request, outlet: str, after: str = "") -> Response:
        def gather() -> dict[str, Any]:
            found = archive.outlet(outlet)
            if found is None:
                raise HTTPException(HTTPStatus.NOT_FOUND)
            page = archive.stories(outlet=found.host, limit=_ROWS, after=after or None)
            return {
                "outlet": found,
                "profile": profile_of(archive, found.host) if not after else None,
                "rows": page.rows,
                "after": page.after,
            }

        return await show_kept(site, request, "outlet.html.j2", gather)

    return router


PAGE = Page(
    name="outlets",
    sentence="the archive's outlets and what each reports",
    routes=routes,
    path="/outlets",
    order=30,
    needs_archive=True,
)
