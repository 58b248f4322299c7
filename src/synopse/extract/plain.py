"""Plain text as scraped: finds the article among captions, labels and notices; the text stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.extract.bylines import byline_names, is_person_name, person_names, signature_names
from synopse.extract.dates import find_date
from synopse.extract.features import Look
from synopse.extract.lexicon import DocumentLexicon, load_lexicon, normalised
from synopse.extract.lines import Line, split_lines
from synopse.extract.pieces import Piece, cut_lines
from synopse.extract.sequence import best_sequence
from synopse.extract.surroundings import look_at
from synopse.extract.truncation import is_cut_off
from synopse.model import BODY_KINDS, Block, BlockKind

_LEDE_LONGEST = 600
_RUNNING = frozenset({"lede", "paragraph", "heading"})
_GLUED_TEXT = 400
"""Characters behind a glued headline that are a text and no notice."""
_MOST_LINES, _UNREAD_PARAGRAPH = 3000, 80


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text says about itself; fields are None or empty where it does not."""

    blocks: tuple[Block, ...]
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    is_truncated: bool


def read_plain(text: str, language: str, title: str | None = None) -> Reading:
    """Blocks and metadata of a scraped text; ``title`` is what the source says it is called.

    Blocks cover all of ``text`` but white space; time is linear in its length.
    """
    lexicon = DocumentLexicon.of(text, language)
    lines = split_lines(text)
    pieces = cut_lines(text, lines[:_MOST_LINES], title, lexicon)
    looks = look_at(text, pieces, lexicon)
    _mark_title(looks, title)
    kinds = best_sequence([look.features for look in looks])
    kinds = one_title(pieces, looks, _without_tips(looks, kinds))
    kinds = _name_lede(pieces, _with_glued_text(pieces, kinds))
    read = [Block(kind, piece.start, piece.end) for piece, kind in zip(pieces, kinds, strict=True)]
    blocks = (*read, *(_unread(line) for line in lines[_MOST_LINES:]))
    found_title = next((text[block.start : block.end] for block in blocks if block.kind == "title"), None)
    return Reading(
        blocks=blocks,
        title=found_title,
        authors=block_authors(text, blocks),
        published=stated_date(text, blocks),
        is_truncated=is_cut_off(text, blocks),
    )


def _unread(line: Line) -> Block:
    """No article has so many lines; what lies beyond them is told by its length alone."""
    return Block("paragraph" if line.end - line.start > _UNREAD_PARAGRAPH else "furniture", line.start, line.end)


def _without_tips(looks: list[Look], kinds: list[BlockKind]) -> list[BlockKind]:
    """A paragraph that only recommends other articles is none of this one, however much it tells of them."""
    tips = load_lexicon().tips
    return [
        "furniture" if kind in _RUNNING and look.key.startswith(tips) else kind
        for look, kind in zip(looks, kinds, strict=True)
    ]


def _with_glued_text(pieces: list[Piece], kinds: list[BlockKind]) -> list[BlockKind]:
    """What stands behind a headline in one long line is the text, where nothing else is: an agency's mark at its end is no notice."""
    if BODY_KINDS & set(kinds) or "title" not in kinds:
        return kinds
    return [
        "paragraph" if piece.glued and piece.hint is None and piece.end - piece.start >= _GLUED_TEXT else kind
        for piece, kind in zip(pieces, kinds, strict=True)
    ]


def _mark_title(looks: list[Look], title: str | None) -> None:
    """The first line that equals the title a source gives is the title."""
    key = normalised(title or "")
    for look in looks[:40]:
        if title and look.key == key:
            look.features["is_title"] = 1.0
            return


def one_title(pieces: list[Piece], looks: list[Look], kinds: list[BlockKind]) -> list[BlockKind]:
    """Keep one title: the one the source names, else the longest candidate; earlier ones become kickers."""
    candidates = [index for index, kind in enumerate(kinds) if kind == "title"]
    if len(candidates) < 2:
        return kinds
    chosen = max(
        candidates,
        key=lambda index: (
            looks[index].features.get("is_title", 0.0),
            looks[index].features.get("hint_title", 0.0),
            min(looks[index].words, 12),
            -index,
        ),
    )
    result = list(kinds)
    for index in candidates:
        if index != chosen:
            long = pieces[index].end - pieces[index].start > 90
            result[index] = "kicker" if index < chosen else "lede" if long else "heading"
    return result


def _name_lede(pieces: list[Piece], kinds: list[BlockKind]) -> list[BlockKind]:
    """The first short paragraph under a title is its lede when more text follows."""
    if "title" not in kinds or "lede" in kinds:
        return kinds
    body = [index for index, kind in enumerate(kinds) if kind == "paragraph"]
    if len(body) < 3 or body[0] < kinds.index("title"):
        return kinds
    first = body[0]
    if pieces[first].end - pieces[first].start > _LEDE_LONGEST or pieces[first].glued:
        return kinds
    result = list(kinds)
    result[first] = "lede"
    return result


def block_authors(text: str, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The persons that bylines name, in order, each once; agencies left out."""
    names: list[str] = []
    for block in blocks:
        if block.kind != "byline":
            continue
        content = text[block.start : block.end]
        found = byline_names(content) or signature_names(content)
        if not found and is_person_name(content.strip("() ")):
            found = (content.strip("() "),)
        names.extend(found or person_names(content.strip("()")))
    return tuple(dict.fromkeys(names))


def stated_date(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The date of publication that the text states, ISO 8601: in a date line, or in a closing agency mark."""
    lexicon = load_lexicon()
    best: tuple[int, str] | None = None
    for block in blocks:
        content = text[block.start : block.end]
        if block.kind not in {"dateline", "byline"} or len(content) > 200:
            continue
        found = find_date(content)
        if found is None:
            continue
        head = content[: found[0]].lower()
        updated = any(word in head for word in lexicon.updated_words)
        rank = 2 if updated else 1 if block.kind == "byline" else 0
        if best is None or rank < best[0]:
            best = (rank, found[2])
    return best[1] if best else None
