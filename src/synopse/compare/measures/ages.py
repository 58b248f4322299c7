"""Ages of persons: one person with two ages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from synopse.compare.actors.ages import aged_phrases
from synopse.compare.comparison import Comparison
from synopse.compare.measures.cues import measure_cues
from synopse.compare.measures.grammar import clause_head, token_at
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.story import Story
from synopse.compare.measures.verdicts import size_of
from synopse.compare.values.units import to_base
from synopse.languages.rules.concepts import concepts_of
from synopse.model import AnnotatedArticle, Name, Quantity, Reading, Span
from synopse.text.normalise import fold, words
from synopse.text.stems import stem

_REACH = 3
"""Characters between a name and its age: a bracket, a comma, a space."""
_LONGEST_PHRASE = 7
"""Words between an age and the name that its phrase leads to."""
_IN_PHRASE = frozenset({"NOUN", "ADJ", "PROPN", "PUNCT", "ADV"})
_NEAR = 12
"""Tokens before an age among which stands whose it is."""
_YEAR = 1.01 * to_base(1.0, "year")
_BACK = 2
"""Sentences before a phrase in which the person is named whom it means."""


def ages_of(comparison: Comparison, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The ages of persons who are named beside them, or in the sentence before a phrase that names somebody by age.

    Where an article gives one age only for what somebody unnamed does ("der 58-jährige Fahrer"), that one too.
    ``counted`` of the mentions returned is the actor's id, the folded full name of somebody whom no actor joins, or
    ``=`` and what the unnamed is called.
    """
    actors = _actors_at(comparison)
    found = []
    unnamed: dict[tuple[int, str], list[Mention]] = {}
    for mention in mentions:
        if not isinstance(mention.mark, Quantity) or not is_age(mention):
            continue
        reading = comparison.readings[mention.reading]
        person = _person_beside(reading.article, mention.mark) or _apposed(reading, mention.mark)
        if person is None and (referent := _referent(reading, mention, actors)) is not None:
            found.append(replace(mention, counted=referent[0], noun=referent[1], kinds=frozenset({"age"})))
            continue
        if (role := _role(reading, mention)) is not None:
            called = replace(mention, counted=f"={role[0]}", noun=role[1], kinds=frozenset({"age"}))
            unnamed.setdefault((mention.reading, role[0]), []).append(called)
        if person is not None:
            name = reading.article.text[person.start : person.end]
            known, full = actors.get(Span(reading.article.id, person.start, person.end), ("", name))
            if known or len(words(name)) > 1:
                found.append(replace(mention, counted=known or fold(name), noun=full, kinds=frozenset({"age"})))
    found += [own[0] for own in unnamed.values() if len({size_of(mention) for mention in own}) == 1]
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


def _apposed(reading: Reading, mark: Quantity) -> Name | None:
    """The name that a noun phrase with an age leads to ("a 58-year-old retired teacher, Eva Muster")."""
    names = reading.article.names
    at = bisect_left(names, mark.end, key=lambda name: name.start)
    name = names[at] if at < len(names) else None
    if name is None or name.kind != "PER":
        return None
    first = bisect_left(reading.tokens, mark.end, key=lambda token: token.start)
    last = bisect_left(reading.tokens, name.start, key=lambda token: token.start)
    between = reading.tokens[first:last]
    text = reading.article.text[mark.end : name.start]
    is_phrase = 0 < len(between) <= _LONGEST_PHRASE and all(token.upos in _IN_PHRASE for token in between)
    return name if is_phrase and text.count(",") <= 1 and any(token.upos == "NOUN" for token in between) else None


def _referent(reading: Reading, mention: Mention, actors: Mapping[Span, tuple[str, str]]) -> tuple[str, str] | None:
    """Whom a phrase means that names a person by age alone ("die 41-Jährige"): the only one named in the sentence before."""
    article = reading.article
    phrases = aged_phrases(reading)
    if not any(start <= mention.mark.start < end for start, end, _ in phrases):
        return None
    at = article.sentences.index(mention.sentence)
    for sentence in reversed(article.sentences[max(0, at - _BACK) : at]):
        named = {
            actor
            for span, actor in actors.items()
            if span.article == article.id and sentence.start <= span.start < sentence.end
        }
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _role(reading: Reading, mention: Mention) -> tuple[str, str] | None:
    """What somebody with an age does: "der 58-jährige Fahrer", "der Fahrer, ein 58 Jahre alter …"."""
    cues = measure_cues(reading.article.language)
    text = reading.article.text
    at = bisect_left(reading.tokens, mention.mark.start, key=lambda token: token.start)
    before = [token for token in reading.tokens[max(0, at - 3) : at] if token.upos != "DET"]
    word = mention.noun.split()[-1] if mention.noun else _subject(reading, mention)
    if word is None and len(before) > 1 and before[-1].upos == "PUNCT" and before[-2].upos == "NOUN":
        word = text[before[-2].start : before[-2].end]
    elif word is None:
        behind = next((token for token in reading.tokens[at : at + 4] if token.start >= mention.mark.end), None)
        word = text[behind.start : behind.end] if behind is not None and behind.upos == "NOUN" else None
    if word is not None and cues.accused.match(word):
        return "accused", word
    if word is None or cues.people.match(word) or cues.anybody.match(word) or word[:1].isdigit():
        return None
    key = stem(word, cues.stemmer)
    return concepts_of(reading.article.language).get(key, key), word


def _subject(reading: Reading, mention: Mention) -> str | None:
    """Of whom a clause tells the age ("Der Festgenommene ist 29 Jahre alt")."""
    tokens = reading.tokens
    at = token_at(tokens, mention.mark.start, mention.mark.end)
    head = clause_head(tokens, at) if at is not None else None
    if head is None or not mention.mark.start <= tokens[head].start < mention.mark.end:
        return None
    own = next((t for t in tokens[max(0, head - _NEAR) : head] if t.head == head and t.deprel == "nsubj"), None)
    return reading.article.text[own.start : own.end] if own is not None and own.upos == "NOUN" else None


def _had_birthday(a: Mention, b: Mention, story: Story) -> bool:
    """Whether two ages lie at two sides of a birthday that a report tells."""
    first, second = size_of(a), size_of(b)
    if first is None or second is None or abs(first - second) > _YEAR:
        return False
    return any(measure_cues(m.language).birthdays.search(story.plain.get(m.span.article, "")) for m in (a, b))


def same_person(a: Mention, b: Mention, story: Story) -> Evidence | None:
    """Whether two ages belong to the same person in independent articles."""
    if a.counted != b.counted or _had_birthday(a, b, story) or not story.can_tell_of_one(a, b):
        return None
    return Evidence(f"both give the age of {a.noun}", story.overlap(a.stems, b.stems), a.stems & b.stems)
