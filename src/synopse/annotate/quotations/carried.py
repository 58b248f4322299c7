"""Sentences in the subjunctive that carry on a quotation without naming speaker or verb."""

from __future__ import annotations

from synopse.annotate.quotations.extents import clause_subjunctive
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.words import Clause, Unit
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules


def find_carried(unit: Unit, rules: QuotationRules, *, after_quotation: bool) -> Finding | None:
    """The whole unit as free indirect speech when its main clause is in the subjunctive.

    ``after_quotation`` tells whether the unit before it held indirect speech, which is enough for a
    subjunctive that states a condition as well.
    """
    main = [c for c in unit.clauses if not _is_dependent(unit, c, rules)]
    opening = [c for c in unit.clauses if c not in main]
    best = max((clause_subjunctive(unit, c.low, c.high, rules) for c in main), default=Subjunctive.NONE)
    aside = max((clause_subjunctive(unit, c.low, c.high, rules) for c in opening), default=Subjunctive.NONE)
    if best is Subjunctive.CERTAIN or (after_quotation and best is Subjunctive.LIKELY):
        return _whole(unit)
    if after_quotation and best is Subjunctive.POSSIBLE and aside is Subjunctive.CERTAIN:
        return _whole(unit)
    return None


def _whole(unit: Unit) -> Finding:
    start, end = unit.words[0].start, unit.words[-1].end
    return Finding("indirect", ((start, end),), None, None, takes_over=True)


def _is_dependent(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    lower = unit.words[clause.low].lower
    return lower in rules.subordinators or (clause.mark == "," and lower in rules.relatives)
