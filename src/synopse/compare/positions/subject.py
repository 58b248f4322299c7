"""Who is the subject of a stance verb: the name, party or pronoun that stands right beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from synopse.compare.positions.cues import PositionCues
from synopse.model import AnnotatedArticle, Name

_KINDS = frozenset({"PER", "ORG", "LOC"})
_LEFT = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:,?\s*\d{2},?\s*)?(?:[a-zäöüß]+\s+){0,2}\Z")
"""Between subject and verb: a party in brackets, an age, a couple of adverbs."""
_RIGHT = re.compile(r"\s+(?:[^\W\d_]+\s+){0,3}\Z")
"""Between a verb and the subject behind it: an article, an adjective, an office."""
_OPENING = re.compile(r"\s*(?:[^\W\d_][\w-]*\s+){0,5}\Z")
"""Before a subject: the few words that open its clause."""
_BREAK = re.compile(r"[,;:–—„“”\"«»]")
_REACH = 160


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject's name and its place; ``end`` of the words up to which the verb's side is used up."""

    start: int
    end: int


def subject_of(
    article: AnnotatedArticle, cues: PositionCues, sentence: tuple[int, int], verb: re.Match[str]
) -> Subject | None:
    """The subject of ``verb`` in the sentence, or None where it is not plain."""
    return (
        _before(article, cues, sentence, verb.start())
        or _pronoun(article, cues, sentence, verb.start())
        or (_after(article, cues, sentence, verb.end()) if cues.verb_second else None)
    )


def _names(article: AnnotatedArticle, start: int, end: int) -> list[Name]:
    first = bisect_left(article.names, start, key=lambda name: name.start)
    last = bisect_right(article.names, end, key=lambda name: name.start)
    return [n for n in article.names[first:last] if n.kind in _KINDS and n.end <= end]


def _candidates(article: AnnotatedArticle, cues: PositionCues, start: int, end: int) -> list[Subject]:
    found = [Subject(n.start, n.end) for n in _names(article, start, end)]
    found += [Subject(m.start(), m.end()) for m in cues.parties.finditer(article.text, start, end)]
    return sorted(found, key=lambda s: (s.start, -s.end))


def _before(article: AnnotatedArticle, cues: PositionCues, sentence: tuple[int, int], verb: int) -> Subject | None:
    text = article.text
    start = max(sentence[0], verb - _REACH)
    for subject in reversed(_candidates(article, cues, start, verb)):
        if not _LEFT.match(text, subject.end, verb):
            continue
        breaks = [m.end() for m in _BREAK.finditer(text, start, subject.start)]
        opening = text[breaks[-1] if breaks else start : subject.start]
        if cues.not_subjects.search(opening) or not _OPENING.match(opening + " "):
            return None
        return subject
    return None


def _pronoun(article: AnnotatedArticle, cues: PositionCues, sentence: tuple[int, int], verb: int) -> Subject | None:
    """The only person named earlier in the sentence, for a pronoun right before the verb."""
    if not cues.pronouns.search(article.text, max(sentence[0], verb - 12), verb):
        return None
    persons = [n for n in _names(article, sentence[0], verb) if n.kind == "PER"]
    named = {article.text[n.start : n.end] for n in persons}
    return Subject(persons[0].start, persons[0].end) if len(named) == 1 else None


def _after(article: AnnotatedArticle, cues: PositionCues, sentence: tuple[int, int], verb: int) -> Subject | None:
    """The subject behind the verb when something else opens the clause ("Zugleich fordert Kim ...")."""
    text = article.text
    for subject in _candidates(article, cues, verb, min(sentence[1], verb + 80)):
        between = text[verb : subject.start]
        if cues.not_subjects.search(between) or not _RIGHT.match(between if between.strip() else " "):
            return None
        return subject
    return None
