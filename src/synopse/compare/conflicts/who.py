"""Whom a word stands for: resolved persons, and what a pronoun points back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.languages import load_language
from synopse.model import Actor, Reading, Token

_BACK = 4
"""Sentences before a pronoun in which its noun is looked for."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_NOMINAL = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Who:
    """The persons of a story by where they are mentioned: for each article sorted spans with the actor's key."""

    mentions: dict[str, tuple[tuple[int, int, str], ...]]

    def person_at(self, article: str, start: int) -> str | None:
        """The key of the person mentioned around ``start``."""
        listed = self.mentions.get(article, ())
        at = bisect_right(listed, start, key=lambda mention: mention[0]) - 1
        return listed[at][2] if at >= 0 and start < listed[at][1] else None

    def only_person(self, article: str, start: int, end: int) -> set[str]:
        """The key of the one person mentioned in ``start:end``; empty where there are several or none."""
        listed = self.mentions.get(article, ())
        first = bisect_left(listed, start, key=lambda mention: mention[0])
        last = bisect_left(listed, end, key=lambda mention: mention[0])
        found = {key for _, _, key in listed[first:last]}
        return found if len(found) == 1 else set()


def story_persons(comparison: Comparison) -> Who:
    """The resolved persons of a story; none where the actors were not asked for."""
    actors: tuple[Actor, ...] = comparison.parts.get("actors", ())
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for actor in actors:
        if actor.kind == "person":
            for span in actor.mentions:
                found[span.article].append((span.start, span.end, f"#{actor.id}"))
    return Who({article: tuple(sorted(mentions)) for article, mentions in found.items()})


def antecedent(reading: Reading, pronoun: Token) -> int | None:
    """The place among the reading's tokens of the noun that a personal pronoun of the third person stands for.

    The nearest subject before it that is a singular noun of its gender, in its own sentence or in one of those before it.
    None for other words and where there is none.
    """
    article = reading.article
    word = article.text[pronoun.start : pronoun.end].lower()
    if word not in load_language(article.language).polarity.persons or "Number=Plur" in pronoun.feats:
        return None
    number = bisect_right(article.sentences, pronoun.start, key=lambda sentence: sentence.start) - 1
    for back in range(max(0, number - _BACK), number + 1)[::-1]:
        sentence = article.sentences[back]
        first = bisect_left(reading.tokens, sentence.start, key=_start)
        last = bisect_left(reading.tokens, min(sentence.end, pronoun.start), key=_start)
        subjects = [i for i in range(first, last) if _may_be_meant(reading.tokens[i], pronoun)]
        if subjects:
            return subjects[-1] if back == number else subjects[0]
    return None


def _may_be_meant(token: Token, pronoun: Token) -> bool:
    if token.upos not in _NOMINAL or token.deprel not in _SUBJECTS or "Number=Plur" in token.feats:
        return False
    genders = [_gender(one.feats) for one in (token, pronoun)]
    return token.upos == "PROPN" or not all(genders) or genders[0] == genders[1]


def _gender(feats: str) -> str:
    return next((part[7:] for part in feats.split("|") if part.startswith("Gender=")), "")


def _start(token: Token) -> int:
    return token.start
