"""Who speaks: the local mention, a pronoun's antecedent, or the speaker carried on."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.annotate.quotations.finding import Finding
from synopse.annotate.quotations.words import Unit
from synopse.languages.rules.quotations import QuotationRules
from synopse.model import Name
from synopse.model.marks import Speaker

Offsets = tuple[int, int]


def resolve_speakers(
    text: str,
    units: Sequence[Unit],
    findings: Sequence[tuple[Unit, Finding]],
    names: Sequence[Name],
    rules: QuotationRules,
) -> list[Speaker | None]:
    """The speaker of each finding, in the same order."""
    speakers: list[Speaker | None] = []
    last: Offsets | None = None
    last_end = 0
    for unit, finding in findings:
        mention = finding.speaker
        if mention is None and finding.takes_over and last is not None and "\n" not in text[last_end : unit.start]:
            mention = last
        if mention is not None:
            last, last_end = mention, unit.end
        speakers.append(Speaker(*mention, text[mention[0] : mention[1]]) if mention else None)
    return speakers
