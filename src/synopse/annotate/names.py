"""Names of an article from the encoder's readings, made consistent over the article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from synopse.annotate.name_evidence import abbreviation_after, kind_told, stands_as_place
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Article, Name, Sentence
from synopse.model.marks import NameKind

_KINDS = ("PER", "LOC", "ORG", "MISC")
_WORD = re.compile(r"\w+(?:[-‐‑'’´`]\w+)*")
_COMPOUND = re.compile(r"[A-ZÄÖÜ]{2,4}[-‐‑][A-ZÄÖÜ][a-zäöüß]\w+")
_EDGES = " \t\n\r,;:?„“”\"»«‚‘’'()[]–—"
_ENDS = _EDGES + ".!"
_SHORTEST = 3
"""Letters of a surname that alone marks further mentions; shorter ones are too often other words."""
_NO_NAMES = frozenset({"NOUN", "ADJ", "ADV", "VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PART", "NUM"})
"""Parts of speech that no single word read as a person has."""
_MENTION = 3
"""Votes of a mention for its kind; an adjective has one."""


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
    language = load_language(article.language)
    raw = sorted(_candidates(text, sentences, sentence_readings, language), key=lambda c: (c.start, c.end))
    merged = _join_given(text, _merge_adjacent(text, raw))
    surnames = _surnames(text, merged)
    parts = [part for candidate in merged for part in _split_persons(text, candidate, surnames)]
    parts += _abbreviations(text, parts)
    kind_of = _vote(text, parts, surnames, language)
    names = [
        Name(c.start, c.end, cast(NameKind, kind_of[key]))
        for c in parts
        if (key := _base(text[c.start : c.end])) in kind_of and not _is_adjective(text, c)
    ]
    if names:
        words = _words_of_speech(sentences, sentence_readings)
        if not language.quotations.nouns_are_capitalised:
            words = {start: upos for start, upos in words.items() if upos not in {"ADV", "ADJ", "VERB"}}
        names += _further_persons(text, sentences, names, surnames, words)
        names += _further_mentions(text, sentences, names, words)
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))


def _candidates(
    text: str, sentences: Sequence[Sentence], readings: Sequence[SentenceNames], language: Language
) -> Iterator[_Candidate]:
    no_name = re.compile(language.names.not_names)
    particles = language.quotations.name_particles
    for sentence, reading in zip(sentences, readings, strict=False):
        speech = {(token.start, token.end): token.upos for token in reading.tokens}
        ends = {token.end for token in reading.tokens if token.end - token.start > 1}
        for name in reading.names:
            if name.kind == "PER" and speech.get((name.start, name.end)) in _NO_NAMES:
                continue  # "Tenor", "Böller", "Kurz": one common word is no person
            low, high = sentence.start + name.start, min(sentence.start + name.end, sentence.end)
            start, end = _trim(text, low, high, keeps_dot=name.end in ends)
            kind = name.kind.removesuffix("deriv").removesuffix("part")
            if kind == "OTH":
                kind = "MISC"
            if start >= end or kind not in _KINDS or name.kind.endswith("part"):
                continue
            if kind in {"LOC", "PER"} and _COMPOUND.fullmatch(text, start, end):
                continue  # "US-Angaben"
            if no_name.fullmatch(text, start, end) or (kind == "PER" and _is_lower(text[start:end], particles)):
                continue
            yield _Candidate(start, end, kind, name.kind.endswith("deriv"))


def _trim(text: str, start: int, end: int, keeps_dot: bool) -> tuple[int, int]:
    """Leave out marks at the edges; the dot of "Stephan B." and "Google Inc." is a part of the word."""
    while start < end and text[start] in _ENDS:
        start += 1
    while end > start and text[end - 1] in (_EDGES if keeps_dot else _ENDS):
        end -= 1
        keeps_dot = False
    return start, end


def _is_lower(surface: str, particles: frozenset[str]) -> bool:
    """Whether what was read as a person begins like no name ("wford", an address)."""
    words = _WORD.findall(surface)
    return not any(word[0].isupper() for word in words) or (
        surface[0].islower() and words[0].lower() not in particles and "'" not in words[0] and "-" not in words[0]
    )


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


def _join_given(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Join a given name and a surname read apart, where the surname is that of a full name of the article."""
    full = {words[-1] for c in candidates if c.kind == "PER" and len(words := _WORD.findall(text[c.start : c.end])) > 1}
    joined: list[_Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last and last.kind == candidate.kind == "PER" and text[last.end : candidate.start] == " ":
            first, second = text[last.start : last.end], text[candidate.start : candidate.end]
            if second in full and first not in full and " " not in first:
                joined[-1] = _Candidate(last.start, candidate.end, "PER", False)
                continue
        joined.append(candidate)
    return joined


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
    if (
        alone
        and all(_base(word.group()) in surnames for word in words)
        and _occurs_alone(text, words)
        and not _is_given(text, words[0].group(), words[1].group())
    ):
        yield from (_Candidate(word.start(), word.end(), "PER", False) for word in words)
    else:
        yield candidate


def _is_given(text: str, first: str, second: str) -> bool:
    """Whether other given names stand before a surname, but none before the first word ("Liz Feld", "Eva Feld")."""
    given = re.compile(rf"[A-ZÄÖÜ][a-zäöüß]+ {re.escape(second)}\b")
    return any(match.group() != f"{first} {second}" for match in given.finditer(text)) and not re.search(
        rf"(?<![.!?“”\"»«] )\b[A-ZÄÖÜ][a-zäöüß]+ {re.escape(first)}\b", text
    )


def _occurs_alone(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether the two words stand together only here: a real full name comes again or never apart."""
    together = f"{words[0].group()} {words[1].group()}"
    return text.count(together) == 1 and text.count(words[0].group()) > 2


def _abbreviations(text: str, candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Abbreviations in brackets after the name that they stand for, where the encoder passed them over."""
    starts = {candidate.start for candidate in candidates}
    found = []
    for candidate in candidates:
        place = (
            abbreviation_after(text, candidate.end) if candidate.kind == "ORG" and not candidate.is_derived else None
        )
        if (
            place
            and place[0] not in starts
            and _initials_fit(text[candidate.start : candidate.end], text[slice(*place)])
        ):
            found.append(_Candidate(*place, "ORG", False))
    return found


def _initials_fit(name: str, short: str) -> bool:
    """Whether the capitals of an abbreviation come in order among the letters of a name, from its first on."""
    capitals = [letter.lower() for letter in short if letter.isupper()]
    letters = iter(name.lower())
    return len(capitals) > 1 and name[0].lower() == capitals[0] and all(letter in letters for letter in capitals)


@cache
def _states(code: str) -> frozenset[str]:
    return frozenset(_base(name) for country in load_language(code).names.countries for name in country.names)


def _vote(text: str, candidates: Sequence[_Candidate], surnames: frozenset[str], language: Language) -> dict[str, str]:
    """The kind of each form of name: what most mentions and the nouns before them say; a surname is a person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    ends = frozenset(candidate.end for candidate in candidates)
    for candidate in candidates:
        form = _base(text[candidate.start : candidate.end])
        votes[form][candidate.kind] += 1 if candidate.is_derived else _MENTION
        if candidate.kind in {"PER", "ORG"}:
            kind = kind_told(text, candidate.start, candidate.end, language, ends)
            if kind == "ORG" or (kind is not None and candidate.kind == "PER"):
                told[form][kind] += 1
            elif candidate.kind == "PER" and stands_as_place(text, candidate.start, candidate.end, language):
                votes[form]["LOC"] += _MENTION + 1
        elif candidate.kind == "LOC" and stands_as_place(text, candidate.start, candidate.end, language):
            votes[form]["LOC"] += 1
    full = _full_name_ends(text, candidates)
    states = _states(language.code)
    kinds: dict[str, str] = {}
    for form, counts in votes.items():
        evidence = told.get(form, Counter())
        kinds[form] = max(_KINDS, key=lambda kind: (counts[kind], -_KINDS.index(kind)))
        if form in full or (form in surnames and evidence["PER"]):
            kinds[form] = "PER"
        elif evidence and kinds[form] in {"PER", "LOC"}:
            kinds[form] = max(("PER", "ORG", "LOC"), key=lambda kind: evidence[kind])
        elif form in surnames and counts["PER"] >= counts["LOC"]:
            kinds[form] = "PER"
        if kinds[form] == "ORG" and form in states:
            kinds[form] = "LOC"
    return kinds


def _full_name_ends(text: str, candidates: Sequence[_Candidate]) -> frozenset[str]:
    """Last words of persons' names of two words or more."""
    ends = set()
    for candidate in candidates:
        words = _WORD.findall(text[candidate.start : candidate.end]) if candidate.kind == "PER" else []
        if len(words) > 1:
            ends.add(_base(words[-1]))
    return frozenset(ends)


def _is_adjective(text: str, candidate: _Candidate) -> bool:
    """Whether a derived form is an adjective; "Nordkoreas" before a noun is a genitive."""
    if not candidate.is_derived:
        return False
    surface = text[candidate.start : candidate.end]
    return not (surface[0].isupper() and surface.endswith("s"))


def _words_of_speech(sentences: Sequence[Sentence], readings: Sequence[SentenceNames]) -> dict[int, str]:
    """Part of speech of each word by its start in the text."""
    return {
        sentence.start + token.start: token.upos
        for sentence, reading in zip(sentences, readings, strict=False)
        for token in reading.tokens
    }


def _free(taken: Sequence[tuple[int, int]], start: int, end: int, position: int) -> tuple[bool, int]:
    """Whether no name overlaps a place, looking on from ``position`` in the sorted names."""
    while position < len(taken) and taken[position][1] <= start:
        position += 1
    return position >= len(taken) or taken[position][0] >= end, position


def _further_persons(
    text: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    surnames: frozenset[str],
    speech: Mapping[int, str],
) -> list[Name]:
    """Mentions of known surnames that the encoder did not mark."""
    if not surnames:
        return []
    taken = sorted((name.start, name.end) for name in names)
    lower_case = {word for word in _WORD.findall(text) if word[0].islower()}
    position = 0
    found = []
    for sentence in sentences:
        for word in _WORD.finditer(text, sentence.start, sentence.end):
            base = _base(word.group())
            if base not in surnames or base.lower() in lower_case:
                continue
            if speech.get(word.start(), "PROPN") not in {"PROPN", "NOUN", "X"}:
                continue
            is_free, position = _free(taken, word.start(), word.end(), position)
            if is_free:
                found.append(Name(word.start(), word.end(), "PER"))
    return found


def _further_mentions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], speech: Mapping[int, str]
) -> list[Name]:
    """Mentions of organisations and places of two words or in capitals that the encoder passed over elsewhere."""
    kinds: dict[str, NameKind] = {}
    for name in names:
        surface = text[name.start : name.end]
        if (
            name.kind in {"ORG", "LOC"}
            and surface[0].isupper()
            and (" " in surface or (len(surface) > 1 and surface.isupper()))
        ):
            kinds.setdefault(surface, name.kind)
    if not kinds:
        return []
    taken = sorted((name.start, name.end) for name in names)
    forms = "|".join(re.escape(form) for form in sorted(kinds, key=lambda form: (-len(form), form)))
    pattern = re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])")
    position = 0
    found: list[Name] = []
    for sentence in sentences:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            is_free, position = _free(taken, match.start(), match.end(), position)
            if is_free and speech.get(match.start(), "PROPN") not in {"PRON", "ADP", "VERB", "AUX"}:
                found.append(Name(match.start(), match.end(), kinds[match.group()]))
    return found
