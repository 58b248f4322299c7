"""Names of an article from the encoder's readings, made consistent over the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol, cast

from synopse.annotate.further_names import further_mentions, further_persons
from synopse.annotate.name_evidence import abbreviation_after
from synopse.annotate.name_kinds import KINDS, WORD, Candidate, base_form, surnames_of, vote_kinds
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Article, Name, Sentence
from synopse.model.marks import NameKind

_COMPOUND = re.compile(r"[A-ZÄÖÜ]{2,4}[-‐‑][A-ZÄÖÜ][a-zäöüß]\w+")
_EDGES = " \t\n\r,;:?„“”\"»«‚‘’'()[]–—"
_ENDS = _EDGES + "."
_NO_NAMES = frozenset({"NOUN", "ADJ", "ADV", "VERB", "AUX", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "PART", "NUM"})
"""Parts of speech that no single word read as a person has."""


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
    raw = [c for c, last in zip(raw, [None, *raw], strict=False) if not _is_part_played(text, c, last)]
    merged = _join_given(
        text, _without_places(text, _merge_adjacent(text, raw)), not language.quotations.nouns_are_capitalised
    )
    surnames = surnames_of(text, merged)
    parts = [part for candidate in merged for part in _split_persons(text, candidate, surnames)]
    parts += _abbreviations(text, parts)
    kind_of = vote_kinds(text, parts, surnames, language)
    names = [
        Name(c.start, c.end, cast(NameKind, kind_of[key]))
        for c in parts
        if (key := base_form(text[c.start : c.end])) in kind_of and not _is_adjective(text, c)
    ]
    if sentence_readings:
        words = _words_of_speech(sentences, sentence_readings)
        if not language.quotations.nouns_are_capitalised:
            words = {start: upos for start, upos in words.items() if upos not in {"ADV", "ADJ", "VERB"}}
        persons = frozenset(word for word in surnames if kind_of.get(word, "PER") == "PER")
        names += further_persons(text, sentences, names, persons, words, language)
        names += further_mentions(text, sentences, names, words, language.names.organisations)
    return tuple(sorted(names, key=lambda name: (name.start, name.end)))


def _candidates(
    text: str, sentences: Sequence[Sentence], readings: Sequence[SentenceNames], language: Language
) -> Iterator[Candidate]:
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
            if start >= end or kind not in KINDS or name.kind.endswith("part"):
                continue
            if kind in {"LOC", "PER"} and _COMPOUND.fullmatch(text, start, end):
                continue  # "US-Angaben"
            if no_name.fullmatch(text, start, end) or (kind == "PER" and _is_lower(text[start:end], particles)):
                continue
            yield Candidate(start, end, kind, name.kind.endswith("deriv"))


def _is_part_played(text: str, candidate: Candidate, last: Candidate | None) -> bool:
    """Whether one word in brackets after a person says what that person is: "Rosa Feld (Violine)"."""
    return (
        last is not None
        and last.kind == candidate.kind == "PER"
        and text[last.end : candidate.start] == " ("
        and text[candidate.end : candidate.end + 1] == ")"
        and " " not in text[candidate.start : candidate.end]
    )


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
    words = WORD.findall(surface)
    return not any(word[0].isupper() for word in words) or (
        surface[0].islower() and words[0].lower() not in particles and "'" not in words[0] and "-" not in words[0]
    )


def _merge_adjacent(text: str, raw: Sequence[Candidate]) -> list[Candidate]:
    """Join "Vereinigten" and "Staaten", read as adjective and place; drop what overlaps."""
    merged: list[Candidate] = []
    for candidate in raw:
        if merged and candidate.start < merged[-1].end:
            continue
        if merged and _continues(text, merged[-1], candidate):
            merged[-1] = Candidate(merged[-1].start, candidate.end, candidate.kind, False)
            continue
        merged.append(candidate)
    return merged


def _continues(text: str, last: Candidate, candidate: Candidate) -> bool:
    if last.kind == candidate.kind == "PER" and text[last.end : candidate.start] == " ":
        return "-" in text[candidate.start : candidate.end]  # "Kim" and "Jong-un", read apart
    if not last.is_derived or candidate.is_derived or candidate.kind != last.kind:
        return False
    surface = text[last.start : last.end]
    return text[last.end : candidate.start] == " " and surface[0].isupper() and not surface.endswith("s")


def _join_given(text: str, candidates: Sequence[Candidate], joins_all: bool) -> list[Candidate]:
    """Join a given name and a surname read apart, where the surname is that of a full name of the article.

    English never has two persons side by side and ``joins_all``; German has ("Hier unterstützt Feld Kern").
    """
    full = {words[-1] for c in candidates if c.kind == "PER" and len(words := WORD.findall(text[c.start : c.end])) > 1}
    joined: list[Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last and last.kind == candidate.kind == "PER" and text[last.end : candidate.start] == " ":
            first, second = text[last.start : last.end], text[candidate.start : candidate.end]
            if " " not in first and (joins_all or (second in full and first not in full)):
                joined[-1] = Candidate(last.start, candidate.end, "PER", False)
                continue
        joined.append(candidate)
    return joined


def _without_places(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Cut a place off a person's full name: "Dann besuchte Rosa Feld Norheim", where Norheim is a place elsewhere."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        kinds[base_form(text[candidate.start : candidate.end])].add(candidate.kind)
    cut: list[Candidate] = []
    for candidate in candidates:
        words = list(WORD.finditer(text, candidate.start, candidate.end))
        if candidate.kind == "PER" and len(words) > 2 and kinds.get(base_form(words[-1].group())) == {"LOC"}:
            place = words[-1].start()
            cut += [
                Candidate(candidate.start, words[-2].end(), "PER", False),
                Candidate(place, candidate.end, "LOC", False),
            ]
        else:
            cut.append(candidate)
    return cut


def _split_persons(text: str, candidate: Candidate, surnames: frozenset[str]) -> Iterator[Candidate]:
    """Split "Putin Kim" in "In diesem Punkt unterstützt Putin Kim" when both are known alone."""
    words = list(WORD.finditer(text, candidate.start, candidate.end))
    alone = candidate.kind == "PER" and len(words) == 2
    if (
        alone
        and all(base_form(word.group()) in surnames for word in words)
        and _occurs_alone(text, words)
        and not _is_given(text, words[0].group(), words[1].group())
    ):
        yield from (Candidate(word.start(), word.end(), "PER", False) for word in words)
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


def _abbreviations(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
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
            found.append(Candidate(*place, "ORG", False))
    return found


def _initials_fit(name: str, short: str) -> bool:
    """Whether the capitals of an abbreviation come in order among the letters of a name, from its first on."""
    capitals = [letter.lower() for letter in short if letter.isupper()]
    letters = iter(name.lower())
    return len(capitals) > 1 and name[0].lower() == capitals[0] and all(letter in letters for letter in capitals)


def _is_adjective(text: str, candidate: Candidate) -> bool:
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
