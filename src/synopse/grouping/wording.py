"""What an article says, as far as grouping reads it: its terms and how often each comes."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from synopse.grouping.arrays import Floats, Integers, Mask
from synopse.grouping.names import STATE_SHARE, read_names
from synopse.grouping.vocabulary import NONE, Vocabulary
from synopse.model import BODY_KINDS, Article
from synopse.text.normalise import words

_WORDS = 400
"""Words of an article that are read: news tells first what it is about."""

_OPENING = 50
"""Words of the opening, title included: about the lede and the first sentence."""

_STAND_IN = 12
"""First words that stand for a title where there is none."""

_BODY = 30
"""Words of a body from which it can be another text than the title's; a teaser seldom repeats its title."""

_LEAD_CHARACTERS = 400
"""Of title and body, for a sentence vector should one be needed."""

_LONGEST_BLOCK = 20_000
"""Characters of a block that are read: a text without line ends is one block."""

_TITLES = frozenset({"title", "kicker"})

_STATE = 2.0
"""What a state counts for beside other terms that languages share: most news happens in one, and there are no few."""

_LOGARITHMIC = np.array([0.0, *(1.0 + math.log(count) for count in range(1, _WORDS + _OPENING + 1))])
"""What a count makes of it: a word that comes twice is not twice as telling."""

Factors = tuple[Integers, Floats]
"""Places among an article's terms, in order, and what the rarity of each is multiplied by."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An article's terms by number, in order of their characters: stems, parts of compounds, states, concepts.

    ``is_said`` leaves out parts that are no word of the article. ``across`` is what an article in another language may have
    too, ``named`` are names with their likelihood of being one. ``in_body`` says which terms stand behind the title, None
    where there is no title or too little else. ``lead`` is its first text.
    """

    numbers: Integers
    is_said: Mask
    whole: Factors
    opening: Factors
    title: Factors
    across: Factors
    named: Factors
    in_body: Mask | None
    lead: str


def read_wording(article: Article, language: str, vocabulary: Vocabulary, title_only: bool = False) -> Wording:
    """Read the article in ``language``, or no more than its title."""
    title, body, texts = _read(article, language, vocabulary)
    if title_only:
        body, texts = [], [article.title or ""]
    stems, which = np.unique(np.array(title + body, np.int64), return_inverse=True)
    lexicon = vocabulary.lexicon(language)
    states, parts, shared = (
        values[stems].astype(np.int64) for values in (lexicon.states, lexicon.parts, lexicon.shared)
    )
    names_state, has_parts, is_shared = states != NONE, parts[:, 0] != NONE, shared != NONE
    every = np.concatenate([stems, states[names_state], shared[is_shared], parts[has_parts].ravel()])
    numbers, ranks = _in_order(every, vocabulary)
    counts = np.bincount(which, minlength=len(stems))
    sizes = np.cumsum([len(stems), np.count_nonzero(names_state), np.count_nonzero(is_shared)])
    said, named, meant, within = np.split(ranks, sizes)
    is_said = np.zeros(len(numbers), bool)
    is_said[said] = is_said[meant] = True
    likely = np.zeros(len(numbers))
    likely[named] = STATE_SHARE
    found = read_names(texts, language, vocabulary, dict(zip(stems.tolist(), counts.tolist(), strict=True)))
    likely[said[np.searchsorted(stems, list(found))]] = list(found.values())
    named_places = np.flatnonzero(likely)

    def factors(count: int, with_states: bool = False) -> Factors:
        """Of the first ``count`` words; a part of compounds has the factor of the one that comes most often."""
        counts = np.bincount(which[:count], minlength=len(stems))
        found = np.zeros(len(numbers))
        np.maximum.at(found, within, np.repeat(_LOGARITHMIC[counts[has_parts]], 2))
        if with_states:
            times = np.bincount(named, counts[names_state], len(numbers)).astype(np.int64)
            found[named] = _LOGARITHMIC[times[named]]
        is_there = counts > 0
        found[said[is_there]] = _LOGARITHMIC[counts[is_there]]
        places = np.flatnonzero(found)
        return places, found[places]

    def across() -> Factors:
        """Names, numbers, longer words as they stand; others by the states and concepts that they stand for."""
        found = np.zeros(len(numbers))
        alone = (lexicon.crosses[stems] | (likely[said] > 0.0)) & ~is_shared[:, 0]
        found[said[alone]] = _LOGARITHMIC[counts[alone]]
        times = np.bincount(meant, np.repeat(counts, is_shared.sum(1)), len(numbers)).astype(np.int64)
        found[meant] = _LOGARITHMIC[np.minimum(times[meant], len(_LOGARITHMIC) - 1)]
        found[named] *= _STATE
        places = np.flatnonzero(found)
        return places, found[places]

    def in_body() -> Mask:
        behind = counts > np.bincount(which[: len(title)], minlength=len(stems))
        found = np.zeros(len(numbers), bool)
        found[said[behind]] = found[meant[np.repeat(behind, is_shared.sum(1))]] = True
        found[within[np.repeat(behind[has_parts], 2)]] = True
        return found

    return Wording(
        numbers=numbers,
        is_said=is_said,
        whole=factors(len(which), with_states=True),
        opening=factors(_OPENING),
        title=factors(len(title) or _STAND_IN),
        across=across(),
        named=(named_places, likely[named_places]),
        in_body=in_body() if title and len(body) >= _BODY else None,
        lead=_lead(texts),
    )


def _in_order(terms: Integers, vocabulary: Vocabulary) -> tuple[Integers, Integers]:
    """The distinct terms in order of their characters, and the place of each given one among them."""
    order = vocabulary.order(terms)
    ordered = terms[order]
    is_first = np.ones(len(ordered), bool)
    is_first[1:] = ordered[1:] != ordered[:-1]
    ranks = np.empty_like(order)
    ranks[order] = np.cumsum(is_first) - 1
    return ordered[is_first], ranks


def _read(article: Article, language: str, vocabulary: Vocabulary) -> tuple[list[int], list[int], list[str]]:
    """Stems of title and body, and the texts that they are from."""
    lexicon = vocabulary.lexicon(language)
    title: list[int] = []
    body: list[int] = []
    texts: list[str] = []
    for block in article.blocks:
        is_title = block.kind in _TITLES
        if not is_title and block.kind not in BODY_KINDS:
            continue
        texts.append(article.text[block.start : block.end][:_LONGEST_BLOCK])
        target = title if is_title else body
        target += lexicon.numbers(words(texts[-1])[: _WORDS + 1])
        if len(body) > _WORDS:
            break
    if not title and article.title:
        texts.append(article.title[:_LONGEST_BLOCK])
        title = lexicon.numbers(words(texts[-1]))
    return title[:_OPENING], body[:_WORDS], texts


def _lead(texts: list[str]) -> str:
    lead = ""
    for text in texts:
        if len(lead) >= _LEAD_CHARACTERS:
            break
        lead = f"{lead}\n{text}".strip()[:_LEAD_CHARACTERS]
    return lead
