"""Mentions of a person by kinship: "seine Frau", "her father", once the story has told who that is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Reading, Span

_REACH = 60
_BACK = 600
"""Characters back to the person whose relative is meant."""
_TITLES = 40
"""Characters of titles and offices between "sister of" and the name."""
_INVERSE = {
    "wife": {"m": "husband", "f": "wife"},
    "husband": {"m": "husband", "f": "wife"},
    "son": {"m": "father", "f": "mother"},
    "daughter": {"m": "father", "f": "mother"},
    "father": {"m": "son", "f": "daughter"},
    "mother": {"m": "son", "f": "daughter"},
    "brother": {"m": "brother", "f": "sister"},
    "sister": {"m": "brother", "f": "sister"},
}
"""What the owner is to the relative, by the owner's gender."""

Place = tuple[int, int, int]
"""Start and end of a name and the number of its person."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """``relative`` is the ``relation`` of ``owner``."""

    owner: int
    relation: str
    relative: int


def find_relatives(persons: Sequence[Sequence[Mention]], readings: Sequence[Reading]) -> list[list[Span]]:
    """For each of ``persons``, phrases such as "seine Frau" where the story has named the wife of the person meant."""
    places = _places(persons, readings)
    ties = sorted(
        {tie for reading, own in zip(readings, places, strict=True) for tie in _ties(reading, own)},
        key=lambda tie: (tie.owner, tie.relation, tie.relative),
    )
    found: list[list[Span]] = [[] for _ in persons]
    if not ties:
        return found
    for reading, own in zip(readings, places, strict=True):
        for start, end, relation, low in _phrases(reading, own):
            relative = _relative(low, start, relation, ties, own)
            if relative is not None:
                found[relative].append(Span(reading.article.id, start, end))
    return found


def _places(persons: Sequence[Sequence[Mention]], readings: Sequence[Reading]) -> list[list[Place]]:
    places: list[list[Place]] = [[] for _ in readings]
    for number, mentions in enumerate(persons):
        for mention in mentions:
            places[mention.reading].append((mention.start, mention.end, number))
    return [sorted(own) for own in places]


@cache
def _introduction(code: str) -> re.Pattern[str]:
    """ "his wife, " and "Felds Ehefrau " right before a name."""
    rules = load_language(code).names
    kin = "|".join(sorted(rules.relations, key=lambda word: (-len(word), word)))
    mine = "|".join(sorted(rules.possessives, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:\b(?P<mine>{mine})\s(?:[\w-]+\s){{0,2}}|(?P<name>\w)(?:s|['’]s?)\s(?:[\w-]+\s){{0,1}})(?P<kin>{kin}),?\s$",
        re.IGNORECASE,
    )


@cache
def _apposition(code: str) -> re.Pattern[str]:
    """ ", the younger sister of " right after a name."""
    rules = load_language(code).names
    kin = "|".join(sorted(rules.relations, key=lambda word: (-len(word), word)))
    return re.compile(
        rf",\s(?:(?:{rules.relation_articles})\s)?(?:[\w-]+\s){{0,2}}(?P<kin>{kin})\s(?:{rules.relation_of})\s",
        re.IGNORECASE,
    )


@cache
def _phrase(code: str) -> re.Pattern[str]:
    rules = load_language(code).names
    kin = "|".join(sorted((w for w, r in rules.relations.items() if r != "kin"), key=lambda word: (-len(word), word)))
    mine = "|".join(sorted(rules.possessives, key=lambda word: (-len(word), word)))
    joins = "|".join(sorted(rules.joins)) or "(?!)"
    return re.compile(
        rf"\b(?P<mine>{mine})\s(?:(?!(?:{joins})\b)[a-zäöüß]+\s){{0,2}}(?P<kin>{kin})\b(?![-‐‑])", re.IGNORECASE
    )


def _ties(reading: Reading, places: Sequence[Place]) -> Iterator[_Tie]:
    """Who is said to be whose relative, and the other way round."""
    language = load_language(reading.article.language)
    if not language.names.possessives:
        return
    text = reading.article.text
    pattern, after = _introduction(language.code), _apposition(language.code)
    for index, (start, end, number) in enumerate(places):
        match = after.match(text, end)
        if match and index + 1 < len(places) and places[index + 1][0] - match.end() in range(_TITLES):
            yield from _both_ways(places[index + 1][2], language.names.relations[match["kin"].lower()], number, "")
        match = pattern.search(text, max(0, start - _REACH), start)
        if match is None:
            continue
        before = [place for place in places[:index] if place[2] != number and start - place[0] <= _BACK]
        if not before:
            continue
        if not match["mine"] and not before[-1][0] <= match.start("name") < before[-1][1] + 2:
            continue
        gender = language.names.possessives[match["mine"].lower()] if match["mine"] else ""
        yield from _both_ways(before[-1][2], language.names.relations[match["kin"].lower()], number, gender)


def _both_ways(owner: int, relation: str, relative: int, gender: str) -> Iterator[_Tie]:
    """A tie and its inverse; without the owner's gender both that it may be."""
    if relation not in _INVERSE or owner == relative:
        return
    yield _Tie(owner, relation, relative)
    gender = gender or {"wife": "m", "husband": "f"}.get(relation, "")
    for told in (gender,) if gender else ("m", "f"):
        yield _Tie(relative, _INVERSE[relation][told], owner)


def _phrases(reading: Reading, places: Sequence[Place]) -> Iterator[tuple[int, int, str, int]]:
    """Start, end and relation of each phrase that no name follows, and where its sentence starts."""
    language = load_language(reading.article.language)
    if not language.names.possessives:
        return
    starts = {start for start, _, _ in places}
    text = reading.article.text
    for sentence in reading.article.sentences:
        for match in _phrase(language.code).finditer(text, sentence.start, sentence.end):
            if _names_follow(match.end(), starts, text) or not _is_noun(match["kin"], language):
                continue
            yield match.start(), match.end(), language.names.relations[match["kin"].lower()], sentence.start


def _names_follow(end: int, starts: set[int], text: str) -> bool:
    return end + 1 in starts or (text[end : end + 2] == ", " and end + 2 in starts)


def _is_noun(word: str, language: Language) -> bool:
    return word[0].isupper() or not language.quotations.nouns_are_capitalised


def _relative(low: int, start: int, relation: str, ties: Sequence[_Tie], places: Sequence[Place]) -> int | None:
    """The relative of the first person of the sentence, else of the one named last, of those who have such a relative."""
    present = {number for _, _, number in places}
    fitting = [tie for tie in ties if tie.relation == relation and (tie.owner in present or tie.relative in present)]
    owners = {tie.owner for tie in fitting}
    before = [place for place in places[: bisect_right(places, (start, -1, -1))] if start - place[0] <= _BACK]
    here = [number for place, _, number in before if place >= low and number in owners]
    earlier = [number for place, _, number in reversed(before) if place < low and number in owners]
    owner = next(iter(here + earlier), None)
    relatives = {tie.relative for tie in fitting if tie.owner == owner}
    return min(relatives) if len(relatives) == 1 else None
