"""The API's paths over an archive."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.pipeline import render_bytes
from synopse.store.story_records import DevelopmentKind, StoredSynopsis
from synopse.web.answers import data_response, kept_response
from synopse.web.api import records
from synopse.web.api.describing import answers
from synopse.web.archived import archive_of
from synopse.web.asking import Asked
from synopse.web.downloads import find_form
from synopse.web.places import query_of
from synopse.web.site import Site

_Limit = Annotated[int, Query(ge=1, le=500, description="Entries at most.")]
_Text = Annotated[str | None, Query(max_length=500)]
_Time = Annotated[
    str | None, Query(max_length=40, description="ISO 8601: 2020, 2020-01, 2020-01-31, 2020-01-31T09:00.")
]
_After = Annotated[str | None, Query(max_length=2000, description="Where the previous answer ended.")]
_Form = Annotated[str, Query(description="json, html, markdown, csv, jsonld, parquet or terminal.")]
_Ui = Annotated[str, Query(pattern="^(auto|de|en)$", description="Language of headings in forms to read.")]


def archive_routes(site: Site) -> APIRouter:
    """Stories, developments, outlets, actors, quotations, articles, search."""
    router = APIRouter()
    _add_stories(router, site)
    _add_voices(router, site)
    _add_articles(router, site)
    return router


def _add_stories(router: APIRouter, site: Site) -> None:
    archive = archive_of(site)

    @router.get("/stories", tags=["stories"], openapi_extra=answers("StoryList"))
    def list_stories(
        request: Request,
        q: _Text = None,
        since: _Time = None,
        until: _Time = None,
        outlet: _Text = None,
        language: _Text = None,
        actor: _Text = None,
        origins: Annotated[int | None, Query(ge=1, description="Independent origins at least.")] = None,
        limit: _Limit = 50,
        after: _After = None,
    ) -> Response:
        """Stories, that with the newest report first; the filters are those of the page."""
        asked = Asked(
            q=q or "",
            since=since or "",
            until=until or "",
            outlet=outlet or "",
            language=language or "",
            actor=actor or "",
            origins=origins or 0,
            after=after or "",
        )
        page = asked.find(archive, limit)
        links = {"next": request.url.path + asked.query(limit=limit, after=page.after)} if page.after else {}
        return data_response(request, records.StoryList(page.rows, page.after), links=links)

    @router.get("/stories/{story:path}/synopsis", tags=["stories"], openapi_extra=answers("Synopsis"))
    def show_synopsis(request: Request, story: str, form: _Form = "json", ui: _Ui = "auto") -> Response:
        """A story's synopsis in any form; in JSON it has the published schema."""
        stored = _stored(site, story)
        found = find_form(form)
        if found is None or stored.synopsis is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        content = render_bytes(stored.synopsis, form, language=ui)
        return kept_response(request, content, found.media_type)

    @router.get("/stories/{story:path}/developments", tags=["stories"], openapi_extra=answers("DevelopmentList"))
    def list_developments_of(request: Request, story: str, limit: _Limit = 50, after: int | None = None) -> Response:
        """What developed in a story, newest first."""
        _stored(site, story)
        return _developments(site, request, story, (), None, limit, after)

    @router.get("/stories/{story:path}", tags=["stories"], openapi_extra=answers("StoryRow"))
    def show_story(request: Request, story: str) -> Response:
        """A story without its synopsis; one that was merged is answered with the story it went into."""
        row = archive.story(story)
        if row is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return data_response(request, row)

    @router.get("/developments", tags=["stories"], openapi_extra=answers("DevelopmentList"))
    def list_developments(
        request: Request,
        kind: Annotated[list[DevelopmentKind] | None, Query(description="Any number of times.")] = None,
        since: Annotated[str | None, Query(max_length=40, description="Seen since, ISO 8601 in UTC.")] = None,
        limit: _Limit = 50,
        after: int | None = None,
    ) -> Response:
        """What developed in all stories, newest first."""
        return _developments(site, request, None, tuple(kind or ()), since, limit, after)


def _stored(site: Site, story: str) -> StoredSynopsis:
    stored = archive_of(site).synopsis(story)
    if stored is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return stored


