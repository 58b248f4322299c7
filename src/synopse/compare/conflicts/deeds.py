"""One deed of the event done by two people: who raised the alarm, who scored the winner, who was the player of the match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.story import Story
from synopse.compare.slots.doers import Doer, Place, doers_of
from synopse.compare.slots.fillers import is_one_name, is_one_word, is_partly_other
from synopse.compare.slots.near import have_other_dates
from synopse.compare.trees import told_sentences
from synopse.languages.rules.exclusive import deeds_of
from synopse.model import Reading

_DESCRIBING = frozenset({"witness", "kin", "job", "person", "side"})
"""Sets of nouns for people of which two cannot be one; a clerk and an auditor can not, a clerk and a mother can."""

_BODY = "ORG"
_PARALLEL = frozenset({"side"})
"""Those whose members stand in the same order in every language."""


def deed_conflicts(comparison: Comparison, story: Story) -> list[Conflict]:
    """Deeds of which two articles tell one doer each, who are two people.

    They have two names, or are described by nouns of one set that exclude each other. An article that tells of two
    who did such a thing tells of two deeds.
    """
    told: dict[str, dict[int, list[Doer]]] = defaultdict(lambda: defaultdict(list))
    for number, reading in enumerate(comparison.readings):
        for deed, doer in _doers(reading, number):
            told[deed][number].append(doer)
    found = []
    for deed in sorted(told):
        clear = {n: own for n, own in told[deed].items() if not any(_are_two(a, b) for a in own for b in own)}
        pair = next(_pairs(comparison, story, clear), None)
        if pair is not None:
            found.append(_conflict(comparison, deed, clear, *pair))
    return found


def _doers(reading: Reading, number: int) -> Iterator[tuple[str, Doer]]:
    deeds = deeds_of(reading.article.language)
    if not deeds.values:
        return
    for at, tree, words in told_sentences(reading):
        for stated in deeds.find(words):
            for doer in doers_of(Place(reading, tree, stated.at[0]), number, at, stated.at, stated.value.scope):
                yield stated.value.set, doer


def _pairs(comparison: Comparison, story: Story, clear: dict[int, list[Doer]]) -> Iterator[tuple[Doer, Doer]]:
    for i in sorted(clear):
        for j in sorted(clear):
            a, b = (comparison.readings[number].article for number in (i, j))
            if i < j and (a.language != b.language or story.events.may_be_one(a.id, b.id)):
                for one in clear[i]:
                    for other in clear[j]:
                        sentences = (one.reading, one.sentence), (other.reading, other.sentence)
                        if _are_two(one, other) and not have_other_dates(comparison, *sentences):
                            yield one, other


def _are_two(a: Doer, b: Doer) -> bool:
    if a.name and b.name:
        if a.kind != b.kind or (a.kind == _BODY and is_one_name(a.name, b.name)):
            return False
        return is_partly_other(a.name, b.name) or not any(is_one_word(x, y) for x in a.name for y in b.name)
    if a.is_plural or b.is_plural:
        return False
    known = _DESCRIBING if a.language == b.language else _PARALLEL
    sets = {m.set for m in a.members} & {m.set for m in b.members} & known
    return bool(sets) and not a.members & b.members


def _conflict(comparison: Comparison, deed: str, clear: dict[int, list[Doer]], a: Doer, b: Doer) -> Conflict:
    told = [doer for own in clear.values() for doer in own]
    sides = [[one for one in told if one == side or (side.name and one.name[-1:] == side.name[-1:])] for side in (a, b)]
    article = comparison.readings[a.reading].article
    sentence = article.sentences[a.sentence]
    return Conflict(
        kind="attribution",
        class_="contradiction",
        what=article.text[sentence.start : sentence.end],
        readings=tuple(
            (side.surface, tuple(sorted({one.span for one in own}))) for side, own in zip((a, b), sides, strict=True)
        ),
        points=(),
        why=f"{a.surface} / {b.surface}: each report tells of one who did it ({deed}), and they are two",
    )
