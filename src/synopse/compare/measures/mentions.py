"""Finds the amounts of a story and what each of them measures."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.measures.counts import counts_of, listed_place
from synopse.compare.measures.cues import MeasureCues, clause, measure_cues, segment, sentence_at
from synopse.compare.measures.dated import dated_by, dates_of
from synopse.compare.measures.grammar import subject_stem, token_at
from synopse.compare.measures.hours import is_stamp, placed
from synopse.compare.measures.kinds import found_kinds, kinds_of
from synopse.compare.measures.lengths import joined_length, with_half, with_nearness
from synopse.compare.measures.mention import Measured, Mention
from synopse.compare.measures.partitives import as_part, partitives_of
from synopse.compare.measures.scopes import scopes_of
from synopse.compare.statements import bids_reader
from synopse.compare.timeline.cues import timeline_cues
from synopse.model import BODY_KINDS, AnnotatedArticle, Quantity, Reading, Sentence, Span, Status, TimeExpression, Token
from synopse.text.intervals import INFINITY
from synopse.text.normalise import word_spans
from synopse.text.stems import stem
from synopse.text.timex import date_range, iso_day, stated_day

_SIDE = 24
"""Characters before and behind an amount in which words like "since" or figures belong to it."""


_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_TOLD = frozenset({"happened", "said"})
_LONGEST_SENTENCE = 1_000
_LONGEST_SURFACE = 60
_BRACKET = 4
"""Characters between an amount and the same in another unit."""


def mentions_of(comparison: Comparison) -> tuple[Mention, ...]:
    """All amounts and dates in the bodies of the story's articles, in the order of readings and text."""
    found: list[Mention] = []
    membership = _membership(comparison)
    own: dict[tuple[int, int], list[tuple[int, Statement]]] = {}
    for i, statement in enumerate(comparison.statements):
        own.setdefault((statement.reading, statement.sentence), []).append((i, statement))
    for index, reading in enumerate(comparison.readings):
        found.extend(_in_article(index, reading, own, membership))
    return tuple(found)


def _membership(comparison: Comparison) -> dict[int, frozenset[int]]:
    points: dict[int, set[int]] = {}
    for number, members in enumerate(comparison.members):
        for statement in members:
            points.setdefault(statement, set()).add(number)
    return {statement: frozenset(numbers) for statement, numbers in points.items()}


def _in_article(
    index: int,
    reading: Reading,
    statements: Mapping[tuple[int, int], Sequence[tuple[int, Statement]]],
    membership: dict[int, frozenset[int]],
) -> Iterable[Mention]:
    article = reading.article
    cues = measure_cues(article.language)
    counts = counts_of(reading)
    starts = {one.start for one in counts}
    partitives = partitives_of(article, counts)
    marks: list[tuple[Measured, Quantity | TimeExpression]] = [("quantity", q) for q in counts]
    marks += [("duration" if t.type == "DURATION" else "date", t) for t in _times(article)]
    marks = [(measured, mark) for measured, mark in marks if measured == "quantity" or mark.start not in starts]
    for measured, mark in sorted(marks, key=lambda pair: (pair[1].start, pair[1].end, pair[0])):
        number = sentence_at(article.sentences, mark.start)
        if number is None or not _in_body(article, mark.start):
            continue
        sentence = article.sentences[number]
        if sentence.end - sentence.start > _LONGEST_SENTENCE or bids_reader(article, sentence):
            continue
        if isinstance(mark, TimeExpression) and is_stamp(article, mark, sentence):
            continue
        holding = [
            (i, s) for i, s in statements.get((index, number), ()) if s.start <= mark.start and mark.end <= s.end
        ]
        points = frozenset[int]().union(*(membership.get(i, frozenset()) for i, _ in holding))
        status: Status = holding[0][1].status if holding else "happened"
        made = _mention(index, reading, cues, measured, mark, sentence, points, status)
        made = as_part(made, partitives)
        yield replace(made, statements=tuple(i for i, _ in holding))


