"""What most origins tell of a person whom an article names nowhere.

The alignment joins wordings; what is told of one person in one story is mostly one fact, however it is worded. That an
article lacks it can be seen from the name alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from synopse.compare.comparison import Comparison, Statement
from synopse.model import Actor, Reading, Span
from synopse.text.normalise import fold, word_spans

_ONE_FACT = 0.5
"""Cosine of two statements that name one person from which they may tell one thing of them; of two statements that do
not, it would tell nothing."""
_FEWEST_ORIGINS = 3
"""Origins that tell it; fewer only when they are all of the story."""
_MOST_MENTIONS = 2
"""Mentions in the usual origin up to which one thing is told of a person: of who stands in every sentence many are."""
_MOST_COMPARED = 64
"""Statements that name one person and are compared with each other; more of a story's hundred copies say no more."""
_FEWEST_LETTERS = 4
_ALIKE = 0.75
"""Part of the letters in order from which a word may be another spelling of a name."""


@dataclass(frozen=True, slots=True)
class NamedFact:
    """A person, the statements (indices) that tell one thing of them, and how many origins these have."""

    person: Actor
    members: tuple[int, ...]
    origins: int


def named_facts(comparison: Comparison) -> Iterator[NamedFact]:
    """For each person named in full, what more than half of the origins, and at least three or all, tell of them."""
    most = max(2, comparison.independent_origins() // 2 + 1)
    needed = min(max(_FEWEST_ORIGINS, most), comparison.independent_origins())
    persons = [actor for actor in comparison.parts.get("actors", ()) if actor.kind == "person"]
    if needed < 2 or not persons:
        return
    origin = {article: number for number, one in enumerate(comparison.origins) for article in one.articles}
    points: dict[int, set[int]] = defaultdict(set)
    for number, members in enumerate(comparison.members):
        for member in members:
            points[member].add(number)
    starts = _starts(comparison)
    for actor in persons:
        if len(actor.name.split()) < 2 or not _is_minor(actor, origin, needed):
            continue
        found = _largest(comparison, _naming(comparison, actor, starts), origin, points)
        if found is not None and found[1] >= needed:
            yield NamedFact(actor, *found)


def _is_minor(person: Actor, origin: Mapping[str, int], needed: int) -> bool:
    """Whether ``needed`` origins name a person, and the usual one hardly more than once."""
    in_article = Counter(mention.article for mention in person.mentions)
    in_origin: dict[int, int] = defaultdict(int)
    for article, count in in_article.items():
        if article in origin:
            in_origin[origin[article]] = max(in_origin[origin[article]], count)
    return len(in_origin) >= needed and median(in_origin.values()) <= _MOST_MENTIONS


def _starts(comparison: Comparison) -> Mapping[str, list[tuple[int, int]]]:
    """Starts of the statements of each article, with their indices, in order."""
    starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, statement in enumerate(comparison.statements):
        starts[comparison.readings[statement.reading].article.id].append((statement.start, number))
    return {article: sorted(own) for article, own in starts.items()}


def _naming(comparison: Comparison, actor: Actor, starts: Mapping[str, list[tuple[int, int]]]) -> list[int]:
    """The statements that name a person as other than the speaker; of nested ones the one that begins last."""
    found: set[int] = set()
    for mention in actor.mentions:
        own = starts.get(mention.article, [])
        last = bisect_right(own, (mention.start, len(comparison.statements)))
        around = [number for _, number in own[:last] if mention.end <= comparison.statements[number].end]
        found.update(number for number in around[-1:] if not _speaks(comparison.statements[number], mention))
    return sorted(found)


def _speaks(statement: Statement, mention: Span) -> bool:
    """Whether the person named is who says the statement: what is said can be told without them."""
    speaker = statement.speaker
    return speaker is not None and speaker.start < mention.end and mention.start < speaker.end


def _largest(
    comparison: Comparison, naming: Sequence[int], origin: Mapping[str, int], points: Mapping[int, set[int]]
) -> tuple[tuple[int, ...], int] | None:
    """The statement with most origins near to it, with those that are near, and how many origins they have."""
    if not len(comparison.vectors) or not naming:
        return None
    chosen = naming[:: -(-len(naming) // _MOST_COMPARED)]
    rows = comparison.vectors[list(chosen)]
    close = rows @ rows.T >= _ONE_FACT
    readings = [comparison.statements[number].reading for number in chosen]
    best: tuple[int, int, tuple[int, ...]] | None = None
    for at, one in enumerate(chosen):
        near = tuple(
            other
            for place, other in enumerate(chosen)
            if place == at or points[one] & points[other] or (readings[at] != readings[place] and close[at, place])
        )
        spread = len({origin[comparison.readings[comparison.statements[n].reading].article.id] for n in near})
        if best is None or (spread, len(near)) > best[:2]:
            best = spread, len(near), near
    return (best[2], best[0]) if best is not None else None


def is_named(comparison: Comparison, index: int, person: Actor) -> bool:
    """Whether article ``index`` may name a person, anywhere in its text, in any spelling of the last name."""
    article = comparison.readings[index].article
    if any(mention.article == article.id for mention in person.mentions):
        return True
    names = {fold(variant.text.split()[-1]).rstrip("'s’") for variant in person.variants}
    names.add(fold(person.name.split()[-1]))
    names = {name for name in names if len(name) >= _FEWEST_LETTERS} or names
    words = comparison.once("capitals", (comparison.readings,), lambda: [_capitals(r) for r in comparison.readings])
    return any(_may_be_one(name, word) for name in names for word in words[index])


def _capitals(reading: Reading) -> frozenset[str]:
    """The words of an article and its title that begin with a capital, folded."""
    text = f"{reading.article.title or ''} {reading.article.text}"
    return frozenset(fold(text[a:b]) for a, b in word_spans(text, 0, len(text)) if text[a].isupper())


def _may_be_one(name: str, word: str) -> bool:
    """Whether a word holds a name, or may be it in another spelling."""
    if name in word:
        return True
    return abs(len(name) - len(word)) <= 2 and _shared_letters(name, word) >= _ALIKE * max(len(name), len(word))


def _shared_letters(one: str, other: str) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for at, rival in enumerate(other, start=1):
            before, row[at] = row[at], before + 1 if letter == rival else max(row[at], row[at - 1])
    return row[-1]
