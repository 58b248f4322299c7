"""Numbers that only grammar reads right: counts that look like years, and values behind the noun of their scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from synopse.compare.measures.cues import SCALE_VALUE, MeasureCues, measure_cues
from synopse.compare.measures.grammar import token_at
from synopse.model import Quantity, Reading, Token

_YEAR = re.compile(r"[12]\d{3}")
_MODERN = range(1900, 2100)
"""Years that stand before nouns as often as counts do ("the 2018 elections")."""
_FARTHEST = 3
"""Words between a count and its noun ("1200 zusätzliche Lehrkräfte")."""
_BETWEEN = frozenset({"ADJ", "ADV", "NOUN", "PROPN"})
_LEAD = 24
"""Characters before a number in which "about" may stand."""
_BEFORE = re.compile(rf"(?<![\w.,:$€£]){SCALE_VALUE}-(?P<noun>[^\W\d_]{{4,}})")


def counts_like_years(reading: Reading) -> Iterator[Quantity]:
    """Numbers of four digits that grammar hangs on the plural noun behind them ("darunter 1400 Lastwagen")."""
    article, tokens = reading.article, reading.tokens
    cues = measure_cues(article.language)
    for time in article.times:
        surface = article.text[time.start : time.end]
        at = token_at(tokens, time.start, time.end) if _YEAR.fullmatch(surface) else None
        if at is None or not _counts(tokens, at, int(surface)):
            continue
        noun = tokens[tokens[at].head]
        named = article.text[noun.start : noun.end]
        yield Quantity(time.start, time.end, None, named, _is_rough(article.text, time.start, cues), float(surface))


def _counts(tokens: Sequence[Token], at: int, number: int) -> bool:
    token = tokens[at]
    is_attribute = token.deprel == "nummod" and at < token.head <= at + _FARTHEST + 1
    if not is_attribute or tokens[token.head].upos != "NOUN" or "Number=Sing" in tokens[token.head].feats:
        return False
    if any(one.upos not in _BETWEEN for one in tokens[at + 1 : token.head]):
        return False
    before = tokens[at - 1].upos if at else ""
    return number not in _MODERN or before not in {"ADP", "DET"}


def _is_rough(text: str, start: int, cues: MeasureCues) -> bool:
    rough = (pattern for mod, pattern in cues.hedges if mod == "APPROX")
    return any(pattern.search(text[max(0, start - _LEAD) : start]) for pattern in rough)


def scale_values(reading: Reading) -> tuple[Quantity, ...]:
    """Decimals beside the noun of their scale ("Stärke 6,4", "magnitude of 6.4", "6.4-magnitude"), as amounts of it."""
    article = reading.article
    taken = [(time.start, time.end) for time in article.times]
    taken += [(mark.start, mark.end) for mark in article.quantities if mark.unit is not None]
    found: dict[int, Quantity] = {}
    for match in (*measure_cues(article.language).scale.finditer(article.text), *_BEFORE.finditer(article.text)):
        start, end = match.span("n")
        at = token_at(reading.tokens, *match.span("noun"))
        if at is None or reading.tokens[at].upos != "NOUN" or any(a < end and start < b for a, b in taken):
            continue
        value = float(match["n"].replace(",", "."))
        found.setdefault(start, Quantity(start, end, None, match["noun"], False, value))
    return tuple(found[start] for start in sorted(found))


def with_scales(quantities: Sequence[Quantity], scales: Sequence[Quantity]) -> list[Quantity]:
    """The amounts of an article with those on a scale in their place: "of magnitude 6.4 hit" counts no hits."""
    nouns = {scale.start: scale.of for scale in scales}
    kept = [replace(mark, of=nouns.get(mark.start, mark.of)) for mark in quantities]
    known = {mark.start for mark in quantities}
    return kept + [scale for scale in scales if scale.start not in known]
