"""Verbs of speech in their clause: which form, where the finite verb stands, who is the subject."""

from __future__ import annotations

from dataclasses import dataclass, replace

from synopse.annotate.quotations.phrases import find_subject, looks_oblique, phrase_around, phrase_end
from synopse.annotate.quotations.speaking import can_speak, may_be_source, speaking_phrase
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules, VerbForm


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb of speech in clause ``clause`` of a unit; ``verb`` and ``finite`` are word offsets."""

    clause: int
    verb: int
    finite: int
    form: VerbForm
    is_passive: bool
    leader: VerbCue | None = None
    """The verb before it in the clause whose subject it shares ("sagte X und kündigte an")."""

    def takes(self, complements: str) -> bool:
        """Whether the verb takes one of the complements."""
        return any(c in self.form.takes for c in complements)


def find_verb_cues(unit: Unit, rules: QuotationRules) -> list[VerbCue]:
    """Verbs of speech in order; of those in one clause the best, and finite ones coordinated with it."""
    cues: list[VerbCue] = []
    for number, clause in enumerate(unit.clauses):
        cues += _cues_in(unit, number, clause, rules)
    return cues


def _cues_in(unit: Unit, number: int, clause: Clause, rules: QuotationRules) -> list[VerbCue]:
    found: list[VerbCue] = []
    for index in range(clause.low, clause.high):
        word = unit.words[index]
        if unit.quote_of[index] >= 0 or unit.bracketed[index]:
            continue
        readings = rules.speech.get(word.text if index > 0 else word.lower)
        if readings is None:
            continue
        if _is_attribute(unit, clause.low, index, rules):
            continue
        cue = _read(unit, number, clause, index, readings, rules)
        if cue is None:
            continue
        if found and _is_coordinated(unit, found[-1], cue, rules):
            found.append(replace(cue, leader=found[-1]))
        elif not found or _rank(cue) > _rank(found[-1]):
            found[-1:] = [cue]
    return found


def _is_attribute(unit: Unit, low: int, index: int, rules: QuotationRules) -> bool:
    """Whether a form stands between a determiner and its noun: "in einer gestern veröffentlichten Botschaft"."""
    if not rules.nouns_are_capitalised or index + 1 >= len(unit.words) or not unit.words[index + 1].is_capitalised:
        return False
    for before in range(index - 1, max(low, index - 4) - 1, -1):
        word = unit.words[before]
        if word.is_capitalised or not word.is_word:
            return False
        if word.lower in rules.oblique_determiners or word.lower in rules.definite:
            return True
    return False


def _is_coordinated(unit: Unit, first: VerbCue, second: VerbCue, rules: QuotationRules) -> bool:
    """Whether a coordinator right before a finite verb adds it to the one before."""
    if second.verb != second.finite or first.verb != first.finite:
        return False
    return unit.words[second.verb - 1].lower in rules.coordinators and unit.quote_of[second.verb - 1] < 0


def _rank(cue: VerbCue) -> tuple[bool, bool]:
    return cue.takes("c"), cue.form.particle is not None


def _read(
    unit: Unit, number: int, clause: Clause, index: int, readings: tuple[VerbForm, ...], rules: QuotationRules
) -> VerbCue | None:
    others = [i for i in range(clause.low, clause.high) if i != index and unit.quote_of[i] < 0]
    lowers = {unit.words[i].lower: i for i in others}
    candidates: list[VerbCue] = []
    for form in readings:
        if form.particle is not None and not _has_particle(unit, clause, index, form, lowers):
            continue
        if form.kind == "participle":
            auxiliary = _auxiliary(unit, others, rules.perfect_auxiliaries | rules.passive_auxiliaries | rules.modals)
            if auxiliary is None:
                auxiliary = _earlier_auxiliary(unit, number, clause, index, rules)
            if auxiliary is None:
                continue
            passive = unit.words[auxiliary].lower in rules.passive_auxiliaries or "worden" in lowers
            passive = passive and form.lemma not in rules.perfect_with_be
            candidates.append(VerbCue(number, index, auxiliary, form, passive))
        elif _is_infinitive_use(unit, index, form, others, rules):
            modal = _auxiliary(unit, others, rules.modals)
            if modal is not None:
                candidates.append(VerbCue(number, index, modal, form, False))
        else:
            candidates.append(VerbCue(number, index, index, form, _is_plain_passive(unit, index, clause.low, rules)))
    if not candidates:
        return None
    return max(
        candidates, key=lambda cue: (cue.form.particle is not None, cue.verb != cue.finite, "c" in cue.form.takes)
    )


def _earlier_auxiliary(unit: Unit, number: int, clause: Clause, index: int, rules: QuotationRules) -> int | None:
    """The auxiliary before an inserted clause: "hat X, der ..., angekündigt"."""
    if index != clause.high - 1 or clause.mark != "," or unit.words[clause.low].lower in rules.subordinators:
        return None
    for earlier in reversed(unit.clauses[max(0, number - 3) : number]):
        inside = range(earlier.low, earlier.high)
        found = _auxiliary(unit, list(inside), rules.perfect_auxiliaries)
        if found is not None and unit.words[earlier.low].lower not in rules.relatives | rules.subordinators:
            return found
    return None


def _is_plain_passive(unit: Unit, index: int, low: int, rules: QuotationRules) -> bool:
    """ "was ordered": an auxiliary right before, in languages where the participle looks like the past tense."""
    if rules.verb_second:
        return False
    before = [unit.words[i].lower for i in range(max(low, index - 2), index)]
    return any(word in rules.passive_auxiliaries for word in before) and unit.words[index].lower.endswith("d")


def _has_particle(unit: Unit, clause: Clause, index: int, form: VerbForm, lowers: dict[str, int]) -> bool:
    position = lowers.get(form.particle or "")
    if position == index - 1 and index == clause.high - 1:
        return True  # "wie die Polizei bekannt gab"
    if form.kind == "participle":
        return position is not None and position == index - 1
    if position is not None and position > index:
        # a preposition of the same shape ("teilte mit der Zeitung") is not the particle
        return position == clause.high - 1 or unit.quote_of[position + 1] >= 0 or not unit.words[position + 1].is_word
    return _closes_later(unit, clause, form)


def _closes_later(unit: Unit, clause: Clause, form: VerbForm) -> bool:
    """Whether the particle ends a later clause, over an inserted relative clause or a quoted phrase."""
    return any(
        unit.words[later.high - 1].lower == form.particle and later.high - later.low <= 4
        for later in unit.clauses
        if later.low > clause.low
    )


def _auxiliary(unit: Unit, others: list[int], known: frozenset[str]) -> int | None:
    return next((i for i in others if unit.words[i].lower in known), None)


def _is_infinitive_use(unit: Unit, index: int, form: VerbForm, others: list[int], rules: QuotationRules) -> bool:
    """Whether a form such as "sagen" is an infinitive here: after a modal verb or "zu"."""
    lower = unit.words[index].lower
    if not lower.endswith(("en", "ern", "eln")) or not form.lemma.endswith(lower):
        return False
    if index > 0 and unit.words[index - 1].lower in rules.infinitive_marks:
        return True
    return any(unit.words[i].lower in rules.modals | rules.passive_auxiliaries for i in others)


def subject_of(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """Word offsets of the noun phrase that speaks, looked for around the finite verb.

    A thing gives way to a person or body beside it: "Die Verschiebung nannte Rosa Feld fatal".
    """
    if cue.leader is not None:
        return subject_of(unit, cue.leader, rules)
    if _goes_on(unit, cue, rules):
        return _subject_before(unit, cue.clause, rules)
    subject = _subject_by_order(unit, cue, rules)
    if subject is None or cue.is_passive or not rules.verb_second or may_be_source(unit, subject, rules):
        return subject
    clause = next((c for c in unit.clauses if c.low <= cue.finite < c.high), unit.clauses[cue.clause])
    low = cue.finite + 1 if subject[0] < cue.finite else max(subject[1], cue.finite + 1)
    return speaking_phrase(unit, low, clause.high, rules) or subject


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
    if is_pronoun and phrase_end(unit, cue.finite + 1, clause.high, rules) == cue.finite + 2:
        return cue.finite + 1, cue.finite + 2  # "bezeichnete er": whatever stands before is the object
    parsed = _parsed_subject(unit, cue, rules)
    if parsed is not None and not _is_oblique(unit, parsed[0], rules):
        return parsed
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


def _goes_on(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a clause has its subject in one before: "..., und fügte hinzu"."""
    clause = unit.clauses[cue.clause]
    opens = cue.clause > 0 and cue.finite == clause.low + 1 and unit.words[clause.low].lower in rules.coordinators
    return opens and rules.verb_second and unit.words[clause.low].lower not in rules.subordinators


