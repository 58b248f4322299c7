"""Capitals and seats of power that stand for their government ("Teheran warnte") belong to the state."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from synopse.compare.actors.forms import name_words
from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading


@cache
def _seats(language: str) -> dict[str, str]:
    """The state's key for each capital and seat of power of a language."""
    rules = load_language(language).names
    seats = {" ".join(name_words(country.capital)): f"state {country.code}" for country in rules.countries}
    seats.update({" ".join(name_words(seat)): f"state {code}" for seat, code in rules.seats.items()})
    return seats


def governments(keys: Mapping[Mention, str], readings: Sequence[Reading]) -> dict[Mention, str]:
    """The state's key for each mention of its capital or seat that speaks or acts; the state must be named itself."""
    named = set(keys.values())
    found: dict[Mention, str] = {}
    for mention in keys:
        reading = readings[mention.reading]
        state = _seats(reading.article.language).get(" ".join(mention.words))
        if state in named and keys[mention] != state and _acts(mention, reading):
            found[mention] = state
    return found


def _acts(mention: Mention, reading: Reading) -> bool:
    """Whether a place is the subject of a verb of speech or the genitive of a source ("nach Angaben Teherans")."""
    tokens = reading.tokens
    place = bisect_left(tokens, mention.start, key=lambda token: token.start)
    if place >= len(tokens) or tokens[place].start != mention.start or tokens[place].head < 0:
        return False
    rules = load_language(reading.article.language).quotations
    token, head = tokens[place], tokens[tokens[place].head]
    words = reading.article.text[head.start : head.end].lower()
    if token.deprel.startswith("nsubj"):
        return words in rules.speech
    return token.deprel == "nmod" and mention.is_genitive and _is_source(words, rules)


def _is_source(word: str, rules: QuotationRules) -> bool:
    return word in rules.source_nouns or word in rules.speech_nouns
