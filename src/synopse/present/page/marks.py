"""An article's text with every cited span as a place that links can lead to."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from synopse.model import Article, Block, Span, Synopsis
from synopse.present.breaking import breakable
from synopse.present.links import place_name
from synopse.present.sources import Source, Sources
from synopse.present.words import Words

LONGEST_TITLE = 400
"""Characters above which a "title" is shown as text, not as a heading."""
_FOLDED = {"furniture", "caption", "credit"}


@dataclass(slots=True)
class Mark:
    """A span with the kinds of statement that cite it and the places on the page to go back to."""

    start: int
    end: int
    kinds: dict[str, None] = field(default_factory=dict)
    backs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as the page shows it; ``number`` counts the body's paragraphs from 1."""

    kind: str
    markup: Markup
    number: int | None


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article ready to print; a fold holds neighbouring pieces of furniture."""

    source: Source
    parts: tuple[Paragraph | tuple[Paragraph, ...], ...]
    title: Paragraph | None
    split: tuple[str, ...]


def collect_marks(synopsis: Synopsis, sources: Sources) -> dict[str, dict[tuple[int, int], Mark]]:
    """All spans of the synopsis by article; the same span cited twice is one mark."""
    found: dict[str, dict[tuple[int, int], Mark]] = {article.id: {} for article in synopsis.articles}

    def note(spans: Iterable[Span], kind: str, target: str, label: str = "") -> None:
        for span in spans:
            mark = found[span.article].setdefault((span.start, span.end), Mark(span.start, span.end))
            mark.kinds.setdefault(kind)
            if target:
                mark.backs.setdefault(target, label)

    for number, discrepancy in enumerate(synopsis.discrepancies, start=1):
        for reading in discrepancy.readings:
            note(reading.spans, "d", place_name("d", discrepancy.id), f"≠{number}")
    for point in synopsis.points:
        spans = [point.span, *(s for report in point.reports for s in report.spans)]
        note(spans, "p" if len(point.reports) > 1 else "s", place_name("p", point.id))
    for quotation in synopsis.quotations:
        note((s for report in quotation.reports for s in report.spans), "q", place_name("q", quotation.id))
    for passage in synopsis.passages:
        letters = sorted({sources[s.article].letter for s in passage.spans})
        kind = f"w o{(ord(letters[0][-1]) - 65) % 6}" if letters else "w"
        note(passage.spans, kind, place_name("w", passage.id))
    for number, entry in enumerate(synopsis.timeline, start=1):
        spans = [*entry.spans, *(span for date in entry.dates for span in date.spans)]
        note(spans, "t", f"t-{number}")
    for number, position in enumerate(synopsis.positions, start=1):
        note(position.spans, "h", f"h-{number}")
    for number, sentence in enumerate(synopsis.summary, start=1):
        note(sentence.spans, "s", f"s-{number}")
    for actor in synopsis.actors:
        note(actor.mentions, "x", "")
    if synopsis.event:
        note((synopsis.event.what,), "e", "event")
    return found


def mark_articles(synopsis: Synopsis, sources: Sources, words: Words) -> tuple[MarkedArticle, ...]:
    """Every article with its marks, in order."""
    marks = collect_marks(synopsis, sources)
    return tuple(_mark_article(source, marks[source.article.id], words) for source in sources.all)


def paragraph_numbers(article: Article) -> list[tuple[int, int]]:
    """(start, number) of the paragraphs that are counted, in order."""
    counted = [block for block in covering_blocks(article) if block.kind in {"lede", "paragraph", "list", "quote"}]
    return [(block.start, number) for number, block in enumerate(counted, start=1)]


def covering_blocks(article: Article) -> list[Block]:
    """The article's blocks, with paragraphs made of any words that they leave out."""
    blocks: list[Block] = []
    at = 0
    for block in (*article.blocks, Block("furniture", len(article.text), len(article.text))):
        if article.text[at : block.start].strip():
            blocks += _lines(article, at, block.start, "furniture" if article.blocks else "paragraph")
        if block.end > block.start:
            blocks.append(block)
        at = max(at, block.end)
    return blocks


def _lines(article: Article, start: int, end: int, kind: str) -> list[Block]:
    lines = []
    for line in article.text[start:end].splitlines(keepends=True):
        if line.strip():
            lines.append(Block(kind, start, start + len(line)))  # type: ignore[arg-type]
        start += len(line)
    return lines


