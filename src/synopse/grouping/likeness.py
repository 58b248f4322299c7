"""How much two articles look like reports of one event."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from synopse.grouping.terms import Terms, Weights

Vector = NDArray[np.float32]
VectorOf = Callable[[Terms], Vector | None]

_WHOLE, _OPENING, _TITLE = 4.0, 3.5, 2.0
_WHOLE_CAP, _OPENING_CAP, _TITLE_CAP = 0.03, 0.06, 0.15
"""Most that one shared stem may give: "Trump" or "Coronavirus" alone make no story."""

_SAME_OUTLET = -1.5
"""One outlet's pieces share its boilerplate and its series; it seldom tells one event twice."""

_BREADTH, _NARROW = 6.0, -0.4
"""Stems over which likeness must be spread, and what each missing one takes: a shared "Christmas" makes no story."""

_A_DAY = -0.25
"""Per day between the two beyond the first: news moves on."""

_VECTOR, _SHARED = 6.0, 2.0
"""Across languages: the cosine of the sentence vectors, and what names, states and numbers are shared."""

_ACROSS = -0.4
"""What a pair over two languages has to make up for: vectors of unlike matters are more alike than their words."""

_LEAST_SHARED = 0.15
"""Root of the least that must be shared across languages: two road accidents are alike in any."""


def likeness(one: Terms, other: Terms, vector_of: VectorOf) -> float:
    """Likeness of two articles: 0 nothing in common, 2.8 about one event as often as not, 9 the same text.

    The square roots of three capped cosines of term weights, less what speaks against it. Across languages the
    sentence vectors of the leads take the place of words; without vectors nothing is alike.
    """
    against = 0.0
    if one.day is not None and other.day is not None:
        against += _A_DAY * max(0.0, abs(one.day - other.day) - 1.0)
    if one.language != other.language:
        left, right = vector_of(one), vector_of(other)
        if left is None or right is None:
            return 0.0
        shared = math.sqrt(_shared(one.whole, other.whole, _WHOLE_CAP)[0])
        if shared < _LEAST_SHARED:
            return 0.0
        return _VECTOR * float(left @ right) + _SHARED * shared + against + _ACROSS
    if one.outlet is not None and one.outlet == other.outlet:
        against += _SAME_OUTLET
    whole, breadth = _shared(one.whole, other.whole, _WHOLE_CAP)
    if breadth < _BREADTH:
        against += _NARROW * (_BREADTH - breadth)
    opening, _ = _shared(one.opening, other.opening, _OPENING_CAP)
    title, _ = _shared(one.title, other.title, _TITLE_CAP)
    return _WHOLE * math.sqrt(whole) + _OPENING * math.sqrt(opening) + _TITLE * math.sqrt(title) + against


def _shared(left: Weights, right: Weights, cap: float) -> tuple[float, float]:
    """Cosine of two unit vectors, no stem giving more than ``cap``; and over how many stems it is spread.

    The spread is the inverse Simpson index of the uncapped products: 1 when one stem gives all.
    """
    # exact sums: the order in which a set gives its members must not show
    products = [left[found] * right[found] for found in left.keys() & right.keys()]
    total = math.fsum([product if product < cap else cap for product in products])
    plain, squares = math.fsum(products), math.fsum([product * product for product in products])
    return total, (plain * plain / squares if squares else 0.0)
