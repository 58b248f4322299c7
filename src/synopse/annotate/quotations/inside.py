"""Content inside the verb's own clause, for languages that put no comma: "Police said the dam was stable"."""

from __future__ import annotations

from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.words import Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules

_OBJECT = 9
"""Words between the verb and "that" or "to": "told reporters in the capital on Friday that"."""


def content_inside(unit: Unit, cue: VerbCue, rules: QuotationRules) -> Range | None:
    """Word range of content that follows ``cue`` in its clause; None in languages that set it off by a comma."""
    if rules.verb_second:
        return None
    clause = unit.clauses[cue.clause]
    after = cue.verb + 1
    for index in range(after, min(clause.high, after + _OBJECT)):
        if unit.quote_of[index] >= 0:
            break
        lower = unit.words[index].lower
        if lower in rules.content_openers or lower in rules.question_openers:
            return (index, clause.high) if cue.takes("c") and has_finite_verb(unit, index, clause.high, rules) else None
        if lower in rules.infinitive_marks and cue.takes("z") and index + 1 < clause.high:
            return index, clause.high
    if cue.finite == clause.low or not cue.takes("c") or cue.is_passive:
        return None
    start = _skip_object(unit, cue, after, clause.high, rules)
    return (start, clause.high) if _is_clause(unit, start, clause.high, rules) else None


def _skip_object(unit: Unit, cue: VerbCue, after: int, high: int, rules: QuotationRules) -> int:
    """Skip who was told: "told reporters the dam was stable"."""
    if cue.form.lemma != "tell":
        return after
    end = phrase_end(unit, after, high, rules)
    return end if end > after else after


def _is_clause(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether words ``low:high`` are a subject with a finite verb."""
    end = phrase_end(unit, low, high, rules)
    return end > low and has_finite_verb(unit, end, high, rules)
