"""Adverbial sources: "laut X", "X zufolge", "nach Angaben von X", "so X", "wie X mitteilte", "according to X"."""

from __future__ import annotations

from synopse.annotate.quotations.candidates import find_subject
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range, clause_subjunctive, statement_range, trim
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.phrases import phrase_around, phrase_end
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules


def find_sources(unit: Unit, cues: list[VerbCue], rules: QuotationRules) -> list[Finding]:
    """Quotations of a unit that an adverbial attributes."""
    found: list[Finding] = []
    for number in range(len(unit.clauses)):
        finding = (
            _as_clause(unit, number, cues, rules)
            or _so_clause(unit, number, rules)
            or (None if _is_frame(unit, number, cues) else _adverbial(unit, number, rules))
        )
        if finding is not None:
            found.append(finding)
    return found


def _with_apposition(unit: Unit, number: int, hole: Range, rules: QuotationRules) -> Range:
    """Let the adverbial run over an apposition or relative clause: "Nach Angaben des Leiters, Karl Feld, ..."."""
    following = number + 1
    if hole[1] != unit.clauses[number].high or following + 1 >= len(unit.clauses):
        return hole
    clause = unit.clauses[following]
    is_phrase = phrase_end(unit, clause.low, clause.high, rules) == clause.high
    is_phrase = is_phrase and (rules.verb_second or _is_whole(unit, following + 1, rules))
    if clause.mark == "," and (is_phrase or unit.words[clause.low].lower in rules.relatives):
        return hole[0], clause.high
    return hole


