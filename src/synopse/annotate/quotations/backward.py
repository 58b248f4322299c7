"""Sentences that say who said the one before: "Das teilte die Polizei mit."."""

from __future__ import annotations

from synopse.annotate.quotations.cues import VerbCue
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.words import Unit
from synopse.languages.rules.quotations import QuotationRules


def refers_back(unit: Unit, cue: VerbCue, rules: QuotationRules) -> bool:
    """Whether a verb's clause opens with a word for what stands before: "..., das teilte X mit"."""
    clause = unit.clauses[cue.clause]
    return cue.finite == clause.low + 1 and unit.words[clause.low].lower in rules.back_references


def find_back_reference(unit: Unit, before: Unit, cues: list[VerbCue], rules: QuotationRules) -> Finding | None:
    """The sentence ``before`` as content when this one only says who said it: "Das teilte die Polizei mit."."""
    if not cues or len(unit.clauses) > 2 or not cues[0].takes("c"):
        return None
    cue = cues[0]
    if cue.clause > 0 or not refers_back(unit, cue, rules) or any(q >= 0 for q in before.quote_of[-2:]):
        return None
    subject = speaker_of(unit, cue, rules)
    return Finding(
        "indirect",
        ((before.words[0].start, before.words[-1].end),),
        unit.text_span(*subject) if subject else None,
        unit.text_span(cue.verb, cue.verb + 1),
        cue.form.act,
        takes_over=subject is None and not cue.is_passive,
    )
