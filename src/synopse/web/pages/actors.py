"""The archive's actors, and one actor: what they are quoted as saying over time, and by whom."""

from __future__ import annotations

from http import HTTPStatus
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.web.archived import archive_of, show_kept
from synopse.web.page import Page
from synopse.web.site import Site
from synopse.web.utterances import quoting, utterances_of

_ACTORS = 60
_QUOTATIONS = 80
_STORIES = 12
KINDS = ("person", "organisation", "place")


def routes(site: Site) -> APIRouter:
    """``/actors``, ``/actor/…``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/actors")
    async def show_all(request: Request, q: str = "", kind: str = "") -> Response:
        if kind and kind not in KINDS:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        begin = q[:200]

        def gather() -> dict[str, Any]:
            found = archive.actors(begin, kind=kind or None, limit=_ACTORS)
            return {"q": begin, "kind": kind, "kinds": KINDS, "actors": found}

        return await show_kept(site, request, "actors.html.j2", gather)

    @router.get("/actor/{actor:path}")
    async def show(request: Request, actor: str, after: str = "") -> Response:
        def gather() -> dict[str, Any]:
            found = archive.actor(actor)
            if found is None:
                raise HTTPException(HTTPStatus.NOT_FOUND)
            page = archive.quotations_of(found.key, limit=_QUOTATIONS, after=after or None)
            utterances = utterances_of(page.rows)
            return {
                "actor": found,
                "days": [(day, list(group)) for day, group in groupby(utterances, key=lambda one: one.day)],
                "outlets": quoting(page.rows),
                "rows": archive.stories(actor=found.key, limit=_STORIES).rows if not after else (),
                "has_after": bool(after),
                "after": page.after,
            }

        return await show_kept(site, request, "actor.html.j2", gather)

    return router


PAGE = Page(
    name="actors",
    sentence="the archive's actors and what they are quoted as saying",
    routes=routes,
    path="/actors",
    order=40,
    needs_archive=True,
)
