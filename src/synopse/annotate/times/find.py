"""Finds the time expressions of an article, sentence by sentence, and gives each its TIMEX3 value."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from operator import itemgetter

from synopse.annotate.times.anchor import Anchor
from synopse.annotate.times.context import Context
from synopse.annotate.times.grammar import Grammar, Pattern, compile_grammar
from synopse.annotate.times.values import evaluate
from synopse.languages.language import Language
from synopse.model.article import Article
from synopse.model.marks import Sentence, TimeExpression, Token
from synopse.text.timex import open_weekday, stated_day

_EXPLICIT_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_BEGINNING = re.compile(r"(?:\A|[.:!?–—„“”\"»«‚‘(\[/|*•])\s?\Z")
_ITS_DAY = re.compile(r"\d{1,2}\.\s?\Z")
_EXPLICIT_DAY = re.compile(r"\d")
_DAILY_REACH = 4000
"""Characters for which a daily paper names a day or an hour at least once."""
_CROWD = 40
"""Expressions in one sentence from which it is a table or a list, in which no verb tells the tense."""
_LATE_KINDS = frozenset({"clock", "part", "shift", "same"})  # need the dates of their sentence first


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    pattern: Pattern
    match: re.Match[str]


def find_times(
    article: Article, sentences: Sequence[Sentence], language: Language, tokens: Sequence[Token] = ()
) -> tuple[TimeExpression, ...]:
    """Find dates, times of day, durations and sets in the sentences of an article.

    Expressions lie inside sentences, in order, without overlap. Relative ones are reckoned from
    ``article.published``; what it is not precise enough for stays underspecified
    (``XXXX-WXX-4``). ``tokens`` (of all sentences, in order) help to tell coming days from past
    ones; without them verb forms are looked up by spelling.
    """
    grammar = compile_grammar(language.times)
    context = Context(grammar=grammar, published=Anchor.parse(article.published))
    context.is_daily = _is_daily(grammar, article.text)
    found: list[TimeExpression] = []
    next_token = 0
    for sentence in sentences:
        own: list[Token] = []
        while next_token < len(tokens) and tokens[next_token].start < sentence.end:
            own.append(tokens[next_token])
            next_token += 1
        context.text = article.text[sentence.start : sentence.end]
        context.tokens = tuple(shift_token(t, sentence.start) for t in own if t.start >= sentence.start)
        found.extend(_in_sentence(context, sentence.start))
        context.focus_age += 1
        context.era_age += 1
        if context.era_age > 1:
            context.era = None
    return tuple(found)


def shift_token(token: Token, offset: int) -> Token:
    """The token with offsets into a sentence that starts at ``offset``."""
    start, end = token.start - offset, token.end - offset
    return Token(start, end, token.upos, token.lemma, token.feats, token.head, token.deprel)


def _is_daily(grammar: Grammar, text: str) -> bool:
    """Whether a text reckons in days near publication: now and then in a long one is not enough."""
    needed = 1 + len(text) // _DAILY_REACH
    return sum(1 for _ in islice(grammar.daily.finditer(text), needed)) == needed


def _in_sentence(context: Context, offset: int) -> list[TimeExpression]:
    chosen = _choose(_candidates(context.grammar, context.text))
    found: list[TimeExpression] = []
    dates: list[tuple[int, Anchor]] = []
    reckoned: set[int] = set()  # times of day borrow their day and must not pass it on for ever
    context.is_habit = False
    context.is_crowded = len(chosen) > _CROWD
    for late in (False, True):
        for candidate in chosen:
            if (candidate.pattern.kind in _LATE_KINDS) != late:
                continue
            if late:
                before = bisect_left(dates, candidate.start, key=itemgetter(0))
                context.dates = [d for _, d in dates[max(0, before - 1) : before]]
                if not context.dates and candidate.pattern.kind in {"clock", "part"}:
                    context.dates = [d for _, d in dates[:1]]
            value = evaluate(context, candidate.pattern.kind, candidate.match)
            if value is None:
                continue
            found.append(
                TimeExpression(offset + candidate.start, offset + candidate.end, value.type, value.value, value.mod)
            )
            context.is_habit |= value.type == "SET" and value.value.startswith("XXXX-")
            date = Anchor.parse(value.value)
            if date.year is not None and value.type in {"DATE", "TIME"}:
                insort(dates, (candidate.start, date), key=itemgetter(0))
                if late and candidate.pattern.kind in {"clock", "part"}:
                    reckoned.add(candidate.start)
                _remember(context, candidate, date)
    stated = [d for d in dates if d[0] not in reckoned]
    if stated:
        context.focus, context.focus_age = stated[-1][1], 0
    context.dates = []
    return _with_named_days(context, offset, sorted(found, key=lambda t: t.start))


def _with_named_days(context: Context, offset: int, found: list[TimeExpression]) -> list[TimeExpression]:
    """Give a weekday the day that the date right behind it names: "am Freitag (20.12.)", "on Friday, December 20"."""
    for n, (weekday, date) in enumerate(pairwise(found)):
        between = context.text[weekday.end - offset : date.start - offset]
        day = stated_day(date.value)
        if date.type != "DATE" or day is None or not context.grammar.apposed.fullmatch(between):
            continue
        number = open_weekday(weekday.value[:10]) or _iso_weekday(weekday.value)
        if number == day.isoweekday() and not _EXPLICIT_DAY.search(
            context.text, weekday.start - offset, weekday.end - offset
        ):
            value = day.isoformat() + weekday.value[10:]
            found[n] = TimeExpression(weekday.start, weekday.end, weekday.type, value, weekday.mod)
    return found


def _iso_weekday(value: str) -> int | None:
    """The weekday of a value that names its day."""
    day = stated_day(value[:10])
    return day.isoweekday() if day is not None else None


def _remember(context: Context, candidate: _Candidate, date: Anchor) -> None:
    """Keep in mind a past year that the text states, until it turns to the days around publication."""
    published = context.published.year
    if (
        _EXPLICIT_YEAR.search(candidate.match.group())
        and published is not None
        and date.year is not None
        and date.year < published - 1
        and not (
            candidate.pattern.kind == "year" and context.grammar.after_name.search(context.text[: candidate.start])
        )
    ):
        context.era, context.era_age = date.year, 0
    elif candidate.pattern.kind in {"deictic", "weekday", "unit"}:
        context.era = None


def _candidates(grammar: Grammar, text: str) -> Iterator[_Candidate]:
    for pattern in grammar.patterns_for(text):
        for match in pattern.regex.finditer(text):
            start, end = match.span("x") if "x" in pattern.regex.groupindex else match.span()
            if start < end and not _is_vetoed(grammar, pattern, text, start, end):
                yield _Candidate(start, end, pattern, match)


def _is_vetoed(grammar: Grammar, pattern: Pattern, text: str, start: int, end: int) -> bool:
    if pattern.kind == "deictic" and text[start].isupper():
        return _BEGINNING.search(text, max(0, start - 3), start) is None  # "das Heute" is a noun
    if pattern.kind in {"date", "month"}:
        before = _ITS_DAY.sub("", text[max(0, start - 32) : start])
        return (grammar.not_day_before.search(before) or grammar.not_day_after.match(text, end)) is not None
    if pattern.kind != "year" or not text[start].isdigit():
        return False
    if grammar.not_year_after.match(text, end):
        return True
    return grammar.not_year_before.search(text[max(0, start - 24) : start]) is not None


def _choose(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    """The longest of overlapping candidates, the earlier pattern where they are equally long; in text order."""
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start - c.end, c.pattern.rank, c.start)):
        place = bisect_left(taken, candidate.start, key=_start_of)
        clears_last = place == 0 or taken[place - 1].end <= candidate.start
        if clears_last and (place == len(taken) or candidate.end <= taken[place].start):
            taken.insert(place, candidate)
    return taken


def _start_of(candidate: _Candidate) -> int:
    return candidate.start
