"""What belongs to every page: styles and scripts, the switch of language, coming in with the token."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from synopse.present.words import LANGUAGES
from synopse.web.access import local_path
from synopse.web.assets import find_asset
from synopse.web.page import Page
from synopse.web.site import Site
from synopse.web.speech import COOKIE

_YEAR_S = 365 * 86_400


def routes(site: Site) -> APIRouter:
    """``/assets/…``, ``/favicon.ico``, ``/ui/…``, ``/login``."""
    router = APIRouter(include_in_schema=False)

    @router.get("/assets/{name}")
    def show_asset(name: str) -> Response:
        asset = find_asset(name)
        if asset is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        headers = {"cache-control": f"public, max-age={_YEAR_S}, immutable"}
        return Response(asset.content, media_type=asset.media_type, headers=headers)

    @router.get("/favicon.ico")
    def show_icon() -> Response:
        # a report names no icon, since it stands alone; a browser asks for this one then
        return show_asset("icon.svg")

    @router.get("/ui/{language}")
    def switch_language(language: str, to: str = "/") -> Response:
        if language not in LANGUAGES:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        response = RedirectResponse(local_path(to), HTTPStatus.SEE_OTHER)
        response.set_cookie(COOKIE, language, max_age=_YEAR_S, httponly=True, samesite="lax")
        return response

    @router.post("/login")
    def come_in(request: Request, token: Annotated[str, Form()], to: Annotated[str, Form()] = "/") -> Response:
        if not site.access.matches(token.strip()):
            return site.refuse(request, HTTPStatus.UNAUTHORIZED, "login.wrong")
        response = RedirectResponse(local_path(to), HTTPStatus.SEE_OTHER)
        site.access.remember(request, response)
        return response

    return router


PAGE = Page(
    name="frame",
    sentence="styles and scripts, the switch of language, coming in with the token",
    routes=routes,
    for_anyone=("/assets/", "/favicon.ico", "/ui/", "/login"),
)
