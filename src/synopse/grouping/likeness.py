"""How much articles look like reports of one event."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.arrays import Floats, Integers, Mask, Numbers, grown
from synopse.grouping.terms import ACROSS, NAMED, WEIGHTINGS, WHOLE, Terms

Vector = NDArray[np.float32]
VectorOf = Callable[[Terms], Vector | None]

_FACTORS = np.array([4.0, 4.0, 1.5])
"""What the whole, the opening and the title count for."""

_CAPS = np.array([0.03, 0.06, 0.15, np.inf, 0.06])
"""Most that one shared stem may give in each: "Trump" or "Coronavirus" alone make no story."""

_NO_NAME, _TELLING, _ENOUGH = -1.5, 2.5, 3
"""What it costs when no name is shared that tells so much (nats), in full where each of the two has so many names."""

_SAME_OUTLET = -1.5
"""One outlet's pieces share its boilerplate and its series; it seldom tells one event twice."""

_BREADTH, _NARROW = 6.0, -0.4
"""Stems over which likeness must be spread, and what each missing one takes: a shared "Christmas" makes no story."""

_A_DAY = -0.25
"""Per day between the two beyond the first: news moves on."""

_VECTOR, _SHARED = 4.9, 24.9
"""Across languages: the cosine of the sentence vectors, and what names, states, numbers and concepts are shared; weights of
a logistic regression over pairs of articles in German and English."""

_APART = -9.4
"""What a pair over two languages has to make up for: vectors of unlike matters are more alike than their words."""

_LEAST_SHARED, _LEAST_COSINE = 0.25, 0.1
"""Root of the least that must be shared across languages, below which no vector is asked for (two road accidents are alike
in any), and the least cosine: who is named in both may do two things."""

_LOW = np.int32(0xFFFF)
"""Bits of a key by which most others are told apart from an article's own."""


class Scales:
    """Weighs one article against several at once; ``vector_of`` gives the vectors of those in two languages."""

    def __init__(self, vector_of: VectorOf) -> None:
        self._vector_of = vector_of
        self._own: Floats = np.zeros(0)
        self._may_be: Mask = np.zeros(_LOW + 1, np.bool_)

    def likeness(self, one: Terms, others: Sequence[Terms]) -> list[float]:
        """Likeness to each: 0 nothing in common, 2.8 about one event as often as not, 9 the same text.

        The square roots of three capped cosines of term weights, less what speaks against it, first of all that no name
        is shared: two fires of one night are told in the same words. Across languages it is the terms that both may have
        and the sentence vectors of the leads; without vectors nothing is alike. A title whose body may be another text is
        weighed alone too.
        """
        scores = self._weigh(one, others)
        if one.alone is not None:
            scores = list(map(max, scores, self._weigh(one.alone, others)))
        for i, other in enumerate(others):
            if other.alone is not None:
                # that two bodies which are not the articles' own are alike says nothing: an outlet's notice
                by_title = self._weigh(other.alone, [one if one.alone is None else one.alone])[0]
                scores[i] = max(scores[i], by_title) if one.alone is None else by_title
        return scores

    def _weigh(self, one: Terms, others: Sequence[Terms]) -> list[float]:
        if not others:
            return []
        roots, breadths, told = self._shared(one, others)
        worded = (roots[:, :NAMED] * _FACTORS).tolist()
        across = roots[:, ACROSS].tolist()
        return [
            self._across(one, other, shared)
            if one.language != other.language
            else _worded(one, other, parts, breadth) + _by_names(min(one.names, other.names), best)
            for other, shared, parts, breadth, best in zip(others, across, worded, breadths, told, strict=True)
        ]

    def _across(self, one: Terms, other: Terms, shared: float) -> float:
        if shared < _LEAST_SHARED:
            return 0.0
        left, right = self._vector_of(one), self._vector_of(other)
        if left is None or right is None:
            return 0.0
        cosine = float(left @ right)
        if cosine < _LEAST_COSINE:
            return 0.0
        return _VECTOR * cosine + _SHARED * shared + _days_between(one, other) + _APART

    def _shared(self, one: Terms, others: Sequence[Terms]) -> tuple[Floats, list[float], list[float]]:
        """Roots of the cosines with each, no stem giving more than its cap; over how many stems the whole is spread; and
        the product of what the name that tells most tells on either side.

        The spread is the inverse Simpson index of the uncapped products: 1 when one stem gives all.
        """
        keys = np.concatenate([other.keys for other in others])
        found = self._among(one, keys)
        ends = np.cumsum([len(other.keys) for other in others])
        whose = np.searchsorted(ends, found, "right")
        keys = keys[found]
        products = self._own[keys] * np.concatenate([other.weights for other in others])[found].astype(np.float64)
        self._own[one.keys] = 0.0
        kinds = keys % WEIGHTINGS
        slots = whose * WEIGHTINGS + kinds
        size = len(others) * WEIGHTINGS
        # sums run in the order of the terms, whichever article is the one
        capped, plain, squares = (
            np.bincount(slots, values, size).reshape(-1, WEIGHTINGS)
            for values in (np.minimum(products, _CAPS[kinds]), products, products * products)
        )
        whole, squared = plain[:, WHOLE].tolist(), squares[:, WHOLE].tolist()
        breadths = [total * total / square if square else 0.0 for total, square in zip(whole, squared, strict=True)]
        told = np.zeros(len(others))
        named = kinds == NAMED
        np.maximum.at(told, whose[named], products[named])
        return np.sqrt(capped), breadths, told.tolist()

    def _among(self, one: Terms, keys: Numbers) -> Integers:
        """Places of the keys that an article may have too: all of those, and a few others, which weigh 0 there."""
        most = max(int(keys.max(initial=-1)), int(one.keys.max(initial=-1)))
        self._own = grown(self._own, most + 1)
        self._own[one.keys] = one.weights
        # what most keys say, "not here", a table tells that stays in the processor's cache
        low = one.keys & _LOW
        self._may_be[low] = True
        found = np.flatnonzero(self._may_be[keys & _LOW])
        self._may_be[low] = False
        return found


def _days_between(one: Terms, other: Terms) -> float:
    if one.day is None or other.day is None:
        return 0.0
    return _A_DAY * max(0.0, abs(one.day - other.day) - 1.0)


def _by_names(names: int, told: float) -> float:
    """Reports of one event name someone or some place in common; ``names`` is the smaller number that either has."""
    return 0.0 if told >= _TELLING * _TELLING else _NO_NAME * min(1.0, names / _ENOUGH)


def _worded(one: Terms, other: Terms, parts: Sequence[float], breadth: float) -> float:
    against = _days_between(one, other)
    if one.outlet is not None and one.outlet == other.outlet:
        against += _SAME_OUTLET
    if breadth < _BREADTH:
        against += _NARROW * (_BREADTH - breadth)
    whole, opening, title = parts
    return whole + opening + title + against
