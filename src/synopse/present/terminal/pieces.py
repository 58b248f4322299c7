"""The pieces of which the terminal's parts are put together: headings, statements with their places, what is left over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from synopse.present.characters import one_line
from synopse.present.outline import Outline
from synopse.present.sources import Cite, CiteGroup
from synopse.present.views import Statement

MOST_CITES = 6
"""Places named after a statement; more would hide the next one."""


def begun(text: str, style: str = "bold") -> Text:
    """A line that begins in a style; what is appended has its own."""
    return Text().append(text, style=style)


def section(outline: Outline, key: str, count: int | None = None) -> Iterator[RenderableType]:
    """The heading of a part, with how much it holds."""
    title = outline.words(f"section.{key}") + (f" ({count})" if count is not None else "")
    yield Text()
    yield Rule(Text(title, style="bold"), align="left", characters="─", style="dim")


def cited(groups: Iterable[CiteGroup], lead: str = "", statement: Statement | None = None) -> Text:
    """ "3 Ursprünge · A Outlet 10–80, ~ Outlet 7–60 · B Outlet 3–9"; the signs are those of a statement."""
    line = begun(lead, "dim")
    text = statement.text if statement is not None else ""
    firsts = [
        (group.letter, _shown(own, text))
        for group in groups
        for _, own in groupby(group.cites, key=lambda cite: cite.source.number)
    ]
    letter, is_open = "", not lead or lead.endswith(" ")
    for own_letter, cite in firsts[:MOST_CITES]:
        apart = "" if is_open and not letter else " · "
        line.append(apart + own_letter + " " if own_letter != letter else ", ", style="bold")
        letter = own_letter
        if statement is not None and (sign := statement.sign(cite.source)):
            line.append(f"{sign} ", style="bold")
        line.append(_place(cite), style="dim")
    if len(firsts) > MOST_CITES:
        line.append(f" +{len(firsts) - MOST_CITES}", style="dim")
    return line


def _shown(own: Iterable[Cite], text: str) -> Cite:
    """Of an article's places the one where the words shown stand, else the first."""
    places = list(own)
    return next((cite for cite in places if _holds(cite, text)), places[0])


def _holds(cite: Cite, text: str) -> bool:
    said = one_line(cite.source.article.text[cite.span.start : cite.span.end])
    return bool(text) and (said in text or text in said)


def _place(cite: Cite) -> str:
    return f"{cite.source.label} {cite.span.start}–{cite.span.end}"


def entry(statement: Statement, outline: Outline, lead: str, extra: str = "") -> RenderableType:
    """A statement with its lead, its marks, and the places where it stands."""
    counted = outline.words.count("count.origins", statement.origins) if statement.outlets > 1 else ""
    body = Text(one_line(statement.text, 400))
    if extra:
        body.append(f"  {extra}", style="bold red")
    table = Table.grid(padding=(0, 1))
    table.add_column(width=len(lead), no_wrap=True)
    table.add_column()
    table.add_row(Text(lead, style="bold"), body)
    table.add_row("", cited(statement.groups, counted, statement))
    return table


def rest(outline: Outline, n: int) -> Iterator[RenderableType]:
    """How many more there are elsewhere."""
    if n > 0:
        yield Text("   " + outline.words("more.elsewhere", n=n), style="dim")


def marks(statement: Statement, outline: Outline) -> str:
    """The numbers of the differences that a statement is part of."""
    numbers = {d.id: d.number for d in outline.differences}
    return " ".join(f"≠{numbers[key]}" for key in statement.differences if key in numbers)
