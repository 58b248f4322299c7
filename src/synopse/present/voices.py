"""Who is quoted with what: the speakers of a synopsis, and each utterance in all its wordings."""

from __future__ import annotations

from synopse.model import MergedQuotation, Synopsis
from synopse.present.cast import Cast
from synopse.present.links import place_name
from synopse.present.reasons import say_reason
from synopse.present.sources import QUOTE_MARKS, Sources
from synopse.present.views import QuotationView, SpeakerView
from synopse.present.wordings import Carried, compare_wordings
from synopse.present.words import Words


class Voices:
    """The quotations of a synopsis, speaker by speaker."""

    def __init__(self, synopsis: Synopsis, sources: Sources, cast: Cast, words: Words) -> None:
        self._quotations = synopsis.quotations
        self._actors = {actor.id: actor for actor in synopsis.actors}
        self._sources, self._cast, self._words = sources, cast, words

    def speakers(self) -> tuple[SpeakerView, ...]:
        """The speakers, those first whom most outlets quote, who is not known last."""
        found: dict[str, list[MergedQuotation]] = {}
        for quotation in self._quotations:
            found.setdefault(self._speaker_key(quotation), []).append(quotation)
        views = [self._speaker(quotations) for quotations in found.values()]
        known = [v for v in views if v.name]
        return (*sorted(known, key=lambda v: -sum(q.outlets for q in v.quotations)), *(v for v in views if not v.name))

    @staticmethod
    def _speaker_key(quotation: MergedQuotation) -> str:
        return f"id:{quotation.speaker}" if quotation.speaker else f"text:{(quotation.speaker_text or '').casefold()}"

    def _speaker(self, quotations: list[MergedQuotation]) -> SpeakerView:
        actor = self._actors.get(quotations[0].speaker or "")
        name = actor.name if actor else quotations[0].speaker_text or ""
        views = [self._quotation(quotation) for quotation in quotations]
        return SpeakerView(name, actor.roles if actor else (), tuple(_mixed(views)))

    def _quotation(self, quotation: MergedQuotation) -> QuotationView:
        carried = []
        for report in quotation.reports:
            is_quoted = quotation.kind == "direct" and all(self._sources.is_quoted(span) for span in report.spans)
            said = [self._sources.text(span) for span in report.spans]
            text = " … ".join(_without_marks(part) if is_quoted else part for part in said)
            carried.append(Carried(text, tuple(self._sources.cite(span) for span in report.spans), is_quoted))
        wordings = compare_wordings(carried)
        cites = [cite for wording in wordings for cite in wording.cites]
        return QuotationView(
            id=place_name("q", quotation.id),
            kind=quotation.kind,
            wordings=wordings,
            differ=quotation.wordings_differ,
            outlets=len({c.source.number for c in cites}),
            origins=len({c.source.letter for c in cites}),
            numbers=tuple(sorted({c.source.number for c in cites})),
            actors=self._cast.named_in((c.span for c in cites), quotation.speaker),
            why=say_reason(quotation.why, self._words),
        )


def _without_marks(text: str) -> str:
    """The text without the quotation marks around it; the forms set their own."""
    left = text[1:].lstrip() if text[:1] in QUOTE_MARKS else text
    return left[:-1].rstrip() if left[-1:] in QUOTE_MARKS and sum(left.count(m) for m in QUOTE_MARKS) % 2 else left


def _mixed(quotations: list[QuotationView]) -> list[QuotationView]:
    """The widest carried first; among equals the articles take turns, so that none hides the others."""
    turns: dict[tuple[int, ...], int] = {}
    keyed = []
    for place, quotation in enumerate(quotations):
        turn = turns[quotation.numbers] = turns.get(quotation.numbers, -1) + 1
        keyed.append((-quotation.origins, -quotation.outlets, turn, quotation.numbers, place))
    return [quotations[key[-1]] for key in sorted(keyed)]
