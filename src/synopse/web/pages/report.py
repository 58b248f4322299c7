"""A comparison under its own address: its progress, the report, files to take away, deleting it."""

from __future__ import annotations

import re
from http import HTTPStatus
from math import ceil

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from synopse.model import Synopsis
from synopse.web.desk import Job
from synopse.web.downloads import file_response, find_form, forms, report_page, report_response
from synopse.web.page import Page
from synopse.web.site import Site
from synopse.web.work import Result

_STEPS = ("fetch", "extract", "annotate", "compare")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def routes(site: Site) -> APIRouter:
    """``/r/…``: whoever knows the address sees the report."""
    router = APIRouter(prefix="/r", include_in_schema=False)
    desk = site.desk

    def find(key: str) -> Job:
        job = desk.find(key)
        if job is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return job

    def find_done(key: str) -> Result:
        job = find(key)
        if job.state != "done":
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return desk.result(job)

    @router.get("/{key}")
    def show(request: Request, key: str, anyway: int = 0) -> Response:
        job = find(key)
        if job.state in {"waiting", "running"}:
            return site.show(request, "progress.html.j2", job=job, before=desk.position(job), steps=steps(job))
        if job.state == "failed":
            return site.refuse(request, HTTPStatus.INTERNAL_SERVER_ERROR, f"report.{job.failure}")
        result = desk.result(job)
        if len(result.synopsis.articles) < 2 and not (anyway and result.synopsis.articles):
            return site.show(request, "too_few.html.j2", job=job, synopsis=result.synopsis)
        return _report(site, request, job, result)

    @router.get("/{key}/state")
    def show_state(request: Request, key: str) -> Response:
        job = desk.find(key)
        if job is None or job.state in {"done", "failed"}:
            return Response(headers={"hx-refresh": "true"})
        return site.show(request, "progress_state.html.j2", job=job, before=desk.position(job), steps=steps(job))

    @router.get("/{key}/download/{form}")
    def download(key: str, form: str, ui: str = "auto") -> Response:
        found = find_form(form)
        result = find_done(key)
        if found is None or ui not in {"auto", "de", "en"}:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return file_response(result.synopsis, found, ui, _file_name(result.synopsis))

    @router.get("/{key}/delete")
    def ask_to_delete(request: Request, key: str) -> Response:
        return site.show(request, "delete.html.j2", job=find(key))

    @router.post("/{key}/delete")
    def delete(request: Request, key: str) -> Response:
        if not desk.delete(key):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return site.show(request, "deleted.html.j2")

    return router


def steps(job: Job) -> list[tuple[str, str]]:
    """What a job goes through, each step with its state: ``over``, ``now`` or ``later``."""
    names = [name for name in _STEPS if name != "fetch" or job.fetches]
    if job.state == "waiting":
        return [(name, "later") for name in names]
    now = names.index(job.stage) if job.stage in names else 0
    if job.stage in names and job.stage != "fetch" and job.done >= job.total:
        now += 1  # a step says that it is done, not that the next begins
    return [(name, "over" if place < now else "now" if place == now else "later") for place, name in enumerate(names)]


def _file_name(synopsis: Synopsis) -> str:
    """What a saved file is called: by the day of the event, where that is known."""
    found = _DAY.match((synopsis.event and synopsis.event.date) or "")
    return f"synopse-{found[0]}" if found else "synopse"


def _report(site: Site, request: Request, job: Job, result: Result) -> Response:
    words = site.words(request)
    language = words.language
    shown = job.shown.get(("page", language))
    if shown is None:
        names = {a.id: a.outlet or a.title or a.id for a in result.synopsis.articles}
        bar = site.fill(
            request,
            "report_bar.html.j2",
            words,
            job=job,
            minutes=ceil(site.options.limits.report_s / 60),
            forms=forms(),
            apart=[[names[key] for key in keys] for keys in result.apart],
        )
        shown = report_page(result.synopsis, language, bar)
        site.desk.keep_shown(job, "page", language, shown)
    return report_response(shown, language)


PAGE = Page(name="report", sentence="a comparison under its own address", routes=routes)
