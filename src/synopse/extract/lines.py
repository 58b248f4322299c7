"""Cuts a text into its lines, and knows when line breaks only wrap a paragraph."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from synopse.extract.lexicon import load_lexicon

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_WRAP_SHORTEST, _WRAP_LONGEST, _WRAP_LINES = 45, 110, 3
_WRAP_SLACK = 8
_WRAP_SPACED_LINES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line without surrounding white space; ``gap`` tells that a blank line stands before it."""

    start: int
    end: int
    gap: bool


def split_lines(text: str) -> list[Line]:
    """The lines of a text that hold more than white space, wrapped paragraphs joined.

    Offsets are characters of ``text``; linear in its length.
    """
    lines: list[Line] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        between = text[previous_end:start].replace("\r\n", "\n")
        breaks = sum(character in "\n\r\x85\u2028\u2029" for character in between)
        lines.append(Line(start, start + len(stripped), breaks > 1 or not lines))
        previous_end = start + len(stripped)
    return _unwrap(text, lines)


def _unwrap(text: str, lines: list[Line]) -> list[Line]:
    """Join runs of lines that a mail or terminal wrapped at a fixed width; some leave a blank line after each."""
    joined: list[Line] = []
    index = 0
    while index < len(lines):
        stop = index + 1
        while stop < len(lines) and not lines[stop].gap:
            stop += 1
        if stop == index + 1:
            while stop < len(lines) and lines[stop].gap and _is_short(lines[stop]) and _is_short(lines[stop - 1]):
                stop += 1
            # The last of them may begin a paragraph without blank lines.
            if stop < len(lines) and not lines[stop].gap and stop > index + 1:
                stop -= 1
        joined.extend(_unwrap_run(text, lines[index:stop]))
        index = stop
    return joined


def _is_short(line: Line) -> bool:
    return line.end - line.start <= _WRAP_LONGEST


def _unwrap_run(text: str, run: list[Line]) -> list[Line]:
    """Join the lines of a run where the next line's first word would not have fitted any more."""
    if len(run) < _WRAP_LINES:
        return run
    lengths = [line.end - line.start for line in run]
    width = max(lengths)
    if not _WRAP_SHORTEST <= width <= _WRAP_LONGEST:
        return run
    full = [
        length + 1 + len(text[following.start : following.end].split(None, 1)[0]) > width - _WRAP_SLACK
        for length, following in zip(lengths, run[1:], strict=False)
    ]
    broken = sum(
        text[following.start].islower() or re.search(r"[.!?:,]\s", text[line.start : line.end]) is not None
        for line, following in itertools.pairwise(run)
    )
    spaced = all(line.gap for line in run[1:])
    if sum(full) < (0.55 if spaced else 0.7) * len(full) or broken < (0.5 if spaced else 0.4) * len(full):
        return run
    if spaced and len(run) < _WRAP_SPACED_LINES:
        return run
    words = load_lexicon().function_words
    joined = [run[0]]
    for is_full, line in zip(full, run[1:], strict=True):
        goes_on = text[line.start].islower() or text[joined[-1].start : joined[-1].end].rsplit(None, 1)[-1] in words
        if is_full or goes_on:
            joined[-1] = Line(joined[-1].start, line.end, joined[-1].gap)
        else:
            joined.append(line)
    return joined
