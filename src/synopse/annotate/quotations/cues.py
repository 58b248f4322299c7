"""Verbs of speech in their clause: which form, where the finite verb stands, who is the subject."""

from __future__ import annotations

from dataclasses import dataclass, replace

from synopse.annotate.quotations.words import Clause, Unit
from synopse.languages.rules.quotations import QuotationRules, VerbForm
from synopse.model.marks import QuotationKind, SpeechAct


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

    def act(self, kind: QuotationKind) -> SpeechAct:
        """The act that the verb names; a verb that quotes a phrase ("called it “nonsense”") demands nothing."""
        quotes_phrase = kind == "direct" and self.form.act == "demand" and "q" in self.form.takes
        return "statement" if quotes_phrase else self.form.act


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
        if _is_attribute(unit, clause.low, index, rules) or _is_noun(unit, index, rules):
            continue
        cue = _read(unit, number, clause, index, readings, rules)
        if cue is None:
            continue
        if found and _is_coordinated(unit, found[-1], cue, rules):
            found.append(replace(cue, leader=found[-1]))
        elif not found or _rank(cue) > _rank(found[-1]):
            found[-1:] = [cue]
    return found


def _is_noun(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a form is a noun here ("state", "comments") or an infinitive, in languages where they look like verbs."""
    if rules.nouns_are_capitalised:
        return False
    low = index
    while low > 0 and unit.words[low - 1].lower in rules.splitting_adverbs:
        low -= 1  # "to somehow deny"
    before = [unit.words[i].lower for i in range(max(0, low - 2), low)]
    if before and before[-1] in rules.infinitive_marks:
        return before[0] not in rules.goes_on_words  # "went on to say" is speech, "appears to explain" is not
    if not unit.grammar.verbal:
        return False
    return unit.words[index].start not in unit.grammar.verbal


def _is_attribute(unit: Unit, low: int, index: int, rules: QuotationRules) -> bool:
    """Whether a form stands between a determiner and its noun: "in einer gestern veröffentlichten Botschaft"."""
    if not rules.nouns_are_capitalised:
        is_bare = unit.words[index].start in unit.grammar.participles
        return is_bare and index > low and unit.words[index - 1].lower in rules.subject_determiners
    if not rules.nouns_are_capitalised or index + 1 >= len(unit.words) or not unit.words[index + 1].is_capitalised:
        return False
    for before in range(index - 1, max(low, index - 4) - 1, -1):
        word = unit.words[before]
        if word.is_capitalised or not word.is_word:
            return False
        if word.lower in rules.oblique_determiners or word.lower in rules.subject_determiners:
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
            passive = unit.words[
                auxiliary
            ].lower in rules.passive_auxiliaries or not rules.passive_participles.isdisjoint(lowers)
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
    word = unit.words[index]
    is_bare = word.start in unit.grammar.participles and not rules.perfect_auxiliaries.intersection(before)
    is_bare = is_bare and not word.lower.endswith(rules.progressive_endings)
    if is_bare and index > low and unit.words[index - 1].start in unit.grammar.nominal:
        return word.start not in unit.grammar.subjects  # "a fund called ..."
    return any(word in rules.passive_auxiliaries for word in before) and word.lower.endswith(rules.participle_endings)


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
    if not lower.endswith(rules.infinitive_endings) or not form.lemma.endswith(lower):
        return False
    if index > 0 and unit.words[index - 1].lower in rules.infinitive_marks:
        return True
    return any(unit.words[i].lower in rules.modals | rules.passive_auxiliaries for i in others)