def _times(article: AnnotatedArticle) -> list[TimeExpression]:
    """The times of an article but those that recur; the ends of one time ("from 1967 to 1979") are one."""
    cues, measuring = timeline_cues(article.language), measure_cues(article.language)
    found: list[TimeExpression] = []
    for marked in article.times:
        time = with_nearness(article.text, with_half(article.text, marked, measuring), measuring)
        if time.type == "SET":
            continue
        before = found[-1] if found else None
        if before and before.type == time.type == "DATE" and cues.is_range(article.text, before, time):
            found[-1] = TimeExpression(before.start, time.end, "DATE", f"{before.value}/{time.value}")
        elif before and (joined := joined_length(article.text, before, time, measuring)) is not None:
            found[-1] = joined
        else:
            found.append(time)
    return found


def _in_body(article: AnnotatedArticle, offset: int) -> bool:
    at = bisect_right(article.blocks, offset, key=lambda block: block.start) - 1
    return not article.blocks or (at >= 0 and article.blocks[at].kind in BODY_KINDS)


def _mention(
    index: int,
    reading: Reading,
    cues: MeasureCues,
    measured: Measured,
    mark: Quantity | TimeExpression,
    sentence: Sentence,
    points: frozenset[int],
    status: Status,
) -> Mention:
    article, tokens = reading.article, reading.tokens
    text = article.text
    near = clause(text, sentence, mark.start, mark.end)
    noun = mark.of if isinstance(mark, Quantity) else _length_of(article, tokens, cues, mark)
    kinds = kinds_of(article, tokens, cues, mark, sentence, noun)
    names = _names_in(article, *near)
    dated = None
    if isinstance(mark, TimeExpression):
        dated, mark = dated_by(reading, mark, sentence), placed(article, mark, sentence)
        status = "planned" if status in _TOLD and _is_to_come(article, mark) else status
    return Mention(
        reading=index,
        measured=measured,
        mark=mark,
        sentence=sentence,
        span=Span(article.id, mark.start, mark.end),
        surface=text[mark.start : mark.end],
        language=article.language,
        status=status,
        kinds=kinds,
        counted=stem(_head(noun), cues.stemmer) if noun else None,
        noun=noun,
        is_generic=bool(noun and (cues.people.match(_head(noun)) or cues.currencies.match(_head(noun)))),
        names_kind=bool(noun and found_kinds(cues, noun, 0, len(noun))),
        subject=subject_stem(tokens, mark.start, mark.end, article.text, cues.stemmer),
        scopes=scopes_of(text, cues, mark, sentence, tokens) - ({"negated"} if _says_nobody(mark) else set())
        | ({"converted"} if _is_converted(article, mark) else set()),
        stems=_content(article, cues, sentence.start, sentence.end, mark),
        near=_content(article, cues, *near, mark),
        names=frozenset(s for name, _ in names for s in name),
        told_of=frozenset(s for name, _ in _names_in(article, sentence.start, sentence.end) for s in name),
        places=frozenset(s for name, kind in names if kind == "LOC" for s in name),
        at=_place_of(article, mark, segment(cues, text, sentence, mark.start, mark.end)),
        dates=dates_of(reading, mark, sentence),
        points=points,
        is_anchor=measured == "duration" and _is_anchor(text, cues, mark, sentence, kinds),
        has_update_cue=bool(cues.updates.search(text, sentence.start, sentence.end)),
        is_running=bool(cues.running.search(text, sentence.start, sentence.end)),
        is_minimum=bool(cues.minimum.search(text, mark.start, min(mark.end, mark.start + _LONGEST_SURFACE))),
        figures=_figures(text, sentence, mark),
        dated=dated,
        is_lasting=measured == "duration"
        and cues.lasting.search(text[max(sentence.start, mark.start - _SIDE) : mark.start]) is not None,
        since="" if dated is not None and dated.is_opened else _since(text, cues, mark, sentence),
    )


def _is_to_come(article: AnnotatedArticle, time: TimeExpression) -> bool:
    """Whether a day lies behind that of publication: "takes place on Friday" is a plan."""
    published, days = stated_day(article.published), date_range(time.value)
    return published is not None and days is not None and days.low < INFINITY and iso_day(days.low) > published


