"""How much two articles look like reports of one event."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from synopse.group.terms import Terms, Weights

Vector = NDArray[np.float32]
VectorOf = Callable[[Terms], Vector | None]

_WHOLE, _OPENING, _TITLE = 4.0, 3.5, 2.0
_WHOLE_CAP, _OPENING_CAP, _TITLE_CAP = 0.03, 0.06, 0.15
"""Most that one shared stem may give: "Trump" or "Coronavirus" alone make no story."""

_SAME_OUTLET = -1.5
"""One outlet's pieces share its boilerplate and its series; it seldom tells one event twice."""

_A_DAY = -0.25
"""Per day between the two beyond the first: news moves on."""

_VECTOR, _SHARED = 5.5, 1.1
"""Across languages: the cosine of the sentence vectors, and what names and numbers are shared."""


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
        shared = math.sqrt(_shared(one.whole, other.whole, _WHOLE_CAP))
        return _VECTOR * float(left @ right) + _SHARED * shared + against
    if one.outlet is not None and one.outlet == other.outlet:
        against += _SAME_OUTLET
    return (
        _WHOLE * math.sqrt(_shared(one.whole, other.whole, _WHOLE_CAP))
        + _OPENING * math.sqrt(_shared(one.opening, other.opening, _OPENING_CAP))
        + _TITLE * math.sqrt(_shared(one.title, other.title, _TITLE_CAP))
        + against
    )


def _shared(left: Weights, right: Weights, cap: float) -> float:
    """Cosine of two unit vectors, no stem giving more than ``cap``."""
    if len(left) > len(right):
        left, right = right, left
    total = 0.0
    for found, weight in left.items():
        if found in right:
            product = weight * right[found]
            total += product if product < cap else cap
    return total
