"""The first page: texts, files and addresses to lay side by side."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from synopse.examples import example_folder, example_names
from synopse.ingest.addresses import is_address
from synopse.ingest.files import read_file
from synopse.model import RawArticle, Synopsis
from synopse.web.intake import PastedText, Sent, gather, read_form
from synopse.web.page import Page
from synopse.web.site import Site
from synopse.web.work import Work

_FIELDS = 3
"""Text fields of an empty form."""


def routes(site: Site) -> APIRouter:
    """``/``, ``/compare``, ``/field``, ``/example``."""
    router = APIRouter(include_in_schema=False)
    limits = site.options.limits

    def form(request: Request, sent: Sent | None = None, error: str = "", status: int = HTTPStatus.OK) -> Response:
        texts = list(sent.texts) if sent else []
        texts += [PastedText()] * max(_FIELDS - len(texts), int(bool(sent and sent.wants_field)))
        return site.show(
            request,
            "desk.html.j2",
            status,
            texts=texts[: limits.articles],
            addresses=sent.addresses if sent else "",
            error=error,
            limits=limits,
        )

    def hand_in(request: Request, work: Work, sent: Sent | None = None) -> Response:
        job = site.desk.submit(work)
        if job is None:
            return form(request, sent, "desk.full", HTTPStatus.SERVICE_UNAVAILABLE)
        return RedirectResponse(f"/r/{job.id}", HTTPStatus.SEE_OTHER)

    @router.get("/")
    def show(request: Request, add_to: str = "") -> Response:
        job = site.desk.find(add_to) if add_to else None
        if job is None or job.state != "done":
            return form(request)
        return form(request, _as_sent(site.desk.result(job).synopsis))

    @router.post("/compare")
    async def compare(request: Request) -> Response:
        sent = await read_form(request, limits)
        if sent.wants_field:
            return form(request, sent)
        words = site.words(request)
        work = await run_in_threadpool(gather, sent, words, site.options.settings, limits)
        if work.size == 0 and not work.rejected:
            return form(request, sent, "desk.nothing", HTTPStatus.UNPROCESSABLE_ENTITY)
        return hand_in(request, work, sent)

    @router.get("/field")
    def add_field(request: Request, n: int) -> Response:
        number = min(max(n, 1), limits.articles)
        return site.show(request, "desk_field.html.j2", n=number, text=PastedText(), is_new=True, limits=limits)

    @router.post("/example")
    def compare_example(request: Request) -> Response:
        return hand_in(request, Work(articles=_example(site.words(request).language), settings=site.options.settings))

    return router


def _as_sent(synopsis: Synopsis) -> Sent:
    """The form that makes this comparison again, with a field to add a text."""
    inputs = {entry.article: entry.input for entry in synopsis.used}
    fetched = {article.id for article in synopsis.articles if is_address(inputs.get(article.id, ""))}
    texts = [
        PastedText(article.text, article.outlet or "", (article.published or "")[:10])
        for article in synopsis.articles
        if article.id not in fetched
    ]
    addresses = "\n".join(inputs[article.id] for article in synopsis.articles if article.id in fetched)
    return Sent(texts, addresses, wants_field=True)


def _example(language: str) -> tuple[RawArticle, ...]:
    """The bundled story of that language, each article named by its file."""
    name = next((name for name in example_names() if name.startswith(language)), example_names()[0])
    found: list[RawArticle] = []
    for path in sorted(example_folder(name).iterdir()):
        found += [article for article in read_file(path, 1_000_000) if isinstance(article, RawArticle)]
    return tuple(found)


PAGE = Page(name="desk", sentence="texts, files and addresses to lay side by side", routes=routes, path="/")
