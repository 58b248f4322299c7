"""The tense of a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from synopse.compare.timeline.resolve import Tense
from synopse.languages import load_language
from synopse.model import Reading, Status, Token

_AHEAD = frozenset({"planned", "expected", "demanded"})


def tense_of(reading: Reading, start: int, end: int, status: Status) -> Tense:
    """Whether ``start:end`` of a text speaks of what was, what will be, or what is.

    Tags decide where there are any; otherwise the language's cues.
    """
    text, language = reading.article.text, reading.article.language
    past, future = tense_cues(language)
    is_past = _has_past_verb(reading, start, end)
    if is_past is None:
        is_past = past.search(text, start, end) is not None
    if status == "planned" and not _has_finite_past(reading, start, end):
        return "future"  # "ist für Donnerstag geplant" is a perfect in form only
    if status in _AHEAD and not is_past:
        return "future"
    if future.search(text, start, end) and not is_past:
        return "future"
    return "past" if is_past else "present"


def _has_past_verb(reading: Reading, start: int, end: int) -> bool | None:
    """Whether a finite past verb or a perfect stands in the statement; None without tags."""
    tokens = _tokens(reading, start, end)
    if not tokens:
        return None
    if _has_finite_past(reading, start, end):
        return True
    auxiliaries = load_language(reading.article.language).grammar.perfect
    perfect = any(token.upos == "AUX" and token.lemma in auxiliaries for token in tokens)
    return perfect and any("VerbForm=Part" in token.feats for token in tokens)


def _has_finite_past(reading: Reading, start: int, end: int) -> bool:
    return any("Tense=Past" in token.feats and "VerbForm=Fin" in token.feats for token in _tokens(reading, start, end))


def _tokens(reading: Reading, start: int, end: int) -> tuple[Token, ...]:
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    return reading.tokens[first:last]


@cache
def tense_cues(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of past and future in ``language``."""
    rules = load_language(language).timeline
    past, future = (re.compile(rf"(?<!\w)(?:{p})(?!\w)", re.IGNORECASE) for p in (rules.past, rules.future))
    return past, future


@cache
def plan_cues(language: str) -> re.Pattern[str]:
    """The words by which a past event is told as a plan."""
    return re.compile(rf"(?<!\w)(?:{load_language(language).timeline.plans})(?!\w)", re.IGNORECASE)
