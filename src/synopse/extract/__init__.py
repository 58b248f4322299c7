"""A raw article becomes an `Article`: text, blocks, metadata; offsets hold from here on."""

from __future__ import annotations

from synopse.model import Article, Block, RawArticle


def extract_article(raw: RawArticle) -> Article:
    """Turn what a source delivered into an article with blocks and metadata."""
    # First version: every paragraph is body; the extract helper replaces this.
    text = raw.content
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = position + line.index(stripped)
            blocks.append(Block("paragraph", start, start + len(stripped)))
        position += len(line) + 1
    return Article(
        id=raw.id,
        url=raw.url,
        outlet=raw.outlet,
        title=raw.title,
        published=raw.published,
        published_basis="stated" if raw.published else None,
        language=raw.language or "de",
        text=text,
        blocks=tuple(blocks),
    )
