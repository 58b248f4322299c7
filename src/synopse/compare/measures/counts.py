"""Counts that are no marks: "14 starben", "one person was hurt", "a 48-page report", "niemand wurde verletzt"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from synopse.compare.measures.cues import BEFALLING, MeasureCues, measure_cues, sentence_at
from synopse.compare.measures.grammar import clause_head
from synopse.compare.measures.misread import counts_like_years, scale_values, with_scales
from synopse.compare.measures.partitives import partitive_counts
from synopse.languages import load_language
from synopse.model import AnnotatedArticle, Name, Quantity, Reading, Token

_COUNT = re.compile(r"\d{1,3}(?:[., \u00a0\u202f'’]\d{3})*|\d{4,6}")
_LEAD = 30
"""Characters before a count in words in which "at least" may stand."""
_FARTHEST = 60
"""Characters between a place and its number at most."""
_BRACKET = re.compile(r"\s\(?")
_OPEN = re.compile(r"(?P<n>\d{1,3}(?:[.,]\d{3})*|\d{4,6}|[^\W\d_]{2,12})(?![\w-])")
_WORD = re.compile(r"[^\W\d_]+")
_YEARS = range(1500, 2200)
_SURELY_COUNTED = re.compile(r"\d{1,3}(?:[., \u00a0\u202f'’]\d{3})+|\d{3,6}")
"""Numbers that count something wherever they stand ("waren es bereits 1.330")."""
_AS_NOUN = ("nsubj", "obj")
_FEWEST = 2
"""Number words below are articles and pronouns more often than counts."""


def counts_of(reading: Reading) -> list[Quantity]:
    """All quantities of an article, the marked and the others, in order."""
    marks = {*with_scales((*reading.article.quantities, *uncounted(reading)), scale_values(reading))}
    return sorted(marks, key=lambda quantity: (quantity.start, quantity.end))


def uncounted(reading: Reading) -> tuple[Quantity, ...]:
    """Counts beside the marked ones, in order: without a noun, of one person, of parts, and of nobody (value 0)."""
    cues = measure_cues(reading.article.language)
    marks = [(mark.start, mark.end) for mark in reading.article.quantities]
    marks += [(mark.start, mark.end) for mark in reading.article.times]
    marks = sorted(marks + [(name.start, name.end) for name in reading.article.names])
    parts = list(partitive_counts(reading.article))
    marks = sorted(marks + [(part.start, part.end) for part in parts])
    found = [
        *parts,
        *counts_like_years(reading),
        *_nobody(reading, cues),
        *_single(reading, cues),
        *_sized(reading, cues),
    ]
    found += [*_bare(reading, cues, marks), *_listed(reading), *_aged(reading, marks)]
    return tuple(sorted(found, key=lambda quantity: (quantity.start, quantity.end)))


def _nobody(reading: Reading, cues: MeasureCues) -> Iterator[Quantity]:
    text = reading.article.text
    taken: set[int] = set()
    for _, pattern in cues.nobody:
        for match in pattern.finditer(text):
            if match.start() not in taken:
                taken.add(match.start())
                yield Quantity(match.start(), match.end(), None, None, False, 0.0)


def _single(reading: Reading, cues: MeasureCues) -> Iterator[Quantity]:
    known = {mark.start for mark in reading.article.quantities}
    for match in cues.single.finditer(reading.article.text):
        if match.start() not in known:
            noun = match.group().split(maxsplit=1)[1]
            least = _before(cues.minimum, reading.article.text, match.start())
            if least is None:
                yield Quantity(match.start(), match.end(), None, noun, False, 1.0)
            else:
                yield Quantity(least, match.end(), None, noun, False, None, 1.0)


def _before(pattern: re.Pattern[str], text: str, end: int) -> int | None:
    """Where a match of ``pattern`` begins that ends right before ``end``, None without one."""
    low = max(0, end - _LEAD)
    found = next((m for m in pattern.finditer(text, low, end) if not text[m.end() : end].strip()), None)
    return found.start() if found else None


def _sized(reading: Reading, cues: MeasureCues) -> Iterator[Quantity]:
    text = reading.article.text
    known = {mark.start for mark in reading.article.quantities}
    for match in cues.sized.finditer(text):
        digits = re.sub(r"\D", "", match["n"])
        following = _WORD.match(text, match.end())
        if match.start() not in known and digits and following:
            yield Quantity(
                match.start(), match.end() - 1, match["unit"].lower(), following.group(), False, float(digits)
            )


def _listed(reading: Reading) -> Iterator[Quantity]:
    """Numbers right behind places: "Kelm (2), Ostrau (5)", "in Kelm zwei, in Ostrau 14"."""
    article = reading.article
    numbers = dict(load_language(article.language).quantities.number)
    known = [(mark.start, mark.end) for mark in article.quantities]
    known = sorted(known + [(mark.start, mark.end) for mark in article.times])
    starts = [start for start, _ in known]
    for name in article.names:
        match = _behind(article, name) if name.kind == "LOC" else None
        if match is None:
            continue
        at = bisect_right(starts, match.start("n")) - 1
        value = _value(match["n"], numbers)
        if value is not None and not (at >= 0 and known[at][1] > match.start("n")):
            yield Quantity(match.start("n"), match.end("n"), None, None, False, value)


def _behind(article: AnnotatedArticle, place: Name) -> re.Match[str] | None:
    """The number that stands right behind a place, or behind words that lead from it to its number."""
    cues = measure_cues(article.language)
    bracket = _BRACKET.match(article.text, place.end)
    if bracket and (listed := cues.listed.match(article.text, bracket.end())):
        return listed
    lead = cues.place_leads.match(article.text, place.end, place.end + _FARTHEST)
    return _OPEN.match(article.text, lead.end()) if lead else None


def _aged(reading: Reading, marks: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """Ages that stand as bare numbers behind a person's name ("Ada (35)", "Ada, 35,")."""
    article = reading.article
    patterns = age_patterns(article.language)
    starts = [start for start, _ in marks]
    for name in article.names:
        if name.kind != "PER":
            continue
        match = next((m for p in patterns if (m := p.match(article.text, name.end))), None)
        if match is None:
            continue
        at = bisect_right(starts, match.start("age")) - 1
        if at < 0 or marks[at][1] <= match.start("age"):
            yield Quantity(match.start("age"), match.end("age"), "year", None, False, float(match["age"]))


