"""Units of text to read for quotations: sentences, joined where quotation marks hold them together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from synopse.annotate.quotations.marks import Segment
from synopse.annotate.quotations.words import Grammar, Unit, Word, bracket_flags, split_clauses, split_words
from synopse.model import Name, Sentence, Token

_LONGEST = 6000


def make_units(
    text: str,
    sentences: Sequence[Sentence],
    segments: Sequence[Segment],
    tokens: Sequence[Token] = (),
    names: Sequence[Name] = (),
) -> list[Unit]:
    """One unit a sentence; sentences inside one pair of quotation marks, and their tail, are joined."""
    starts = [segment.start for segment in segments]
    worded = [(low, high, split_words(text, low, high)) for low, high in _joined(text, sentences, segments, starts)]
    grammar = _grammar([words for _, _, words in worded], tokens, names)
    units: list[Unit] = []
    for low, high, words in worded:
        if not words:
            continue
        quote_of = _quote_of([w.start for w in words], segments, starts)
        bracketed = bracket_flags(words)
        clauses = split_clauses(words, quote_of, bracketed)
        units.append(Unit(low, high, words, quote_of, bracketed, clauses, grammar))
    return units


def _grammar(worded: Sequence[Sequence[Word]], tokens: Sequence[Token], names: Sequence[Name]) -> Grammar:
    return Grammar(
        verbs=frozenset(
            token.start for token in tokens if token.upos in {"VERB", "AUX"} and "VerbForm=Part" not in token.feats
        ),
        participles=frozenset(token.start for token in tokens if "VerbForm=Part" in token.feats),
        nominal=frozenset(token.start for token in tokens if token.upos in {"NOUN", "PROPN", "PRON", "NUM"}),
        verbal=frozenset(token.start for token in tokens if token.upos in {"VERB", "AUX"}),
        finite=frozenset(token.start for token in tokens if "VerbForm=Fin" in token.feats),
        subjects={
            tokens[token.head].start: token.start
            for token in reversed(tokens)
            if token.head >= 0 and token.deprel.startswith("nsubj")
        },
        names={name.start: name.end for name in names},
        persons=frozenset(name.start for name in names if name.kind == "PER"),
        places=frozenset(name.start for name in names if name.kind == "LOC"),
        number={
            token.start: token.feats.split("Number=")[1][:4]
            for token in tokens
            if token.upos in {"NOUN", "PROPN"} and "Number=" in token.feats
        },
        proper=frozenset(token.start for token in tokens if token.upos == "PROPN"),
        capitalised=frozenset(w.lower for words in worded for w in words[1:] if w.is_capitalised),
    )


def _joined(
    text: str, sentences: Sequence[Sentence], segments: Sequence[Segment], starts: Sequence[int]
) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for sentence in sentences:
        if joined and _belongs(text, joined[-1], sentence, segments, starts):
            joined[-1] = joined[-1][0], max(joined[-1][1], sentence.end)
        else:
            joined.append((sentence.start, sentence.end))
    return joined


def _belongs(
    text: str, before: tuple[int, int], sentence: Sentence, segments: Sequence[Segment], starts: Sequence[int]
) -> bool:
    """Whether a sentence carries on the unit ``before``: inside one quotation, or as the tail "sagte X"."""
    if sentence.end - before[0] > _LONGEST:
        return False
    holder = bisect_right(starts, sentence.start) - 1
    if holder >= 0 and segments[holder].start < before[1] and sentence.start < segments[holder].end:
        return segments[holder].start < sentence.start
    gap = text[before[1] : sentence.start]
    following = bisect_left(starts, sentence.start)
    if text[before[1] - 1] == ":" and following < len(starts) and starts[following] == sentence.start:
        return True
    first = text[sentence.start : sentence.start + 1]
    ends_quoted = holder >= 0 and segments[holder].end == before[1]
    return "\n" not in gap and ends_quoted and (first.islower() or first in ",–—")


def _quote_of(starts: Sequence[int], segments: Sequence[Segment], segment_starts: Sequence[int]) -> tuple[int, ...]:
    found: list[int] = []
    for start in starts:
        index = bisect_right(segment_starts, start) - 1
        found.append(index if index >= 0 and start < segments[index].end else -1)
    return tuple(found)
