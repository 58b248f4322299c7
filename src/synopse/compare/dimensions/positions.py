"""Who demands, offers, supports or rejects what, and on which condition?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.positions.find import FoundPosition, positions_in
from synopse.model import Actor, Position, Span

_SAME_TOPIC = 0.5
"""Share of the shorter topic's content words that two wordings of one topic have in common."""


def compare(comparison: Comparison) -> tuple[Position, ...]:
    """The parties' positions, each once with all sentences that report it, in the order of the actors' weight."""
    found = positions_in(comparison)
    actors: Sequence[Actor] = comparison.parts.get("actors", ())
    names = _names_at(actors)
    groups: list[list[FoundPosition]] = []
    for position in found:
        home = next((g for g in groups if _is_same(position, g[0], names)), None)
        if home is None:
            groups.append([position])
        else:
            home.append(position)
    made = [_position(group, names) for group in groups]
    weight = {name: sum(len(p.spans) for p in made if p.actor == name) for name in {p.actor for p in made}}
    return tuple(sorted(made, key=lambda p: (-weight[p.actor], p.actor, p.stance, -len(p.spans), p.spans)))


def _names_at(actors: Sequence[Actor]) -> dict[str, list[tuple[int, int, str]]]:
    """Per article the places at which actors are mentioned, sorted, with the actor's name."""
    places: dict[str, list[tuple[int, int, str]]] = {}
    for actor in actors:
        for mention in actor.mentions:
            places.setdefault(mention.article, []).append((mention.start, mention.end, actor.name))
    for mentions in places.values():
        mentions.sort()
    return places


def _actor(position: FoundPosition, names: dict[str, list[tuple[int, int, str]]]) -> str:
    """The name of the actor mentioned there, or the words of the text."""
    place: Span = position.actor
    mentions = names.get(place.article, [])
    at = bisect_left(mentions, (place.start,))
    if at < len(mentions) and mentions[at][0] < place.end:
        return mentions[at][2]
    return position.actor_text


def _is_same(a: FoundPosition, b: FoundPosition, names: dict[str, list[tuple[int, int, str]]]) -> bool:
    if a.stance != b.stance or a.language != b.language or _actor(a, names) != _actor(b, names):
        return False
    shared = len(a.stems & b.stems)
    return a.topic == b.topic or (shared > 0 and shared >= _SAME_TOPIC * min(len(a.stems), len(b.stems)))


def _position(group: list[FoundPosition], names: dict[str, list[tuple[int, int, str]]]) -> Position:
    clearest = min(group, key=lambda p: (len(p.topic), p.span))
    return Position(
        actor=_actor(clearest, names),
        stance=clearest.stance,
        topic=clearest.topic,
        spans=tuple(sorted({p.span for p in group}, key=lambda s: (s != clearest.span, s))),
    )


DIMENSION = Dimension(
    question="Who demands, offers, supports or rejects what?",
    needs=("names",),
    compare=compare,
    after=("actors",),
)
