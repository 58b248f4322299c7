"""Markdown for a wiki or an issue, with a footnote for every cited place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from synopse.model import Synopsis
from synopse.present.characters import one_line
from synopse.present.dates import say_date
from synopse.present.form import Format, View
from synopse.present.links import web_address
from synopse.present.outline import STANCES, Outline
from synopse.present.reasons import say_reason
from synopse.present.sources import Cite, CiteGroup, Source
from synopse.present.views import Difference, QuotationView, Statement
from synopse.present.words import Words

EXCERPT_LENGTH = 120
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LIST_SIGN = re.compile(r"^(\d+)([.)])|^([-+=])")


def escape_markdown(text: str) -> str:
    """The text as Markdown that shows just this text, on one line."""
    escaped = (
        _SPECIAL.sub(r"\\\1", one_line(text)).replace("\\<", "&lt;").replace("\\>", "&gt;").replace("\\&", "&amp;")
    )
    return _LIST_SIGN.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", escaped)


class _Notes:
    """Footnotes in order of first mention, one for each span."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.numbers: dict[Cite, int] = {}

    def refer(self, cites: Iterable[Cite]) -> str:
        bare = (Cite(cite.source, cite.span) for cite in cites)
        return "".join(f"[^{self.numbers.setdefault(cite, len(self.numbers) + 1)}]" for cite in bare)

    def sources(self, groups: Iterable[CiteGroup], statement: Statement | None = None) -> str:
        """ "A: Outlet[^1], ~ Outlet[^2] · B: Outlet[^3]"; the signs are those of a statement."""
        return " · ".join(f"{group.letter}: {self.outlets(group.cites, statement)}" for group in groups)

    def outlets(self, cites: Iterable[Cite], statement: Statement | None = None) -> str:
        own: dict[Source, list[Cite]] = {}
        for cite in cites:
            own.setdefault(cite.source, []).append(cite)
        signs = {source: escape_markdown(statement.sign(source)) if statement else "" for source in own}
        return ", ".join(
            f"{signs[source]}{signs[source] and ' '}{escape_markdown(source.label)}{self.refer(cites)}"
            for source, cites in own.items()
        )

    def lines(self) -> Iterator[str]:
        words = self.outline.words
        for cite, number in self.numbers.items():
            place = words("count.characters", start=cite.span.start, end=cite.span.end)
            excerpt = one_line(self.outline.sources.text(cite.span), EXCERPT_LENGTH)
            yield f"[^{number}]: {escape_markdown(cite.source.label)}, {place}: {_quote(escape_markdown(excerpt), words)}"


def render(synopsis: Synopsis, view: View) -> str:
    """The whole synopsis; tables where Markdown has them, footnotes at the end."""
    outline = Outline(synopsis, Words(view.language_for(synopsis)))
    notes = _Notes(outline)
    parts = (_overview, _summary, _differences, _agreements, _quotations, _timeline, _positions, _actors)
    lines = [line for part in (*parts, _omissions, _singles, _articles, _rejected) for line in part(outline, notes)]
    return "\n".join([*lines, "", *notes.lines()]).strip() + "\n"


def _heading(outline: Outline, key: str) -> list[str]:
    return ["", f"## {outline.words(f'section.{key}')}", ""]


def _quote(text: str, words: Words) -> str:
    return words("quote", text=text)


def _overview(outline: Outline, notes: _Notes) -> Iterator[str]:
    words, event = outline.words, outline.event
    if event:
        yield f"# {escape_markdown(event.text)}{notes.refer(event.groups[0].cites)}"
    else:
        yield f"# {words('no.event') if outline.sources.all else words('title')}"
    yield ""
    if not outline.sources.all:
        yield words("no.articles")
        return
    if outline.synopsis.event:
        date = outline.synopsis.event.date
        where = [say_date(date, words)] if date else []
        yield " · ".join(escape_markdown(part) for part in [*where, *outline.synopsis.event.places[:4]])
        yield ""
    yield f"**{outline.head.say_counts()}**"
    yield ""
    for origin in outline.sources.origins:
        sources = [outline.sources[article] for article in origin.articles]
        agency = f" ({escape_markdown(origin.agency)})" if origin.agency else ""
        yield f"- {words('origin.name', letter=sources[0].letter)}{agency}: " + ", ".join(
            escape_markdown(source.label) for source in sources
        )
    if outline.head.is_one_origin:
        yield from ("", words("one.origin"))
    if apart := outline.head.say_apart():
        yield from ("", escape_markdown(apart))


def _line(statement: Statement, notes: _Notes, words: Words) -> str:
    counted = f"{words.count('count.origins', statement.origins)}; " if statement.outlets > 1 else ""
    return f"{escape_markdown(statement.text)} ({counted}{notes.sources(statement.groups, statement)})"


