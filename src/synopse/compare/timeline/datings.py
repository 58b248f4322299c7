"""Which dates a statement gives to what, and the stretch of text that tells it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date

from synopse.compare.comparison import Statement
from synopse.compare.measures.cues import measure_cues, segment
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.timeline.governor import phrase_span
from synopse.compare.timeline.marks import DatedMark, dated_marks
from synopse.compare.timeline.place import Place, place_of, times_in
from synopse.compare.timeline.resolve import Placed, Tense, join_range
from synopse.model import Reading, TimeExpression

_FEWEST_WORDS = 3
_GAP, _LONGEST_BEFORE = 2, 300
"""Characters to the sentence before within which it stands in the same paragraph, and its length to be told along."""


@dataclass(frozen=True, slots=True)
class Dating:
    """A date, its mark, and the stretch of text that it dates; ``tense`` where the grammar tells it."""

    placed: Placed
    time: TimeExpression
    start: int
    end: int
    tense: Tense | None = None
    is_phrase: bool = False


def datings_of(reading: Reading, statement: Statement, day: date | None) -> tuple[Dating, ...]:
    """The dates of a statement: one for all of it, or one for each clause or noun phrase that has its own.

    ``day`` is the day from which open weekdays are counted. Several dates of one clause date nothing.
    """
    if not times_in(reading, statement.start, statement.end):
        return ()
    place = place_of(reading, statement)
    joined = _joined(reading, list(dated_marks(place, day)))
    if not joined:
        return ()
    if len({mark.placed.iso for mark in joined}) == 1 and not any(_is_own_phrase(place, mark) for mark in joined):
        return (_whole(place, joined[0]),)
    found: dict[tuple[int, int], list[Dating]] = {}
    for mark in joined:
        dating = _dating(place, mark, joined)
        if len({m.placed.iso for m in joined}) == 1 and (dating is None or not _says_what(place, mark, dating)):
            is_part = (
                mark.governor is not None and mark.governor.kind == "phrase" and len(mark.placed.iso) == len("2019")
            )
            dating = None if is_part else _whole(place, mark)  # the year of a law or a race is not the statement's
        if dating is not None:
            found.setdefault((dating.start, dating.end), []).append(dating)
    return tuple(datings[0] for datings in found.values() if len({d.placed.iso for d in datings}) == 1)


def _whole(place: Place, mark: DatedMark) -> Dating:
    """The date of all that the statement says."""
    return Dating(mark.placed, mark.time, _opening(place), place.statement.end, _tense(mark))


def _says_what(place: Place, mark: DatedMark, dating: Dating) -> bool:
    """Whether a stretch tells what happened: words enough beside the date, and in a clause its subject."""
    text, tree, governor = place.reading.article.text, place.tree, mark.governor
    least = _FEWEST_WORDS + len(text[mark.time.start : mark.time.end].split())
    if len(text[dating.start : dating.end].split()) < least:
        return False
    if dating.is_phrase or tree is None or governor is None:
        return True
    inside = tree.inside(dating.start, dating.end)
    return any(tree.relation(i) in {"nsubj", "csubj"} and tree.tokens[i].upos != "PRON" for i in inside)


def _opening(place: Place) -> int:
    """Where the telling begins: a sentence before, when the statement only says who told that ("Das teilte ... mit")."""
    article, statement = place.reading.article, place.statement
    cues = timeline_cues(article.language)
    if statement.start != place.sentence.start:
        return _fragment_opening(place)
    if not statement.sentence:
        return statement.start
    if not cues.openers.match(article.text, statement.start, statement.end):
        return statement.start
    if not cues.reporting.search(article.text, statement.start, statement.end):
        return statement.start
    before = article.sentences[statement.sentence - 1]
    is_near = statement.start - before.end <= _GAP and before.end - before.start <= _LONGEST_BEFORE
    return before.start if is_near else statement.start


def _fragment_opening(place: Place) -> int:
    """The sentence's start for a piece of it that cannot be read alone, when the rest has no dates of its own."""
    text, statement, sentence = place.reading.article.text, place.statement, place.sentence
    tree = place.tree
    if not text[statement.start].islower() or tree is None or sentence.end - sentence.start > _LONGEST_BEFORE:
        return statement.start
    before = tree.inside(sentence.start, statement.start)
    return statement.start if any(i in place.dated for i in before) else sentence.start


def _tense(mark: DatedMark) -> Tense | None:
    return mark.governor.tense if mark.governor is not None else None


