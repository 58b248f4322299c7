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

_LEAD_CHARACTERS = 400
"""Of title and body, for a sentence vector should one be needed."""

_LONGEST_BLOCK = 20_000
"""Characters of a block that are read: a text without line ends is one block."""

_TITLES = frozenset({"title", "kicker"})

_LOGARITHMIC = np.array([0.0, *(1.0 + math.log(count) for count in range(1, _WORDS + _OPENING + 1))])
"""What a count makes of it: a word that comes twice is not twice as telling."""

Factors = tuple[Integers, Floats]
"""Places among an article's terms, in order, and what the rarity of each is multiplied by."""


@dataclass(frozen=True, slots=True)
class Wording:
    """An article's terms by number, in order of their characters: stems, parts of compounds, states.

    ``is_said`` leaves out parts that are no word of the article, ``is_state`` are states alone. ``named`` are names with
    their likelihood of being one. ``lead`` is its first text.
    """

    numbers: Integers
    is_said: Mask
    is_state: Mask
    whole: Factors
    opening: Factors
    title: Factors
    named: Factors
    lead: str


def read_wording(article: Article, language: str, vocabulary: Vocabulary) -> Wording:
    """Read the article in ``language``."""
    title, body, texts = _read(article, language, vocabulary)
    stems, which = np.unique(np.array(title + body, np.int64), return_inverse=True)
    lexicon = vocabulary.lexicon(language)
    states, parts = lexicon.states[stems].astype(np.int64), lexicon.parts[stems].astype(np.int64)
    names_state, has_parts = states != NONE, parts[:, 0] != NONE
    states, parts = states[names_state], parts[has_parts]
    every = np.concatenate([stems, states, parts.ravel()])
    order = vocabulary.order(every)
    ordered = every[order]
    is_first = np.ones(len(ordered), bool)
    is_first[1:] = ordered[1:] != ordered[:-1]
    ranks = np.empty_like(order)
    ranks[order] = np.cumsum(is_first) - 1
    numbers = ordered[is_first]
    said, named, within = np.split(ranks, [len(stems), len(stems) + len(states)])
    is_state, is_said = np.zeros((2, len(numbers)), bool)
    is_state[named] = is_said[named] = is_said[said] = True
    likely = np.where(is_state, STATE_SHARE, 0.0)
    found = read_names(texts, language, vocabulary, dict(zip(stems.tolist(), np.bincount(which).tolist(), strict=True)))
    likely[said[np.searchsorted(stems, list(found))]] = list(found.values())
    named_places = np.flatnonzero(likely)

    def factors(count: int, with_states: bool = False) -> Factors:
        """Of the first ``count`` words; a part of compounds has the factor of the one that comes most often."""
        counts = np.bincount(which[:count], minlength=len(stems))
        found = np.zeros(len(numbers))
        np.maximum.at(found, within, np.repeat(_LOGARITHMIC[counts[has_parts]], 2))
        if with_states:
            found[is_state] = _LOGARITHMIC[np.bincount(named, counts[names_state], len(numbers)).astype(np.int64)][
                is_state
            ]
        is_there = counts > 0
        found[said[is_there]] = _LOGARITHMIC[counts[is_there]]
        places = np.flatnonzero(found)
        return places, found[places]

    return Wording(
        numbers=numbers,
        is_said=is_said,
        is_state=is_state,
        whole=factors(len(which), with_states=True),
        opening=factors(_OPENING),
        title=factors(len(title) or _STAND_IN),
        named=(named_places, likely[named_places]),
        lead=_lead(texts),
    )


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