@cache
def age_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """The language's patterns of an age right behind a name, in the group ``age``."""
    return tuple(re.compile(pattern) for pattern in load_language(language).names.of_age)


def _value(surface: str, numbers: Mapping[str, str]) -> float | None:
    if surface[0].isdigit():
        value = float(re.sub(r"\D", "", surface))
        return None if surface.isdigit() and int(value) in _YEARS else value  # no year is written 1.623
    found = numbers.get(surface.lower())
    return float(found) if found is not None else None


def listed_place(article: AnnotatedArticle, mark: Quantity) -> Name | None:
    """The place behind which an amount stands ("Kelm (2)", "in Kelm waren zwei"), None where there is none."""
    at = bisect_left(article.names, mark.start, key=lambda name: name.start) - 1
    if at < 0 or article.names[at].kind != "LOC" or mark.start - article.names[at].end > _FARTHEST:
        return None
    between = article.names[at].end, mark.start
    leads = measure_cues(article.language).place_leads
    is_behind = _BRACKET.fullmatch(article.text, *between) or leads.fullmatch(article.text, *between)
    return article.names[at] if is_behind else None


def _bare(reading: Reading, cues: MeasureCues, marks: Sequence[tuple[int, int]]) -> Iterator[Quantity]:
    """Numbers without a noun: large ones, and those that are subject or object of what befell people or was counted just before."""
    article, tokens = reading.article, reading.tokens
    starts = [start for start, _ in marks]
    numbers = dict(load_language(article.language).quantities.number)
    for at, token in enumerate(tokens):
        surface = article.text[token.start : token.end]
        if token.upos != "NUM" or not (token.deprel.startswith(_AS_NOUN) or _SURELY_COUNTED.fullmatch(surface)):
            continue
        value = _plain_count(surface, numbers)
        before = bisect_right(starts, token.start) - 1
        if value is None or (before >= 0 and marks[before][1] > token.start):
            continue
        if surface[0].isdigit() and _befell(article.text, tokens, at, cues):
            yield Quantity(token.start, token.end, None, None, False, value)
        elif (noun := _counted_before(article, token.start)) is not None or _SURELY_COUNTED.fullmatch(surface):
            yield Quantity(token.start, token.end, None, noun, False, value)


def _plain_count(surface: str, numbers: Mapping[str, str]) -> float | None:
    if surface[0].isdigit() and not _COUNT.fullmatch(surface):
        return None
    value = _value(surface, numbers)
    return value if value and (surface[0].isdigit() or value >= _FEWEST) else None


def _counted_before(article: AnnotatedArticle, offset: int) -> str | None:
    """What the count before an elliptic number counts ("300 Filialen … 80 sind umgebaut"), in its sentence or the last."""
    at = bisect_left(article.quantities, offset, key=lambda quantity: quantity.start) - 1
    if at < 0 or article.quantities[at].unit is not None:
        return None
    number = sentence_at(article.sentences, offset)
    if number is None or article.quantities[at].start < article.sentences[max(0, number - 1)].start:
        return None
    return article.quantities[at].of


def _befell(text: str, tokens: Sequence[Token], at: int, cues: MeasureCues) -> bool:
    """Whether the verb above the number, or the word right behind it, says what befell people."""
    verb = tokens[clause_head(tokens, at)]
    behind = tokens[at + 1] if at + 1 < len(tokens) else verb
    return any(
        kind in BEFALLING and pattern.fullmatch(text, token.start, token.end)
        for kind, pattern in cues.kinds
        for token in (verb, behind)
    )