def _subject_before(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject of the nearest main clause before clause ``number`` that names a speaker."""
    for clause in reversed(unit.clauses[:number]):
        if unit.words[clause.low].lower in rules.subordinators | rules.relatives and clause.low > unit.clauses[0].low:
            continue
        if any(unit.quote_of[i] >= 0 for i in (clause.low, clause.high - 1)):
            continue
        subject = clause_subject(unit, clause.low, clause.high, rules)
        if subject is not None and may_be_source(unit, subject, rules):
            return subject
    return None


def _parsed_subject(unit: Unit, cue: VerbCue, rules: QuotationRules) -> tuple[int, int] | None:
    """The subject that the parser gives the verb, with what belongs to it by form."""
    start = unit.grammar.subjects.get(unit.words[cue.verb].start)
    if start is None:
        return None
    head = next((i for i, word in enumerate(unit.words) if word.start == start), None)
    if head is None or unit.quote_of[head] >= 0:
        return None
    clause = next((c for c in unit.clauses if c.low <= head < c.high), None)
    if clause is None:
        return None
    if clause.low == unit.clauses[cue.clause].low == cue.finite and head < cue.finite:
        return None
    if head < cue.finite and unit.clauses[cue.clause].low == cue.finite:
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
    if subject is None or not rules.verb_second or may_be_source(unit, subject, rules):
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
        return _text_named(unit, unit.clauses[cue.clause], rules)
    impersonal = rules.impersonal | rules.back_references
    if subject is None or unit.words[subject[0]].lower not in impersonal or subject[1] - subject[0] > 1:
        return subject
    clause = unit.clauses[cue.clause]
    places = [*range(clause.low, clause.high), 0]
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


def _is_verb_final(unit: Unit, clause: Clause, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a clause that "der" opens is a relative clause: its finite verb stands last."""
    end = phrase_end(unit, clause.low, clause.high, rules)
    is_last = cue.finite >= clause.high - 2
    return clause.mark == "," and is_last and cue.finite > clause.low and end != cue.finite


def _opens_with_adverbial(unit: Unit, first: int, rules: QuotationRules) -> bool:
    lower = unit.words[first].lower
    if lower in rules.coordinators and lower in rules.subordinators:
        return True  # "Als Grund nannte X ..."
    return lower in rules.prepositions or (lower in rules.not_subjects and lower != "auch")


def _agent(unit: Unit, clause: Clause, rules: QuotationRules) -> tuple[int, int] | None:
    for index in range(clause.low, clause.high):
        if unit.quote_of[index] < 0 and unit.words[index].lower in rules.agent_prepositions:
            end = phrase_end(unit, index + 1, clause.high, rules)
            if end > index + 1:
                return index + 1, end
    return None


def apposed_subject(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Subject before an apposition set off by commas: "Kim, der Machthaber Nordkoreas, sagte"."""
    low = number
    while low > 0 and unit.clauses[low].mark in ",–—-":
        low -= 1
    phrases = unit.clauses[low:number]
    if not phrases:
        return None
    head = phrases[0]
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
    return head.low, phrases[-1].high


def _has_main_verb(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    """Whether a clause between commas is more than an apposition or a relative clause."""
    if unit.words[clause.low].lower in rules.relatives:
        return False
    return any(unit.words[i].lower in rules.finite_verbs for i in range(clause.low, clause.high))
