"""What an article's wording says about its story: weighted terms of its title, its opening and its whole."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from synopse.grouping.arrays import Floats, Integers, Numbers, Rounded
from synopse.grouping.frequencies import Frequencies
from synopse.grouping.wording import Factors, Wording, read_wording
from synopse.model import Article

WEIGHTINGS = 4
WHOLE, OPENING, TITLE, NAMED = range(WEIGHTINGS)

_LEAST_RARITY = 0.7
"""Stems of every second article tell nothing and are left out."""

_KEPT = 80
"""Heaviest terms kept of an article: the others have a tenth of its weight."""

_KEYS = 24
"""Terms by which an article is found again."""

_NAMED = 24
"""Names kept of an article, those that tell most."""

_NAMES = 40
"""Terms by which an article is found from another language; most of its own words are of no use there."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An article as the stream remembers it.

    ``day`` is days since 1970 with fraction, None when the article is undated; ``lead`` is its first text. ``keys`` tell a
    term of one weighting (`WEIGHTINGS` times its number and the weighting), ``weights`` what it weighs; those of each
    weighting of words are a unit vector, names weigh what they tell: their likelihood of being one times their rarity in
    nats. All are rounded to single precision: an article is the same whether it comes from a disk or not.
    """

    id: str
    language: str
    outlet: str | None
    day: float | None
    lead: str
    keys: Numbers
    weights: Rounded


@dataclass(frozen=True, slots=True)
class Trail:
    """By what an article is found: numbers of terms, the heaviest first, and their pull.

    ``own`` finds it in its language, ``names`` from another one.
    """

    id: str
    language: str
    own: Integers
    pulls: Floats
    names: Integers
    name_pulls: Floats


def read_terms(article: Article, language: str, frequencies: Frequencies) -> tuple[Terms, Trail]:
    """Weigh the terms of an article in ``language``, and count them in ``frequencies``."""
    read = read_wording(article, language, frequencies.vocabulary)
    frequencies.count(language, read.numbers[read.is_said])
    rarities = frequencies.rarities(language, read.numbers)
    worded = [_weigh(factors, rarities) for factors in (read.whole, read.opening, read.title)]
    weighed = [*worded, _told(read.named, rarities)]
    terms = Terms(
        id=article.id,
        language=language,
        outlet=article.outlet,
        day=_day(article.published),
        lead=read.lead,
        keys=np.concatenate(
            [read.numbers[places] * WEIGHTINGS + kind for kind, (places, _) in enumerate(weighed)],
            dtype=np.int32,
            casting="same_kind",
        ),
        weights=np.concatenate([weights for _, weights in weighed]),
    )
    return terms, _trail(terms, read, worded)


def _told(named: Factors, rarities: Floats) -> tuple[Integers, Rounded]:
    """What each name tells, those that tell most only; in the order of the terms."""
    places, likely = named
    told = likely * rarities[places]
    kept = np.sort(_heaviest(told, _NAMED))
    kept = kept[told[kept] > 0.0]
    return places[kept], told[kept].astype(np.float32)


def _weigh(factors: Factors, rarities: Floats) -> tuple[Integers, Rounded]:
    """Factors times rarity, the heaviest only, as a unit vector; in the order of the terms."""
    places, counts = factors
    rarity = rarities[places]
    telling = rarity >= _LEAST_RARITY
    places, weights = places[telling], counts[telling] * rarity[telling]
    if len(places) > _KEPT:
        kept = np.sort(_heaviest(weights, _KEPT))
        places, weights = places[kept], weights[kept]
    length = math.sqrt(math.fsum((weights * weights).tolist()))
    return places, (weights / length if length else weights).astype(np.float32)


def _trail(terms: Terms, read: Wording, worded: list[tuple[Integers, Rounded]]) -> Trail:
    numbers = read.numbers
    pulls = np.zeros(len(numbers))
    for places, weights in worded:
        pulls[places] += weights
    own = _heaviest(pulls, _KEYS)
    own = own[pulls[own] > 0.0]
    places, weights = worded[WHOLE]
    order = _heaviest(weights, len(weights))
    is_name = read.is_state[places]
    is_name[order[:_NAMES]] = True
    names = order[is_name[order]]
    return Trail(
        terms.id, terms.language, numbers[own], pulls[own], numbers[places[names]], weights[names].astype(np.float64)
    )


def _heaviest(weights: Floats | Rounded, most: int) -> Integers:
    """Places of the heaviest, in order; of equals the first, so that the order of the terms decides."""
    chosen: Integers = np.argsort(-weights, kind="stable")[:most]
    return chosen


def _day(published: str | None) -> float | None:
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() / 86_400.0
