"""A relative known by the first name alone, spelt in two ways: "his wife Stacy", "Mr. Tabor's wife, Stacey"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from synopse.compare.actors.forms import given_forms, name_words, sounds
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.statements import overlapping
from synopse.languages import load_language
from synopse.model import Reading, Span

_SHORTEST = 4
"""Letters of a first name whose spelling is compared."""
_REACH = 2
"""Characters between the word of kinship and the name: a space, a comma."""
_FEWEST_SHARED = 2
"""Words that the two sentences share beside names and the word of kinship."""


@dataclass(frozen=True, slots=True)
class _Relative:
    reading: int
    kin: str
    given: str
    span: Span
    stems: frozenset[str]


def kin_spellings(comparison: Comparison, story: Story) -> list[Conflict]:
    """First names right behind one word of kinship, spelt in two ways by two articles whose sentences tell alike.

    Short forms of one name fit together; an article that uses both spellings tells of two persons.
    """
    told: dict[tuple[str, str], list[_Relative]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        for one in _relatives(number, reading):
            told[reading.article.language, one.kin].append(one)
    found = []
    for key in sorted(told):
        pair = next(_pairs(comparison, story, told[key]), None)
        if pair is not None:
            found.append(_conflict(comparison, *pair))
    return found


def _relatives(number: int, reading: Reading) -> Iterator[_Relative]:
    article = reading.article
    kin = _kin_before(article.language)
    for name in article.names:
        words = name_words(article.text[name.start : name.end]) if name.kind == "PER" else ()
        if len(words) != 1 or len(words[0]) < _SHORTEST:
            continue
        match = kin.search(article.text[max(0, name.start - 30) : name.start])
        sentence = next(iter(overlapping(article.sentences, name.start, name.end)), None)
        if match and sentence is not None:
            stems = content_stems(article, (sentence,))
            yield _Relative(number, match["kin"].lower(), words[0], Span(article.id, name.start, name.end), stems)


@cache
def _kin_before(language: str) -> re.Pattern[str]:
    words = "|".join(sorted((re.escape(word) for word in load_language(language).names.kin), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<kin>{words or '(?!)'})[\s,]{{1,{_REACH}}}\Z", re.IGNORECASE)


def _pairs(comparison: Comparison, story: Story, told: list[_Relative]) -> Iterator[tuple[_Relative, _Relative]]:
    own: dict[int, set[str]] = defaultdict(set)
    for one in told:
        own[one.reading].add(one.given)
    for n, a in enumerate(told):
        for b in told[n + 1 :]:
            if a.reading == b.reading or b.given in own[a.reading] or a.given in own[b.reading]:
                continue
            if _is_respelt(a.given, b.given) and _is_one(comparison, story, a, b):
                yield a, b


def _is_respelt(first: str, second: str) -> bool:
    """Whether two names differ and are one by sound or but for a letter; "Martin" and "Martina" are two people."""
    if first == second or second in given_forms(first) or first in given_forms(second):
        return False
    if {f"{first}s", f"{second}s"} & {first, second} or (first[-1] == "a") != (second[-1] == "a"):
        return False
    return first[0] == second[0] and (sounds(first) == sounds(second) or OSA.distance(first, second) == 1)


def _is_one(comparison: Comparison, story: Story, a: _Relative, b: _Relative) -> bool:
    first, second = (comparison.readings[one.reading].article.id for one in (a, b))
    if story.origins.get(first, -1) == story.origins.get(second, -2) or not story.events.may_be_one(first, second):
        return False
    names = story.articles[first].names | story.articles[second].names
    return len((a.stems & b.stems) - names - {a.kin}) >= _FEWEST_SHARED


def _conflict(comparison: Comparison, a: _Relative, b: _Relative) -> Conflict:
    texts = {reading.article.id: reading.article.text for reading in comparison.readings}
    values = [texts[one.span.article][one.span.start : one.span.end] for one in (a, b)]
    return Conflict(
        kind="name",
        class_="precision",
        what=f"{a.kin} {max(values, key=lambda value: (len(value), value))}",
        readings=((values[0], (a.span,)), (values[1], (b.span,))),
        points=(),
        why=f"{' / '.join(values)}: one {a.kin}'s name in different spellings; no article uses both",
    )
