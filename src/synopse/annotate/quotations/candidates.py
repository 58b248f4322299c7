"""Noun phrases that can be subjects: told from adverbials, oblique cases, and times."""

from __future__ import annotations

from synopse.annotate.quotations.phrases import is_function_word, is_quoted_name, phrase_end
from synopse.annotate.quotations.words import Unit
from synopse.languages.rules.quotations import QuotationRules


def find_subject(unit: Unit, low: int, high: int, rules: QuotationRules) -> tuple[int, int] | None:
    """First noun phrase in ``low:high`` that can be a subject, skipping adverbials and oblique phrases.

    Returns word offsets, None when nothing fits.
    """
    index = low
    while index < high:
        word = unit.words[index]
        if unit.quote_of[index] >= 0 and not is_quoted_name(unit, index):
            index += 1
            continue
        lower = word.lower
        if _opens_predicative(unit, index, rules):
            index = max(phrase_end(unit, index + 1, high, rules), index + 1)
            continue
        if lower in rules.coordinators or _is_adverb_pair(unit, index, rules):
            index += 1 if lower in rules.coordinators else 2
            continue
        if lower in rules.prepositions and word.start not in unit.grammar.names:
            index = _adverbial_end(unit, index + 1, high, rules)
            continue
        if lower in rules.oblique_determiners or looks_oblique(unit, index, high, rules):
            index = max(phrase_end(unit, index, high, rules), index + 1)
            continue
        if lower in rules.not_subjects or (lower in rules.subordinators and lower not in rules.relatives):
            index += 1
            continue
        end = phrase_end(unit, index, high, rules)
        if end > index and not _is_sentence_adverb(unit, index, end, rules) and not is_time(unit, index, end, rules):
            return index, end
        index = max(index + 1, end)
    return None


def _opens_predicative(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a word inside a clause says as what the object is seen ("bezeichnete das Spiel als Triumph für Rosa Feld")."""
    return unit.words[index].lower in rules.predicative_words and index > 0 and unit.words[index - 1].is_word


def _is_adverb_pair(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether two words are an adverb together ("unter anderem")."""
    return tuple(word.lower for word in unit.words[index : index + 2]) in rules.adverb_pairs


def looks_oblique(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether "der ..." is a feminine or plural in the dative or genitive, by the endings in the phrase."""
    if unit.words[low].lower not in rules.ambiguous_determiners:
        return False
    for index in range(low + 1, min(high, low + 6)):
        word = unit.words[index]
        if not word.is_word or unit.quote_of[index] >= 0:
            return False
        if word.is_capitalised:
            return word.lower.endswith(rules.feminine_nouns or ("\0",))
        if word.lower in rules.prepositions or word.lower in rules.not_subjects:
            return False
        if word.lower.endswith(rules.weak_ending):
            return True
    return False


def _adverbial_end(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """End of the phrase after a preposition, also one with adverbs in it ("nach einem mehr als einstündigen Gespräch")."""
    end = phrase_end(unit, low, high, rules)
    if end > low or not rules.nouns_are_capitalised:
        return max(end, low)
    for index in range(low, min(high, low + 10)):
        if is_function_word(unit, index, rules) and unit.words[index].lower in rules.finite_verbs:
            return low
        if unit.words[index].is_capitalised and unit.quote_of[index] < 0:
            return max(phrase_end(unit, index, high, rules), index + 1)
    return low


def is_time(unit: Unit, low: int, end: int, rules: QuotationRules) -> bool:
    """Whether a phrase is a time ("Stunden später", "Mitte April") and so no subject."""
    nouns = rules.nouns_are_capitalised
    heads = [
        word.lower
        for word in unit.words[low:end]
        if word.is_capitalised or (not nouns and word.lower not in rules.subject_determiners)
    ]
    return bool(heads) and all(head in rules.time_nouns for head in heads)


def _is_sentence_adverb(unit: Unit, index: int, end: int, rules: QuotationRules) -> bool:
    """Whether a capitalised first word is an adverb and not a name ("Relativierend fügte er hinzu")."""
    if index > 0 or end > 1:
        return False
    lower = unit.words[0].lower
    if lower in rules.third_person or lower in rules.other_pronouns or lower in rules.subject_determiners:
        return False
    if lower.endswith(rules.adverb_endings or ("\0",)):
        return True
    if (
        lower in unit.grammar.capitalised
        or not rules.verb_second
        or len(unit.words) < 3
        or unit.words[1].is_capitalised
    ):
        return False
    third = unit.words[2]
    return third.is_capitalised or third.lower in rules.subject_determiners or third.lower in rules.third_person
