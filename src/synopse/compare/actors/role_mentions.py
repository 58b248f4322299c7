"""Mentions of a person without the name: "der Kremlchef", "der 35-Jährige", once the story has told who that is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from synopse.compare.actors.ages import aged_phrases, person_of_age, stated_ages
from synopse.compare.actors.mentions import Mention
from synopse.compare.actors.offices import Office, fits, is_office, office_of, state_of
from synopse.compare.actors.roles import Roles
from synopse.languages import load_language
from synopse.languages.language import Language
from synopse.model import Reading, Span
from synopse.text.stems import stem

_WORD = re.compile(r"\w+(?:[-‐‑.]\w+|['’](?!s\b)\w+)*")
_WHOLE_WORD = re.compile(r"\w+(?:[-‐‑'’.]\w+)*")
"""Words of a role; "the president's adviser" is no president."""
_NEAR = 700
"""Characters back to the name of one of several holders of an office for a phrase to be his."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A definite phrase that names an office."""

    start: int
    end: int
    office: Office


@dataclass(frozen=True, slots=True)
class _Article:
    """Where persons stand in one reading: by number the starts of their names, and what is taken."""

    present: Mapping[int, Sequence[int]]
    taken: Sequence[tuple[int, int]]


def find_role_mentions(
    persons: Sequence[Sequence[Mention]], roles: Sequence[Roles], readings: Sequence[Reading]
) -> list[list[Span]]:
    """For each of ``persons`` (with its ``roles``), the definite phrases that name it without its name.

    A phrase of office must add nothing that the story does not say of the person; of several holders named in the
    article it is the one named last. An age must be stated for one person of the article alone, or the phrase follow
    on a sentence whose subject one person is.
    """
    offices = [_offices(mentions, own, readings) for mentions, own in zip(persons, roles, strict=True)]
    ages = stated_ages(persons, readings)
    found: list[list[Span]] = [[] for _ in persons]
    for index, (reading, article) in enumerate(zip(readings, _articles(persons, roles, readings), strict=True)):
        holders = {number: offices[number] for number in sorted(article.present) if offices[number]}
        for phrase in _phrases(reading):
            beside = _is_taken(phrase.start, phrase.end, article) or _is_apposition(phrase.end, article, reading)
            owner = None if beside else _holder(phrase, holders, article, reading)
            if owner is not None:
                found[owner].append(Span(reading.article.id, phrase.start, phrase.end))
        for start, end, age in aged_phrases(reading):
            if _is_taken(start, end, article) or any(
                start < span.end and span.start < end
                for own in found
                for span in own
                if span.article == reading.article.id
            ):
                continue
            owner = person_of_age(age, article.present, ages, start)
            if owner is None:
                owner = _subject_before(start, index, persons, readings, {n for n in ages if age not in ages[n]})
            if owner is not None:
                found[owner].append(Span(reading.article.id, start, end))
    return found


def _offices(mentions: Sequence[Mention], own: Roles, readings: Sequence[Reading]) -> tuple[Office, ...]:
    """The offices that stand beside a person's names, and the titles before them."""
    texts: set[tuple[str, str]] = set()
    for reading, start, end in own.places:
        article = readings[reading].article
        texts.add((article.text[start:end], article.language))
    for mention in mentions:
        words = mention.surface.split()
        if len(words) > len(mention.words) or (len(words) > 1 and words[0].lower() != mention.words[0]):
            texts.add((words[0], readings[mention.reading].article.language))
    found = []
    for text, code in sorted(texts):
        language = load_language(code)
        office = office_of(_WHOLE_WORD.findall(text), language)
        if office is not None and not office.head.startswith(language.quotations.kin or ("\0",)):
            found.append(office)
    return tuple(found)


def _articles(
    persons: Sequence[Sequence[Mention]], roles: Sequence[Roles], readings: Sequence[Reading]
) -> list[_Article]:
    """Names with the word before them, and the roles that stand beside them: those are no mentions apart."""
    taken: list[list[tuple[int, int]]] = [[] for _ in readings]
    present: list[dict[int, list[int]]] = [{} for _ in readings]
    for number, (mentions, own) in enumerate(zip(persons, roles, strict=True)):
        for mention in mentions:
            present[mention.reading].setdefault(number, []).append(mention.start)
            taken[mention.reading].append((mention.start - 1, mention.end))
        for reading, start, end in own.places:
            taken[reading].append((start, end))
    return [_Article(here, sorted(places)) for here, places in zip(present, taken, strict=True)]


def _is_taken(start: int, end: int, article: _Article) -> bool:
    place = bisect_left(article.taken, (end, -1))
    return any(low < end and start < high for low, high in article.taken[max(0, place - 4) : place])


def _is_apposition(end: int, article: _Article, reading: Reading) -> bool:
    """Whether the name follows after a comma: "the mayor, Rosa Feld, ..."."""
    text = reading.article.text
    return text[end : end + 2] == ", " and any(low + 1 == end + 2 for low, _ in article.taken)


