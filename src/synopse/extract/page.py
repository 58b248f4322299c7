"""A page of a publisher becomes text, blocks and metadata: trafilatura says what is body, our walk says what it is."""

from __future__ import annotations

import logging
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from synopse.extract.language import detect_language
from synopse.extract.lexicon import DocumentLexicon, normalised
from synopse.extract.lines import Line
from synopse.extract.markup import MarkupBlock, parse_markup, text_blocks
from synopse.extract.page_metadata import PageMetadata, read_metadata
from synopse.extract.page_weights import PAGE_SCORER
from synopse.extract.pieces import Piece, cut_lines
from synopse.extract.plain import block_authors, one_title, stated_date
from synopse.extract.sequence import best_sequence
from synopse.extract.surroundings import look_at
from synopse.extract.truncation import is_cut_off
from synopse.model import BODY_KINDS, Block, BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHINGLE = 4
_KEPT_AFTER = 4
_LOOKED_BEFORE, _LOOKED_AFTER = 6, 12
_MOST_BLOCKS = 3000
_LONG_RUN, _LITTLE_BEHIND = 12, 0.1


@dataclass(frozen=True, slots=True)
class PageReading:
    """What a page says: the text built from its blocks, the blocks, and what it states about itself."""

    text: str
    blocks: tuple[Block, ...]
    metadata: PageMetadata
    authors: tuple[str, ...]
    published: str | None
    is_truncated: bool


def read_page(markup: str, title: str | None = None) -> PageReading | None:
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
    article = _classify(found, body, _Titles(title, metadata), metadata)
    kept = _article_area(article)
    if not any(article.kinds[index] in BODY_KINDS for index in kept):
        return None
    text, blocks = _compose(article, kept)
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


@dataclass(frozen=True, slots=True)
class _LabelledPage:
    """The blocks of a page cut into pieces, each with its kind; ``owner`` is the block of a piece."""

    found: list[MarkupBlock]
    text: str
    pieces: list[Piece]
    owner: list[int]
    kinds: list[BlockKind]


def _classify(found: list[MarkupBlock], body: str, titles: _Titles, metadata: PageMetadata) -> _LabelledPage:
    """Label every piece of the page by the scores of its words and of its markup."""
    chosen = _BodyText(body)
    found = _around_body(found, chosen, titles)
    text, lines = _join(found)
    lexicon = DocumentLexicon.of(text, metadata.language or detect_language(body))
    starts = [line.start for line in lines]
    pieces = cut_lines(text, lines, None, lexicon)
    owner = [bisect_right(starts, piece.start) - 1 for piece in pieces]
    looks = look_at(text, pieces, lexicon)
    shares = [chosen.share(look.key) for look in looks]
    title_at = _title_index([found[index] for index in owner], [look.key for look in looks], titles, shares)
    names = frozenset(normalised(name) for name in metadata.authors)
    for index, look in enumerate(looks):
        _add_markup(look.features, found[owner[index]], shares[index])
        around = [shares[other] for other in (index - 1, index + 1, index + 2) if 0 <= other < len(shares)]
        look.features["near_body"] = float(any(share > 0.6 for share in around))
        look.features["names_author"] = float(look.words <= 12 and any(name in look.key for name in names))
        if title_at is not None:
            look.features["is_title"] = float(index == title_at)
            look.features["title_again"] = float(
                index != title_at and look.words > 2 and look.key == looks[title_at].key
            )
            look.features["above_title"] = float(index < title_at)
            look.features["just_above_title"] = float(0 < title_at - index <= 2)
            look.features["just_below_title"] = float(0 < index - title_at <= 4)
    kinds = one_title(pieces, looks, best_sequence([look.features for look in looks], PAGE_SCORER))
    kinds = _end_article(kinds, [look.words for look in looks])
    return _LabelledPage(found, text, pieces, owner, kinds)


def _end_article(kinds: list[BlockKind], words: list[int]) -> list[BlockKind]:
    """Take what little seems to be text behind a long run of furniture for furniture too: it is another matter."""
    total = sum(count for count, kind in zip(words, kinds, strict=True) if kind in BODY_KINDS)
    before = run = 0
    for index, (kind, count) in enumerate(zip(kinds, words, strict=True)):
        if kind in BODY_KINDS and run >= _LONG_RUN and before and total - before < _LITTLE_BEHIND * total:
            behind: list[BlockKind] = [
                "furniture" if late in {*BODY_KINDS, "heading"} else late for late in kinds[index:]
            ]
            return [*kinds[:index], *behind]
        run = run + 1 if kind == "furniture" else 0 if kind in BODY_KINDS else run
        before += count if kind in BODY_KINDS else 0
    return kinds


