"""Articles and spans made by hand."""

from __future__ import annotations

from synopse.model import Article, Block, Span
from synopse.model.article import BlockKind


def article(key: str, parts: list[tuple[BlockKind, str]], **fields: object) -> Article:
    """An article from its blocks, one a line."""
    text, blocks = "", []
    for kind, words in parts:
        start = len(text)
        text += words
        blocks.append(Block(kind, start, len(text)))
        text += "\n"
    return Article(id=key, text=text, blocks=tuple(blocks), **{"language": "de", **fields})  # type: ignore[arg-type]


def at(source: Article, words: str) -> Span:
    """The span of some words in an article; they must be there."""
    start = source.text.index(words)
    return Span(source.id, start, start + len(words))
