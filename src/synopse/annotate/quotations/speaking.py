"""Who can speak: persons and bodies, told from things by name, office, or the shape of the phrase."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.candidates import find_subject
from synopse.annotate.quotations.words import Unit, Word
from synopse.languages.rules.quotations import QuotationRules


def can_speak(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> bool:
    """Whether the words of a phrase name a person or a body: by a name, an office, or the shape of a name."""
    words: Sequence[Word] = unit.words[_after_owner(unit, *phrase, rules) : phrase[1]]
    if not rules.nouns_are_capitalised:
        words = without_amount(words, rules)
        words = words[: _core_length(words, rules)]
    heads = [word for word in words if word.is_capitalised and word.lower not in rules.subject_determiners]
    if words[0].text[0].isdigit():
        return False
    if any(word.start in unit.grammar.persons for word in words):
        return True
    if heads and (heads[0].start in unit.grammar.names or heads[0].start in unit.grammar.proper):
        return True
    endings = rules.role_endings + rules.body_endings
    if heads and _is_plain_thing(heads[0].lower, rules):
        return False  # "die Gründung des Ministeriums"; a majority of the ministers speaks
    nouns = heads if rules.nouns_are_capitalised else words[-1:]
    if any(noun.lower.endswith(endings or ("\0",)) for noun in nouns):
        return True
    if not rules.nouns_are_capitalised:
        return not unit.grammar.nominal and (any(head.start > unit.start for head in heads) or len(heads) > 1)
    # without names and tags at hand, capitalised words without an article look like a name
    return (
        not unit.grammar.names
        and not unit.grammar.verbal
        and bool(heads)
        and heads[0] is words[0]
        and unit.words[phrase[0]].lower not in rules.time_nouns
    )


def _is_plain_thing(noun: str, rules: QuotationRules) -> bool:
    speaks = noun.endswith((*rules.role_endings, *rules.body_endings, *rules.text_endings, *rules.group_nouns, "\0"))
    return rules.nouns_are_capitalised and noun.endswith(rules.thing_endings or ("\0",)) and not speaks


def without_amount(words: Sequence[Word], rules: QuotationRules) -> Sequence[Word]:
    """The words behind a number of those named: "hundreds of protesters" are protesters."""
    link = next((i for i, word in enumerate(words[:4]) if word.lower in rules.attaching), 0)
    is_amount = 0 < link < len(words) - 1 and words[link - 1].lower.endswith(rules.group_nouns or ("\0",))
    return words[link + 1 :] if is_amount else words


def _core_length(words: Sequence[Word], rules: QuotationRules) -> int:
    """Words up to the first preposition: "the governor of the state" is a governor."""
    return next((i for i, word in enumerate(words) if i and word.lower in rules.prepositions), len(words))


def _after_owner(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """Where a phrase begins behind the name of an owner: "Rosa Felds Vorschlag" and "Feld's religion" are no persons."""
    end = unit.grammar.names.get(unit.words[low].start)
    if end is None:
        return low
    behind = next((i for i in range(low, high) if unit.words[i].start >= end), high)
    endings = ("s", "’", "'") if rules.nouns_are_capitalised else ("'s", "’s", "s'", "s’")
    is_noun = behind < high and (unit.words[behind].is_capitalised or not rules.nouns_are_capitalised)
    is_owner = is_noun and unit.words[behind - 1].lower.endswith(endings)
    return behind if is_owner else low


def owner_of(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> tuple[int, int] | None:
    """Offsets of the person to whom the thing of a phrase belongs: of "Feld's religion" it is Feld whom "he" goes on with."""
    first = unit.words[phrase[0]]
    end = unit.grammar.names.get(first.start)
    if end is None or _after_owner(unit, *phrase, rules) == phrase[0] or first.start not in unit.grammar.persons:
        return None
    behind = next(word for word in unit.words[phrase[0] : phrase[1]] if word.end > end or word.end == end)
    return (first.start, end) if behind.text[end - behind.start :][:1] in ("'", "’") else None


def may_be_source(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> bool:
    """Whether a phrase can be the subject of a verb of speech: a speaker, a pronoun, or a text that says something."""
    first = unit.words[phrase[0]].lower
    if phrase[1] - phrase[0] == 1 and (
        first in rules.third_person or first in rules.other_pronouns or first in rules.relatives
    ):
        return first not in rules.impersonal
    heads = _nouns(unit, phrase, rules)
    is_text = any(head.endswith(rules.text_endings or ("\0",)) for head in heads[:2])
    return is_text or can_speak(unit, phrase, rules)


def _nouns(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> list[str]:
    words = unit.words[phrase[0] : phrase[1]]
    return [word.lower for word in words if word.is_capitalised and word.lower not in rules.subject_determiners]


def is_thing(unit: Unit, phrase: tuple[int, int], rules: QuotationRules) -> bool:
    """Whether a phrase names what cannot speak, by the ending of its first noun: "die Katastrophe"."""
    heads = _nouns(unit, phrase, rules)
    is_abstract = any(head.endswith(rules.thing_endings or ("\0",)) for head in heads[:1])
    return is_abstract and not may_be_source(unit, phrase, rules)


def speaking_phrase(unit: Unit, low: int, high: int, rules: QuotationRules) -> tuple[int, int] | None:
    """The first phrase in ``low:high`` that can be a subject and names a speaker; None when there is none."""
    while low < high:
        phrase = find_subject(unit, low, high, rules)
        if phrase is None:
            return None
        if can_speak(unit, phrase, rules):
            return phrase
        low = max(phrase[1], low + 1)
    return None
