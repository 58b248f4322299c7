"""One person described in two ways that exclude each other: an uncle and a cousin, of two parties, from two towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from synopse.compare.actors.forms import Words, given_forms, person_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.slots.aged import aged
from synopse.compare.slots.described import Description, descriptions, followed, mentioned, predicated
from synopse.compare.slots.fillers import Known, is_one_name, known_of, places_apart
from synopse.languages.rules.alternatives import Member, alternatives_of
from synopse.model import Span


def description_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Persons of whom two articles say what excludes each other, each person and kind of description once.

    An article that says both of a person, or has the other's word anywhere, knows more than one: both can be so.
    """
    told: dict[tuple[str, str], list[Description]] = defaultdict(list)
    mentions = _mentions(comparison)
    for number, reading in enumerate(comparison.readings):
        for one in (
            *descriptions(reading, number),
            *predicated(reading, number),
            *followed(reading, number),
            *aged(reading, number),
            *mentions.get(number, ()),
        ):
            told[one.person[-1], one.member.set].append(one)
    known = known_of(comparison)
    found = []
    used: set[Span] = set()
    for key in sorted(told):
        pairs = list(_pairs(comparison, story, known, told[key]))
        if pairs and not used & {one.span for pair in pairs for group in pair for one in group}:
            used |= {one.span for pair in pairs for group in pair for one in group}
            found.append(_conflict(*_joined(pairs)))
    return found


def _joined(pairs: list[tuple[list[Description], list[Description]]]) -> tuple[list[Description], list[Description]]:
    """The two sides of the first pair with what the other pairs say like either."""
    sides = pairs[0]
    rest = [group for pair in pairs[1:] for group in pair]
    first, second = (
        [*side, *(one for group in rest for one in group if _value(one) in _values(side))] for side in sides
    )
    return first, second


def _values(side: list[Description]) -> set[object]:
    return {_value(one) for one in side}


def _value(one: Description) -> object:
    return (one.member, one.is_deputy, one.surface if one.place is not None else "")


def _mentions(comparison: Comparison) -> dict[int, list[Description]]:
    """What the phrases say that mean an actor without the name, by reading."""
    places = {reading.article.id: number for number, reading in enumerate(comparison.readings)}
    found: dict[int, list[Description]] = defaultdict(list)
    for actor in comparison.parts.get("actors", ()):
        person = person_words(actor.name)[0] if actor.kind == "person" else ()
        for span in actor.mentions if person else ():
            number = places[span.article]
            reading = comparison.readings[number]
            if not any(name.start < span.end and span.start < name.end for name in reading.article.names):
                found[number] += mentioned(reading, number, person, span.start, span.end)
    return found


def _pairs(
    comparison: Comparison, story: Story, known: Known, told: Sequence[Description]
) -> Iterator[tuple[list[Description], list[Description]]]:
    own: dict[int, list[Description]] = defaultdict(list)
    for one in told:
        own[one.reading].append(one)
    for i in sorted(own):
        for j in sorted(own):
            if i >= j or not _may_be_one(comparison, story, i, j):
                continue
            if _exclude(comparison, known, own[i], own[j]):
                yield own[i], own[j]
            elif (deputies := _deputies(own[i], own[j])) is not None:
                yield deputies


def _may_be_one(comparison: Comparison, story: Story, i: int, j: int) -> bool:
    a, b = (comparison.readings[number].article for number in (i, j))
    return a.language == b.language and story.events.may_be_one(a.id, b.id)


def _exclude(comparison: Comparison, known: Known, a: list[Description], b: list[Description]) -> bool:
    """Whether no description of the one article fits one of the other."""
    language = comparison.readings[a[0].reading].article.language
    return all(_are_apart(known, one, other, language) for one in a for other in b)


def _deputies(a: list[Description], b: list[Description]) -> tuple[list[Description], list[Description]] | None:
    """The descriptions by one office that is always the deputy's in one article and never in the other."""
    for member in sorted({one.member for one in a} & {one.member for one in b}, key=lambda m: (m.set, m.number)):
        first, second = ([one for one in group if one.member == member] for group in (a, b))
        if not all(_are_one_person(one.person, other.person) for one in first for other in second):
            continue
        if len({one.is_deputy for one in first}) == 1 and {one.is_deputy for one in second} == {not first[0].is_deputy}:
            return first, second
    return None


def _are_apart(known: Known, a: Description, b: Description, language: str) -> bool:
    if not _are_one_person(a.person, b.person):
        return False
    if a.place is not None and b.place is not None:
        first, second = (tuple(one.surface.lower().split()) for one in (a, b))
        return not is_one_name(first, second) and places_apart(
            known, (a.reading, a.surface), (b.reading, b.surface), language
        )
    return a.member != b.member and not alternatives_of(language).are_ends(a.member, b.member)


def _has(known: Known, reading: int, member: Member, language: str) -> bool:
    """Whether an article has a word for what another says."""
    entries = alternatives_of(language).entries[member]
    return any(all(known.has(reading, word) for word in entry) for entry in entries)


def _are_one_person(first: Words, second: Words) -> bool:
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0] == second[0] or second[0] in given_forms(first[0])


def _conflict(first: list[Description], second: list[Description]) -> Conflict:
    a, b = (min(group, key=lambda one: one.span) for group in (first, second))
    person = max((one.person for one in (*first, *second)), key=len)
    return Conflict(
        kind="name",
        class_="contradiction",
        what=" ".join(word.title() for word in person),
        readings=tuple(
            (one.surface, tuple(sorted({told.span for told in group}))) for one, group in ((a, first), (b, second))
        ),
        points=(),
        why=f"{a.surface} / {b.surface}: said of {' '.join(person)}, and only one of them can be so; no article has both",
    )
