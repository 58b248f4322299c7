"""Pairs of quotation marks: all styles, nested, running over paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = {
    "„": '“”"‟',
    "“": "”",
    "»": "«",
    "«": "»",
    '"': '"',
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    "”": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
}
_STRAIGHT = "'"
_MARK = re.compile(
    "[" + re.escape("".join(sorted(set("".join(_PAIRS) + "".join(_PAIRS.values()))))) + r"]|''|``|,,"
    # a straight single mark, but no apostrophe inside a word
    r"|(?<![\w'])'(?=[^\W\d]|[„“\"])|(?<=[\w.,!?…])'(?![\w'])"
)
_PARAGRAPH = re.compile(r"\n\s*")
_LONGEST = 4000
_MOST_MARKS = 40
"""Marks looked at for a closing one; more stand in no real quotation, and the limit keeps hostile text linear."""
_SINGLE = "‚‘’‹›'"


class Segment(NamedTuple):
    """Text in quotation marks, the marks included; ``continues`` when it carries on the segment before."""

    start: int
    end: int
    continues: bool


def find_segments(text: str) -> tuple[Segment, ...]:
    """All outermost pairs of quotation marks in ``text``, in order; unpaired marks are left out.

    A quotation that opens again at each paragraph and closes only in the last gives one segment a paragraph.
    """
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text)]
    segments: list[Segment] = []
    index = 0
    continues = False
    while index < len(marks):
        start, mark = marks[index]
        if not _opens(text, start, mark):
            index += 1
            continue
        limit = _limit(text, start)
        closing = _closing(text, marks, index, limit)
        if closing is not None:
            end = marks[closing][0] + len(marks[closing][1])
            segments.append(Segment(start, end, continues))
            index, continues = closing + 1, False
        elif _reopens(text, marks, index, limit):
            segments.append(Segment(start, limit, continues))
            index, continues = _next_index(marks, index, limit), True
        else:
            index, continues = index + 1, False
    return tuple(segments)


def _opens(text: str, start: int, mark: str) -> bool:
    before = text[start - 1] if start else " "
    after = text[start + len(mark)] if start + len(mark) < len(text) else " "
    if after.isspace():
        return False
    if mark in "„»«‚‹›「『" or mark in {",,", "``"}:
        return not before.isalnum()
    return before.isspace() or before in "([{–—-/:"


def _closes(text: str, start: int, mark: str, opening: str) -> bool:
    before = text[start - 1] if start else " "
    after = text[start + len(mark)] if start + len(mark) < len(text) else " "
    if opening in {",,", "``"}:
        return mark in {"''", '"', "“", "”"}
    if mark not in _PAIRS.get(opening, ""):
        return False
    if mark in "’‘" and after.isalnum():
        return False
    if opening in "»«›‹„":
        return True
    return not before.isspace() or not after.isalnum()


def _closing_straight(text: str, marks: list[tuple[int, str]], opener: int, limit: int) -> int | None:
    """The mark that closes a straight single one; behind an s it may be a genitive ("the sons' boat") and comes last."""
    doubtful: int | None = None
    for index in range(opener + 1, min(len(marks), opener + 1 + _MOST_MARKS)):
        position, mark = marks[index]
        if position >= limit or (mark == _STRAIGHT and _opens(text, position, mark)):
            break
        if mark != _STRAIGHT:
            continue
        if text[position - 1] != "s" or text[position + 1 : position + 2] != " ":
            return index
        doubtful = doubtful or index
    return doubtful


def _closing(text: str, marks: list[tuple[int, str]], opener: int, limit: int) -> int | None:
    opening = marks[opener][1]
    if opening == _STRAIGHT:
        return _closing_straight(text, marks, opener, limit)
    depth = 0
    for index in range(opener + 1, min(len(marks), opener + 1 + _MOST_MARKS)):
        position, mark = marks[index]
        if position >= limit:
            return None
        if mark == opening and opening in "„‚" and _opens(text, position, mark):
            depth += 1
        elif _closes(text, position, mark, opening):
            if depth == 0:
                return index
            depth -= 1
    return None


def _limit(text: str, start: int) -> int:
    """Where a quotation that opens at ``start`` must have closed: the end of its paragraph."""
    found = text.find("\n", start, start + _LONGEST)
    return found if found >= 0 else min(len(text), start + _LONGEST)


def _reopens(text: str, marks: list[tuple[int, str]], opener: int, limit: int) -> bool:
    following = _PARAGRAPH.match(text, limit)
    if following is None or marks[opener][1] in _SINGLE:
        return False
    return text.startswith(marks[opener][1], following.end())


def _next_index(marks: list[tuple[int, str]], index: int, limit: int) -> int:
    while index < len(marks) and marks[index][0] < limit:
        index += 1
    return index
