"""What kind of thing an amount counts: the dead, the hurt, the participants, a talk, a fine."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from synopse.compare.measures.counts import listed_place
from synopse.compare.measures.cues import BEFALLING, GROUPS, MeasureCues, clause, measure_cues, segment
from synopse.compare.measures.grammar import clause_head, token_at
from synopse.compare.values.units import dimension_of
from synopse.model import AnnotatedArticle, Quantity, Sentence, TimeExpression, Token

_NEAR = 12
"""Words on either side among which a predicate has its subject and auxiliaries."""
_STATES = frozenset({"infection"})
"""Kinds that those are called by whom something else befalls later ("infected people died")."""


def kinds_of(
    article: AnnotatedArticle,
    tokens: Sequence[Token],
    cues: MeasureCues,
    mark: Quantity | TimeExpression,
    sentence: Sentence,
    noun: str | None,
) -> frozenset[str]:
    """The kinds named by the counted noun, else in the clause of the amount; what befalls a group outranks its name.

    Without grammar the segment, the punctuated clause and the sentence are looked through, the first that names any.
    """
    text = article.text
    if isinstance(mark, Quantity) and mark.value == 0 and noun is None:
        return frozenset(kind for kind, pattern in cues.nobody if pattern.fullmatch(text, mark.start, mark.end))
    own = frozenset(kind for kind, _ in found_kinds(cues, noun, 0, len(noun))) if noun else frozenset[str]()
    if not isinstance(mark, Quantity):
        return own or _kinds_around(text, cues, mark, sentence)
    own = frozenset(kind for kind in own if (kind in cues.extents) == _is_area(mark))
    at = token_at(tokens, mark.start, mark.end)
    if own and not own <= GROUPS | _STATES:
        return own
    if at is not None:
        head = clause_head(tokens, at)
        named = found_kinds(cues, text, sentence.start, sentence.end)
        named = [(kind, place) for kind, place in named if (kind in cues.extents) == _is_area(mark)]
        here = [(kind, place) for kind, place in named if _is_in_clause(tokens, place, head)]
        if noun and not cues.people.match(noun.split()[-1]):
            # "the 49 deaths spread over eight regions" counts no dead regions
            here = [(kind, place) for kind, place in here if not _is_noun(tokens, place)]
        verb = tokens[head]
        if own:
            here += [(kind, place) for kind, place in named if _is_attribute(tokens, text, place, noun)]
            befalls = {
                kind
                for kind, place in here
                if verb.start <= place < verb.end or own <= _STATES or _is_attribute(tokens, text, place, noun)
            } & BEFALLING
            return frozenset(befalls - own) or own
        if any(kind in BEFALLING and verb.start <= place < verb.end for kind, place in here):
            # "verletzt" tells what befell them, "nach Angaben der Rettung" does not
            here = [(kind, place) for kind, place in here if not _is_noun(tokens, place)]
        return _nearest(cues, here, mark) or _of_list(article, cues, mark, sentence, named)
    return own or _kinds_around(text, cues, mark, sentence)


def _is_area(mark: Quantity | TimeExpression) -> bool:
    return isinstance(mark, Quantity) and mark.unit is not None and dimension_of(mark.unit) == "area"


def _of_list(
    article: AnnotatedArticle,
    cues: MeasureCues,
    mark: Quantity,
    sentence: Sentence,
    named: Sequence[tuple[str, int]],
) -> frozenset[str]:
    """What a number in a list of places counts ("…: Kelm (2), Ostrau (5)"): what its sentence or the one before names."""
    if mark.of is not None or listed_place(article, mark) is None:
        return frozenset()
    before = article.sentences[max(0, article.sentences.index(sentence) - 1)]
    named = named or found_kinds(cues, article.text, before.start, before.end)
    kinds = frozenset(kind for kind, _ in named) & BEFALLING
    return kinds if len(kinds) == 1 else frozenset()


def _is_in_clause(tokens: Sequence[Token], place: int, head: int) -> bool:
    at = token_at(tokens, place, place + 1)
    return at is not None and (clause_head(tokens, at) == head or (tokens[at].head == head and _is_bare(tokens, at)))


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether a state is told by the verb above it, without a subject or a verb of its own ("gelten als vermisst", "listed as missing")."""
    if tokens[at].deprel not in {"advcl", "ccomp"} or "VerbForm=Fin" in tokens[at].feats or not at:
        return False
    own = {token.deprel.partition(":")[0] for token in tokens[max(0, at - _NEAR) : at + _NEAR] if token.head == at}
    return tokens[at - 1].deprel == "mark" and not own & {"nsubj", "aux", "cop"}


def _is_attribute(tokens: Sequence[Token], text: str, place: int, noun: str | None) -> bool:
    """Whether a word says what befell those whom it stands beside ("demonstrators detained on Monday")."""
    at = token_at(tokens, place, place + 1)
    if at is None or not noun or tokens[at].head < 0 or not tokens[at].deprel.startswith(("acl", "amod")):
        return False
    head = tokens[tokens[at].head]
    return text[head.start : head.end] == noun.split()[-1]


def _is_noun(tokens: Sequence[Token], place: int) -> bool:
    at = token_at(tokens, place, place + 1)
    return at is not None and tokens[at].upos == "NOUN"


def _nearest(cues: MeasureCues, named: Sequence[tuple[str, int]], mark: Quantity | TimeExpression) -> frozenset[str]:
    is_length = not isinstance(mark, Quantity)
    found = [one for one in named if cues.may_measure(one[0], is_length=is_length, is_area=_is_area(mark))]
    if not found:
        return frozenset()
    nearest = min(_distance(place, mark) for _, place in found)
    return frozenset(kind for kind, place in found if _distance(place, mark) == nearest)


def _kinds_around(text: str, cues: MeasureCues, mark: Quantity | TimeExpression, sentence: Sentence) -> frozenset[str]:
    is_length = not isinstance(mark, Quantity)
    for start, end in (
        segment(cues, text, sentence, mark.start, mark.end),
        clause(text, sentence, mark.start, mark.end),
        (sentence.start, sentence.end),
    ):
        named = found_kinds(cues, text, start, end)
        if found := [one for one in named if cues.may_measure(one[0], is_length=is_length, is_area=_is_area(mark))]:
            if (end - start) == (sentence.end - sentence.start) and len({kind for kind, _ in found}) > 1:
                return frozenset(kind for kind, _ in found)
            return _nearest(cues, found, mark)
    return frozenset()


def found_kinds(cues: MeasureCues, text: str, start: int, end: int) -> list[tuple[str, int]]:
    """The kinds named in ``text[start:end]``, each with its offset."""
    named, starts = _named(cues.language, text)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    return [(kind, at) for at, behind, kind in named[first:last] if behind <= end]


@lru_cache(maxsize=128)
def _named(language: str, text: str) -> tuple[tuple[tuple[int, int, str], ...], tuple[int, ...]]:
    """Places of all kinds that a text names, in order, and where they begin; the amounts of an article share them."""
    kinds = measure_cues(language).kinds
    named = sorted((m.start(), m.end(), kind) for kind, pattern in kinds for m in pattern.finditer(text))
    return tuple(named), tuple(at for at, _, _ in named)


def _distance(place: int, mark: Quantity | TimeExpression) -> int:
    return mark.start - place if place < mark.start else max(0, place - mark.end)