def _length_of(
    article: AnnotatedArticle, tokens: Sequence[Token], cues: MeasureCues, mark: TimeExpression
) -> str | None:
    """The noun whose length a duration gives as its attribute ("after a two-year investigation")."""
    at = token_at(tokens, mark.start, mark.end)
    surface = article.text[mark.start : min(mark.end, mark.start + _LONGEST_SURFACE)]
    if at is None or not cues.adjectives.match(surface):
        return None
    head = tokens[tokens[at].head] if tokens[at].head >= 0 else None
    return article.text[head.start : head.end] if head is not None and head.upos == "NOUN" else None


def _says_nobody(mark: Quantity | TimeExpression) -> bool:
    return isinstance(mark, Quantity) and mark.value == 0 and mark.of is None


def _is_converted(article: AnnotatedArticle, mark: Quantity | TimeExpression) -> bool:
    """Whether an amount gives the one before it in another unit ("800 billion yuan ($115 billion)")."""
    if not isinstance(mark, Quantity) or mark.unit is None:
        return False
    at = bisect_left(article.quantities, mark.start, key=lambda quantity: quantity.start) - 1
    before = article.quantities[at] if at >= 0 else None
    if before is None or before.unit in {None, mark.unit} or mark.start - before.end > _BRACKET:
        return False
    return article.text[before.end : mark.start].strip() == "("


def _is_anchor(
    text: str, cues: MeasureCues, mark: Quantity | TimeExpression, sentence: Sentence, kinds: frozenset[str]
) -> bool:
    surface = text[mark.start : min(mark.end, mark.start + _LONGEST_SURFACE)]
    if cues.adjectives.match(surface):
        return False
    before = text[max(sentence.start, mark.start - _SIDE) : mark.start]
    if kinds and kinds <= cues.processes and cues.after_which.search(before):
        return False
    after = text[mark.end : min(sentence.end, mark.end + _SIDE)]
    is_placed = cues.anchors.search(before) or cues.opens_with_anchor.match(surface) or cues.anchors_after.match(after)
    return is_placed is not None


def _figures(text: str, sentence: Sentence, mark: Quantity | TimeExpression) -> frozenset[str]:
    """The numbers in digits that stand in the sentence beside the amount."""
    return frozenset(
        found.group()
        for found in _DIGITS.finditer(text, sentence.start, sentence.end)
        if not mark.start <= found.start() < mark.end
    )


def _since(text: str, cues: MeasureCues, mark: Quantity | TimeExpression, sentence: Sentence) -> str:
    found = cues.since.search(text[max(sentence.start, mark.start - _SIDE) : mark.start])
    return found.group().strip().lower() if found else ""


def _head(noun: str) -> str:
    """The last word of what is counted ("verletzte Menschen" -> "Menschen")."""
    pieces = noun.split()
    return pieces[-1] if pieces else noun


def _names_in(article: AnnotatedArticle, start: int, end: int) -> list[tuple[frozenset[str], str]]:
    first = bisect_left(article.names, start, key=lambda name: name.start)
    last = bisect_left(article.names, end, key=lambda name: name.start)
    stemmer = measure_cues(article.language).stemmer
    return [
        (frozenset(stem(article.text[a:b], stemmer) for a, b in word_spans(article.text, n.start, n.end)), n.kind)
        for n in article.names[first:last]
    ]


def _place_of(article: AnnotatedArticle, mark: Quantity | TimeExpression, around: tuple[int, int]) -> frozenset[str]:
    """Stems of the place right before an amount, else of the only one named in ``around``."""
    if isinstance(mark, Quantity) and (place := listed_place(article, mark)) is not None:
        around = (place.start, place.end)
    named = [name for name, kind in _names_in(article, *around) if kind == "LOC"]
    return named[0] if len(named) == 1 else frozenset()


def _content(
    article: AnnotatedArticle, cues: MeasureCues, start: int, end: int, mark: Quantity | TimeExpression
) -> frozenset[str]:
    """Stems of the words that carry meaning, without the amount itself, other figures and stop words."""
    stems = set()
    for a, b in word_spans(article.text, start, end):
        word = article.text[a:b]
        if mark.start <= a < mark.end or b - a < 3 or word[0].isdigit() or word.lower() in cues.stop_words:
            continue
        stems.add(stem(word, cues.stemmer))
    return frozenset(stems)
