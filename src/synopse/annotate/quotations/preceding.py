"""Subjects in languages that put them before the verb: the phrase that ends nearest before it, or one behind a quotation."""

from __future__ import annotations

from synopse.annotate.quotations.candidates import find_subject
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import can_speak
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules


def opens_clause(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether nothing but auxiliaries and adverbs stands before the verb in its clause: "..., has also said"."""
    low = unit.clauses[cue.clause].low
    return all(_accompanies(unit, index, rules) for index in range(low, cue.finite))


def subject_before_verb(unit: Unit, cue: VerbCue, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    """The phrase that ends right before the verb, adverbs and auxiliaries apart; None when there is none."""
    high = cue.finite
    while high > clause.low and _accompanies(unit, high - 1, rules):
        high -= 1
    if high == clause.low:
        return None
    if unit.words[high - 1].lower in rules.relatives:
        return high - 1, high
    low = _after_subordinator(unit, clause.low, high, rules)
    for start in range(low, high):
        begins = (start == low > clause.low) or _may_start(unit, start, rules)  # behind a conjunction a phrase begins
        if unit.quote_of[start] < 0 and phrase_end(unit, start, high, rules) == high and begins:
            return start, high
    return find_subject(unit, low, high, rules)


def _after_subordinator(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """Where the clause begins that the verb belongs to: "The president spoke after Rosa Feld said"."""
    for index in range(high - 2, low - 1, -1):
        lower = unit.words[index].lower
        if lower in rules.relatives or (lower in rules.subordinators and lower not in rules.attaching):
            return index + 1
    return low


def _may_start(unit: Unit, start: int, rules: QuotationRules) -> bool:
    """Whether a phrase starts here and not in the middle of a longer one or behind a preposition."""
    if unit.words[start].lower in rules.prepositions or unit.words[start].lower in rules.not_subjects:
        return False
    return start == 0 or unit.words[start - 1].lower not in rules.prepositions


def is_joined(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether the verb is joined to one before it inside a clause: "She lamented the delay and said"."""
    low, at = unit.clauses[cue.clause].low, cue.finite - 1
    while at > low and _accompanies(unit, at, rules) and unit.words[at].lower not in rules.coordinators:
        at -= 1
    return not rules.verb_second and at > low and unit.words[at].lower in rules.coordinators


def _accompanies(unit: Unit, index: int, rules: QuotationRules) -> bool:
    word = unit.words[index]
    if unit.quote_of[index] >= 0 or not word.is_word:
        return False
    lower = word.lower
    return (
        lower in rules.perfect_auxiliaries
        or lower in rules.passive_auxiliaries
        or lower in rules.modals
        or lower in rules.not_subjects
        or lower.endswith(rules.adverb_endings or ("\0",))
    )


def blamed_subject(unit: Unit, low: int, verb: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Whose words a participle tells behind "for" or "of": "They blamed Rosa Field for saying"."""
    if verb - 2 <= low or unit.words[verb - 1].lower not in rules.complement_prepositions:
        return None
    for start in range(max(low, verb - 9), verb - 1):
        begins = unit.quote_of[start] < 0 and has_finite_verb(unit, start - 1, start, rules) if start > low else False
        if (
            begins
            and phrase_end(unit, start, verb - 1, rules) == verb - 1
            and can_speak(unit, (start, verb - 1), rules)
        ):
            return start, verb - 1
    return None
