"""Cuts lines where a title, dateline, credit, byline or notice is glued to a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from synopse.extract.agencies import is_agency
from synopse.extract.bylines import byline_names, signature_names
from synopse.extract.credits import credit_middle, credit_tail, is_credit
from synopse.extract.datelines import dateline_end, leading_date_end, leading_sign_end
from synopse.extract.lexicon import DocumentLexicon, load_lexicon, normalised
from synopse.extract.lines import Line
from synopse.model import BlockKind

_LONG_LINE = 250
_SHORTEST_CUT = 120
_TITLE_SHORTEST, _TITLE_LONGEST = 25, 170
_TITLE_ASKED = 100
_SENTENCE_END = re.compile(r"[.!?…][\"”“»«')\]]*\s+(?=[\"„“»«'(*]?[A-ZÄÖÜ0-9])")
_TRAILING_BRACKET = re.compile(r"[.!?…\"”“»«]\s*(?P<sign>[(\[][^()\[\]]{2,70}[)\]]?)\s*$")
_TRAILING_SIGN = re.compile(r"[.!?][\"”“»«]*\s*(?P<sign>/?[\w-]{2,12}(?:/[\w-]{2,12}){0,4})$")
_TRAILING_BYLINE = re.compile(r"[.!?…][\"”“»«')\]]*\s+(?P<sign>[A-Z][a-z]{1,3}:? (?:[^.!?]|(?<=\b[A-Z])\.){5,110})$")
_INNER_PLACE = re.compile(
    r"(?<= )(?P<place>[A-ZÄÖÜ][\w/-]{2,}(?:, [A-Z][\w.]+)?)(?: \((?P<sign>[\w/ ,-]{2,24})\)|\.| [-–—]) ?(?P<next>[A-ZÄÖÜ–—-][\w]*)"
)
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
            cuts = _cut_title(content, title, lexicon.capitalised_nouns)
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


def _cut_title(content: str, title: str | None, capitalised_nouns: bool) -> list[tuple[int, BlockKind | None]]:
    """Cut off a headline that a scraper glued to the text; the last cut is where the text begins."""
    if title and len(title) > 8 and content.startswith(title) and content[len(title) :].strip():
        rest = content[len(title) :]
        offset = len(title) + len(rest) - len(rest.lstrip())
        return [(0, "title"), (offset, None)]
    head = content[: _TITLE_LONGEST + 20]
    repeated = re.match(r"(?P<t>.{15,170}?\S)\s+(?P=t)(?=\s)", head + content[len(head) : 2 * _TITLE_LONGEST])
    if repeated is not None:
        end = repeated.end()
        while content.startswith(repeated["t"] + " ", end + 1):
            end += 1 + len(repeated["t"])
        return [(0, "title"), (repeated.end("t") + 1, "furniture"), (end, None)]
    if len(content) < _LONG_LINE:
        return [(0, None)]
    cut = _title_end(head, capitalised_nouns)
    return [(0, "title"), (cut, None)] if cut is not None else [(0, None)]


def _title_end(head: str, capitalised_nouns: bool) -> int | None:
    """Where a headline without a full stop meets the first sentence.

    Signs are an interruption, a dateline in mid-line, and a capital "The", "Der" or "Nach" in mid-line.
    """
    break_off = _interruption().search(head)
    if break_off is not None and break_off.start() >= _TITLE_SHORTEST and " " in break_off.group().strip():
        return break_off.start() + 1
    sentence = _SENTENCE_END.search(head)
    limit = sentence.start() if sentence else len(head)
    found = [_inner_dateline(head, limit, capitalised_nouns), _inner_sentence(head[:limit], capitalised_nouns)]
    cuts = [cut for cut in found if cut is not None and cut >= _TITLE_SHORTEST]
    if cuts:
        return min(cuts)
    if sentence is not None and head[sentence.start()] in "?!" and _TITLE_SHORTEST <= sentence.start() <= _TITLE_ASKED:
        return sentence.end()
    return None


def _inner_dateline(head: str, limit: int, capitalised_nouns: bool) -> int | None:
    """Where a place with an agency, a dash or a full stop begins in mid-line ("… vorbereitet Berlin. Die …")."""
    for match in _INNER_PLACE.finditer(head):
        if match.start() > limit + 1:
            return None
        before = head[: match.start()].split()
        if len(before) < 4 or before[-1].lower() in load_lexicon().function_words or not before[-1][-1].isalnum():
            continue
        sign = match["sign"]
        agency = sign is not None and any(is_agency(part) or part.isupper() for part in re.split(r"[\s/,-]+", sign))
        if agency:
            return match.start("place")
        # Without an agency, a noun at the end of a sentence looks like a place; what stands before it tells.
        likely = not before[-1].endswith(("er", "e", "es", "em")) if capitalised_nouns else match["place"].isupper()
        if likely and sign is None and match["next"].lower() in load_lexicon().sentence_starters:
            return match.start("place")
    return None


def _inner_sentence(head: str, capitalised_nouns: bool) -> int | None:
    """Where a word that begins sentences stands with a capital in mid-line."""
    starters = load_lexicon().sentence_starters
    for match in re.finditer(r"(?<=[\w?!%\"“”»«)’]) (?P<word>[A-ZÄÖÜ]\w*)(?= (?P<next>\S))", head):
        before = head[: match.start()].split()
        if match.start() < _TITLE_SHORTEST or len(before) < 4 or match["word"].lower() not in starters:
            continue
        if capitalised_nouns:
            sign = re.search(r" \([\w/]{2,14}\)$", head[: match.start()])
            return sign.start() + 1 if sign is not None else match.start() + 1
        # Headlines in title case capitalise such words too.
        capitals = sum(word[:1].isupper() for word in before)
        if match["next"].islower() and capitals < 0.7 * len(before):
            return match.start() + 1
    return None


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
    ends = [match.end() for match in _SENTENCE_END.finditer(before[:-2])]
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
    ends = [match.end() for match in _SENTENCE_END.finditer(content, position)]
    for end in [*ends, len(content)]:
        hint: BlockKind | None = None
        enough = _NOTICE_BESIDE if cuts and cuts[-1][1] == "furniture" else _NOTICE_INSIDE
        if end - start < 600 and lexicon.notice_score(normalised(content[start:end])) >= enough:
            hint = "furniture"
        if not cuts or cuts[-1][1] != hint:
            cuts.append((start, hint))
        start = end
    return cuts
