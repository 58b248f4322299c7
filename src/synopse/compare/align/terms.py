"""How much a shared stem tells: rare in the language, rare in this story, and told in one place of each article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.align.amounts import FEW
from synopse.compare.align.anchors import named_states, one_spelling, state_of
from synopse.compare.align.rows import Rows, make_rows
from synopse.compare.evidence import Evidence
from synopse.languages import load_language
from synopse.languages.rules.concepts import concepts_of
from synopse.languages.rules.stem_counts import stem_counts
from synopse.text.stems import split_compound

_PART_WEIGHT = 0.5
"""A shared part of a compound says half of what a shared word says ("Gipfeltreffen" / "Treffen")."""

_LONG = 9
"""Stems shorter than this are not taken apart: chance splits outnumber compounds there."""

_LEAST = 0.25
"""What remains of a stem's weight when every statement of the story has it."""

_NAME_WEIGHT = 0.8
"""Names are rare words, but every fact of a story is about the same few: less than a verb or a noun they tell which fact."""

_FRAME_WEIGHT = 0.3
"""Who said something where tells little of what was said: two quotations of one press conference are two statements."""

_STATE_WEIGHT = 4.0
"""What a state's name tells that leaves no stem ("U.S."): as much as the stems of other states that are often named."""

_NUMBER_WEIGHT = 8.0
_SMALL_NUMBER_WEIGHT = 3.0
_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Terms:
    """``words`` has each statement's stems and numbers, ``parts`` the parts of its compounds; same columns.

    ``sole`` has the stems, the less of each the more sentences of the article have it: what two articles tell in one sentence
    each is likely to be one thing. In a story of several languages, where words seldom meet, it has the numbers, too.
    """

    words: Rows
    parts: Rows
    sole: Rows


Place = tuple[int, int]


def weigh_terms(evidence: Sequence[Evidence], languages: Sequence[str], places: Sequence[Place]) -> Terms:
    """Terms of all statements; ``languages`` are the statements' codes, ``places`` their articles and sentences.

    A state is one term, whether its name or its adjective stands for it and in whatever language; so is a concept
    (`_story_concepts`).
    """
    keys = story_keys(evidence, languages)
    used = Counter(key for row in keys for key in row)
    columns: dict[str, int] = {}
    per_article = max(math.e, len(evidence) / max(1, len({article for article, _ in places})))
    share = math.log(per_article)
    words: list[dict[int, float]] = []
    parts: list[dict[int, float]] = []
    sole: list[dict[int, float]] = []
    told = Counter((article, key) for (article, _), row in _sentences(keys, places).items() for key in row)
    splits: dict[str, tuple[str, str] | None] = {}
    concepts = _story_concepts(languages)
    several = len(concepts) > 1
    known = {language: {*stem_counts(language)[1], *used, *own} for language, own in concepts.items()}
    for one, language, own, (article, _) in zip(evidence, languages, keys, places, strict=True):
        row: dict[int, float] = {}
        inner: dict[int, float] = {}
        once: dict[int, float] = {}
        for key, stem in own.items():
            spread = math.log(len(evidence) / used[key]) / share
            weight = rarity(stem, language) if stem else _STATE_WEIGHT
            if stem in one.in_names:
                weight *= _NAME_WEIGHT
            if stem in one.in_frame:
                weight *= _FRAME_WEIGHT
            column = columns.setdefault(key, len(columns))
            once[column] = weight / told[article, key]
            weight *= max(_LEAST, min(1.0, spread))
            row[column] = weight
            if len(stem) >= _LONG and load_language(language).statements.writes_compounds:
                if stem not in splits:
                    splits[stem] = split_compound(stem, known[language])
                for part in splits[stem] or ():
                    column = columns.setdefault(concepts[language].get(part, part), len(columns))
                    inner[column] = _PART_WEIGHT * min(weight, rarity(part, language))
        for amount in one.amounts:
            value = amount.low if math.isfinite(amount.low) else amount.high
            weight = _SMALL_NUMBER_WEIGHT if abs(value) <= _SMALL else _NUMBER_WEIGHT
            unit = f" {amount.kind}" if several and amount.measured else ""
            row[column := columns.setdefault(f"#{value:g}{unit}", len(columns))] = weight
            if several and abs(value) > FEW:
                once[column] = weight
        words.append(row)
        parts.append(inner)
        sole.append(once)
    return Terms(*(make_rows(rows, len(columns)) for rows in (words, parts, sole)))


def _sentences(keys: Sequence[Mapping[str, str]], places: Sequence[Place]) -> dict[Place, set[str]]:
    """The terms of each sentence, whatever statements it was split into."""
    found: dict[Place, set[str]] = {}
    for own, place in zip(keys, places, strict=True):
        found.setdefault(place, set()).update(own)
    return found


def story_keys(evidence: Sequence[Evidence], languages: Sequence[str]) -> list[dict[str, str]]:
    """For each statement the stem behind each of its terms; none behind a state whose name leaves no stem.

    A word outside names goes by its concept.
    """
    spelt = one_spelling(evidence, languages)
    concepts = _story_concepts(languages)
    return [_keys(one, language, spelt, concepts[language]) for one, language in zip(evidence, languages, strict=True)]


def _story_concepts(languages: Sequence[str]) -> dict[str, Mapping[str, str]]:
    """The concepts of each language of a story; none where it is the only one and they tell nothing within it."""
    own = set(languages)
    several = len(own) > 1
    return {
        language: concepts_of(language) if several or load_language(language).statements.joins_synonyms else {}
        for language in own
    }


def _keys(one: Evidence, language: str, spelt: Mapping[str, str], concepts: Mapping[str, str]) -> dict[str, str]:
    states = state_of(language)
    keys = {
        states.get(stem) or spelt.get(stem) or (stem if stem in one.in_names else concepts.get(stem, stem)): stem
        for stem in one.stems
    }
    return {**dict.fromkeys(sorted(named_states(one, language)), ""), **keys}


def rarity(stem: str, language: str) -> float:
    """Inverse sentence frequency of ``stem`` in running text, in nats; a stem never seen is as rare as can be told."""
    sentences, counts = stem_counts(language)
    return math.log(sentences / (counts.get(stem, 0) + 1.5))
