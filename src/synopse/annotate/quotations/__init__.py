"""Who said what: direct, indirect and reported speech with speaker, cue and kind of act."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.backward import find_back_reference
from synopse.annotate.quotations.carried import find_carried
from synopse.annotate.quotations.contents import find_contents
from synopse.annotate.quotations.cues import VerbCue, find_verb_cues
from synopse.annotate.quotations.direct import find_direct
from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.marks import find_segments
from synopse.annotate.quotations.reported import find_reported
from synopse.annotate.quotations.sources import find_sources
from synopse.annotate.quotations.speaker import speaker_of
from synopse.annotate.quotations.units import make_units
from synopse.annotate.quotations.unlisted import find_unlisted
from synopse.annotate.quotations.words import Unit
from synopse.annotate.speakers import resolve_speakers
from synopse.languages.language import Language
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Article, Name, Quotation, Sentence, Token
from synopse.model.marks import Cue

__all__ = ["find_quotations"]

_MOST_CLAUSES = 100
"""Clauses of the longest sentence that is read as one; what has more is a list or has lost its sentence ends."""


def find_quotations(
    article: Article,
    sentences: Sequence[Sentence],
    language: Language,
    tokens: Sequence[Token] = (),
    names: Sequence[Name] = (),
) -> tuple[Quotation, ...]:
    """Quotations of an article, sorted by offset; the content of a direct one includes its marks.

    An utterance that its cue splits ("..., sagte X, ...") gives one quotation a part; parts share the cue.
    ``tokens`` and ``names`` sharpen the result and may be empty.
    """
    rules = language.quotations
    segments = find_segments(article.text)
    units = make_units(article.text, sentences, segments, tokens, names)
    findings: list[tuple[Unit, Finding]] = []
    unquoted: dict[int, tuple[int, int]] = {}
    after_quotation = False
    before: Unit | None = None
    for unit in units:
        cues = find_verb_cues(unit, rules) if len(unit.clauses) <= _MOST_CLAUSES else []
        found = _find_in_unit(unit, before, cues, rules, after_quotation=after_quotation)
        before = unit
        findings += [(unit, finding) for finding in found]
        after_quotation = any(finding.kind != "reported" for finding in found)
        speaker = speaker_of(unit, cues[-1], rules) if cues and not found else None
        if speaker is not None:
            unquoted[unit.start] = unit.text_span(*speaker)
    speakers = resolve_speakers(article.text, units, findings, unquoted, rules)
    quotations = [
        Quotation(finding.kind, start, end, speaker, Cue(*finding.cue) if finding.cue else None, finding.act)
        for (_, finding), speaker in zip(findings, speakers, strict=True)
        for start, end in finding.parts
    ]
    return _without_doubles(quotations)


def _without_doubles(quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Sorted by offset, one quotation a span.

    Words in quotation marks are direct, not indirect as well; and what the next sentence says who said ("Das sagte X.")
    is his, whoever would go on speaking by the mood of the verb.
    """
    best: dict[tuple[int, int], Quotation] = {}
    for quotation in quotations:
        known = best.get((quotation.start, quotation.end))
        is_told = known is not None and known.cue is None and quotation.cue is not None and known.kind == quotation.kind
        if known is None or is_told or (known.kind != "direct" and quotation.kind == "direct"):
            best[quotation.start, quotation.end] = quotation
    return tuple(best[span] for span in sorted(best, key=lambda span: (span[0], -span[1])))


def _find_in_unit(
    unit: Unit, before: Unit | None, cues: list[VerbCue], rules: QuotationRules, *, after_quotation: bool
) -> list[Finding]:
    if len(unit.clauses) > _MOST_CLAUSES:
        return find_direct(unit, [], [], rules)
    back = find_back_reference(unit, before, cues, rules) if before is not None else None
    if back is not None:
        return [back]
    found = find_sources(unit, cues, rules)
    taken = {finding.cue for finding in found}
    found += [f for f in find_contents(unit, cues, rules) if f.cue not in taken]
    found += find_unlisted(unit, found, rules)
    found += find_reported(unit, cues, found, rules)
    carried = find_carried(unit, found, rules, after_quotation=after_quotation)
    if carried is not None:
        found.append(carried)
    found += find_direct(unit, cues, found, rules)
    return found
