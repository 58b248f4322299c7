"""One article of the archive with its versions."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.store.story_reading import StoryReader
from synopse.store.story_records import StoryRow
from synopse.web.archived import archive_of
from synopse.web.articles import changes_between, print_article, read_place
from synopse.web.page import Page
from synopse.web.site import Site


def routes(site: Site) -> APIRouter:
    """``/article/…``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/article/{article:path}")
    def show(request: Request, article: str, version: int | None = None, at: str = "") -> Response:
        versions = archive.versions(article)
        shown = next((one for one in versions if one.version == version), versions[-1] if versions else None)
        if shown is None or version not in {None, shown.version}:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        before = next((one for one in versions if one.version == shown.version - 1), None)
        place = read_place(at, shown.article) if shown is versions[-1] else None
        return site.show(
            request,
            "article.html.j2",
            shown=shown,
            versions=versions,
            printed=print_article(shown.article, site.words(request), place),
            changes=changes_between(before.article, shown.article) if before else [],
            story=_story_of(archive, shown.article.id),
        )

    return router


def _story_of(archive: StoryReader, article: str) -> StoryRow | None:
    story = archive.story_of(article)
    return archive.story(story) if story is not None else None


PAGE = Page(name="article", sentence="one article of the archive with its versions", routes=routes, needs_archive=True)
