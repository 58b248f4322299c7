"""One outlet's text, as it came in and as `extract` leaves it."""

from __future__ import annotations

from typing import Literal

import msgspec

BlockKind = Literal[
    "title",
    "kicker",
    "lede",
    "heading",
    "paragraph",
    "list",
    "quote",
    "caption",
    "credit",
    "byline",
    "dateline",
    "furniture",
]
PublishedBasis = Literal["stated", "metadata", "inferred"]

BODY_KINDS: frozenset[str] = frozenset({"lede", "paragraph", "list", "quote"})
"""Kinds of block whose sentences are statements of the article."""


class RawArticle(msgspec.Struct, frozen=True, kw_only=True):
    """What a source delivered, before anything is known about it.

    ``content`` is decoded text: plain text, or the markup of a page when ``is_html``.
    ``source`` is how the user named the input, for messages. The other fields are what the
    source itself says (a JSONL line, an address), and outrank what `extract` finds.
    """

    id: str
    source: str
    content: str
    is_html: bool = False
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None


class Rejected(msgspec.Struct, frozen=True):
    """An input that could not be used, and why."""

    input: str
    reason: str


class Used(msgspec.Struct, frozen=True, omit_defaults=True):
    """An input that was used, the article made of it, and what of it was read less fully than usual, and why."""

    input: str
    article: str
    note: str | None = None


class Block(msgspec.Struct, frozen=True):
    """A part of a text with one function; half-open offsets into the article's text."""

    kind: BlockKind
    start: int
    end: int


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's report.

    ``blocks`` cover all of ``text`` but white space, in order and without overlap.
    ``published`` is ISO 8601 with the precision that is known (``2019-04``, ``2019-04-25``,
    ``2019-04-25T17:09``). ``language`` is an ISO 639-1 code or ``und``.
    """

    id: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: PublishedBasis | None = None
    language: str = "und"
    text: str
    blocks: tuple[Block, ...] = ()
    is_truncated: bool = False
