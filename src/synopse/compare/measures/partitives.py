"""Parts of a counted whole: "drei der fünf Wagen", "von den fünf Wagen entgleisten drei", "84 of its 96 buses"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from synopse.compare.measures.cues import measure_cues, sentence_at
from synopse.compare.measures.mention import Mention
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Quantity

_NUMBER = r"(?P<n>\d{1,3}(?:[.,]\d{3})*|[^\W\d_]{2,12})"
_JOINT = re.compile(r"[,:–—(-]\s?\Z")
"""Between a total and the first of its terms."""
_FEWEST = 2
"""Parts below are articles and pronouns ("eine der fünf") more often than counts."""
_REACH = 60
"""Characters before a whole in which its part and the words between them stand."""


@dataclass(frozen=True, slots=True)
class Partitives:
    """Where the amounts of an article begin that are parts, each with the whole that it is told of, and those wholes.

    ``members`` are the terms of a sum that follows its total ("vier Tote, drei Frauen und ein Mann").
    """

    parts: Mapping[int, float]
    wholes: frozenset[int]
    members: frozenset[int]


def partitive_counts(article: AnnotatedArticle) -> Iterator[Quantity]:
    """The parts that stand without a noun of their own before their whole ("drei der fünf Wagen"), as counts of its noun."""
    known = {mark.start for mark in article.quantities}
    for whole in article.quantities:
        part = _part_before(article, whole) if whole.unit is None and whole.value is not None else None
        if part is not None and part.start not in known:
            yield part


def partitives_of(article: AnnotatedArticle, marks: Sequence[Quantity]) -> Partitives:
    """The parts and wholes among ``marks``, the amounts of an article in order."""
    parts: dict[int, float] = {}
    wholes: set[int] = set()
    leads = _leads(article.language)
    for at, whole in enumerate(marks):
        if whole.unit is not None or not whole.value:
            continue
        before = _part_before(article, whole)
        if before is not None:
            parts[before.start] = whole.value
            wholes.add(whole.start)
        elif leads.search(article.text, max(0, whole.start - _REACH), whole.start):
            part = marks[at + 1] if at + 1 < len(marks) else None
            if part is not None and _is_in_sentence(article, whole, part) and _is_part(part, whole.value):
                parts[part.start] = whole.value
                wholes.add(whole.start)
    return Partitives(parts, frozenset(wholes), frozenset(_members(article, marks)))


def _members(article: AnnotatedArticle, marks: Sequence[Quantity]) -> Iterator[int]:
    """Where the terms of a sum begin that follows its total in one sentence: "six hostages, four clerks and two customers"."""
    cues = measure_cues(article.language)
    for total, first, behind in zip(marks, marks[1:], [*marks[2:], None], strict=False):
        if not (total.unit is first.unit is None and total.value and first.value) or first.value >= total.value:
            continue
        if not _is_in_sentence(article, total, first) or not _JOINT.search(article.text[total.end : first.start]):
            continue
        if behind is not None and behind.unit is None and behind.value == total.value - first.value:
            yield from (first.start, behind.start) if _is_in_sentence(article, first, behind) else ()
        elif total.value == first.value + 1:
            rest = cues.rest.search(article.text, first.end, first.end + _REACH)
            if rest is not None and cues.indefinite.match(rest["word"]):
                yield first.start


def as_part(mention: Mention, partitives: Partitives) -> Mention:
    """A mention with the whole of which it is a part; a whole itself states no amount of what is told of its part."""
    if not isinstance(mention.mark, Quantity):
        return mention
    if mention.mark.start in partitives.parts:
        return replace(mention, whole=partitives.parts[mention.mark.start])
    if mention.mark.start in partitives.members:
        return replace(mention, scopes=mention.scopes | {"part"})
    is_whole = mention.mark.start in partitives.wholes
    return replace(mention, scopes=mention.scopes | {"of"}) if is_whole else mention


def _part_before(article: AnnotatedArticle, whole: Quantity) -> Quantity | None:
    """The number that a whole follows as a partitive."""
    found = _pattern(article.language).search(article.text, max(0, whole.start - _REACH), whole.start)
    if found is None or whole.value is None:
        return None
    surface = found["n"]
    numbers = _numbers(article.language)
    value = float(re.sub(r"\D", "", surface)) if surface[0].isdigit() else float(numbers.get(surface.lower(), 0))
    if not _FEWEST <= value <= whole.value:
        return None
    return Quantity(found.start("n"), found.end("n"), None, whole.of, False, value)


def _is_part(part: Quantity, whole: float) -> bool:
    number = part.value if part.value is not None else part.low
    return part.unit == "percent" or (part.unit is None and number is not None and number <= whole)


def _is_in_sentence(article: AnnotatedArticle, a: Quantity, b: Quantity) -> bool:
    return sentence_at(article.sentences, a.start) == sentence_at(article.sentences, b.start)


@cache
def _numbers(language: str) -> dict[str, str]:
    return dict(load_language(language).quantities.number)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,-]){_NUMBER}\s(?:{measure_cues(language).partitive})\s\Z", re.IGNORECASE)


@cache
def _leads(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{measure_cues(language).of_whole})\s\Z", re.IGNORECASE)
