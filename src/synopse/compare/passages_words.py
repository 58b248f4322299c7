"""The words of an article's body, comparable across outlets' spellings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from synopse.compare.posts import embedded_post
from synopse.model import BODY_KINDS, AnnotatedArticle, Name
from synopse.text.wording import WORD, is_quotation, is_short, normalise_word, quoted_ranges

_ROLE = re.compile(r"(?:(?<![\w-])[A-ZÄÖÜ][\w-]+ ){1,2}\Z")
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Words:
    """The body of one article, word by word, in the order of its text.

    ``keys`` number the normalised forms over the whole story. A word is ``quoted`` inside a direct
    quotation, ``named`` inside a name, a time expression or the frame of a quotation ("sagte Putin"),
    ``short`` when it is most likely a function word, ``opening`` or ``closing`` as the first or last
    word of a sentence. ``block`` is the index of the article's block that holds it.
    """

    article: str
    keys: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    block: tuple[int, ...]
    quoted: bytes
    named: bytes
    short: bytes
    opening: bytes
    closing: bytes

    def __len__(self) -> int:
        return len(self.keys)


class Vocabulary:
    """Numbers the normalised words of a story."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._normal: dict[str, str] = {}

    def number(self, surface: str) -> int:
        """Return the number of a word's normalised form; equal forms have equal numbers."""
        form = self._normal.get(surface)
        if form is None:
            form = self._normal[surface] = normalise_word(surface)
        return self._number.setdefault(form, len(self._number))


def read_words(article: AnnotatedArticle, vocabulary: Vocabulary) -> Words:
    """Read the body of an article; titles, captions and furniture are left out."""
    keys: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    block_of: list[int] = []
    short = bytearray()
    for index, block in enumerate(article.blocks):
        if block.kind not in BODY_KINDS:
            continue
        for match in WORD.finditer(article.text, block.start, block.end):
            surface = match.group()
            keys.append(vocabulary.number(surface))
            starts.append(match.start())
            ends.append(match.end())
            block_of.append(index)
            short.append(is_short(surface))
    quotations = [(q.start, q.end) for q in article.quotations if q.kind == "direct" and is_quotation(q.end - q.start)]
    quotations += quoted_ranges(article.text)
    quotations += [(b.start, b.end) for b in article.blocks if embedded_post().search(article.text, b.start, b.end)]
    names = [_with_title(article, name) for name in article.names] + [(t.start, t.end) for t in article.times]
    names += [(mark.start, mark.end) for q in article.quotations for mark in (q.cue, q.speaker) if mark]
    return Words(
        article.id,
        tuple(keys),
        tuple(starts),
        tuple(ends),
        tuple(block_of),
        _inside(starts, quotations),
        _inside(starts, names),
        bytes(short),
        *_sentence_ends(starts, article),
    )


def _with_title(article: AnnotatedArticle, name: Name) -> tuple[int, int]:
    """A name's range with the role before it: "Bürgermeisterin Ida Sommer", "Transport Secretary Helen Marsh"."""
    before = article.text[max(0, name.start - _TITLE) : name.start]
    title = _ROLE.search(before) if name.kind == "PER" else None
    return name.start - (len(before) - title.start() if title else 0), name.end


def _inside(starts: list[int], ranges: Iterable[tuple[int, int]]) -> bytes:
    """Mark the words that start inside one of the ranges of characters."""
    marks = bytearray(len(starts))
    for start, end in ranges:
        for index in range(bisect_left(starts, start), bisect_left(starts, end)):
            marks[index] = 1
    return bytes(marks)


def _sentence_ends(starts: list[int], article: AnnotatedArticle) -> tuple[bytes, bytes]:
    """Mark the first and the last word of every sentence."""
    opening, closing = bytearray(len(starts)), bytearray(len(starts))
    for sentence in article.sentences:
        first, end = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        if first < end:
            opening[first] = closing[end - 1] = 1
    return bytes(opening), bytes(closing)
