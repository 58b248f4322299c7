"""Who demands, offers, supports or rejects what, and on which condition?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.positions.find import FoundPosition, positions_in
from synopse.compare.utterances.speakers import SpeakerIndex
from synopse.model import Actor, Position, Span

_SAME_TOPIC = 0.5
"""Share of the shorter topic's content words that two wordings of one topic have in common."""
_MOST_NESTED = 8
"""Mentions that may begin before a place and still hold it."""
_FEWEST, _MOST = 2, 9
"""Words of a topic that says enough and no more than needed."""


def compare(comparison: Comparison) -> tuple[Position, ...]:
    """The parties' positions, each once with all sentences that report it, in the order of the actors' weight."""
    found = positions_in(comparison)
    parties = _Parties(comparison)
    groups: dict[tuple[str, str, str], list[list[FoundPosition]]] = defaultdict(list)
    for position in found:
        if parties.is_its_own_topic(position):
            continue
        own = groups[parties.key(position), position.stance, position.language]
        home = next((g for g in own if any(_is_same_topic(position, other) for other in g)), None)
        if home is None:
            own.append([position])
        else:
            home.append(position)
    made = [_position(group, parties) for own in groups.values() for group in own]
    weight = Counter[str]()
    for one in made:
        weight[one.actor] += len(one.spans)
    return tuple(sorted(made, key=lambda p: (-weight[p.actor], p.actor, p.stance, -len(p.spans), p.spans)))


class _Parties:
    """Which actor a party's words name."""

    def __init__(self, comparison: Comparison) -> None:
        actors: Sequence[Actor] = comparison.parts.get("actors", ())
        self._index = SpeakerIndex(actors, comparison.readings)
        self._places: dict[str, list[tuple[int, int, Actor]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                self._places[mention.article].append((mention.start, mention.end, actor))
        for places in self._places.values():
            places.sort(key=lambda place: place[:2])

    def actor(self, position: FoundPosition) -> Actor | None:
        """The actor mentioned there, or the one that a speaker's phrase names."""
        place: Span = position.actor
        places = self._places.get(place.article, [])
        last = bisect_right(places, place.start, key=lambda mention: mention[0])
        for _, end, actor in places[max(0, last - _MOST_NESTED) : last]:
            if place.end <= end:
                return actor
        named = self._index.actor_of(place)
        if named is not None:
            return named
        first = bisect_left(places, place.start, key=lambda mention: mention[0])
        beyond = bisect_left(places, place.end, key=lambda mention: mention[0])
        persons = [a for _, end, a in places[first:beyond] if end <= place.end and a.kind == "person"]
        return persons[0] if len({person.id for person in persons}) == 1 else None

    def is_its_own_topic(self, position: FoundPosition) -> bool:
        """Whether the topic names the person whose stance it would be: a pronoun then stood for somebody else."""
        actor = self.actor(position)
        if actor is None or actor.kind != "person" or position.actor_text.split()[-1] in position.topic.split():
            return False
        last = actor.name.split()[-1]
        return re.search(rf"\b{re.escape(last)}\b", position.topic) is not None

    def key(self, position: FoundPosition) -> str:
        """What the same party has in common."""
        actor = self.actor(position)
        return actor.id if actor is not None else position.actor_text.casefold()


def _is_same_topic(a: FoundPosition, b: FoundPosition) -> bool:
    shared = len(a.stems & b.stems)
    return a.topic == b.topic or (shared > 0 and shared >= _SAME_TOPIC * min(len(a.stems), len(b.stems)))


def _position(group: list[FoundPosition], parties: _Parties) -> Position:
    clearest = min(group, key=lambda p: (not _FEWEST <= len(p.topic.split()) <= _MOST, len(p.topic), p.span))
    actor = parties.actor(clearest)
    conditions = sorted((p.condition for p in group if p.condition), key=lambda text: (len(text), text))
    return Position(
        actor=actor.name if actor is not None else clearest.actor_text,
        stance=clearest.stance,
        topic=clearest.topic,
        spans=tuple(sorted({p.span for p in group}, key=lambda s: (s != clearest.span, s))),
        actor_id=actor.id if actor is not None else None,
        condition=conditions[0] if conditions else None,
        why=_why(clearest, group),
    )


def _why(clearest: FoundPosition, group: list[FoundPosition]) -> str:
    """The word that tells the stance and whose it is, and how many sentences were joined."""
    why = f"“{clearest.cue}” beside “{clearest.actor_text}”"
    spans = {p.span for p in group}
    if len(spans) == 1:
        return why
    return f"{why}; {len(spans)} sentences of one party whose topics share half of their words, at least {_SAME_TOPIC:.2f} needed"


DIMENSION = Dimension(
    question="Who demands, offers, supports or rejects what?",
    needs=("names",),
    compare=compare,
    after=("actors",),
)
