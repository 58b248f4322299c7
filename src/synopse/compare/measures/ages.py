"""Ages of persons: one person with two ages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from synopse.compare.comparison import Comparison
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.story import Story
from synopse.model import AnnotatedArticle, Name, Quantity, Span
from synopse.text.normalise import fold, words

_REACH = 3
"""Characters between a name and its age: a bracket, a comma, a space."""


def ages_of(comparison: Comparison, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The ages that stand beside a person's name, counted under that person.

    ``counted`` of the mentions returned is the actor's id, or the folded full name of somebody whom no actor joins.
    """
    actors = _actors_at(comparison)
    found = []
    for mention in mentions:
        if not isinstance(mention.mark, Quantity) or not is_age(mention):
            continue
        article = comparison.readings[mention.reading].article
        person = _person_beside(article, mention.mark)
        if person is None:
            continue
        name = article.text[person.start : person.end]
        known, full = actors.get(Span(article.id, person.start, person.end), ("", name))
        if known or len(words(name)) > 1:
            found.append(replace(mention, counted=known or fold(name), noun=full, kinds=frozenset({"age"})))
    return tuple(found)


def _actors_at(comparison: Comparison) -> dict[Span, tuple[str, str]]:
    """The id and the name of the person who is meant, for each mention."""
    persons = (actor for actor in comparison.parts.get("actors", ()) if actor.kind == "person")
    return {span: (actor.id, actor.name) for actor in persons for span in actor.mentions}


def is_age(mention: Mention) -> bool:
    """Whether an amount is somebody's age: ages of unnamed persons are never compared."""
    return isinstance(mention.mark, Quantity) and mention.mark.unit == "year"


def _person_beside(article: AnnotatedArticle, mark: Quantity) -> Name | None:
    """The name right before ("Anna Muster (34)") or after ("die 34-jährige Anna Muster") an age."""
    first = bisect_left(article.names, mark.start - 80, key=lambda name: name.start)
    last = bisect_right(article.names, mark.end + _REACH, key=lambda name: name.start)
    for name in article.names[first:last]:
        if name.kind != "PER":
            continue
        between = article.text[name.end : mark.start] if name.end <= mark.start else article.text[mark.end : name.start]
        if name.end <= mark.start and between.strip() in {"(", ","} and len(between) <= _REACH:
            return name
        if name.start >= mark.end and between in {" ", "  "}:
            return name
    return None


def same_person(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """Whether two ages belong to the same person in independent articles."""
    if a.counted != b.counted or not story.are_independent(a, b):
        return None
    return Evidence(f"both give the age of {a.noun}", story.overlap(a.stems, b.stems), a.stems & b.stems)
