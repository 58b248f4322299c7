"""Mentions of named actors over all readings, with the forms of their names made comparable."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from synopse.compare.actors.forms import Words, name_words, without_genitive
from synopse.languages import load_language
from synopse.model import Reading, Span

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Mention:
    """One named mention; ``reading`` is an index into the comparison's readings."""

    reading: int
    start: int
    end: int
    surface: str
    words: Words
    kind: str
    is_genitive: bool

    def span(self, readings: Sequence[Reading]) -> Span:
        """The mention's place."""
        return Span(readings[self.reading].article.id, self.start, self.end)


def collect_mentions(readings: Sequence[Reading]) -> list[Mention]:
    """Named persons, organisations and places in order of reading and place, kinds voted over the story."""
    raw = [
        (number, name.start, name.end, reading.article.text[name.start : name.end], _KINDS[name.kind])
        for number, reading in enumerate(readings)
        for name in reading.article.names
        if name.kind in _KINDS
    ]
    plain = {name_words(surface) for _, _, _, surface, _ in raw}
    mentions = []
    for number, start, end, surface, kind in raw:
        words = name_words(surface)
        has_bare_genitive = load_language(readings[number].article.language).quotations.nouns_are_capitalised
        base = without_genitive(words, plain) if has_bare_genitive else words
        if base:
            mentions.append(Mention(number, start, end, surface, base, kind, base != words))
    return _vote_kinds(mentions)


def _vote_kinds(mentions: Sequence[Mention]) -> list[Mention]:
    """Give each form the kind that most of its mentions have; the last word of a person's full name is a person."""
    votes: dict[Words, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        votes[mention.words][mention.kind] += 1
    order = ("person", "organisation", "place")
    kind_of = {
        words: max(order, key=lambda kind: (counts[kind], -order.index(kind))) for words, counts in votes.items()
    }
    surnames = {words[-1] for words, kind in kind_of.items() if kind == "person" and len(words) > 1}
    for words, counts in votes.items():
        if len(words) == 1 and words[0] in surnames and counts["person"]:
            kind_of[words] = "person"
    return [Mention(m.reading, m.start, m.end, m.surface, m.words, kind_of[m.words], m.is_genitive) for m in mentions]
