"""What the rules of one unit find, before speakers are resolved."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.model.marks import QuotationKind, SpeechAct


@dataclass(frozen=True, slots=True)
class Finding:
    """One utterance: its parts and the local mention of its speaker, as character offsets."""

    kind: QuotationKind
    parts: tuple[tuple[int, int], ...]
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    act: SpeechAct = "statement"
    takes_over: bool = False
    """Whether the speaker is that of the quotation before."""
    via: tuple[int, int] | None = None
    """The word that stands for a speaker named elsewhere ("demnach", "eigenen Angaben")."""
