"""Who is named, under which names and in which roles?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from synopse.compare.actors.mentions import Mention, collect_mentions
from synopse.compare.actors.others import group_others
from synopse.compare.actors.persons import group_persons
from synopse.compare.actors.relatives import find_relatives
from synopse.compare.actors.role_mentions import find_role_mentions
from synopse.compare.actors.roles import find_roles
from synopse.compare.actors.unmarked import add_unmarked
from synopse.compare.comparison import Comparison, Dimension
from synopse.compare.nominative import Declension
from synopse.model import Actor, Reading, Span, Variant

_LISTED = 4
"""Wordings that a reason names, the commonest."""


def compare(comparison: Comparison) -> tuple[Actor, ...]:
    """The story's persons, organisations and places, the most mentioned first; ids "a1", "a2" ... in that order."""
    readings = comparison.readings
    mentions = collect_mentions(readings)
    persons = group_persons([mention for mention in mentions if mention.kind == "person"], readings)
    persons = add_unmarked(persons, readings)
    others = group_others([mention for mention in mentions if mention.kind != "person"], readings)
    roles = [find_roles(group, readings) for group in persons]
    by_office = find_role_mentions(persons, roles, readings)
    by_kinship = find_relatives(persons, readings)
    actors = [
        _actor(group, own.texts, (*offices, *kinships), readings)
        for group, own, offices, kinships in zip(persons, roles, by_office, by_kinship, strict=True)
    ]
    actors += [_actor(group, (), (), readings) for group in others]
    actors.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.kind, actor.mentions))
    return tuple(msgspec.structs.replace(actor, id=f"a{number}") for number, actor in enumerate(actors, start=1))


def _actor(
    group: Sequence[Mention], roles: tuple[str, ...], by_office: Sequence[Span], readings: Sequence[Reading]
) -> Actor:
    articles: dict[str, set[str]] = defaultdict(set)
    counts: Counter[str] = Counter()
    for mention in group:
        surface = " ".join(mention.surface.split())
        counts[surface] += 1
        articles[surface].add(readings[mention.reading].article.id)
    kinds = Counter(mention.kind for mention in group)
    kind = max(sorted(kinds), key=lambda key: kinds[key])
    return Actor(
        id="",
        name=_fullest_name(group, readings),
        kind=kind,
        variants=tuple(
            Variant(surface, tuple(sorted(articles[surface])))
            for surface in sorted(counts, key=lambda key: (-counts[key], key))
        ),
        roles=roles,
        mentions=tuple(sorted([*(mention.span(readings) for mention in group), *by_office])),
        why=_why(group, kind, by_office, readings),
    )


def _why(group: Sequence[Mention], kind: str, by_office: Sequence[Span], readings: Sequence[Reading]) -> str:
    """By what the mentions are told to be one, in clauses, with the commonest wordings that do without the name."""
    if kind != "person":
        forms = Counter(_without_ending(mention) for mention in group)
        return f"names taken for one: {_listed(forms)}" if len(forms) > 1 else f"{len(group)}× the same name"
    full = sum(len(mention.words) > 1 for mention in group)
    told = [f"{full}× named in full"] if full else []
    if part := len(group) - full:
        told.append(
            f"{part}× by a part of the name, as who bears it in the article or else most often in the story"
            if full
            else f"{part}× named by one word"
        )
    if by_office:
        texts = {reading.article.id: reading.article.text for reading in readings}
        wordings = Counter(" ".join(texts[span.article][span.start : span.end].split()) for span in by_office)
        told.append(f"{len(by_office)}× by office, age or kinship: {_listed(wordings)}")
    return "; ".join(told)


def _listed(wordings: Counter[str]) -> str:
    ordered = sorted(wordings, key=lambda wording: (-wordings[wording], wording))
    return ", ".join(f"“{wording}”" for wording in ordered[:_LISTED])


def _fullest_name(group: Sequence[Mention], readings: Sequence[Reading]) -> str:
    """The commonest wording among the fullest names, without the ending of the genitive; of bodies in the nominative."""
    full = [mention for mention in group if mention.kind == "person" and len(mention.words) > 1] or list(group)
    plain = [mention for mention in full if not mention.is_genitive]
    counts = Counter(_called(mention, readings) for mention in plain or full)
    return min(counts, key=lambda surface: (-counts[surface], -len(surface.split()), surface))


def _called(mention: Mention, readings: Sequence[Reading]) -> str:
    if mention.kind == "person" or mention.is_genitive or not readings[mention.reading].tokens:
        return _without_ending(mention)
    return Declension(readings[mention.reading]).name(mention.start, mention.end)


def _without_ending(mention: Mention) -> str:
    surface = " ".join(mention.surface.split())
    return surface[:-1] if mention.is_genitive and surface.endswith("s") else surface


DIMENSION = Dimension(
    question="Who is named, under which names and in which roles?",
    needs=("names",),
    compare=compare,
)
