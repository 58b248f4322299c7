"""Who speaks by a verb of speech: its subject, or who is cited or named as the source where the subject does not speak."""

from __future__ import annotations

from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.speaking import can_speak
from synopse.annotate.quotations.subjects import subject_of
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules


def speaker_of(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject; for an impersonal one ("heißt es in dem Bericht") the source named in its clause."""
    if cue.form.lemma in rules.cites and not cue.is_passive:
        cited = _cited(unit, cue, rules)
        if cited is not None:
            return cited
    subject = subject_of(unit, cue, rules)
    if cue.form.lemma in rules.impersonal_verbs:
        return _circle(unit, unit.clauses[cue.clause], rules) or subject
    if subject is None and cue.is_passive:
        clause = unit.clauses[cue.clause]
        return _text_named(unit, clause, rules) or _circle(unit, clause, rules)
    impersonal = rules.impersonal | rules.back_references
    if subject is None or unit.words[subject[0]].lower not in impersonal or subject[1] - subject[0] > 1:
        return subject
    clause = unit.clauses[cue.clause]
    opening = unit.clauses[0]
    is_said = cue.clause > 0 and has_finite_verb(unit, opening.low, opening.high, rules)
    places = [*range(clause.low, clause.high), *([] if is_said else [0])]  # "Im Vergleich dazu sei es ruhig, hieß es"
    for index in places:
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.place_prepositions:
            end = phrase_end(unit, index + 1, len(unit.words), rules)
            if end > index + 1:
                return index + 1, end
    return None


def _cited(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """Whose words are cited: "die Zeitung zitiert einen Anwohner mit den Worten"."""
    clause = unit.clauses[cue.clause]
    subject = subject_of(unit, cue, rules)
    low = max(cue.finite + 1, subject[1] if subject is not None else 0)
    for index in range(low, clause.high):
        word = unit.words[index]
        if unit.quote_of[index] >= 0 or word.lower in rules.agent_prepositions | rules.place_prepositions:
            return None
        end = phrase_end(unit, index, clause.high, rules)
        if end > index and can_speak(unit, (index, end), rules):
            return index, end
    return None


def _circle(unit: Unit, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    """Where word came from: "wie aus Regierungskreisen verlautete"."""
    for index in range(clause.low, clause.high - 1):
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.source_links | rules.agent_prepositions:
            end = phrase_end(unit, index + 1, clause.high, rules)
            if end > index + 1:
                return index + 1, end
    return None


def _text_named(unit: Unit, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    """The text that says what a passive leaves without agent: "in dem Bericht wird gefordert"."""
    for index in range(clause.low, clause.high - 1):
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.place_prepositions:
            end = phrase_end(unit, index + 1, clause.high, rules)
            heads = [word.lower for word in unit.words[index + 1 : end] if word.is_capitalised]
            if heads and heads[0].endswith(rules.text_endings or ("\0",)):
                return index + 1, end
    return None
