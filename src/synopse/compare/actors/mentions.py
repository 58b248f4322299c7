"""Mentions of named actors over all readings, with the forms of their names made comparable."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synopse.compare.actors.forms import Words, name_words, person_words, without_genitive
from synopse.languages import load_language
from synopse.model import Name, Reading, Span

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Mention:
    """One named mention; ``reading`` is an index into the comparison's readings.

    ``words`` are the name's without titles, case ending and the word for the ``generation`` ("jr").
    """

    reading: int
    start: int
    end: int
    surface: str
    words: Words
    kind: str
    is_genitive: bool
    generation: str = ""

    def span(self, readings: Sequence[Reading]) -> Span:
        """The mention's place."""
        return Span(readings[self.reading].article.id, self.start, self.end)


def collect_mentions(readings: Sequence[Reading]) -> list[Mention]:
    """Named persons, organisations and places in order of reading and place, kinds voted over the story."""
    raw: list[Mention] = []
    for number, reading in enumerate(readings):
        for name in reading.article.names:
            if name.kind not in _KINDS or _is_letter(reading.article.text, name):
                continue
            surface = reading.article.text[name.start : name.end]
            words, generation = person_words(surface) if name.kind == "PER" else (name_words(surface), "")
            raw.append(Mention(number, name.start, name.end, surface, words, _KINDS[name.kind], False, generation))
    return _vote_kinds(_without_case(raw, readings))


def _is_letter(text: str, name: Name) -> bool:
    """Whether a name is one letter that names nobody: of a person, or a party behind a bracket ("(R)", "(D-Ohio)")."""
    return name.end - name.start == 1 and (name.kind == "PER" or text.endswith("(", 0, name.start))


def _without_case(raw: Sequence[Mention], readings: Sequence[Reading]) -> list[Mention]:
    """Take the -s of the genitive off where the story has the plain form or the grammar says so."""
    plain = {mention.words for mention in raw}
    plain |= {mention.words[-1:] for mention in raw if mention.kind == "person"}
    used = Counter(mention.words for mention in raw)
    by_grammar = Counter(mention.words for mention in raw if _is_genitive(mention, readings))
    mentions = []
    for mention in raw:
        words = mention.words
        language = load_language(readings[mention.reading].article.language)
        if language.quotations.nouns_are_capitalised and not mention.surface.endswith(("'s", "’s")):
            words = without_genitive(words, plain)
            if words == mention.words and by_grammar[words] == used[words]:
                words = (*words[:-1], words[-1][:-1])
        if words:
            mentions.append(replace(mention, words=words, is_genitive=words != mention.words))
    return mentions


def _is_genitive(mention: Mention, readings: Sequence[Reading]) -> bool:
    """Whether a person's name stands in the genitive before the noun that it belongs to."""
    last = mention.words[-1] if mention.words else ""
    if mention.kind != "person" or len(last) < 4 or not last.endswith("s") or last.endswith("ss"):
        return False
    tokens = readings[mention.reading].tokens
    place = bisect_left(tokens, mention.end, key=lambda token: token.end)
    if place + 1 >= len(tokens) or tokens[place].end != mention.end:
        return False
    return "Case=Gen" in tokens[place].feats and tokens[place + 1].upos in {"NOUN", "ADJ", "PROPN"}


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
    return [replace(mention, kind=kind_of[mention.words]) for mention in mentions]