def _is_whole(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether a clause has subject and verb, so that the phrase before it is none of its own."""
    clause = unit.clauses[number]
    end = phrase_end(unit, clause.low, clause.high, rules)
    return end > clause.low and has_finite_verb(unit, end, clause.high, rules)


def _finding(
    unit: Unit, number: int, hole: Range, speaker: Range | None, cue: Range, *, alone: bool, via: Range | None = None
) -> Finding | None:
    """The utterance around the adverbial ``hole``; ``alone`` keeps it to the clause."""
    low, high = (unit.clauses[number].low, unit.clauses[number].high) if alone else statement_range(unit, number)
    parts = [part for part in ((low, hole[0]), (hole[1], high)) if part[1] > part[0]]
    trimmed = [span for span in (trim(unit, *part) for part in parts) if span is not None]
    if not trimmed:
        return None
    return Finding(
        "indirect",
        tuple(unit.text_span(*part) for part in trimmed),
        unit.text_span(*speaker) if speaker else None,
        unit.text_span(*cue),
        takes_over=speaker is None,
        via=unit.text_span(*via) if via else None,
    )


def _as_clause(unit: Unit, number: int, cues: list[VerbCue], rules: QuotationRules) -> Finding | None:
    """ "wie X mitteilte"."""
    clause = unit.clauses[number]
    if unit.words[clause.low].lower not in rules.as_words:
        return None
    cue = next((c for c in cues if number <= c.clause <= number + 3), None)
    if cue is None or cue.form.kind == "gerund" or not cue.takes("cra") or len(unit.clauses) < 2:
        return None
    if cue.clause > number and not rules.verb_second:
        return None
    if cue.clause > number and has_finite_verb(unit, clause.low, clause.high, rules):
        return None
    last = unit.clauses[cue.clause]
    low, high = clause.low + 1, min(cue.verb, clause.high)
    by_verb = cue.is_passive or cue.form.lemma in rules.impersonal_verbs
    speaker = speaker_of(unit, cue, rules) if by_verb else find_subject(unit, low, high, rules)
    if speaker is not None and unit.words[speaker[0]].lower in rules.impersonal:
        speaker = speaker_of(unit, cue, rules)  # "wie es aus dem Ministerium hieß"
    return _finding(unit, number, (clause.low, last.high), speaker, (cue.verb, cue.verb + 1), alone=False)


def _so_clause(unit: Unit, number: int, rules: QuotationRules) -> Finding | None:
    """ "so X" between commas."""
    clause = unit.clauses[number]
    if number == 0 or clause.mark not in ",–—-" or unit.words[clause.low].lower not in rules.so_words:
        return None
    if clause.low + 1 < clause.high and unit.words[clause.low + 1].lower in rules.content_openers:
        return None  # "so dass"
    if has_finite_verb(unit, clause.low + 1, clause.high, rules):
        return None
    speaker = find_subject(unit, clause.low + 1, clause.high, rules)
    if speaker is None or speaker[0] > clause.low + 3:
        return None
    hole = _with_apposition(unit, number, (clause.low, clause.high), rules)
    return _finding(unit, number, hole, speaker, (clause.low, clause.low + 1), alone=False)


def _is_frame(unit: Unit, number: int, cues: list[VerbCue]) -> bool:
    """Whether a clause is "sagte X nach Angaben von Y": X is the speaker, and the content stands before."""
    if number == 0:
        return False
    return any(c.clause == number and c.finite == unit.clauses[number].low and c.takes("c") for c in cues)


def _adverbial(unit: Unit, number: int, rules: QuotationRules) -> Finding | None:
    clause = unit.clauses[number]
    for index in range(clause.low, clause.high):
        word = unit.words[index]
        if unit.quote_of[index] >= 0 or unit.bracketed[index]:
            continue
        found = None
        if word.lower in rules.source_before:
            found = _before(unit, index, clause.high, rules)
        elif word.lower in rules.source_opener:
            found = _opened(unit, index, clause.high, rules)
        if found is None and word.lower in rules.source_after and index > clause.low:
            found = _after(unit, index, clause.low, rules)
        elif found is None and _is_according(unit, number, index, rules):
            found = ((index, index + 1), None, (index, index + 1))
        if found is not None:
            hole, speaker, cue = found
            hole = _with_apposition(unit, number, hole, rules)
            via = cue if speaker is None else None
            if via is not None and via[1] - via[0] > 1:
                speaker = _of_own_account(unit, via, (hole[1], clause.high), clause, rules)
            alone = clause.low < index and unit.words[clause.low].lower in rules.subordinators | rules.relatives
            return _finding(unit, number, hole, speaker, cue, alone=alone and number > 0, via=via)
    return None


def _of_own_account(unit: Unit, via: Range, behind: Range, clause: Clause, rules: QuotationRules) -> Range | None:
    """Whose account it is, told from the subject: any beside "by their own account", a pronoun behind "by his words"."""
    subject = _subject_of_clause(unit, clause, rules) or find_subject(unit, *behind, rules)
    if subject is None or any(unit.words[i].lower in rules.reflexive_words for i in range(*via)):
        return subject
    is_pronoun = subject[1] - subject[0] == 1 and unit.words[subject[0]].lower in rules.third_person
    return subject if is_pronoun else None


def _subject_of_clause(unit: Unit, clause: Clause, rules: QuotationRules) -> Range | None:
    """The subject that the parser gives a verb of the clause, with what belongs to it by form."""
    starts = {unit.words[i].start: i for i in range(clause.low, clause.high)}
    for start in starts:
        head = starts.get(unit.grammar.subjects.get(start, -1))
        if head is not None and unit.quote_of[head] < 0:
            return phrase_around(unit, head, clause.low, clause.high, rules)
    return None


def _is_according(unit: Unit, number: int, index: int, rules: QuotationRules) -> bool:
    """Whether "demnach" stands at ``index``, first in a clause or behind its verb; "danach" must not mean "afterwards"."""
    clause = unit.clauses[number]
    first = unit.words[index].lower
    if first not in rules.according_adverbs:
        return False
    if index > clause.low:
        behind_verb = has_finite_verb(unit, index - 1, index, rules)
        return rules.verb_second and behind_verb and first not in rules.temporal_according
    if first not in rules.temporal_according:
        return True
    second = unit.words[clause.low + 1].lower if clause.low + 1 < clause.high else ""
    return (
        second in rules.hearsay_modals or clause_subjunctive(unit, clause.low, clause.high, rules) >= Subjunctive.LIKELY
    )


def _before(unit: Unit, index: int, high: int, rules: QuotationRules) -> tuple[Range, Range | None, Range] | None:
    low = index + 1
    if low < high and unit.words[low].lower in rules.infinitive_marks and not rules.verb_second:
        low += 1  # "according to"
    end = phrase_end(unit, low, high, rules)
    if end == low:
        return None
    is_placed = not rules.verb_second and end < high and unit.words[end].lower in rules.prepositions
    if is_placed and not has_finite_verb(unit, end, high, rules):
        return (index, high), (low, end), (index, low)  # "according to reports in a daily"
    return (index, end), (low, end), (index, low)


def _opened(unit: Unit, index: int, high: int, rules: QuotationRules) -> tuple[Range, Range | None, Range] | None:
    """ "nach Angaben von X", "nach Ansicht des X"."""
    noun = next(
        (i for i in range(index + 1, min(high, index + 6)) if _is_source_noun(unit.words[i].lower, rules)),
        None,
    )
    if noun is None or any(unit.words[i].lower in rules.prepositions for i in range(index + 1, noun)):
        return None
    end = max(phrase_end(unit, index + 1, high, rules), noun + 1)
    if end < high and unit.words[end].lower in rules.source_links:
        circle = phrase_end(unit, end + 1, high, rules)  # "nach Angaben aus Regierungskreisen"
        if circle > end + 1:
            return (index, circle), (end + 1, circle), (index, index + 1)
    own = rules.reflexive_words | rules.possessives
    if any(unit.words[i].lower in own for i in range(index + 1, noun)):
        return (index, noun + 1), None, (index, noun + 1)  # "nach eigenen Angaben im vergangenen Jahr"
    if unit.grammar.names.get(unit.words[index + 1].start) == unit.words[noun - 1].end and end == noun + 1:
        return (index, end), (index + 1, noun), (index, index + 1)  # "nach Felds Darstellung"
    return (index, end), _who(unit, noun, end, rules) or (index + 1, end), (index, index + 1)


def _is_source_noun(lower: str, rules: QuotationRules) -> bool:
    return lower in rules.source_nouns or lower.endswith(rules.source_endings or ("\0",))


def _who(unit: Unit, noun: int, end: int, rules: QuotationRules) -> Range | None:
    """Who gave the account: "Angaben von Rosa Feld", "Angaben der Polizei"."""
    low = noun + 1
    if low < end and unit.words[low].is_capitalised and unit.words[low].start in unit.grammar.names:
        return low, end  # "nach Ansicht Teherans"
    if low >= end or unit.words[low].lower not in rules.attaching:
        return None
    return (low + 1 if unit.words[low].lower in rules.prepositions else low), end


def _after(unit: Unit, index: int, low: int, rules: QuotationRules) -> tuple[Range, Range | None, Range] | None:
    """ "X zufolge": the longest phrase that ends before the word."""
    for start in range(low, index):
        if unit.quote_of[start] < 0 and phrase_end(unit, start, index, rules) == index:
            first = start
            while first > low and _is_participle(unit, first - 1, rules):
                first -= 1  # "informierten Kreisen zufolge"
            if unit.words[first].lower in rules.possessives:
                return (first, index + 1), None, (first, index + 1)  # "seinen Worten zufolge"
            return (first, index + 1), (first, index), (index, index + 1)
    return None


def _is_participle(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a word that looks like a verb of speech is an adjective here."""
    word = unit.words[index]
    return not word.is_capitalised and word.lower.endswith(rules.attributive_endings) and word.lower in rules.speech
