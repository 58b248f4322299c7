"""How a speaker is named when nobody's sentence stands around the name: "dem Bericht zufolge" names "Bericht"."""

from __future__ import annotations

from bisect import bisect_left

from synopse.languages import load_language
from synopse.model import Reading
from synopse.model.marks import Speaker, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_OBLIQUE_ENDINGS = frozenset({"n", "en"})
"""What a weak noun has behind its base form ("dem Präsidenten")."""


def speaker_name(reading: Reading, speaker: Speaker) -> str:
    """The speaker's words on one line, without an article whose case belongs to the sentence that they were taken from.

    Only where a noun follows the article: an adjective would keep its ending.
    """
    text = " ".join(speaker.text.split())
    article, _, rest = text.partition(" ")
    bases = load_language(reading.article.language).quotations.base_articles
    base = bases.get(article.casefold())
    at = bisect_left(reading.tokens, speaker.start, key=lambda token: token.start)
    if base is None or not rest or at + 1 >= len(reading.tokens):
        return text
    determiner, noun = reading.tokens[at], reading.tokens[at + 1]
    if "Case=Nom" in determiner.feats or noun.upos not in _NOUNS or noun.end > speaker.end:
        return text
    base = base.capitalize() if article[0].isupper() else base
    word, blank, behind = rest.partition(" ")
    return f"{base} {_base_form(word, noun)}{blank}{behind}".strip()


def _base_form(word: str, noun: Token) -> str:
    ending = word.removeprefix(noun.lemma)
    is_weak = ending in _OBLIQUE_ENDINGS and "Number=Sing" in noun.feats and noun.upos == "NOUN"
    return noun.lemma if is_weak else word
