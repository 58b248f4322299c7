"""Makes the web application: pages by file name, errors that say what to do, the guard around all."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from synopse.errors import UsageError
from synopse.store import open_archive
from synopse.web.guard import Guard
from synopse.web.options import Options
from synopse.web.policy import HEADERS
from synopse.web.site import API, Site
from synopse.web.worker import ProcessRunner, Runner

# FastAPI would report requests and faults to wherever the environment says; what is read here is nobody's business.
_SILENT: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}
_FAULT = HTTPStatus.INTERNAL_SERVER_ERROR


def create_app(options: Options | None = None, make_runner: Callable[[], Runner] = ProcessRunner) -> FastAPI:
    """The application; what it opened is closed when the server stops.

    ``make_runner`` makes what does the jobs. Raises UsageError where the archive cannot be read.
    """
    options = options or Options()
    site = Site(options, open_archive(options.archive) if options.archive else None, make_runner)
    app = FastAPI(
        title="Synopse",
        summary="Lays several outlets' reports of one event side by side, every statement cited.",
        openapi_url=None,  # pages/api.py describes it, with the schemas of the records
        docs_url=None,  # the usual pages load their scripts from elsewhere
        redoc_url=None,
        telemetry=_SILENT,
        lifespan=_closing(site),
        exception_handlers=_handlers(site),
    )
    app.state.site = site
    for page in site.pages:
        app.include_router(page.routes(site))
    app.add_middleware(Guard, site=site)
    return app


def _closing(site: Site) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        site.desk.prepare()
        try:
            yield
        finally:
            site.close()

    return lifespan


def _handlers(site: Site) -> dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]]:
    async def refused(request: Request, error: HTTPException) -> Response:
        return site.refuse(request, error.status_code)

    async def failed(request: Request, _error: Exception) -> Response:
        response = site.refuse(request, _FAULT)
        response.headers.update(HEADERS)  # this answer is made outside the guard
        return response

    async def malformed(request: Request, error: RequestValidationError) -> Response:
        if request.url.path.startswith(API):
            wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
            return site.refuse(request, HTTPStatus.UNPROCESSABLE_ENTITY, "error.usage", reason=wrong[:500])
        return site.refuse(request, HTTPStatus.UNPROCESSABLE_ENTITY)

    async def unusable(request: Request, error: Exception) -> Response:
        return site.refuse(request, HTTPStatus.BAD_REQUEST, "error.usage", reason=str(error))

    return {HTTPException: refused, RequestValidationError: malformed, UsageError: unusable, Exception: failed}
