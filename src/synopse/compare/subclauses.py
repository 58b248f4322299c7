"""Subordinate clauses that say something of their own, cut from the ends of their sentence by its grammar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from synopse.compare.clauses import outside_quotations
from synopse.languages.rules.statements import StatementRules
from synopse.model import Token

_TELLING = ("advcl", "acl")
"""Relations of clauses that state something beside their sentence; a clause of content is what the sentence states."""

_FEWEST_CONTENT = 3
_FEWEST_RELATIVE = 4
"""Content words of a relative clause: its subject stands in the other part ("which opposes the plan")."""

_MOST_CUTS = 3
_DIVIDERS = ",;:–—-"
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})

Cut = tuple[int, int]


def split_subclauses(
    text: str, tokens: Sequence[Token], start: int, end: int, rules: StatementRules
) -> list[tuple[int, int]]:
    """Spans of ``text[start:end]`` after its first and last subordinate clauses are cut off, in order.

    A condition stays with what depends on it, and a clause is cut only at a comma or a dash, with a finite verb and
    three content words on both sides. ``tokens`` are the article's.
    """
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    parts: list[tuple[int, int]] = []
    outside = outside_quotations(text, start, end)
    offset = start
    for _ in range(_MOST_CUTS):
        cut = _find_cut(text, tokens, first, last, rules)
        if cut is None:
            break
        low, high = cut
        leads = low <= first + 1
        if not outside[(tokens[high].start if leads else tokens[low - 1].start) - offset]:
            break
        parts.append((tokens[low].start, tokens[high - 1].end if leads else max(tokens[high - 1].end, end)))
        if leads:
            first = high
            while first < last and tokens[first].upos == "PUNCT":
                first += 1
            start = tokens[first].start
        else:
            last = low
            while last > first and text[tokens[last - 1].start] in _DIVIDERS:
                last -= 1
            end = tokens[last - 1].end
    return sorted([*parts, (start, end)])


def _find_cut(text: str, tokens: Sequence[Token], first: int, last: int, rules: StatementRules) -> Cut | None:
    """The widest clause at either end that can be cut off, as a range of tokens."""
    extents = _extents(tokens, first, last)
    found: list[Cut] = []
    for at in range(first, last):
        token = tokens[at]
        low, high, size = extents[at]
        if not token.deprel.startswith(_TELLING) or size != high - low:
            continue
        while low < high and tokens[low].upos == "PUNCT":
            low += 1
        while high > low and tokens[high - 1].upos == "PUNCT":
            high -= 1
        if low < high and tokens[low].upos == "CCONJ":
            continue  # "thanked Rosa Field, and anyone he may have forgotten": joined, not subordinate
        fewest = _FEWEST_RELATIVE if token.deprel.startswith("acl") else _FEWEST_CONTENT
        if _is_end(tokens, low, high, first, last) and _can_stand(
            text, tokens, (low, high), (first, last), rules, fewest
        ):
            found.append((low, high))
    return max(found, key=lambda cut: (cut[1] - cut[0], cut), default=None)


def _extents(tokens: Sequence[Token], first: int, last: int) -> dict[int, tuple[int, int, int]]:
    """For each token the range that its subtree covers and how many tokens it has."""
    low = {at: at for at in range(first, last)}
    high = {at: at + 1 for at in range(first, last)}
    size = dict.fromkeys(range(first, last), 0)
    for at in range(first, last):
        holder, steps = at, 0
        while first <= holder < last and steps <= last - first:
            low[holder], high[holder] = min(low[holder], at), max(high[holder], at + 1)
            size[holder] += 1
            holder, steps = tokens[holder].head, steps + 1
    return {at: (low[at], high[at], size[at]) for at in range(first, last)}


def _is_end(tokens: Sequence[Token], low: int, high: int, first: int, last: int) -> bool:
    """Whether nothing but punctuation stands before or after, and a mark divides the clause from the rest."""
    before = all(tokens[at].upos == "PUNCT" for at in range(first, low))
    after = all(tokens[at].upos == "PUNCT" for at in range(high, last))
    if before == after:
        return False
    divider = high if before else low - 1
    return first <= divider < last and tokens[divider].upos == "PUNCT"


def _can_stand(text: str, tokens: Sequence[Token], clause: Cut, whole: Cut, rules: StatementRules, fewest: int) -> bool:
    """Whether a clause and what is left of ``whole`` both say something."""
    (low, high), (first, last) = clause, whole
    opening = {text[token.start : token.end].lower() for token in tokens[low : low + 2]}
    if opening & rules.conditions:
        return False
    rest = [*range(first, low), *range(high, last)]
    return _says_something(tokens, range(low, high), fewest) and _says_something(tokens, rest, _FEWEST_CONTENT)


def _says_something(tokens: Sequence[Token], places: Sequence[int], fewest: int) -> bool:
    finite = any("VerbForm=Fin" in tokens[at].feats for at in places)
    return finite and sum(tokens[at].upos in _CONTENT for at in places) >= fewest
