"""The subjunctive that marks reported speech, told from wish and condition."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from synopse.languages.rules.quotations import QuotationRules


class Subjunctive(IntEnum):
    """How surely a verb form marks reported speech."""

    NONE = 0
    POSSIBLE = 1
    """A form that states a condition or wish at least as often ("wäre", "würde")."""
    LIKELY = 2
    """A form that replaces the subjunctive I where that looks like the indicative ("hätten")."""
    CERTAIN = 3
    """Subjunctive I ("sei", "habe")."""


def subjunctive_of(
    words: Sequence[str], index: int, rules: QuotationRules, *, next_capitalised: bool = False
) -> Subjunctive:
    """How surely the lower-case word ``words[index]`` is a subjunctive of reported speech.

    ``next_capitalised`` tells whether a capitalised word follows, which makes an adjective of a form such
    as "bestehende".
    """
    word = words[index]
    if word in rules.subjunctive_plural and word in rules.subjunctive_strong:
        return Subjunctive.LIKELY
    if word in rules.subjunctive_strong:
        return Subjunctive.NONE if _first_person_near(words, index, rules) else Subjunctive.CERTAIN
    if word in rules.subjunctive_plural:
        return Subjunctive.LIKELY
    if word in rules.subjunctive_weak:
        return Subjunctive.POSSIBLE
    if word.endswith(rules.subjunctive_endings or ("\0",)) and not next_capitalised:
        return Subjunctive.NONE if _first_person_near(words, index, rules) else Subjunctive.CERTAIN
    return Subjunctive.NONE


def subjunctive_by_position(
    words: Sequence[str],
    capitalised: Sequence[bool],
    after_subject: int,
    is_subordinate: bool,
    ruled_out: Sequence[bool],
    rules: QuotationRules,
) -> bool:
    """Whether a form in -e stands where only a finite verb can: "die Lage bleibe ernst", "dass er Zeit finde".

    ``after_subject`` is the index right after the clause's first noun phrase, -1 when there is none.
    """
    last = len(words) - 1
    for index, word in enumerate(words):
        if capitalised[index] or ruled_out[index] or not _may_be_subjunctive(word, rules):
            continue
        follows = words[index + 1] if index < last else ""
        if index == after_subject and index < last and not capitalised[index + 1]:
            return not _first_person_near(words, index, rules)
        if follows in rules.after_finite or (is_subordinate and index == last and index > 1):
            return not _first_person_near(words, index, rules)
    return False


def _may_be_subjunctive(word: str, rules: QuotationRules) -> bool:
    """Whether a word has the shape of a third person in -e: weak preterites ("sagte") have not."""
    if len(word) < 4 or not word.endswith("e") or word.endswith(rules.not_subjunctive_endings) or not word.isalpha():
        return False
    return not (
        word in rules.not_subjunctive
        or word in rules.not_subjects
        or word in rules.prepositions
        or word in rules.subjunctive_weak
        or word in rules.subject_determiners
    )


def _first_person_near(words: Sequence[str], index: int, rules: QuotationRules) -> bool:
    """Whether "ich" stands close by, which makes "habe" an indicative."""
    return any(word in rules.first_person for word in words[max(0, index - 6) : index + 7])


def strongest_subjunctive(
    words: Sequence[str], capitalised: Sequence[bool], ruled_out: Sequence[bool], rules: QuotationRules
) -> Subjunctive:
    """The surest subjunctive among lower-case ``words``; conditions ("wenn ... wäre") count as possible only.

    ``ruled_out`` marks words that a tagger called something else than a verb.
    """
    if not rules.subjunctive_strong:
        return Subjunctive.NONE
    best = Subjunctive.NONE
    for index in range(len(words)):
        if capitalised[index] or ruled_out[index]:
            continue
        if any(_is_idiom(words, index, idiom) for idiom in rules.idioms):
            continue
        follows = index + 1 < len(words) and capitalised[index + 1]
        found = subjunctive_of(words, index, rules, next_capitalised=follows)
        if found is Subjunctive.LIKELY and {words[0], words[index - 1]} & rules.wish_openers:
            found = Subjunctive.POSSIBLE
        best = max(best, found)
    return best


def _is_idiom(words: Sequence[str], index: int, idiom: tuple[str, ...]) -> bool:
    """Whether ``words[index]`` belongs to a set phrase ("es sei denn")."""
    return any(
        tuple(words[index - offset : index - offset + len(idiom)]) == idiom
        for offset, word in enumerate(idiom)
        if word == words[index] and index >= offset
    )
