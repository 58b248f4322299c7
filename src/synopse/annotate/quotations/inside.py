"""Content inside the verb's own clause, for languages that put no comma: "Police said the dam was stable"."""

from __future__ import annotations

from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.words import Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules

_OBJECT = 14
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
        asks = lower in rules.question_openers and index <= _skip_object(unit, cue, after, clause.high, rules)
        if lower in rules.content_openers or asks:
            return (
                (index, _end(unit, index, clause.high, rules))
                if cue.takes("c") and has_finite_verb(unit, index, clause.high, rules)
                else None
            )
        if (
            lower in rules.infinitive_marks
            and cue.takes("z")
            and not cue.is_passive
            and _is_bare_verb(unit, index + 1, clause.high, rules)
        ):
            return index, clause.high
    if cue.finite == clause.low or not cue.takes("c") or cue.is_passive:
        return None
    start = _skip_object(unit, cue, after, clause.high, rules)
    return (start, _end(unit, start, clause.high, rules)) if _is_clause(unit, start, clause.high, rules) else None


def _end(unit: Unit, low: int, high: int, rules: QuotationRules) -> int:
    """Where content ends: before "and" with another verb of speech."""
    for index in range(low + 1, high - 1):
        if unit.words[index].lower in rules.coordinators and unit.quote_of[index] < 0:
            following = unit.words[index + 1]
            if not following.is_capitalised and following.lower in rules.speech:
                return index
    return high


def _skip_object(unit: Unit, cue: VerbCue, after: int, high: int, rules: QuotationRules) -> int:
    """Skip who was told: "told reporters the dam was stable"."""
    if cue.form.lemma not in rules.takes_addressee:
        return after
    end = phrase_end(unit, after, high, rules)
    return end if end > after else after


def _is_clause(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether words ``low:high`` are a subject with a finite verb."""
    if low < high and unit.words[low].lower in rules.contracted:
        return True
    end = phrase_end(unit, low, high, rules)
    return end > low and has_finite_verb(unit, end, min(high, end + 3), rules)


def _is_bare_verb(unit: Unit, index: int, high: int, rules: QuotationRules) -> bool:
    """Whether an infinitive follows "to", not a phrase ("appealed to the voters")."""
    if index >= high or unit.quote_of[index] >= 0:
        return index < high
    word = unit.words[index]
    if unit.grammar.verbal and word.start not in unit.grammar.verbal:
        return False  # "offers rights to couples"
    return word.is_word and not word.is_capitalised and word.lower not in rules.subject_determiners
