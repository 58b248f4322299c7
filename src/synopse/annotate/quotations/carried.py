"""Sentences in the subjunctive that carry on a quotation without naming speaker or verb."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.extents import clause_subjunctive
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.words import Clause, Unit
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules

_IDIOM = 5
"""Words of the longest set phrase."""


def find_carried(
    unit: Unit, taken: Sequence[Finding], rules: QuotationRules, *, after_quotation: bool
) -> Finding | None:
    """The whole unit as free indirect speech when a main clause outside ``taken`` is in the subjunctive.

    ``after_quotation`` tells whether the unit before it held indirect speech, which is enough for a
    subjunctive that replaces the first one.
    """
    if _wishes(unit, rules):
        return None
    main = [
        clause
        for clause in unit.clauses
        if not _is_dependent(unit, clause, rules) and not _is_held(unit, clause, taken)
    ]
    best = max((clause_subjunctive(unit, c.low, c.high, rules) for c in main), default=Subjunctive.NONE)
    if best is Subjunctive.CERTAIN or (after_quotation and best is Subjunctive.LIKELY):
        return _whole(unit)
    return None


def _wishes(unit: Unit, rules: QuotationRules) -> bool:
    """Whether a sentence wishes or orders: "Möge er ruhen", "Seien Sie vorsichtig", "Es lebe die Freiheit"."""
    if not unit.clauses or not rules.verb_second:
        return False
    words = [word.lower for word in unit.words[unit.clauses[0].low : unit.clauses[0].low + _IDIOM]]
    if any(tuple(words[: len(idiom)]) == idiom for idiom in rules.idioms):
        return True
    if len(unit.clauses) > 1 or words[0] in rules.subordinators:
        return False
    return words[0] in rules.subjunctive_strong or words[0] in rules.wish_openers


def _is_held(unit: Unit, clause: Clause, taken: Sequence[Finding]) -> bool:
    start, end = unit.text_span(clause.low, clause.high)
    return any(low < end and start < high for finding in taken for low, high in finding.parts)


def _whole(unit: Unit) -> Finding:
    start, end = unit.words[0].start, unit.words[-1].end
    return Finding("indirect", ((start, end),), None, None, takes_over=True)


def _is_dependent(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    lower = unit.words[clause.low].lower
    return lower in rules.subordinators or (clause.mark == "," and lower in rules.relatives)
