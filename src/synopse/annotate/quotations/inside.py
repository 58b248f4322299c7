"""Content inside the verb's own clause, for languages that put no comma: "Police said the dam was stable"."""

from __future__ import annotations

from synopse.annotate.quotations.appositions import apposed_subject
from synopse.annotate.quotations.candidates import is_time
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
    after = _skip_object(unit, cue, cue.verb + 1, clause.high, rules)
    is_inverted = cue.finite == clause.low and cue.form.kind != "gerund"
    is_inverted = is_inverted and apposed_subject(unit, cue.clause, rules) is None
    may_follow = not is_inverted and cue.takes("c") and not cue.is_passive
    for start in dict.fromkeys((_skip_adverbials(unit, after, clause.high, rules), after)):
        if may_follow and _is_clause(unit, start, clause.high, rules):
            return start, _end(unit, start, clause.high, rules)
    return _opened(unit, cue, after, clause.high, rules)


def _opened(unit: Unit, cue: VerbCue, after: int, high: int, rules: QuotationRules) -> Range | None:
    """Content that "that", "whether" or "to" opens in the verb's clause."""
    for index in range(cue.verb + 1, min(high, cue.verb + 1 + _OBJECT)):
        if unit.quote_of[index] >= 0:
            return None
        lower = unit.words[index].lower
        asks = lower in rules.question_openers and index <= after
        before = unit.words[index - 1]
        is_relative = lower in rules.content_openers and index > after and before.start in unit.grammar.nominal
        is_relative = is_relative and before.lower not in rules.time_nouns
        if is_relative and has_finite_verb(unit, index + 1, index + 2, rules):
            return None  # "released a video that showed", not "said that is wrong"
        if lower in rules.content_openers or asks:
            is_content = cue.takes("c") and (
                has_finite_verb(unit, index, high, rules)
                or any(unit.words[i].start in unit.grammar.verbal for i in range(index + 1, high))
                or _goes_on_later(unit, index + 1, high, rules)
            )
            return (index, _end(unit, index, high, rules)) if is_content else None
        if lower in rules.infinitive_marks and _takes_infinitive(cue) and _is_bare_verb(unit, index + 1, high, rules):
            return index, high
    return None


def _goes_on_later(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether a subject is all that stands before a comma, its verb behind it: "warned that the dam, the oldest, leaked"."""
    if low >= high or phrase_end(unit, low, high, rules) != high:
        return False
    return any(has_finite_verb(unit, c.low, c.high, rules) for c in unit.clauses if c.low >= high)


def _takes_infinitive(cue: VerbCue) -> bool:
    return cue.takes("z") and not cue.is_passive and cue.form.kind != "gerund"


def _skip_adverbials(unit: Unit, index: int, high: int, rules: QuotationRules) -> int:
    """Skip when and where it was said: "said on Monday in the capital she was tired"."""
    while index < high and unit.quote_of[index] < 0:
        lower = unit.words[index].lower
        if lower in rules.prepositions:
            end = phrase_end(unit, index + 1, high, rules)
            is_day = index + 1 < high and unit.words[index + 1].lower in rules.time_nouns
            end = max(end, index + 1 + is_day)
        elif lower in rules.not_subjects or lower in rules.time_nouns:
            end = index + 1
        else:
            end = phrase_end(unit, index, high, rules)
            if end == index or not is_time(unit, index, end, rules):
                return index
        if end <= index + (lower in rules.prepositions):
            return index
        index = end
    return index


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
    if end == low or (end < high and unit.words[end].lower in rules.content_openers):
        return False  # "rejected claims that ..."
    return has_finite_verb(unit, end, min(high, end + 3), rules)


def _is_bare_verb(unit: Unit, index: int, high: int, rules: QuotationRules) -> bool:
    """Whether an infinitive follows "to", not a phrase ("appealed to the voters")."""
    if index >= high or unit.quote_of[index] >= 0:
        return index < high
    word = unit.words[index]
    if unit.grammar.verbal and word.start not in unit.grammar.verbal:
        return False  # "offers rights to couples"
    return word.is_word and not word.is_capitalised and word.lower not in rules.subject_determiners