def _summary(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.summary:
        yield from _heading(outline, "summary")
    for number, statement in enumerate(outline.summary, start=1):
        yield f"{number}. {_line(statement, notes, outline.words)}{_marks(statement, outline)}"


def _marks(statement: Statement, outline: Outline) -> str:
    """The numbers of the differences that a statement is part of."""
    numbers = {d.id: d.number for d in outline.differences}
    return "".join(f" ≠{numbers[key]}" for key in statement.differences if key in numbers)


def _differences(outline: Outline, notes: _Notes) -> Iterator[str]:
    if len(outline.sources.all) < 2 and not outline.differences:
        return
    yield from _heading(outline, "differences")
    if not outline.differences:
        yield outline.words("no.differences")
    for difference in outline.differences:
        yield from _difference(difference, notes, outline.words)


def _difference(difference: Difference, notes: _Notes, words: Words) -> Iterator[str]:
    yield f"### ≠{difference.number} {escape_markdown(difference.what)}"
    yield ""
    kind = words.get(f"kind.{difference.kind}", difference.kind)
    yield f"*{words(difference.class_word)}* ({kind}). {words(difference.class_word + '.hint')}"
    yield ""
    for reading in difference.readings:
        counted = words.count("count.origins", reading.origins)
        yield f"- **{escape_markdown(reading.value)}** ({counted}; {notes.sources(reading.groups)})"
    yield ""


def _agreements(outline: Outline, notes: _Notes) -> Iterator[str]:
    if len(outline.sources.all) < 2:
        return
    yield from _heading(outline, "agreements")
    if not outline.agreements:
        yield outline.words("no.agreements")
    if legend := outline.head.legend():
        yield from (f"*{escape_markdown(legend)}*", "")
    for statement in outline.agreements:
        marks = _marks(statement, outline)
        differing = outline.words.count("count.differing", len(statement.differing)) if statement.differing else ""
        yield f"- {_line(statement, notes, outline.words)}{marks}{differing and f' ({differing})'}"


def _quotations(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.speakers:
        yield from _heading(outline, "quotations")
    for speaker in outline.speakers:
        roles = f", {escape_markdown(speaker.roles[0])}" if speaker.roles else ""
        name = escape_markdown(speaker.name) if speaker.name else outline.words("quotation.unknown")
        yield f"- **{name}**{roles}"
        for quotation in speaker.quotations:
            yield from _quotation(quotation, notes, outline.words)


def _quotation(quotation: QuotationView, notes: _Notes, words: Words) -> Iterator[str]:
    for number, wording in enumerate(quotation.wordings):
        text = escape_markdown(wording.text)
        said = _quote(text, words) if wording.is_quoted else text
        lead = f"  - {words(f'quotation.{quotation.kind}')}: " if number == 0 else "    - "
        yield f"{lead}{said} ({notes.outlets(wording.cites)})"


def _timeline(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.moments:
        yield from _heading(outline, "timeline")
    for is_background, key in ((False, "timeline.news"), (True, "timeline.background")):
        moments = [moment for moment in outline.moments if moment.entry.background == is_background]
        if moments:
            yield from (f"**{outline.words(key)}**", "")
        for moment in moments:
            marks = "".join(f" ({mark})" for mark in moment.marks)
            yield f"- {escape_markdown(moment.said)}{marks}: {_line(moment.statement, notes, outline.words)}"
            for date, groups in moment.dates:
                yield f"  - {escape_markdown(date)}{notes.refer(cite for group in groups for cite in group.cites)}"
            for spoken in moment.spoken:
                yield f"  - {outline.words('timeline.said')}: {_line(spoken.statement, notes, outline.words)}"
        if moments:
            yield ""


def _positions(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.positions:
        yield from _heading(outline, "positions")
    for row in outline.positions:
        for stance, cell in zip(STANCES, row.cells, strict=True):
            for statement in cell:
                said = outline.words(f"stance.{stance}")
                line = f"- **{escape_markdown(row.name)}**, {said}: {_line(statement, notes, outline.words)}"
                condition = f" – {outline.words('condition')}: {escape_markdown(statement.condition)}"
                yield line + condition if statement.condition else line


def _actors(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.actors:
        yield from _heading(outline, "actors")
    for actor in outline.actors:
        known = [*actor.roles[:4], *(text for text, _ in actor.variants if text != actor.name)]
        also = f": {escape_markdown(' · '.join(known))}" if known else ""
        yield f"- **{escape_markdown(actor.name)}**{also} ({notes.sources(actor.groups)})"


def _omissions(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.omissions:
        yield from _heading(outline, "omissions")
    for source, statements in outline.omissions:
        yield f"- **{escape_markdown(source.label)}**"
        yield from (f"  - {_line(statement, notes, outline.words)}" for statement in statements)


def _singles(outline: Outline, notes: _Notes) -> Iterator[str]:
    if outline.singles:
        yield from _heading(outline, "singles")
    for source, statements in outline.singles:
        yield f"- **{escape_markdown(source.label)}**"
        yield from (
            f"  - {escape_markdown(s.text)}{notes.refer(c for g in s.groups for c in g.cites)}" for s in statements
        )


def _articles(outline: Outline, notes: _Notes) -> Iterator[str]:  # noqa: ARG001 - every part is called alike
    if outline.sources.all:
        yield from _heading(outline, "articles")
    for source in outline.sources.all:
        article = source.article
        title = escape_markdown(one_line(article.title or source.label, 200))
        address = web_address(article.url)
        linked = f"[{title}](<{address}>)" if address else title
        date = f", {escape_markdown(say_date(article.published, outline.words))}" if article.published else ""
        cut = f" ({outline.words(source.lack)})" if source.lack else ""
        yield f"{source.number}. **{escape_markdown(source.label)}**: {linked}{date}{cut}"


def _rejected(outline: Outline, notes: _Notes) -> Iterator[str]:  # noqa: ARG001 - every part is called alike
    if outline.rejected:
        yield from ("", f"## {outline.words('inputs.rejected')}", "")
    for rejected in outline.rejected:
        yield f"- {escape_markdown(rejected.input)}: {escape_markdown(say_reason(rejected.reason, outline.words))}"


FORMAT = Format(
    name="markdown",
    suffix=".md",
    media_type="text/markdown",
    sentence="Text for a wiki or an issue, with a footnote for every cited place.",
    render=render,
)