def _around_body(found: list[MarkupBlock], chosen: _BodyText, titles: _Titles) -> list[MarkupBlock]:
    """The blocks from shortly before the title to shortly after the body; the rest of a page is never article."""
    keys = [normalised(block.text) for block in found]
    shares = [chosen.share(key) for key in keys]
    body = [index for index, share in enumerate(shares) if share > 0.5]
    if not body:
        return found[:_MOST_BLOCKS]
    title = _title_index(found, keys, titles, shares)
    first = min(body[0], title if title is not None else body[0])
    around = found[max(0, first - _LOOKED_BEFORE) : body[-1] + 1 + _LOOKED_AFTER]
    return around[:_MOST_BLOCKS]


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
    families = block.families
    for family, weight in families.items():
        # The lede of an article is often called its teaser.
        if family not in {"teaser", "tags"} or "lede" not in families:
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


class _Titles:
    """What the source and the page say the article is called, as sets of words."""

    def __init__(self, given: str | None, metadata: PageMetadata) -> None:
        stated = (given, *metadata.titles) if given else metadata.titles
        self.words = [frozenset(normalised(title).split()) for title in stated if title.strip()]

    def overlap(self, words: frozenset[str]) -> float:
        """The greatest share of words that a line has in common with one of them, 0 to 1."""
        return max((len(words & stated) / len(words | stated) for stated in self.words), default=0.0)


def _title_index(found: list[MarkupBlock], keys: list[str], titles: _Titles, shares: list[float]) -> int | None:
    """Which piece is the title: the one with the words of the stated title, or the h1 before the body."""
    body = next((index for index, share in enumerate(shares) if share > 0.8 and len(keys[index]) > 80), len(keys))
    best: tuple[float, int] | None = None
    for index, (block, key) in enumerate(zip(found, keys, strict=True)):
        if not 3 <= len(key) <= 300:
            continue
        words = frozenset(key.split())
        overlap = titles.overlap(words)
        level = 0.6 if "h1" in block.tags else 0.2 if block.tags & {"h2", "h3"} else 0.0
        value = 1.5 * overlap + level + 0.15 * block.families.get("title", 0.0)
        value -= 0.5 if block.linked > 0.5 * len(block.text) else 0.0
        value -= 0.4 if index > body else 0.0
        enough = overlap > 0.6 or (level == 0.6 and len(words) >= 3 and index <= body + 2)
        if enough and (best is None or value > best[0] + 1e-9):
            best = (value, index)
    return best[1] if best else None


def _article_area(article: _LabelledPage) -> list[int]:
    """The pieces from the kicker or title to shortly after the last of the body."""
    kinds = article.kinds
    body = [index for index, kind in enumerate(kinds) if kind in BODY_KINDS]
    if not body:
        return []
    titles = [index for index, kind in enumerate(kinds) if kind in {"title", "kicker"} and index <= body[0]]
    title = max((index for index in titles if kinds[index] == "title"), default=None)
    first = body[0] if title is None else title
    while first > 0 and kinds[first - 1] == "kicker":
        first -= 1
    kept = list(range(first, body[-1] + 1))
    for index in range(body[-1] + 1, min(len(kinds), body[-1] + 1 + _KEPT_AFTER)):
        tags = article.found[article.owner[index]].tags
        if kinds[index] not in {"byline", "credit", "caption", "dateline"} and "article" not in tags:
            break
        kept.append(index)
    return kept


def _join(found: list[MarkupBlock]) -> tuple[str, list[Line]]:
    lines, parts, position = [], [], 0
    for block in found:
        lines.append(Line(position, position + len(block.text), gap=True))
        parts.append(block.text)
        position += len(block.text) + 2
    return "\n\n".join(parts), lines


def _compose(article: _LabelledPage, kept: list[int]) -> tuple[str, tuple[Block, ...]]:
    """The text of the kept pieces, those of one block side by side, blocks with a blank line between them."""
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for number, index in enumerate(kept):
        piece = article.pieces[index]
        if number:
            same = article.owner[index] == article.owner[kept[number - 1]]
            between = article.text[article.pieces[kept[number - 1]].end : piece.start] if same else "\n\n"
            parts.append(between)
            position += len(between)
        content = article.text[piece.start : piece.end]
        parts.append(content)
        blocks.append(Block(article.kinds[index], position, position + len(content)))
        position += len(content)
    return "".join(parts), tuple(blocks)


def _is_truncated(text: str, blocks: tuple[Block, ...], metadata: PageMetadata) -> bool:
    """Paywalled by its own statement and short, or visibly cut off."""
    length = sum(block.end - block.start for block in blocks if block.kind in BODY_KINDS)
    if metadata.is_free is False and length < 900:
        return True
    return is_cut_off(text, blocks)