def _mark_article(source: Source, marks: dict[tuple[int, int], Mark], words: Words) -> MarkedArticle:
    blocks = covering_blocks(source.article)
    placed, split = _place(marks.values(), blocks)
    numbers = dict(paragraph_numbers(source.article))
    parts: list[Paragraph | tuple[Paragraph, ...]] = []
    fold: list[Paragraph] = []
    title: Paragraph | None = None
    for block, own in zip(blocks, placed, strict=True):
        paragraph = Paragraph(block.kind, _render_block(source, block, own, words), numbers.get(block.start))
        if block.kind == "title" and title is None and block.end - block.start <= LONGEST_TITLE:
            title = paragraph
        elif block.kind in _FOLDED:
            fold.append(paragraph)
        else:
            if fold:
                parts.append(tuple(fold))
                fold = []
            parts.append(paragraph)
    if fold:
        parts.append(tuple(fold))
    return MarkedArticle(source, tuple(parts), title, tuple(f"a-{source.number}-{m.start}-{m.end}" for m in split))


_Part = tuple[int, int, int, Mark, bool]  # start, -end, order, mark, whether it is the mark's first part


def _place(marks: Iterable[Mark], blocks: list[Block]) -> tuple[list[list[_Part]], list[Mark]]:
    """Cut the marks at the borders of the blocks; a mark outside all blocks goes to the nearest."""
    placed: list[list[_Part]] = [[] for _ in blocks]
    split: list[Mark] = []
    ordered = sorted(marks, key=lambda m: (m.start, -m.end))
    first_block = 0
    for order, mark in enumerate(ordered):
        while first_block < len(blocks) - 1 and blocks[first_block].end <= mark.start:
            first_block += 1
        index, parts = first_block, 0
        while index < len(blocks) and blocks[index].start < mark.end:
            start, end = max(mark.start, blocks[index].start), min(mark.end, blocks[index].end)
            if start < end:
                placed[index].append((start, -end, order, mark, parts == 0))
                parts += 1
            index += 1
        if parts == 0 and blocks:
            at = min(max(mark.start, blocks[first_block].start), blocks[first_block].end)
            placed[first_block].append((at, -at, order, mark, True))
        if parts > 1:
            split.append(mark)
    return placed, split


def _render_block(source: Source, block: Block, parts: list[_Part], words: Words) -> Markup:
    text, prefix = source.article.text, f"a-{source.number}-"
    out: list[str] = []
    open_marks: list[tuple[int, str]] = []
    at = block.start
    heapq.heapify(parts)

    def write(upto: int) -> None:
        nonlocal at
        if upto > at:
            out.append(str(breakable(text[at:upto])))
            at = upto

    def close(upto: int) -> None:
        while open_marks and open_marks[-1][0] <= upto:
            end, closing = open_marks.pop()
            write(end)
            out.append(closing)

    while parts:
        start, negative_end, order, mark, is_first = heapq.heappop(parts)
        end = -negative_end
        close(start)
        write(start)
        is_last = True
        if open_marks and end > open_marks[-1][0]:  # crosses the mark around it: go on behind that one's end
            heapq.heappush(parts, (open_marks[-1][0], -end, order, mark, False))
            end, is_last = open_marks[-1][0], False
        key = f"{prefix}{mark.start}-{mark.end}"
        kinds = " ".join(mark.kinds)
        out.append(f'<span class="m {kinds}" id="{key}">' if is_first else f'<span class="m {kinds} c" data-c="{key}">')
        open_marks.append((end, (_backs(mark, words) if is_last and end == mark.end else "") + "</span>"))
    close(block.end)
    write(block.end)
    return Markup("".join(out))  # noqa: S704 - every piece of text went through escape()


def _backs(mark: Mark, words: Words) -> str:
    return "".join(_back(target, label, words) for target, label in mark.backs.items())


def _back(target: str, label: str, words: Words) -> str:
    shown = label or "↩"
    spoken = f"{shown} {words('article.back')}"
    kind = "b k" if label else "b"
    return f'<a class="{kind}" href="#{escape(target)}" aria-label="{escape(spoken)}">{escape(shown)}</a>'
