"""What an article's wording says about its story: weighted stems of its title, its opening and its whole."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from synopse.group.frequencies import Frequencies, background_of
from synopse.languages import load_language
from synopse.model import BODY_KINDS, Article
from synopse.text.normalise import words
from synopse.text.stems import split_compound, stem

Weights = dict[str, float]

_WORDS = 400
"""Words of an article that are read: news tells first what it is about."""

_OPENING = 50
"""Words of the opening, title included: about the lede and the first sentence."""

_STAND_IN = 12
"""First words that stand for a title where there is none."""

_LEAST_RARITY = 0.7
"""Stems of every second article tell nothing and are left out."""

_KEPT = 80
"""Heaviest stems kept of an article: the others have a tenth of its weight."""

_KEYS = 24
"""Stems by which an article is found again."""

_LONG = 9
"""Shorter stems are not taken apart: chance splits outnumber compounds there."""

_LEAD_CHARACTERS = 400
"""Of title and body, for a sentence vector should one be needed."""

_TITLES = frozenset({"title", "kicker"})


@dataclass(frozen=True, slots=True)
class Terms:
    """An article as the stream sees it; the three weightings are unit vectors.

    ``day`` is days since 1970 with fraction, None when the article is undated; ``keys`` are the stems it is found
    by, with their pull; ``lead`` is its first text.
    """

    id: str
    language: str
    outlet: str | None
    day: float | None
    whole: Weights
    opening: Weights
    title: Weights
    keys: Weights
    lead: str


def read_terms(article: Article, frequencies: Frequencies) -> Terms:
    """Weigh an article's stems, and count them in ``frequencies``."""
    title, body, lead = _stems(article)
    language = article.language
    stems = [*title, *body]
    frequencies.count(language, set(stems))
    parts = {found: _parts(found, language) for found in set(stems)}
    rarities = {
        found: frequencies.rarity(language, found)
        for found in {*stems, *(part for split in parts.values() for part in split)}
    }
    whole = _weigh(stems, parts, rarities)
    opening = _weigh(stems[:_OPENING], parts, rarities)
    head = _weigh(title or body[:_STAND_IN], parts, rarities)
    pull: dict[str, float] = {}
    for weights in (whole, opening, head):
        for found, weight in weights.items():
            pull[found] = pull.get(found, 0.0) + weight
    return Terms(
        id=article.id,
        language=language,
        outlet=article.outlet,
        day=_day(article.published),
        whole=whole,
        opening=opening,
        title=head,
        keys={found: pull[found] for found in _heaviest(pull, _KEYS)},
        lead=lead,
    )


def _stems(article: Article) -> tuple[list[str], list[str], str]:
    """Stems of title and body, and the first text."""
    algorithm = load_language(article.language).stemmer
    title: list[str] = []
    body: list[str] = []
    lead: list[str] = []
    for block in article.blocks:
        is_title = block.kind in _TITLES
        if not is_title and block.kind not in BODY_KINDS:
            continue
        text = article.text[block.start : block.end]
        if sum(map(len, lead)) < _LEAD_CHARACTERS:
            lead.append(text[:_LEAD_CHARACTERS])
        (title if is_title else body).extend(stem(word, algorithm) for word in words(text))
        if len(body) > _WORDS:
            break
    if not title and article.title:
        title = [stem(word, algorithm) for word in words(article.title)]
        lead.insert(0, article.title)
    return title[:_OPENING], body[:_WORDS], "\n".join(lead)[:_LEAD_CHARACTERS]


@lru_cache(maxsize=100_000)
def _parts(found: str, language: str) -> tuple[str, ...]:
    """The parts of a compound: "Koalitionsgespräche" and "Gespräche" meet in one of them."""
    if len(found) < _LONG or not load_language(language).statements.writes_compounds:
        return ()
    return split_compound(found, background_of(language)[1]) or ()


def _weigh(stems: list[str], parts: dict[str, tuple[str, ...]], rarities: dict[str, float]) -> Weights:
    """Logarithmic counts times rarity, the heaviest only, as a unit vector."""
    counts = Counter(stems)
    for found, count in list(counts.items()):
        for part in parts[found]:
            counts[part] += count
    weights = {
        found: (1.0 + math.log(count)) * rarities[found]
        for found, count in counts.items()
        if rarities[found] >= _LEAST_RARITY
    }
    if len(weights) > _KEPT:
        weights = {found: weights[found] for found in _heaviest(weights, _KEPT)}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {found: weight / length for found, weight in weights.items()} if length else {}


def _heaviest(weights: Weights, most: int) -> list[str]:
    return sorted(weights, key=lambda found: (-weights[found], found))[:most]


def _day(published: str | None) -> float | None:
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() / 86_400.0
