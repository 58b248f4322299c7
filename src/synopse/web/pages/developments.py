"""What developed in the archive's stories, the newest first."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, get_args

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.store.story_records import DevelopmentKind
from synopse.web.archived import archive_of, show_kept
from synopse.web.page import Page
from synopse.web.site import Site

_ROWS = 40
KINDS: tuple[DevelopmentKind, ...] = get_args(DevelopmentKind)


def routes(site: Site) -> APIRouter:
    """``/developments``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/developments")
    async def show(request: Request, kind: str = "", after: int | None = None) -> Response:
        chosen = tuple(one for one in KINDS if one == kind)
        if kind and not chosen:
            raise HTTPException(HTTPStatus.NOT_FOUND)

        def gather() -> dict[str, Any]:
            found = archive.developments(kinds=chosen, limit=_ROWS + 1, after=after)
            shown = found[:_ROWS]
            return {
                "found": shown,
                "kinds": KINDS,
                "kind": kind,
                "has_after": after is not None,
                "after": shown[-1].number if len(found) > _ROWS else None,
            }

        return await show_kept(site, request, "developments.html.j2", gather)

    return router


PAGE = Page(
    name="developments",
    sentence="what developed in the archive's stories",
    routes=routes,
    path="/developments",
    order=20,
    needs_archive=True,
)
