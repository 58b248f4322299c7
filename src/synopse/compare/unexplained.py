"""Sentences whose subject an earlier sentence introduced: "the operator", "Stein" where "Eva Stein" was named before."""

from __future__ import annotations

import re
from bisect import bisect_left

from synopse.languages import load_language
from synopse.model import Reading, Token

_IDENTIFYING = ("nmod", "acl", "appos", "flat", "nummod", "obl", "compound:prt")
"""Relations of what says which one is meant: "the mayor of Altensee", "der Trainer, der …", "the builder Feld"."""
_NATURAL_NUMBER = re.compile(r"\d")


def has_unexplained_subject(reading: Reading, number: int) -> bool:
    """Whether the subject of sentence ``number`` needs the sentences before it to be known.

    A bare surname after the full name, and a noun with a definite article and nothing else that says which one is meant,
    unless everybody knows it ("the police"). A first sentence needs nothing before it.
    """
    article = reading.article
    sentence = article.sentences[number]
    if number == 0 or not reading.tokens:
        return False
    first = bisect_left(reading.tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(reading.tokens, sentence.end, key=lambda token: token.start)
    for at in range(first, last):
        token = reading.tokens[at]
        if not token.deprel.startswith("nsubj") or token.head < first or reading.tokens[token.head].deprel != "root":
            continue
        return _is_later_surname(reading, token) or _is_bare_description(reading, at, (first, last))
    return False


def _is_later_surname(reading: Reading, token: Token) -> bool:
    """Whether a person is called by one word who was introduced by several."""
    article = reading.article
    word = article.text[token.start : token.end]
    name = next((name for name in article.names if name.start <= token.start < name.end and name.kind == "PER"), None)
    if name is None or (name.start, name.end) != (token.start, token.end):
        return False
    known = [one for one in article.names if one.kind == "PER" and one.start < token.start]
    first = next((one for one in known if word in article.text[one.start : one.end].split()), None)
    if first is None or word in (article.title or ""):
        return False
    return len(article.text[first.start : first.end].split()) > 1


def _is_bare_description(reading: Reading, at: int, bounds: tuple[int, int]) -> bool:
    """ "The operator said …": a definite article and a noun, at most with adjectives that describe and do not name."""
    tokens, text = reading.tokens, reading.article.text
    token = tokens[at]
    word = text[token.start : token.end]
    rules = load_language(reading.article.language).standalone
    if (
        token.upos != "NOUN"
        or "-" in word
        or word[1:] != word[1:].lower()
        or word.lower().endswith(rules.known or ("\0",))
    ):
        return False
    own = [tokens[i] for i in range(*bounds) if tokens[i].head == at]
    if not any(one.upos == "DET" and "Definite=Def" in one.feats for one in own):
        return False
    if any(
        one.deprel.split(":")[0] in _IDENTIFYING or _NATURAL_NUMBER.search(text[one.start : one.end]) for one in own
    ):
        return False
    start = min(token.start, *(one.start for one in own if one.start < token.start or one.deprel == "det"))
    names = reading.article.names
    if any(start <= name.start < token.end for name in names):
        return False
    described = [text[one.start : one.end] for one in own if one.deprel in {"amod", "compound"}]
    return not any(part[0].isupper() or part.lower() in rules.naming for part in described)
