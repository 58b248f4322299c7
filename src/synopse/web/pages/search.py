"""Search over the archive's articles."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from synopse.present.characters import one_line
from synopse.store.records import Hit
from synopse.web.archived import archive_of
from synopse.web.asking import read_asked
from synopse.web.page import Page
from synopse.web.site import Site

_HITS = 40


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a snippet; ``is_sought`` for those that were looked for."""

    text: str
    is_sought: bool


def routes(site: Site) -> APIRouter:
    """``/search``."""
    router = APIRouter(include_in_schema=False)
    archive = archive_of(site)

    @router.get("/search")
    def show(request: Request) -> Response:
        asked = read_asked(request.query_params)
        hits = (
            archive.search(
                asked.q,
                since=asked.since or None,
                until=asked.until or None,
                outlet=asked.outlet or None,
                language=asked.language or None,
                limit=_HITS,
            )
            if asked.q
            else []
        )
        shown = [(hit, snippet_parts(hit)) for hit in hits]
        return site.show(request, "search.html.j2", asked=asked, hits=shown, is_full=len(hits) == _HITS)

    return router


def snippet_parts(hit: Hit) -> list[Part]:
    """The snippet cut at the words that were looked for."""
    parts: list[Part] = []
    at = hit.snippet.start
    for mark in (*hit.marks, None):
        start, end = (mark.start, mark.end) if mark else (hit.snippet.end, hit.snippet.end)
        for text, is_sought in ((_cut(hit, at, start), False), (_cut(hit, start, end), True)):
            if text:
                parts.append(Part(text, is_sought))
        at = end
    return parts


def _cut(hit: Hit, start: int, end: int) -> str:
    text = hit.text[max(start - hit.snippet.start, 0) : max(end - hit.snippet.start, 0)]
    line = one_line(text)
    return (" " if text[:1].isspace() else "") + line + (" " if line and text[-1:].isspace() else "")


PAGE = Page(
    name="search",
    sentence="search over the archive's articles",
    routes=routes,
    path="/search",
    order=50,
    needs_archive=True,
)
