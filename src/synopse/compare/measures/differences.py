"""Pairs of amounts for the same thing become discrepancies with their readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence, same_measure
from synopse.compare.measures.story import Story
from synopse.compare.measures.verdicts import compare_mentions, is_clock
from synopse.compare.values.quantities import is_vague
from synopse.compare.values.units import dimension_of
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


_CHANCE = 12
"""Numbers up to here recur in a text by chance."""

_TAIL = 5
"""Letters at the end of a counted noun by which amounts are paired."""

_COMMON = 60
"""Dates among whose clauses a word occurs so often that it ties no two of them."""

Judge = Callable[[Mention, Mention, Story], Evidence | None]


def differences(
    mentions: Sequence[Mention],
    story: Story,
    judge: Judge = same_measure,
    weighed: Mapping[tuple[int, int], Evidence] | None = None,
) -> list[Difference]:
    """All differences among ``mentions``; ``judge`` says whether two measure the same thing.

    ``weighed`` has further pairs of their indices that are known to do so.
    """
    links = _links(mentions, story, judge, weighed or {})
    found = []
    for component in _components(mentions, links):
        inside = [link for link in links if link.a in component and link.b in component]
        if difference := _difference(mentions, component, inside):
            found.append(difference)
    return found


def _links(
    mentions: Sequence[Mention], story: Story, judge: Judge, weighed: Mapping[tuple[int, int], Evidence]
) -> list[_Link]:
    links = []
    own: dict[int, list[Mention]] = {}
    for mention in mentions:
        own.setdefault(mention.reading, []).append(mention)
    for i, j in sorted({*_candidates(mentions), *weighed}):
        a, b = mentions[i], mentions[j]
        verdict = compare_mentions(a, b)
        if verdict is None or (evidence := judge(a, b, story) or weighed.get((i, j))) is None:
            continue
        if verdict == "fits" or not (_known_to(a, b, own, story) or _known_to(b, a, own, story)):
            links.append(_Link(i, j, verdict, evidence))
    return links


def _candidates(mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """Pairs from different articles that share a kind, a noun, a point, a unit or - dates - a rarer word."""
    places: dict[object, list[int]] = {}
    for i, mention in enumerate(mentions):
        for key in _keys(mention):
            places.setdefault((mention.measured, key), []).append(i)
    pairs: set[tuple[int, int]] = set()
    for (_, key), members in ((k, v) for k, v in places.items() if isinstance(k, tuple)):
        if isinstance(key, tuple) and key[0] == "stem" and len(members) > _COMMON:
            continue
        pairs.update(
            (a, b)
            for n, a in enumerate(members)
            for b in members[n + 1 :]
            if mentions[a].reading != mentions[b].reading
        )
    return pairs


def _keys(mention: Mention) -> set[tuple[str, object]]:
    keys: set[tuple[str, object]] = {("kind", kind) for kind in mention.kinds}
    keys |= {("point", point) for point in mention.points}
    if mention.counted:
        keys.add(("noun", mention.counted[-_TAIL:]))  # a compound and its head end alike
    if isinstance(mention.mark, Quantity) and mention.mark.unit is not None:
        keys.add(("unit", dimension_of(mention.mark.unit)))
    if mention.measured == "date":
        keys = {key for key in keys if key[0] == "point"} | {("stem", stem) for stem in mention.near}
        if mention.dated is not None and mention.dated.act is not None:
            keys.add(("act", mention.dated.act))
    return keys


def _known_to(a: Mention, b: Mention, own: Mapping[int, Sequence[Mention]], story: Story) -> bool:
    """Whether the article of ``b`` also gives the value of ``a``: then its other value measures another thing."""
    if isinstance(a.mark, Quantity) and a.mark.unit is not None and story.says(b.span.article, a.surface):
        return True
    return any(
        other is not b
        and compare_mentions(a, other) == "fits"
        and _alike(a, b, other)
        and _is_value_of_its_own(b, other)
        for other in own.get(b.reading, ())
    )


def _alike(a: Mention, b: Mention, other: Mention) -> bool:
    """Small numbers recur by chance, so they also need the noun or the kind."""
    if a.measured == "duration":
        # "several hours" holds of too much to name the value
        return bool(a.kinds & other.kinds) and "X" not in other.mark_value
    if a.measured == "date":
        if is_clock(a) and is_clock(b) and not is_clock(other):
            return False  # "at noon" is too wide to name "at two o'clock"
        return _may_be_one_act(a, b, other) and bool(a.stems & other.stems)
    if not isinstance(other.mark, Quantity) or not isinstance(a.mark, Quantity):
        return False
    if a.at != other.at and a.at and other.at:
        return False
    if other.mark.value is None:
        # "more than 100" holds of too much to name the value, "thousands" names the thousands of the same
        names_same = a.counted == other.counted or bool(a.kinds & other.kinds) or other.sentence == b.sentence
        return is_vague(other.mark) and is_vague(a.mark) and names_same
    return abs(other.mark.value) > _CHANCE or a.counted == other.counted or bool(a.kinds & other.kinds)


def _is_value_of_its_own(b: Mention, other: Mention) -> bool:
    """Whether ``other`` is no coarser word for ``b`` itself: "that morning" does not give another time than "at seven"."""
    return b.measured != "date" or compare_mentions(b, other) != "fits"


def _may_be_one_act(a: Mention, b: Mention, other: Mention) -> bool:
    """Whether ``other`` may date what ``a`` and ``b`` date; not when these tell one act and it another."""
    acts = [mention.dated.act if mention.dated is not None else None for mention in (a, b, other)]
    return None in acts or acts[0] != acts[1] or acts[0] == acts[2]


def _components(mentions: Sequence[Mention], links: Iterable[_Link]) -> list[frozenset[int]]:
    """Groups joined by links, the strongest first; a join that makes an article contradict itself is left out."""
    home: dict[int, set[int]] = {i: {i} for i in range(len(mentions))}
    for link in sorted(links, key=lambda one: (-one.evidence.strength, one.a, one.b)):
        a, b = home[link.a], home[link.b]
        if a is b or not _are_consistent(mentions, a, b):
            continue
        a |= b
        for i in b:
            home[i] = a
    groups = {min(group): frozenset(group) for group in home.values() if len(group) > 1}
    return [groups[first] for first in sorted(groups)]


def _are_consistent(mentions: Sequence[Mention], a: set[int], b: set[int]) -> bool:
    """Whether no article would stand on both sides: then the mentions measure more than one thing."""
    return all(
        mentions[i].reading != mentions[j].reading or compare_mentions(mentions[i], mentions[j]) == "fits"
        for i in sorted(a)
        for j in sorted(b)
    )


def _difference(mentions: Sequence[Mention], component: frozenset[int], links: Sequence[_Link]) -> Difference | None:
    differing = [link for link in links if link.verdict != "fits"]
    if not differing:
        return None
    groups = _readings([mentions[i] for i in sorted(component)])
    if len(groups) < 2:
        return None
    strongest = max(differing, key=lambda link: (link.verdict == "contradiction", link.evidence.strength))
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
    return [kept for group in groups if (kept := _own_values(group, groups))]


def _own_values(group: Sequence[Mention], groups: Sequence[Sequence[Mention]]) -> list[Mention]:
    """The values that speak for one reading only, and others with the same number ("etwa zwei" beside "zwei")."""
    numbers = {_number(mention) for mention in group if not _speaks_for_both(mention, group, groups)}
    return [mention for mention in group if _number(mention) in numbers]


def _speaks_for_both(mention: Mention, own: Sequence[Mention], groups: Sequence[Sequence[Mention]]) -> bool:
    """Whether a value fits every value of another reading as well ("over two dozen" beside 25 and 28)."""
    return any(
        group is not own and all(compare_mentions(mention, other) == "fits" for other in group) for group in groups
    )


def _number(mention: Mention) -> object:
    mark = mention.mark
    if isinstance(mark, Quantity):
        return (mark.unit, mark.value) if mark.value is not None else (mark.unit, mark.low, mark.high)
    return mark.value, mark.mod in {"MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
