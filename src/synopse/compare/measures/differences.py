"""Pairs of amounts for the same thing become discrepancies with their readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence, same_measure
from synopse.compare.measures.story import Story
from synopse.compare.measures.verdicts import compare_mentions
from synopse.compare.values.verdict import Verdict
from synopse.model import Quantity


@dataclass(frozen=True, slots=True)
class Difference:
    """Mentions of one thing in groups of fitting values, and the strongest verdict and evidence between groups."""

    groups: tuple[tuple[Mention, ...], ...]
    verdict: Verdict
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Link:
    a: int
    b: int
    verdict: Verdict
    evidence: Evidence


Judge = Callable[[Mention, Mention, Story], Evidence | None]


def differences(mentions: Sequence[Mention], story: Story, judge: Judge = same_measure) -> list[Difference]:
    """All differences among ``mentions``; ``judge`` says whether two measure the same thing."""
    links = _links(mentions, story, judge)
    found = []
    for component in _components(len(mentions), links):
        inside = [link for link in links if link.a in component]
        if difference := _difference(mentions, component, inside):
            found.append(difference)
    return found


def _links(mentions: Sequence[Mention], story: Story, judge: Judge) -> list[_Link]:
    links = []
    for i, a in enumerate(mentions):
        for j in range(i + 1, len(mentions)):
            b = mentions[j]
            if a.measured != b.measured or a.reading == b.reading:
                continue
            verdict = compare_mentions(a, b)
            if verdict is None or (evidence := judge(a, b, story)) is None:
                continue
            if verdict == "fits" or not (_known_to(a, b, mentions) or _known_to(b, a, mentions)):
                links.append(_Link(i, j, verdict, evidence))
    return links


def _known_to(a: Mention, b: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the article of ``b`` also gives the value of ``a``: then its other value measures another thing."""
    return any(
        other.reading == b.reading and other is not b and compare_mentions(a, other) == "fits" and _alike(a, other)
        for other in mentions
    )


def _alike(a: Mention, other: Mention) -> bool:
    """Small numbers recur by chance, so they also need the noun or the kind."""
    if a.measured != "quantity":
        return bool(a.kinds & other.kinds) if a.measured == "duration" else bool(a.stems & other.stems)
    value = getattr(a.mark, "value", None)
    return (value is not None and abs(value) > 12) or a.counted == other.counted or bool(a.kinds & other.kinds)


def _components(size: int, links: Iterable[_Link]) -> list[frozenset[int]]:
    parent = list(range(size))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for link in links:
        a, b = root(link.a), root(link.b)
        parent[max(a, b)] = min(a, b)
    groups: dict[int, set[int]] = {}
    for i in range(size):
        groups.setdefault(root(i), set()).add(i)
    return [frozenset(group) for _, group in sorted(groups.items()) if len(group) > 1]


def _difference(mentions: Sequence[Mention], component: frozenset[int], links: Sequence[_Link]) -> Difference | None:
    differing = [link for link in links if link.verdict != "fits"]
    if not differing or _contradicts_itself(mentions, component):
        return None
    groups = _readings([mentions[i] for i in sorted(component)])
    if len(groups) < 2:
        return None
    strongest = max(differing, key=lambda link: (link.verdict == "contradiction", link.evidence.overlap))
    return Difference(tuple(tuple(g) for g in groups), strongest.verdict, strongest.evidence)


def _readings(inside: Sequence[Mention]) -> list[list[Mention]]:
    """Groups of fitting values: the same number first ("zwei", "etwa zwei"), then what also fits."""
    by_number: dict[object, list[Mention]] = {}
    for mention in inside:
        by_number.setdefault(_number(mention), []).append(mention)
    groups: list[list[Mention]] = []
    for members in by_number.values():
        home = next((g for g in groups if all(compare_mentions(m, o) == "fits" for m in members for o in g)), None)
        if home is None:
            groups.append(members)
        else:
            home.extend(members)
    return groups


def _number(mention: Mention) -> object:
    mark = mention.mark
    if isinstance(mark, Quantity):
        return (mark.unit, mark.value) if mark.value is not None else (mark.unit, mark.low, mark.high)
    return mark.value, mark.mod in {"MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}


def _contradicts_itself(mentions: Sequence[Mention], component: frozenset[int]) -> bool:
    """Whether one article would stand on both sides: then the mentions measure more than one thing."""
    inside = [mentions[i] for i in sorted(component)]
    return any(
        a.reading == b.reading and compare_mentions(a, b) != "fits"
        for n, a in enumerate(inside)
        for b in inside[n + 1 :]
    )
