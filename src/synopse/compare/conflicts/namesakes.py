"""One person under two first names: "Mayor Lena Vogt" in one report, "Mayor Mira Vogt" in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.compare.actors.forms import Words, given_forms, is_like, person_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.slots.described import descriptions
from synopse.compare.slots.fillers import kin_before
from synopse.model import Span

_SHORTEST = 3
"""Letters of a first name; initials and "Un" are none."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """The one bearer of a surname in an article: all words of the name, the offices, and where the full name stands."""

    reading: int
    words: Words
    offices: frozenset[str]
    span: Span
    surface: str


def namesake_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Surnames that two articles each give to one person, with first names that no article has both of.

    A family has a name in common, too: the two hold one office, or their first names begin alike and they hold no two offices.
    Who is introduced as somebody's relative ("her son, the director Jan Vogt") is left out.
    """
    bearers: dict[tuple[str, str], list[_Bearer]] = defaultdict(list)
    for number, reading in enumerate(comparison.readings):
        for surname, bearer in _bearers(comparison, number):
            bearers[reading.article.language, surname].append(bearer)
    found = []
    for key in sorted(bearers):
        pair = next(_pairs(comparison, story, bearers[key]), None)
        if pair is not None:
            found.append(_conflict(*pair))
    return found


def _bearers(comparison: Comparison, number: int) -> Iterator[tuple[str, _Bearer]]:
    reading = comparison.readings[number]
    article = reading.article
    named: dict[str, dict[str, list[tuple[Words, Span, str]]]] = defaultdict(lambda: defaultdict(list))
    for name in article.names:
        surface = " ".join(article.text[name.start : name.end].split())
        words = person_words(surface)[0] if name.kind == "PER" else ()
        if len(words) > 1 and len(words[0]) >= _SHORTEST:
            named[words[-1]][words[0]].append((words, Span(article.id, name.start, name.end), surface))
    if not named:
        return
    offices: dict[str, set[str]] = defaultdict(set)
    for one in descriptions(reading, number):
        offices[one.person[-1]].add(f"{one.member.set} {one.member.number}")
    for surname, givens in named.items():
        if len(givens) == 1:
            words, span, surface = next(iter(givens.values()))[0]
            if any(kin_before(reading, told) for _, told, _ in next(iter(givens.values()))):
                continue
            yield surname, _Bearer(number, words, frozenset(offices[surname]), span, surface)


def _pairs(comparison: Comparison, story: Story, bearers: list[_Bearer]) -> Iterator[tuple[_Bearer, _Bearer]]:
    for n, a in enumerate(bearers):
        for b in bearers[n + 1 :]:
            first, second = (comparison.readings[one.reading].article.id for one in (a, b))
            if not _are_other(a.words, b.words) or not story.events.may_be_one(first, second):
                continue
            knows = b.words[0] in _words(comparison, a.reading) or a.words[0] in _words(comparison, b.reading)
            is_like = a.words[0][0] == b.words[0][0] and not (a.offices and b.offices)
            if not knows and (a.offices & b.offices or is_like):
                yield a, b


def _words(comparison: Comparison, reading: int) -> frozenset[str]:
    """The words of all persons' names of an article."""
    article = comparison.readings[reading].article
    surfaces = (article.text[name.start : name.end] for name in article.names if name.kind == "PER")
    return frozenset(word for surface in surfaces for word in person_words(surface)[0])


def _are_other(first: Words, second: Words) -> bool:
    """Whether the words before the surname are of two people."""
    if set(first[:-1]) & set(second[:-1]) or is_like(first[0], second[0]):
        return False
    return second[0] not in given_forms(first[0]) and not first[0].startswith(second[0][:_SHORTEST])


def _conflict(a: _Bearer, b: _Bearer) -> Conflict:
    return Conflict(
        kind="name",
        class_="contradiction",
        what=a.words[-1].title(),
        readings=((a.surface, (a.span,)), (b.surface, (b.span,))),
        points=(),
        why=f"{a.surface} / {b.surface}: one surname with two first names; no article has both",
    )
