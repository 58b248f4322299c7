"""Stated ages of persons, and definite phrases that name a person by age ("der 35-Jährige")."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.model import Reading

_REACH = 40


def stated_ages(persons: Sequence[Sequence[Mention]], readings: Sequence[Reading]) -> dict[int, set[int]]:
    """Ages that stand beside the names of each of ``persons``."""
    ages: dict[int, set[int]] = defaultdict(set)
    for number, mentions in enumerate(persons):
        for mention in mentions:
            article = readings[mention.reading].article
            rules = load_language(article.language).names
            for pattern in rules.of_age:
                match = re.compile(pattern).match(article.text, mention.end)
                if match:
                    ages[number].add(int(match["age"]))
            before = article.text[max(0, mention.start - _REACH) : mention.start]
            match = re.search(rules.age_before, before)
            if match:
                ages[number].add(int(match["age"]))
    return ages


def aged_phrases(reading: Reading) -> list[tuple[int, int, int]]:
    """Start, end and age of each definite phrase that names a person by age alone."""
    article = reading.article
    pattern = re.compile(load_language(article.language).names.aged)
    return [
        (match.start(), match.end(), int(match["age"]))
        for sentence in article.sentences
        for match in pattern.finditer(article.text, sentence.start, sentence.end)
    ]


def person_of_age(
    age: int, present: Mapping[int, Sequence[int]], ages: Mapping[int, set[int]], place: int
) -> int | None:
    """The one person named before ``place`` whose stated age it is; ``present`` gives the places of the names."""
    holders = [n for n, places in sorted(present.items()) if age in ages.get(n, ()) and places[0] < place]
    return holders[0] if len(holders) == 1 else None
