"""What a verb of speech reports: clauses after or before it, infinitives, quoted text, or the act itself."""

from __future__ import annotations

from synopse.annotate.quotations.appositions import apposed_subject
from synopse.annotate.quotations.backward import refers_back
from synopse.annotate.quotations.candidates import find_subject
from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.extents import Range, clause_subjunctive, has_infinitive, trim
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.frames import (
    begins_frame,
    belongs_to_things,
    is_anybodys,
    is_said_before,
    is_subordinate,
    is_unsaid,
    says_something,
    sets_the_scene,
)
from synopse.annotate.quotations.inside import content_inside
from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.preceding import is_joined
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.subjects import goes_on, shared_subject
from synopse.annotate.quotations.words import Clause, Unit, has_finite_verb
from synopse.annotate.subjunctive import Subjunctive
from synopse.languages.rules.quotations import QuotationRules
from synopse.model.marks import QuotationKind

_DASHES = frozenset("–—")


def find_contents(unit: Unit, cues: list[VerbCue], rules: QuotationRules) -> list[Finding]:
    """Quotations of a unit that a verb of speech introduces, follows or stands in."""
    found: list[Finding] = []
    covered = -1
    for cue in cues:
        if cue.verb < covered or unit.words[unit.clauses[cue.clause].low].lower in rules.as_words:
            continue
        content = None if is_unsaid(unit, cue, rules) else _content_of(unit, cue, rules)
        if content is None:
            continue
        finding = _make(unit, cue, content, rules)
        if finding is not None:
            found.append(finding)
            covered = max(covered, max(high for _, high in content))
    return found


def _make(unit: Unit, cue: VerbCue, content: list[Range], rules: QuotationRules) -> Finding | None:
    trimmed = [part for part in (trim(unit, *part) for part in content) if part is not None]
    if not trimmed:
        return None
    subject = speaker_of(unit, cue, rules)
    kind: QuotationKind = "direct" if all(_is_quoted(unit, *part) for part in trimmed) else "indirect"
    return Finding(
        kind,
        tuple(unit.text_span(*part) for part in trimmed),
        unit.text_span(*subject) if subject else None,
        unit.text_span(cue.verb, cue.verb + 1),
        cue.act(kind),
        takes_over=subject is None and not cue.is_passive,
    )


def _is_quoted(unit: Unit, low: int, high: int) -> bool:
    return all(unit.quote_of[i] >= 0 or not unit.words[i].is_word for i in range(low, high))


def _content_of(unit: Unit, cue: VerbCue, rules: QuotationRules) -> list[Range] | None:
    """Word ranges of the content of ``cue``, None when the verb has none here."""
    if belongs_to_things(unit, cue, rules):
        return None
    inside = None if is_anybodys(unit, cue, rules) else content_inside(unit, cue, rules)
    if inside is not None:
        stops_early = inside[1] < unit.clauses[cue.clause].high
        end = inside[1] if stops_early else _inside_end(unit, cue, rules)
        return [(inside[0], end)]
    after = _content_after(unit, cue, rules)
    if cue.form.kind == "gerund":
        is_set_off = after is not None and (unit.quote_of[after[0]] >= 0 or unit.words[after[0] - 1].text == ":")
        return [after] if after is not None and is_set_off else None
    before = _content_before(unit, cue, rules)
    if before is not None and after is not None:
        is_open = not rules.verb_second and unit.quote_of[before[0]] < 0
        if is_open or is_subordinate(unit, before[0], rules) or not says_something(unit, cue, before, rules):
            return [after]
    return [part for part in (before, after) if part is not None] or None


def _inside_end(unit: Unit, cue: VerbCue, rules: QuotationRules) -> int:
    """End of content that began in the verb's clause: it runs on over commas, not over "and" or "but"."""
    if unit.words[unit.clauses[cue.clause].low].lower in rules.relatives:
        return unit.clauses[cue.clause].high  # "Feld, who said she planned to go, stayed"
    following = unit.clauses[cue.clause + 1 : cue.clause + 2]
    if following and following[0].mark in _DASHES:
        is_closed = any(clause.mark in _DASHES for clause in unit.clauses[cue.clause + 2 :])
        return content_end(unit, cue.clause, rules) if is_closed else unit.clauses[cue.clause].high
    if following and following[0].mark == "," and unit.words[following[0].low].lower not in rules.coordinators:
        return content_end(unit, cue.clause, rules)
    return unit.clauses[cue.clause].high


