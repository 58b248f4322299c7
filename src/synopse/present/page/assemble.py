"""Fills the page's templates; the result is one file that asks for nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from synopse.model import Synopsis
from synopse.present.characters import one_line, show_controls
from synopse.present.dates import say_date
from synopse.present.links import web_address
from synopse.present.outline import STANCES, Outline
from synopse.present.page.drawings import draw_axis, draw_strips, shared_words
from synopse.present.page.marks import MarkedArticle, Paragraph, mark_articles, paragraph_numbers
from synopse.present.sources import Cite, Source
from synopse.present.words import Words

HUES = 6
"""Colours for origins; the letter beside them tells the origins apart, so colours may repeat."""
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
SIGNS = {"happened": "●", "planned": "○", "expected": "◔", "demanded": "!", "denied": "✕", "possible": "?", "said": "„"}


def assemble_page(synopsis: Synopsis, language: str) -> str:
    """The whole page in one interface language."""
    words = Words(language)
    outline = Outline(synopsis, words)
    articles = mark_articles(synopsis, outline.sources, words)
    style = _read("style.css") + _generated_style(outline, articles)
    script = _read("comfort.js")
    template = _environment().get_template("page.html.j2")
    return (
        template.render(
            w=words,
            o=outline,
            articles=articles,
            headline=words("title.of", what=outline.event.text) if outline.event else words("title"),
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file and numbers
            script=Markup(script),  # noqa: S704 - our own file
            contents=_contents(outline),
            **_tables(outline, words),
        )
        + "\n"
    )


def _tables(outline: Outline, words: Words) -> dict[str, Any]:
    news = tuple(moment for moment in outline.moments if not moment.entry.background)
    background = tuple(moment for moment in outline.moments if moment.entry.background)
    used = {cite.status for statement in outline.agreements for cell in statement.cells for cite in cell}
    return {
        "signs": SIGNS,
        "statuses": [status for status in SIGNS if status in used],
        "stances": STANCES,
        "held": {position.stance for position in outline.synopsis.positions},
        "timelines": (("news", news), ("background", background)),
        "axes": {"news": draw_axis(news, words), "background": draw_axis(background, words)},
        "columns": _columns(outline),
        "strips": draw_strips(outline.sources, words),
        "pairs": shared_words(outline.sources),
        "passages": outline.passages(),
        "difference_numbers": {d.id: d.number for d in outline.differences},
        "say_date": partial(say_date, words=words),
        "paragraphs": {s.article.id: paragraph_numbers(s.article) for s in outline.sources.all},
    }


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the agreement matrix; those of one origin stand together."""

    source: Source
    order: int
    is_first: bool


def _columns(outline: Outline) -> tuple[Column, ...]:
    return tuple(
        Column(outline.sources[article], order, place == 0)
        for order, origin in enumerate(outline.sources.origins)
        for place, article in enumerate(origin.articles)
    )


def _contents(outline: Outline) -> list[tuple[str, int | None]]:
    several = len(outline.sources.all) > 1
    parts: list[tuple[str, int | None, object]] = [
        ("differences", len(outline.differences), several or outline.differences),
        ("agreements", len(outline.agreements), several or outline.differences),
        ("quotations", len(outline.synopsis.quotations), outline.speakers),
        ("timeline", len(outline.moments), outline.moments),
        ("origins", len(outline.sources.origins), several),
        ("positions", None, outline.positions),
        ("actors", len(outline.actors), outline.actors),
        ("omissions", len(outline.synopsis.omissions), outline.omissions),
        ("singles", sum(len(statements) for _, statements in outline.singles), outline.singles),
        ("articles", len(outline.sources.all), outline.sources.all),
    ]
    return [(key, count) for key, count, shown in parts if shown]


def _generated_style(outline: Outline, articles: tuple[MarkedArticle, ...]) -> str:
    """Rules that depend on the story: the choice of one outlet, and marks that go on behind a border."""
    rules = [
        f'html:has(#only-{s.number}:checked) [data-o]:not([data-o~="{s.number}"]){{display:none!important}}'
        for s in outline.sources.all
    ]
    rules += [
        f'html:has(#{key}:target) [data-c="{key}"]{{background:var(--focus)!important;color:var(--focus-ink)!important}}'
        for article in articles
        for key in article.split
    ]
    return "\n".join(["", "@media screen{", *rules, "}", ""]) if rules else ""


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _read(name: str) -> str:
    return files("synopse.present.page").joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("synopse.present.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalise,
    )
    environment.filters["line"] = one_line
    environment.filters["lang"] = _language
    environment.filters["hue"] = _hue
    environment.filters["web_address"] = web_address
    environment.filters["date"] = _date_filter
    environment.filters["paragraph"] = _paragraph_filter
    environment.tests["paragraph"] = lambda part: isinstance(part, Paragraph)
    return environment


@pass_context
def _date_filter(context: Context, value: str) -> str:
    return one_line(context["say_date"](value), 80)


@pass_context
def _paragraph_filter(context: Context, cite: Cite) -> str:
    """Number of the paragraph that a cite stands in, for paper, or nothing outside the body."""
    numbered = context["paragraphs"][cite.source.article.id]
    place = bisect_right(numbered, cite.span.start, key=lambda pair: pair[0])
    return str(numbered[place - 1][1]) if place else ""


def _finalise(value: object) -> object:
    """No control character reaches the page, wherever a template forgot to ask."""
    return show_controls(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _language(code: str) -> str:
    """A language code as the page may carry it."""
    return code if _LANGUAGE.match(code) else "und"


def _hue(letter: str) -> int:
    return (ord(letter[-1]) - ord("A")) % HUES
