"""Mentions of an article's names that the encoder passed over elsewhere in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from synopse.annotate.name_kinds import WORD, base_form
from synopse.model import Name, Sentence
from synopse.model.marks import NameKind


def _free(taken: Sequence[tuple[int, int]], start: int, end: int, position: int) -> tuple[bool, int]:
    """Whether no name overlaps a place, looking on from ``position`` in the sorted names."""
    while position < len(taken) and taken[position][1] <= start:
        position += 1
    return position >= len(taken) or taken[position][0] >= end, position


def further_persons(
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
    lower_case = {word for word in WORD.findall(text) if word[0].islower()}
    position = 0
    found = []
    for sentence in sentences:
        for word in WORD.finditer(text, sentence.start, sentence.end):
            base = base_form(word.group())
            if base not in surnames or base.lower() in lower_case:
                continue
            if speech.get(word.start(), "PROPN") not in {"PROPN", "NOUN", "X"}:
                continue
            is_free, position = _free(taken, word.start(), word.end(), position)
            if is_free:
                found.append(Name(word.start(), word.end(), "PER"))
    return found


def further_mentions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], speech: Mapping[int, str], known: Collection[str]
) -> list[Name]:
    """Well-known organisations, and names of two words or in capitals that are organisations or places elsewhere."""
    kinds: dict[str, NameKind] = dict.fromkeys(sorted(known), "ORG")
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
