"""The template environment that the report and the served pages share: everything escaped, no control characters."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from synopse.present.breaking import breakable
from synopse.present.characters import one_line, show_controls
from synopse.present.links import web_address
from synopse.present.page.marks import Paragraph
from synopse.present.reasons import say_reason


def make_environment(package: str) -> Environment:
    """The templates of ``package``; every context has the reader's words as ``w``.

    Filters: ``line`` (one line of a length), ``breakable``, ``reason``, ``web_address``; test: ``paragraph``.
    """
    environment = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalise,
    )
    environment.filters["line"] = one_line
    environment.filters["breakable"] = breakable
    environment.filters["web_address"] = web_address
    environment.filters["reason"] = _reason_filter
    environment.tests["paragraph"] = lambda part: isinstance(part, Paragraph)
    return environment


@pass_context
def _reason_filter(context: Context, value: str) -> str:
    return say_reason(value, context["w"])


def _finalise(value: object) -> object:
    """No control character reaches a page, wherever a template forgot to ask."""
    return show_controls(value) if isinstance(value, str) and not isinstance(value, Markup) else value
