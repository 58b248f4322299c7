"""How often kinds of block follow each other; set by hand and checked on development pages."""

from __future__ import annotations

from synopse.model import BlockKind

TRANSITIONS: dict[tuple[BlockKind, BlockKind], float] = {
    ("furniture", "furniture"): 1.0,
    ("paragraph", "paragraph"): 0.4,
    ("heading", "paragraph"): 0.6,
    ("heading", "list"): 0.4,
    ("caption", "credit"): 0.8,
    ("credit", "caption"): 0.5,
    ("caption", "caption"): 0.4,
    ("credit", "credit"): 0.2,
    ("kicker", "title"): 1.2,
    ("title", "lede"): 1.2,
    ("title", "byline"): 0.4,
    ("title", "paragraph"): 0.2,
    ("title", "title"): -2.5,
    ("kicker", "kicker"): -1.2,
    ("kicker", "paragraph"): -1.2,
    ("paragraph", "title"): -4.0,
    ("paragraph", "kicker"): -4.0,
    ("paragraph", "lede"): -3.0,
    ("heading", "title"): -2.5,
    ("heading", "heading"): -1.0,
    ("heading", "furniture"): -0.8,
    ("title", "kicker"): -1.0,
    ("lede", "lede"): -1.5,
    ("lede", "title"): -3.0,
    ("list", "list"): 1.2,
    ("list", "paragraph"): 0.0,
    ("quote", "quote"): 0.6,
    ("heading", "credit"): -1.0,
    ("furniture", "paragraph"): -0.5,
    ("paragraph", "furniture"): -0.3,
    ("heading", "kicker"): -2.5,
    ("byline", "title"): -0.8,
    ("lede", "kicker"): -3.0,
    ("byline", "byline"): -0.5,
    ("title", "heading"): -0.6,
}
"""Added for a pair of kinds that follow each other: galleries, lists and notices come in runs."""
