"""Cuts lines where a title, dateline, credit, byline or notice is glued to a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.extract.bylines import byline_names, signature_names
from synopse.extract.credits import credit_middle, credit_tail, is_credit
from synopse.extract.datelines import dateline_end, leading_date_end, leading_sign_end
from synopse.extract.headline import cut_headline
from synopse.extract.lexicon import DocumentLexicon, load_lexicon, normalised
from synopse.extract.lines import Line
from synopse.extract.repeated import SENTENCE_END
from synopse.model import BlockKind

_LONG_LINE = 250
_SHORTEST_CUT = 120
_TRAILING_BRACKET = re.compile(r"[.!?…\"”“»«]\s*(?P<sign>[(\[][^()\[\]]{2,70}[)\]]?)\s*$")
_TRAILING_SIGN = re.compile(r"[.!?][\"”“»«]*\s*(?P<sign>/?[\w-]{2,12}(?:/[\w-]{2,12}){0,4})$")
_TRAILING_BYLINE = re.compile(r"[.!?…][\"”“»«')\]]*\s+(?P<sign>[A-Z][a-z]{1,3}:? (?:[^.!?]|(?<=\b[A-Z])\.){5,110})$")
_NOTICE_INSIDE, _NOTICE_BESIDE = 1.6, 1.1


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line; ``hint`` is the kind that the cut itself proves, ``glued`` tells that text goes on."""

    start: int
    end: int
    gap: bool
    hint: BlockKind | None = None
    glued: bool = False


def cut_lines(text: str, lines: list[Line], title: str | None, lexicon: DocumentLexicon) -> list[Piece]:
    """Cut the lines of a text into pieces that have one function each; offsets stay those of ``text``."""
    pieces: list[Piece] = []
    paragraphs_seen = 0
    for index, line in enumerate(lines):
        content = text[line.start : line.end]
        cuts: list[tuple[int, BlockKind | None]] = [(0, None)]
        if index == 0 and len(content) >= _LONG_LINE // 2:
            cuts = cut_headline(content, title, lexicon.capitalised_nouns, _interruption())
        body = cuts[-1][0]
        cuts = cuts[:-1] + _cut_paragraph(content, body, paragraphs_seen < 3, lexicon)
        pieces.extend(_pieces_of(text, line, cuts))
        paragraphs_seen += len(content) > 120
    return pieces


def _pieces_of(text: str, line: Line, cuts: list[tuple[int, BlockKind | None]]) -> list[Piece]:
    """Turn cut positions into pieces without white space at their ends."""
    pieces: list[Piece] = []
    bounds = [*(position for position, _ in cuts), line.end - line.start]
    for number, (position, hint) in enumerate(cuts):
        start, end = line.start + position, line.start + bounds[number + 1]
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            pieces.append(Piece(start, end, line.gap and not pieces, hint, glued=len(cuts) > 1))
    return pieces


def _cut_paragraph(
    content: str, offset: int, near_start: bool, lexicon: DocumentLexicon
) -> list[tuple[int, BlockKind | None]]:
    """Cut datelines and signatures off the front, credits and signatures off the end, notices out of the middle."""
    cuts: list[tuple[int, BlockKind | None]] = []
    position = offset
    rest = content[position:]
    date_end = leading_date_end(rest) if len(rest) > 30 else None
    if date_end is not None:
        cuts.append((position, "dateline"))
        position += date_end
    middle = credit_middle(content[position:]) if len(content) - position > _LONG_LINE else None
    if middle is not None and near_start:
        cuts.extend(_cut_caption(content, position, middle))
        position += middle[1]
        while position < len(content) and content[position].isspace():
            position += 1
    rest = content[position:]
    if len(rest) > 60:
        sign_end = leading_sign_end(rest)
        if sign_end is not None:
            cuts.append((position, "byline"))
            position += sign_end
        place_end = dateline_end(content[position:], near_start)
        if place_end is not None:
            cuts.append((position, "dateline"))
            position += place_end
    stop, tail = _cut_tail(content, position)
    cuts.extend(_cut_notices(content[:stop], position, lexicon))
    cuts.extend(tail)
    return cuts


