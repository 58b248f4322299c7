"""Names of an article from the encoder's readings, made consistent over the article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from synopse.model import Article, Name, Sentence
from synopse.model.marks import NameKind

_KINDS = ("PER", "LOC", "ORG", "MISC")
_WORD = re.compile(r"\w+(?:[-‐‑'’´`]\w+)*")
_COMPOUND = re.compile(r"[A-ZÄÖÜ]{2,4}[-‐‑][A-ZÄÖÜ][a-zäöüß]\w+")
_EDGES = " \t\n\r.,;:!?„“”\"»«‚‘’'()[]–—"
_SHORTEST = 3
"""Letters of a surname that alone marks further mentions; shorter ones are too often other words."""


class _NameReading(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...


class _TokenReading(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def upos(self) -> str: ...


class SentenceNames(Protocol):
    """What is read of an encoder's sentence reading: names and words with offsets within the sentence."""

    @property
    def tokens(self) -> Sequence[_TokenReading]:
        """Words with their parts of speech."""

    @property
    def names(self) -> Sequence[_NameReading]:
        """Names with offsets within the sentence."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    kind: str
    is_derived: bool


def find_names(
    article: Article, sentences: Sequence[Sentence], sentence_readings: Sequence[SentenceNames]
) -> tuple[Name, ...]:
    """Names of an article, sorted; ``sentence_readings`` run parallel to ``sentences`` (empty: no names).

    A surname once read as a person's is one everywhere in the article, and a form that is mostly one kind is
    always that kind; adjectives of names ("russisch") and words with a name inside ("US-Präsident") are left out.
    """
    text = article.text
    raw = sorted(_candidates(text, sentences, sentence_readings), key=lambda c: (c.start, c.end))
    merged = _merge_adjacent(text, raw)
    surnames = _surnames(text, merged)
    parts = [part for candidate in merged for part in _split_persons(text, candidate, surnames)]
    kind_of = _vote(text, parts, surnames)
    names = [
        Name(c.start, c.end, cast(NameKind, kind_of[key]))
        for c in parts
        if (key := _base(text[c.start : c.end])) in kind_of and not _is_adjective(text, c)
    ]
    names += _further_mentions(text, sentences, names, surnames)
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))


def _candidates(text: str, sentences: Sequence[Sentence], readings: Sequence[SentenceNames]) -> Iterator[_Candidate]:
    for sentence, reading in zip(sentences, readings, strict=False):
        nouns = {(token.start, token.end) for token in reading.tokens if token.upos == "NOUN"}
        for name in reading.names:
            if name.kind == "PER" and (name.start, name.end) in nouns:
                continue  # "Tenor", "Böller": one common noun is no person
            start, end = sentence.start + name.start, min(sentence.start + name.end, sentence.end)
            while start < end and text[start] in _EDGES:
                start += 1
            while end > start and text[end - 1] in _EDGES:
                end -= 1
            kind = name.kind.removesuffix("deriv").removesuffix("part")
            if kind == "OTH":
                kind = "MISC"
            if kind in {"LOC", "PER"} and _COMPOUND.fullmatch(text, start, end):
                continue  # "US-Angaben"
            if start < end and kind in _KINDS and not name.kind.endswith("part"):
                yield _Candidate(start, end, kind, name.kind.endswith("deriv"))


def _merge_adjacent(text: str, raw: Sequence[_Candidate]) -> list[_Candidate]:
    """Join "Vereinigten" and "Staaten", read as adjective and place; drop what overlaps."""
    merged: list[_Candidate] = []
    for candidate in raw:
        if merged and candidate.start < merged[-1].end:
            continue
        if merged and _continues(text, merged[-1], candidate):
            merged[-1] = _Candidate(merged[-1].start, candidate.end, candidate.kind, False)
            continue
        merged.append(candidate)
    return merged


def _continues(text: str, last: _Candidate, candidate: _Candidate) -> bool:
    if last.kind == candidate.kind == "PER" and text[last.end : candidate.start] == " ":
        return "-" in text[candidate.start : candidate.end]  # "Kim" and "Jong-un", read apart
    if not last.is_derived or candidate.is_derived or candidate.kind != last.kind:
        return False
    surface = text[last.start : last.end]
    return text[last.end : candidate.start] == " " and surface[0].isupper() and not surface.endswith("s")


def _base(surface: str) -> str:
    """A name without the ending of the genitive, so that "Kims" counts with "Kim"."""
    plain = surface.replace("’s", "").replace("'s", "").rstrip("'’")
    return plain[:-1] if len(plain) > _SHORTEST and plain.endswith("s") and not plain.endswith("ss") else plain


def _surnames(text: str, candidates: Sequence[_Candidate]) -> frozenset[str]:
    """Last words of persons' full names, and persons named by one word more often than as anything else."""
    last_words: set[str] = set()
    alone: dict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        words = _WORD.findall(text[candidate.start : candidate.end])
        if not words:
            continue
        if len(words) > 1 and candidate.kind == "PER":
            last_words.add(_base(words[-1]))
        elif len(words) == 1:
            alone[_base(words[0])][candidate.kind] += 1
    for word, counts in alone.items():
        if counts["PER"] > sum(counts.values()) - counts["PER"]:
            last_words.add(word)
    return frozenset(word for word in last_words if len(word) >= _SHORTEST and word[0].isupper())


def _split_persons(text: str, candidate: _Candidate, surnames: frozenset[str]) -> Iterator[_Candidate]:
    """Split "Putin Kim" in "In diesem Punkt unterstützt Putin Kim" when both are known alone."""
    words = list(_WORD.finditer(text, candidate.start, candidate.end))
    alone = candidate.kind == "PER" and len(words) == 2
    if alone and all(_base(word.group()) in surnames for word in words) and _occurs_alone(text, words):
        yield from (_Candidate(word.start(), word.end(), "PER", False) for word in words)
    else:
        yield candidate


def _occurs_alone(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether the two words stand together only here: a real full name comes again or never apart."""
    together = f"{words[0].group()} {words[1].group()}"
    return text.count(together) == 1 and text.count(words[0].group()) > 2


def _vote(text: str, candidates: Sequence[_Candidate], surnames: frozenset[str]) -> dict[str, str]:
    """The kind of each form of name: what most mentions say; a surname is a person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        votes[_base(text[candidate.start : candidate.end])][candidate.kind] += 1 if candidate.is_derived else 3
    return {
        form: "PER" if form in surnames else max(_KINDS, key=lambda kind: (counts[kind], -_KINDS.index(kind)))
        for form, counts in votes.items()
    }


def _is_adjective(text: str, candidate: _Candidate) -> bool:
    """Whether a derived form is an adjective; "Nordkoreas" before a noun is a genitive."""
    if not candidate.is_derived:
        return False
    surface = text[candidate.start : candidate.end]
    return not (surface[0].isupper() and surface.endswith("s"))


def _further_mentions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], surnames: frozenset[str]
) -> Iterator[Name]:
    """Mentions of known surnames that the encoder did not mark."""
    if not surnames:
        return
    taken = sorted((name.start, name.end) for name in names)
    lower_case = {word for word in _WORD.findall(text) if word[0].islower()}
    position = 0
    for sentence in sentences:
        for word in _WORD.finditer(text, sentence.start, sentence.end):
            base = _base(word.group())
            if base not in surnames or base.lower() in lower_case:
                continue
            while position < len(taken) and taken[position][1] <= word.start():
                position += 1
            if position < len(taken) and taken[position][0] < word.end():
                continue
            yield Name(word.start(), word.end(), "PER")
