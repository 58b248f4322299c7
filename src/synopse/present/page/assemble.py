"""Fills the page's templates; the result is one file that asks for nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from synopse.model import Synopsis
from synopse.present.characters import one_line
from synopse.present.dates import say_date
from synopse.present.origin_reasons import say_origin
from synopse.present.outline import STANCES, Outline
from synopse.present.page.bilingual import find_replacements
from synopse.present.page.drawings import draw_axis, draw_strips, shared_words
from synopse.present.page.marks import MarkedArticle, mark_articles, paragraph_numbers
from synopse.present.sources import Cite, Source
from synopse.present.templates import make_environment
from synopse.present.views import ActorView
from synopse.present.words import LANGUAGES, Words

HUES = 6
"""Colours for origins; the letter beside them tells the origins apart, so colours may repeat."""
_KINDS = ("differences", "agreements", "quotations", "timeline", "positions", "omissions", "singles")
_MOST_CHOICES = 40
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
SIGNS = {"happened": "●", "planned": "○", "expected": "◔", "demanded": "!", "denied": "✕", "possible": "?", "said": "„"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What a site puts above the report: a bar of links with a style of its own."""

    bar: str = ""
    style: str = ""


def assemble_page(synopsis: Synopsis, language: str, frame: Frame | None = None) -> str:
    """The whole page in one interface language, with a site's bar above it where there is one."""
    return _render(synopsis, Words(language), is_auto=False, frame=frame or Frame())


def assemble_bilingual_page(synopsis: Synopsis, language: str) -> str:
    """The page in one language, with what its script needs to show it in the browser's, where that is the other one."""
    other = next(one for one in LANGUAGES if one != language)
    shown, translated = (_render(synopsis, Words(one), is_auto=True) for one in (language, other))
    replacements = find_replacements(_body(shown), _body(translated), other, _title(translated))
    return shown.replace(_OTHER, f"{_OTHER}{replacements}", 1)


_OTHER = '<script type="application/json" id="other">'


def _body(page: str) -> str:
    return page[page.index("<body>") + len("<body>") : page.index(_OTHER)]


def _title(page: str) -> str:
    return html.unescape(page[page.index("<title>") + len("<title>") : page.index("</title>")])


def _render(synopsis: Synopsis, words: Words, *, is_auto: bool, frame: Frame = Frame()) -> str:
    outline = Outline(synopsis, words)
    articles = mark_articles(outline.synopsis, outline.sources, words)
    style = _read("style.css") + frame.style + _generated_style(outline, articles)
    script = _read("comfort.js")
    template = _environment().get_template("page.html.j2")
    return (
        template.render(
            w=words,
            o=outline,
            is_auto=is_auto,
            bar=Markup(frame.bar),  # noqa: S704 - the site's own templates
            articles=articles,
            headline=_headline(outline, words),
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - our own file and numbers
            script=Markup(script),  # noqa: S704 - our own file
            contents=_contents(outline),
            **_tables(outline, words),
        )
        + "\n"
    )


def _headline(outline: Outline, words: Words) -> str:
    return words("title.of", what=outline.event.text) if outline.event else words("title")


def _tables(outline: Outline, words: Words) -> dict[str, Any]:
    news = tuple(moment for moment in outline.moments if not moment.entry.background)
    background = tuple(moment for moment in outline.moments if moment.entry.background)
    used = {cite.status for statement in outline.agreements for cell in statement.cells for cite in cell}
    strips = draw_strips(outline.sources, words)
    shares = [strip.shared_share for strip in strips]
    return {
        "signs": SIGNS,
        "statuses": [status for status in SIGNS if status in used],
        "stances": STANCES,
        "held": {position.stance for position in outline.synopsis.positions},
        "timelines": (("news", news), ("background", background)),
        "axes": {"news": draw_axis(news, words), "background": draw_axis(background, words)},
        "columns": _columns(outline),
        "strips": strips,
        "only_here": Counter({source.number: len(statements) for source, statements in outline.singles}),
        "left_out": Counter({source.number: len(statements) for source, statements in outline.omissions}),
        "origin_reasons": [
            (
                outline.sources[origin.articles[0]].letter,
                [outline.sources[key].label for key in origin.articles],
                say_origin(origin, outline.sources, words, shares),
            )
            for origin in outline.sources.origins
        ],
        "has_loose": any(statement.loose for statement in outline.agreements),
        "has_differing": any(statement.differing for statement in outline.agreements),
        "chosen_actors": _chosen_actors(outline),
        "kinds": [key for key in _contents(outline) if key in _KINDS],
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


def _contents(outline: Outline) -> list[str]:
    """The sections that there are, in their order."""
    several = len(outline.sources.all) > 1
    parts: list[tuple[str, object]] = [
        ("differences", several or outline.differences),
        ("agreements", several or outline.differences),
        ("quotations", outline.speakers),
        ("timeline", outline.moments),
        ("origins", several),
        ("positions", outline.positions),
        ("actors", outline.actors),
        ("omissions", outline.omissions),
        ("singles", outline.singles),
        ("articles", outline.sources.all),
    ]
    return [key for key, shown in parts if shown]


def _chosen_actors(outline: Outline) -> list[ActorView]:
    """The actors that one can choose, the most named first."""
    return sorted(outline.actors, key=lambda actor: -actor.mentions)[:_MOST_CHOICES]


def _generated_style(outline: Outline, articles: tuple[MarkedArticle, ...]) -> str:
    """Rules that depend on the story: the choice of an outlet, actor and kind, and marks that go on behind a border."""
    rules = [
        f'html:has(#only [value="{s.number}"]:checked) [data-o]:not([data-o~="{s.number}"]){{display:none!important}}'
        for s in outline.sources.all
    ]
    rules += [
        f'html:has(#who [value="{a.number}"]:checked) [data-a]:not([data-a~="{a.number}"]){{display:none!important}}'
        for a in _chosen_actors(outline)
    ]
    rules += [
        f'html:has(#kind [value="{key}"]:checked) main>section:not(#{key}):not(#inputs){{display:none!important}}'
        for key in _KINDS
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
    environment = make_environment("synopse.present.page")
    environment.filters["lang"] = _language
    environment.filters["hue"] = _hue
    environment.filters["date"] = _date_filter
    environment.filters["paragraph"] = _paragraph_filter
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


def _language(code: str) -> str:
    """A language code as the page may carry it."""
    return code if _LANGUAGE.match(code) else "und"


def _hue(letter: str) -> int:
    return (ord(letter[-1]) - ord("A")) % HUES
