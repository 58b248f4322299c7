"""The API's description (OpenAPI 3.1): paths from the routes, schemas from the record classes."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from synopse.model import Synopsis
from synopse.store.story_records import ActorRow, OutletRow, QuotationPage, StoryRow
from synopse.web.api import records

_GIVEN = (
    records.ComparisonRequest,
    records.Comparison,
    records.Problem,
    records.StoryList,
    records.DevelopmentList,
    records.HitList,
    records.OutletList,
    records.ActorList,
    records.StoredArticle,
    records.VersionList,
    QuotationPage,
    StoryRow,
    OutletRow,
    ActorRow,
    Synopsis,
)
_INTRODUCTION = """Everything that the pages show, for programs. Answers are JSON; a synopsis has the published schema
(`synopse schema`). Spans are half-open character offsets into an article's text.

Lists give `after`; send it back as the parameter `after` for the next entries (also as a `Link` with `rel="next"`).
Answers carry an `ETag`; send it back as `If-None-Match` and get 304 while nothing changed. Errors are
`application/problem+json`. Where the site asks for a token, send `Authorization: Bearer TOKEN`.
Ids may hold slashes: percent-encode them in paths."""


def answers(schema: str, *, status: int = 200, description: str = "") -> dict[str, Any]:
    """The ``openapi_extra`` of a route that answers with a record."""
    return {
        "responses": {
            str(status): {
                "description": description or f"A {schema}.",
                "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
            },
            **PROBLEM,
        }
    }


def takes(schema: str) -> dict[str, Any]:
    """The ``openapi_extra`` of a route that takes a record as JSON."""
    reference = {"$ref": f"#/components/schemas/{schema}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": reference}}}}


PROBLEM: dict[str, Any] = {
    "default": {
        "description": "What is wrong.",
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
}


def describe_api(app: FastAPI) -> dict[str, Any]:
    """The whole description; made once, kept on the application."""
    if app.openapi_schema is None:
        described = get_openapi(
            title=app.title, version=_version(), summary=app.summary, description=_INTRODUCTION, routes=app.routes
        )
        _, schemas = msgspec.json.schema_components(_GIVEN, ref_template="#/components/schemas/{name}")
        described["components"] = {"schemas": dict(sorted(schemas.items()))}
        for path in described["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
                if len(operation["responses"]) > 1 and not operation["responses"].get("200", {}).get("content", True):
                    operation["responses"].pop("200")
        app.openapi_schema = described
    return app.openapi_schema


def _version() -> str:
    from synopse import __version__

    return __version__
