"""Who is the subject of a verb of speech."""

from __future__ import annotations

from synopse.annotate.quotations.appositions import apposed_subject
from synopse.annotate.quotations.candidates import find_subject, looks_oblique
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.phrases import phrase_around, phrase_end
from synopse.annotate.quotations.preceding import blamed_subject, is_joined, opens_clause, subject_before_verb
from synopse.annotate.quotations.speaking import can_speak, may_be_source, speaking_phrase
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules


def subject_of(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """Word offsets of the noun phrase that speaks, looked for around the finite verb.

    A thing gives way to a person or body beside it: "Die Verschiebung nannte Rosa Feld fatal".
    """
    if cue.leader is not None:
        return subject_of(unit, cue.leader, rules)
    if is_joined(unit, cue, rules) and (found := _subject_of_joined(unit, cue, rules)) is not None:
        return found
    if goes_on(unit, cue, rules):
        return _subject_before(unit, cue.clause, rules)
    subject = _subject_by_order(unit, cue, rules)
    if subject is None or cue.is_passive or not rules.verb_second or may_be_source(unit, subject, rules):
        return subject
    clause = next((c for c in unit.clauses if c.low <= cue.finite < c.high), unit.clauses[cue.clause])
    low = cue.finite + 1 if subject[0] < cue.finite else max(subject[1], cue.finite + 1)
    return speaking_phrase(unit, low, clause.high, rules) or shared_subject(unit, cue, rules) or subject


def shared_subject(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject of the clause before, where a verb goes on with it: "Die Polizei lobt die Helfer, fordert aber Geld"."""
    low = unit.clauses[cue.clause].low
    if not rules.verb_second or cue.clause == 0 or cue.finite != low or unit.quote_of[low - 1] >= 0:
        return None
    behind, before = _subject_by_order(unit, cue, rules), unit.clauses[cue.clause - 1]
    if behind is None or behind[0] < low or may_be_source(unit, behind, rules):
        return None
    if unit.words[behind[0]].lower in rules.impersonal | rules.other_pronouns:
        return None  # "..., hieß es"
    if speaking_phrase(unit, low + 1, unit.clauses[cue.clause].high, rules) is not None:
        return None
    subject = clause_subject(unit, before.low, before.high, rules)
    return subject if subject is not None and can_speak(unit, subject, rules) else None


def _subject_by_order(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    clause = next((c for c in unit.clauses if c.low <= cue.finite < c.high), unit.clauses[cue.clause])
    if cue.is_passive and cue.form.lemma not in rules.passive_speaks:
        return _agent(unit, clause, rules)
    first = clause.low
    if first + 1 == cue.finite and unit.words[first].lower in rules.back_references:
        after = find_subject(unit, cue.finite + 1, clause.high, rules)  # "Das teilte X mit"
        return after or (first, first + 1)
    follows = unit.words[cue.finite + 1] if cue.finite + 1 < clause.high else None
    is_pronoun = (
        rules.verb_second and follows is not None and follows.lower in rules.third_person.keys() - rules.impersonal
    )
    is_pronoun = is_pronoun and unit.words[first].lower not in rules.third_person
    is_object = follows is not None and follows.lower in rules.also_accusative
    if is_object and unit.words[first].start in unit.grammar.persons:
        before = phrase_end(unit, first, cue.finite, rules)
        if before == cue.finite:
            return first, before  # "Rosa Feld lobte sie als mutig"
    if is_pronoun and phrase_end(unit, cue.finite + 1, clause.high, rules) == cue.finite + 2:
        return cue.finite + 1, cue.finite + 2  # "bezeichnete er": whatever stands before is the object
    parsed = _parsed_subject(unit, cue, rules)
    if parsed is not None and not _is_oblique(unit, parsed[0], rules):
        return parsed
    if not rules.verb_second:
        return _subject_of_svo(unit, cue, clause, rules)
    if first < cue.finite and unit.words[first].lower in rules.relatives and _is_verb_final(unit, clause, cue, rules):
        return first, first + 1
    if first == cue.finite:
        apposed = apposed_subject(unit, cue.clause, rules)
        if apposed is not None:
            return apposed
    if first < cue.finite and not _opens_with_adverbial(unit, first, rules):
        subject = find_subject(unit, first, cue.finite, rules)
        if subject is not None:
            return subject
    subject = find_subject(unit, cue.finite + 1, _coordinator_end(unit, cue, clause, rules), rules)
    if subject is not None and subject[0] != cue.verb:
        return subject
    return None


def _subject_of_svo(unit: Unit, cue: VerbCue, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    if cue.form.kind == "gerund":
        blamed = blamed_subject(unit, clause.low, cue.verb, rules)
        if blamed is not None:
            return blamed
        subject = clause_speaker(unit, clause.low, cue.verb, rules) or _subject_before(unit, cue.clause, rules)
        return subject if subject is not None or cue.clause else _subject_behind(unit, cue.clause, rules)
    if not opens_clause(unit, cue, rules):
        return subject_before_verb(unit, cue, clause, rules)
    apposed = apposed_subject(unit, cue.clause, rules)
    if apposed is not None:
        return apposed
    behind = find_subject(unit, cue.verb + 1, clause.high, rules)  # "...“, said Rosa Feld"
    if behind is not None and behind[0] == cue.verb + 1 and may_be_source(unit, behind, rules):
        return behind
    return _subject_before(unit, cue.clause, rules)


def _subject_of_joined(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """Who does what the verb is joined to: the subject of its own clause, else of one before, that can speak."""
    high = cue.finite
    for number in range(cue.clause, -1, -1):
        clause = unit.clauses[number]
        if number < cue.clause and unit.words[clause.low].lower in rules.subordinators | rules.relatives:
            continue
        if 0 < number < cue.clause and not has_finite_verb(unit, clause.low, clause.high, rules):
            continue  # an apposition; its head comes before
        if number == cue.clause and number and unit.words[clause.low].start in unit.grammar.verbs:
            subject = apposed_subject(unit, number, rules)  # "the parties, among them mine, slammed it and demanded"
        else:
            subject = clause_subject(unit, clause.low, min(clause.high, high), rules)
        if subject is not None and may_be_source(unit, subject, rules):
            return subject
    return None


def goes_on(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a clause has its subject in one before: "..., und fügte hinzu"."""
    clause = unit.clauses[cue.clause]
    if cue.clause == 0 or unit.words[clause.low].lower not in rules.coordinators - rules.subordinators:
        return False
    between = range(clause.low + 1, cue.finite)
    return not between or (not rules.verb_second and all(unit.words[i].lower in rules.not_subjects for i in between))


def _subject_before(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject of the nearest main clause before clause ``number`` that names a speaker."""
    for before in range(number - 1, -1, -1):
        clause = unit.clauses[before]
        if before and unit.words[clause.low].lower in rules.subordinators | rules.relatives:
            continue
        if unit.quote_of[clause.low] >= 0 or (rules.verb_second and unit.quote_of[clause.high - 1] >= 0):
            continue
        subject = clause_subject(unit, clause.low, clause.high, rules)
        if before and not has_finite_verb(unit, clause.low, clause.high, rules):
            continue  # an apposition; its head comes before
        if subject is None or not may_be_source(unit, subject, rules):
            subject = apposed_subject(unit, before, rules)
        if subject is not None and may_be_source(unit, subject, rules):
            return subject
    return None


def _subject_behind(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject of the first clause behind a participle clause: "Chanting “Out!”, students left"."""
    for clause in unit.clauses[number + 1 :]:
        if has_finite_verb(unit, clause.low, clause.high, rules) and unit.quote_of[clause.low] < 0:
            return clause_speaker(unit, clause.low, clause.high, rules)
    return None


def _parsed_subject(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject that the parser gives the verb, with what belongs to it by form."""
    start = unit.grammar.subjects.get(unit.words[cue.verb].start)
    if start is None:
        return None
    head = next((i for i, word in enumerate(unit.words) if word.start == start), None)
    if head is None or unit.quote_of[head] >= 0 or unit.bracketed[head] != unit.bracketed[cue.verb]:
        return None
    clause = next((c for c in unit.clauses if c.low <= head < c.high), None)
    if clause is None:
        return None
    if clause.low == unit.clauses[cue.clause].low == cue.finite and head < cue.finite:
        return None
    opens = unit.clauses[cue.clause].low == cue.finite or (not rules.verb_second and opens_clause(unit, cue, rules))
    if head < cue.finite and opens:
        return apposed_subject(unit, cue.clause, rules) or phrase_around(unit, head, clause.low, clause.high, rules)
    return phrase_around(unit, head, clause.low, clause.high, rules)


def _coordinator_end(unit: Unit, cue: VerbCue, clause: Clause, rules: QuotationRules) -> int:
    """Where a coordinated verb begins after ``cue``, else the clause's end."""
    for index in range(cue.finite + 1, clause.high - 1):
        if unit.words[index].lower in rules.coordinators and has_finite_verb(unit, index + 1, index + 2, rules):
            return index
    return clause.high


def clause_subject(unit: Unit, low: int, high: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Subject of whatever verb stands in words ``low:high``: the parser's, else the first phrase that can be one."""
    for index in range(low, high):
        start = unit.grammar.subjects.get(unit.words[index].start)
        head = next((i for i in range(low, high) if unit.words[i].start == start), None) if start is not None else None
        if head is not None and unit.quote_of[head] < 0:
            phrase = phrase_around(unit, head, low, high, rules)
            if phrase is not None and not _is_oblique(unit, phrase[0], rules):
                return phrase
    return find_subject(unit, low, high, rules)


def clause_speaker(unit: Unit, low: int, high: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Who may be speaking in a clause without a verb of speech: its subject, else another person or body in it."""
    subject = clause_subject(unit, low, high, rules)
    if subject is None or may_be_source(unit, subject, rules):
        return subject
    return speaking_phrase(unit, low, high, rules)


def _is_oblique(unit: Unit, low: int, rules: QuotationRules) -> bool:
    """Whether a phrase is visibly no subject: after a preposition or in another case."""
    if unit.words[low].lower in rules.oblique_determiners or looks_oblique(unit, low, len(unit.words), rules):
        return True
    for index in range(low - 1, max(-1, low - 9), -1):
        lower = unit.words[index].lower
        if lower in rules.prepositions and unit.quote_of[index] < 0:
            return True
        if lower in rules.finite_verbs or lower in rules.speech:
            return False
        is_attribute = lower in rules.coordinators or lower.endswith(rules.adjective_endings or ("\0",))
        if not (unit.quote_of[index] >= 0 or (is_attribute and not unit.words[index].is_capitalised)):
            return False
    return False


def _is_verb_final(unit: Unit, clause: Clause, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a clause that "der" opens is a relative clause: its finite verb stands last."""
    end = phrase_end(unit, clause.low, clause.high, rules)
    is_last = cue.finite >= clause.high - 2
    return clause.mark == "," and is_last and cue.finite > clause.low and end != cue.finite


def _opens_with_adverbial(unit: Unit, first: int, rules: QuotationRules) -> bool:
    lower = unit.words[first].lower
    if lower in rules.coordinators and lower in rules.subordinators:
        return True  # "Als Grund nannte X ..."
    return lower in rules.prepositions or (lower in rules.not_subjects and lower not in rules.subject_adverbs)


def _agent(unit: Unit, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    for index in range(clause.low, clause.high):
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.agent_prepositions:
            end = phrase_end(unit, index + 1, clause.high, rules)
            if end > index + 1:
                return index + 1, end
    return None
