"""The only relative, finder or cause that each of two reports names: "an uncle" in one, "the grandfather" in the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.story import Story
from synopse.compare.measures.tolls import content_stems
from synopse.compare.slots.fillers import Known, are_alone, exclude, have_other_owners, is_kin, known_of, persons_beside
from synopse.compare.slots.near import are_near
from synopse.compare.slots.phrases import Phrase, phrases
from synopse.languages.rules.alternatives import alternatives_of
from synopse.languages.rules.concepts import concepts_of
from synopse.model import Reading, Span
from synopse.text.normalise import fold

_BESIDE = 8
"""Characters between a word and the name of whom it describes."""
_NOUNS = frozenset({"NOUN", "PROPN"})
_LEAST = -4.0
"""Log odds that two sentences speak of one thing from which their relatives, finders or causes are set side by side."""


def sole_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Members of a set of which each of two reports has one alone, in one role, or with a word in common.

    Only sets count of which a story has one thing as a rule: a relative, who found it, what caused it.
    """
    known = known_of(comparison)
    told = [list(_soles(reading, number)) for number, reading in enumerate(comparison.readings)]
    found = []
    used: set[tuple[str, ...]] = set()
    for i, first in enumerate(told):
        for j in range(i + 1, len(told)):
            for a, b in _pairs(comparison, story, known, first, told[j]):
                key = tuple(sorted((" ".join(a.words), " ".join(b.words))))
                if key not in used:
                    used.add(key)
                    found.append(_conflict(comparison, a, b))
    return found


def _soles(reading: Reading, number: int) -> Iterator[Phrase]:
    """The phrases of the sets of which a story has one thing, where the article has one member of them."""
    cues, known = measure_cues(reading.article.language), alternatives_of(reading.article.language)
    text = reading.article.text
    hits = [
        token.start
        for token in reading.tokens
        if token.upos in _NOUNS
        and any(m.set in cues.sole for m in known.members([fold(text[token.start : token.end])]))
    ]
    if not hits:
        return
    found: dict[str, list[Phrase]] = defaultdict(list)
    for at, sentence in enumerate(reading.article.sentences):
        if any(sentence.start <= start < sentence.end for start in hits):
            for phrase in phrases(reading, number, at):
                for name in {member.set for member in phrase.members} & cues.sole:
                    found[name].append(phrase)
    for name in sorted(found):
        if len({member for phrase in found[name] for member in phrase.members if member.set == name}) == 1:
            yield from found[name]


def _pairs(
    comparison: Comparison, story: Story, known: Known, first: list[Phrase], second: list[Phrase]
) -> Iterator[tuple[Phrase, Phrase]]:
    for a in first:
        for b in second:
            one, other = (comparison.readings[phrase.reading].article for phrase in (a, b))
            if one.language != other.language or not story.events.may_be_one(one.id, other.id):
                continue
            if not exclude(known, a, b, one.language):
                continue
            if not _is_of_body(a) and not are_alone(known, a, b, one.language):
                continue  # "head", "back" and "arm" stand in many articles as other words
            if not are_near(comparison, (a.reading, a.sentence), (b.reading, b.sentence), _LEAST):
                continue
            if have_other_owners(comparison, a, b):
                continue
            if _is_of_body(a):
                if (
                    _tells_of_harm(comparison, a)
                    and _tells_of_harm(comparison, b)
                    and persons_beside(comparison, a) & persons_beside(comparison, b)
                ):
                    yield a, b
                continue
            shared = (
                _stems(comparison, a)
                & _stems(comparison, b) - story.articles[one.id].names - story.articles[other.id].names
            )
            if (a.role == b.role and (shared or is_kin(a))) or (shared and is_kin(a)):
                yield a, b


def _is_of_body(phrase: Phrase) -> bool:
    return any(member.set == "body" for member in phrase.members)


def _tells_of_harm(comparison: Comparison, phrase: Phrase) -> bool:
    """Whether the sentence hurts or heals somebody: "good cards in his hand" tells of no hand."""
    article = comparison.readings[phrase.reading].article
    sentence = article.sentences[phrase.sentence]
    return measure_cues(article.language).harm.search(article.text, sentence.start, sentence.end) is not None


def _stems(comparison: Comparison, phrase: Phrase) -> frozenset[str]:
    article = comparison.readings[phrase.reading].article
    known = concepts_of(article.language)
    stems = content_stems(article, (article.sentences[phrase.sentence],))
    return frozenset(known.get(one, one) for one in stems - phrase.stems)


def _spans(comparison: Comparison, phrase: Phrase) -> tuple[Span, ...]:
    """The phrase, and the name beside it: "Lena Vogt, the clerk", "an auditor named Jan Kern"."""
    span = phrase.span
    beside = [
        Span(span.article, name.start, name.end)
        for name in comparison.readings[phrase.reading].article.names
        if name.kind == "PER" and max(name.start - span.end, span.start - name.end) <= _BESIDE
    ]
    return tuple(sorted({span, *beside}))


def _conflict(comparison: Comparison, a: Phrase, b: Phrase) -> Conflict:
    return Conflict(
        kind="attribution" if a.role == "subject" else "name",
        class_="contradiction",
        what=a.surface,
        readings=((a.surface, _spans(comparison, a)), (b.surface, _spans(comparison, b))),
        points=(),
        why=f"{a.surface} / {b.surface}: each the only such person or cause that its report names",
    )
