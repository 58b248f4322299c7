"""What an article says of somebody whom it names by age alone: "a 67-year-old farmer", "ein 67-Jähriger"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from synopse.compare.measures.cues import measure_cues
from synopse.compare.slots.described import Description
from synopse.languages.rules.alternatives import Member, alternatives_of
from synopse.model import Quantity, Reading, Span, Token
from synopse.text.normalise import fold

_AGED = frozenset({"kin", "person", "job"})
_REACH = 2
"""Words between a noun and the age behind it: "a farmer, 67", "her son, aged four"."""
_ADULT = 18
_LONGEST = 6
"""Letters of an article with a blank behind it."""
_NOUNS = frozenset({"NOUN", "PROPN"})


def aged(reading: Reading, number: int) -> Iterator[Description]:
    """The sex, kinship and trade of persons with a stated age; the "person" is the age."""
    for mark in reading.article.quantities:
        if mark.unit != "year" or mark.value is None:
            continue
        first = bisect_left(reading.tokens, mark.start, key=lambda token: token.end - 1)
        last = bisect_left(reading.tokens, mark.end, key=lambda token: token.start)
        for token, members in _words(reading, mark, first, last):
            for member in members:
                yield Description(
                    number,
                    (f"{mark.value:g}",),
                    member,
                    False,
                    Span(reading.article.id, token.start, token.end),
                    reading.article.text[token.start : token.end],
                )


def _words(reading: Reading, mark: Quantity, first: int, last: int) -> Iterator[tuple[Token, tuple[Member, ...]]]:
    tokens, known = reading.tokens, alternatives_of(reading.article.language)
    if last == first + 1 and tokens[first].upos in _NOUNS:  # "67-Jähriger"
        word = _by_gender(reading, mark)
        members = tuple(m for m in known.members([word]) if m.set == "person") if word else ()
        if members:
            yield tokens[first], members
        return
    places = [at for at in range(last, min(last + _REACH, len(tokens))) if tokens[at].upos in _NOUNS][:1]
    if not places:
        places = [at for at in range(first - 1, max(-1, first - 1 - _REACH), -1) if tokens[at].upos in _NOUNS][:1]
    for at in places:
        word = fold(reading.article.text[tokens[at].start : tokens[at].end])
        members = tuple(m for m in known.members([word]) if m.set in _AGED)
        if members and "Number=Plur" not in tokens[at].feats:
            yield tokens[at], members


def _by_gender(reading: Reading, mark: Quantity) -> str:
    """The word for a grown person of the gender that the article and the ending tell, where they do."""
    cues, text = measure_cues(reading.article.language), reading.article.text
    before = text[max(0, mark.start - _LONGEST) : mark.end]
    if mark.value is None or mark.value < _ADULT:
        return ""
    return next((fold(word) for word, pattern in cues.aged if pattern.search(before)), "")
