"""From where an utterance is shown: with the verb before it, where its own words make no clause without one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from synopse.languages import load_language
from synopse.model import Quotation, Reading, Token
from synopse.text.normalise import word_spans

_BESIDE = 2
"""Characters between a verb and what it denies."""
_REACH = 90
"""Characters from a verb of speech to what hangs on it, at most; what lies farther off says more than who speaks."""
_ENDS = frozenset('.!?;:„“”"»«')


def shown_from(part: Quotation, group: Sequence[Quotation], reading: Reading) -> int:
    """The offset where the words of a part are shown from; ``group`` are all parts of its utterance.

    At the verb where it denies what stands behind it ("denied that he knew"), and where a content clause or an infinitive hangs on
    it ("bestritt am Montag, dass er …", "vowed to pay"); at the beginning of the sentence where the words begin with their own
    verb ("Nach Angaben der UN harren …").
    """
    cue = part.cue
    if (
        cue is None
        or part.kind != "indirect"
        or not cue.end <= part.start
        or any(one.start < cue.start for one in group)
    ):
        return part.start
    text = reading.article.text
    if part.act == "denial" and part.start - cue.end <= _BESIDE:
        return cue.start
    first = next(word_spans(text, part.start, part.end), None)
    if first is None or first[0] != part.start or not text[first[0]].islower():
        return part.start
    start = cue.start if _hangs(part, text[first[0] : first[1]], reading) else _front(part, reading)
    is_near = part.start - start <= _REACH and _ENDS.isdisjoint(text[start : part.start])
    return start if is_near else part.start


def _hangs(part: Quotation, word: str, reading: Reading) -> bool:
    """Whether a part is a clause or an infinitive that hangs on the verb before it."""
    rules = load_language(reading.article.language).quotations
    if word in rules.subordinators or (not rules.verb_second and word in rules.infinitive_marks):
        return True
    tokens = _tokens(reading, part)
    return bool(tokens) and not any("VerbForm=Fin" in token.feats for token in tokens)


def _front(part: Quotation, reading: Reading) -> int:
    """Where the sentence begins, for words that begin with its finite verb; else where they begin themselves."""
    tokens = _tokens(reading, part)
    is_verb_first = load_language(reading.article.language).quotations.verb_second and tokens
    if not is_verb_first or "VerbForm=Fin" not in tokens[0].feats:
        return part.start
    sentences = reading.article.sentences
    at = bisect_right(sentences, part.start, key=lambda sentence: sentence.start) - 1
    return sentences[at].start if at >= 0 and part.start < sentences[at].end else part.start


def _tokens(reading: Reading, quotation: Quotation) -> tuple[Token, ...]:
    at = bisect_left(reading.tokens, quotation.start, key=lambda token: token.start)
    to = bisect_left(reading.tokens, quotation.end, key=lambda token: token.start)
    return reading.tokens[at:to]
