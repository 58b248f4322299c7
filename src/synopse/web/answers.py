"""Answers that a program may keep and ask about again (RFC 9110: ETag, If-None-Match)."""

from __future__ import annotations

import hashlib
from http import HTTPStatus
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

_REASK = "private, no-cache"
"""May be kept, but must be asked about before it is used."""


def data_response(request: Request, data: Any, *, links: dict[str, str] | None = None) -> Response:
    """Any of our records as JSON; lone surrogates, which JSON cannot hold in UTF-8, become U+FFFD."""
    try:
        content = msgspec.json.encode(data)
    except UnicodeEncodeError:
        content = msgspec.json.encode(_clean(msgspec.to_builtins(data)))
    return kept_response(request, content, "application/json", links=links)


def kept_response(
    request: Request, content: bytes, media_type: str, *, links: dict[str, str] | None = None
) -> Response:
    """The content with its ETag, or 304 where the asker has it; ``links`` are relations and addresses."""
    mark = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"etag": mark, "cache-control": _REASK, "vary": "accept-language, authorization, cookie"}
    if links:
        headers["link"] = ", ".join(f'<{address}>; rel="{relation}"' for relation, address in links.items())
    if _has(request.headers.get("if-none-match", ""), mark):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(content, media_type=media_type, headers=headers)


def _has(sent: str, mark: str) -> bool:
    """Whether an If-None-Match header names the mark; a weak one counts."""
    return sent.strip() == "*" or mark in {one.strip().removeprefix("W/") for one in sent.split(",")}


def _clean(data: Any) -> Any:
    if isinstance(data, str):
        return data.encode("utf-8", "replace").decode()
    if isinstance(data, dict):
        return {_clean(key): _clean(value) for key, value in data.items()}
    return [_clean(one) for one in data] if isinstance(data, list | tuple) else data
