"""What stands before a clause with a verb of speech: what is said, its scene, or another frame."""

from __future__ import annotations

from synopse.annotate.quotations.candidates import is_time
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range, clause_subjunctive
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import can_speak
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules


def is_said_before(unit: Unit, cue: VerbCue, clauses: Range, rules: QuotationRules) -> bool:
    """Whether the unquoted ``clauses`` before that of ``cue`` are what is said: "The dam holds, Rosa Field said".

    Not a scene ("In a reply after the talks ended, Field said just that"), nor what stands before a verb that has its
    complement behind it ("It rained, and Field repeated her offer").
    """
    return has_main_verb(unit, clauses, rules) and not _has_complement(unit, cue, rules)


def has_main_verb(unit: Unit, clauses: Range, rules: QuotationRules) -> bool:
    """Whether one of the clauses has a finite verb that no conjunction or relative before it in the clause makes dependent."""
    return any(_is_main(unit, clause, rules) for clause in unit.clauses[clauses[0] : clauses[1]])


def _is_main(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    opens_scene = unit.words[clause.low].lower in rules.prepositions
    for index in range(clause.low, clause.high):
        if unit.quote_of[index] >= 0:
            continue
        lower = unit.words[index].lower
        is_conjunction = lower in rules.subordinators or lower in rules.relatives
        if is_conjunction and (opens_scene or index == clause.low) and _leads_to_verb(unit, index, clause, rules):
            return False
        if has_finite_verb(unit, index, index + 1, rules):
            return True
    return False


def _leads_to_verb(unit: Unit, index: int, clause: Clause, rules: QuotationRules) -> bool:
    return has_finite_verb(unit, index + 1, clause.high, rules)


def _has_complement(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether an object, an infinitive or "of ..." follows the verb of speech in its clause."""
    clause = unit.clauses[cue.clause]
    index = cue.verb + 1
    if cue.finite == clause.low:
        return False  # "..., said Rosa Field"
    if cue.form.lemma in rules.takes_addressee:
        index = max(index, phrase_end(unit, index, clause.high, rules))
    while index < clause.high:
        word = unit.words[index]
        if unit.quote_of[index] >= 0 or not word.is_word or word.lower in rules.subordinators - rules.prepositions:
            return False
        if word.lower in rules.complement_prepositions:
            return True
        end = phrase_end(unit, index, clause.high, rules)
        if word.lower in rules.prepositions:
            index = max(index + 1, phrase_end(unit, index + 1, clause.high, rules))
        elif word.lower in rules.not_subjects or word.lower in rules.time_nouns or end == index:
            index += 1
        elif is_time(unit, index, end, rules):
            index = end
        else:
            return True
    return False


def begins_frame(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether a clause says who said what stands before it, or begins another utterance: "..., the ministry said"."""
    clause = unit.clauses[number]
    if rules.verb_second or clause.mark != ",":
        return False
    verb = phrase_end(unit, clause.low, clause.high, rules)
    if verb == clause.low or verb >= clause.high or unit.quote_of[verb] >= 0:
        return False
    if verb + 1 < clause.high and unit.words[verb + 1].lower in rules.complement_prepositions:
        return False  # "the group charged with guarding it"
    forms = rules.speech.get(unit.words[verb].text, ())
    return any(form.kind == "finite" and "c" in form.takes for form in forms)


def is_anybodys(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a participle behind a relative clause may be of either subject: "Field met rebels who resist, saying ..."."""
    if cue.form.kind != "gerund" or cue.clause == 0 or cue.verb != unit.clauses[cue.clause].low:
        return False
    before = unit.clauses[cue.clause - 1]
    return any(unit.words[i].lower in rules.relatives - rules.content_openers for i in range(before.low, before.high))


def belongs_to_things(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a participle tells what something spoken of does: "warned of posts calling for a march and asking X to"."""
    if cue.form.kind != "gerund" or rules.verb_second:
        return False
    low, verb = unit.clauses[cue.clause].low, cue.verb
    gerunds = [i for i in range(low, cue.verb + 1) if unit.words[i].start in unit.grammar.participles]
    while len(gerunds) > 1 and unit.words[gerunds[-1] - 1].lower in rules.coordinators:
        gerunds.pop()
        verb = gerunds[-1]
    for start in range(max(low + 1, verb - 6), verb):
        is_about = unit.words[start - 1].lower in rules.complement_prepositions - rules.personal_complements
        if is_about and unit.quote_of[start] < 0 and phrase_end(unit, start, verb, rules) == verb:
            return not can_speak(unit, (start, verb), rules)
    return False


def is_subordinate(unit: Unit, low: int, rules: QuotationRules) -> bool:
    """Whether a conjunction that opens no content begins at word ``low``."""
    lower = unit.words[low].lower
    return lower in rules.subordinators and lower not in rules.content_openers


def sets_the_scene(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether an adverbial clause stands before the verb: "Nachdem der Regen fiel, forderte X ...", "Um zu helfen, ..."."""
    if unit.words[low].lower in rules.purpose_openers and not has_finite_verb(unit, low, high, rules):
        return True
    if not is_subordinate(unit, low, rules) or unit.words[low].lower in rules.question_openers:
        return False
    return clause_subjunctive(unit, low, high, rules) < Subjunctive.LIKELY


def says_something(unit: Unit, cue: VerbCue, before: Range, rules: QuotationRules) -> bool:
    """Whether what stands before the verb is a statement, not a source: "In dem Bericht, der ..., heißt es, ..."."""
    if unit.quote_of[before[0]] >= 0:
        return True
    main = [
        clause
        for clause in unit.clauses[: cue.clause]
        if clause.low >= before[0] and unit.words[clause.low].lower not in rules.relatives | rules.subordinators
    ]
    return any(has_finite_verb(unit, clause.low, clause.high, rules) for clause in main) or (
        clause_subjunctive(unit, *before, rules) >= Subjunctive.POSSIBLE
    )


def is_unsaid(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether the clause tells that nothing was said: "wollte nicht bestätigen, dass", "declined to say whether"."""
    if cue.form.lemma not in rules.unsaid_when_negated:
        return False
    clause = unit.clauses[cue.clause]
    high = clause.high if rules.verb_second else cue.verb
    return any(unit.words[i].lower in rules.negations for i in range(clause.low, high) if unit.quote_of[i] < 0)
