"""What one report still announces for a day, and another calls off or puts off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from synopse.compare.comparison import Comparison, Statement
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import MeasureCues, measure_cues
from synopse.compare.measures.story import Story
from synopse.compare.statements import overlapping, wording_of
from synopse.compare.values.dates import days_apart, is_narrow
from synopse.model import AnnotatedArticle, Span
from synopse.text.normalise import word_spans
from synopse.text.stems import stem

_AHEAD = frozenset({"planned", "expected"})
_FEWEST_SHARED = 2
_OVERLAP = 0.2
"""Words that the two statements share, and their share of the lighter one's weight."""
_FARTHEST = 14
"""Days between the day planned and a day named with the calling off, at most."""
_DATE_LINE = 40
"""Characters of a line that is no more than a date."""
_HEAD = 5
"""Letters of a word that may be the head of a compound ("Prozess", "Korruptionsprozess")."""


def called_off_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Statements that announce something for a day in an article that knows of no change, against its calling off.

    One conflict for each statement that calls off; the later report replaces the earlier one.
    """
    cues = [measure_cues(reading.article.language) for reading in comparison.readings]
    knows = [bool(c.called_off.search(r.article.text)) for c, r in zip(cues, comparison.readings, strict=True)]
    ahead = [
        s for s in comparison.statements if s.status in _AHEAD and not knows[s.reading] and _is_dated(comparison, s)
    ]
    off = [s for s in comparison.statements if knows[s.reading] and _calls_off(comparison, s, cues[s.reading])]
    found = []
    for late in off:
        early: dict[int, tuple[Statement, frozenset[str]]] = {}
        for plan in ahead:
            shared = _shared(comparison, plan, late, story)
            if shared and (plan.reading not in early or len(shared) > len(early[plan.reading][1])):
                early[plan.reading] = (plan, shared)
        if early:
            found.append(_conflict(comparison, [early[n] for n in sorted(early)], late))
    return found


def _is_dated(comparison: Comparison, statement: Statement) -> bool:
    times = overlapping(comparison.readings[statement.reading].article.times, statement.start, statement.end)
    return any(time.type in {"DATE", "TIME"} and is_narrow(time) for time in times)


def _calls_off(comparison: Comparison, statement: Statement, cues: MeasureCues) -> bool:
    """Whether a statement calls something off, and does not tell that this had happened before."""
    text = comparison.readings[statement.reading].article.text
    if statement.negated or not cues.called_off.search(text, statement.start, statement.end):
        return False
    return not cues.long_before.search(text, statement.start, statement.end)


def _shared(comparison: Comparison, plan: Statement, late: Statement, story: Story) -> frozenset[str]:
    first, second = (comparison.readings[s.reading].article for s in (plan, late))
    if _is_long_past(first, plan, second, late):
        return frozenset()
    if first.id == second.id or first.language != second.language or not story.events.may_be_one(first.id, second.id):
        return frozenset()
    a, b = _content(first, plan), _content(second, late)
    shared = (a & b) | {x for x in a for y in b if _is_head(x, y) or _is_head(y, x)}
    enough = len(shared) >= _FEWEST_SHARED and story.weight(shared) >= _OVERLAP * min(story.weight(a), story.weight(b))
    return frozenset(shared) if enough else frozenset()


def _is_long_past(first: AnnotatedArticle, plan: Statement, second: AnnotatedArticle, late: Statement) -> bool:
    """Whether the calling off is dated weeks away from the day planned: a chronicle tells of an earlier plan."""
    planned, off = (
        [t for t in overlapping(article.times, start, end) if t.type in {"DATE", "TIME"} and is_narrow(t, days=31)]
        for article, start, end in ((first, plan.start, plan.end), (second, *_with_date_line(second, late.sentence)))
    )
    apart = [days for x in planned for y in off if (days := days_apart(x, y)) is not None]
    return bool(apart) and min(apart) > _FARTHEST


def _with_date_line(article: AnnotatedArticle, number: int) -> tuple[int, int]:
    """A sentence's offsets, from the line before it on where that is a chronicle's date ("19. Oktober 2019:")."""
    sentence = article.sentences[number]
    before = article.sentences[number - 1] if number else sentence
    line = article.text[before.start : before.end].rstrip()
    return (before.start if line.endswith(":") and len(line) <= _DATE_LINE else sentence.start), sentence.end


def _is_head(word: str, compound: str) -> bool:
    return len(word) >= _HEAD and len(compound) > len(word) and compound.endswith(word)


def _content(article: AnnotatedArticle, statement: Statement) -> frozenset[str]:
    cues = measure_cues(article.language)
    words = (article.text[a:b] for a, b in word_spans(article.text, statement.start, statement.end))
    return frozenset(
        stem(word, cues.stemmer)
        for word in words
        if len(word) > 2 and not word[0].isdigit() and word.lower() not in cues.stop_words
    )


def _conflict(comparison: Comparison, early: Sequence[tuple[Statement, frozenset[str]]], late: Statement) -> Conflict:
    plans: dict[str, list[Span]] = defaultdict(list)
    for plan, _ in early:
        plans[wording_of(comparison, plan)].append(_span(comparison, plan))
    first = min(plans)
    spans = tuple(sorted(span for found in plans.values() for span in found))
    called_off, where = _cue(comparison, late)
    shared = sorted(early[0][1])
    return Conflict(
        kind="status",
        class_="update",
        what=first,
        readings=((first, spans), (called_off, (where,))),
        points=(),
        why=(
            f"announced for a day by a report that knows of no change, and called off or put off by another; "
            f"shared words: {', '.join(shared[:6])}"
        ),
    )


def _span(comparison: Comparison, statement: Statement) -> Span:
    return Span(comparison.readings[statement.reading].article.id, statement.start, statement.end)


def _cue(comparison: Comparison, statement: Statement) -> tuple[str, Span]:
    """The word that calls off: the rest of its sentence often repeats the old day."""
    article = comparison.readings[statement.reading].article
    match = measure_cues(article.language).called_off.search(article.text, statement.start, statement.end)
    start, end = match.span() if match else (statement.start, statement.end)
    return article.text[start:end], Span(article.id, start, end)
