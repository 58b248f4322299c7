"""What the words around an amount make of it: a part, one supposed, one denied, a total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.compare.measures.cues import MeasureCues, segment
from synopse.compare.measures.grammar import token_at
from synopse.model import Quantity, Sentence, TimeExpression, Token

_SIDE, _LEAD = 24, 48
"""Characters behind an amount and before it that say what it is."""
_SENTENCE_SCOPES = frozenset({"private", "whole", "window"})
"""Scopes that hold for a whole sentence, wherever in it they stand."""


def _is_reported_passive(cues: MeasureCues, found: re.Match[str], tokens: Sequence[Token]) -> bool:
    """Whether a word that supposes is the passive of indirect speech: "zwölf Menschen würden vermisst, hieß es"."""
    if not cues.passive.fullmatch(found[0]) or (at := token_at(tokens, found.start(), found.end())) is None:
        return False
    verb = tokens[tokens[at].head] if tokens[at].head >= 0 else None
    return verb is not None and tokens[at].deprel.startswith("aux") and "VerbForm=Part" in verb.feats


def scopes_of(
    text: str, cues: MeasureCues, mark: Quantity | TimeExpression, sentence: Sentence, tokens: Sequence[Token]
) -> frozenset[str]:
    """The names of the scopes in which the amount stands; see `MeasureRules`."""
    start, end = segment(cues, text, sentence, mark.start, mark.end)
    scopes = {
        name
        for name, pattern in cues.scopes
        if any(not _is_reported_passive(cues, found, tokens) for found in pattern.finditer(text, start, end))
    }
    scopes |= {
        name
        for name, pattern in cues.scopes
        if name in _SENTENCE_SCOPES and pattern.search(text, sentence.start, sentence.end)
    }
    # "Zunächst hatte es geheißen, …" holds for the whole sentence
    scopes |= {name for name, pattern in cues.scopes if name == "negated" and pattern.match(text, sentence.start)}
    before = text[max(sentence.start, mark.start - _LEAD) : mark.start]
    after = text[mark.end : min(sentence.end, mark.end + _SIDE)]
    scopes |= {name for name, pattern in cues.before if pattern.search(before)}
    is_share = (
        isinstance(mark, Quantity) and mark.unit == "percent"
    )  # a share is of a whole, whether it is named or not
    scopes |= {name for name, pattern in cues.after if pattern.match(after) and not (is_share and name == "part")}
    return frozenset(scopes)
