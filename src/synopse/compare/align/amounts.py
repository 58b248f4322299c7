"""What the amounts of two statements tell: the same number, another one, or a count of the same thing in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from synopse.compare.align.anchors import state_of
from synopse.compare.evidence import Amount, Evidence
from synopse.languages.rules.concepts import concepts_of

FEW = 3.0
"""Numbers up to this are common to many facts."""

_VAGUE = 0.3
_SMALL = 0.6
"""What agreeing amounts count: vague ones ("dozens") and the first few numbers are common to many facts."""


def translate_kinds(evidence: Sequence[Evidence], languages: Sequence[str]) -> Sequence[Evidence]:
    """The evidence of a story in several languages with its counted nouns by concept or state ("Soldaten" / "soldiers")."""
    if len(set(languages)) < 2:
        return evidence
    return [
        replace(one, amounts=tuple(_translate(amount, language) for amount in one.amounts))
        for one, language in zip(evidence, languages, strict=True)
    ]


def _translate(amount: Amount, language: str) -> Amount:
    if amount.measured:
        return amount
    kind = state_of(language).get(amount.kind) or concepts_of(language).get(amount.kind)
    return replace(amount, kind=kind) if kind else amount


def compare_amounts(one: Sequence[Amount], other: Sequence[Amount], *, translated: bool = False) -> tuple[float, float]:
    """How much agreeing amounts of one kind tell, and whether one differs for which no equal is at hand.

    An equal number of another kind may count the same thing by another noun, the more so between two languages
    (``translated``), where nouns seldom meet: there it tells as much, "at least" before it or not, and bare numbers do
    not differ.
    """
    same, differs = 0.0, False
    for amount in one:
        rivals = [rival for rival in other if rival.kind == amount.kind]
        agreeing = [rival for rival in rivals if amount.agrees_with(rival)]
        if translated and _counts_alike(amount, other):
            same = 1.0
        elif agreeing:
            exact = amount.low == amount.high and any(rival.low == rival.high for rival in agreeing)
            same = max(same, (_SMALL if abs(amount.low) <= FEW else 1.0) if exact else _VAGUE)
        elif rivals:
            differs = differs or not (translated and amount.bare)
        elif not translated and FEW < amount.low == amount.high and _is_among(amount, other):
            same = max(same, _SMALL)  # "23 passengers", "twenty-three people"
    return same, float(differs)


def _is_among(amount: Amount, other: Sequence[Amount]) -> bool:
    return any(amount.low == rival.low == rival.high for rival in other)


def _counts_alike(amount: Amount, other: Sequence[Amount]) -> bool:
    """Whether a count of ``other`` gives the same number, exact or as a lower bound."""
    if amount.low <= FEW or amount.measured:
        return False
    return any(amount.low == rival.low and not rival.measured for rival in other)
