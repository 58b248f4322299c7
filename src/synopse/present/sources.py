"""Where statements stand: articles under short names, their origins, and the words around a span."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from synopse.model import BODY_KINDS, Article, Origin, Span, Status, Synopsis
from synopse.present.characters import one_line

LABEL_LENGTH = 32
"""Characters an article's short name may have; longer ones do not fit a column head."""

QUOTE_MARKS = tuple('"„“”»«')
_MADE_BY_MACHINE = re.compile(r"[0-9a-f]{12}|\A[\W\d_]*\Z")
"""An id that no person gave: a digest, or nothing but digits."""
_QUOTE_MARK = re.compile("[" + "".join(QUOTE_MARKS) + "]")
_SENTENCE_END = re.compile(r"[.!?…][\"'“”’»«)]*\s+(?=[\"'„“‚»«(]*[A-ZÄÖÜ0-9])|\n")
_BEGUN = re.compile(r"[\w,;–—-][ \u00a0]*\Z")
_GOES_ON = re.compile(r"[ \u00a0,;–—-]*\w")
_CLOSED = re.compile(r"[.!?…][\"'“”’»«)\]]*\Z")
"""What stands before a span whose sentence has begun, after one that goes on, and at the end of a whole sentence."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the page names it: running number from 1, short label, its origin's letter."""

    number: int
    label: str
    letter: str
    article: Article

    @property
    def lack(self) -> str | None:
        """Name of the word for what the article lacks: all of its text, the end of it, or nothing."""
        if not any(block.kind in BODY_KINDS for block in self.article.blocks):
            return "lack.bare"
        return "lack.truncated" if self.article.is_truncated else None


@dataclass(frozen=True, slots=True)
class Cite:
    """One place in one article that supports a statement."""

    source: Source
    span: Span
    status: Status | None = None

    @property
    def anchor(self) -> str:
        """Name of the place on the page."""
        return f"a-{self.source.number}-{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class CiteGroup:
    """The cites that come from one origin; ``agency`` names it where it is known."""

    letter: str
    agency: str | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """A span's words with what stands before and after them in the same sentence or so."""

    cite: Cite
    before: str
    core: str
    after: str