def _holder(
    phrase: _Phrase, holders: Mapping[int, Sequence[Office]], article: _Article, reading: Reading
) -> int | None:
    """The person whom a phrase of office names, or None."""
    language = load_language(reading.article.language)
    neutral = _neutral(language.code)
    scores = {number: score for number, own in holders.items() if (score := fits(phrase.office, own, neutral))}
    if not scores:
        return None
    best = [number for number in sorted(scores) if scores[number] == max(scores.values())]
    last = {number: _last_before(article.present[number], phrase.start) for number in best}
    named = [number for number in best if last[number] >= 0]
    if len(best) == 1:
        return best[0] if named or scores[best[0]] == 3 else None
    if not named:
        return None
    nearest = max(named, key=lambda number: last[number])
    return nearest if phrase.start - last[nearest] <= _NEAR else None


def _last_before(places: Sequence[int], start: int) -> int:
    place = bisect_right(places, start)
    return places[place - 1] if place else -1


@cache
def _neutral(code: str) -> frozenset[str]:
    language = load_language(code)
    return frozenset(stem(word, language.stemmer) for word in language.names.neutral)


def _phrases(reading: Reading) -> Iterator[_Phrase]:
    """Definite phrases such as "der Kremlchef", "der neue Landrat", "Norlands Präsident" that no name follows."""
    language = load_language(reading.article.language)
    text = reading.article.text
    if not language.quotations.definite:
        return
    for sentence in reading.article.sentences:
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        index = 0
        while index < len(words):
            if (
                not is_office(words[index].group(), language)
                or words[index].group()[0].isupper() != language.quotations.nouns_are_capitalised
            ):
                index += 1
                continue
            last = index
            if not language.quotations.nouns_are_capitalised:
                while (
                    last + 1 < len(words)
                    and is_office(words[last + 1].group(), language)
                    and words[last + 1].group().islower()
                ):
                    last += 1
            phrase = _phrase(words, index, last, text, language)
            if phrase is not None:
                yield phrase
            index = last + 1


def _phrase(words: Sequence[re.Match[str]], index: int, last: int, text: str, language: Language) -> _Phrase | None:
    if _goes_on(words, last, text, language):
        return None
    first = _definite_start(words, index, text, language)
    if first is None:
        return None
    start, inside = first
    office = office_of([word.group() for word in words[inside : last + 1]], language)
    return _Phrase(words[start].start(), words[last].end(), office) if office else None


def _goes_on(words: Sequence[re.Match[str]], index: int, text: str, language: Language) -> bool:
    """Whether a name or a genitive follows that makes it another's office ("der Sprecher der Polizei")."""
    if index + 1 >= len(words) or text[words[index].end() : words[index + 1].start()] != " ":
        return False
    follows = words[index + 1].group()
    return follows[0].isupper() or follows.lower() in language.quotations.attaching


def _definite_start(
    words: Sequence[re.Match[str]], index: int, text: str, language: Language
) -> tuple[int, int] | None:
    """Place of the article and of the first word after it, or of a state in the genitive, before the noun at ``index``."""
    rules = language.quotations
    reach = 4 if rules.nouns_are_capitalised else 5
    for before in range(index - 1, max(-1, index - reach), -1):
        word = words[before].group()
        lower = word.lower()
        if text[words[before].end() : words[before + 1].start()] not in {" ", "\xa0"}:
            return None
        if lower in rules.definite:
            is_plural = lower in language.declension.feminine_or_plural and not words[index].group().lower().endswith(
                rules.feminine_endings
            )
            is_plural |= (
                lower in language.declension.dative_plurals
                and before > 0
                and words[before - 1].group().lower() in language.names.dative
            )
            return None if is_plural else (before, before + 1)
        if rules.nouns_are_capitalised and word[0].isupper() and word.endswith("s") and state_of(word, language.code):
            return before, before
        if not _is_attribute(word, language):
            return None
    return None


def _is_attribute(word: str, language: Language) -> bool:
    if not language.quotations.nouns_are_capitalised:
        return True  # what stands between "the" and the noun must be said of the person anyway
    endings = language.quotations.adjective_endings or ("\0",)
    return (word.lower().endswith(endings) and (word[0].islower() or word.split("-")[0].isdigit())) or word.isdigit()


def _subject_before(
    start: int,
    index: int,
    persons: Sequence[Sequence[Mention]],
    readings: Sequence[Reading],
    others: set[int],
) -> int | None:
    """The one person who is the subject of the sentence before; not one whose age is stated to be another."""
    reading = readings[index]
    sentences = reading.article.sentences
    place = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    if place < 1:
        return None
    low, high = sentences[place - 1].start, sentences[place - 1].end
    named = [
        (number, mention)
        for number, mentions in enumerate(persons)
        for mention in mentions
        if mention.reading == index and low <= mention.start < high
    ]
    if len({number for number, _ in named}) != 1 or sentences[place - 1].end + 3 < sentences[place].start:
        return None
    number, mention = named[0]
    return number if number not in others and _is_subject(mention, reading) else None


def _is_subject(mention: Mention, reading: Reading) -> bool:
    tokens = reading.tokens
    place = bisect_left(tokens, mention.start, key=lambda token: token.start)
    while place < len(tokens) and tokens[place].start < mention.end:
        if tokens[place].deprel.startswith("nsubj"):
            return True
        place += 1
    return False