def _developments(
    site: Site,
    request: Request,
    story: str | None,
    kinds: tuple[DevelopmentKind, ...],
    since: str | None,
    limit: int,
    after: int | None,
) -> Response:
    found = archive_of(site).developments(story, kinds=kinds, since=since, limit=limit + 1, after=after)
    shown = tuple(found[:limit])
    more = shown[-1].number if len(found) > limit else None
    return data_response(request, records.DevelopmentList(shown, more))


def _add_voices(router: APIRouter, site: Site) -> None:
    archive = archive_of(site)

    @router.get("/outlets", tags=["outlets and actors"], openapi_extra=answers("OutletList"))
    def list_outlets(request: Request, limit: _Limit = 500) -> Response:
        """Outlets, those with most stories first."""
        return data_response(request, records.OutletList(tuple(archive.outlets(limit=limit))))

    @router.get("/outlets/{outlet:path}", tags=["outlets and actors"], openapi_extra=answers("OutletRow"))
    def show_outlet(request: Request, outlet: str) -> Response:
        """One outlet, by host or name."""
        found = archive.outlet(outlet)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return data_response(request, found)

    @router.get("/actors", tags=["outlets and actors"], openapi_extra=answers("ActorList"))
    def list_actors(
        request: Request,
        q: Annotated[str, Query(max_length=200, description="Begin of the name or of its last word.")] = "",
        kind: Annotated[str | None, Query(pattern="^(person|organisation|place)$")] = None,
        limit: _Limit = 50,
    ) -> Response:
        """Actors, those in most stories first."""
        return data_response(request, records.ActorList(tuple(archive.actors(q, kind=kind, limit=limit))))

    @router.get("/actors/{actor:path}", tags=["outlets and actors"], openapi_extra=answers("ActorRow"))
    def show_actor(request: Request, actor: str) -> Response:
        """One actor, by name."""
        found = archive.actor(actor)
        if found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return data_response(request, found)

    @router.get("/quotations", tags=["outlets and actors"], openapi_extra=answers("QuotationPage"))
    def list_quotations(
        request: Request,
        actor: _Text = None,
        outlet: _Text = None,
        story: _Text = None,
        kind: Annotated[str | None, Query(pattern="^(direct|indirect|reported)$")] = None,
        limit: _Limit = 50,
        after: _After = None,
    ) -> Response:
        """Utterances as articles carry them, newest first."""
        page = archive.quotations_of(actor, outlet=outlet, story=story, kind=kind, limit=limit, after=after)
        query = query_of(actor=actor, outlet=outlet, story=story, kind=kind, limit=limit, after=page.after)
        links = {"next": request.url.path + query} if page.after else {}
        return data_response(request, page, links=links)


def _add_articles(router: APIRouter, site: Site) -> None:
    archive = archive_of(site)

    @router.get("/articles/{article:path}/versions", tags=["articles"], openapi_extra=answers("VersionList"))
    def list_versions(request: Request, article: str) -> Response:
        """All versions of an article, oldest first."""
        versions = archive.versions(article)
        if not versions:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return data_response(request, records.VersionList(tuple(versions)))

    @router.get("/articles/{article:path}", tags=["articles"], openapi_extra=answers("StoredArticle"))
    def show_article(request: Request, article: str, version: int | None = None) -> Response:
        """An article, by id or address: its newest version, or the one asked for."""
        versions = archive.versions(article)
        shown = next((one for one in versions if version in {None, one.version} and one is versions[-1]), None)
        shown = shown or next((one for one in versions if one.version == version), None)
        if shown is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        stored = records.StoredArticle(
            article=shown.article,
            version=shown.version,
            versions=len(versions),
            seen=shown.seen,
            story=archive.story_of(shown.article.id),
        )
        return data_response(request, stored)

    @router.get("/search", tags=["articles"], openapi_extra=answers("HitList"))
    def search(
        request: Request,
        q: Annotated[str, Query(max_length=500, description='Words; "…" in a row, -not, begin*.')],
        since: _Time = None,
        until: _Time = None,
        outlet: _Text = None,
        language: _Text = None,
        limit: _Limit = 20,
    ) -> Response:
        """Articles in which all words stand, best first, with the passage that shows it."""
        hits = archive.search(q, since=since, until=until, outlet=outlet, language=language, limit=limit)
        return data_response(request, records.HitList(tuple(hits)))
