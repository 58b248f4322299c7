"""What an article's wording says about its story: weighted terms of its title, its opening and its whole."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np

from synopse.grouping.arrays import Floats, Integers, Numbers, Rounded
from synopse.grouping.frequencies import Frequencies
from synopse.grouping.wording import Factors, Wording, read_wording
from synopse.model import Article

WEIGHTINGS = 5
WHOLE, OPENING, TITLE, NAMED, ACROSS = range(WEIGHTINGS)

_LEAST_RARITY = 0.7
"""Stems of every second article tell nothing and are left out."""

_KEPT = 80
"""Heaviest terms kept of an article: the others have a tenth of its weight."""

_KEYS = 24
"""Terms by which an article is found again."""

_NAMED = 16
"""Names kept of an article, those that tell most."""

_FEWEST_TITLE, _LEAST_ECHOED = 4, 0.15
"""Of a title with so many telling terms, the least share of weight that its own body takes up."""

_ACROSS = 40
"""Heaviest terms kept of those that an article in another language may have."""

_NAMES = 24
"""Of these, terms by which it is found from there."""


@dataclass(frozen=True, slots=True)
class Terms:
    """An article as the stream remembers it.

    ``day`` is days since 1970 with fraction, None when the article is undated; ``lead`` is its first text. ``keys`` tell a
    term of one weighting (`WEIGHTINGS` times its number and the weighting), ``weights`` what it weighs; those of each
    weighting but one are a unit vector, names weigh what they tell: their likelihood of being one times their rarity in
    nats. All are rounded to single precision: an article is the same whether it comes from a disk or not. ``names`` says how
    many of them are names; ``alone`` is the title without the body, where the body may be another text.
    """

    id: str
    language: str
    outlet: str | None
    day: float | None
    lead: str
    keys: Numbers
    weights: Rounded
    names: int
    alone: Terms | None = None


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
    terms, trail = _weighed(article, language, read, rarities)
    if not _has_foreign_body(read, rarities):
        return terms, trail
    title = read_wording(article, language, frequencies.vocabulary, title_only=True)
    alone, by_title = _weighed(article, language, title, frequencies.rarities(language, title.numbers))
    return replace(terms, lead=alone.lead, alone=alone), _either(trail, by_title)


def _weighed(article: Article, language: str, read: Wording, rarities: Floats) -> tuple[Terms, Trail]:
    worded = [_weigh(factors, rarities) for factors in (read.whole, read.opening, read.title)]
    across = _weigh(read.across, rarities, _ACROSS)
    told = _told(read, rarities)
    weighed = [*worded, told, across]
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
        names=len(told[0]),
    )
    return terms, _trail(terms, read, worded, across)


def _has_foreign_body(read: Wording, rarities: Floats) -> bool:
    """Whether the body is another text than the title's: a notice, or an article that stands on the same page."""
    if read.in_body is None:
        return False
    places, weights = _weigh(read.title, rarities)
    told = weights.astype(np.float64) ** 2
    return len(places) >= _FEWEST_TITLE and float(told[read.in_body[places]].sum()) < _LEAST_ECHOED


def _told(read: Wording, rarities: Floats) -> tuple[Integers, Rounded]:
    """What each name tells, of those that tell most and come most often; in the order of the terms."""
    places, likely = read.named
    told = likely * rarities[places]
    times = np.ones(len(read.numbers))
    times[read.whole[0]] = read.whole[1]
    kept = np.sort(_heaviest(told * times[places], _NAMED))
    kept = kept[told[kept] > 0.0]
    return places[kept], told[kept].astype(np.float32)


def _weigh(factors: Factors, rarities: Floats, most: int = _KEPT) -> tuple[Integers, Rounded]:
    """Factors times rarity, the heaviest only, as a unit vector; in the order of the terms."""
    places, counts = factors
    rarity = rarities[places]
    telling = rarity >= _LEAST_RARITY
    places, weights = places[telling], counts[telling] * rarity[telling]
    if len(places) > most:
        kept = np.sort(_heaviest(weights, most))
        places, weights = places[kept], weights[kept]
    length = math.sqrt(math.fsum((weights * weights).tolist()))
    return places, (weights / length if length else weights).astype(np.float32)


def _trail(
    terms: Terms, read: Wording, worded: list[tuple[Integers, Rounded]], across: tuple[Integers, Rounded]
) -> Trail:
    numbers = read.numbers
    pulls = np.zeros(len(numbers))
    for places, weights in worded:
        pulls[places] += weights
    own = _heaviest(pulls, _KEYS)
    own = own[pulls[own] > 0.0]
    places, weights = across
    names = _heaviest(weights, _NAMES)
    return Trail(
        terms.id, terms.language, numbers[own], pulls[own], numbers[places[names]], weights[names].astype(np.float64)
    )


def _either(one: Trail, other: Trail) -> Trail:
    """What finds one article by either of two readings."""
    own, pulls = _united(one.own, one.pulls, other.own, other.pulls)
    names, name_pulls = _united(one.names, one.name_pulls, other.names, other.name_pulls)
    return Trail(one.id, one.language, own, pulls, names, name_pulls)


def _united(one: Integers, pulls: Floats, other: Integers, more: Floats) -> tuple[Integers, Floats]:
    is_new = ~np.isin(other, one)
    return np.concatenate([one, other[is_new]]), np.concatenate([pulls, more[is_new]])


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