def _cut_caption(content: str, position: int, credit: tuple[int, int]) -> list[tuple[int, BlockKind | None]]:
    """The caption before a credit in mid-line begins after the last finished sentence."""
    before = content[position : position + credit[0]]
    ends = [match.end() for match in SENTENCE_END.finditer(before[:-2])]
    caption = ends[-1] if ends else 0
    if not ends and len(before.split()) > 40:
        return [(position, None), (position + credit[0], "credit")]
    cuts: list[tuple[int, BlockKind | None]] = [(position, None)] if caption else []
    return [*cuts, (position + caption, "caption"), (position + credit[0], "credit")]


def _cut_tail(content: str, position: int) -> tuple[int, list[tuple[int, BlockKind | None]]]:
    """Credits and signatures at the end of a paragraph: where they begin, and the cuts."""
    rest = content[position:]
    if len(rest) < 25 or is_credit(rest):
        return len(content), []
    for pattern in (_TRAILING_BRACKET, _TRAILING_SIGN):
        match = pattern.search(rest[-90:])
        if match is None:
            continue
        start = len(rest) - len(rest[-90:]) + match.start("sign")
        if start > 40 and signature_names(match["sign"].strip("/")) is not None:
            return position + start, [(position + start, "byline")]
    byline = _TRAILING_BYLINE.search(rest[-150:])
    if byline is not None and byline_names(byline["sign"]):
        start = len(rest) - len(rest[-150:]) + byline.start("sign")
        return position + start, [(position + start, "byline")]
    start_of_credit = credit_tail(rest)
    if start_of_credit is not None and rest[:start_of_credit].strip():
        return position + start_of_credit, [(position + start_of_credit, "credit")]
    return len(content), []


@cache
def _interruption() -> re.Pattern[str]:
    """What interrupts a running text ("Anzeige Anzeige", "Story continues below advertisement")."""
    marks = "|".join(re.escape(mark) for mark in load_lexicon().interruptions)
    # A mark of one word may be a word of the text: it counts after a full stop, or said twice.
    return re.compile(
        rf"(?:(?<=[.!?“”\"»«)] )(?:{marks})(?: (?:{marks}))*|(?<= )(?:{marks})(?: (?:{marks}))+)(?= [\"„“»«]?[A-ZÄÖÜ0-9])",
        re.IGNORECASE,
    )


def _cut_notices(content: str, position: int, lexicon: DocumentLexicon) -> list[tuple[int, BlockKind | None]]:
    """Cut interruptions, and sentences that plainly talk about the page, out of a long line."""
    cuts: list[tuple[int, BlockKind | None]] = []
    start = position
    if len(content) - position >= _SHORTEST_CUT:
        for mark in _interruption().finditer(content, position):
            if mark.start() > start:
                cuts.extend(_cut_sentences(content[: mark.start()], start, lexicon))
            cuts.append((mark.start(), "furniture"))
            start = mark.end()
    cuts.extend(_cut_sentences(content, start, lexicon))
    return cuts


def _cut_sentences(content: str, position: int, lexicon: DocumentLexicon) -> list[tuple[int, BlockKind | None]]:
    """Cut sentences that plainly talk about the page out of a long line."""
    if not lexicon.strong or len(content) - position < _SHORTEST_CUT:
        return [(position, None)]
    cuts: list[tuple[int, BlockKind | None]] = []
    start = position
    ends = [match.end() for match in SENTENCE_END.finditer(content, position)]
    for end in [*ends, len(content)]:
        hint: BlockKind | None = None
        enough = _NOTICE_BESIDE if cuts and cuts[-1][1] == "furniture" else _NOTICE_INSIDE
        if end - start < 600 and lexicon.notice_score(normalised(content[start:end])) >= enough:
            hint = "furniture"
        if not cuts or cuts[-1][1] != hint:
            cuts.append((start, hint))
        start = end
    return cuts
