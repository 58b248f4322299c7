"""First sentences that swallowed the headline of a text: scraped on one line, without a mark between them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from synopse.languages import load_language
from synopse.model import Reading, Sentence
from synopse.text.normalise import word_spans

_HEADLINE_ALONE = 14
"""Words beyond which the first sentence of a text without any headline has probably swallowed it."""


def headline_inside(reading: Reading, number: int) -> float:
    """Cost of a first sentence that has probably swallowed the headline of a text that has none, 0 where it has not."""
    article = reading.article
    sentence = article.sentences[number]
    found = list(word_spans(article.text, sentence.start, sentence.end))
    if number > 0 or article.title or len(found) <= _HEADLINE_ALONE:
        return 0.0
    if load_language(article.language).standalone.divides_verbs:
        return 0.4
    return 0.8 if _has_a_capital_amid(reading, sentence) else 0.0


def _has_a_capital_amid(reading: Reading, sentence: Sentence) -> bool:
    """Whether a word that is no name has a capital amid a sentence, where common words have none: another sentence begins there."""
    at = bisect_left(reading.tokens, sentence.start, key=lambda token: token.start)
    to = bisect_left(reading.tokens, sentence.end, key=lambda token: token.start)
    tokens = reading.tokens[at:to]
    titles = load_language(reading.article.language).names.titles
    text = reading.article.text
    for before, token in pairwise(tokens):
        word = text[token.start : token.end]
        is_common = token.upos in {"NOUN", "VERB", "ADV", "ADP", "SCONJ", "DET", "PRON", "AUX", "NUM"}
        if before.upos == "PUNCT" or not is_common or not word[0].isupper() or word.isupper() or len(word) < 2:
            continue
        if word.lower() not in titles and not any(n.start <= token.start < n.end for n in reading.article.names):
            return True
    return False
