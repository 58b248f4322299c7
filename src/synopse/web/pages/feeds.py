"""Atom feeds of stories and of what developed in them."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.present.words import LANGUAGES
from synopse.store.story_records import Development, StoryRow
from synopse.web.answers import kept_response
from synopse.web.archived import archive_of
from synopse.web.asking import read_asked
from synopse.web.atom import MEDIA_TYPE, Entry, Feed, write_feed
from synopse.web.page import Page
from synopse.web.pages.developments import KINDS
from synopse.web.places import address_of, query_of
from synopse.web.site import Site
from synopse.web.speech import WebWords
from synopse.web.told import say_development

_ENTRIES = 50


def routes(site: Site) -> APIRouter:
    """``/feeds/stories.atom``, ``/feeds/developments.atom``."""
    router = APIRouter(prefix="/feeds", include_in_schema=False)
    archive = archive_of(site)

    @router.get("/stories.atom")
    def stories(request: Request) -> Response:
        asked, words = read_asked(request.query_params).without_place(), _words(site, request)
        base = _base(request)
        rows = asked.find(archive, _ENTRIES).rows
        feed = Feed(
            key=f"feed:stories:{base}{asked.query()}",
            title=_title(words("stories.title"), asked.q or asked.outlet or asked.actor),
            address=str(request.url),
            page=f"{base}/stories{asked.query()}",
            language=words.language,
            entries=[_story(row, base, words) for row in rows],
        )
        return kept_response(request, write_feed(feed), MEDIA_TYPE)

    @router.get("/developments.atom")
    def developments(request: Request, kind: str = "", story: str = "") -> Response:
        words, base = _words(site, request), _base(request)
        kinds = tuple(one for one in KINDS if one in kind.split(","))
        if kind and not kinds:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        row = archive.story(story) if story else None
        if story and row is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        found = archive.developments(story or None, kinds=kinds, limit=_ENTRIES)
        page = address_of("story", story) if story else f"/developments{query_of(kind=kind)}"
        feed = Feed(
            key=f"feed:developments:{base}{query_of(kind=kind, story=story)}",
            title=_title(words("developments.title"), row.headline if row else ""),
            address=str(request.url),
            page=base + page,
            language=words.language,
            entries=[_development(one, base, words) for one in found],
        )
        return kept_response(request, write_feed(feed), MEDIA_TYPE)

    return router


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _words(site: Site, request: Request) -> WebWords:
    """The language that the address names, else the reader's."""
    named = request.query_params.get("ui", "")
    return WebWords(named) if named in LANGUAGES else site.words(request)


def _title(title: str, of: str) -> str:
    return f"Synopse: {title} – {of}" if of else f"Synopse: {title}"


def _story(row: StoryRow, base: str, words: WebWords) -> Entry:
    weight = [words.count("count.outlets", row.outlets), words.count("count.origins", row.origins)]
    if row.discrepancies:
        weight.append(words.count("count.differences", row.discrepancies))
    names = ", ".join(row.outlet_names[:8])
    return Entry(
        key=f"story:{row.id}",
        title=row.headline,
        updated=row.made,
        address=base + address_of("story", row.id),
        summary=f"{' · '.join(weight)}. {names}",
    )


def _development(one: Development, base: str, words: WebWords) -> Entry:
    kind = words(f"kind.{one.kind}")
    return Entry(
        key=f"development:{one.number}:{one.seen}:{one.story}",
        title=f"{kind}: {one.headline or one.story}",
        updated=one.seen,
        address=base + address_of("story", one.story),
        summary=say_development(one, words) or kind,
        category=one.kind,
    )


PAGE = Page(
    name="feeds", sentence="Atom feeds of stories and of what developed in them", routes=routes, needs_archive=True
)
