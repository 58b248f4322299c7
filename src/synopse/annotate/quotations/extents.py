"""Extents and moods: where a statement begins and ends, whether a clause is an infinitive or in the subjunctive."""

from __future__ import annotations

from synopse.annotate.quotations.phrases import phrase_end
from synopse.annotate.quotations.words import Unit
from synopse.annotate.subjunctive import Subjunctive, strongest_subjunctive, subjunctive_by_position
from synopse.languages.rules.quotations import QuotationRules

Range = tuple[int, int]
"""Half-open word offsets in a unit."""


def statement_range(unit: Unit, number: int) -> Range:
    """Words of the statement around clause ``number``: up to semicolons."""
    low = number
    while low > 0 and unit.clauses[low].mark not in ";:":
        low -= 1
    high = number + 1
    while high < len(unit.clauses) and unit.clauses[high].mark != ";":
        high += 1
    return unit.clauses[low].low, unit.clauses[high - 1].high


def trim(unit: Unit, low: int, high: int) -> Range | None:
    """Cut punctuation outside quotation marks off both ends; None when no word is left."""
    while low < high and not unit.words[low].is_word and unit.quote_of[low] < 0 and not _opens(unit, low, high):
        low += 1
    while high > low and not unit.words[high - 1].is_word and unit.quote_of[high - 1] < 0:
        if unit.words[high - 1].text == ")":
            break
        high -= 1
    return (low, high) if any(word.is_word for word in unit.words[low:high]) else None


def _opens(unit: Unit, index: int, high: int) -> bool:
    """Whether a mark belongs to what follows: a bracket, or the sign of a currency before its amount."""
    text = unit.words[index].text
    return text == "(" or (text in "$€£¥" and index + 1 < high and unit.words[index + 1].text[0].isdigit())


def has_infinitive(unit: Unit, low: int, high: int, rules: QuotationRules) -> bool:
    """Whether words ``low:high`` are an infinitive clause: "... zu kommen", "... mitzuteilen"."""
    last = next((i for i in range(high - 1, low - 1, -1) if unit.words[i].is_word), None)
    if last is None or unit.quote_of[last] >= 0 or unit.words[low].lower in rules.purpose_openers:
        return False
    for index in range(low, high):
        lower = unit.words[index].lower
        following = unit.words[index + 1].lower if index + 1 < high else ""
        if lower in rules.infinitive_marks and following.endswith("n") and not unit.words[index + 1].is_capitalised:
            return True
        is_marked = len(lower) > 7 and any(mark in lower[2:-4] for mark in rules.infinitive_marks)  # "mitzuteilen"
        if is_marked and lower.endswith(rules.infinitive_endings) and index == last:
            return not unit.words[index].is_capitalised
    return False


def clause_subjunctive(unit: Unit, low: int, high: int, rules: QuotationRules) -> Subjunctive:
    """The surest subjunctive outside quotation marks in words ``low:high``."""
    if not rules.subjunctive_strong:
        return Subjunctive.NONE
    inside = [i for i in range(low, high) if unit.quote_of[i] < 0 and unit.words[i].is_word]
    words = [unit.words[i].lower for i in inside]
    capitalised = [unit.words[i].is_capitalised and i > 0 for i in inside]
    verbs = unit.grammar.verbs
    ruled_out = [bool(verbs) and unit.words[i].start not in verbs for i in inside]
    found = strongest_subjunctive(words, capitalised, ruled_out, rules)
    if found >= Subjunctive.LIKELY or not words:
        return found
    end = phrase_end(unit, low, high, rules)
    after_subject = inside.index(end) if end > low and end in inside else -1
    subordinate = words[0] in rules.subordinators
    if subjunctive_by_position(words, capitalised, after_subject, subordinate, ruled_out, rules):
        return Subjunctive.CERTAIN
    return found
