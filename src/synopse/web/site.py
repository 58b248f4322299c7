"""What every page of the site is given: options, archive, templates, the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from synopse.present.characters import one_line
from synopse.present.dates import say_date
from synopse.present.links import place_name
from synopse.present.templates import make_environment
from synopse.present.words import LANGUAGES
from synopse.registry import find_unit, unit_names
from synopse.web.access import Access
from synopse.web.assets import asset_address
from synopse.web.desk import Desk
from synopse.web.options import Options
from synopse.web.page import Page
from synopse.web.places import address_of, query_of
from synopse.web.rendered import Rendered
from synopse.web.speech import WebWords, language_of
from synopse.web.worker import ProcessRunner, Runner

if TYPE_CHECKING:
    from synopse.store.archive import Archive

API = "/api/"
"""Paths below it answer in JSON, errors too."""


@dataclass
class Site:
    """One running site; made by `synopse.web.app.create_app`."""

    options: Options
    archive: Archive | None = None
    make_runner: Callable[[], Runner] = ProcessRunner
    access: Access = field(init=False)
    desk: Desk = field(init=False)
    rendered: Rendered = field(default_factory=Rendered, init=False)

    def __post_init__(self) -> None:
        self.access = Access(self.options.token)
        self.desk = Desk(self.options.limits, self.options.settings, self.make_runner)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages that this site has, in the navigation's order."""
        found = (find_unit("web.pages", name, "PAGE") for name in unit_names("web.pages"))
        return tuple(
            sorted(
                (page for page in found if self.archive is not None or not page.needs_archive),
                key=lambda page: (page.order, page.name),
            )
        )

    @cached_property
    def for_anyone(self) -> tuple[str, ...]:
        """Beginnings of the paths that need no token."""
        return tuple(path for page in self.pages for path in page.for_anyone)

    def close(self) -> None:
        """Close what was opened, and end the jobs."""
        self.desk.close()
        if self.archive is not None:
            self.archive.close()

    def words(self, request: Request) -> WebWords:
        """The interface's words in the reader's language."""
        return WebWords(language_of(request))

    def show(
        self, request: Request, template: str, status: int = HTTPStatus.OK, words: WebWords | None = None, **filled: Any
    ) -> HTMLResponse:
        """A page made of a template in ``web/templates``, which finds the words as ``w``."""
        words = words or self.words(request)
        page = (
            _environment()
            .get_template(template)
            .render(
                w=words,
                path=request.url.path,
                here=_here(request),
                other=next(language for language in LANGUAGES if language != words.language),
                navigation=[page for page in self.pages if page.path],
                is_admitted=self.access.admits(request),
                **filled,
            )
        )
        headers = {"content-language": words.language, "vary": "accept-language, cookie"}
        return HTMLResponse(page, status, headers)

    def fill(self, request: Request, template: str, words: WebWords | None = None, **filled: Any) -> str:
        """What a template gives; a piece of a page, or a whole one."""
        words = words or self.words(request)
        return (
            _environment()
            .get_template(template)
            .render(
                w=words,
                path=request.url.path,
                here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
                other=next(language for language in LANGUAGES if language != words.language),
                navigation=[page for page in self.pages if page.path],
                is_admitted=self.access.admits(request),
                **filled,
            )
        )

    def refuse(self, request: Request, status: int, key: str = "", **filled: Any) -> Response:
        """A page that says what is wrong and what to do, JSON for the API.

        ``key`` names the words ``<key>.title`` and ``<key>.text``; without one they are the status's.
        """
        words = self.words(request)
        key = key or (f"error.{int(status)}" if words.get(f"error.{int(status)}.title", "") else "error.other")
        title, text = words(f"{key}.title", **filled), words(f"{key}.text", **filled)
        headers = {"www-authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else {}
        if request.url.path.startswith(API):
            problem = {"type": "about:blank", "title": title, "status": int(status), "detail": text}
            return JSONResponse(problem, status, headers, "application/problem+json")
        response = self.show(
            request,
            "error.html.j2",
            status,
            words,
            title=title,
            text=text,
            asks_token=status == HTTPStatus.UNAUTHORIZED,
        )
        response.headers.update(headers)
        return response


def _here(request: Request) -> str:
    """The address to come back to; an answer to a form has none of its own."""
    if request.method != "GET":
        return "/"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


@cache
def _environment() -> Environment:
    environment = make_environment("synopse.web")
    environment.globals["asset"] = asset_address
    environment.globals["address"] = address_of
    environment.globals["query"] = query_of
    environment.filters["names"] = _names_filter
    environment.filters["place"] = place_name
    environment.filters["date"] = _date_filter
    return environment


@pass_context
def _names_filter(context: Context, names: Sequence[str], most: int = 4) -> Markup:
    """The first names, and how many there are more; a filter, because lists of stories are made of it."""
    shown = Markup(", ").join(Markup("<bdi>{}</bdi>").format(one_line(name, 60)) for name in names[:most])
    left = len(names) - most
    further = Markup.escape(context["w"]("stories.further"))
    return further.format(names=shown, n=left) if left > 0 else shown


@pass_context
def _date_filter(context: Context, value: str) -> str:
    return one_line(say_date(value, words=context["w"]), 80)
