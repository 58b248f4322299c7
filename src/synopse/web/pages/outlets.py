"""The archive's outlets, and one outlet: what it reported, had alone, left out, shares with whom."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.web.archived import archive_of
from synopse.web.asking import read_asked
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
    def show_all(request: Request) -> Response:
        return site.show(request, "outlets.html.j2", outlets=archive.outlets(limit=_OUTLETS))

    @router.get("/outlet/{outlet:path}")
    def show(request: Request, outlet: str) -> Response:
        found = archive.outlet(outlet)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        asked = read_asked(request.query_params)
        page = archive.stories(outlet=found.host, limit=_ROWS, after=asked.after or None)
        return site.show(
            request,
            "outlet.html.j2",
            outlet=found,
            profile=profile_of(archive, found.host) if not asked.after else None,
            rows=page.rows,
            after=page.after,
        )

    return router


PAGE = Page(
    name="outlets",
    sentence="the archive's outlets and what each reports",
    routes=routes,
    path="/outlets",
    order=30,
    needs_archive=True,
)