def _content_before(unit: Unit, cue: VerbCue, rules: QuotationRules) -> Range | None:
    """ "..., sagte X": the clauses before a clause that the finite verb opens."""
    clause = unit.clauses[cue.clause]
    opens = cue.finite == clause.low or _closes_with_verb(unit, cue, rules) or refers_back(unit, cue, rules)
    if is_joined(unit, cue, rules) or shared_subject(unit, cue, rules) is not None:
        return None
    if not rules.verb_second and goes_on(unit, cue, rules):
        return None  # "Feld called it “bold” and said her work was": its content stands behind
    is_silent = cue.is_passive and not rules.verb_second and cue.form.lemma not in rules.passive_speaks
    if not opens or not cue.takes("c") or cue.clause == 0 or is_silent:
        return None
    low = cue.clause
    while low > 0 and unit.clauses[low].mark not in ";:":
        low -= 1
    high = _content_high(unit, cue, rules)
    if low >= high:
        return None
    opening, end = unit.clauses[low].low, unit.clauses[high].low
    if sets_the_scene(unit, opening, end, rules):
        return None
    is_quoted = unit.quote_of[opening] >= 0 or unit.quote_of[end - 1] >= 0
    if not is_quoted and not rules.verb_second and unit.words[clause.low].lower in rules.coordinators:
        return None  # "The party won, and its leader rejected the offer": a clause of its own
    if not rules.verb_second and not is_quoted and not is_said_before(unit, cue, (low, high), rules):
        return None
    return opening, end


def _content_high(unit: Unit, cue: VerbCue, rules: QuotationRules) -> int:
    """The clause before which content ends: that of the verb, or the one where its subject with appositions begins."""
    apposed = apposed_subject(unit, cue.clause, rules)
    if apposed is None:
        return cue.clause
    return next(number for number, clause in enumerate(unit.clauses) if clause.low <= apposed[0] < clause.high)


