"""Time marks that date no event: editions, comparisons, spans of time, captions, the present age."""

from __future__ import annotations

import re
from bisect import bisect_left

from synopse.compare.measures.cues import clause
from synopse.compare.timeline.cues import TimelineCues
from synopse.compare.timeline.governor import Governor
from synopse.compare.timeline.place import Place, times_in
from synopse.compare.trees import Tree
from synopse.model import Quotation, Reading, TimeExpression

_YEAR = re.compile(r"\d{4}")
_AROUND = 40
"""Characters around "today" within which "still" or "only" tells that it means nowadays."""
_GALLERY = re.compile(r"(?:[A-ZÄÖÜ][\w./]*\s){0,4}\d{1,3}/\d{1,3}\s(?=[A-ZÄÖÜ])")
"""How a picture of a gallery is numbered: "Foto Brandt 3/12 Die Werft ..."."""
_SET_OFF = re.compile(r",\s*\Z")
_LONGEST_SET_OFF = 3
_AT_END = re.compile(r"\s?[.)]?\s*\Z")
_FULL = frozenset({len("2019"), len("2019-04-25")})
_OBJECTS = frozenset({"obj", "iobj", "nsubj", "vocative", "appos"})


def dates_nothing(place: Place, time: TimeExpression, governor: Governor | None, cues: TimelineCues) -> bool:
    """Whether a mark dates nothing that happened or is to happen."""
    text, least = place.reading.article.text, place.sentence.start
    if cues.editions.match(text, time.end) or _is_glued(text, time) or _is_in_name(place.reading, time):
        return True
    if time.type == "TIME" and not cues.days.search(text, time.start, time.end):
        return True  # a bare time of day: which day is told elsewhere, if at all
    if _is_span(text, time, least, cues) or is_caption(place, time):
        return True
    if place.tree is not None and _is_attribute(place.tree, time, governor, text):
        return True
    if _is_relayed(place, time, cues) or _means_nowadays(place, time, governor, cues):
        return True
    if cues.has_before(cues.pointing, text, time.start, least) or cues.has_before(cues.edges, text, time.start, least):
        return True
    if governor is not None and governor.relation in _OBJECTS and not cues.weekdays.match(text, time.start):
        return True
    if cues.has_before(cues.starts, text, time.start, least) and cues.is_compared(text, time.start, least):
        return True
    is_year = _YEAR.fullmatch(time.value) is not None
    if is_year and cues.has_before(cues.attributes, text, time.start, least):
        return True
    return place.tree is None and _dates_nothing_plain(place, time, cues, is_year=is_year)


def _is_span(text: str, time: TimeExpression, least: int, cues: TimelineCues) -> bool:
    """Whether the mark is a stretch of time in which something was the case, or a year compared with ("over Christmas",
    "in the past week", "im Vorjahr")."""
    if cues.has_before(cues.during, text, time.start, least) or cues.comparisons.match(text, time.start, time.end):
        return True
    return cues.stretches.search(text, max(least, time.start - len("the ")), time.end) is not None


def _is_attribute(tree: Tree, time: TimeExpression, governor: Governor | None, text: str) -> bool:
    """Whether a bare year tells which one of its kind a noun is ("a 1993 law"), or a feast belongs to a name or is what
    is spoken of ("the New Year's Eve special", "it was the first New Year's Eve")."""
    inside = tree.inside(time.start, time.end)
    top = next((i for i in inside if tree.heads[i] not in inside), None)
    if top is None:
        return False
    relation, head = tree.relation(top), tree.heads[top]
    if _YEAR.fullmatch(text, time.start, time.end):
        is_before = governor is not None and head == governor.head and head > top
        return is_before and relation in {"amod", "nummod", "compound"}
    if any(tree.relation(i) == "cop" for i in tree.children(top)):
        return True
    return relation == "flat" and time.type == "DATE" and not any(c.isdigit() for c in text[time.start : time.end])


def _dates_nothing_plain(place: Place, time: TimeExpression, cues: TimelineCues, *, is_year: bool) -> bool:
    """The stricter rules where no grammar tells what a date hangs on: reports, spans of time and noun phrases."""
    text, least = place.reading.article.text, place.sentence.start
    if cues.reporting.search(text, *clause(text, place.sentence, time.start, time.end)):
        return True
    if cues.has_before(cues.starts, text, time.start, least):
        return True
    return is_year and cues.has_before(cues.belongs, text, time.start, least)


def is_caption(place: Place, time: TimeExpression) -> bool:
    """Whether the sentence is a heading or the line below a picture: without a finite verb, numbered, or closed by a
    full date that a comma sets off."""
    text, sentence = place.reading.article.text, place.sentence
    if _GALLERY.match(text, sentence.start, sentence.end):
        return True
    if place.tree is not None and not any("VerbForm=Fin" in token.feats for token in place.tree.tokens):
        return True
    is_full = len(time.value) in _FULL and time.value[:4] in text[time.start : time.end]
    if not is_full or _AT_END.match(text[time.end : sentence.end]) is None:
        return False
    set_off = _SET_OFF.search(text, max(sentence.start, time.start - _LONGEST_SET_OFF), time.start)
    before = times_in(place.reading, sentence.start, time.start)
    return set_off is not None and not (before and before[-1].end >= set_off.start())  # "today, 3 May 2019."


def _is_relayed(place: Place, time: TimeExpression, cues: TimelineCues) -> bool:
    """Whether the date is that of a medium's report, not of what it reports."""
    text = place.reading.article.text
    return cues.relays.search(text, *clause(text, place.sentence, time.start, time.end)) is not None


def _means_nowadays(place: Place, time: TimeExpression, governor: Governor | None, cues: TimelineCues) -> bool:
    """Whether "today" inside a quotation tells of the present age, or belongs to a noun ("today's seniors")."""
    text = place.reading.article.text
    low, high = max(place.sentence.start, time.start - _AROUND), min(time.end + _AROUND, place.sentence.end)
    if any(m.start() <= time.start and time.end <= m.end() for m in cues.nowadays.finditer(text, low, high)):
        return True
    if not cues.now.match(text, time.start, time.end):
        return False
    if governor is not None and governor.kind == "phrase":
        return True
    if governor is not None and governor.is_side and governor.tense == "present":
        return True
    is_quoted = any(_holds(q, time) for q in place.reading.article.quotations)
    return is_quoted and (governor is None or governor.tense not in {"past", "future"})


def _holds(quotation: Quotation, time: TimeExpression) -> bool:
    return quotation.kind == "direct" and quotation.start <= time.start and time.end <= quotation.end


def _is_glued(text: str, time: TimeExpression) -> bool:
    """Whether the mark is a piece of something longer ("2018/19", "2021-27", "Mittwoch-Ausgabe", "Neujahrskonzert")."""
    before, after = text[max(0, time.start - 1) : time.start], text[time.end : time.end + 1]
    return after in {"-", "–", "/"} or before in {"-", "–", "/"} or after.isalnum() or before.isalnum()


def _is_in_name(reading: Reading, time: TimeExpression) -> bool:
    """Whether a name covers the mark ("Global 2000")."""
    names = reading.article.names
    at = bisect_left(names, time.start + 1, key=lambda name: name.start) - 1
    return at >= 0 and names[at].end >= time.end
