"""A page of a publisher becomes text, blocks and metadata: trafilatura says what is body, our walk says what it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synopse.extract.features import Look, look_at
from synopse.extract.lexicon import DocumentLexicon, normalised
from synopse.extract.markup import MarkupBlock, parse_markup, text_blocks
from synopse.extract.page_metadata import PageMetadata, read_metadata
from synopse.extract.page_weights import MARKUP_WEIGHTS
from synopse.extract.pieces import Piece
from synopse.extract.plain import block_authors, stated_date
from synopse.extract.sequence import best_sequence
from synopse.extract.truncation import is_cut_off
from synopse.model import BODY_KINDS, Block, BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHINGLE = 4
_KEPT_AFTER = 4


@dataclass(frozen=True, slots=True)
class PageReading:
    """What a page says: the text built from its blocks, the blocks, and what it states about itself."""

    text: str
    blocks: tuple[Block, ...]
    metadata: PageMetadata
    authors: tuple[str, ...]
    published: str | None
    is_truncated: bool


def read_page(markup: str, language: str, title: str | None = None) -> PageReading | None:
    """Blocks and metadata of a page; None when there is no article in it.

    ``text`` holds the blocks in document order, separated by blank lines.
    """
    tree = parse_markup(markup)
    if tree is None:
        return None
    metadata = read_metadata(tree)
    found = text_blocks(tree)
    body = _trafilatura_text(tree)
    if not body and not found:
        return None
    if metadata.body and len(metadata.body) > 2 * len(body):
        body = metadata.body
    found, kinds = _classify(found, body, title or metadata.title, metadata.language or language)
    kept = _article_area(found, kinds)
    if not any(kinds[index] in BODY_KINDS for index in kept):
        return None
    text, blocks = _compose([found[index] for index in kept], [kinds[index] for index in kept])
    return PageReading(
        text=text,
        blocks=blocks,
        metadata=metadata,
        authors=block_authors(text, blocks),
        published=stated_date(text, blocks),
        is_truncated=_is_truncated(text, blocks, metadata),
    )


def _trafilatura_text(tree: HtmlElement) -> str:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        document = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False, fast=True)
    except (RecursionError, AttributeError, TypeError, ValueError):  # hostile markup; our own walk goes on without it
        return ""
    text = getattr(document, "text", None)
    return text if isinstance(text, str) else ""


def _classify(
    found: list[MarkupBlock], body: str, title: str | None, language: str
) -> tuple[list[MarkupBlock], list[BlockKind]]:
    """Label every block of the page by the scores of its words and of its markup."""
    text, pieces = _join(found)
    looks = look_at(text, pieces, DocumentLexicon.of(text, language))
    chosen = _BodyText(body)
    shares = [chosen.share(look.key) for look in looks]
    title_at = _title_index(found, looks, title)
    for index, (block, look) in enumerate(zip(found, looks, strict=True)):
        _add_markup(look.features, block, shares[index])
        look.features["is_title"] = float(index == title_at)
        around = [shares[other] for other in (index - 1, index + 1, index + 2) if 0 <= other < len(shares)]
        look.features["near_body"] = float(sum(share > 0.6 for share in around) >= 1)
        if title_at is not None:
            look.features["above_title"] = float(index < title_at)
            look.features["just_above_title"] = float(0 < title_at - index <= 2)
            look.features["just_below_title"] = float(0 < index - title_at <= 3)
    return found, best_sequence([look.features for look in looks], MARKUP_WEIGHTS)


def _add_markup(features: dict[str, float], block: MarkupBlock, share: float) -> None:
    length = max(1, len(block.text))
    features["in_body"] = share
    features["not_in_body"] = float(share < 0.3)
    features["linked"] = block.linked / length
    features["all_linked"] = float(block.linked > 0.85 * length)
    features["emphasised"] = float(block.emphasised > 0.9 * length)
    for tag in block.tags:
        features["tag_" + tag] = 1.0
    features["element_" + block.element] = 1.0
    for family, weight in block.families.items():
        features["class_" + family] = weight
    # Links of a page are not the article's own dense text; the shape of a paragraph counts less there.
    if features["all_linked"]:
        features["paragraph_shape"] = 0.0


class _BodyText:
    """The text that an extractor took for the body, to ask how much of a block is in it."""

    def __init__(self, text: str) -> None:
        self.lines = frozenset(normalised(line.lstrip("-|# ")) for line in text.split("\n") if line.strip())
        words = normalised(text).split()
        self.shingles = frozenset(tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))

    def share(self, key: str) -> float:
        """How much of a block's words stand in the body, 0 to 1."""
        if key in self.lines:
            return 1.0
        words = key.split()
        if len(words) < _SHINGLE:
            return 0.0
        shingles = [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
        return sum(shingle in self.shingles for shingle in shingles) / len(shingles)


def _title_index(found: list[MarkupBlock], looks: list[Look], title: str | None) -> int | None:
    """Which block is the title: the one with the words of the stated title, else the first h1 of some length."""
    key = normalised(title or "")
    stated = set(key.split())
    best: tuple[float, int] | None = None
    for index, (block, look) in enumerate(zip(found, looks, strict=True)):
        words = set(look.key.split())
        if not words or len(words) > 40:
            continue
        overlap = len(words & stated) / len(words | stated) if stated else 0.0
        level = 0.5 if "h1" in block.tags else 0.2 if block.tags & {"h2", "h3"} else 0.0
        title_like = 0.15 * block.families.get("title", 0.0)
        value = 1.5 * overlap + level + title_like - (0.4 if block.linked > 0.5 * len(block.text) else 0.0)
        enough = overlap > 0.6 or (level == 0.5 and len(words) >= 3 and overlap > 0.15) or (level == 0.5 and not stated)
        if enough and (best is None or value > best[0] + 1e-9):
            best = (value, index)
    return best[1] if best else None


def _article_area(found: list[MarkupBlock], kinds: list[BlockKind]) -> list[int]:
    """The blocks from the kicker or title to shortly after the last of the body."""
    body = [index for index, kind in enumerate(kinds) if kind in BODY_KINDS]
    if not body:
        return []
    titles = [index for index, kind in enumerate(kinds) if kind in {"title", "kicker"} and index <= body[0]]
    first = min(titles[0] if titles else body[0], body[0])
    last = body[-1]
    kept = list(range(first, last + 1))
    for index in range(last + 1, min(len(found), last + 1 + _KEPT_AFTER)):
        if kinds[index] in {"byline", "credit", "caption", "dateline"} or "article" in found[index].tags:
            kept.append(index)
        else:
            break
    return kept


def _join(found: list[MarkupBlock]) -> tuple[str, list[Piece]]:
    pieces, parts, position = [], [], 0
    for block in found:
        pieces.append(Piece(position, position + len(block.text), gap=True))
        parts.append(block.text)
        position += len(block.text) + 2
    return "\n\n".join(parts), pieces


def _compose(found: list[MarkupBlock], kinds: list[BlockKind]) -> tuple[str, tuple[Block, ...]]:
    text, pieces = _join(found)
    return text, tuple(Block(kind, piece.start, piece.end) for piece, kind in zip(pieces, kinds, strict=True))


def _is_truncated(text: str, blocks: tuple[Block, ...], metadata: PageMetadata) -> bool:
    """Paywalled by its own statement and short, or visibly cut off."""
    length = sum(block.end - block.start for block in blocks if block.kind in BODY_KINDS)
    if metadata.is_free is False and length < 2500:
        return True
    return is_cut_off(text, blocks)
