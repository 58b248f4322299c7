"""The API's paths that compare: hand in, ask how far it is, take the result, delete it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.errors import UsageError
from synopse.ingest.decode import replace_surrogates
from synopse.model import RawArticle
from synopse.pipeline import render_bytes
from synopse.web.answers import data_response, kept_response
from synopse.web.api.describing import answers, takes
from synopse.web.api.records import Comparison, ComparisonRequest, Given
from synopse.web.desk import Job
from synopse.web.downloads import find_form
from synopse.web.intake import bounded_work
from synopse.web.site import Site
from synopse.web.work import Work

_RETRY_S = 30


def comparison_routes(site: Site, prefix: str) -> APIRouter:
    """``/comparisons``; whoever knows a comparison's id may take and delete it."""
    router = APIRouter(tags=["comparisons"])
    desk = site.desk

    def find(key: str) -> Job:
        job = desk.find(key)
        if job is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return job

    def tell(job: Job) -> Comparison:
        is_done = job.state == "done"
        return Comparison(
            id=job.id,
            state=job.state,
            address=f"{prefix}/comparisons/{job.id}",
            stage=job.stage or None,
            done=job.done,
            total=job.total,
            before=desk.position(job) if job.state == "waiting" else 0,
            failure=job.failure or None,
            synopsis=f"{prefix}/comparisons/{job.id}/synopsis" if is_done else None,
            page=f"/r/{job.id}" if is_done else None,
            seconds_left=round(desk.seconds_left(job)) if is_done else None,
        )

    @router.post(
        "/comparisons",
        status_code=HTTPStatus.ACCEPTED,
        openapi_extra={**takes("ComparisonRequest"), **answers("Comparison", status=202, description="Handed in.")},
    )
    async def compare(request: Request) -> Response:
        """Hand in reports of one event; the answer's ``Location`` is where to ask how far it is."""
        body = await request.body()
        work = await run_in_threadpool(_work, site, body)
        job = desk.submit(work)
        if job is None:
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, headers={"retry-after": str(_RETRY_S)})
        told = tell(job)
        headers = {"location": told.address}
        return Response(msgspec.json.encode(told), HTTPStatus.ACCEPTED, headers, "application/json")

    @router.get("/comparisons/{key}", openapi_extra=answers("Comparison"))
    def show(request: Request, key: str) -> Response:
        """How far a comparison is."""
        return data_response(request, tell(find(key)))

    @router.get("/comparisons/{key}/synopsis", openapi_extra=answers("Synopsis"))
    def show_synopsis(
        request: Request,
        key: str,
        form: Annotated[str, Query(description="json, html, markdown, csv, jsonld, parquet or terminal.")] = "json",
        ui: Annotated[str, Query(pattern="^(auto|de|en)$", description="Language of headings.")] = "auto",
    ) -> Response:
        """The result in any form; in JSON it has the published schema. 404 until it is done."""
        job, found = find(key), find_form(form)
        if job.state != "done" or found is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        content = render_bytes(desk.result(job).synopsis, form, language=ui)
        return kept_response(request, content, found.media_type)

    @router.delete("/comparisons/{key}", status_code=HTTPStatus.NO_CONTENT)
    def delete(key: str) -> Response:
        """Forget a comparison and its texts; one that runs is ended."""
        if not desk.delete(key):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    return router


def _work(site: Site, body: bytes) -> Work:
    """The work that a request asks for; raises UsageError where it is not what the API takes."""
    try:
        asked = msgspec.json.decode(body, type=ComparisonRequest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"the body is not what is taken here: {error}") from error
    articles = [_raw(given, number) for number, given in enumerate(asked.articles, start=1)]
    addresses = list(dict.fromkeys(address.strip() for address in asked.addresses if address.strip()))
    limits = site.options.limits
    if len(addresses) > limits.addresses:
        raise UsageError(f"{len(addresses)} addresses; at most {limits.addresses} are fetched at once")
    work = bounded_work(articles, addresses, [], site.options.settings, limits)
    if work.size == 0:
        raise UsageError("nothing to compare: give articles or addresses")
    return work


def _raw(given: Given, number: int) -> RawArticle:
    content = given.html if given.html and given.html.strip() else given.text
    if not content or not content.strip():
        raise UsageError(f"article {number} has neither text nor html")
    return RawArticle(
        id=replace_surrogates(given.id or f"article-{number}"),
        source=f"article {number}",
        content=replace_surrogates(content),
        is_html=content is given.html,
        url=given.url,
        outlet=given.outlet,
        title=given.title,
        published=given.published,
        language=given.language,
    )
