"""Quoted text that no verb of speech claimed: attributed by what stands around it, or no quotation at all."""

from __future__ import annotations

from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.speaking import may_be_source, speaking_phrase
from synopse.annotate.quotations.subjects import clause_speaker
from synopse.annotate.quotations.words import Unit, Word, has_finite_verb
from synopse.languages.rules.quotations import QuotationRules

_LONG = 8
"""Words from which quoted text is speech and not a title, whatever stands around it."""
_PHRASE = 2
"""Words from which quoted text behind a colon is speech."""
_WEIGHTY = 5
"""Letters from which a word inside a title is written with a capital."""
_FULL = 5
"""Words from which quoted text that ends like a sentence is speech."""


def find_direct(unit: Unit, cues: list[VerbCue], taken: list[Finding], rules: QuotationRules) -> list[Finding]:
    """Direct quotations in a unit that are not the whole content of one already ``taken``."""
    found: list[Finding] = []
    for low, high in _quoted_ranges(unit):
        span = unit.text_span(low, high)
        holder = _holder(span, taken)
        if holder is not None and holder.kind == "direct":
            continue
        number = _clause_at(unit, low)
        cue = next((c for c in cues if c.clause == number), None) or _cue_behind(unit, number, cues, rules)
        if not _is_speech(unit, low, high, cue, holder, rules):
            continue
        relayed = holder is not None and cue is not None and cue.verb < low and _is_other(unit, cue, holder, rules)
        if holder is not None and not relayed:
            found.append(Finding("direct", (span,), holder.speaker, holder.cue, holder.act, holder.takes_over))
            continue
        found.append(_attributed(unit, span, number, cue, rules))
    return found


def _is_other(unit: Unit, cue: VerbCue, holder: Finding, rules: QuotationRules) -> bool:
    """Whether the verb beside the quoted words is another than that of the quotation around them, and somebody's."""
    if holder.cue is None or holder.cue == unit.text_span(cue.verb, cue.verb + 1):
        return False
    subject = speaker_of(unit, cue, rules)
    return subject is not None and may_be_source(unit, subject, rules)


def _attributed(
    unit: Unit, span: tuple[int, int], number: int | None, cue: VerbCue | None, rules: QuotationRules
) -> Finding:
    if cue is not None:
        subject = speaker_of(unit, cue, rules)
        speaker = unit.text_span(*subject) if subject else None
        verb = unit.text_span(cue.verb, cue.verb + 1)
        return Finding(
            "direct", (span,), speaker, verb, cue.act("direct"), takes_over=speaker is None and not cue.is_passive
        )
    subject = _speaker_behind(unit, number, rules) or _clause_subject(unit, number, rules)
    speaker = unit.text_span(*subject) if subject else None
    return Finding("direct", (span,), speaker, None, takes_over=speaker is None)


def _clause_subject(unit: Unit, number: int | None, rules: QuotationRules) -> tuple[int, int] | None:
    if number is None:
        return None
    clause = unit.clauses[number]
    found = clause_speaker(unit, clause.low, clause.high, rules)
    if found is not None and unit.quote_of[found[0]] >= 0:
        found = None  # the quoted words themselves
    return found or (_before_colon(unit, number, rules) if clause.mark == ":" else None)


def _cue_behind(unit: Unit, number: int | None, cues: list[VerbCue], rules: QuotationRules) -> VerbCue | None:
    """The verb of a frame with "so" behind quoted words: "...“, so zitiert die Zeitung den Anwohner"."""
    if number is None or number + 1 >= len(unit.clauses):
        return None
    low = unit.clauses[number + 1].low
    if unit.words[low].lower not in rules.so_words:
        return None
    return next((cue for cue in cues if cue.clause == number + 1 and cue.finite == low + 1), None)


def _speaker_behind(unit: Unit, number: int | None, rules: QuotationRules) -> tuple[int, int] | None:
    """Who stands behind quoted words with any verb before: "...“, freut sich Rosa Feld", "...“, so lobte ihn der Wirt"."""
    if number is None or number + 1 >= len(unit.clauses) or not rules.verb_second:
        return None
    clause = unit.clauses[number]
    if any(unit.quote_of[i] < 0 and unit.words[i].is_word for i in range(clause.low, clause.high)):
        return None
    following = unit.clauses[number + 1]
    low = following.low + (unit.words[following.low].lower in rules.so_words)
    if following.mark != "," or low >= following.high or not _opens_with_verb(unit, low, rules):
        return None
    return speaking_phrase(unit, low + 1, following.high, rules)


