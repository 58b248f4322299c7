"""A result as a page of this site and as files to take away."""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from importlib.resources import files
from importlib.util import find_spec
from urllib.parse import quote

from starlette.responses import HTMLResponse, Response

from synopse.model import Synopsis
from synopse.pipeline import render_bytes
from synopse.present.form import Format
from synopse.present.page.assemble import Frame, assemble_page
from synopse.registry import find_unit, unit_names
from synopse.web.policy import report_policy

_FOREMOST = ("html", "json", "markdown", "csv")


@cache
def forms() -> tuple[Format, ...]:
    """The forms on the shelf ``present/formats`` that this installation can make, the most asked for first."""
    names = [*_FOREMOST, *(name for name in unit_names("present.formats") if name not in _FOREMOST)]
    if find_spec("pyarrow") is None:
        names.remove("parquet")
    return tuple(find_unit("present.formats", name, "FORMAT") for name in names)


def find_form(name: str) -> Format | None:
    """The form of that name, None where there is none."""
    return next((form for form in forms() if form.name == name), None)


def report_page(synopsis: Synopsis, language: str, bar: str) -> bytes:
    """The report with the site's bar above it, which is markup of our own templates."""
    frame = Frame(bar, _bar_style())
    return assemble_page(synopsis, language, frame).encode()


def report_response(page: bytes, language: str) -> HTMLResponse:
    """A self-contained report as an answer: its own style and script may run, by their hashes, and nothing else."""
    headers = {"content-security-policy": report_policy(page.decode()), "content-language": language}
    return HTMLResponse(page, HTTPStatus.OK, headers)


def file_response(synopsis: Synopsis, form: Format, language: str, name: str) -> Response:
    """One form of a synopsis as a file to save under ``name`` and the form's suffix."""
    content = render_bytes(synopsis, form.name, language=language)
    disposition = f"attachment; filename*=UTF-8''{quote(name + form.suffix)}"
    return Response(content, media_type=form.media_type, headers={"content-disposition": disposition})


@cache
def _bar_style() -> str:
    return files("synopse.web.assets").joinpath("bar.css").read_text(encoding="utf-8")
