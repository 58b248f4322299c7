"""The first page: texts, files and addresses to lay side by side."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from synopse.web.page import Page
from synopse.web.site import Site


def routes(site: Site) -> APIRouter:
    """``/``."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def show(request: Request) -> Response:
        return site.show(request, "desk.html.j2")

    return router


PAGE = Page(name="desk", sentence="texts, files and addresses to lay side by side", routes=routes, path="/")