def _joined(reading: Reading, found: list[DatedMark]) -> list[DatedMark]:
    """The dates with "3. bis 5. Mai" made one range."""
    joined: list[DatedMark] = []
    cues = timeline_cues(reading.article.language)
    for mark in found:
        if joined and cues.is_range(reading.article.text, joined[-1].time, mark.time):
            joined[-1] = replace(mark, placed=join_range(joined[-1].placed, mark.placed), starts=False)
        else:
            joined.append(mark)
    return joined


def _is_own_phrase(place: Place, mark: DatedMark) -> bool:
    """Whether the date is that of a noun phrase or side clause and not of the whole statement."""
    governor = mark.governor
    if governor is None or place.tree is None:
        return False
    if governor.kind == "phrase":
        cues = timeline_cues(place.reading.article.language)
        belongs = cues.has_before(cues.belongs, place.reading.article.text, mark.time.start, place.sentence.start)
        if governor.relation in {"amod", "acl"} or belongs:
            return True
        case = next((place.tree.tokens[i].lemma for i in place.tree.children(governor.head)
                     if place.tree.relation(i) == "case"), "")  # fmt: skip
        return governor.is_side or cues.consequences.match(case) is not None
    start, _ = phrase_span(place.tree, governor, frozenset())
    return governor.is_side and start > place.statement.start


def _dating(place: Place, mark: DatedMark, marks: list[DatedMark]) -> Dating | None:
    governor, article = mark.governor, place.reading.article
    text = article.text
    if governor is None or place.tree is None:
        start, end = segment(measure_cues(article.language), text, place.sentence, mark.time.start, mark.time.end)
        start, end = max(start, place.statement.start), min(end, place.statement.end)
        if any(other is not mark and start <= other.time.start < end for other in marks):
            return None
        return _clause_dating(place, mark, *_with_subject(place, start, end))
    if mark.is_turned:
        return _clause_dating(place, mark, mark.time.start, place.statement.end)
    others = frozenset(
        i for other in marks if other is not mark and other.placed.iso != mark.placed.iso
        for i in place.tree.inside(other.time.start, other.time.end)
    )  # fmt: skip
    start, end = phrase_span(place.tree, governor, others)
    if governor.kind == "clause" and not _has_subject(place, governor.head):
        start = place.statement.start
    start, end = max(start, place.statement.start), min(end, place.statement.end)
    if not start <= mark.time.start < end or len(text[start:end].split()) < _FEWEST_WORDS:
        return None
    if governor.kind == "phrase":
        head, cues = place.tree.tokens[governor.head], timeline_cues(place.reading.article.language)
        if governor.relation == "nmod" and cues.periods.fullmatch(text, head.start, head.end):
            return None  # "the first half of 2019" is no event
        explains = cues.explains.match(text, end, place.statement.end)
        if explains and place.statement.end - start <= _LONGEST_BEFORE and len(marks) == 1:
            end = place.statement.end
        return Dating(mark.placed, mark.time, *_trimmed(text, start, end), governor.tense, is_phrase=True)
    return _clause_dating(place, mark, start, end)


def _clause_dating(place: Place, mark: DatedMark, start: int, end: int) -> Dating | None:
    if not _is_clause(place.reading, start, end):
        return None
    return Dating(mark.placed, mark.time, *_trimmed(place.reading.article.text, start, end), _tense(mark))


def _has_subject(place: Place, head: int) -> bool:
    """Whether the clause has a subject of its own ("... und reist am Freitag ab" has that of the clause before)."""
    tree = place.tree
    return (
        tree is None
        or tree.relation(head) != "conj"
        or any(tree.relation(i) in {"nsubj", "csubj"} for i in tree.children(head))
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    return start, end


def _with_subject(place: Place, start: int, end: int) -> tuple[int, int]:
    """The stretch from the statement's start on when its own subject stands before it ("... und reist am Freitag ab")."""
    tokens = place.reading.tokens
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    has_subject = any(token.deprel.startswith(("nsubj", "csubj")) for token in tokens[first:last])
    return (start, end) if has_subject or first == last else (place.statement.start, end)


def _is_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb stands in the stretch; without tags any stretch of four words passes."""
    first = bisect_left(reading.tokens, start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, end, key=lambda token: token.start)
    if first == last:
        return len(reading.article.text[start:end].split()) >= 4
    return any(token.upos in {"VERB", "AUX"} for token in reading.tokens[first:last])
