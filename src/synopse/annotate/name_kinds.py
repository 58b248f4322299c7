"""The kind of each form of name in an article: what most of its mentions and the nouns before them say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from synopse.annotate.name_evidence import kind_told, stands_as_place
from synopse.languages import load_language
from synopse.languages.language import Language

KINDS = ("PER", "LOC", "ORG", "MISC")
WORD = re.compile(r"\w+(?:[-‐‑'’´`]\w+)*")
_SHORTEST = 3
"""Letters of a surname that alone marks further mentions; shorter ones are too often other words."""
_MENTION = 3
"""Votes of a mention for its kind; an adjective has one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name as the encoder read it; ``is_derived`` for adjectives and inhabitants ("russisch", "Berliner")."""

    start: int
    end: int
    kind: str
    is_derived: bool


def base_form(surface: str) -> str:
    """A name without the ending of the genitive, so that "Kims" counts with "Kim"."""
    plain = surface.replace("’s", "").replace("'s", "").rstrip("'’")
    return plain[:-1] if len(plain) > _SHORTEST and plain.endswith("s") and not plain.endswith("ss") else plain


def surnames_of(text: str, candidates: Sequence[Candidate]) -> frozenset[str]:
    """Last words of persons' full names, and persons named by one word more often than as anything else."""
    last_words: set[str] = set()
    alone: dict[str, Counter[str]] = defaultdict(Counter)
    for candidate in candidates:
        words = WORD.findall(text[candidate.start : candidate.end])
        if not words:
            continue
        if len(words) > 1 and candidate.kind == "PER":
            last_words.add(base_form(words[-1]))
        elif len(words) == 1:
            alone[base_form(words[0])][candidate.kind] += 1
    for word, counts in alone.items():
        if counts["PER"] > sum(counts.values()) - counts["PER"]:
            last_words.add(word)
    return frozenset(word for word in last_words if len(word) >= _SHORTEST and word[0].isupper())


@cache
def _states(code: str) -> frozenset[str]:
    return frozenset(base_form(name) for country in load_language(code).names.countries for name in country.names)


@cache
def _capitals(code: str) -> frozenset[str]:
    return frozenset(base_form(country.capital) for country in load_language(code).names.countries)


def vote_kinds(
    text: str, candidates: Sequence[Candidate], surnames: frozenset[str], language: Language
) -> dict[str, str]:
    """The kind of each form of name: what most mentions and the nouns before them say; a surname is a person."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    ends = frozenset(candidate.end for candidate in candidates)
    for number, candidate in enumerate(candidates):
        form = base_form(text[candidate.start : candidate.end])
        votes[form][candidate.kind] += 1 if candidate.is_derived else _MENTION
        if candidate.kind in {"PER", "ORG"}:
            kind = kind_told(text, candidate.start, candidate.end, language, ends)
            if kind == "ORG" or (kind is not None and candidate.kind == "PER"):
                told[form][kind] += 1
            elif candidate.kind == "PER" and (
                stands_as_place(text, candidate.start, candidate.end, language)
                or _ends_list(text, candidates, number, language)
            ):
                votes[form]["LOC"] += _MENTION + 1
        elif candidate.kind == "LOC" and stands_as_place(text, candidate.start, candidate.end, language):
            votes[form]["LOC"] += 1
    full = full_name_ends(text, candidates)
    states, capitals = _states(language.code), _capitals(language.code)
    kinds: dict[str, str] = {}
    for form, counts in votes.items():
        evidence = told.get(form, Counter())
        kinds[form] = max(KINDS, key=lambda kind: (counts[kind], -KINDS.index(kind)))
        if form in full or (form in surnames and evidence["PER"]):
            kinds[form] = "PER"
        elif evidence and kinds[form] in {"PER", "LOC"}:
            kinds[form] = max(("PER", "ORG", "LOC"), key=lambda kind: evidence[kind])
        elif form in surnames and counts["PER"] >= counts["LOC"]:
            kinds[form] = "PER"
        if (kinds[form] != "LOC" and form in states) or (
            kinds[form] == "PER" and form in capitals and form not in full
        ):
            kinds[form] = "LOC"
        if kinds[form] in {"PER", "LOC"} and form in language.names.organisations and form not in full:
            kinds[form] = "ORG"
    return kinds


def _ends_list(text: str, candidates: Sequence[Candidate], number: int, language: Language) -> bool:
    """Whether a name of one word goes on after a place: "Oberau, Feldham and Mogo", "of Whitby, Feldham, was"."""
    candidate, last = candidates[number], candidates[number - 1] if number else None
    return (
        last is not None
        and last.kind == "LOC"
        and not last.is_derived
        and " " not in text[candidate.start : candidate.end]
        and text[last.end : candidate.start] in {", ", *(f" {word} " for word in language.names.joins)}
        and text[candidate.end : candidate.end + 1] in {",", ".", ";", ")"}
    )


def full_name_ends(text: str, candidates: Sequence[Candidate]) -> frozenset[str]:
    """Last words of persons' names of two words or more."""
    ends = set()
    for candidate in candidates:
        words = WORD.findall(text[candidate.start : candidate.end]) if candidate.kind == "PER" else []
        if len(words) > 1:
            ends.add(base_form(words[-1]))
    return frozenset(ends)
