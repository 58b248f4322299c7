"""Whether a sentence puts a day into the past or the future: verb forms near by."""

from __future__ import annotations

import re

from synopse.annotate.times.grammar import Grammar
from synopse.model.marks import Token

_CLAUSE_BREAK = re.compile(r"[,;:()–—„“”\"»«]")
_NEAR = 56  # characters before it in which a word may put a date ahead
_REACH = 240  # characters on either side that may decide


def direction(grammar: Grammar, text: str, tokens: tuple[Token, ...], start: int, end: int) -> int:
    """1 if the clause around ``text[start:end]`` tells of the future, -1 if of the past, 0 if neither shows."""
    if grammar.past_before.search(text[max(0, start - 12) : start]) and not grammar.goes_on.match(text, end):
        return -1
    is_until = grammar.future_before.search(text[max(0, start - 12) : start]) is not None
    left, right = _clause(text, start, end)
    if grammar.near_future.search(text[max(left, start - _NEAR) : start]):
        return 1
    told = _told_by_tokens(grammar, tokens, left, right) if tokens else 0
    if told:
        return told
    before, after = text[left:start], text[end:right]
    told = _told_by_words(grammar, before, after, is_clause=True)
    if told or is_until:
        return told or 1
    return _told_by_words(grammar, text[max(0, start - _REACH) : start], text[end : end + _REACH], is_clause=False)


def leaves_year(grammar: Grammar, text: str, tokens: tuple[Token, ...], span: tuple[int, int], year: int) -> bool:
    """Whether a clause in the present tells of its own time, though the sentence states a past year beside it.

    The year is then that of a clause in the past or of what has lasted since: "The school, which was opened in 2011, closes on
    4 May", "Der seit 2011 gesperrte Weg öffnet am 4. Mai".
    """
    left, right = _clause(text, *span)
    finite = [t for t in tokens if "VerbForm=Fin" in t.feats and "Mood=Sub" not in t.feats]
    own = [t for t in finite if t.start >= left and t.end <= right]
    if not own or not all("Tense=Pres" in t.feats for t in own) or _told_by_tokens(grammar, tokens, left, right) < 0:
        return False
    at = text.rfind(str(year), 0, span[0])
    lasts = at >= 0 and grammar.past_before.search(text[max(0, at - 12) : at]) is not None
    return lasts or any("Tense=Past" in t.feats for t in finite)


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    left = max((m.end() for m in _CLAUSE_BREAK.finditer(text, low, start)), default=low)
    found = _CLAUSE_BREAK.search(text, end, high)
    return left, found.start() if found else high


def _told_by_words(grammar: Grammar, before: str, after: str, is_clause: bool) -> int:
    both = f"{before} … {after}"
    past, future = grammar.past.search(both), grammar.future.search(both)
    if past and future:
        middle = len(before)
        return 1 if _gap(future, middle) < _gap(past, middle) else -1
    if past:
        return -1
    if future:
        return 1
    return 1 if is_clause and grammar.present.search(both) else 0


def _gap(match: re.Match[str], middle: int) -> int:
    return min(abs(match.start() - middle), abs(match.end() - middle))


def _told_by_tokens(grammar: Grammar, tokens: tuple[Token, ...], left: int, right: int) -> int:
    """What the finite verbs of the clause say; 0 when there is none or they are at odds."""
    inside = [t for t in tokens if t.start >= left and t.end <= right]
    has_participle = any("VerbForm=Part" in t.feats for t in inside)
    has_infinitive = any("VerbForm=Inf" in t.feats for t in inside)
    perfect, ahead = grammar.rules.perfect_auxiliaries, grammar.rules.future_auxiliaries
    votes = set()
    for token in inside:
        if "VerbForm=Fin" not in token.feats or "Mood=Sub" in token.feats:
            continue
        if "Tense=Past" in token.feats or (token.lemma in perfect and has_participle and not has_infinitive):
            votes.add(-1)
        elif token.lemma in ahead:
            votes.add(1)
    return votes.pop() if len(votes) == 1 else 0
