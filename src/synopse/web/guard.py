"""What every request passes first: the host's name, the token, where it comes from, how much it sends and how long."""

from __future__ import annotations

import asyncio
import time
from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from synopse.web.policy import HEADERS
from synopse.web.site import Site

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_DRAINED = 8
"""A body that is too large is read on up to this many times the limit, so that the browser shows the answer."""


class Guard:
    """ASGI middleware around all pages."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        """``site`` says which hosts, which token, which limits."""
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer why not."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no websockets here; the server closes the connection
        request = Request(scope)
        refusal = self._refusal(request)
        bounded = _Bounded(receive, self._site.options.limits.request_bytes, self._site.options.limits.request_s)
        if refusal is None and bounded.is_too_large(request.headers.get("content-length", "")):
            await bounded.drain()
            refusal = self._site.refuse(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        app = self._app if refusal is None else refusal
        # what can be read can be asked about: the server leaves the body out
        answered = {**scope, "method": "GET"} if request.method == "HEAD" else scope
        await app(answered, bounded, _with_headers(send))

    def _refusal(self, request: Request) -> Response | None:
        options, access = self._site.options, self._site.access
        if _name(request.headers.get("host", "")) not in options.names:
            # a foreign name that leads here is how a hostile page would get in (DNS rebinding)
            return PlainTextResponse(
                "This name is not one of this server's. Start it with --host-name NAME to allow it.\n",
                HTTPStatus.MISDIRECTED_REQUEST,
            )
        if request.method not in _SAFE and not _is_same_origin(request):
            return self._site.refuse(request, HTTPStatus.FORBIDDEN)
        if access.is_open or request.url.path.startswith(self._site.for_anyone) or access.admits(request):
            return None
        token = request.query_params.get("token", "")
        if request.method == "GET" and token and access.matches(token):
            response = RedirectResponse(_without_token(request), HTTPStatus.SEE_OTHER)
            access.remember(request, response)
            return response
        return self._site.refuse(request, HTTPStatus.UNAUTHORIZED)


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    name, colon, port = host.strip().lower().rpartition(":")
    found = name if colon and port.isascii() and port.isdigit() else host.strip().lower()
    return found.rstrip(".")


def _is_same_origin(request: Request) -> bool:
    """Whether a page of this site sent the request, or no page at all; browsers always say which."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc.lower() == request.headers.get("host", "").strip().lower()


def _without_token(request: Request) -> str:
    kept = [(name, value) for name, value in parse_qsl(request.url.query) if name != "token"]
    # more than one slash in front would name another host
    return "/" + request.url.path.lstrip("/\\") + (f"?{urlencode(kept)}" if kept else "")


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


class _Bounded:
    """A request's body, counted in bytes and seconds while it comes."""

    def __init__(self, receive: Receive, most: int, seconds: float) -> None:
        self._receive = receive
        self._most = most
        self._until = time.monotonic() + seconds
        self._size = 0
        self._is_read = False

    def is_too_large(self, length: str) -> bool:
        """Whether the announced length alone is too much."""
        return length.isascii() and length.isdigit() and int(length[:20]) > self._most

    async def drain(self) -> None:
        """Read on and keep nothing."""
        while not self._is_read and self._size <= _DRAINED * self._most:
            await self._next()

    async def __call__(self) -> Message:
        """The next part; raises HTTPException 413 or 408."""
        message = await self._receive() if self._is_read else await self._next()
        if self._size > self._most:
            await self.drain()
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    async def _next(self) -> Message:
        try:
            message = await asyncio.wait_for(self._receive(), max(0.0, self._until - time.monotonic()))
        except TimeoutError as error:
            self._is_read = True
            raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from error
        self._is_read = message["type"] != "http.request" or not message.get("more_body", False)
        self._size += len(message.get("body", b""))
        return message
