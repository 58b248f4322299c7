"""Reported speech acts: the clause names the act and reports nothing else ("X warnte vor der Flut")."""

from __future__ import annotations

from synopse.annotate.quotations.contents import is_adverbial
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range, trim
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.speaking import is_thing
from synopse.annotate.quotations.words import Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules


def find_reported(unit: Unit, cues: list[VerbCue], taken: list[Finding], rules: QuotationRules) -> list[Finding]:
    """Reported speech acts: clauses whose verb names the act ("X warnte vor ...") and that report nothing else."""
    found: list[Finding] = []
    for cue in cues:
        span = unit.text_span(cue.verb, cue.verb + 1)
        if cue.finite < unit.clauses[cue.clause].low:
            continue
        if not cue.takes("r") or any(finding.cue == span for finding in taken) or _describes_noun(unit, cue, rules):
            continue
        if any(_covers(finding, span) for finding in taken):
            continue
        subject = speaker_of(unit, cue, rules)
        if subject is None or cue.is_passive or _is_impossible(unit, cue, rules):
            continue
        if not _names_act(unit, cue, subject, rules):
            continue
        clause = unit.clauses[cue.clause]
        is_own = cue.leader is None and cue.form.kind != "gerund"
        low = min(clause.low, subject[0]) if is_own else cue.verb
        if not rules.verb_second and low < subject[0] < cue.verb and has_finite_verb(unit, low, subject[0], rules):
            low = subject[0]  # "Feld left after the mayor condemned the plan"
        trimmed = trim(unit, low, _reported_end(unit, cue, rules))
        if trimmed is not None:
            found.append(Finding("reported", (unit.text_span(*trimmed),), unit.text_span(*subject), span, cue.form.act))
    return found


def _describes_noun(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a participle belongs to the noun before it: "a report describing the attack"."""
    if cue.form.kind != "gerund" or cue.verb == unit.clauses[cue.clause].low:
        return False
    before = unit.words[cue.verb - 1]
    return before.lower not in rules.coordinators and not before.lower.endswith(rules.adverb_endings or ("\0",))


def _names_act(unit: Unit, cue: VerbCue, subject: Range, rules: QuotationRules) -> bool:
    """Whether somebody speaks of something, not "die Flut forderte Opfer", "was man so nennt", "er sprach lange"."""
    if is_thing(unit, subject, rules) or unit.words[subject[0]].lower in rules.other_pronouns:
        return False
    if is_adverbial(unit, cue, rules):
        return False
    needed = rules.reported_with.get(cue.form.lemma)
    clause = unit.clauses[cue.clause]
    return needed is None or any(
        unit.words[i].lower in needed for i in range(clause.low, clause.high) if unit.quote_of[i] < 0
    )


def _is_impossible(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether the act did not happen: "konnte die Polizei nicht bestätigen"."""
    clause = unit.clauses[cue.clause]
    if unit.words[cue.finite].lower not in rules.modals:
        return False
    return any(unit.words[i].lower in rules.negations for i in range(clause.low, clause.high))


def _reported_end(unit: Unit, cue: VerbCue, rules: QuotationRules) -> int:
    """End of the act's clause with what depends on it: relative clauses, infinitives, appositions."""
    number = cue.clause
    while number + 1 < len(unit.clauses) and unit.clauses[number + 1].mark == ",":
        first = unit.words[unit.clauses[number + 1].low].lower
        if first in rules.coordinators or first in rules.contrasts:
            break
        number += 1
    high = unit.clauses[number].high
    for index in range(cue.verb + 1, unit.clauses[cue.clause].high - 1):
        is_coordinated = unit.quote_of[index] < 0 and unit.words[index].lower in rules.coordinators
        if is_coordinated and has_finite_verb(unit, index + 1, index + 2, rules):
            return index
    return high


def _covers(finding: Finding, span: Range) -> bool:
    return any(low <= span[0] and span[1] <= high for low, high in finding.parts)