def _closes_with_verb(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """ "..., X said": subject and verb after the content, in languages without inversion."""
    clause = unit.clauses[cue.clause]
    return not rules.verb_second and clause.mark == "," and clause.low < cue.finite <= clause.low + 12


def _content_after(unit: Unit, cue: VerbCue, rules: QuotationRules) -> Range | None:
    number = cue.clause + 1
    while number < len(unit.clauses):
        following = unit.clauses[number]
        if following.mark == ";":
            return None
        if following.mark == ":" and _is_relative(unit, number - 1, rules) and number - 1 > cue.clause:
            return None  # "Sie hofft auf Feld, der sagen könnte: ...": what comes is his, if anybody's
        if opens_content_of(unit, cue, number, rules):
            return following.low, content_end(unit, number, rules)
        if following.mark == ":" or not (_is_insertion(unit, number, rules) or _is_particle(unit, cue, number)):
            return None
        number += 1
    return None


def _is_relative(unit: Unit, number: int, rules: QuotationRules) -> bool:
    return unit.words[unit.clauses[number].low].lower in rules.relatives


def content_end(unit: Unit, number: int, rules: QuotationRules) -> int:
    """Word offset where content that begins with clause ``number`` ends: the unit or a semicolon."""
    high = number
    is_waiting = rules.verb_second and number > 0 and not _has_main_verb_before(unit, number, rules)
    while high + 1 < len(unit.clauses) and unit.clauses[high + 1].mark != ";":
        following = unit.clauses[high + 1]
        if _returns_to_frame(unit, following, rules) or begins_frame(unit, high + 1, rules):
            break
        if is_waiting and following.mark == "," and has_finite_verb(unit, following.low, following.low + 1, rules):
            break  # "Bevor entschieden wird, ob er geht, muss er sprechen"
        high += 1
    return unit.clauses[high].high


def _has_main_verb_before(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether the sentence has its finite verb before clause ``number``, or what stands there is closed by a colon."""
    below = rules.subordinators | rules.relatives
    return any(
        unit.clauses[number].mark == ":"
        or (unit.words[clause.low].lower not in below and has_finite_verb(unit, clause.low, clause.high, rules))
        or has_finite_verb(unit, clause.low, clause.low + 1, rules)
        or unit.quote_of[clause.low] >= 0
        for clause in unit.clauses[:number]
    )


def _returns_to_frame(unit: Unit, clause: Clause, rules: QuotationRules) -> bool:
    """Whether a clause goes on with the speaker's doings: "er sagte, dass ..., und kündigte an, ..."."""
    if clause.high - clause.low < 2:
        return False
    first = unit.words[clause.low]
    forms = rules.speech.get(first.text, ())
    if not rules.verb_second and clause.mark == "," and any(f.kind == "gerund" and "c" in f.takes for f in forms):
        return unit.quote_of[clause.low] < 0  # "..., adding that"
    opens = rules.verb_second and unit.quote_of[clause.low] < 0 and not first.is_capitalised
    if opens and any(form.kind == "finite" and "c" in form.takes for form in rules.speech.get(first.text, ())):
        return find_subject(unit, clause.low + 1, clause.high, rules) is not None  # "..., führt X weiter aus"
    if first.lower not in rules.coordinators:
        return False
    verb = unit.words[clause.low + 1]
    return any(form.kind == "finite" for form in rules.speech.get(verb.text, ()))


def _is_particle(unit: Unit, cue: VerbCue, number: int) -> bool:
    """Whether clause ``number`` is nothing but the verb's prefix after an apposition: "gab X, der Y, bekannt"."""
    clause = unit.clauses[number]
    return clause.high - clause.low <= 4 and unit.words[clause.high - 1].lower == cue.form.particle


def _is_insertion(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether a clause between verb and content is a relative clause or an apposition."""
    clause = unit.clauses[number]
    first = unit.words[clause.low].lower
    if first in rules.relatives or first in rules.subordinators:
        return True
    return phrase_end(unit, clause.low, clause.high, rules) == clause.high


def opens_content_of(unit: Unit, cue: VerbCue, number: int, rules: QuotationRules) -> bool:
    """Whether clause ``number`` begins what the verb of speech reports."""
    clause = unit.clauses[number]
    first = unit.words[clause.low]
    if clause.mark == ":":
        return cue.takes("cz")
    if unit.quote_of[clause.low] >= 0 and cue.takes("c"):
        return True
    if first.lower in rules.content_openers:
        return cue.takes("czr")
    if first.lower in rules.question_openers and first.lower not in rules.relatives:
        return cue.takes("c") and not _names_a_source(unit, number, rules)
    if has_infinitive(unit, clause.low, clause.high, rules):
        return cue.takes("cz")
    return cue.takes("c") and not is_adverbial(unit, cue, rules) and is_main_clause(unit, number, rules)


def is_adverbial(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether the verb stands in "wenn ..." or "als ...": the main clause that follows is no content."""
    first = unit.words[unit.clauses[cue.clause].low].lower
    return rules.verb_second and first in rules.subordinators - rules.relatives - rules.content_openers


def _names_a_source(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """Whether "wie ..." ends in a verb of speech and so tells who reports, not what is said."""
    clause = unit.clauses[number]
    last = unit.words[clause.high - 1].text
    return unit.words[clause.low].lower in rules.as_words and last in rules.speech


def is_main_clause(unit: Unit, number: int, rules: QuotationRules) -> bool:
    """ "er sagte, die Lage sei ernst": a main clause, in the subjunctive or with the verb in second place."""
    clause = unit.clauses[number]
    first = unit.words[clause.low].lower
    if first in rules.coordinators or first in rules.as_words or first in rules.so_words:
        return False
    end = phrase_end(unit, clause.low, clause.high, rules)
    quoted = clause.low < end < clause.high and unit.quote_of[end] >= 0 and unit.quote_of[clause.low] < 0
    has_verb = end > clause.low and (quoted or _is_finite_at(unit, end, clause.high, rules))
    is_relative = first in rules.relatives and not has_verb
    found = clause_subjunctive(unit, clause.low, clause.high, rules)
    if is_relative or first in rules.subordinators:
        later = unit.clauses[number + 1 :]
        # "er sagte, wenn es regne, werde man absagen"
        return first in rules.subordinators and any(
            clause_subjunctive(unit, c.low, c.high, rules) >= Subjunctive.LIKELY for c in later
        )
    if found >= Subjunctive.POSSIBLE:
        return True
    before = unit.clauses[number - 1]
    if any(unit.quote_of[i] >= 0 for i in range(before.low, before.high)):
        return False  # "X drohte mit „...“, Y lachte": the quoted words were the content
    return has_verb  # also "X meinte, der Fahrer „konnte nicht mehr bremsen“"


def _is_finite_at(unit: Unit, index: int, high: int, rules: QuotationRules) -> bool:
    if index >= high or unit.quote_of[index] >= 0:
        return False
    lower = unit.words[index].lower
    if lower in rules.finite_verbs or lower in rules.subjunctive_strong or lower in rules.subjunctive_weak:
        return True
    is_attribute = index + 1 < high and unit.words[index + 1].is_capitalised
    if is_attribute and unit.grammar.verbal and unit.words[index].start not in unit.grammar.verbal:
        return False  # "kritisierte ihn, ihren Onkel zweiten Grades"
    return (
        unit.words[index].is_word
        and not unit.words[index].is_capitalised
        and lower.endswith(rules.verb_endings or ("\0",))
    )
