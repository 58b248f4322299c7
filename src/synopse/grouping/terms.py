"""What an article's wording says about its story: weighted stems of its title, its opening and its whole."""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache, lru_cache

from synopse.grouping.frequencies import Frequencies
from synopse.languages import load_language
from synopse.languages.rules.stem_counts import stem_counts
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

_NAMES = 40
"""Stems by which an article is found from another language; most of its own words are of no use there."""

_LONG = 9
"""Shorter stems are not taken apart: chance splits outnumber compounds there."""

_LEAD_CHARACTERS = 400
"""Of title and body, for a sentence vector should one be needed."""

_LONGEST_BLOCK = 20_000
"""Characters of a block that are read: a text without line ends is one block."""

_TITLES = frozenset({"title", "kicker"})


@dataclass(frozen=True, slots=True)
class Terms:
    """An article as the stream sees it; the three weightings are unit vectors, rounded to single precision.

    ``day`` is days since 1970 with fraction, None when the article is undated; ``keys`` are the stems it is found
    by, with their pull, ``names`` those by which other languages find it; ``lead`` is its first text. A state, whatever it is
    called, is one term in all languages ("§FR").
    """

    id: str
    language: str
    outlet: str | None
    day: float | None
    whole: Weights
    opening: Weights
    title: Weights
    keys: Weights
    names: Weights
    lead: str


def read_terms(article: Article, language: str, frequencies: Frequencies) -> Terms:
    """Weigh the stems of an article in ``language``, and count them in ``frequencies``."""
    read = _read(article, language)
    stems = [*read.title, *read.body]
    states = _states(language)
    codes = [states[found] for found in stems if found in states]
    distinct = {*stems, *codes}
    frequencies.count(language, distinct)
    parts = _compounds(distinct, language)
    rarities = frequencies.rarities(language, distinct.union(*parts.values()))
    whole = _weigh(stems + codes, parts, rarities)
    opening = _weigh(stems[:_OPENING], parts, rarities)
    head = _weigh(read.title or read.body[:_STAND_IN], parts, rarities)
    pull = dict(whole)
    for weights in (opening, head):
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
        keys={found: -weight for weight, found in _heaviest(pull, _KEYS)},
        names=_names(whole),
        lead=read.lead,
    )


def _names(whole: Weights) -> Weights:
    """Terms that another language may share: states, and the heaviest others."""
    kept = frozenset(found for _, found in _heaviest(whole, _NAMES))
    return {found: weight for found, weight in whole.items() if found in kept or found.startswith("§")}


@dataclass(slots=True)
class _Read:
    """Stems of title and body, and the first text."""

    title: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    lead: str = ""


def _read(article: Article, language: str) -> _Read:
    read = _Read()
    for block in article.blocks:
        is_title = block.kind in _TITLES
        if not is_title and block.kind not in BODY_KINDS:
            continue
        _take(read, article.text[block.start : block.end], language, is_title)
        if len(read.body) > _WORDS:
            break
    if not read.title and article.title:
        _take(read, article.title, language, True)
    del read.title[_OPENING:], read.body[_WORDS:]
    return read


def _take(read: _Read, text: str, language: str, is_title: bool) -> None:
    if len(read.lead) < _LEAD_CHARACTERS:
        read.lead = f"{read.lead}\n{text}".strip()[:_LEAD_CHARACTERS]
    algorithm = load_language(language).stemmer
    target = read.title if is_title else read.body
    target += [stem(word, algorithm) for word in words(text[:_LONGEST_BLOCK])[: _WORDS + 1]]


@cache
def _states(language: str) -> dict[str, str]:
    """Term of each state by the stems of its name, its capital and its adjective."""
    rules = load_language(language)
    terms: dict[str, str] = {}
    for country in rules.names.countries:
        for name in (*country.names, country.capital, *country.adjectives):
            if " " not in name:
                terms.setdefault(stem(name, rules.stemmer), f"§{country.code}")
    return terms


def _compounds(stems: Iterable[str], language: str) -> dict[str, tuple[str, ...]]:
    """The parts of uncommon compounds: "Koalitionsgespräche" and "Gespräche" meet in one of them."""
    if not load_language(language).statements.writes_compounds:
        return {}
    return {found: parts for found in stems if len(found) >= _LONG and (parts := _parts(found, language))}


@lru_cache(maxsize=200_000)
def _parts(found: str, language: str) -> tuple[str, ...]:
    _, counts = stem_counts(language)
    return () if found in counts else split_compound(found, counts) or ()


def _weigh(stems: list[str], parts: dict[str, tuple[str, ...]], rarities: dict[str, float]) -> Weights:
    """Logarithmic counts times rarity, the heaviest only, as a unit vector."""
    counts = Counter(stems)
    weights = {
        found: rarity if count == 1 else (1.0 + math.log(count)) * rarity
        for found, count in counts.items()
        if (rarity := rarities[found]) >= _LEAST_RARITY
    }
    for found in parts.keys() & counts.keys():
        factor = 1.0 + math.log(counts[found])
        for part in parts[found]:
            if part not in counts and rarities[part] >= _LEAST_RARITY:
                weights[part] = max(factor * rarities[part], weights.get(part, 0.0))
    kept = _heaviest(weights, _KEPT)
    length = math.sqrt(math.fsum(weight * weight for weight, _ in kept))
    # rounded here, so that an article is the same whether it comes from a disk or not
    rounded = array("f", [-weight / length for weight, _ in kept]) if length else ()
    return dict(zip((found for _, found in kept), rounded, strict=False))


def _heaviest(weights: Weights, most: int) -> list[tuple[float, str]]:
    """The heaviest with their weights made negative, in order."""
    return sorted((-weight, found) for found, weight in weights.items())[:most]


def _day(published: str | None) -> float | None:
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() / 86_400.0
