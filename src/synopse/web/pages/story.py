"""One story of the archive: its report, what happened to it, files to take away."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from synopse.present.sources import Sources
from synopse.store.story_records import Development, StoredSynopsis
from synopse.web.archived import archive_of
from synopse.web.articles import print_article
from synopse.web.downloads import file_response, find_form, forms, report_page, report_response
from synopse.web.page import Page
from synopse.web.places import address_of
from synopse.web.site import Site

_CHANGES = 30
_MENU = 25


def routes(site: Site) -> APIRouter:
    """``/story/…``, ``/download/…``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    def find(story: str) -> StoredSynopsis:
        stored = archive.synopsis(story)
        if stored is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return stored

    @router.get("/story/{story:path}")
    def show(request: Request, story: str) -> Response:
        stored = find(story)
        if stored.moved_from:
            return RedirectResponse(address_of("story", stored.row.id, moved=1), HTTPStatus.SEE_OTHER)
        if stored.synopsis is None:
            return _alone(site, request, stored)
        words = site.words(request)
        changes = archive.developments(stored.row.id, limit=_CHANGES)
        is_moved = "moved" in request.query_params
        newest = changes[0].number if changes else 0
        key = ("story", stored.row.id, stored.row.revision, stored.row.is_stale, newest, words.language, is_moved)
        synopsis = stored.synopsis

        def make() -> bytes:
            bar = _bar(site, request, stored, changes=changes, is_moved=is_moved)
            return report_page(synopsis, words.language, bar)

        page = site.rendered.get(key, make)
        return report_response(page, words.language)

    @router.get("/download/{form}/{story:path}")
    def download(form: str, story: str, ui: str = "auto") -> Response:
        found, stored = find_form(form), find(story)
        if found is None or stored.synopsis is None or ui not in {"auto", "de", "en"}:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return file_response(stored.synopsis, found, ui, "synopse")

    return router


def _bar(
    site: Site, request: Request, stored: StoredSynopsis, *, changes: Sequence[Development], is_moved: bool
) -> str:
    synopsis = stored.synopsis
    assert synopsis is not None  # noqa: S101 - the caller has looked
    sources = Sources(synopsis)
    quoted = {quotation.speaker for quotation in synopsis.quotations}
    speakers = sorted(
        (actor for actor in synopsis.actors if actor.id in quoted), key=lambda a: (-len(a.mentions), a.id)
    )
    return site.fill(
        request,
        "story_bar.html.j2",
        row=stored.row,
        forms=forms(),
        sources=sources.all,
        actors=speakers[:_MENU],
        changes=changes,
        is_moved=is_moved,
    )


def _alone(site: Site, request: Request, stored: StoredSynopsis) -> Response:
    """A story that one outlet alone reports: its articles, and nothing compared."""
    words = site.words(request)
    found = [article for article, _ in archive_of(site).articles(story=stored.row.id)]
    return site.show(
        request, "story_alone.html.j2", row=stored.row, articles=[print_article(article, words) for article in found]
    )


PAGE = Page(name="story", sentence="one story of the archive with its report", routes=routes, needs_archive=True)
