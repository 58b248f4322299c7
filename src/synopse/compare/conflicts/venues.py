"""One event held in two places: the vigil in the church, the vigil in the arena."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.slots.fillers import Known, is_one_word, known_of, places_apart
from synopse.compare.slots.near import are_near, have_other_dates
from synopse.compare.slots.venues import Venue, held_at
from synopse.languages.rules.venues import venues_of

_TOWN = "LOC"
_LEAST = -4.0
"""Log odds that two sentences speak of one thing from which the towns in which they hold an event are set side by side."""
_SHORTEST = 3
"""Letters of a word by which an article knows a place."""


def venue_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Events of one sort that each of two articles holds in one place of a class, where neither has the other's place.

    An article that tells of a change of place may have both.
    """
    known = known_of(comparison)
    told: dict[tuple[str, str], dict[int, list[Venue]]] = defaultdict(lambda: defaultdict(list))
    for number, reading in enumerate(comparison.readings):
        for one in held_at(reading, number):
            told[one.event, one.place][number].append(one)
    found = []
    for key in sorted(told):
        pair = next(_pairs(comparison, story, known, told[key]), None)
        if pair is not None:
            found.append(_conflict(comparison, key[0], told[key], *pair))
    return found


def _pairs(
    comparison: Comparison, story: Story, known: Known, told: dict[int, list[Venue]]
) -> Iterator[tuple[Venue, Venue]]:
    clear = {n: own for n, own in told.items() if not any(_are_two(comparison, a, b) for a in own for b in own)}
    for i in sorted(clear):
        for j in sorted(clear):
            a, b = (comparison.readings[number].article for number in (i, j))
            if i < j and a.language == b.language and story.events.may_be_one(a.id, b.id):
                for one in clear[i]:
                    for other in clear[j]:
                        if not _are_two(comparison, one, other) or not _are_unknown(known, one, other, a.language):
                            continue
                        sentences = (one.reading, one.sentence), (other.reading, other.sentence)
                        if have_other_dates(comparison, *sentences):
                            continue
                        if one.place != _TOWN or are_near(comparison, *sentences, _LEAST):
                            yield one, other


def _are_two(comparison: Comparison, a: Venue, b: Venue) -> bool:
    """Whether two places of one class have no noun in common, and neither is named by the class alone."""
    if a.place == _TOWN:
        return not a.words & b.words
    known = venues_of(comparison.readings[a.reading].article.language)
    if any(one.head == known.noun_of(one.head) and len(one.words) == 1 for one in (a, b)) and known.noun_of(
        a.head
    ) == known.noun_of(b.head):
        return False
    heads = a.head, b.head
    if heads[0].endswith(heads[1]) or heads[1].endswith(heads[0]) or is_one_word(*heads):
        return a.head == b.head and not a.words & b.words - {a.head} and len(a.words) > 1 < len(b.words)
    return not a.words & b.words


def _are_unknown(known: Known, a: Venue, b: Venue, language: str) -> bool:
    """Whether neither article has the other's place, but for one that tells of a change of place."""
    if a.place == _TOWN:
        return places_apart(known, (a.reading, a.surface), (b.reading, b.surface), language)
    knows = [_has(known, a.reading, b), _has(known, b.reading, a)]
    return not any(knows) or (knows == [True, False] and a.is_moved) or (knows == [False, True] and b.is_moved)


def _has(known: Known, reading: int, venue: Venue) -> bool:
    return all(known.has(reading, word) for word in venue.words if len(word) >= _SHORTEST)


def _conflict(comparison: Comparison, event: str, told: dict[int, list[Venue]], a: Venue, b: Venue) -> Conflict:
    everything = [one for own in told.values() for one in own]
    article = comparison.readings[a.reading].article
    sentence = article.sentences[a.sentence]
    return Conflict(
        kind="name",
        class_="update" if a.is_moved or b.is_moved else "contradiction",
        what=article.text[sentence.start : sentence.end],
        readings=tuple(
            (side.surface, tuple(sorted({one.span for one in everything if one.head == side.head}))) for side in (a, b)
        ),
        points=(),
        why=f"{a.surface} / {b.surface}: each report has one such place for it ({event}), and they are two",
    )
