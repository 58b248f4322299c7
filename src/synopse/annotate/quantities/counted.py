"""What is counted: the noun that belongs to a number."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quantities.amounts import Amount
from synopse.annotate.quantities.lexicon import Lexicon
from synopse.model.marks import Token

_MAX_BETWEEN = 4  # words between a number and the noun it counts


def counted_noun(lexicon: Lexicon, text: str, amount: Amount, tokens: Sequence[Token], offset: int) -> str | None:
    """The counted noun as written, or None: after the number, or before it ("the number of dead rose to 14")."""
    noun = _by_tokens(lexicon, text, amount, tokens, offset) if tokens else _by_spelling(lexicon, text, amount)
    if noun is not None and text.startswith("-", text.index(noun, amount.end) + len(noun.rstrip("-"))):
        noun = _completed(lexicon, text, text.index(noun, amount.end), noun.rstrip("-"))
    if noun is None and amount.unit is None:
        total = lexicon.total.search(text[max(0, amount.start - 120) : amount.start])
        noun = total.group("of") if total else None
    return noun


def _completed(lexicon: Lexicon, text: str, start: int, stem: str) -> str | None:
    """A noun that is cut short before a hyphen, with what completes it ("Staats- und Regierungschefs")."""
    hyphen = start + len(stem) + 1
    rest = lexicon.coordinated.match(text, hyphen)
    return text[start : rest.end()] if rest else None


def _by_spelling(lexicon: Lexicon, text: str, amount: Amount) -> str | None:
    match = lexicon.counted.match(text, amount.end)
    if match is None or match.group("noun").lower() in lexicon.rules.not_noun:
        return None
    return match.group("noun")


def _by_tokens(lexicon: Lexicon, text: str, amount: Amount, tokens: Sequence[Token], offset: int) -> str | None:
    after = [t for t in tokens if t.start - offset >= amount.end][: _MAX_BETWEEN + 1]
    noun: str | None = None
    for token in after:
        word = text[token.start - offset : token.end - offset]
        if token.upos == "NOUN" and word.lower() not in lexicon.rules.not_noun:
            noun = word
            if not lexicon.rules.compounds:
                return noun
        elif noun is not None:
            return noun
        elif (
            (token.upos == "PROPN" and lexicon.rules.compounds is False)
            or (token.upos not in {"ADJ", "ADV", "PROPN", "PUNCT"} and word.lower() not in lexicon.rules.partitive)
            or (token.upos == "PUNCT" and word not in "-„“”\"»«‚‘'")
        ):
            return None
    return noun
