"""The synopsis in a terminal: the same parts as the page, as much of each as one wants to scroll through."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from synopse.model import Synopsis
from synopse.present.characters import one_line
from synopse.present.dates import say_date
from synopse.present.form import Format, View
from synopse.present.outline import STANCES, Outline
from synopse.present.reasons import say_reason
from synopse.present.terminal.pieces import begun, cited, entry, marks, rest, section
from synopse.present.views import Difference, ReadingView, SpeakerView
from synopse.present.words import Words

MOST_POINTS = 12
MOST_PER_PART = 4
"""Quotations of a speaker, omissions and own points of an outlet."""
_CLASS_STYLE = {"contradiction": "bold red", "update": "bold yellow", "precision": "bold cyan"}
_LEAST_WIDTH = 40


def render(synopsis: Synopsis, view: View) -> str:
    """The synopsis at the view's width, in colour only where the view asks for it."""
    outline = Outline(synopsis, Words(view.language_for(synopsis)))
    written = io.StringIO()
    console = Console(
        file=written,
        width=max(_LEAST_WIDTH, view.width),
        force_terminal=view.colour,
        color_system="standard" if view.colour else None,
        no_color=not view.colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    parts = (
        _overview,
        _summary,
        _differences,
        _agreements,
        _quotations,
        _timeline,
        _positions,
        _omissions,
        _singles,
        _inputs,
    )
    for part in parts:
        for renderable in part(outline):
            console.print(renderable)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines()).strip("\n") + "\n"


def _overview(outline: Outline) -> Iterator[RenderableType]:
    words, event = outline.words, outline.synopsis.event
    if outline.event is None:
        yield Text(words("no.event") if outline.sources.all else words("title"), style="bold")
    else:
        yield Text(one_line(outline.event.text, 400), style="bold")
        yield cited(outline.event.groups)
    if not outline.sources.all:
        yield Text(words("no.articles"))
        return
    if event:
        where = [*([say_date(event.date, words)] if event.date else []), *event.places[:4]]
        yield Text(" · ".join(one_line(part, 60) for part in where))
    yield Text(outline.head.say_counts(), style="bold")
    yield Text()
    table = Table.grid(padding=(0, 1))
    for origin in outline.sources.origins:
        line = begun(one_line(origin.agency, 20) + "  " if origin.agency else "")
        for place, key in enumerate(origin.articles):
            source = outline.sources[key]
            cut = f" ({words(source.lack)})" if source.lack else ""
            line.append(("" if place == 0 else ", ") + source.label + cut, style="none")
        table.add_row(Text(outline.sources[origin.articles[0]].letter, style="bold reverse"), line)
    yield Padding(table, (0, 0, 0, 1))
    if outline.head.is_one_origin:
        yield Text(words("one.origin"))
    if apart := outline.head.say_apart():
        yield Text(apart)


def _summary(outline: Outline) -> Iterator[RenderableType]:
    if outline.summary:
        yield from section(outline, "summary")
    for number, statement in enumerate(outline.summary, start=1):
        yield entry(statement, outline, f"{number:>2}", marks(statement, outline))


def _differences(outline: Outline) -> Iterator[RenderableType]:
    if len(outline.sources.all) < 2 and not outline.differences:
        return
    yield from section(outline, "differences", len(outline.differences))
    if not outline.differences:
        yield Text(outline.words("no.differences"))
    for place, difference in enumerate(outline.differences):
        if place:
            yield Text()
        yield from _difference(difference, outline)


def _difference(difference: Difference, outline: Outline) -> Iterator[RenderableType]:
    words = outline.words
    head = begun(f"≠{difference.number} ", _CLASS_STYLE.get(difference.level, "bold"))
    head.append(one_line(difference.what, 200), style="bold")
    yield head
    level = begun("   " + words(difference.class_word), _CLASS_STYLE.get(difference.level, "bold"))
    level.append(f" · {words.get(f'kind.{difference.kind}', difference.kind)}", style="dim")
    yield level
    columns = len(difference.readings) if len(difference.readings) <= 3 else 2
    table = Table.grid(padding=(0, 2), expand=True)
    for _ in range(columns):
        table.add_column(ratio=1)
    for first in range(0, len(difference.readings), columns):
        table.add_row(*(_reading(reading, outline) for reading in difference.readings[first : first + columns]))
    yield Padding(table, (0, 0, 0, 3))


def _reading(reading: ReadingView, outline: Outline) -> Text:
    cell = begun(one_line(reading.value, 120))
    cell.append("\n" + outline.words.count("count.origins", reading.origins) + "\n", style="none")
    cell.append_text(cited(reading.groups))
    for context in reading.contexts[:1]:
        cell.append("\n" + context.before, style="none")
        cell.append(one_line(context.core, 200), style="underline")
        cell.append(context.after, style="none")
    return cell


