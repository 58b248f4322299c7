"""The archive's stories: search, filters, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from synopse.store.story_records import Development, DevelopmentKind, StoryRow
from synopse.web.archived import archive_of, show_kept
from synopse.web.asking import read_asked
from synopse.web.page import Page
from synopse.web.site import Site

_ROWS = 30
_LATEST = 8
_NEWS: tuple[DevelopmentKind, ...] = ("opened", "confirmed", "discrepancy", "resolved", "update")
"""Kinds of development that an editor wants to hear of."""

ORIGINS = (2, 3, 5)


def routes(site: Site) -> APIRouter:
    """``/stories``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/stories")
    async def show(request: Request) -> Response:
        asked = read_asked(request.query_params)

        def gather() -> dict[str, Any]:
            page = asked.find(archive, _ROWS)
            is_start = not asked.is_narrowed and not asked.after
            return {
                "asked": asked,
                "days": days_of(page.rows),
                "after": page.after,
                "origins": ORIGINS,
                "latest": latest(archive.developments(kinds=_NEWS, limit=4 * _LATEST), _LATEST) if is_start else (),
            }

        return await show_kept(site, request, "stories.html.j2", gather)

    return router


def days_of(rows: Iterable[StoryRow]) -> list[tuple[str, list[StoryRow]]]:
    """The stories under the day of their newest report, in the list's order."""
    return [(day, list(group)) for day, group in groupby(rows, key=lambda row: (row.last_published or "")[:10])]


def latest(found: Iterable[Development], most: int) -> list[Development]:
    """The newest developments, at most two of one story, so that a busy one does not fill the list."""
    shown: list[Development] = []
    counts: dict[str, int] = {}
    for development in found:
        counts[development.story] = counts.get(development.story, 0) + 1
        if counts[development.story] <= 2 and len(shown) < most:
            shown.append(development)
    return shown


PAGE = Page(
    name="stories",
    sentence="the archive's stories with search and filters",
    routes=routes,
    path="/stories",
    order=10,
    needs_archive=True,
)
