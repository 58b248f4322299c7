"""Where a sentence says several things: its clauses, as verbatim spans."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from synopse.languages.rules.statements import StatementRules
from synopse.model import Token
from synopse.text.normalise import word_spans

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_FEWEST_WORDS = 4
"""Words below which a part is no clause that can be read alone."""

_VERB_WITHIN = 7
"""A main clause's finite verb stands after the first constituent; this many words bound it."""

_BARE_SUBJECT_WORDS = 3
"""Words in which a subject without an article is followed by its verb."""

_CLOSERS = {
    "„": "“”",
    "“": "”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‚": "‘’",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "(": ")",
    "[": "]",
}


def split_clauses(
    text: str,
    start: int,
    end: int,
    rules: StatementRules,
    finite_at: list[int] | None = None,
    joints: frozenset[int] = frozenset(),
) -> list[tuple[int, int]]:
    """Spans of the clauses of the sentence ``text[start:end]`` that say something of their own.

    ``finite_at`` are the sorted offsets of the article's finite verbs; None has them guessed from
    the language's lists; ``joints`` are those of words that join two nouns, which part nothing. Nothing is split inside quotation marks or brackets, and a part without a
    subject and a finite verb of its own stays with its neighbour.
    """
    spans: list[tuple[int, int]] = []
    left = start
    outside = outside_quotations(text, start, end)
    for cut, resume, kind in _boundaries(text, start, end, rules):
        if not outside[cut - start] or cut <= left:
            continue
        if kind == "coordinated" and joints.intersection(range(cut, resume)):
            continue
        if kind == "coordinated" and _is_dependent(text, left, cut, rules, finite_at):
            continue
        if _is_clause(text, left, cut, rules, finite_at) and _opens_clause(text, resume, end, kind, rules, finite_at):
            spans.append((left, cut))
            left = resume
    spans.append((left, end))
    return [trimmed for span in spans if (trimmed := _trim(text, *span)) is not None]


def find_joints(tokens: Sequence[Token]) -> frozenset[int]:
    """Offsets of the words that join two nouns, names or numbers ("the governor and the mayor were asked")."""
    predicates = {token.head for token in tokens if token.deprel.split(":")[0] in {"nsubj", "cop"}}
    return frozenset(
        token.start
        for token in tokens
        if token.deprel == "cc"
        and token.head >= 0
        and (second := tokens[token.head]).deprel == "conj"
        and second.upos in _NOMINAL
        and token.head not in predicates
        and second.head >= 0
        and tokens[second.head].upos in _NOMINAL
    )


def _boundaries(text: str, start: int, end: int, rules: StatementRules) -> Iterator[tuple[int, int, str]]:
    """Possible boundaries: where the left part ends, where the right one begins, and what joins them."""
    pattern = _pattern(rules)
    if pattern is None:
        return
    for match in pattern.finditer(text, start, end):
        if match.lastgroup == "subordinate":
            yield match.start(), match.start("subordinate"), "subordinate"
        elif match.lastgroup == "coordinator":
            yield match.start(), match.end(), "coordinated"
        else:
            yield match.start(), match.end(), "main"


@cache
def _pattern(rules: StatementRules) -> re.Pattern[str] | None:
    if not rules.coordinators:
        return re.compile(r"(?P<semicolon>;\s+)")
    subordinate = "|".join(map(re.escape, rules.clause_starts))
    coordinators = "|".join(map(re.escape, rules.coordinators))
    return re.compile(
        rf"(?P<semicolon>;\s+)|,\s+(?P<subordinate>(?:{subordinate})\b)|,?\s+(?P<coordinator>(?:{coordinators})\s+)"
    )


def outside_quotations(text: str, start: int, end: int) -> list[bool]:
    """For each character, whether it stands outside quotation marks and brackets."""
    outside: list[bool] = []
    closers = ""
    for character in text[start:end]:
        if closers and character in closers:
            closers = ""
        elif not closers and character in _CLOSERS:
            closers = _CLOSERS[character]
        outside.append(not closers)
    return outside


def _is_clause(text: str, start: int, end: int, rules: StatementRules, finite_at: list[int] | None) -> bool:
    spans = list(word_spans(text, start, end))
    return len(spans) >= _FEWEST_WORDS and any(_is_finite(text, a, b, rules, finite_at) for a, b in spans)


def _is_dependent(text: str, start: int, end: int, rules: StatementRules, finite_at: list[int] | None) -> bool:
    """Whether what is coordinated hangs on a subordinate clause: "..., der dort lebt und ein Haus hat, ...".

    A German subordinate clause ends in its finite verb; one that opens the sentence begins with its conjunction.
    """
    spans = list(word_spans(text, start, end))
    if not spans:
        return True
    first, last = spans[0], spans[-1]
    return text[first[0] : first[1]].lower() in rules.subordinators or _is_finite(text, *last, rules, finite_at)


def _opens_clause(
    text: str, start: int, end: int, kind: str, rules: StatementRules, finite_at: list[int] | None
) -> bool:
    """Whether a clause with its own subject and finite verb begins at ``start``."""
    if not _is_clause(text, start, end, rules, finite_at):
        return False
    if kind == "subordinate":
        return True
    if text[start] in _CLOSERS:
        return False  # "thanked Rosa Field and “anyone I may have forgotten”"
    spans = list(word_spans(text, start, end))[:_VERB_WITHIN]
    first = text[spans[0][0] : spans[0][1]]
    if first.lower() not in rules.subjects:
        # A bare noun or name opens a clause only when its verb follows at once: "und Kogler sagte",
        # not "Umwelt, Verkehr und Infrastruktur zusammengeführt werden", nor "Zuschauer und Presse auszusperren, ist falsch".
        comma = text.find(",", start, end)
        spans = [s for s in spans[:_BARE_SUBJECT_WORDS] if comma < 0 or s[0] < comma] if first[0].isupper() else []
    return any(_is_finite(text, a, b, rules, finite_at) for a, b in spans[1:])


def _is_finite(text: str, start: int, end: int, rules: StatementRules, finite_at: list[int] | None) -> bool:
    if finite_at is not None:
        at = bisect_left(finite_at, start)
        return at < len(finite_at) and finite_at[at] < end
    return text[start:end].lower() in rules.finite_verbs


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return (start, end) if end > start else None