def _opens_with_verb(unit: Unit, index: int, rules: QuotationRules) -> bool:
    """Whether a word is a finite verb, by list, by the tagger, or, without one, by its ending ("freut")."""
    word = unit.words[index]
    if has_finite_verb(unit, index, index + 1, rules):
        return True
    return not unit.grammar.finite and not word.is_capitalised and word.lower.endswith(rules.verb_endings or ("\0",))


def _before_colon(unit: Unit, number: int, rules: QuotationRules) -> tuple[int, int] | None:
    """Who the words before a colon are about: "Karl Feld, Sprecher der Stadt: ...", "X zeigte sich erfreut: ..."."""
    for index, clause in enumerate(unit.clauses[:number]):
        if unit.words[clause.low].lower in rules.subordinators | rules.relatives and index > 0:
            continue
        found = clause_speaker(unit, clause.low, clause.high, rules)
        if found is not None and may_be_source(unit, found, rules):
            return found
    return None


def _quoted_ranges(unit: Unit) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    index = 0
    while index < len(unit.words):
        segment = unit.quote_of[index]
        high = index + 1
        while high < len(unit.words) and unit.quote_of[high] == segment:
            high += 1
        if segment >= 0:
            ranges.append((index, high))
        index = high
    return ranges


def _holder(span: tuple[int, int], taken: list[Finding]) -> Finding | None:
    """The innermost quotation whose content holds ``span``."""
    holders = [f for f in taken if any(low <= span[0] and span[1] <= high for low, high in f.parts)]
    return min(holders, key=lambda f: sum(high - low for low, high in f.parts), default=None)


def _clause_at(unit: Unit, index: int) -> int | None:
    return next((n for n, clause in enumerate(unit.clauses) if clause.low <= index < clause.high), None)


def _is_speech(
    unit: Unit, low: int, high: int, cue: VerbCue | None, holder: Finding | None, rules: QuotationRules
) -> bool:
    """Whether quoted words ``low:high`` are somebody's words rather than a title, a name or a term."""
    inside = [word for word in unit.words[low:high] if word.is_word]
    if not inside or _is_name(unit, inside) or (cue is None and _is_title(inside, rules)):
        return False
    is_sentence = any(word.text in ".!?…" for word in unit.words[max(low, high - 3) : high])
    count = len(inside)
    starts_low = not inside[0].is_capitalised
    told = holder is not None and holder.kind != "reported"
    is_phrase = starts_low and count >= _PHRASE
    if _names_a_thing(unit, low, rules) and not (is_phrase or (count >= _LONG and is_sentence)):
        return False
    if count >= _LONG or (count >= _FULL and is_sentence) or _has_frame(unit, low, count, rules):
        return True
    if starts_low:
        return told or cue is not None or count >= 4
    if cue is not None and not told and (cue.takes("q") or count >= 3 or is_sentence):
        return cue.verb < low or cue.finite > high
    if told and low > 0 and (low == unit.clauses[0].low or (count >= _PHRASE and _is_qualified(unit, low, rules))):
        return True
    return is_sentence and count >= 3


def _is_name(unit: Unit, inside: list[Word]) -> bool:
    """Whether the quoted words are what somebody or something is called."""
    end = unit.grammar.names.get(inside[0].start)
    return end is not None and end >= inside[-1].end


def _is_title(inside: list[Word], rules: QuotationRules) -> bool:
    """Whether quoted words are written like a title in a language with small nouns: a talk on “The Use of Money in Politics”."""
    long = [word for word in inside if len(word.text) >= _WEIGHTY]
    is_titled = len(long) >= _PHRASE and all(word.is_capitalised for word in long)
    return not rules.nouns_are_capitalised and inside[0].is_capitalised and is_titled


def _has_frame(unit: Unit, low: int, count: int, rules: QuotationRules) -> bool:
    """Whether quoted words follow a colon before which somebody stands who can speak, or stand before such a frame."""
    number = _clause_at(unit, low)
    if number is None or count < _PHRASE or unit.clauses[number].low != low:
        return False
    if _speaker_behind(unit, number, rules) is not None:
        return True
    return unit.clauses[number].mark == ":" and _before_colon(unit, number, rules) is not None


def _is_qualified(unit: Unit, low: int, rules: QuotationRules) -> bool:
    """Whether a determiner stands right before the quoted words: "nur ein „Papiertiger“"."""
    before = unit.words[low - 1].lower
    return before in rules.subject_determiners or before in rules.oblique_determiners


def _names_a_thing(unit: Unit, low: int, rules: QuotationRules) -> bool:
    """Whether the quoted text is in apposition to a noun: das Motto „...“, der Film „...“."""
    if low == 0 or not rules.nouns_are_capitalised:
        return False
    before = unit.words[low - 1]
    return before.is_word and before.is_capitalised and before.lower not in rules.speech_nouns and low > 1
