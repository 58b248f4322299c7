"""Counts without a noun, and counts of nobody: "14 starben", "another 51 injured", "niemand wurde verletzt"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from synopse.compare.measures.cues import BEFALLING, MeasureCues, measure_cues
from synopse.compare.measures.grammar import clause_head
from synopse.model import Quantity, Reading, Token

_COUNT = re.compile(r"\d{1,3}(?:[., \u00a0\u202f'’]\d{3})*|\d{4,6}")
_YEARS = range(1500, 2200)
_AS_NOUN = ("nsubj", "obj")


def uncounted(reading: Reading) -> tuple[Quantity, ...]:
    """Counts of persons that stand without a noun or say that nobody was affected (value 0), in order."""
    cues = measure_cues(reading.article.language)
    return tuple(sorted([*_nobody(reading, cues), *_bare(reading, cues)], key=lambda quantity: quantity.start))


def _nobody(reading: Reading, cues: MeasureCues) -> Iterator[Quantity]:
    text = reading.article.text
    taken: set[int] = set()
    for _, pattern in cues.nobody:
        for match in pattern.finditer(text):
            if match.start() not in taken:
                taken.add(match.start())
                yield Quantity(match.start(), match.end(), None, None, False, 0.0)


def _bare(reading: Reading, cues: MeasureCues) -> Iterator[Quantity]:
    """Numbers in digits that are subject or object of what befell those who are counted."""
    article, tokens = reading.article, reading.tokens
    marks = [(mark.start, mark.end) for mark in article.quantities]
    marks += [(mark.start, mark.end) for mark in article.times]
    marks = sorted(marks + [(name.start, name.end) for name in article.names])
    starts = [start for start, _ in marks]
    for at, token in enumerate(tokens):
        surface = article.text[token.start : token.end]
        if token.upos != "NUM" or not token.deprel.startswith(_AS_NOUN) or not _COUNT.fullmatch(surface):
            continue
        value = float(re.sub(r"\D", "", surface))
        before = bisect_right(starts, token.start) - 1
        if (before >= 0 and marks[before][1] > token.start) or int(value) in _YEARS or not value:
            continue
        if _befell(article.text, tokens, at, cues):
            yield Quantity(token.start, token.end, None, None, False, value)


def _befell(text: str, tokens: Sequence[Token], at: int, cues: MeasureCues) -> bool:
    """Whether the verb above the number, or the word right behind it, says what befell people."""
    verb = tokens[clause_head(tokens, at)]
    behind = tokens[at + 1] if at + 1 < len(tokens) else verb
    return any(
        kind in BEFALLING and pattern.fullmatch(text, token.start, token.end)
        for kind, pattern in cues.kinds
        for token in (verb, behind)
    )
