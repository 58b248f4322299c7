"""Mentions of a person by office alone: "der Kremlchef", once the story has said whose office that is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from synopse.compare.actors.mentions import Mention
from synopse.compare.actors.roles import Roles, role_head
from synopse.languages import load_language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Reading, Span
from synopse.text.stems import stem

_WORD = re.compile(r"\w+(?:[-‐‑]\w+)*")


def find_role_mentions(
    persons: Sequence[Sequence[Mention]], roles: Sequence[Roles], readings: Sequence[Reading]
) -> list[list[Span]]:
    """For each of ``persons`` (with its ``roles``), the definite phrases that name it by office only.

    An office counts in an article when one person alone of those named there holds it, and the phrase adds
    nothing that the story does not say of that person ("der russische Präsident").
    """
    holders, present = _holders(persons, roles, readings)
    taken = _taken(persons, roles, readings)
    found: list[list[Span]] = [[] for _ in persons]
    for index, reading in enumerate(readings):
        for start, end, words in _definite_phrases(reading, holders):
            if any(low < end and start < high for low, high in taken[index]):
                continue
            owners = [owner for owner in holders[words[-1]] if owner in present[index]]
            if len(owners) == 1 and holders[words[-1]][owners[0]].issuperset(words):
                found[owners[0]].append(Span(reading.article.id, start, end))
    return found


def _holders(
    persons: Sequence[Sequence[Mention]], roles: Sequence[Roles], readings: Sequence[Reading]
) -> tuple[dict[str, dict[int, set[str]]], list[set[int]]]:
    """For each stem of an office its holders with all stems of their roles; and who is named in each reading."""
    holders: dict[str, dict[int, set[str]]] = defaultdict(dict)
    present: list[set[int]] = [set() for _ in readings]
    for number, (mentions, own) in enumerate(zip(persons, roles, strict=True)):
        for mention in mentions:
            present[mention.reading].add(number)
        language = load_language(readings[mentions[0].reading].article.language)
        for role in own.texts:
            head = role_head(role, language.quotations)
            if head is not None and not head.lower().startswith(language.quotations.kin):
                stems = {stem(word, language.stemmer) for word in _WORD.findall(role)}
                holders[stem(head, language.stemmer)].setdefault(number, set()).update(stems)
    return holders, present


def _taken(
    persons: Sequence[Sequence[Mention]], roles: Sequence[Roles], readings: Sequence[Reading]
) -> list[list[tuple[int, int]]]:
    """Names with the word before them, and the roles that stand beside them: those are no mentions apart."""
    taken: list[list[tuple[int, int]]] = [[] for _ in readings]
    for mentions, own in zip(persons, roles, strict=True):
        for mention in mentions:
            taken[mention.reading].append((mention.start - 1, mention.end))
        for reading, start, end in own.places:
            taken[reading].append((start, end))
    return taken


def _definite_phrases(reading: Reading, holders: Mapping[str, object]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Phrases such as "der Kremlchef", "der neue Landrat" whose noun is a known office, with their stems."""
    language = load_language(reading.article.language)
    rules, text = language.quotations, reading.article.text
    phrases: list[tuple[int, int, tuple[str, ...]]] = []
    for sentence in reading.article.sentences:
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
        for index, word in enumerate(words):
            if not _can_be_office(word.group(), rules) or _goes_on(words, index, text, rules):
                continue
            key = stem(word.group(), language.stemmer)
            first = _definite_start(words, index, rules) if key in holders else None
            if first is not None:
                stems = tuple(stem(w.group(), language.stemmer) for w in words[first + 1 : index + 1])
                phrases.append((words[first].start(), word.end(), stems))
    return phrases


def _goes_on(words: Sequence[re.Match[str]], index: int, text: str, rules: QuotationRules) -> bool:
    """Whether a name or a genitive follows that makes it another's office ("der Sprecher der Polizei")."""
    if index + 1 >= len(words) or text[words[index].end() : words[index + 1].start()] != " ":
        return False
    follows = words[index + 1].group()
    return follows[0].isupper() or follows.lower() in rules.attaching


def _can_be_office(word: str, rules: QuotationRules) -> bool:
    return word[0].isupper() == rules.nouns_are_capitalised and word.lower().endswith(rules.role_endings or ("\0",))


def _definite_start(words: Sequence[re.Match[str]], index: int, rules: QuotationRules) -> int | None:
    """The definite article before the noun, over up to two adjectives."""
    for before in range(index - 1, max(-1, index - 4), -1):
        lower = words[before].group().lower()
        if lower in rules.definite:
            is_plural = lower == "die" and not words[index].group().lower().endswith(rules.feminine_endings)
            return None if is_plural else before
        if not lower.endswith(rules.adjective_endings or ("\0",)) or words[before].group()[0].isupper():
            return None
    return None
