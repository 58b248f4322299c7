"""The HTTP API and its description, as data and as a page to read."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from synopse.web.answers import data_response
from synopse.web.api.archive import archive_routes
from synopse.web.api.comparing import comparison_routes
from synopse.web.api.describing import describe_api
from synopse.web.page import Page
from synopse.web.site import Site

PREFIX = "/api/v1"


def routes(site: Site) -> APIRouter:
    """``/api``, ``/api/openapi.json``, ``/api/v1/…``."""
    router = APIRouter()
    router.include_router(comparison_routes(site, PREFIX), prefix=PREFIX)
    if site.archive is not None:
        router.include_router(archive_routes(site), prefix=PREFIX)

    @router.get("/api/openapi.json", include_in_schema=False)
    def describe(request: Request) -> Response:
        return data_response(request, describe_api(request.app))

    @router.get("/api", include_in_schema=False)
    def show(request: Request) -> Response:
        described = describe_api(request.app)
        operations: dict[str, list[tuple[str, str, dict[str, object]]]] = {}
        for path, methods in described["paths"].items():
            for method, operation in methods.items():
                operations.setdefault(operation["tags"][0], []).append((method.upper(), path, operation))
        return site.show(
            request,
            "api.html.j2",
            operations=operations,
            schemas=described["components"]["schemas"],
            introduction=described["info"]["description"].split("\n\n"),
        )

    return router


PAGE = Page(name="api", sentence="the HTTP API and its description", routes=routes, path="/api", order=90)
