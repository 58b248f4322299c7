"""The archive's actors, and one actor: what they are quoted as saying over time, and by whom."""

from __future__ import annotations

from http import HTTPStatus
from itertools import groupby

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.web.archived import archive_of
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
    def show_all(request: Request, q: str = "", kind: str = "") -> Response:
        if kind and kind not in KINDS:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        found = archive.actors(q[:200], kind=kind or None, limit=_ACTORS)
        return site.show(request, "actors.html.j2", q=q[:200], kind=kind, kinds=KINDS, actors=found)

    @router.get("/actor/{actor:path}")
    def show(request: Request, actor: str, after: str = "") -> Response:
        found = archive.actor(actor)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        page = archive.quotations_of(found.key, limit=_QUOTATIONS, after=after or None)
        utterances = utterances_of(page.rows)
        return site.show(
            request,
            "actor.html.j2",
            actor=found,
            days=[(day, list(group)) for day, group in groupby(utterances, key=lambda utterance: utterance.day)],
            outlets=quoting(page.rows),
            rows=archive.stories(actor=found.key, limit=_STORIES).rows if not after else (),
            has_after=bool(after),
            after=page.after,
        )

    return router


PAGE = Page(
    name="actors",
    sentence="the archive's actors and what they are quoted as saying",
    routes=routes,
    path="/actors",
    order=40,
    needs_archive=True,
)