def _agreements(outline: Outline) -> Iterator[RenderableType]:
    if len(outline.sources.all) < 2:
        return
    yield from section(outline, "agreements", len(outline.agreements))
    if not outline.agreements:
        yield Text(outline.words("no.agreements"))
    if legend := outline.head.legend():
        yield Text(legend, style="dim")
    for statement in outline.agreements[:MOST_POINTS]:
        numbers = marks(statement, outline)
        differing = outline.words.count("count.differing", len(statement.differing)) if statement.differing else ""
        yield entry(statement, outline, " •", " ".join(filter(None, (numbers, differing))))
    yield from rest(outline, len(outline.agreements) - MOST_POINTS)


def _quotations(outline: Outline) -> Iterator[RenderableType]:
    if outline.speakers:
        yield from section(outline, "quotations", len(outline.synopsis.quotations))
    for speaker in outline.speakers[:MOST_POINTS]:
        yield from _speaker(speaker, outline)
    yield from rest(outline, len(outline.speakers) - MOST_POINTS)


def _speaker(speaker: SpeakerView, outline: Outline) -> Iterator[RenderableType]:
    words = outline.words
    name = begun(one_line(speaker.name, 60) or words("quotation.unknown"))
    if speaker.roles:
        name.append(f", {one_line(speaker.roles[0], 60)}", style="none")
    yield name
    for quotation in speaker.quotations[:MOST_PER_PART]:
        for wording in quotation.wordings[:3]:
            text = one_line(wording.text, 300)
            said = Text(words("quote", text=text) if wording.is_quoted else text)
            yield Padding(said, (0, 0, 0, 3))
            yield Padding(cited(outline.sources.grouped_cites(wording.cites)), (0, 0, 0, 5))
    yield from rest(outline, len(speaker.quotations) - MOST_PER_PART)


def _timeline(outline: Outline) -> Iterator[RenderableType]:
    if outline.moments:
        yield from section(outline, "timeline")
    for is_background, key in ((False, "timeline.news"), (True, "timeline.background")):
        moments = [moment for moment in outline.moments if moment.entry.background == is_background]
        if moments:
            yield Text(outline.words(key), style="dim bold")
        table = Table.grid(padding=(0, 2))
        table.add_column(width=24)
        table.add_column()
        for moment in moments[:MOST_POINTS]:
            said = begun(one_line(moment.said, 80))
            said.append("".join(f" ({mark})" for mark in moment.marks), style="none")
            body = Text(one_line(moment.statement.text, 200) + "\n")
            body.append_text(cited(moment.statement.groups, statement=moment.statement))
            for date, groups in moment.dates:
                body.append_text(cited(groups, f"\n{one_line(date, 80)}: "))
            for spoken in moment.spoken:
                body.append(f"\n{outline.words('timeline.said')}: ", style="dim")
                body.append(one_line(spoken.statement.text, 200) + "\n")
                body.append_text(cited(spoken.statement.groups, statement=spoken.statement))
            table.add_row(said, body)
        if moments:
            yield table
            yield from rest(outline, len(moments) - MOST_POINTS)


def _positions(outline: Outline) -> Iterator[RenderableType]:
    """One party after the other, each with its stances and their topics side by side."""
    if outline.positions:
        yield from section(outline, "positions")
    for row in outline.positions:
        yield begun(one_line(row.name, 60))
        table = Table.grid(padding=(0, 2))
        table.add_column(width=2 + max(len(outline.words(f"stance.{stance}")) for stance in STANCES))
        table.add_column()
        for stance, cell in zip(STANCES, row.cells, strict=True):
            for number, statement in enumerate(cell):
                body = Text(one_line(statement.text, 300))
                if statement.condition:
                    body.append(f"\n{outline.words('condition')}: {one_line(statement.condition, 200)}", style="dim")
                body.append("\n")
                body.append_text(cited(statement.groups))
                said = "" if number else f"   {outline.words(f'stance.{stance}')}"
                table.add_row(Text(said), body)
        yield table


def _omissions(outline: Outline) -> Iterator[RenderableType]:
    if outline.omissions:
        yield from section(outline, "omissions")
    for source, statements in outline.omissions:
        yield Text(source.label, style="bold")
        yield from (entry(statement, outline, " –") for statement in statements[:MOST_PER_PART])
        yield from rest(outline, len(statements) - MOST_PER_PART)


def _singles(outline: Outline) -> Iterator[RenderableType]:
    if outline.singles:
        yield from section(outline, "singles")
    for source, statements in outline.singles:
        yield Text(source.label, style="bold")
        yield from (entry(statement, outline, " •") for statement in statements[:MOST_PER_PART])
        yield from rest(outline, len(statements) - MOST_PER_PART)


def _inputs(outline: Outline) -> Iterator[RenderableType]:
    if outline.rejected:
        yield Text()
        yield Rule(Text(outline.words("inputs.rejected"), style="bold"), align="left", style="dim")
    for rejected in outline.rejected:
        yield Text(f"{one_line(rejected.input, 200)}: {one_line(say_reason(rejected.reason, outline.words), 300)}")
    if outline.sources.all:
        yield Text()
        yield Text(outline.words("offsets.hint"), style="dim")


FORMAT = Format(
    name="terminal",
    suffix=".txt",
    media_type="text/plain",
    sentence="A synopsis worth reading in 80 columns.",
    render=render,
)
