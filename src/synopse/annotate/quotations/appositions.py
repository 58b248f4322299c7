"""Subjects that stand before an apposition between commas."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import can_speak
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules


def apposed_subject(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Subject before an apposition set off by commas: "Kim, der Machthaber Nordkoreas, sagte"."""
    low = number
    while low > 0 and unit.clauses[low].mark in ",–—-":
        low -= 1
    found = _apposition(unit, unit.clauses[low:number], rules)
    if found is not None or rules.verb_second:
        return found
    for start in range(low + 1, number):  # "it rained, but Rosa Field, the mayor, said"
        found = _apposition(unit, unit.clauses[start:number], rules)
        if found is not None and can_speak(unit, found, rules):
            return found
    return None


def _apposition(unit: Unit, phrases: Sequence[Clause], rules: QuotationRules) -> tuple[int, int] | None:
    """A noun phrase and what stands in apposition to it, when ``phrases`` are nothing else."""
    if not phrases:
        return None
    head = phrases[0]
    opener = unit.words[head.low].lower
    if opener in rules.coordinators - rules.subordinators and head.high - head.low > 1:
        head = head._replace(low=head.low + 1)  # "but Rosa Field, the mayor, said"
    end = phrase_end(unit, head.low, head.high, rules)
    if end == head.low or has_finite_verb(unit, head.low, head.high, rules):
        return None
    if end < head.high and unit.words[end].lower not in rules.prepositions:
        return None
    if any(_has_main_verb(unit, phrase, rules) for phrase in phrases[1:]):
        return None
    first = unit.words[head.low].lower
    if first in rules.prepositions or (first in rules.subordinators and first not in rules.relatives):
        return None
    if len(phrases) > 1 and unit.words[phrases[1].low].lower in rules.member_openers:
        return head.low, head.high  # "the leaders, including the mayor": the leaders
    return head.low, phrases[-1].high


def _has_main_verb(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    """Whether a clause between commas is more than an apposition or a relative clause."""
    if unit.words[clause.low].lower in rules.relatives:
        return False
    return any(unit.words[i].lower in rules.finite_verbs for i in range(clause.low, clause.high))
