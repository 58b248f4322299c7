"""Which news agencies an article names as the source of its text (never of its pictures)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from synopse.languages import language_codes, load_language
from synopse.model import Article

_TEXT_KINDS = frozenset({"title", "kicker", "lede", "heading", "paragraph", "list", "quote", "byline", "dateline"})
_FIRST_BLOCKS = 6
_LAST_BLOCKS = 4
_HEAD, _TAIL = 160, 120
"""Characters of a block in which a dateline or a closing mark can stand."""


@cache
def _names() -> dict[str, str]:
    """Marks of agencies and the agency's name."""
    table = files("synopse.compare").joinpath("agencies.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {mark: name for name, marks in rows for mark in reversed(marks.split("|"))}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    marks = "|".join(re.escape(mark) for mark in sorted(_names(), key=lambda mark: (-len(mark), mark)))
    mark = rf"(?<!\w)(?:{marks})(?!\w)"
    small = "|".join(re.escape(mark) for mark in sorted(_names()) if mark.islower() and mark.isalpha())
    sign = r"[^\W\d_]{1,6}"  # an editor's initials or a regional service: "dpa/lnw", "ts/dpa"
    credit = rf"(?:{sign}\s?[/,;|]\s?){{0,4}}{mark}(?:\s?[/,;|+&-]\s?(?:{mark}|{sign})){{0,5}}"
    rules = [load_language(code).furniture for code in language_codes()]
    by = "|".join(f"{word} " for own in rules for word in own.agency_by)
    joint, article, lead, helped, label = (
        "|".join(getattr(own, name) for own in rules)
        for name in ("agency_and", "agency_article", "agency_with", "agency_helped", "agency_sources")
    )
    listed = rf"{mark}(?:(?:\s?[/,+&]\s?|{joint})(?:{article})?{mark}){{0,5}}"
    day = r"(?:\s?[,;]?\s?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4})?"
    return (
        # "Bagdad/Washington (dpa) - ", "LONDON, Jan 3 (Reuters) — "
        re.compile(rf"\s*(?:[^\n()]{{2,70}})?[(\[](?P<marks>{credit})[)\]]\s?(?:[-–—:.]|(?=[A-ZÄÖÜ]))"),
        # "dpa Nordheim Der Damm …", without brackets only in small letters: "Reuters" may be the subject
        re.compile(rf"\s*(?P<marks>{small})\s(?=[A-ZÄÖÜ])"),
        # the whole line: "sda/dpa/afp", "(APA, 1.1.2020)", "dpa/est"
        re.compile(rf"\s*[(\[]?\s?(?:{by})?(?P<marks>{credit}){day}\s?[)\]]?\.?\s*"),
        # closes the last paragraph: "… sagte sie. (APA/AP)"
        re.compile(rf"[.!?…“”\"»«]\s?[(\[](?P<marks>{credit}){day}[)\]]\s*\Z"),
        # closes it without brackets: "… sagte sie. dpa/lno"
        re.compile(rf"[.!?…“”\"»«]\s+(?P<marks>{credit})\s*\Z"),
        re.compile(
            rf"(?<!\w)(?:{lead}"
            r"|(?:©|\([cC]\)|Copyright)\s?(?:by\s)?(?:\d{4}|(?=dpa-infocom))"
            rf")[\s(]{{0,2}}(?:by\s)?(?P<marks>{listed})"
            rf"|(?P<helped>{mark})[^.\n]{{0,40}} (?:{helped})"
        ),
        # pictures and charts have sources too; only a last line speaks of the text
        re.compile(rf"(?<!\w)(?:{label}): ?(?P<marks>{listed})"),
        # closes the last paragraph behind a dash, or stands below it: "… said the mayor. - Reuters"
        re.compile(rf"(?:\A|[.!?…“”\"»«]\s)[-–—]\s?(?P<marks>{credit})\s*\Z"),
    )


def find_agencies(article: Article) -> tuple[str, ...]:
    """Return the names of the agencies that the text itself names as its source, in the order they are named.

    Read are bylines, datelines, closing marks and notes such as "Mit Material von dpa"; photo credits,
    captions and agencies that are merely cited ("wie Reuters berichtete") are not.
    """
    found: dict[str, None] = {}
    mark = re.compile("|".join(re.escape(m) for m in sorted(_names(), key=lambda m: (-len(m), m))))
    for marks in _credits(article):
        for match in mark.finditer(marks):
            found.setdefault(_names()[match.group()])
    return tuple(found)


def name_agency(named: Iterable[Sequence[str]]) -> str | None:
    """Return the agency that stands behind several articles, given what each of them names.

    It is the one that most of the naming articles have in common; agencies always named together are joined
    by a slash. Articles that name nothing do not speak against it; two that name different ones do.
    """
    naming = [agencies for agencies in named if agencies]
    counts = Counter(agency for agencies in naming for agency in agencies)
    most = max(counts.values(), default=0)
    if 2 * most <= len(naming):
        return None
    return "/".join(agency for agency, count in counts.items() if count == most)


def _credits(article: Article) -> Iterator[str]:
    """Yield the stretches of text that credit agencies."""
    dateline, opening, line, closing, bare, note, source, dashed = _patterns()
    blocks = [block for block in article.blocks if block.kind in _TEXT_KINDS]
    last = len(blocks) - _LAST_BLOCKS
    for index, block in enumerate(blocks):
        text = article.text[block.start : block.end]
        tests = []
        if index < _FIRST_BLOCKS or block.kind == "dateline":
            tests.append(dateline.match(text[:_HEAD]) or opening.match(text[:_HEAD]))
        if (index < _FIRST_BLOCKS or index >= last or block.kind == "byline") and len(text) <= _TAIL:
            tests.append(line.fullmatch(text))
        if index >= last:
            tests += [pattern.search(text[-_TAIL:]) for pattern in (closing, bare, source, dashed)]
        yield from (match["marks"] for match in tests if match)
    below = _below(article)
    if below:
        yield from (
            match["marks"] for match in (line.fullmatch(below), source.search(below), dashed.search(below)) if match
        )
    for block in article.blocks:
        if block.kind not in {"caption", "credit"}:
            for match in note.finditer(article.text, block.start, block.end):
                yield match["marks"] or match["helped"]


def _below(article: Article) -> str:
    """The line right below the last paragraph, which credits the text and no picture; empty where there is none."""
    last = max((n for n, block in enumerate(article.blocks) if block.kind in _TEXT_KINDS), default=-1)
    if last < 0 or last + 1 >= len(article.blocks) or article.blocks[last].kind != "paragraph":
        return ""
    block = article.blocks[last + 1]
    is_line = block.kind in {"credit", "furniture"} and block.end - block.start <= _TAIL
    return article.text[block.start : block.end] if is_line else ""
