"""Content clauses that a noun of speech introduces, or a verb that no list holds: the mood gives them away."""

from __future__ import annotations

from synopse.annotate.quotations.candidates import find_subject
from synopse.annotate.quotations.contents import content_end, is_main_clause
from synopse.annotate.quotations.extents import Range, clause_subjunctive, has_infinitive, trim
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import may_be_source
from synopse.annotate.quotations.subjects import clause_speaker, clause_subject
from synopse.annotate.quotations.words import Unit, has_finite_verb
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules
from synopse.model.marks import SpeechAct

_REACH = 14
"""Words between a noun of speech and the clause it introduces: "Vorwürfe gegen die Behörde laut, ..."."""


def find_unlisted(unit: Unit, taken: list[Finding], rules: QuotationRules) -> list[Finding]:
    """Content clauses of a unit that no finding in ``taken`` holds."""
    for number in range(1, len(unit.clauses)):
        clause = unit.clauses[number]
        if clause.mark not in ",:–" or _is_taken(unit.words[clause.low].start, taken):
            continue
        noun = _speech_noun(unit, number, rules)
        if noun is None:
            noun = _stance(unit, number, rules)
        if not _is_content(unit, number, noun is not None, rules):
            continue
        trimmed = trim(unit, clause.low, content_end(unit, number, rules))
        if trimmed is None or _is_taken(unit.words[trimmed[1] - 1].start, taken):
            continue
        speaker = _speaker(unit, number, noun, rules)
        return [
            Finding(
                "indirect",
                (unit.text_span(*trimmed),),
                unit.text_span(*speaker) if speaker else None,
                unit.text_span(noun, noun + 1) if noun is not None else None,
                _act_of(unit, noun, rules),
                takes_over=speaker is None and noun is None,
            )
        ]
    return []


def _is_taken(start: int, taken: list[Finding]) -> bool:
    spans = [part for finding in taken for part in finding.parts] + [f.cue for f in taken if f.cue]
    return any(low <= start < high for low, high in spans)


def _is_content(unit: Unit, number: int, has_noun: bool, rules: QuotationRules) -> bool:
    clause = unit.clauses[number]
    first = unit.words[clause.low].lower
    if unit.quote_of[clause.low] >= 0:
        return False
    mood = clause_subjunctive(unit, clause.low, clause.high, rules)
    if first in rules.content_openers:
        return has_noun or mood >= Subjunctive.LIKELY
    if has_noun and has_infinitive(unit, clause.low, clause.high, rules):
        return True
    if has_finite_verb(unit, clause.low, clause.low + 1, rules) or first in rules.subjunctive_strong:
        return False  # "die Tat, die ..., sei": the main clause goes on
    if unit.grammar.finite and not has_finite_verb(unit, unit.clauses[0].low, unit.clauses[number - 1].high, rules):
        return False  # "alle Früchte, wie Raps, Weizen, hätten gelitten": one clause
    return mood >= Subjunctive.LIKELY and is_main_clause(unit, number, rules) and not _carries_on(unit, number, rules)


def _carries_on(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether what stands before is in the subjunctive too, so that all of it is one quotation."""
    before = unit.clauses[number - 1]
    low = unit.clauses[0].low
    return clause_subjunctive(unit, low, before.high, rules) >= Subjunctive.LIKELY


def _speech_noun(unit: Unit, number: int, rules: QuotationRules) -> int | None:
    """The noun of speech nearest before clause ``number``, in the clause before it."""
    before = unit.clauses[number - 1]
    for index in range(before.high - 1, max(before.low, before.high - _REACH) - 1, -1):
        if (
            unit.quote_of[index] < 0
            and unit.words[index].lower in rules.speech_nouns
            and unit.words[index].is_capitalised
        ):
            return index
    return None


def _stance(unit: Unit, number: int, rules: QuotationRules) -> int | None:
    """The word that says how somebody sees it: "Rosa Feld zeigte sich überzeugt, dass ..."."""
    before = unit.clauses[number - 1]
    for index in range(before.high - 1, max(before.low, before.high - 6), -1):
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.stances:
            subject = clause_subject(unit, before.low, before.high, rules)
            return index if subject is not None and may_be_source(unit, subject, rules) else None
    return None


def _act_of(unit: Unit, cue: int | None, rules: QuotationRules) -> SpeechAct:
    if cue is None:
        return "statement"
    word = unit.words[cue].lower
    return rules.speech_nouns.get(word) or rules.stances.get(word, "statement")


def _speaker(unit: Unit, number: int, noun: int | None, rules: QuotationRules) -> Range | None:
    before = unit.clauses[number - 1]
    if noun is not None and noun + 1 < before.high and unit.words[noun + 1].lower in rules.attaching:
        low = noun + 2 if unit.words[noun + 1].lower in rules.prepositions else noun + 1
        end = phrase_end(unit, low, before.high, rules)
        if end > low:
            return low, end
    subject = clause_subject(unit, before.low, before.high, rules)
    if subject is not None and noun is not None and subject[0] <= noun < subject[1]:
        return find_subject(unit, subject[1], before.high, rules)
    for clause in reversed(unit.clauses[:number]):
        speaker = clause_speaker(unit, clause.low, clause.high, rules)
        if speaker is not None or noun is None:
            return speaker
    return None