def letter_of(index: int) -> str:
    """A, B … Z, AA, AB … for the origin at an index."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class Sources:
    """The articles of a synopsis, found by id."""

    def __init__(self, synopsis: Synopsis) -> None:
        self.synopsis = synopsis
        self.origins = complete_partition(synopsis)
        letters = {a: letter_of(i) for i, origin in enumerate(self.origins) for a in origin.articles}
        labels = _unique([_label(article) for article in synopsis.articles])
        self.all = tuple(
            Source(number, label, letters[article.id], article)
            for number, (article, label) in enumerate(zip(synopsis.articles, labels, strict=True), start=1)
        )
        self._by_id = {source.article.id: source for source in self.all}
        self._agencies = {letter_of(i): origin.agency for i, origin in enumerate(self.origins)}

    def __getitem__(self, article_id: str) -> Source:
        return self._by_id[article_id]

    def has(self, article_id: str) -> bool:
        """Whether there is such an article."""
        return article_id in self._by_id

    def agency(self, letter: str) -> str | None:
        """Agency of an origin, where it is known."""
        return self._agencies[letter]

    def cite(self, span: Span, status: Status | None = None) -> Cite:
        """The place of a span."""
        return Cite(self._by_id[span.article], span, status)

    def text(self, span: Span) -> str:
        """The span's words on one line."""
        return one_line(self._by_id[span.article].article.text[span.start : span.end])

    def excerpt(self, span: Span) -> str:
        """The span's words on one line, with dots where its sentence begins before it or goes on after it."""
        low, high = self._block_around(span)
        article = self._by_id[span.article].article
        before, after = article.text[low : span.start], article.text[span.end : high]
        begun = _BEGUN.search(before) is not None
        ended = _CLOSED.search(article.text[span.start : span.end]) or not _GOES_ON.match(after)
        return ("… " if begun else "") + self.text(span) + ("" if ended else " …")

    def grouped(self, spans: Iterable[Span], statuses: dict[str, Status] | None = None) -> tuple[CiteGroup, ...]:
        """The spans by origin in order of the letters; every span is kept, doubles are not."""
        found: dict[str, list[Cite]] = {}
        for span in sorted(set(spans), key=self._order):
            cite = self.cite(span, (statuses or {}).get(span.article))
            found.setdefault(cite.source.letter, []).append(cite)
        return tuple(CiteGroup(letter, self._agencies[letter], tuple(cites)) for letter, cites in found.items())

    def _order(self, span: Span) -> tuple[int, str, int, int, int]:
        source = self._by_id[span.article]
        return len(source.letter), source.letter, source.number, span.start, span.end

    def grouped_cites(self, cites: Iterable[Cite]) -> tuple[CiteGroup, ...]:
        """The same for cites."""
        return self.grouped(cite.span for cite in cites)

    def context(self, span: Span, limit: int = 240) -> Context:
        """The span in its sentence, cut to about ``limit`` characters on either side."""
        article = self._by_id[span.article].article
        low, high = self._block_around(span)
        left_edge = max(low, span.start - limit)
        ends = [
            found.end() - left_edge
            for found in _SENTENCE_END.finditer(article.text, left_edge, span.start + 1)
            if found.end() <= span.start
        ]
        start = left_edge + ends[-1] if ends else left_edge
        right_edge = min(high, span.end + limit)
        tail = article.text[max(span.start, span.end - 1) : right_edge]
        stop = _SENTENCE_END.search(tail)
        end = span.end - 1 + stop.end() if stop else right_edge
        end = max(end, span.end)
        cut_left = "… " if start > low and not ends else ""
        cut_right = " …" if not stop and end < high else ""
        lead, rest = article.text[start : span.start], article.text[span.end : end]
        return Context(
            self.cite(span),
            cut_left + one_line(lead) + (" " if lead[-1:].isspace() else ""),
            self.text(span),
            (" " if rest[:1].isspace() and rest.strip() else "") + one_line(rest) + cut_right,
        )

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands in quotation marks: an odd number of them in its block up to its first character."""
        low, _ = self._block_around(span)
        marks = self._quote_marks[span.article]
        return (bisect_right(marks, span.start) - bisect_left(marks, low)) % 2 == 1

    def _block_around(self, span: Span) -> tuple[int, int]:
        article = self._by_id[span.article].article
        starts = self._block_starts[span.article]
        index = bisect_right(starts, span.start) - 1
        if index < 0:
            return span.start, span.end
        block = article.blocks[index]
        return (block.start, max(block.end, span.end)) if span.start < block.end else (span.start, span.end)

    @cached_property
    def _quote_marks(self) -> dict[str, list[int]]:
        return {a.id: [found.start() for found in _QUOTE_MARK.finditer(a.text)] for a in self.synopsis.articles}

    @cached_property
    def _block_starts(self) -> dict[str, list[int]]:
        return {article.id: [block.start for block in article.blocks] for article in self.synopsis.articles}


def complete_partition(synopsis: Synopsis) -> tuple[Origin, ...]:
    """The origins, and an origin of its own for an article that none of them names."""
    named = {article for origin in synopsis.origins for article in origin.articles}
    alone = [Origin(f"alone-{a.id}", (a.id,), (), None) for a in synopsis.articles if a.id not in named]
    present = {article.id for article in synopsis.articles}
    return (*(o for o in synopsis.origins if present.intersection(o.articles)), *alone)


def _label(article: Article) -> str:
    """Outlet, title, the file's name where a person gave it, the first words of the text, or else the id."""
    named = article.id if not _MADE_BY_MACHINE.search(article.id) else ""
    for name in (article.outlet, article.title, named, _first_words(article), article.id):
        label = one_line(name, LABEL_LENGTH) if name else ""
        if label:
            return label
    return "?"


def _first_words(article: Article) -> str:
    block = next((block for block in article.blocks if block.kind in BODY_KINDS), None)
    start = block.start if block else 0
    return article.text[start : start + 4 * LABEL_LENGTH]


def _unique(labels: list[str]) -> list[str]:
    seen: dict[str, int] = {}
    unique = []
    for label in labels:
        seen[label] = seen.get(label, 0) + 1
        unique.append(label if labels.count(label) == 1 else f"{label} ({seen[label]})")
    return unique
