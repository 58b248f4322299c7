"""How an article puts a statement: as fact, plan, demand, denial, possibility or somebody's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from synopse.languages import load_language
from synopse.languages.rules.statements import StatementRules
from synopse.model import AnnotatedArticle, Quotation, Reading, Span, Status

_SHARE_QUOTED = 0.5
"""A statement is attributed when a quotation covers at least this share of it: the rest is the cue."""

_BESIDE = frozenset({"acl", "advcl"})
"""Relations of clauses that tell something beside the statement."""

_ACTS: dict[str, Status] = {
    "statement": "said",
    "demand": "demanded",
    "denial": "denied",
    "expectation": "expected",
}


def status_of(
    article: AnnotatedArticle, start: int, end: int, quotations: tuple[Quotation, ...], main: str | None = None
) -> tuple[Status, Span | None]:
    """Status of ``article.text[start:end]`` and, where it is attributed, the span of the speaker's name.

    ``quotations`` are those of the article's that overlap the statement. What a quotation covers is
    somebody's words, with the speech act of its cue; elsewhere the language's cues decide, in ``main`` (see
    `main_clause`) where it is given.
    """
    quotation = _covering(start, end, quotations)
    if quotation is not None:
        speaker = quotation.speaker
        span = Span(article.id, speaker.start, speaker.end) if speaker is not None else None
        return _ACTS[quotation.act], span
    return _by_cues(article.text[start:end] if main is None else main, _cues(article.language)), None


def main_clause(reading: Reading, start: int, end: int) -> str:
    """``text[start:end]`` with blanks for its relative and adverbial clauses, and for what it merely mentions.

    "They announced who shall be minister" announces; the plan stands in the clause. What is said is kept: there the
    clause is the news.
    """
    text, tokens = reading.article.text, reading.tokens
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    rules = load_language(reading.article.language).statements
    finite = {at for at in range(first, last) if "VerbForm=Fin" in tokens[at].feats}
    clausal = finite | {tokens[at].head for at in finite}
    kept = list(text[start:end])
    for at in range(first, last):
        if finite and _is_beside_the_news(reading, at):
            kept[tokens[at].start - start : tokens[at].end - start] = " " * (tokens[at].end - tokens[at].start)
            continue
        holder, steps = at, 0
        while first <= tokens[holder].head < last and steps < last - first:
            relation, head = tokens[holder].deprel.split(":")[0], tokens[holder].head
            mentioned = relation == "ccomp" and tokens[head].lemma.lower() not in rules.telling_verbs
            if holder in clausal and (relation in _BESIDE or mentioned):
                kept[tokens[at].start - start : tokens[at].end - start] = " " * (tokens[at].end - tokens[at].start)
                break
            holder, steps = head, steps + 1
    is_left = any(kept[tokens[at].start - start].strip() for at in finite)
    return "".join(kept) if is_left or not finite else text[start:end]  # a clause must be left that says something


def _is_beside_the_news(reading: Reading, at: int) -> bool:
    """Whether a word is an attribute before a noun that is no subject and no day: "days before the planned summit" plans nothing."""
    token = reading.tokens[at]
    if token.deprel != "amod" or token.head < at:
        return False
    article, noun = reading.article, reading.tokens[token.head]
    if _by_cues(article.text[token.start : token.end], _cues(article.language)) == "happened":
        return False
    is_day = any(time.start <= noun.start < time.end for time in article.times)  # "a rally planned Sunday"
    return not is_day and not noun.deprel.startswith(("nsubj", "root"))


def is_negated(text: str, language: str) -> bool:
    """Whether ``text`` denies what it states (a negation word that negates, not "nicht nur")."""
    rules = load_language(language).statements
    kept = _not_negating(language).sub(" ", text) if rules.not_negating else text
    return any(word in rules.negations for word in re.findall(r"[^\W\d_]+(?:['’]t)?", kept.lower().replace("’", "'")))


def _covering(start: int, end: int, quotations: tuple[Quotation, ...]) -> Quotation | None:
    best, most = None, 0
    for quotation in quotations:
        shared = min(end, quotation.end) - max(start, quotation.start)
        if shared > most and shared >= _SHARE_QUOTED * (end - start):
            best, most = quotation, shared
    return best


def _by_cues(text: str, cues: tuple[tuple[Status, re.Pattern[str]], ...]) -> Status:
    for status, pattern in cues:
        if pattern.search(text):
            return status
    return "happened"


@cache
def _cues(language: str) -> tuple[tuple[Status, re.Pattern[str]], ...]:
    """The language's cues in the order in which they outrank each other."""
    rules: StatementRules = load_language(language).statements
    ranked: tuple[tuple[Status, tuple[str, ...]], ...] = (
        ("denied", rules.denied),
        ("said", rules.hearsay),
        ("demanded", rules.demanded),
        ("possible", rules.possible),
        ("planned", rules.planned),
        ("expected", rules.expected),
        ("said", rules.said),
    )
    return tuple((status, _alternation(patterns)) for status, patterns in ranked if patterns)


@cache
def _not_negating(language: str) -> re.Pattern[str]:
    return _alternation(load_language(language).statements.not_negating)


def _alternation(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE)
