"""Pairs become groups: each group is one point, and no group is held together by a chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from synopse.compare.align.rows import Floats, Ints

_PER_ARTICLE = 3
"""Statements of one article in one point: a fact told in the lede, the text and once more."""

_MISSING = -3.0
"""Score assumed for two statements of a group that were never candidates."""

_MOST = 4.0
"""Score beyond which agreement is certain: more of it must not make up for disagreement elsewhere."""

LEAST = 0.5
"""Mean log odds from which two groups are joined; on the stories that tuned, less only adds wrong pairs."""

_AGAIN = 0.5
"""What is asked on top of it where an article would tell the fact twice: it rarely does."""

_SECOND = 0.7
"""Mean log odds from which a statement joins a second group: a sentence often tells two facts of which others tell one."""

_FURTHER = 2.5
"""Mean log odds from which statements of different groups make one more: a sentence tells several facts. On the stories that
tuned, 1.0 finds twice as many and every second of them is wrong."""

_LONGER = 1.0
"""Times the mean length of a group's statements from which one may tell their fact beside its own."""

_ASKED = 32
"""Members of a group that are asked, and pairs from which on an unknown one counts less."""

Links = dict[int, dict[int, float]]


class _Group:
    """Statements held to say the same, and how many of them each article has."""

    __slots__ = ("counts", "members")

    def __init__(self, index: int, article: int) -> None:
        self.members = [index]
        self.counts = {article: 1}

    def fits(self, other: _Group) -> bool:
        """Whether no article would have too many statements in the two groups together."""
        small, large = sorted((self.counts, other.counts), key=len)
        return all(count + large.get(article, 0) <= _PER_ARTICLE for article, count in small.items())

    def repeats(self, other: _Group) -> bool:
        """Whether an article has statements in both groups."""
        small, large = sorted((self.counts, other.counts), key=len)
        return any(article in large for article in small)

    def absorb(self, other: _Group) -> None:
        self.members.extend(other.members)
        for article, count in other.counts.items():
            self.counts[article] = self.counts.get(article, 0) + count

    def sample(self) -> list[int]:
        return self.members[:: -(-len(self.members) // _ASKED)]


def cluster(pairs: Ints, scores: Floats, article_of: Ints, lengths: Ints, *, least: float = LEAST) -> list[list[int]]:
    """Groups of statement indices, each sorted, in the order of their first member.

    Pairs are taken from the best down; two groups are joined when the mean score over all their
    pairs across articles is at least ``least``. Statements without a partner form groups of one; one that is longer
    (``lengths``, in words) than those of another group and agrees with them is in that group too. Pairs that agree and are
    still apart make further groups, where one of the two has no partner yet in the other's article.
    """
    articles = article_of.tolist()
    groups, links = _joined(pairs, scores, articles, least)
    distinct = list({id(group): group for group in groups}.values())
    _share(distinct, groups, links, articles, lengths.tolist())
    found = [sorted(group.members) for group in distinct]
    left = _left_over(found, pairs, scores, articles)
    further, _ = _joined(pairs[left], scores[left], articles, _FURTHER)
    found += [sorted(group.members) for group in {id(one): one for one in further if len(one.members) > 1}.values()]
    return sorted(found)


def _joined(pairs: Ints, scores: Floats, articles: list[int], least: float) -> tuple[list[_Group], Links]:
    """For each statement the group it is in, and the links between statements."""
    groups = [_Group(index, article) for index, article in enumerate(articles)]
    links: Links = defaultdict(dict)
    known = np.flatnonzero(scores > _MISSING)
    for (i, j), value in zip(pairs[known].tolist(), np.minimum(scores[known], _MOST).tolist(), strict=True):
        links[i][j] = links[j][i] = value
    order = np.flatnonzero(scores >= least)
    order = order[np.lexsort((pairs[order, 1], pairs[order, 0], -scores[order]))]
    for i, j in pairs[order].tolist():
        one, other = groups[i], groups[j]
        needed = least + _AGAIN * one.repeats(other)
        if one is not other and one.fits(other) and _agreement(one, other, links, articles) >= needed:
            large, small = (one, other) if len(one.members) >= len(other.members) else (other, one)
            large.absorb(small)
            for index in small.members:
                groups[index] = large
    return groups, links


def _left_over(groups: Sequence[Sequence[int]], pairs: Ints, scores: Floats, articles: list[int]) -> Ints:
    """Places in ``pairs`` of those that agree, are in no group together, and of which one has no partner in the other's article."""
    homes: dict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for index in group:
            homes[index].add(number)
    partners = {i: {articles[j] for number in own for j in groups[number] if j != i} for i, own in homes.items()}
    left = [
        at
        for at in np.flatnonzero(scores >= _FURTHER).tolist()
        for i, j in (pairs[at].tolist(),)
        if not homes[i] & homes[j] and (articles[j] not in partners[i] or articles[i] not in partners[j])
    ]
    return np.array(left, np.int64)


def _share(distinct: list[_Group], home: list[_Group], links: Links, articles: list[int], lengths: list[int]) -> None:
    """Let a statement that tells a second fact report that point too, where its article has nothing else on it."""
    wanted: list[tuple[float, int, _Group]] = []
    for group in distinct:
        near = {j for i in group.members for j in links.get(i, {}) if home[j] is not group}
        enough = _LONGER * sum(lengths[i] for i in group.members) / len(group.members)
        for index in sorted(near):
            if articles[index] not in group.counts and lengths[index] >= enough:
                lone = _Group(index, articles[index])
                agreement = _agreement(group, lone, links, articles)
                if agreement >= _SECOND:
                    wanted.append((agreement, index, group))
    for _, index, group in sorted(wanted, key=lambda want: (-want[0], want[1], min(want[2].members))):
        if articles[index] not in group.counts:
            group.absorb(_Group(index, articles[index]))


def _agreement(one: _Group, other: _Group, links: Links, articles: list[int]) -> float:
    """Mean score of the pairs between two groups.

    Of large groups a sample is asked. Their pairs are too many to have all been candidates, so the
    more there are, the less an unknown one counts.
    """
    left, right = one.sample(), other.sample()
    unknown = min(1.0, _ASKED / (len(left) * len(right)))
    total = weight = 0.0
    for i in left:
        row = links.get(i, {})
        for j in right:
            if j in row:
                total += row[j]
                weight += 1.0
            elif articles[i] != articles[j]:
                total += unknown * _MISSING
                weight += unknown
    return total / weight if weight else _MISSING
